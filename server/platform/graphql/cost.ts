import {
  getNamedType,
  getNullableType,
  isListType,
  isObjectType,
  isInterfaceType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql'
import { Extensions } from 'type-graphql'
import { limits } from '#schema/limits.ts'

/** A list that never holds more than this: counted so instead of with 20. */
export function AtMost(size: number): MethodDecorator & PropertyDecorator {
  return Extensions({ size })
}

export interface OperationSize {
  /** objects that the answer may hold */
  readonly cost: number
  readonly depth: number
  readonly aliases: number
  /** every selection of a root field, fragments expanded */
  readonly rootFields: readonly FieldNode[]
}

export interface SizedOperation {
  readonly schema: GraphQLSchema
  readonly document: DocumentNode
  readonly operation: OperationDefinitionNode
  readonly variables: Readonly<Record<string, unknown>>
}

// Where no page size is a variable, the size of a document is always the same.
const constantSizes = new WeakMap<OperationDefinitionNode, OperationSize>()

const listSize = 20
// Beyond this nobody needs to know how much more it is: a hostile document costs no more than this many steps.
const stepsMax = 10_000

/**
 * What an operation may cost, list sizes multiplied through: `first` multiplies everything below `nodes` and `edges`,
 * other lists count 20 or their @AtMost, fragments count at each use, leaves are free. It runs for every request and
 * not as a validation rule, because validated documents are cached and `first` may be a variable.
 * @returns undefined when it is not worth counting further: refuse it
 */
export function sizeOf(sized: SizedOperation): OperationSize | undefined {
  const { schema, document, operation } = sized
  const known = constantSizes.get(operation)
  if (known) return known
  const fragments = new Map(
    document.definitions
      .filter((definition): definition is FragmentDefinitionNode => definition.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  )
  const rootFields: FieldNode[] = []
  let [cost, depth, aliases, steps] = [0, 0, 0, 0]
  let isConstant = true

  /** @param pageSize what `first` promised, for the lists right below a connection */
  function walk(set: SelectionSetNode, type: unknown, times: number, level: number, pageSize: number): boolean {
    for (const selection of set.selections) {
      if (++steps > stepsMax || cost > limits.queryCostMax) return false
      if (selection.kind !== Kind.FIELD) {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value)
        if (!fragment) continue
        const condition = fragment.typeCondition?.name.value
        const narrowed = condition === undefined ? type : schema.getType(condition)
        if (!walk(fragment.selectionSet, narrowed, times, level, pageSize)) return false
        continue
      }
      if (level === 1) rootFields.push(selection)
      if (selection.alias) aliases++
      depth = Math.max(depth, level)
      if (!walkField(selection, type, times, level, pageSize)) return false
    }
    return true
  }

  function walkField(node: FieldNode, type: unknown, times: number, level: number, pageSize: number): boolean {
    // Introspection has its own shape and is switched off where strangers may send their own documents.
    const definition = fieldOf(type, node.name.value)
    if (!node.selectionSet || !definition) return true
    isConstant &&= !hasVariablePage(node)
    const first = pageOf(node, definition, sized)
    const isList = isListType(getNullableType(definition.type))
    const size = isList ? (first ?? (isPageOf(type) ? pageSize : (sizeExtension(definition) ?? listSize))) : 1
    cost += times * size
    return walk(node.selectionSet, getNamedType(definition.type), times * size, level + 1, first ?? 1)
  }

  const root = schema.getRootType(operation.operation)
  const isCounted = walk(operation.selectionSet, root, 1, 1, 1)
  if (!isCounted) return undefined
  const size = { cost, depth, aliases, rootFields }
  if (isConstant) constantSizes.set(operation, size)
  return size
}

function fieldOf(type: unknown, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined
}

function isPageOf(type: unknown): boolean {
  return isObjectType(type) && 'pageInfo' in (type as GraphQLObjectType).getFields()
}

function sizeExtension(definition: GraphQLField<unknown, unknown>): number | undefined {
  const size = definition.extensions['size']
  return typeof size === 'number' ? size : undefined
}

function hasVariablePage({ arguments: given }: FieldNode): boolean {
  return given?.some(({ name, value }) => name.value === 'first' && value.kind === Kind.VARIABLE) ?? false
}

/** The value of `first`, given, by variable or by default; undefined where the field has no such argument. */
function pageOf(
  node: FieldNode,
  definition: GraphQLField<unknown, unknown>,
  sized: SizedOperation,
): number | undefined {
  const argument = definition.args.find(({ name }) => name === 'first')
  if (!argument) return undefined
  const given = node.arguments?.find(({ name }) => name.value === 'first')
  const value = given === undefined ? argument.defaultValue : valueOf(given.value, sized)
  return Number.isSafeInteger(value) ? Math.max(1, value as number) : listSize
}

function valueOf(node: ValueNode, { operation, variables }: SizedOperation): unknown {
  if (node.kind === Kind.INT) return Number(node.value)
  if (node.kind !== Kind.VARIABLE) return undefined
  const name = node.name.value
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name)
  const byDefault = definition?.defaultValue?.kind === Kind.INT ? Number(definition.defaultValue.value) : undefined
  return variables[name] ?? byDefault
}
