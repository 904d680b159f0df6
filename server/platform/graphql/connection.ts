import { ArgsType, Field, Int, ObjectType } from 'type-graphql'
import type { ClassType } from 'type-graphql'
import { limits } from '#schema/limits.ts'
import { badRequest } from './errors.ts'
import { SafeInt } from './scalars.ts'

@ObjectType({ description: 'Where a page stands in its list' })
export class PageInfo {
  @Field(() => Boolean, { description: 'There is more after this page' })
  hasNextPage: boolean

  @Field(() => Boolean, { description: 'There is something before this page' })
  hasPreviousPage: boolean

  @Field(() => String, { nullable: true, description: 'Cursor of the first entry' })
  startCursor?: string

  @Field(() => String, {
    nullable: true,
    description: 'Cursor of the last entry; give it as `after` for the next page',
  })
  endCursor?: string
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, defaultValue: limits.pageSizeDefault, description: 'How many, at most 100' })
  first?: number

  @Field(() => String, { nullable: true, description: 'Cursor of the entry before the first wanted one' })
  after?: string
}

/** What a store needs to read one page and know whether another follows: it reads `size + 1` entries. */
export interface PageRequest {
  readonly size: number
  /** sort key and id of the last entry seen, as `encodeCursor` was given them */
  readonly after?: readonly CursorPart[]
}

export type CursorPart = string | number | boolean | null

export interface Edge<Node> {
  readonly cursor: string
  readonly node: Node
}

export interface Connection<Node> {
  readonly edges: readonly Edge<Node>[]
  readonly nodes: readonly Node[]
  readonly pageInfo: PageInfo
  /** only where an index or a fold answers it */
  readonly totalCount?: number
}

/** Checks `first` and `after`; throws a bad request when they cannot be served. */
export function pageRequest({ first, after }: { first?: number | null; after?: string | null }): PageRequest {
  const size = first ?? limits.pageSizeDefault
  if (size < 1 || size > limits.pageSizeMax) {
    throw badRequest('BAD_USER_INPUT', `first must be 1 to ${limits.pageSizeMax}`, { status: 400 })
  }
  return after == null ? { size } : { size, after: decodeCursor(after) }
}

/**
 * @param found up to `size + 1` entries in order; the one too many only says that there is more
 * @param keyOf sort key and id of an entry, the values that the store compares with
 */
export function connection<Node>(
  request: PageRequest,
  found: readonly Node[],
  keyOf: (node: Node) => readonly CursorPart[],
  totalCount?: number,
): Connection<Node> {
  const nodes = found.slice(0, request.size)
  const edges = nodes.map((node) => ({ node, cursor: encodeCursor(keyOf(node)) }))
  const [first, last] = [edges[0], edges.at(-1)]
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: found.length > request.size,
      hasPreviousPage: request.after !== undefined,
      ...(first && { startCursor: first.cursor }),
      ...(last && { endCursor: last.cursor }),
    },
    ...(totalCount !== undefined && { totalCount }),
  }
}

function encodeCursor(parts: readonly CursorPart[]): string {
  return Buffer.from(JSON.stringify(parts)).toString('base64url')
}

function decodeCursor(cursor: string): readonly CursorPart[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    // Only plain values pass: a cursor becomes part of a filter.
    if (Array.isArray(parts) && parts.length > 0 && parts.length <= 4 && parts.every(isCursorPart)) return parts
  } catch {
    // Not JSON: the same answer as for anything else that is no cursor of ours.
  }
  throw badRequest('BAD_USER_INPUT', 'after is not a cursor of this list', { status: 400 })
}

function isCursorPart(value: unknown): value is CursorPart {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value)
}

/** `PersonEdge` for `Person`: extend it with a class of that name. */
function EdgeOf<Node extends object>(node: () => ClassType<Node>, name: string) {
  @ObjectType(`${name}Edge`, { description: `An entry of a list of ${name}` })
  class EdgeType implements Edge<Node> {
    @Field(() => String, { description: 'Opaque position in the list' })
    cursor: string

    @Field(node, { description: 'The entry itself' })
    node: Node
  }
  return EdgeType
}

/**
 * `PersonConnection` for `Person`. With `totalCount` only where an index answers it.
 * Call it once per type, in `<name>.connection.ts`: `export const PersonConnection = ConnectionOf(() => Person, 'Person')`
 */
export function ConnectionOf<Node extends object>(
  node: () => ClassType<Node>,
  name: string,
  options: { readonly totalCount?: true } = {},
): ClassType<Connection<Node>> {
  const EdgeType = EdgeOf(node, name)

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}` })
  class ConnectionType implements Connection<Node> {
    @Field(() => [EdgeType], { description: 'Entries with their cursors' })
    edges: readonly Edge<Node>[]

    @Field(() => [node()], { description: 'Entries without cursors' })
    nodes: readonly Node[]

    @Field(() => PageInfo, { description: 'Where this page stands' })
    pageInfo: PageInfo

    declare totalCount?: number
  }
  if (options.totalCount) {
    Field(() => SafeInt, { description: 'How many there are in the whole list' })(
      ConnectionType.prototype,
      'totalCount',
    )
  }
  return ConnectionType
}
