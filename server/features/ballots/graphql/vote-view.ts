import type { OpenedCounts, Vote } from '#domain/ballots/vote.ts'
import { leastSpend, marksAllowed, type BallotPaper } from '#domain/ballots/choice.ts'
import { plainLength } from '#domain/ballots/plain-choice.ts'
import { protocolContent, protocolDigest } from '#domain/ballots/protocol.ts'
import { sealedLength } from '#domain/ballots/sealing.ts'
import { voidReasons } from '#domain/ballots/board.ts'
import { envelopeOf, type Campaign } from '#domain/budgets/campaign.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import { showEnvelope, type EnvelopeType } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Paper } from '../use-cases/read-vote.ts'
import type { BallotFormType, BallotPaperType, OpenedEnvelopeType, VoteProtocolType } from './vote.type.ts'

type ShowPlaces = Pick<Places, 'territory'>

/** An envelope of a campaign that is known to have it. */
export function envelopeTypeOf(places: ShowPlaces, campaign: Campaign, id: string): EnvelopeType {
  const envelope = envelopeOf(campaign, id)
  if (!envelope) throw new Error(`The campaign ${campaign.id} has no envelope ${id}`)
  return showEnvelope(places, campaign, envelope)
}

export function showPaper(
  places: ShowPlaces,
  campaign: Campaign,
  { envelope, paper, projects }: Paper,
): BallotPaperType {
  return {
    envelope: showEnvelope(places, campaign, envelope),
    form: showForm(paper),
    options: projects,
    sealedLength: sealedLength(plainLength(paper)),
  }
}

function showForm({ form, options, budget }: BallotPaper): BallotFormType {
  const { min, max } = marksAllowed(form, options.length)
  return {
    ...{ type: form.type, min, max: Math.min(max, options.length), perCategoryMax: form.perCategoryMax ?? null },
    advise: form.type === 'approval' ? (form.advise ?? null) : null,
    total: form.type === 'points' ? form.total : null,
    maxPerProject: form.type === 'points' ? form.maxPerProject : null,
    minSpend: form.type === 'knapsack' ? leastSpend(form.minSpend, budget) : null,
    values: form.type === 'grades' ? form.values : null,
    scores: form.type === 'ranking' ? form.scores : null,
  }
}

export function showOpened(places: ShowPlaces, campaign: Campaign, counts: OpenedCounts): OpenedEnvelopeType {
  const { envelopeId, accepted, replaced, voids, ballotsHash } = counts
  return {
    envelope: envelopeTypeOf(places, campaign, envelopeId),
    ...{ accepted, replaced, ballotsHash },
    voids: voidReasons.flatMap((reason) => {
      const ballots = voids[reason]
      return ballots === undefined ? [] : [{ reason, ballots }]
    }),
  }
}

/** @returns null before the count */
export function showProtocol(campaign: Campaign, vote: Vote): VoteProtocolType | null {
  const content = protocolContent(campaign, vote)
  if (!content) return null
  const signatures = vote.protocol?.signatures ?? []
  return {
    digest: protocolDigest(content),
    text: canonicalJson({ ...content }),
    signatures: signatures.map(({ name, at }) => ({ name, at })),
  }
}
