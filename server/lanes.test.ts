import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  typeFromAST,
  visit,
  type GraphQLFieldResolver,
  type GraphQLInputType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { roles } from '#domain/kernel/actor.ts'
import operations from '#schema/operations.json' with { type: 'json' }
import { badRequest } from '#server/platform/graphql/errors.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { cookiesOf, postGraphQL } from '#server/testing/small-host.ts'

/**
 * One contract for all lanes: every document of the client × what can become of it gives the same status and the same
 * body, whether it is run by graphql-js in Apollo, by its compiled function in Apollo, or by its function alone. The
 * schema, its rights and its limits are the real ones; its resolvers are replaced, so that each can be made to fail.
 */
// The faults are meant: nobody has to read about them.
const server = testServer({ clock: fakeClock(), withWorkers: false, config: { logLevel: 'silent' } })
const password = 'a long password of the test'
let cookie = ''

type Scenario = 'ok' | 'refusal' | 'fault' | 'late fault' | 'fault below' | 'busy'
let scenario: Scenario = 'ok'
let faultyPath: readonly string[] = []

beforeAll(async () => {
  for (const type of Object.values(server.app.schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue
    for (const field of Object.values(type.getFields())) field.resolve = resolveSample
  }
  cookie = await everybodysSession()
})

const resolveSample: GraphQLFieldResolver<unknown, unknown> = (_parent, _args, _context, info) => {
  const isRoot = info.path.prev === undefined
  if (isRoot && scenario === 'fault') throw new Error('hidden cause of a fault')
  if (isRoot && scenario === 'late fault') return Promise.reject(new Error('hidden cause of a late fault'))
  if (isRoot && scenario === 'busy') throw badRequest('BUSY', 'Come back', { status: 503, retryAfterSeconds: 7 })
  if (scenario === 'fault below' && keysOf(info).join() === faultyPath.join()) throw new Error('hidden cause below')
  const value = sample(info.returnType, info.fieldName)
  // Half of a resolver's answers come later.
  return info.fieldName.length % 2 === 0 ? value : Promise.resolve(value)
}

function keysOf({ path }: GraphQLResolveInfo): string[] {
  const keys: string[] = []
  for (let step: GraphQLResolveInfo['path'] | undefined = path; step; step = step.prev) {
    if (typeof step.key === 'string') keys.unshift(step.key)
    else if (step.key > 0) keys.unshift('a later entry')
  }
  return keys
}

function sample(type: GraphQLOutputType, fieldName: string): unknown {
  if (scenario === 'refusal' && fieldName !== 'userErrors') {
    if (!isNonNullType(type)) return null
    if (isListType(getNullableType(type))) return []
  }
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [sample(nullable.ofType, ''), sample(nullable.ofType, '')]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.value
  return isLeafType(nullable) ? scalars[nullable.name] : {}
}

const scalars: Readonly<Record<string, unknown>> = {
  ...{ ID: 'an-id', String: 'ә <text>\u2028', Int: 3, Float: 1.5, Boolean: true, SafeInt: 2 ** 40 },
  ...{ DateTime: new Date('2026-06-03T07:00:00Z'), LocalDate: '2026-06-03' },
}
const inputScalars: Readonly<Record<string, unknown>> = { ...scalars, DateTime: '2026-06-03T07:00:00.000Z' }

function sampleInput(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return [sampleInput(nullable.ofType)]
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name
  if (!isInputObjectType(nullable)) return inputScalars[nullable.name]
  return Object.fromEntries(Object.values(nullable.getFields()).map((field) => [field.name, sampleInput(field.type)]))
}

interface Operation {
  readonly name: string
  readonly hash: string
  readonly text: string
  readonly node: OperationDefinitionNode
}

const documents: readonly Operation[] = Object.entries(operations).map(([hash, text]) => {
  const node = parse(text).definitions.find((definition) => definition.kind === Kind.OPERATION_DEFINITION)!
  return { name: node.name!.value, hash, text, node }
})

function variablesOf({ node }: Operation): Record<string, unknown> {
  return Object.fromEntries(
    (node.variableDefinitions ?? []).map(({ variable, type }) => [
      variable.name.value,
      sampleInput(typeFromAST(server.app.schema, type as never) as GraphQLInputType),
    ]),
  )
}

/** The keys on the way to the first leaf that lies deep, fragments expanded. */
function deepLeaf({ text }: Operation): readonly string[] {
  const document = parse(text)
  const fragments = new Map(
    document.definitions.flatMap((one) => (one.kind === Kind.FRAGMENT_DEFINITION ? [[one.name.value, one]] : [])),
  )
  let deepest: readonly string[] = []
  const walk = (node: { selectionSet?: OperationDefinitionNode['selectionSet'] }, way: readonly string[]): void => {
    for (const selection of node.selectionSet?.selections ?? []) {
      if (selection.kind === Kind.FRAGMENT_SPREAD) walk(fragments.get(selection.name.value)!, way)
      else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection, way)
      else if (selection.selectionSet) walk(selection, [...way, (selection.alias ?? selection.name).value])
      else if (selection.name.value !== '__typename' && way.length + 1 > deepest.length)
        deepest = [...way, (selection.alias ?? selection.name).value]
    }
  }
  visit(document, { OperationDefinition: (node) => walk(node, []) })
  return deepest
}

