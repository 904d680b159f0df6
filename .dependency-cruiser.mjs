/** The order IS the architecture: a feature may use only the features listed before it. */
const features = [
  'identity',
  'places',
  'eid',
  'desk',
  'writing',
  'rules',
  'moderation',
  'petitions',
  'signatures',
  'ledger',
  'deliberation',
  'accountability',
  'budgets',
  'ballots',
  'tally',
  'notices',
  'statistics',
  'open-data',
]
const layers = '^(domain|server/features|client/features)'
const server = '^server/features/([^/]+)'
const store = '/(store|model)(/|\\.ts$)' // the only files that know the database
const edge = '/(graphql|http|listeners|timers)(/|\\.ts$)' // the only files that know the outside
const frontDoor = '^server/features/[^/]+/index\\.ts$'
const testing = '^(server|domain/[^/]+)/testing/'
const test = '\\.(test|journey)\\.ts$'
const forbid = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    forbid('no-cycles', 'not even of types', {}, { circular: true }),
    forbid('imports-resolve', 'a name that leads nowhere', {}, { couldNotResolve: true }),

    // domain: the law
    forbid(
      'kernel-is-the-ground',
      'the kernel knows no feature',
      { path: '^domain/kernel/', pathNot: test },
      { pathNot: '^domain/kernel/' },
    ),
    forbid(
      'domain-is-pure',
      'no npm package, no node module, no other folder',
      { path: '^domain/', pathNot: [test, testing, '^domain/verifier/main\\.ts$'] },
      { pathNot: '^domain/' },
    ),
    forbid(
      'verifier-is-a-second-opinion',
      'its checks do not reuse the code they check',
      { path: '^domain/verifier/', pathNot: [test, testing, '^domain/verifier/main\\.ts$'] },
      { path: '^domain/', pathNot: '^domain/(kernel|verifier)/' },
    ),
    forbid(
      'verifier-stands-alone',
      'a stranger runs it with Node and this folder',
      { path: '^domain/verifier/main\\.ts$' },
      { pathNot: ['^domain/', '^(node:)?(crypto|fs|fs/promises|path|process|util)$'] },
    ),
    forbid(
      'verifier-main-is-a-command',
      'import the checks, not the command',
      {},
      { path: '^domain/verifier/main\\.ts$' },
    ),

    // the order, one rule per feature, for all three layers
    ...features.map((feature, i) =>
      forbid(
        `${feature}-uses-only-earlier-features`,
        'calls go down, events go up',
        { path: `${layers}/${feature}/` },
        { path: `${layers}/(${[...features.slice(i + 1), 'verifier'].join('|')})/` },
      ),
    ),
    forbid(
      'features-are-listed',
      'add a new feature to the list above, in its place',
      { path: `${layers}/`, pathNot: `${layers}/(${[...features, 'kernel', 'verifier'].join('|')})/` },
      {},
    ),

    // schema: the contract
    forbid(
      'contract-stands-alone',
      'the contract knows types of the domain and nothing else',
      { path: '^schema/', pathNot: test },
      { pathNot: ['^schema/', '^domain/'] },
    ),
    forbid(
      'contract-takes-only-types',
      'no domain code runs in the contract',
      { path: '^schema/', pathNot: test },
      { path: '^domain/', dependencyTypesNot: ['type-only'] },
    ),

    // server
    forbid(
      'features-enter-by-the-front-door',
      'import index.ts of another feature, never its inside',
      { path: `${server}/` },
      { path: `${server}/`, pathNot: ['^server/features/$1/', frontDoor] },
    ),
    forbid(
      'database-lives-in-stores',
      'nobody else speaks to the database',
      {
        path: '^(domain|schema|server|client|seed)/',
        pathNot: ['^server/(platform|testing)/', `${server}${store}`, test],
      },
      { path: 'node_modules/(mongodb|bson)/' },
    ),
    forbid(
      'stores-only-keep',
      'a store decides nothing and asks no other feature',
      { path: `${server}${store}`, pathNot: test },
      { path: '^server/features/', pathNot: `^server/features/$1${store}` },
    ),
    forbid(
      'use-cases-know-no-technology',
      'load, decide, keep: no package, no transport, no node module',
      { path: `${server}/use-cases(/|\\.ts$)`, pathNot: test },
      {
        pathNot: ['^(domain|schema|server/platform)/', `^server/features/$1(/use-cases(/|\\.ts$)|${store})`, frontDoor],
      },
    ),
    forbid(
      'use-cases-take-types-of-technology',
      'the real store and platform are handed over by index.ts',
      { path: `${server}/use-cases(/|\\.ts$)`, pathNot: test },
      { path: [`${server}${store}`, '^server/platform/'], dependencyTypesNot: ['type-only'] },
    ),
    forbid(
      'edges-only-translate',
      'GraphQL, HTTP, listeners and timers reach data through use-cases',
      { path: `${server}${edge}`, pathNot: test },
      { path: [`${server}${store}`, '^server/platform/mongo/'] },
    ),
    forbid(
      'platform-knows-no-feature',
      'technology has no domain word',
      { path: '^server/platform/' },
      { path: ['^server/(features/|app\\.ts$|main\\.ts$|config\\.ts$)', '^domain/(?!kernel/)'] },
    ),
    forbid(
      'only-main-and-app-compose',
      'a feature receives what it needs, it does not fetch it',
      { path: '^server/features/', pathNot: test },
      { path: '^server/(app|main|config)\\.ts$' },
    ),
    forbid(
      'calendars-come-from-the-rules',
      'those that ship are the first entries of a store: an operator brings others',
      {
        path: '^(domain|schema|server|client)/',
        pathNot: [test, testing, '^client/testing/', '^domain/rules/shelf\\.ts$', '^server/features/rules/'],
      },
      { path: '^domain/places/calendars\\.ts$' },
    ),
    forbid(
      'testing-is-for-tests',
      'fakes never reach production',
      { path: '^(domain|schema|server|client|seed)/', pathNot: [test, testing, '^client/journeys/'] },
      { path: testing },
    ),

    // client
    forbid(
      'client-and-server-meet-in-the-contract',
      'two programs, one schema; journeys start the whole product',
      { path: '^client/', pathNot: '^client/journeys/' },
      { path: '^(server|seed|bench)/' },
    ),
    forbid(
      'server-knows-no-client',
      'two programs, one schema',
      { path: '^server/' },
      { path: '^(client|seed|bench)/' },
    ),
    forbid(
      'lib-is-the-bottom',
      'lib has no components and no domain words',
      { path: '^client/lib/' },
      { path: ['^client/(app|pages|features|ui)/', '^domain/(?!kernel/)'] },
    ),
    forbid(
      'ui-knows-no-domain',
      'a button does not know what a petition is',
      { path: '^client/ui/' },
      { path: ['^client/(app|pages|features)/', '^domain/(?!kernel/)'] },
    ),
    forbid(
      'features-know-no-page',
      'pages compose features',
      { path: '^client/features/' },
      { path: '^client/(app|pages)/' },
    ),
    forbid('pages-know-no-app', 'app is wiring', { path: '^client/pages/' }, { path: '^client/app/' }),
    forbid(
      'parts-are-private',
      'parts/ belongs to its own feature',
      { path: '^client/(features/([^/]+)|pages|app)/' },
      { path: '^client/features/[^/]+/parts/', pathNot: '^client/features/$2/parts/' },
    ),

    // seed
    forbid(
      'seed-works-through-use-cases',
      'the demo city is made the way citizens make it',
      { path: '^seed/' },
      { path: ['^client/', '^server/'], pathNot: ['^server/(app|config)\\.ts$', '^server/platform/', frontDoor] },
    ),

    // commands
    forbid(
      'tools-are-the-top',
      'commands compose everything and serve nobody',
      { path: '^(domain|schema|server|client|seed)/', pathNot: [test, '^server/testing/', '^client/journeys/'] },
      { path: '^(tools|bench)/' },
    ),
    forbid(
      'tools-enter-by-the-front-door',
      'a command uses a feature as everybody does',
      { path: '^(tools|bench)/', pathNot: test },
      { path: '^server/features/', pathNot: frontDoor },
    ),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: ['node_modules', '^client/lib/gql/'] }, // generated: its own imports are not ours
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
}
