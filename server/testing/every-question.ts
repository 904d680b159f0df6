import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql'

/** Literals of arguments, by `Type.field.argument` or by the argument's name alone; several are asked one after another. */
export type Answers = Readonly<Record<string, readonly string[]>>

/**
 * Questions that together ask for every field of every object that a query leads to, each on the shortest way there: one document for all leaves of an object. Of an argument with several values each is asked.
 * @param roots of several ways that are as short, one that begins with the first of these is taken
 */
export function everyQuestion(schema: GraphQLSchema, answers: Answers, roots: readonly string[]): string[] {
  const query = schema.getQueryType()
  if (!query) throw new Error('a schema without queries')
  const fields = query.getFields()
  const ordered = [...new Set([...roots, ...Object.keys(fields)])].flatMap((name) => fields[name] ?? [])
  const asked = new Set<string>()
  const questions: string[] = []
  const steps: Step[] = ordered.map((field) => ({
    parent: query.name,
    field,
    wrap: (inner) => `{ ${inner} }`,
    depth: 1,
  }))
  for (const step of steps) {
    const name = `${step.parent}.${step.field.name}`
    if (asked.has(name)) continue
    asked.add(name)
    const { own, next } = questionsAt(schema, step, answers)
    questions.push(...own)
    steps.push(...next)
  }
  return questions
}

interface Step {
  readonly parent: string
  readonly field: GraphQLField<unknown, unknown>
  /** puts a selection where this step's object is */
  readonly wrap: (inner: string) => string
  readonly depth: number
}

/** As deep as the server lets anybody ask. */
const depthMax = 7

function questionsAt(schema: GraphQLSchema, { parent, field, wrap, depth }: Step, answers: Answers) {
  const own: string[] = []
  const next: Step[] = []
  for (const call of calls(parent, field, answers)) {
    if (isLeafType(getNamedType(field.type))) own.push(wrap(call))
    for (const { type, within } of objectsOf(schema, field)) {
      const inside = (inner: string): string => wrap(`${call} { ${within(inner)} }`)
      const fields = Object.values(type.getFields())
      for (const some of portionsOf(leavesOf(type, fields, answers))) own.push(inside(some.join(' ')))
      const deeper = fields.filter((one) => isCompositeType(getNamedType(one.type)))
      if (depth < depthMax)
        next.push(...deeper.map((one) => ({ parent: type.name, field: one, wrap: inside, depth: depth + 1 })))
    }
  }
  return { own, next }
}

/** The object types that a field gives, and how one is chosen of several. */
function objectsOf(schema: GraphQLSchema, { type }: GraphQLField<unknown, unknown>) {
  const named = getNamedType(type)
  if (isObjectType(named)) return [{ type: named, within: (inner: string) => inner }]
  if (!isAbstractType(named)) return []
  return schema
    .getPossibleTypes(named)
    .map((one) => ({ type: one, within: (inner: string) => `__typename ... on ${one.name} { ${inner} }` }))
}

function leavesOf(type: GraphQLObjectType, fields: readonly GraphQLField<unknown, unknown>[], answers: Answers) {
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)))
  const all = leaves.flatMap((field) =>
    calls(type.name, field, answers).map((call, i) => (i === 0 ? call : `more${i}: ${call}`)),
  )
  return all.length > 0 ? all : ['__typename']
}

/** One document with everything would cost more than the server allows. */
function portionsOf(items: readonly string[]): string[][] {
  const portion = 30
  return Array.from({ length: Math.ceil(items.length / portion) }, (_, i) =>
    items.slice(i * portion, (i + 1) * portion),
  )
}

/** A field with its arguments: once for each value that there is of one of them, the others at their first. */
function calls(parent: string, field: GraphQLField<unknown, unknown>, answers: Answers): string[] {
  const given = field.args.flatMap((arg) => {
    const values = valuesOf(`${parent}.${field.name}.${arg.name}`, arg, answers)
    return values.length > 0 ? [{ name: arg.name, values }] : []
  })
  const most = Math.max(1, ...given.map(({ values }) => values.length))
  return Array.from({ length: most }, (_, i) => {
    const args = given.map(({ name, values }) => `${name}: ${values[Math.min(i, values.length - 1)] ?? ''}`)
    return args.length > 0 ? `${field.name}(${args.join(', ')})` : field.name
  })
}

function valuesOf(path: string, { name, type, defaultValue }: GraphQLArgument, answers: Answers): readonly string[] {
  const told = answers[path] ?? answers[name]
  if (told) return told
  const nullable = getNullableType(type)
  if (isEnumType(nullable)) return nullable.getValues().map((value) => value.name)
  return isNonNullType(type) && defaultValue === undefined ? [literal(type)] : []
}

function literal(type: GraphQLInputType): string {
  const nullable = getNullableType(type)
  if (isListType(nullable)) return '[]'
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name ?? 'null'
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields()).filter((field) => isNonNullType(field.type))
    return `{ ${fields.map((field) => `${field.name}: ${literal(field.type)}`).join(', ')} }`
  }
  return scalars[getNamedType(nullable).name] ?? '"none"'
}

const scalars: Readonly<Record<string, string>> = {
  ...{ Int: '1', SafeInt: '1', Boolean: 'true' },
  ...{ DateTime: '"2026-06-03T07:00:00Z"', LocalDate: '"2026-06-03"' },
}
