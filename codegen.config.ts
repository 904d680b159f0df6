import { createHash } from 'node:crypto'
import { addTypenameSelectionDocumentTransform } from '@graphql-codegen/client-preset'
import type { CodegenConfig } from '@graphql-codegen/cli'

/**
 * Types for the client's documents, and `schema/operations.json`: their texts by hash, all that production accepts
 * from anonymous callers. `__typename` is written into the text, because the cache of urql needs it and would
 * otherwise change the text after it was hashed.
 */
const config: CodegenConfig = {
  schema: 'schema/schema.graphql',
  documents: ['client/**/*.ts', 'client/**/*.vue', '!client/lib/gql/**', '!client/**/*.test.ts'],
  ignoreNoDocuments: true,
  generates: {
    'client/lib/gql/': {
      preset: 'client',
      presetConfig: {
        fragmentMasking: false,
        persistedDocuments: { hashAlgorithm: (text: string) => createHash('sha256').update(text).digest('hex') },
      },
      documentTransforms: [addTypenameSelectionDocumentTransform],
      config: {
        documentMode: 'string',
        useTypeImports: true,
        enumsAsTypes: true,
        importExtension: '.ts',
        emitLegacyCommonJSImports: false,
        scalars: {
          DateTime: 'string',
          LocalDate: 'string',
          SafeInt: 'number',
        },
      },
    },
  },
}

export default config
