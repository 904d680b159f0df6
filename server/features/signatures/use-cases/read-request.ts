import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { mayConfirm } from '#domain/signatures/confirm-signature.ts'
import { mayBeSigned, type SignRefusal } from '#domain/signatures/may-sign.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { PendingSignature, PendingStore } from '../store/pending.store.ts'
import type { AskMailbox } from './ask-mailbox.ts'

export interface ShownRequest {
  readonly name: string
  readonly email: string
  readonly state: 'pending' | 'confirmed'
  readonly expiresAt: Date
  /** whether pressing the button would make it count now */
  readonly mayConfirm: ReturnType<typeof mayConfirm>
}

/** What the page behind a link shows; reading it changes nothing. Undefined for a link that nobody made here. */
export type ReadRequest = (input: {
  readonly petitionId: PetitionId
  readonly token: string
}) => Promise<ShownRequest | undefined>

interface Deps {
  readonly pendings: Pick<PendingStore, 'findByToken'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'bookOf' | 'calendarOf'>
  readonly clock: Clock
}

export function readRequest(deps: Deps): ReadRequest {
  return async (input) => {
    const found = await find(deps, input)
    if (!found) return undefined
    const { pending, petition, book } = found
    const { expiresAt, state, signer } = pending
    const calendar = deps.petitions.calendarOf(book)
    return {
      ...{ name: signer.name, email: signer.email, state, expiresAt },
      mayConfirm: mayConfirm({ petition, book, calendar, expiresAt, at: deps.clock.now() }),
    }
  }
}

export type RenewRequest = (input: {
  readonly petitionId: PetitionId
  readonly token: string
  readonly attempt: string
}) => Promise<
  Result<
    true,
    | SignRefusal
    | Refusal<'LINK_UNKNOWN' | 'LINK_USED' | 'REQUIRED'>
    | { readonly code: 'BUSY'; readonly details: { readonly retryAfter: number } }
  >
>

/** A new letter for a link whose time is over, to the same mailbox. It is accepted anew, and only while signing lasts. */
export function renewRequest(deps: Deps & { readonly askMailbox: AskMailbox }): RenewRequest {
  return async ({ attempt, ...input }) => {
    if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
    const found = await find(deps, input)
    if (!found) return refuse({ code: 'LINK_UNKNOWN' })
    const { pending, petition, book } = found
    if (pending.state === 'confirmed') return refuse({ code: 'LINK_USED' })
    const at = deps.clock.now()
    const open = mayBeSigned({ petition, book, at })
    if (!open.ok) return open
    const { signer, area, nameMode } = pending
    // The text that stands there now: what was read before may have been another one.
    const textHash = petition.versions.at(-1)?.hash ?? pending.textHash
    const asked = await deps.askMailbox({ petition, book, asked: { signer, area, nameMode, textHash }, attempt, at })
    return asked.ok ? ok(true) : asked
  }
}

async function find(
  { pendings, petitions }: Deps,
  { petitionId, token }: { readonly petitionId: PetitionId; readonly token: string },
) {
  const pending: PendingSignature | undefined = await pendings.findByToken(token)
  if (pending?.petition !== petitionId) return undefined
  const [petition] = await petitions.readPetitions([petitionId])
  return petition && { pending, petition, book: petitions.bookOf(petition) }
}
