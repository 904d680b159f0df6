import 'reflect-metadata'
import { GraphQLObjectType, type GraphQLSchema } from 'graphql'
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from 'type-graphql'
import { DateTime } from './scalars.ts'

/**
 * One schema from resolver instances. TypeGraphQL asks for an instance by its class and gets the one that `index.ts`
 * made, so no resolver fetches what it needs. Throws when a root field states no access rule.
 */
export function buildSchema(resolvers: readonly object[]): GraphQLSchema {
  const instances = new Map(resolvers.map((resolver) => [resolver.constructor, resolver]))
  if (instances.size !== resolvers.length) throw new Error('two resolver instances of one class')
  readPlainFieldsDirectly()
  const schema = buildSchemaSync({
    resolvers: [...instances.keys()] as unknown as NonEmptyArray<new () => object>,
    container: { get: (resolverClass) => instances.get(resolverClass) },
    scalarsMap: [{ type: Date, scalar: DateTime }],
    validate: false,
    // TypeGraphQL asks for one as soon as there is a subscription; ours bring their own frames.
    pubSub: { publish: refusePubSub, subscribe: refusePubSub },
  })
  const open = withoutAccessRule(schema)
  if (open.length > 0) throw new Error(`without @Access: ${open.join(', ')}`)
  return schema
}

function refusePubSub(): never {
  throw new Error('subscriptions are fed by platform/live')
}

/**
 * A field that is a plain property needs no resolver: TypeGraphQL's own one costs as much as the rest of the field.
 * A property under another name in the API keeps it, because only that one knows the name.
 */
function readPlainFieldsDirectly(): void {
  const { objectTypes, fields } = getMetadataStorage()
  for (const type of objectTypes) type.simpleResolvers ??= true
  for (const field of fields) if (field.name !== field.schemaName) field.simple ??= false
}

/** `Query.petitions` of every root field that says nothing about who may use it. */
function withoutAccessRule(schema: GraphQLSchema): string[] {
  return [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()]
    .filter((type) => type instanceof GraphQLObjectType)
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ extensions }) => extensions['access'] === undefined)
        .map(({ name }) => `${type.name}.${name}`),
    )
}
