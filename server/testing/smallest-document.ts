import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql'

// A value of each scalar that its type accepts; nothing exists under it.
const values: Readonly<Record<string, string>> = {
  ID: '"none"',
  String: '"none"',
  Int: '1',
  SafeInt: '1',
  Boolean: 'true',
  DateTime: '"2026-06-03T07:00:00Z"',
  LocalDate: '"2026-06-03"',
}

/** The shortest valid operation that uses this root field: required arguments only, `__typename` of what comes back. */
export function smallestDocument(
  operation: 'query' | 'mutation' | 'subscription',
  field: GraphQLField<unknown, unknown>,
): string {
  const required = field.args.filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue === undefined)
  const given = required.map(({ name, type }) => `${name}: ${literal(type)}`)
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }'
  return `${operation} { ${field.name}${given.length > 0 ? `(${given.join(', ')})` : ''}${selection} }`
}

function literal(type: GraphQLInputType): string {
  if (isNonNullType(type)) return literal(type.ofType as GraphQLInputType)
  if (isListType(type)) return '[]'
  if (isEnumType(type)) return type.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`
  }
  return values[type.name] ?? 'null'
}