type Ask = (variables: object) => Promise<Response>

function lanesOf({ hash, text, node }: Operation): Record<string, Ask> {
  const post = (body: object) => (variables: object) =>
    fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie },
      body: JSON.stringify({ ...body, variables }),
    })
  return {
    // One more blank makes it a document that the manifest does not know.
    interpreted: post({ query: `${text} ` }),
    'compiled in Apollo': post({ query: text }),
    compiled: post({ documentId: hash }),
    ...(node.operation === 'query' && {
      'compiled, by address': (variables: object) =>
        fetch(`${server.url}/graphql?id=${hash}&variables=${encodeURIComponent(JSON.stringify(variables))}`, {
          headers: { cookie },
        }),
    }),
  }
}

/** Request ids differ; the wording of variables that do not fit is the library's own. */
async function comparable(response: Response) {
  const text = await response.text()
  expect(text).not.toContain('hidden cause')
  const { errors, ...rest } = JSON.parse(text) as {
    errors?: { message: string; extensions: Record<string, unknown> }[]
  }
  return {
    status: response.status,
    retryAfter: response.headers.get('retry-after'),
    body: JSON.stringify(rest),
    errors: errors?.map(({ message, extensions: { requestId, ...extensions }, ...place }) => ({
      ...place,
      message: extensions['code'] === 'BAD_USER_INPUT' ? 'of the library' : message,
      extensions,
      hasRequestId: typeof requestId === 'string',
    })),
  }
}

async function expectSameEverywhere(operation: Operation, variables: object) {
  const [[, interpreted], ...others] = Object.entries(lanesOf(operation)) as [[string, Ask], ...[string, Ask][]]
  const expected = await comparable(await interpreted(variables))
  for (const [lane, ask] of others) {
    expect({ lane, ...(await comparable(await ask(variables))) }).toEqual({ lane, ...expected })
  }
  return expected
}

