import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import { ballotsFile, tableFile, traceFile } from '#domain/tally/file-names.ts'
import type { StoredEnvelope } from '#domain/tally/stored-result.ts'
import type { AuditRecord, ProjectRecord, TallyRecord } from '#domain/tally/vote-result.ts'
import { showEnvelope, showTally } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import { certifiedAt, statusOf, type WholeResult } from '../use-cases/read-results.ts'
import type {
  CampaignResultType,
  EnvelopeResultType,
  ProjectOutcomeType,
  ResultAuditType,
  TallyResultType,
} from './result.type.ts'

/** A result as the schema shows it. */
export function showResult(whole: WholeResult, campaign: Campaign): CampaignResultType {
  const { stored } = whole
  const { countedAt, rulesHash, listHash, boardHash, voters, eligible, voids, sourceAgrees } = stored
  return {
    ...{ status: statusOf(stored, campaign), countedAt, certifiedAt: stored.isPast ? null : certifiedAt(campaign) },
    ...{ rulesHash, listHash, boardHash, voters, eligible, voids, sourceAgrees, whole, campaign },
    channels: stored.channels.map(({ name, ballots }) => ({ channel: name, ballots })),
  }
}

interface EnvelopeParts {
  readonly stored: StoredEnvelope
  readonly result: WholeResult
  readonly campaign: Campaign
  readonly envelope: Envelope
}

export function showEnvelopeResult(
  places: Pick<Places, 'territory'>,
  { stored, result, campaign, envelope }: EnvelopeParts,
): EnvelopeResultType {
  const { budget, ballots, emptyBallots, ballotsHash, isTotalsOnly, hasBallotFile, envelopeId } = stored
  const rules = campaign.rules.envelopes.find(({ kind }) => kind === envelope.kind)
  return {
    envelope: showEnvelope(places, campaign, envelope),
    ...{ budget, ballots, emptyBallots, ballotsHash, isTotalsOnly, stored, result, campaign },
    // What a past vote did with its rest, its file does not say.
    leftover: result.stored.isPast ? null : (rules?.leftover ?? null),
    ballotFile: hasBallotFile ? addressOf(campaign, ballotsFile(envelopeId)) : null,
    csvFile: addressOf(campaign, tableFile(envelopeId)),
  }
}

export function showTallyResult(
  record: TallyRecord,
  { stored, campaign, budget }: EnvelopeResultType,
): TallyResultType {
  const { tally, isOfficial, isReplaced, spent, traceHash, audit, winners, losers } = record
  return {
    ...{ id: tally.id, rule: showTally(tally, campaign.rules), isOfficial, isReplaced, spent, left: budget - spent },
    ...{ traceHash, audit: showAudit(audit), winnerCount: winners.length, loserCount: losers.length },
    traceFile: stored.isTotalsOnly ? null : addressOf(campaign, traceFile(stored.envelopeId, tally.id)),
    ...{ record, campaign },
  }
}

function showAudit({ votersWithNothing, voters, meanFunded, meanMoney, slighted }: AuditRecord): ResultAuditType {
  const votersWithNothingShare = voters === 0 ? 0 : votersWithNothing / voters
  return { votersWithNothing, votersWithNothingShare, meanFunded, meanMoney: Math.round(meanMoney), slighted }
}

export function showOutcome({ conflictWith, ...record }: ProjectRecord, campaign: Campaign): ProjectOutcomeType {
  return { ...record, conflict: conflictWith, campaign }
}

/** Ids of envelopes have a colon. */
function addressOf({ key }: Campaign, file: string): string {
  return `/budget/${key}/results/${file.split('/').map(encodeURIComponent).join('/')}`
}
