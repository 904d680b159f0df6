import graphql from '@graphql-eslint/eslint-plugin'
import vueI18n from '@intlify/eslint-plugin-vue-i18n'
import vue from 'eslint-plugin-vue'
import vueAccessibility from 'eslint-plugin-vuejs-accessibility'
import { defineConfig, globalIgnores } from 'eslint/config'
import typescript from 'typescript-eslint'

const tests = ['**/*.test.ts', '**/*.journey.ts', '{server,domain/*}/testing/**/*.ts', 'client/journeys/**/*.ts']

/** Each entry: what may not be written, and where to go instead. */
const outsideWorld = {
  clock: [
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Ask the clock that was handed in (server/platform/clock.ts, client/lib/clock.ts).',
    },
    {
      selector: "MemberExpression[object.name='Date'][property.name='now']",
      message: 'Ask the clock that was handed in (server/platform/clock.ts, client/lib/clock.ts).',
    },
  ],
  chance: [
    {
      selector: "MemberExpression[object.name='Math'][property.name='random']",
      message: 'Take ids from server/platform/ids.ts and secrets from server/platform/crypto.ts.',
    },
  ],
  environment: [
    {
      selector: "MemberExpression[object.name='process'][property.name='env']",
      message: 'server/config.ts reads the environment; take its values as arguments.',
    },
  ],
}

const restrictedImports = [
  'error',
  {
    patterns: [
      { regex: '^graphql/.*\\.mjs$', message: 'A second copy of graphql: import from "graphql".' },
      { group: ['mongoose'], message: 'The database is reached through the mongodb driver (docs/decisions/0002).' },
    ],
  },
]

export default defineConfig(
  globalIgnores([
    'dist/',
    '.data/',
    '.cache/',
    'coverage/',
    'client/lib/gql/',
    'domain/rules/books/',
    'docs/screenshots/',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  // TypeScript, and the script part of Vue files
  {
    files: ['**/*.{ts,mjs,js,vue}'],
    extends: [typescript.configs.strict, typescript.configs.stylistic],
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'no-restricted-imports': restrictedImports,
      'no-restricted-syntax': ['error', ...outsideWorld.clock, ...outsideWorld.chance, ...outsideWorld.environment],
      'object-shorthand': 'error',
      'prefer-template': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      // TypeGraphQL types are classes that only hold fields; their decorators are what they do.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A field keeps its written type: the decorator beside it repeats it for the API.
      '@typescript-eslint/no-inferrable-types': 'off',
    },
  },
  // Rules that ask the type checker: a forgotten await loses an answer or an error.
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      '@typescript-eslint/only-throw-error': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
    },
  },

  // The textbook's way of signing, which ours is measured against.
  { files: ['bench/naive/**/*.ts'], rules: { 'no-restricted-imports': 'off' } },

  // Vue: components, accessibility, words
  {
    files: ['client/**/*.vue'],
    extends: [
      vue.configs['flat/recommended-error'],
      vue.configs['no-layout-rules'],
      vueAccessibility.configs['flat/recommended'],
    ],
    plugins: { '@intlify/vue-i18n': vueI18n },
    languageOptions: { parserOptions: { parser: typescript.parser, extraFileExtensions: ['.vue'] } },
    rules: {
      'vue/block-lang': ['error', { script: { lang: 'ts' } }],
      'vue/block-order': ['error', { order: ['script', 'template', 'style'] }],
      'vue/component-api-style': ['error', ['script-setup']],
      'vue/enforce-style-attribute': ['error', { allow: ['scoped'] }],
      'vue/multi-word-component-names': 'off',
      'vue/no-undef-components': ['error', { ignorePatterns: ['RouterLink', 'RouterView', 'i18n-t', 'I18nT'] }],
      'vue/no-v-html': 'error',
      'vue/require-default-prop': 'off', // an optional prop is absent, and its type says so
      'vuejs-accessibility/aria-role': ['error', { ignoreNonDOM: true }], // `role` of DeskGate is a role of a person
      'vuejs-accessibility/label-has-for': ['error', { required: { some: ['nesting', 'id'] } }],
      '@intlify/vue-i18n/no-raw-text': [
        'error',
        {
          ignorePattern: '^[\\s\\d·•–—…:;,.!?()/|«»"\'’%+×→←↑↓✓№#@-]*$',
          ignoreNodes: ['kbd', 'code'], // keys of a keyboard, names of files
          ignoreText: ['Dauys', 'Қазақша', 'Русский', 'English'],
        },
      ],
    },
  },

  // The contract: everything in it is described; every document of the client fits it.
  {
    files: ['schema/schema.graphql'],
    plugins: { '@graphql-eslint': graphql },
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: 'schema/schema.graphql' } } },
    rules: {
      '@graphql-eslint/require-description': [
        'error',
        {
          types: true,
          DirectiveDefinition: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: false,
          // TypeGraphQL makes these itself and takes no words for them.
          ignoredSelectors: [
            '[type=ObjectTypeDefinition][name.value=Query]',
            '[type=ObjectTypeDefinition][name.value=Mutation]',
            '[type=ObjectTypeDefinition][name.value=Subscription]',
          ],
        },
      ],
      '@graphql-eslint/require-deprecation-reason': 'error',
      '@graphql-eslint/unique-enum-value-names': 'error',
    },
  },

  // The only places that may ask the outside world
  { files: ['server/platform/clock.ts', 'client/lib/clock.ts'], rules: restrictExcept('clock') },
  { files: ['server/platform/{ids,crypto}.ts'], rules: restrictExcept('chance') },
  { files: ['server/config.ts', '*.config.ts', 'vite.*.ts', 'docker/**'], rules: restrictExcept('environment') },
  {
    files: ['tools/**', 'bench/**', ...tests],
    rules: { ...restrictExcept('environment', 'clock', 'chance'), 'no-console': 'off' },
  },
  // The commands that speak to the person who started them
  {
    files: ['server/{main,run,emit-schema}.ts', 'seed/main.ts', 'domain/verifier/main.ts'],
    rules: { 'no-console': 'off' },
  },
  { files: tests, rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)

function restrictExcept(...allowed) {
  const left = Object.entries(outsideWorld).filter(([name]) => !allowed.includes(name))
  // A bare 'error' would keep the list of the rule above.
  return { 'no-restricted-syntax': left.length === 0 ? 'off' : ['error', ...left.flatMap(([, entries]) => entries)] }
}
