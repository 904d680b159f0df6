import type { Campaign, Envelope } from '../budgets/campaign.ts'
import { priceOf, type Project } from '../budgets/project.ts'
import type { BallotRules } from '../budgets/rules/pb-rules.ts'
import type { BallotPaper, Option } from './choice.ts'

/** How people vote for an envelope. @returns undefined where they do not */
export function ballotRulesOf(
  { rules }: Pick<Campaign, 'rules'>,
  { kind }: Pick<Envelope, 'kind'>,
): BallotRules | undefined {
  return rules.ballots.find(({ envelope }) => envelope === kind)
}

/**
 * What may be chosen in an envelope: the frozen list without what the city withdrew since.
 * @param projects of the campaign, in any order
 * @returns undefined where nobody votes for it
 */
export function ballotPaper(
  campaign: Pick<Campaign, 'rules'>,
  envelope: Envelope,
  projects: readonly Pick<Project, 'ballotNumber' | 'envelopeId' | 'state' | 'category' | 'verdicts' | 'estimate'>[],
): BallotPaper | undefined {
  const form = ballotRulesOf(campaign, envelope)
  if (!form) return undefined
  const options = projects.flatMap((project): Option[] => {
    const { ballotNumber: number, envelopeId, state, category } = project
    if (number === null || envelopeId !== envelope.id || state === 'withdrawn_by_city') return []
    return [{ number, price: priceOf(project) ?? 0, category: category ?? '' }]
  })
  return { form, options: options.sort((a, b) => a.number - b.number), budget: envelope.amount }
}
