import { hourOf, type Hour } from '#domain/ballots/ballot.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { instantOf, legalDay } from '#domain/kernel/time-zone.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { BallotBox } from '../store/ballot.store.ts'
import type { BoardStore } from '../store/board.store.ts'
import { votedEnvelopes } from './seal-boards.ts'

export interface Turnout {
  readonly envelopeId: string
  /** people who cast one */
  readonly ballots: number
  readonly asOf: Date
}

export type ReadTurnout = (campaign: Campaign, vote: Vote) => Promise<Turnout[]>

interface Deps {
  readonly board: Pick<BoardStore, 'countVoters'>
  readonly clock: Clock
}

/** How long a process shows a count that grows. */
const rememberMs = 5_000
const rememberedMax = 500

/**
 * How many people voted, as far as the rules let it be known: while they vote nothing, up to the end of yesterday, or up to
 * now; afterwards everything.
 */
export function readTurnout({ board, clock }: Deps): ReadTurnout {
  const known = new Map<string, { readonly readAt: number; readonly count: Promise<number> }>()

  /** @param before a count up to an hour that is over never changes */
  function countOf(box: BallotBox, before: Hour | undefined): Promise<number> {
    const name = `${box.campaignId} ${box.envelopeId} ${before ?? ''}`
    const remembered = known.get(name)
    if (remembered && performance.now() - remembered.readAt < rememberMs) return remembered.count
    if (known.size >= rememberedMax) known.clear()
    const count = board.countVoters(box, before)
    known.set(name, { readAt: performance.now(), count })
    count.catch(() => known.delete(name))
    return count
  }

  return (campaign, vote) => {
    const limit = limitOf(campaign, vote, clock.now())
    if (!limit) return Promise.resolve([])
    return Promise.all(
      votedEnvelopes(campaign).map(async (envelopeId) => {
        const ballots = await countOf({ campaignId: campaign.id, envelopeId }, limit.before)
        return { envelopeId, ballots, asOf: limit.asOf }
      }),
    )
  }
}

function limitOf({ rules }: Campaign, { sealed }: Vote, now: Date): { asOf: Date; before?: Hour } | undefined {
  if (sealed) return { asOf: sealed.at }
  switch (rules.secrecy.turnout) {
    case 'none':
      return undefined
    case 'live':
      return { asOf: now }
    case 'daily': {
      const today = instantOf(legalDay(now, rules.timeZone), 0, rules.timeZone)
      return { asOf: today, before: hourOf(today) }
    }
  }
}
