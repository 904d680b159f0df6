import { isNationalId } from '#domain/places/national-id.ts'
import type { MeetCitizenMutation } from '#client/lib/gql/graphql.ts'

/** How a citizen is found: by the address of their account, or by their personal number. */
export type CitizenKey = { readonly email: string } | { readonly nationalId: string }
export type FoundCitizen = NonNullable<MeetCitizenMutation['meetCitizen']['citizen']>

/** What was typed in the one field for both. @returns undefined where it is neither */
export function citizenKeyOf(typed: string): CitizenKey | undefined {
  const digits = typed.replaceAll(/\s/g, '')
  if (/^\d+$/.test(digits)) return isNationalId(digits) ? { nationalId: digits } : undefined
  const email = typed.trim()
  return /^\S+@\S+$/.test(email) ? { email } : undefined
}
