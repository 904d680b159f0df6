import { voidAct } from '#domain/ballots/board-acts.ts'
import { ballotPaper } from '#domain/ballots/ballot-paper.ts'
import { hourOf, type Ballot } from '#domain/ballots/ballot.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import { openBox, readBallot, shuffle, startEnvelope, type OpenedBallot } from '#domain/ballots/open-box.ts'
import { ballotLine, ballotsHash } from '#domain/ballots/opened-box.ts'
import { failShares, isOpenDue } from '#domain/ballots/seal-box.ts'
import { openingKeyOf, unseal, type OpeningKey } from '#domain/ballots/sealing.ts'
import type { OpenedCounts, SealedBox, Vote } from '#domain/ballots/vote.ts'
import { envelopeOf, type Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { BoardStore } from '../store/board.store.ts'
import type { VoteStore } from '../store/vote.store.ts'
import type { SignBoardHead } from './sign-board-head.ts'
import { frameOf } from './take-in-ballots.ts'

export interface OpenDeps {
  readonly votes: Pick<VoteStore, 'awaiting' | 'change' | 'shares'>
  readonly ballots: Pick<BallotStore, 'page'>
  readonly board: Pick<BoardStore, 'append' | 'seqsOf' | 'size' | 'markGrown'>
  readonly budgets: Pick<Budgets, 'readCampaign' | 'projectsOf'>
  readonly signBoardHead: SignBoardHead
  /** what shares of a secret give; throws for shares of different lengths, and for one twice */
  readonly combine: (shares: Uint8Array[]) => Promise<Uint8Array>
  /** lets everybody else have a turn */
  readonly nextTurn: () => Promise<unknown>
  /** a whole number below its argument, of the machine's own chance; nobody keeps it */
  readonly draw: (below: number) => number
  /** 32 bytes of chance, hex */
  readonly newSalt: () => string
  readonly clock: Clock
  readonly log: Pick<Logger, 'error'>
}

/** @returns whether there was a vote to open */
export type OpenBallots = () => Promise<boolean>

const pageSize = 500
/** Opened between two turns of the event loop: about eight milliseconds, so that whoever reads a page meanwhile is not kept. */
const groupSize = 25
const publicKeyBytes = 65
const subtle = globalThis.crypto.subtle
const actor = { kind: 'system', id: 'ballots.opening' } as const

interface Opened {
  readonly counts: OpenedCounts
  readonly lines: readonly string[]
}

/**
 * Opens the ballots of votes whose trustees have handed in enough shares. Everything is found in memory and kept at once,
 * shares destroyed with it: cut short it leaves nothing but voids on the board, which the next try finds there.
 */
export function openBallots(deps: OpenDeps): OpenBallots {
  const { votes, budgets, clock } = deps

  async function open(vote: Vote): Promise<void> {
    const { sealed } = vote
    const campaign = await budgets.readCampaign({ kind: 'system', name: actor.id }, { id: vote.campaignId })
    if (!campaign || !sealed) throw new Error(`There is nothing to open in the vote of ${vote.campaignId}`)
    const shares = await votes.shares(campaign.id)
    const key = await keyOf(deps, vote, shares)
    if (!key) {
      deps.log.error({ campaign: campaign.id, shares: shares.length }, 'the shares do not give the key of the vote')
      await votes.change(campaign.id, (now) => ok(failShares(now, shares.length, { at: clock.now(), actor })))
      return
    }
    const projects = await budgets.projectsOf(campaign.id)
    const opened: Opened[] = []
    for (const { envelope } of sealed.boards)
      opened.push(await openEnvelope(deps, { campaign, envelope, sealed, key, projects }))
    await votes.change(campaign.id, async (now, within) => {
      const change = openBox(
        now,
        opened.map(({ counts }) => counts),
        { at: clock.now(), actor },
      )
      if (change.state === now) return ok(change)
      for (const { counts, lines } of opened) await within.keepOpened(counts.envelopeId, lines)
      await within.dropShares()
      return ok(change)
    })
  }

  return async () => {
    const due = (await votes.awaiting('open')).filter(isOpenDue)
    for (const vote of due) await open(vote)
    return due.length > 0
  }
}

interface Envelope {
  readonly campaign: Campaign
  readonly envelope: string
  readonly sealed: SealedBox
  readonly key: OpeningKey
  readonly projects: readonly Project[]
}

async function openEnvelope(deps: OpenDeps, { campaign, envelope, sealed, key, projects }: Envelope): Promise<Opened> {
  const box = { campaignId: campaign.id, envelopeId: envelope }
  const frame = frameOf(campaign, envelope)
  const context = { ...box, listHash: frame.list }
  const paper = frozenPaper(campaign, envelope, projects)
  const counting = startEnvelope()
  const hour = hourOf(deps.clock.now())
  for (let after: string | undefined; ;) {
    const page = await deps.ballots.page(box, after, pageSize)
    const counted = page.filter(({ open, events }) => open < events.length)
    const found = await inGroups(deps, counted, async (ballot): Promise<OpenedBallot> => {
      // Changed after the seal: what the board has of it is gone, and what is there was too late.
      if (ballot.open > 0) return { reason: 'unreadable' }
      return readBallot(paper, await unseal(subtle, key, context, ballot.sealed))
    })
    const voids = found.flatMap((opened, i) => ('reason' in opened ? [{ ballot: at(counted, i), ...opened }] : []))
    counted.forEach((ballot, i) => counting.add(takenOf(ballot), at(found, i)))
    if (voids.length > 0) {
      const acts = voids.map(({ ballot, reason }) => voidAct(takenOf(ballot), frame, { reason, hour }))
      await deps.board.append(frame, acts)
      await deps.board.markGrown(box, await deps.board.size(box), hour)
    }
    if (page.length < pageSize) break
    after = page.at(-1)?.nullifier
  }
  await deps.signBoardHead(box)
  shuffle(counting.accepted, deps.draw)
  const isTotalsOnly = counting.accepted.length < campaign.rules.publication.kEnvelope
  const salt = isTotalsOnly ? deps.newSalt() : null
  const of = { campaign: campaign.id, envelope, boardHash: sealed.hash }
  const hash = ballotsHash(of, counting.accepted, salt)
  const counts = { ...counting.counts(), envelopeId: envelope, ballotsHash: hash, salt }
  return { counts, lines: counting.accepted.map(ballotLine) }
}

async function inGroups<Item, Found>(
  { nextTurn }: Pick<OpenDeps, 'nextTurn'>,
  items: readonly Item[],
  find: (item: Item) => Promise<Found>,
): Promise<Found[]> {
  const all: Found[] = []
  for (let i = 0; i < items.length; i += groupSize) {
    all.push(...(await Promise.all(items.slice(i, i + groupSize).map(find))))
    await nextTurn()
  }
  return all
}

/** The ballot as far as the board has it. */
function takenOf(ballot: Ballot): Ballot {
  return ballot.open === 0 ? ballot : { ...ballot, events: ballot.events.slice(0, -ballot.open), open: 0 }
}

/** The list as it was frozen: a project that the city withdrew since does not void the ballots that name it. */
function frozenPaper(campaign: Campaign, id: string, projects: readonly Project[]): BallotPaper {
  const envelope = envelopeOf(campaign, id)
  const frozen = projects.map((project) => ({
    ...project,
    state: project.state === 'withdrawn_by_city' ? ('on_ballot' as const) : project.state,
  }))
  const paper = envelope && ballotPaper(campaign, envelope, frozen)
  if (!paper) throw new Error(`Nobody votes for the envelope ${id}`)
  return paper
}

/**
 * The opening key, of any of the shares that are in: one of them may be wrong although it is the one that was given out.
 * @returns undefined when no choice of them gives it
 */
async function keyOf(
  { combine }: Pick<OpenDeps, 'combine'>,
  { sealing }: Vote,
  shares: readonly Uint8Array[],
): Promise<OpeningKey | undefined> {
  const publicKey = sealing && fromBase64Url(sealing.publicKey, publicKeyBytes)
  if (!publicKey) return undefined
  for (const some of choicesOf(shares, sealing.need)) {
    const secret = await secretOf(combine, some)
    const key = secret && (await openingKeyOf(subtle, secret, publicKey))
    secret?.fill(0)
    if (key) return key
  }
  return undefined
}

/** A single share that is enough is the key itself: the scheme begins with two. */
async function secretOf(combine: OpenDeps['combine'], shares: readonly Uint8Array[]): Promise<Uint8Array | undefined> {
  const [only] = shares
  if (shares.length === 1 && only) return new Uint8Array(only)
  try {
    return await combine(shares.map((share) => new Uint8Array(share)))
  } catch {
    return undefined // shares of different lengths, or one twice
  }
}

/** Every way to take so many of them. */
function* choicesOf<Item>(items: readonly Item[], count: number): Iterable<Item[]> {
  if (count === 0) {
    yield []
    return
  }
  for (let i = 0; i + count <= items.length; i++) {
    for (const rest of choicesOf(items.slice(i + 1), count - 1)) yield [at(items, i), ...rest]
  }
}

function at<Item>(items: readonly Item[], i: number): Item {
  const item = items[i]
  if (item === undefined) throw new Error(`There is no item ${i}`)
  return item
}
