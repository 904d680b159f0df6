import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql'

/** The committed contract, always in the same order, so that a change of the API is a readable diff. */
export function emitSchema(schema: GraphQLSchema): string {
  return `# Written by npm run build:schema. Change the code, not this file.\n\n${printSchema(lexicographicSortSchema(schema))}\n`
}
