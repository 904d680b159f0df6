/** What there is to ask of a campaign that another system held. */
export interface ReadVote {
  readonly key: string
  /** a word of its title, by which its page is known */
  readonly word: string
  /** as many as are asked for, in the order of the file, each with a word of its title */
  readonly projects: readonly { readonly id: string; readonly word: string }[]
  /** whole units of the currency: `projectsAsked` projects cost no more */
  readonly costMax: number
  /** the category with most projects, and how many of them are asked for */
  readonly category: { readonly code: string; readonly first: number }
}

/** The demo city's vote had sixteen. */
export const projectsAsked = 12
const inCategoryAsked = 4

interface FoundProject {
  readonly id: string
  readonly price: number
  readonly title: Readonly<Record<string, string | null>>
  readonly category: { readonly code: string } | null
}

interface Found {
  readonly key: string
  readonly title: FoundProject['title']
  readonly projects: { readonly nodes: readonly FoundProject[] }
}

const campaignQuery = `query ($key: String!) {
  campaign(key: $key) {
    key
    title { kk ru en }
    projects(first: 100, orderBy: BALLOT) { nodes { id price title { kk ru en } category { code } } }
  }
}`

/** @returns the two campaigns that were imported: of the city's own file, and of the other one */
export async function readVotes(origin: string, ownFile: string): Promise<{ own: ReadVote; other: ReadVote }> {
  interface Listed {
    readonly key: string
    readonly origin: { readonly file: string } | null
  }
  const { campaigns } = await ask<{ campaigns: readonly Listed[] }>(origin, '{ campaigns { key origin { file } } }')
  const own = campaigns.find((one) => one.origin?.file === ownFile)
  const other = campaigns.find((one) => one.origin && one.origin.file !== ownFile)
  if (!own || !other) throw new Error('both campaigns have to be there')
  return { own: await readVote(origin, own.key), other: await readVote(origin, other.key) }
}

async function readVote(origin: string, key: string): Promise<ReadVote> {
  return voteOf((await ask<{ campaign: Found }>(origin, campaignQuery, { key })).campaign)
}

async function ask<Data>(origin: string, query: string, variables: object = {}): Promise<Data> {
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  })
  const { data, errors } = (await response.json()) as { data?: Data; errors?: unknown }
  if (!data) throw new Error(JSON.stringify(errors))
  return data
}

function voteOf({ key, title, projects: { nodes } }: Found): ReadVote {
  const prices = nodes.map(({ price }) => price).sort((a, b) => a - b)
  const inCategories = Map.groupBy(nodes, ({ category }) => category?.code ?? '')
  const [code = '', those = []] = [...inCategories].sort(([, a], [, b]) => b.length - a.length)[0] ?? []
  if (those.length < inCategoryAsked) throw new Error(`no category of ${key} has ${inCategoryAsked} projects`)
  return {
    key,
    word: longestWord(title),
    projects: nodes.slice(0, projectsAsked).map(({ id, title }) => ({ id, word: longestWord(title) })),
    costMax: Math.floor(((prices[projectsAsked - 1] ?? 0) + (prices[projectsAsked] ?? 0)) / 200),
    category: { code, first: inCategoryAsked },
  }
}

/** One that stands in a page as it is: without the signs that HTML writes differently. */
function longestWord(title: FoundProject['title']): string {
  const words = Object.values(title).flatMap((text) => text?.match(/\p{L}+/gu) ?? [])
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest), '')
}
