import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import { countsOfPastVote } from '#domain/tally/vote-of-campaign.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { ResultStore } from '../store/result.store.ts'
import type { CountEnvelopes, EnvelopeOutcome } from './count-envelopes.ts'
import { subjectOfPastVote } from './file-subject.ts'

export interface CountPastVotesDeps {
  readonly budgets: Pick<Budgets, 'readCampaign' | 'importedBallots' | 'importedCampaigns' | 'projectsOnList'>
  readonly store: Pick<ResultStore, 'results' | 'keepResult'>
  readonly countEnvelopes: CountEnvelopes
  /** the process is ending, and counts with it */
  readonly isStopping: () => boolean
  readonly clock: Clock
  readonly log: Logger
}

/**
 * Counts one imported campaign that has no result yet. Nothing notes that it waits but the missing result, so that a
 * count that was cut off, or an event that was heard twice, comes to the same.
 * @returns whether there was one
 */
export function countPastVotes(deps: CountPastVotesDeps): () => Promise<boolean> {
  const { budgets, store, log } = deps
  // What cannot be counted now is tried again by the next process, not round after round.
  const failed = new Set<CampaignId>()
  return async () => {
    const imported = await budgets.importedCampaigns()
    const counted = new Set((await store.results(imported)).map(({ campaignId }) => campaignId))
    const next = imported.find((id) => !counted.has(id) && !failed.has(id))
    if (next === undefined) return false
    try {
      await countPastVote(deps, next)
    } catch (cause) {
      if (deps.isStopping()) return false
      failed.add(next)
      log.error({ err: cause, campaignId: next }, 'a past vote cannot be counted')
    }
    return true
  }
}

async function countPastVote({ budgets, store, countEnvelopes, clock }: CountPastVotesDeps, id: CampaignId) {
  const campaign = await budgets.readCampaign({ kind: 'system', name: 'tally.count' }, { id })
  if (!campaign) throw new Error(`There is no campaign ${id}`)
  const projects = await budgets.projectsOnList(id)
  const ballots = await budgets.importedBallots(id)
  const counts = countsOfPastVote(campaign, projects, ballots)
  const outcomes = await countEnvelopes({
    ...{ campaignId: id, inputHash: inputHashOf(campaign), counts, ballotsHashOf: () => null },
    subjectOf: (_count, traceHash) => subjectOfPastVote(campaign, projects, traceHash),
  })
  await store.keepResult({
    ...{ campaignId: id, countedAt: clock.now(), inputHash: inputHashOf(campaign), isPast: true },
    ...{ rulesHash: null, listHash: null, boardHash: null, eligible: null, channels: [], voids: [] },
    voters: outcomes.reduce((sum, { stored }) => sum + stored.ballots, 0),
    sourceAgrees: agreesWith(projects, outcomes),
    envelopes: outcomes.map(({ stored }) => stored),
  })
}

/** The file, and the rules that were read out of it. */
function inputHashOf({ origin, rules }: Campaign): string {
  return sha256Hex(`dauys/counted/1\n${canonicalJson({ file: origin?.hash ?? '', rules })}`)
}

/** Whether we come to the winners of the file. @returns null where it names none */
function agreesWith(projects: readonly Project[], outcomes: readonly EnvelopeOutcome[]): boolean | null {
  const named = projects.flatMap(({ state, ballotNumber }) => (state === 'won' ? [ballotNumber ?? 0] : []))
  if (named.length === 0 && projects.every(({ state }) => state !== 'lost')) return null
  const ours = outcomes.flatMap(({ records: [official] }) => official.winners.map(({ number }) => number))
  return named.sort((a, b) => a - b).join() === ours.sort((a, b) => a - b).join()
}
