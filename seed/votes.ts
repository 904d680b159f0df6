import { createHash, randomBytes } from 'node:crypto'
import { split } from 'shamir-secret-sharing'
import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import { lotCommitment, secretLength } from '#domain/ballots/lottery.ts'
import { nonceLength } from '#domain/ballots/commitment.ts'
import { printSecret } from '#domain/ballots/paper-secret.ts'
import { toPlain } from '#domain/ballots/plain-choice.ts'
import { protocolContent, protocolDigest } from '#domain/ballots/protocol.ts'
import { createSealingKey, seal } from '#domain/ballots/sealing.ts'
import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import type { Happening } from './happening.ts'
import people from './people.json' with { type: 'json' }
import { inBatches, memberOf, type Resident, type StaffAccount } from './residents.ts'

/** Who takes part in a vote of the demo city. */
export interface VoteCast {
  readonly app: App
  readonly staff: readonly StaffAccount[]
  readonly voters: readonly Resident[]
  readonly campaignId: () => CampaignId
}

/** What people in office keep outside the system: parts of the key, and the secrets of the lottery. */
export interface VoteSecrets {
  publicKey?: Uint8Array
  readonly shares: Uint8Array[]
  readonly lots: Uint8Array[]
}

/** Hold a part of the key, as their names are public. */
const trustees = ['deputy', 'analyst', 'moderator2']
const officers = ['official', 'methodologist']

/** The key ceremony and the lottery, before voting. */
export async function prepareVote({ app, staff, campaignId }: VoteCast, secrets: VoteSecrets): Promise<void> {
  const campaign = await campaignOf(app, campaignId())
  const { of, need } = campaign.rules.secrecy.trustees
  const { publicKey, secret } = await createSealingKey(crypto.subtle)
  secrets.publicKey = publicKey
  secrets.shares.push(...(await split(secret, of, need)))
  const holders = trustees.slice(0, of)
  demand(
    await app.use.ballots.prepareVote(memberOf(staff, 'methodologist'), {
      ...{ campaignKey: campaign.key, publicKey: Buffer.from(publicKey).toString('base64url'), need },
      trustees: holders.map((key, i) => ({ ...publicPerson(key), shareHash: sha256Hex(secrets.shares[i]) })),
    }),
  )
  for (const key of officers) {
    const lot = randomBytes(secretLength)
    secrets.lots.push(lot)
    const { name } = publicPerson(key)
    const officer = { campaignKey: campaign.key, name, commitment: lotCommitment(lot) }
    demand(await app.use.ballots.commitLot(memberOf(staff, key), officer))
  }
}

/**
 * What is handed over on paper reaches the trustees of a demonstration as letters, so that whoever plays them can open
 * the vote when it ends.
 */
export async function handOverShares({ app, campaignId }: VoteCast, { shares }: VoteSecrets): Promise<void> {
  const { key, title } = await campaignOf(app, campaignId())
  for (const [i, share] of shares.entries()) {
    const { email } = publicPerson(trustees[i] ?? '')
    await app.platform.mail.send({
      ...{ id: `demo-share-${key}-${i}`, to: email, locale: 'kk' },
      subject: `${title.kk ?? key}: кілт бөлігі`,
      text: `Сіз дауыс беру кілтінің бір бөлігін сақтайсыз. Дауыс беру аяқталғанда оны мына бетке енгізіңіз: ${app.platform.publicUrl}/kk/vote/${key}/share\n\n${printSecret('share', share).join('\n')}`,
    })
  }
}

/** A part of the voters votes, each for their district and the city; some of them think again. */
export async function castVotes(
  { app, campaignId }: VoteCast,
  { publicKey }: VoteSecrets,
  voters: readonly Resident[],
  turn: string,
): Promise<void> {
  if (!publicKey) throw new Error('a vote without a key')
  const campaign = await campaignOf(app, campaignId())
  const projects = await app.use.budgets.projectsOnList(campaign.id)
  const casts = voters.flatMap((voter, i) =>
    campaign.envelopes
      .filter(({ kind, territoryId }) => kind === 'city' || territoryId === voter.sector)
      .map((envelope) => ({ voter, envelope, taste: i })),
  )
  await inBatches(casts, 40, async ({ voter, envelope, taste }) => {
    const ballot = await sealedBallot(campaign, envelope, {
      projects,
      publicKey,
      taste: `${voter.actor.personId} ${turn}`,
    })
    const attempt = `${voter.actor.personId}-${envelope.id}-${turn}-${taste}`
    const cast = { ...ballot, campaignId: campaign.id, envelopeId: envelope.id, attempt }
    demand(await app.use.ballots.castBallot(voter.actor, cast))
  })
}

