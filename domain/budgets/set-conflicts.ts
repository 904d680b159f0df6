import { locales } from '../kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import { changedCampaign, type CampaignChange } from './advance-campaign.ts'
import { campaignFact } from './campaign-events.ts'
import { hasReached } from './campaign-way.ts'
import type { Act, Campaign, ConflictSet } from './campaign.ts'
import { isPublic, type Project } from './project.ts'

export type ConflictsRefusal = Refusal<'NOT_NOW' | 'LIST_FROZEN' | 'TOO_LONG' | 'INVALID' | 'REASON_REQUIRED'>

const conflictSetsMax = 100

/**
 * Says which projects cannot all be built, before the list is frozen (budgets.md 4.1); replaces what was said before.
 *
 * @param projects those of this campaign that the sets name, as far as they exist
 *
 * `NOT_NOW` a draft, or suspended or ended · `LIST_FROZEN` · `TOO_LONG` more than `max` sets · `INVALID` fewer than two
 * different projects in a set, or one that is none of this campaign's public ones · `REASON_REQUIRED`
 */
export function setConflicts(
  campaign: Campaign,
  sets: readonly ConflictSet[],
  projects: readonly Project[],
  act: Act,
): Result<CampaignChange, ConflictsRefusal> {
  if (hasReached(campaign, 'ballot_frozen')) return refuse({ code: 'LIST_FROZEN' })
  if (!hasReached(campaign, 'published') || campaign.suspension) return refuse({ code: 'NOT_NOW' })
  if (sets.length > conflictSetsMax)
    return refuse({ code: 'TOO_LONG', path: ['sets'], details: { max: conflictSetsMax } })
  const known = new Set(projects.filter((one) => one.campaignId === campaign.id && isPublic(one)).map(({ id }) => id))
  const refused = refuseAll(sets.flatMap((set, i) => setRefusals(set, i, known)))
  if (refused) return refused
  const conflicts = sets.map(({ projectIds, reason }) => ({ projectIds: [...new Set(projectIds)], reason }))
  const fact = campaignFact(campaign, act, {
    type: 'CampaignConflictsSet',
    data: { sets: conflicts.map(({ projectIds }) => projectIds) },
  })
  return ok(changedCampaign({ ...campaign, conflicts }, [fact]))
}

function setRefusals({ projectIds, reason }: ConflictSet, i: number, known: ReadonlySet<string>): ConflictsRefusal[] {
  const at = ['sets', String(i)]
  const refusals: ConflictsRefusal[] = projectIds.flatMap((id, k) =>
    known.has(id) ? [] : [{ code: 'INVALID', path: [...at, 'projectIds', String(k)] }],
  )
  if (new Set(projectIds).size < 2) refusals.push({ code: 'INVALID', path: [...at, 'projectIds'] })
  const isGiven = locales.some((locale) => canonicalText(reason[locale] ?? '') !== '')
  return isGiven ? refusals : [...refusals, { code: 'REASON_REQUIRED', path: [...at, 'reason'] }]
}