describe.each(documents)('$name', (operation) => {
  it('answers alike in every lane', async () => {
    scenario = 'ok'
    const { status, errors } = await expectSameEverywhere(operation, variablesOf(operation))
    expect({ status, errors }).toEqual({ status: 200, errors: undefined })
  })

  it('is refused alike', async () => {
    scenario = 'refusal'
    const { errors } = await expectSameEverywhere(operation, variablesOf(operation))
    expect(errors).toBeUndefined()
  })

  it.each(['fault', 'late fault'] as const)('masks a %s alike', async (kind) => {
    scenario = kind
    const { errors } = await expectSameEverywhere(operation, variablesOf(operation))
    expect(errors?.[0]).toMatchObject({
      message: 'Internal error',
      extensions: { code: 'INTERNAL' },
      hasRequestId: true,
    })
  })

  it('masks a fault deep within alike', async () => {
    scenario = 'fault below'
    faultyPath = deepLeaf(operation)
    const { errors } = await expectSameEverywhere(operation, variablesOf(operation))
    expect(errors?.[0]).toMatchObject({ message: 'Internal error', hasRequestId: true })
  })

  it('says alike that the server is busy, with the status for it', async () => {
    scenario = 'busy'
    const { status, retryAfter } = await expectSameEverywhere(operation, variablesOf(operation))
    expect({ status, retryAfter }).toEqual({ status: 503, retryAfter: '7' })
  })

  it('refuses variables that do not fit alike', async () => {
    scenario = 'ok'
    const given = variablesOf(operation)
    for (const { variable, type } of operation.node.variableDefinitions ?? []) {
      const name = variable.name.value
      const isInput = isInputObjectType(getNamedType(typeFromAST(server.app.schema, type as never)))
      const { status, errors } = await expectSameEverywhere(operation, { ...given, [name]: isInput ? 5 : { $ne: '' } })
      expect(status).toBe(400)
      expect(errors?.[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } })
      if (type.kind === Kind.NON_NULL_TYPE) {
        expect(await expectSameEverywhere(operation, { ...given, [name]: undefined })).toMatchObject({ status: 400 })
        expect(await expectSameEverywhere(operation, { ...given, [name]: null })).toMatchObject({ status: 400 })
      }
    }
  })

  it('asks a stranger to sign in alike', async () => {
    scenario = 'ok'
    const [signedIn, variables] = [cookie, variablesOf(operation)]
    cookie = 'theme=dark'
    try {
      expect((await expectSameEverywhere(operation, variables)).status).toBe(200)
    } finally {
      cookie = signedIn
    }
  })
})

describe('a request that is not ordinary', () => {
  const query = documents.find(({ node }) => node.operation === 'query')!
  const mutation = documents.find(({ node }) => node.operation === 'mutation')!

  it('does not run a mutation by address', async () => {
    scenario = 'ok'
    const variables = encodeURIComponent(JSON.stringify(variablesOf(mutation)))
    const response = await fetch(`${server.url}/graphql?id=${mutation.hash}&variables=${variables}`, {
      headers: { cookie },
    })
    expect({ status: response.status, allow: response.headers.get('allow') }).toEqual({ status: 405, allow: 'POST' })
  })

  it('does not run a mutation from a form, which another site could post', async () => {
    const response = await fetch(`${server.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded', cookie },
      body: `documentId=${mutation.hash}`,
    })
    expect(response.status).toBe(400)
  })

  it.each([
    ['variables that are no JSON', `id=${query.hash}&variables={`],
    ['variables that are a list', `id=${query.hash}&variables=[]`],
    ['the name of another operation', `id=${query.hash}&operationName=Another`],
    ['a hash of no document', 'id=0'],
  ])('is refused for %s', async (_, search) => {
    const response = await fetch(`${server.url}/graphql?${search}`)
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: expect.any(String) } }] })
  })
})

/** A person with every role, so that no right stands in the way of what is compared. */
async function everybodysSession(): Promise<string> {
  const { identity } = server.app.use
  const { id, assurance } = await identity.openAccount({ email: 'all@example.kz', language: 'kk' })
  const actor = { kind: 'person' as const, personId: id, assurance, grants: [] }
  expect(await identity.setPassword(actor, { password, currentPassword: undefined })).toMatchObject({ ok: true })
  for (const role of roles) await identity.grantRoleAsSystem(id, { role, territoryId: 'kz' })
  const response = await fetch(`${server.url}/graphql`, { method: 'POST' })
  expect(response.status).toBe(400)
  const resolved = server.app.schema.getMutationType()!.getFields()['signInWithPassword']!
  const sampled = resolved.resolve
  resolved.resolve = async (
    _parent,
    _args,
    context: { session: { signIn: (...all: string[]) => Promise<unknown> } },
  ) => {
    await context.session.signIn('password', 'all@example.kz', password)
    return {}
  }
  const query = `mutation { signInWithPassword(input: { email: "all@example.kz", password: "${password}" }) { __typename } }`
  const answer = await postGraphQL(server.url, { query })
  Object.assign(resolved, { resolve: sampled })
  return cookiesOf(answer.headers)
}
