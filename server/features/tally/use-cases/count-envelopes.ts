import { saltedTrace } from '#domain/ballots/opened-box.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { CountedTally, TallyTask } from '#domain/tally/count-tally.ts'
import { ballotsFile, tableFile, traceFile } from '#domain/tally/file-names.ts'
import type { FilesTask, FileSubject, WrittenFiles } from '#domain/tally/result-files.ts'
import type { StoredEnvelope } from '#domain/tally/stored-result.ts'
import type { EnvelopeCount, ShadowTally } from '#domain/tally/vote-of-campaign.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import type { Logger } from '#server/platform/logging.ts'
import type { ResultStore } from '../store/result.store.ts'

/** Counting and writing, off the event loop. */
export interface CountThread {
  countTally(task: TallyTask): Promise<CountedTally>
  writeFiles(task: FilesTask): Promise<WrittenFiles>
}

export interface CountEnvelopesDeps {
  readonly store: Pick<ResultStore, 'tallies' | 'keepTally' | 'keepFile'>
  readonly thread: CountThread
  /** gzip */
  readonly pack: (text: string) => Promise<Uint8Array>
  readonly log: Logger
}

/** A campaign to be counted. */
export interface CountPlan {
  readonly campaignId: CampaignId
  /** of all that is counted: under another one everything is counted again */
  readonly inputHash: string
  readonly counts: readonly EnvelopeCount[]
  /** H2 */
  readonly ballotsHashOf: (envelopeId: string) => string | null
  readonly subjectOf: (count: EnvelopeCount, traceHash: string) => FileSubject
}

export type CountEnvelopes = (plan: CountPlan) => Promise<EnvelopeOutcome[]>

/** What is published of an envelope, and its tallies, the official one first. */
export interface EnvelopeOutcome {
  readonly stored: StoredEnvelope
  readonly records: readonly [official: TallyRecord, ...shadows: TallyRecord[]]
}

/**
 * Counts all tallies of a campaign, one after the other, and keeps each with its trace as soon as it is there. Whoever
 * was cut off goes on after the last one that was kept, and comes to the same result.
 */
export function countEnvelopes(deps: CountEnvelopesDeps): CountEnvelopes {
  return async (plan) => {
    const kept = await keptBefore(deps, plan)
    const outcomes: EnvelopeOutcome[] = []
    for (const count of plan.counts) outcomes.push(await countEnvelope(deps, plan, count, kept))
    return outcomes
  }
}

type Kept = ReadonlyMap<string, TallyRecord>

async function keptBefore({ store }: CountEnvelopesDeps, { campaignId, inputHash }: CountPlan): Promise<Kept> {
  const kept = (await store.tallies([campaignId])).filter((one) => one.inputHash === inputHash)
  return new Map(kept.map(({ envelopeId, tallyId, record }) => [traceFile(envelopeId, tallyId), record]))
}

async function countEnvelope(
  deps: CountEnvelopesDeps,
  plan: CountPlan,
  count: EnvelopeCount,
  kept: Kept,
): Promise<EnvelopeOutcome> {
  const { envelope, vote, official, shadows, isTotalsOnly, salt } = count
  const countOne = async ({ tally, otherwise }: ShadowTally, isOfficial: boolean) => {
    const before = kept.get(traceFile(envelope.id, tally.id))
    if (before) return before
    const counted = await deps.thread.countTally({ vote, tally, isOfficial, ...(otherwise && { otherwise }) })
    // Few ballots could be found by trying all that give the fingerprint.
    const traceHash = salt === null ? counted.record.traceHash : saltedTrace(salt, counted.record.traceHash)
    const record = { ...counted.record, traceHash }
    await keepTally(deps, plan, count, { ...counted, record })
    return record
  }
  const first = await countOne({ tally: official }, true)
  const others: TallyRecord[] = []
  for (const shadow of shadows) others.push(await countOne(shadow, false))
  const subject = plan.subjectOf(count, first.traceHash)
  const task = { vote, official: first, shadows: others, subject, withBallots: !isTotalsOnly }
  const hasBallotFile = await keepFiles(deps, plan, envelope.id, await deps.thread.writeFiles(task))
  const { starts } = vote.ballots
  const stored: StoredEnvelope = {
    ...{ envelopeId: envelope.id, budget: envelope.amount, ballots: starts.length - 1 },
    ...{ emptyBallots: emptyIn(starts), ballotsHash: plan.ballotsHashOf(envelope.id), isTotalsOnly, hasBallotFile },
    tallyIds: [first, ...others].map(({ tally }) => tally.id),
  }
  return { stored, records: [first, ...others] }
}

/** The trace first: a tally that is kept has one. */
async function keepTally(
  { store, pack }: CountEnvelopesDeps,
  { campaignId, inputHash }: CountPlan,
  { envelope, isTotalsOnly }: EnvelopeCount,
  { record, trace }: CountedTally,
): Promise<void> {
  const [envelopeId, tallyId] = [envelope.id, record.tally.id]
  if (!isTotalsOnly) await store.keepFile(campaignId, traceFile(envelopeId, tallyId), await pack(trace))
  await store.keepTally({ campaignId, envelopeId, tallyId, inputHash, record })
}

/** @returns whether there is a file of ballots */
async function keepFiles(
  { store, pack, log }: CountEnvelopesDeps,
  { campaignId }: CountPlan,
  envelopeId: string,
  { table, ballots }: WrittenFiles,
): Promise<boolean> {
  await store.keepFile(campaignId, tableFile(envelopeId), await pack(table))
  if (!ballots) return false
  if (!ballots.ok) {
    // A past vote may have been told in a way that the strict format has no room for; its result stands all the same.
    log.warn({ campaignId, envelopeId, faults: ballots.faults }, 'the ballots of an envelope cannot be written')
    return false
  }
  await store.keepFile(campaignId, ballotsFile(envelopeId), await pack(ballots.text))
  return true
}

function emptyIn(starts: Uint32Array): number {
  let empty = 0
  for (let i = 1; i < starts.length; i++) if (starts[i] === starts[i - 1]) empty++
  return empty
}
