import type { CivilStatus } from '#client/lib/gql/graphql.ts'

/** The words of what signers say they are; undefined where nothing is asked. Living there is what most can say. */
export function declarationKey(statuses: readonly CivilStatus[]): string | undefined {
  const has = (status: CivilStatus) => statuses.includes(status)
  if (has('CITIZEN') && has('RESIDENT')) return 'mail.declare.citizenOrResident'
  if (has('CITIZEN') && has('PERMANENT_RESIDENT')) return 'mail.declare.citizenOrPermanentResident'
  if (has('CITIZEN')) return 'mail.declare.citizen'
  if (has('RESIDENT')) return 'mail.declare.resident'
  return has('PERMANENT_RESIDENT') ? 'mail.declare.permanentResident' : undefined
}
