import { existsSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { rules, projectOf, admitted, feasible, onBallot, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import type { PbRules, Tally } from '#domain/budgets/rules/pb-rules.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import { aBudget } from '#server/testing/budget.ts'
import { aCity, demand } from '#server/testing/city.ts'
import { openedVote } from '#server/testing/opened-vote.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'

/** A vote of the test's city, and its key. */
export interface OwnVote {
  readonly campaign: Campaign
  readonly key: string
  /** of another campaign of the city, whose vote is still going on */
  readonly uncountedKey: string
}

const shares: Tally = {
  ...{ id: 'equal-shares', rule: 'equal-shares', utility: 'cost', completion: { kind: 'none' } },
  ...{ comparison: 'none', ties: ['minCost', 'ballotNumber'], threshold: { kind: 'none' } },
  partFunding: { kind: 'none' },
}
const greedy: Tally = {
  ...{ id: 'greedy', rule: 'greedy', order: 'votes', misfit: 'skip' },
  ...{ ties: ['minCost', 'ballotNumber'], threshold: { kind: 'none' }, partFunding: { kind: 'none' } },
}
const counted: Partial<PbRules> = {
  publication: { ...rules.publication, kEnvelope: 4, kAttributes: 2 },
  tallies: [shares, greedy],
  official: { city: 'equal-shares', district: 'equal-shares' },
  shadow: ['greedy'],
}

const million = 1_000_000_00
const boardHash = 'cd'.repeat(32)

/** Titles and prices in millions. Each of seven voters has 142.9 million: the first two projects are bought, the third is not. */
export const proposals = [
  { title: 'Бірлік саябағына отыз шам орнату', millions: 240 },
  { title: 'Мектеп алдындағы жаяу жүргінші жолын жөндеу', millions: 300 },
  { title: 'Ескі каналды тазалап, жағасына ағаш отырғызу', millions: 420 },
] as const
const ballots = [[1, 2], [1, 2], [1, 2], [1], [2, 3], [3], []]

/** A counted vote: Birlik voted by Equal Shares, Otyrar and the city had nobody, so that only totals are told of them. */
export async function anOwnVote(app: App): Promise<OwnVote> {
  const here = await aCity(app)
  const budget = aBudget(app, here)
  const methodologist: ActingPerson = await here.methodologist('Жанар Әдіскер')
  const author = await here.person('Айгерім')
  const campaign = await budget.campaign('verification', { rules: counted })
  for (const [i, { title, millions }] of proposals.entries()) {
    const listed = onBallot(valued(feasible, admitted(sentIn(projectOf(app.platform.newId('prj'))))), i + 1)
    const price = millions * million
    const verdicts = listed.verdicts.map((verdict) => (verdict.price === null ? verdict : { ...verdict, price }))
    const texts = { ...listed.texts, [listed.language]: { ...listed.texts[listed.language]!, title } }
    const own = { campaignId: campaign.id, authorId: author.personId, number: String(100 + i), verdicts, texts }
    await budget.store.insertProject({ ...listed, ...own }, `result-${i}`)
  }
  const lotSeed = 'ab'.repeat(32)
  await openedVote(app, campaign, { marks: { 'district:birlik': ballots }, boardHash, lotSeed })
  demand(await app.use.tally.countCampaign(methodologist, campaign.id))
  const { key: uncountedKey } = await budget.campaign('voting')
  return { campaign, key: campaign.key, uncountedKey }
}

const data = join(process.env['SHARED'] ?? resolve(import.meta.dirname, '../../../../shared'), 'data/pb')

/** Real votes, which are not part of the product: journeys that want them are skipped without. */
export const realVotes = [
  { city: 'Warsaw 2026', file: join(data, 'Poland_Warszawa_2026.pb.gz'), winners: 17, projects: 83 },
  { city: 'Wrocław 2015', file: join(data, 'Poland_Wroclaw_2015_150_-_500.pb.gz'), winners: 15, projects: 197 },
] as const
export const areRealVotesThere = realVotes.every(({ file }) => existsSync(file))

/** Imports a real vote and waits until the product has counted it. @returns the key of its campaign */
export async function imported({ app, url }: { app: App; url: string }, path: string): Promise<string> {
  const text = gunzipSync(readFileSync(path)).toString('utf8')
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const vote = { file: read.file, fileName: basename(path), hash: sha256Hex(text), territoryId: undefined }
  demand(await app.use.openData.importPastVote(vote))
  interface Listed {
    readonly key: string
    readonly origin: { readonly file: string } | null
    readonly result: { readonly status: string } | null
  }
  for (;;) {
    const answer = await postGraphQL(url, { query: '{ campaigns { key origin { file } result { status } } }' })
    const { campaigns } = answer.data as { campaigns: readonly Listed[] }
    const found = campaigns.find(({ origin }) => origin?.file === basename(path))
    if (found?.result) return found.key
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
}
