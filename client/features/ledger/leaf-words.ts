import type { Assurance } from '#domain/kernel/actor.ts'
import type { SignatureEventType } from '#domain/signatures/signature.ts'

/** What an entry of the ledger says happened. */
export const typeKeys = {
  counted: 'ledger.type.counted',
  withdrawn: 'ledger.type.withdrawn',
  invalidated: 'ledger.type.invalidated',
  restored: 'ledger.type.restored',
  superseded: 'ledger.type.superseded',
} as const satisfies Record<SignatureEventType, string>

/** How the signer was identified. */
export const assuranceKeys = {
  email: 'ledger.assurance.email',
  phone: 'ledger.assurance.phone',
  verified: 'ledger.assurance.verified',
  eid: 'ledger.assurance.eid',
  qes: 'ledger.assurance.qes',
} as const satisfies Record<Assurance, string>
