import { quietMs } from '#domain/ballots/seal-box.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { priceOf } from '#domain/budgets/project.ts'
import type { Tally } from '#domain/budgets/rules/pb-rules.ts'
import { admitted, dayOf, feasible, on, projectOf, rules, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import type { App } from '#server/app.ts'
import { openRules } from './ballots.ts'
import { aBudget } from './budget.ts'
import { now } from './campaigns.ts'
import { demand, type City } from './city.ts'
import type { fakeClock } from './clock.ts'
import { aVoteOn, moved, type TestVote } from './votes.ts'

const none = { threshold: { kind: 'none' }, partFunding: { kind: 'none' } } as const
const shares: Tally = {
  ...{ id: 'equal-shares', rule: 'equal-shares', utility: 'cost', comparison: 'none', ties: ['lot'], ...none },
  completion: { kind: 'add1', increment: 100_000_00, stop: 'overspend', start: 'exact', thenGreedy: true },
}
/** Greedy decides, Equal Shares is shown beside it; both come to the lots. Below ten ballots there are only totals. */
const law = {
  ...openRules,
  tallies: [...rules.tallies, shares],
  shadow: ['equal-shares'],
  publication: { ...rules.publication, kEnvelope: 10 },
}

type Clock = ReturnType<typeof fakeClock>

/** A vote on a list that is drawn and frozen as the platform does it: four projects of Birlik, the dearest two equal, and three of the city. */
export async function aDrawnVote(app: App, clock: Clock, here: City): Promise<TestVote> {
  const budget = aBudget(app, here)
  const campaign = await budget.campaign('appeals', { rules: law })
  const author = await here.person('Айгерім')
  for (const [i, price] of [600_000_000_00, 600_000_000_00, 400_000_000_00, 500_000_000_00, 900, 900, 900].entries()) {
    const id = app.platform.newId('prj')
    const project = valued(feasible, admitted(sentIn(projectOf(id))))
    const verdicts = project.verdicts.map((verdict) => (verdict.price === null ? verdict : { ...verdict, price }))
    const envelopeId = i < 4 ? 'district:birlik' : 'city'
    const place = { envelopeId, campaignId: campaign.id, authorId: author.personId, number: String(100 + i) }
    await budget.store.insertProject({ ...project, verdicts, ...place }, `drawn-${id}`)
  }
  clock.set(on(dayOf.ballot_frozen))
  const methodologist = await here.methodologist('Тізім әдіскері')
  demand(await app.use.budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'ballot_frozen' }))
  await app.settle()
  return aVoteOn(app, here, await now(app, campaign))
}

/** Prepared, and open to voters. */
export async function openToVoters(app: App, clock: Clock, vote: TestVote): Promise<void> {
  await vote.prepare()
  clock.set(on(dayOf.voting))
  await moved(app, vote, 'voting')
}

/** Numbers on the ballot of an envelope, the dearest project first. */
export async function numbersIn(app: App, { id }: Campaign, envelope: string): Promise<number[]> {
  const list = await app.use.budgets.projectsOnList(id)
  return list
    .filter(({ envelopeId }) => envelopeId === envelope)
    .sort((a, b) => (priceOf(b) ?? 0) - (priceOf(a) ?? 0))
    .map(({ ballotNumber }) => ballotNumber ?? 0)
}

/** The boards are sealed, the ballots opened by two trustees, and the lots drawn: nothing is missing but the count. */
export async function openBox(app: App, clock: Clock, vote: TestVote): Promise<void> {
  const campaignKey = vote.campaign.key
  clock.set(on(dayOf.verification))
  await moved(app, vote, 'verification')
  clock.advance(quietMs)
  await app.settle()
  for (const { person, share } of vote.trustees.slice(0, 2)) {
    demand(await app.use.ballots.handInShare(person, { campaignKey, share }))
  }
  await app.settle()
  for (const { person, secret } of vote.officers) {
    demand(await app.use.ballots.revealLot(person, { campaignKey, secret }))
  }
}

export async function counted(app: App, clock: Clock, vote: TestVote): Promise<void> {
  clock.set(on(dayOf.tallied))
  demand(await app.use.tally.countCampaign(vote.methodologist, vote.campaign.id))
  await app.settle()
}
