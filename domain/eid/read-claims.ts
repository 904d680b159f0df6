import { canonicalName, birthDateRefusals, nameRefusals } from '../identity/profile.ts'
import type { ProvenAssurance, ProvenIdentity } from '../identity/proven-identity.ts'
import type { LocalDate } from '../kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'

/** Where a provider's claims say what is needed: names of claims, with dots for what lies inside one. */
export interface ClaimNames {
  /** more than one are joined by spaces: given and family name */
  readonly name: string | readonly string[]
  /** `2001-12-31` */
  readonly birthDate: string
  readonly nationalId: string
  /** id of a territory of ours */
  readonly territory?: string | undefined
}

export interface ClaimRules {
  readonly claims: ClaimNames
  /** what it proves: always the same, or by the claim `acr` */
  readonly assurance: ProvenAssurance | Readonly<Record<string, ProvenAssurance>>
  /** stands before its numbers, so that those of another country are never taken for ours */
  readonly numberPrefix: string
}

const numberForm = /^[\p{L}\d-]{4,40}$/u

/**
 * Reads who somebody is from what a provider says. It must say all of it and say it well, or nothing is believed:
 * `EID_INCOMPLETE`, also for a way of signing in (`acr`) that nobody listed.
 */
export function readClaims(
  { claims: names, assurance: levels, numberPrefix }: ClaimRules,
  claims: Readonly<Record<string, unknown>>,
  today: LocalDate,
): Result<ProvenIdentity, Refusal<'EID_INCOMPLETE'>> {
  const name = canonicalName(
    [names.name]
      .flat()
      .map((path) => textAt(claims, path))
      .join(' '),
  )
  const birthDate = textAt(claims, names.birthDate)
  const number = textAt(claims, names.nationalId).replace(/\s/g, '')
  const territoryId = names.territory === undefined ? '' : textAt(claims, names.territory)
  const assurance = typeof levels === 'string' ? levels : levels[textAt(claims, 'acr')]
  const isWhole =
    assurance !== undefined &&
    numberForm.test(number) &&
    nameRefusals(name).length === 0 &&
    birthDateRefusals(birthDate, today).length === 0
  if (!isWhole) return refuse({ code: 'EID_INCOMPLETE' })
  const nationalId = `${numberPrefix}${number}`
  return ok({ nationalId, name, birthDate, assurance, ...(territoryId !== '' && { territoryId }) })
}

/** Empty where there is no text. */
function textAt(claims: Readonly<Record<string, unknown>>, path: string): string {
  let found: unknown = claims
  for (const step of path.split('.')) {
    found =
      found !== null && typeof found === 'object' && Object.hasOwn(found, step)
        ? (found as Record<string, unknown>)[step]
        : undefined
  }
  return typeof found === 'string' ? found.trim() : ''
}

/** The strongest that a provider can prove. */
export function strongestOf({ assurance }: Pick<ClaimRules, 'assurance'>): ProvenAssurance {
  const levels = typeof assurance === 'string' ? [assurance] : Object.values(assurance)
  return levels.includes('qes') ? 'qes' : 'eid'
}
