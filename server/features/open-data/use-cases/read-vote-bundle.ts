import {
  ballotLines,
  boxLine,
  keyLine,
  lotLines,
  openingLines,
  protocolLines,
  resultLine,
  totalsLine,
  traceLine,
} from '#domain/ballots/evidence.ts'
import { isShown, type Campaign } from '#domain/budgets/campaign.ts'
import type { TallyRecord } from '#domain/tally/vote-result.ts'
import type { Ballots } from '#server/features/ballots/index.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { CountedEnvelope, Counts, TallyActs } from '#server/features/tally/index.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'

/** The evidence of a vote, in portions of whole lines. @returns undefined before its result is public */
export type ReadVoteBundle = (campaignKey: string) => Promise<AsyncIterable<string> | undefined>

export interface VoteBundleDeps {
  readonly ballots: Pick<Ballots, 'readVoteEvidence'>
  readonly budgets: Pick<Budgets, 'readCampaign' | 'projectsOnList'>
  readonly tally: Pick<TallyActs, 'readCounts'>
  readonly signingKeys: Pick<SigningKeys, 'statements'>
}

type Evidence = NonNullable<Awaited<ReturnType<VoteBundleDeps['ballots']['readVoteEvidence']>>>

/** Everything that a stranger needs to recount a vote (docs/verify/board.md), from whoever keeps its parts. */
export function readVoteBundle(deps: VoteBundleDeps): ReadVoteBundle {
  async function* bundle(campaign: Campaign, evidence: Evidence, counts: Counts): AsyncIterable<string> {
    const { content, signatures } = evidence
    yield linesOf(openingLines(campaign, await deps.budgets.projectsOnList(campaign.id), content))
    yield linesOf((await deps.signingKeys.statements()).map(keyLine))
    for (const { envelopeId } of counts.envelopes) yield* evidence.boardLines(envelopeId)
    yield linesOf(lotLines(content))
    for (const envelope of counts.envelopes) yield* boxOf(evidence, envelope, counts)
    yield linesOf(protocolLines(content, signatures))
  }

  return async (key) => {
    const campaign = await deps.budgets.readCampaign({ kind: 'anonymous' }, { key })
    if (!campaign || campaign.origin || !isShown(campaign)) return undefined
    const [evidence, counts] = await Promise.all([
      deps.ballots.readVoteEvidence(campaign),
      deps.tally.readCounts(campaign.id),
    ])
    return evidence && counts && bundle(campaign, evidence, counts)
  }
}

async function* boxOf(evidence: Evidence, counted: CountedEnvelope, counts: Counts): AsyncIterable<string> {
  const { envelopeId: envelope, isTotalsOnly, emptyBallots: empty, records } = counted
  const box = evidence.content.envelopes.find((one) => one.envelope === envelope)
  if (!box) throw new Error(`The protocol has no envelope ${envelope}`)
  yield `${boxLine(box)}\n`
  const [official] = records
  if (isTotalsOnly && official) yield `${totalsLine({ envelope, empty, projects: totalsOf(official) })}\n`
  else yield* portions(ballotLines(envelope, await evidence.openedBallots(envelope)))
  for (const { tally, winners, spent, traceHash: trace } of records) {
    const result = { envelope, tally: tally.id, winners: winners.map(({ number }) => number), spent, trace }
    yield `${resultLine(result)}\n`
    if (!isTotalsOnly) yield `${traceLine(result, await counts.trace(envelope, tally.id))}\n`
  }
}

function totalsOf({ winners, losers }: TallyRecord) {
  return [...winners, ...losers]
    .map(({ number, votes, points }) => ({ number, votes, points: points ?? 0 }))
    .sort((a, b) => a.number - b.number)
}

const linesInPortion = 1_000

/** Lines in portions, so that a reader who is slow holds back the writing, and a fast one is not asked for each line. */
function* portions(lines: Iterable<string>): Generator<string> {
  let portion: string[] = []
  for (const line of lines) {
    portion.push(line)
    if (portion.length < linesInPortion) continue
    yield linesOf(portion)
    portion = []
  }
  if (portion.length > 0) yield linesOf(portion)
}

function linesOf(lines: Iterable<string>): string {
  return [...lines].map((line) => `${line}\n`).join('')
}