/** Two of three trustees, both officers, the count. */
export async function openAndCount({ app, staff, campaignId }: VoteCast, secrets: VoteSecrets): Promise<void> {
  const { key: campaignKey, id } = await campaignOf(app, campaignId())
  for (const [i, trustee] of trustees.slice(0, 2).entries()) {
    const share = Buffer.from(secrets.shares[i] ?? []).toString('base64url')
    demand(await app.use.ballots.handInShare(memberOf(staff, trustee), { campaignKey, share }))
  }
  for (const [i, officer] of officers.entries()) {
    const secret = Buffer.from(secrets.lots[i] ?? []).toString('hex')
    demand(await app.use.ballots.revealLot(memberOf(staff, officer), { campaignKey, secret }))
  }
  await app.settle()
  demand(await app.use.tally.countCampaign(memberOf(staff, 'methodologist'), id))
  await app.settle()
}

/** A complaint and its answer, and the names under the result. */
export async function complainAndSign(
  { app, staff, campaignId, voters }: VoteCast,
  told: { readonly complaint: string; readonly answer: Localized },
): Promise<void> {
  const campaign = await campaignOf(app, campaignId())
  const { key: campaignKey } = campaign
  const complainant = voters[0]?.actor
  if (!complainant) throw new Error('nobody voted')
  const filed = demand(
    await app.use.ballots.fileComplaint(complainant, { campaignKey, attempt: 'demo', text: told.complaint }),
  )
  const complaintId = filed.vote.complaints[0]?.id ?? ''
  const answer = { campaignKey, complaintId, text: told.answer, upheld: false }
  demand(await app.use.ballots.answerComplaint(memberOf(staff, 'official'), answer))
  const vote = await app.use.ballots.readVote(campaign)
  const content = vote && protocolContent(campaign, vote)
  if (!content) throw new Error('nothing to sign')
  for (const signer of officers) {
    const signing = { campaignKey, digest: protocolDigest(content), name: publicPerson(signer).name }
    demand(await app.use.ballots.signProtocol(memberOf(staff, signer), signing))
  }
  await app.settle()
}

/** Nothing happens but that day: its clocks run. */
export function tick(app: App, at: Date): Happening {
  return { at, happen: () => app.settle() }
}

async function campaignOf(app: App, id: CampaignId): Promise<Campaign> {
  const campaign = await app.use.budgets.readCampaign({ kind: 'system', name: 'seed' }, { id })
  if (!campaign) throw new Error(`the demo city has no campaign ${id}`)
  return campaign
}

async function sealedBallot(
  campaign: Campaign,
  envelope: Envelope,
  by: { readonly projects: readonly Project[]; readonly publicKey: Uint8Array; readonly taste: string },
) {
  const paper = ballotPaper(campaign, envelope, by.projects)
  if (!paper) throw new Error(`nobody votes for ${envelope.id}`)
  const listHash = campaign.ballotList?.hash ?? ''
  const choice = { marks: marksOf(campaign, paper, by), points: null }
  const context = { campaignId: campaign.id, envelopeId: envelope.id, listHash }
  const sealed = await seal(crypto.subtle, by.publicKey, context, toPlain(paper, choice))
  return {
    listHash,
    sealed: Buffer.from(sealed).toString('base64url'),
    nonce: randomBytes(nonceLength).toString('base64url'),
  }
}

/** At most three that this voter likes, at least the one that they like best; the same ones at every start. */
function marksOf(
  campaign: Campaign,
  { options }: BallotPaper,
  { projects, taste }: { readonly projects: readonly Project[]; readonly taste: string },
): number[] {
  const titles = new Map(projects.map(({ ballotNumber, texts, language }) => [ballotNumber, texts[language]?.title]))
  const liking = options
    .map(({ number }) => ({ number, by: likingOf(`${campaign.year} ${taste}`, titles.get(number) ?? '') }))
    .sort((a, b) => b.by - a.by)
  const liked = liking.filter(({ by }, i) => i === 0 || by > likedFrom).slice(0, 3)
  return liked.map(({ number }) => number).sort((a, b) => a - b)
}

const likedFrom = 250

/** Some projects are liked by more people than others; up to 510. */
function likingOf(taste: string, title: string): number {
  const [draw = 0] = createHash('sha256').update(`${taste} ${title}`).digest()
  const [pull = 0] = createHash('sha256').update(title).digest()
  return draw + pull
}

function publicPerson(key: string): { readonly email: string; readonly name: string } {
  const found = people.staff.find((member) => member.key === key)
  if (!found) throw new Error(`the demo city has no staff ${key}`)
  return { email: found.email, name: found.name }
}

function sha256Hex(bytes: Uint8Array | undefined): string {
  return createHash('sha256')
    .update(bytes ?? new Uint8Array())
    .digest('hex')
}
