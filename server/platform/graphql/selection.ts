import { Kind, type FieldNode, type GraphQLResolveInfo } from 'graphql'

/** By the node of a document; the documents of the client are always the same nodes. */
const plainNames = new WeakMap<FieldNode, ReadonlySet<string> | undefined>()

/** Whether nothing but these fields (and `__typename`) is asked of the object that a resolver is about to give. */
export function asksOnly({ fieldNodes }: GraphQLResolveInfo, ...fields: readonly string[]): boolean {
  return fieldNodes.every((node) => {
    const names = namesIn(node)
    return names !== undefined && [...names].every((name) => name === '__typename' || fields.includes(name))
  })
}

/** @returns undefined when fragments hide what is asked */
function namesIn(node: FieldNode): ReadonlySet<string> | undefined {
  if (!plainNames.has(node)) {
    const selections = node.selectionSet?.selections ?? []
    const names = selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []))
    plainNames.set(node, names.length === selections.length ? new Set(names) : undefined)
  }
  return plainNames.get(node)
}
