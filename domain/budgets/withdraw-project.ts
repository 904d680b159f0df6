import type { ActingPerson, Actor } from '../kernel/actor.ts'
import { locales, type Localized } from '../kernel/localized.ts'
import { refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText } from '../kernel/text.ts'
import { holdsRoleIn } from '../places/staff.ts'
import type { Location } from '../places/territory.ts'
import type { Campaign } from './campaign.ts'
import { languagesOf } from './judge-project.ts'
import { moveProject, type MoveRefusal, type ProjectChange } from './move-project.ts'
import type { Project } from './project.ts'

export type WithdrawProjectRefusal = MoveRefusal | Refusal<'FORBIDDEN'>

/** The author takes it back before the list is frozen. `FORBIDDEN` not the author */
export function withdrawProject(
  project: Project,
  campaign: Campaign,
  { actor, at }: { readonly actor: ActingPerson; readonly at: Date },
): Result<ProjectChange, WithdrawProjectRefusal> {
  if (project.authorId !== actor.personId) return refuse({ code: 'FORBIDDEN' })
  return moveProject(project, campaign, { at, actor: { kind: 'person', id: actor.personId }, name: 'withdraw' })
}

/** Whether the actor runs campaigns of the place. */
export function runsCampaigns(actor: Actor, place: Location): actor is ActingPerson {
  return holdsRoleIn(actor, 'methodologist', place)
}

/**
 * The city takes a project out, the only change that a frozen list knows. `FORBIDDEN` no methodologist of the place ·
 * `REASON_REQUIRED` in a language of the campaign
 * @param place the territory of the campaign
 */
export function withdrawByCity(
  project: Project,
  campaign: Campaign,
  withdrawal: { readonly actor: Actor; readonly place: Location; readonly reason: Localized; readonly at: Date },
): Result<ProjectChange, WithdrawProjectRefusal | Refusal<'REASON_REQUIRED'>> {
  const { actor, place, reason, at } = withdrawal
  if (!runsCampaigns(actor, place)) return refuse({ code: 'FORBIDDEN' })
  const missing = languagesOf(campaign).filter((locale) => canonicalText(reason[locale] ?? '') === '')
  const refused = refuseAll(missing.map((locale) => ({ code: 'REASON_REQUIRED', path: ['reason', locale] }) as const))
  if (refused) return refused
  const cityReason = Object.fromEntries(
    locales.flatMap((locale) => (reason[locale] ? [[locale, canonicalText(reason[locale])]] : [])),
  )
  const act = { at, actor: { kind: 'person', id: actor.personId }, name: 'withdraw_by_city' } as const
  return moveProject(project, campaign, act, {}, { cityReason })
}
