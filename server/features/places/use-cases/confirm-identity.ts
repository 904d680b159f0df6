import type { Actor } from '#domain/kernel/actor.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { FactActor } from '#domain/kernel/event.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import { normaliseEmail } from '#domain/identity/email.ts'
import { canonicalName } from '#domain/identity/profile.ts'
import { confirmIdentityRefusals, type ConfirmIdentityRefusal } from '#domain/places/may-confirm-identity.ts'
import type { Account, Identity } from '#server/features/identity/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Directory } from '../store/directory.ts'
import type { NationalIdStore } from '../store/national-id.store.ts'
import type { ResidenceStore } from '../store/residence.store.ts'

/** What the operator reads in the document, as typed. */
export interface IdentityInput {
  /** of the account that the person at the desk signs in with */
  readonly email: string
  readonly nationalId: string
  readonly name: string
  readonly birthDate: LocalDate
  readonly territoryId: TerritoryId
}

export type ConfirmIdentity = (
  actor: Actor,
  input: IdentityInput,
) => Promise<Result<Account, ConfirmIdentityRefusal | Refusal<'NATIONAL_ID_TAKEN' | 'IDENTITY_CONFIRMED'>>>

interface Deps {
  readonly identity: Identity
  readonly directory: Directory
  readonly residences: ResidenceStore
  readonly nationalIds: NationalIdStore
  readonly clock: Clock
}

/**
 * Confirms a person at the desk. The number is claimed first and decides alone; what follows repeats without harm, so
 * that after a crash the operator simply sends the form again.
 */
export const confirmIdentity =
  (deps: Deps): ConfirmIdentity =>
  async (actor, input) => {
    if (actor.kind !== 'person') return refuse({ code: 'FORBIDDEN' })
    const now = deps.clock.now()
    const email = normaliseEmail(input.email)
    const person = email === undefined ? undefined : await deps.identity.findByEmail(email)
    const place = deps.directory.territory(input.territoryId)
    const { birthDate } = input
    const document = { nationalId: input.nationalId.replace(/\s/g, ''), name: canonicalName(input.name), birthDate }

    const today = now.toISOString().slice(0, 10)
    const refused = refuseAll(confirmIdentityRefusals({ operator: actor, person, document, place, today }))
    if (refused) return refused
    // Both were refused above when missing.
    if (!person || !place) return refuse({ code: 'NOT_FOUND' })

    const claim = await deps.nationalIds.claim(document.nationalId, person.id, now)
    if (claim === 'taken') return refuse({ code: 'NATIONAL_ID_TAKEN', path: ['nationalId'] })
    if (claim === 'other_number') return refuse({ code: 'IDENTITY_CONFIRMED', path: ['nationalId'] })
    const by: FactActor = { kind: 'person', id: actor.personId }
    const subject = { kind: 'person', id: person.id }
    await deps.residences.confirm(person.id, place.id, now, [
      { type: 'ResidenceConfirmed', at: now, actor: by, subject, data: {} },
    ])
    const placeIds = [...place.ancestorIds, place.id]
    const known = { name: document.name, birthDate, placeIds, assurance: 'verified' } as const
    const confirmed = await deps.identity.recordIdentity(person.id, known, by)
    return confirmed ? ok(confirmed) : refuse({ code: 'NOT_FOUND', path: ['email'] })
  }
