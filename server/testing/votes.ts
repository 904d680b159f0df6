import { randomBytes } from 'node:crypto'
import { split } from 'shamir-secret-sharing'
import type { Choice } from '#domain/ballots/choice.ts'
import { lotCommitment } from '#domain/ballots/lottery.ts'
import { toPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, seal } from '#domain/ballots/sealing.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { onBallot } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import { papersOf } from '#server/features/ballots/use-cases/read-vote.ts'
import { openRules } from './ballots.ts'
import type { Budget } from './budget.ts'
import { now } from './campaigns.ts'
import { demand, type City } from './city.ts'

/** A vote with everything that its people keep at home: shares of the key and secrets of the lottery. */
export interface TestVote {
  readonly campaign: Campaign
  readonly methodologist: ActingPerson
  readonly trustees: readonly Trustee[]
  readonly officers: readonly Officer[]
  readonly keys: {
    readonly campaignKey: string
    readonly publicKey: string
    readonly need: number
    readonly trustees: readonly { readonly email: string; readonly name: string; readonly shareHash: string }[]
  }
  /** The key is made and shared out, and both officers have committed. */
  prepare(): Promise<void>
  /** A ballot as a device seals it. */
  sealed(envelopeId: string, choice: Choice | 'garbage', attempt: string): Promise<SealedCast>
  cast(who: ActingPerson, envelopeId: string, marks: readonly number[], attempt?: string): Promise<SealedCast>
}

interface Trustee {
  readonly person: ActingPerson
  /** base64url */
  readonly share: string
}

interface Officer {
  readonly person: ActingPerson
  /** hex */
  readonly secret: string
}

interface SealedCast {
  readonly campaignId: Campaign['id']
  readonly envelopeId: string
  readonly listHash: string
  readonly attempt: string
  readonly sealed: string
  readonly nonce: string
}

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const base64Url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')
let acts = 0

/** A frozen list with projects 1 to 4 of sector Birlik and 5 to 7 of the city, for a vote with two of three trustees. */
export async function aVote(
  app: App,
  { here, budget }: { readonly here: City; readonly budget: Budget },
  rules: Partial<PbRules> = openRules,
): Promise<TestVote> {
  const campaign = await budget.campaign('ballot_frozen', { rules })
  for (const ballotNumber of [1, 2, 3, 4, 5, 6, 7]) {
    const envelopeId = ballotNumber <= 4 ? 'district:birlik' : 'city'
    const place = { id: app.platform.newId('prj'), campaignId: campaign.id, envelopeId, number: String(ballotNumber) }
    await budget.store.insertProject({ ...onBallot(undefined, ballotNumber), ...place }, `ballot-${++acts}`)
  }
  return aVoteOn(app, here, campaign)
}

/** The vote on a list that is frozen. */
export async function aVoteOn(app: App, here: City, campaign: Campaign): Promise<TestVote> {
  const methodologist = await here.methodologist('Әдіскер')
  const { publicKey, secret } = await createSealingKey(crypto.subtle)
  const shares = await split(secret, 3, 2)
  const trustees = await Promise.all(
    shares.map(async (share, i) => ({ person: await here.person(`Сенімді тұлға ${i}`), share: base64Url(share) })),
  )
  const officers = [
    { person: await here.official('Бірінші маман', 'turkistan-akimat'), secret: hex(randomBytes(32)) },
    { person: methodologist, secret: hex(randomBytes(32)) },
  ]
  const keys = {
    ...{ campaignKey: campaign.key, publicKey: base64Url(publicKey), need: 2 },
    trustees: await Promise.all(
      trustees.map(async ({ person, share }, i) => {
        const { email = '' } = (await app.use.identity.readPerson(person.personId)) ?? {}
        const shareHash = hex(app.platform.crypto.sha256(Buffer.from(share, 'base64url')))
        return { email, name: `Сенімді тұлға ${i}, қоғамдық кеңес`, shareHash }
      }),
    ),
  }

  async function sealed(envelopeId: string, choice: Choice | 'garbage', attempt: string): Promise<SealedCast> {
    const papers = papersOf(campaign, await app.use.budgets.projectsOf(campaign.id))
    const paper = papers.find(({ envelope }) => envelope.id === envelopeId)?.paper
    if (!paper) throw new Error(`nobody votes for ${envelopeId}`)
    const listHash = campaign.ballotList?.hash ?? ''
    const isGarbage = choice === 'garbage'
    const plain = isGarbage ? toPlain(paper, { marks: [], points: null }).fill(7) : toPlain(paper, choice)
    const bytes = await seal(crypto.subtle, publicKey, { campaignId: campaign.id, envelopeId, listHash }, plain)
    return {
      ...{ campaignId: campaign.id, envelopeId, listHash, attempt },
      ...{ sealed: base64Url(bytes), nonce: base64Url(randomBytes(32)) },
    }
  }

  return {
    ...{ campaign, methodologist, trustees, officers, keys, sealed },
    async prepare() {
      const { ballots } = app.use
      demand(await ballots.prepareVote(methodologist, keys))
      for (const [i, { person, secret: lot }] of officers.entries()) {
        const commitment = lotCommitment(Buffer.from(lot, 'hex'))
        demand(await ballots.commitLot(person, { campaignKey: campaign.key, name: `Маман ${i}`, commitment }))
      }
      await app.settle()
    },
    async cast(who, envelopeId, marks, attempt = `vote-${++acts}`) {
      const form = await sealed(envelopeId, { marks, points: null }, attempt)
      demand(await app.use.ballots.castBallot(who, form))
      return form
    },
  }
}

/** Its next state, by who runs it. */
export async function moved(
  app: App,
  vote: TestVote,
  to: 'voting' | 'verification' | 'tallied' | 'complaints' | 'certified',
) {
  demand(await app.use.budgets.advanceCampaign(vote.methodologist, { campaignId: vote.campaign.id, to }))
  await app.settle()
  return now(app, vote.campaign)
}
