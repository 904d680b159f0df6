import type { Campaign } from '#domain/budgets/campaign.ts'
import { hourOf } from '#domain/ballots/ballot.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { WakeableWorker } from '#server/platform/workers.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { BallotBox, BallotStore } from './store/ballot.store.ts'
import type { BoardStore } from './store/board.store.ts'
import type { VoteStore } from './store/vote.store.ts'
import type { SealBoards } from './use-cases/seal-boards.ts'
import type { SignBoardHead } from './use-cases/sign-board-head.ts'
import type { TakeIn } from './use-cases/take-in-ballots.ts'

const everyMs = 500
/** Well below half the lease. */
const roundMaxMs = 3_000
const leaseMs = 15_000
/** One board takes in a group no more often than this: its order tells in which few seconds somebody voted, and no better. */
const groupEveryMs = 3_000
const rememberedMax = 1_000

export interface BoardWorkerDeps {
  readonly ballots: Pick<BallotStore, 'nextWaiting'>
  readonly board: Pick<BoardStore, 'behind'>
  readonly votes: Pick<VoteStore, 'read'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly takeIn: TakeIn
  readonly signBoardHead: SignBoardHead
  readonly sealBoards: SealBoards
  readonly clock: Clock
}

/** Takes ballots in, signs the boards, and seals those whose vote has ended: one process at a time. */
export function boardWorker({ createWorker }: Pick<Platform, 'createWorker'>, deps: BoardWorkerDeps): WakeableWorker {
  const takeInWaiting = takingIn(deps)
  const signDue = signingDue(deps)
  return createWorker({
    name: 'ballots.board',
    ...{ everyMs, restMs: everyMs, leaseMs },
    async round() {
      const took = await takeInWaiting()
      const signed = await signDue()
      const sealed = await deps.sealBoards()
      return took || signed || sealed
    },
  })
}

function takingIn(deps: BoardWorkerDeps): () => Promise<boolean> {
  const { ballots, votes, clock, takeIn } = deps
  /** by board, the time of its last group */
  const lastGroup = new Map<string, number>()
  // Where a round that took too long left off.
  let last: BallotBox | undefined

  async function isOpen(campaign: Campaign): Promise<boolean> {
    // What comes after the seal is on no board, and counts for nothing.
    return (await votes.read(campaign.id))?.sealed == null
  }

  async function takeGroup(box: BallotBox): Promise<boolean> {
    const name = `${box.campaignId} ${box.envelopeId}`
    const now = clock.now().getTime()
    if (now < (lastGroup.get(name) ?? 0) + groupEveryMs) return false
    lastGroup.set(name, now)
    const campaign = await readCampaign(deps.budgets, box.campaignId)
    if (!campaign || !(await isOpen(campaign))) return false
    return (await takeIn(campaign, box)) > 0
  }

  return async () => {
    const started = performance.now()
    let didWork = false
    do {
      last = await ballots.nextWaiting(last)
      if (last) didWork = (await takeGroup(last)) || didWork
    } while (last && performance.now() - started < roundMaxMs)
    return didWork
  }
}

/**
 * Heads of boards that grew: at once, so that a receipt comes with the next group; where the rules keep turnout to
 * themselves once an hour, since a head tells the size to who has a receipt.
 */
function signingDue({ board, budgets, signBoardHead, clock }: BoardWorkerDeps): () => Promise<boolean> {
  /** by campaign, whether nobody may know its turnout: rules that people vote under never change */
  const silent = new Map<CampaignId, boolean>()

  async function isSilent(id: CampaignId): Promise<boolean> {
    const known = silent.get(id)
    if (known !== undefined) return known
    const isIt = (await readCampaign(budgets, id))?.rules.secrecy.turnout === 'none'
    if (silent.size >= rememberedMax) silent.clear()
    silent.set(id, isIt)
    return isIt
  }

  return async () => {
    const hour = hourOf(clock.now())
    let didWork = false
    for (const stand of await board.behind()) {
      const isHourOver = stand.behindSince !== null && stand.behindSince < hour
      if (!isHourOver && (await isSilent(stand.campaignId))) continue
      await signBoardHead(stand)
      didWork = true
    }
    return didWork
  }
}

function readCampaign(budgets: Pick<Budgets, 'readCampaign'>, id: CampaignId): Promise<Campaign | undefined> {
  return budgets.readCampaign({ kind: 'system', name: 'ballots.board' }, { id })
}
