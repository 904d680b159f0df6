import { randomBytes } from 'node:crypto'
import { BSON, type Db } from 'mongodb'
import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import type { Ballot } from '#domain/ballots/ballot.ts'
import { toPlain } from '#domain/ballots/plain-choice.ts'
import { createSealingKey, seal } from '#domain/ballots/sealing.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { rules } from '#domain/budgets/testing/turkistan.ts'
import type { App } from '#server/app.ts'

/** Rules by which everybody votes who says that they live here, in every way there is; a ballot may be empty. */
export const openRules = {
  eligibility: {
    ...rules.eligibility,
    ...{ who: 'residents', minAge: 16, methods: ['email', 'code-letter', 'office'] },
  },
  channels: { online: true, paper: 'desk', revote: true, precedence: 'paper' },
  ballots: [
    { envelope: 'district', type: 'approval', min: 0, max: 3 },
    { envelope: 'city', type: 'approval', min: 0, max: 3 },
  ],
} as const satisfies Partial<PbRules>

const key = createSealingKey(crypto.subtle)

/** A ballot as a device seals it: of a campaign whose list is empty, with nothing chosen. */
export async function sealedFor(campaign: Campaign, envelopeId: string, attempt: string) {
  const envelope = campaign.envelopes.find(({ id }) => id === envelopeId) ?? campaign.envelopes[0]
  const paper = envelope && ballotPaper(campaign, envelope, [])
  if (!paper) throw new Error(`nobody votes for ${envelopeId}`)
  const listHash = campaign.ballotList?.hash ?? ''
  const context = { campaignId: campaign.id, envelopeId, listHash }
  const plain = toPlain(paper, { marks: [], points: null })
  const sealed = await seal(crypto.subtle, (await key).publicKey, context, plain)
  return {
    ...{ campaignId: campaign.id, envelopeId, listHash, attempt },
    sealed: Buffer.from(sealed).toString('base64url'),
    nonce: randomBytes(32).toString('base64url'),
  }
}

/** All ballots of a campaign. */
export async function theBallots(app: App, { id, envelopes }: Campaign): Promise<Ballot[]> {
  const pages = envelopes.map(({ id: envelopeId }) =>
    app.use.ballots.page({ campaignId: id, envelopeId }, undefined, 10_000),
  )
  return (await Promise.all(pages)).flat()
}

/** Everything that a database holds, by collection, as text that is equal when the bytes are. */
export async function everything(db: Db): Promise<Record<string, string>> {
  const names = (await db.listCollections({}, { nameOnly: true }).toArray()).map(({ name }) => name).sort()
  const texts = names.map(async (name) => {
    const found = await db.collection(name).find().sort({ _id: 1 }).toArray()
    return [name, found.map((document) => BSON.EJSON.stringify(document, { relaxed: false })).join('\n')] as const
  })
  return Object.fromEntries(await Promise.all(texts))
}
