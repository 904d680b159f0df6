/** Why the formal check refuses or asks for changes. The words stand with the pages, in every language. */
export const formalCodes = [
  'incomplete',
  'outside_territory',
  'not_public_benefit',
  'not_local_task',
  'wrong_category',
  'cost_unclear',
  'over_cap',
  'repeats_another',
  'personal_data',
  'offensive',
  'unlawful',
] as const

/** Why a project cannot be built. */
export const meritCodes = [
  'land_not_public',
  'land_reserved',
  'technically_impossible',
  'unsafe',
  'harms_nature',
  'price_over_cap',
  'running_costs',
  'planned_already',
  'not_local_task',
  'permits_impossible',
  'unlawful',
] as const

export type FormalCode = (typeof formalCodes)[number]
export type MeritCode = (typeof meritCodes)[number]
export type VerdictCode = FormalCode | MeritCode
