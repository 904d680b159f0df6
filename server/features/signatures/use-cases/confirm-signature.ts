import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { mayConfirm, type ConfirmRefusal } from '#domain/signatures/confirm-signature.ts'
import { slotIdentity, slotsOf } from '#domain/signatures/mail-slots.ts'
import { mailboxOf } from '#domain/signatures/mailbox.ts'
import { sign } from '#domain/signatures/sign.ts'
import { actsOfSigningAgain } from '#domain/signatures/sign-again.ts'
import { canonicalName } from '#domain/signatures/signer-name.ts'
import type { SignatureState } from '#domain/signatures/signature.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { CommitRefusal } from '#server/platform/mongo/group-commit.ts'
import type { PendingSignature, PendingStore, Slot } from '../store/pending.store.ts'
import type { SignatureLinks } from '../store/signature-link.ts'
import type { AlreadySigned, SignatureStore } from '../store/signature.store.ts'
import type { SigningLetters } from './send-signing-letter.ts'

export type ConfirmSignatureRefusal =
  ConfirmRefusal | AlreadySigned | CommitRefusal | Refusal<'LINK_UNKNOWN' | 'LINK_USED' | 'BAD_CODE' | 'REQUIRED'>

/** @returns the link to the signature, for the page that follows */
type Confirmed = Promise<Result<{ readonly link: string }, ConfirmSignatureRefusal>>

export interface ConfirmSignature {
  /** @param input.attempt the client's id of this act: sent again it gives the same answer, another one is too late */
  byLink(input: { readonly petitionId: PetitionId; readonly token: string; readonly attempt: string }): Confirmed
  /** @param input.request that of the act by which they asked to sign */
  byCode(input: { readonly petitionId: PetitionId; readonly request: string; readonly code: string }): Confirmed
}

export interface ConfirmDeps {
  readonly store: Pick<SignatureStore, 'sign'>
  readonly pendings: Pick<PendingStore, 'findByToken' | 'findByCode' | 'slots' | 'confirm'>
  readonly links: Pick<SignatureLinks, 'linkTo'>
  readonly letters: SigningLetters
  readonly petitions: Pick<Petitions, 'readPetitions' | 'bookOf' | 'calendarOf'>
  readonly crypto: Pick<Crypto, 'randomBytes'>
  readonly clock: Clock
}

const refBytes = 16
const nonceBytes = 32

/** The mailbox answers: from now on the signature counts. Opening the link does nothing, so no scanner confirms. */
export function confirmSignature(deps: ConfirmDeps): ConfirmSignature {
  return {
    async byLink({ petitionId, token, attempt }) {
      if (attempt === '') return refuse({ code: 'REQUIRED', path: ['attempt'] })
      const pending = await deps.pendings.findByToken(token)
      if (pending?.petition !== petitionId) return refuse({ code: 'LINK_UNKNOWN' })
      return confirm(deps, pending, attempt)
    },
    async byCode({ petitionId, request, code }) {
      const typed = code.replace(/\s/g, '')
      const pending = await deps.pendings.findByCode(petitionId, request, typed)
      return pending ? confirm(deps, pending, request) : refuse({ code: 'BAD_CODE', path: ['code'] })
    },
  }
}

async function confirm(deps: ConfirmDeps, pending: PendingSignature, attempt: string): Confirmed {
  const [petition] = await deps.petitions.readPetitions([pending.petition])
  if (!petition) throw new Error(`The petition ${pending.petition} is missing`)
  const slots = await slotsOfMailbox(deps, petition, pending)
  const slot = slots.find(({ key }) => key.equals(pending.key))
  const link = async (ref: string) => ok({ link: await deps.links.linkTo(petition.id, pending.key, ref) })
  if (pending.state === 'confirmed') {
    const isSame = await deps.pendings.confirm(pending, attempt)
    return isSame && slot?.signed ? link(slot.signed.ref) : refuse({ code: 'LINK_USED' })
  }
  const signed = await signNow(deps, petition, pending, slots)
  if (!signed.ok) return signed
  if (!(await deps.pendings.confirm(pending, attempt))) return refuse({ code: 'LINK_USED' })
  const { ref } = signed.value
  const news = { petition, book: deps.petitions.bookOf(petition), signer: pending.signer }
  await deps.letters.toSigner('counted', { ...news, subject: `counted ${pending.seed}` }, { key: pending.key, ref })
  return link(ref)
}

async function signNow(deps: ConfirmDeps, petition: Petition, pending: PendingSignature, slots: readonly Slot[]) {
  const book = deps.petitions.bookOf(petition)
  const { signer, seed, textHash, area, nameMode, expiresAt } = pending
  // Read after everything that waits: from this moment it counts.
  const at = deps.clock.now()
  const may = mayConfirm({ petition, book, calendar: deps.petitions.calendarOf(book), expiresAt, at })
  if (!may.ok) return may
  const elsewhere = slots.some(
    ({ key, signed }) =>
      !key.equals(pending.key) && signed !== undefined && canonicalName(signed.name) === canonicalName(signer.name),
  )
  if (elsewhere) return refuse({ code: 'ALREADY_SIGNED' })
  const signature = sign({
    ...{ petition: petition.id, textHash, area, nameMode, at, channel: 'web', assurance: 'email' },
    // Of the request and not of this act: two who press at once sign once.
    attempt: `confirm ${seed}`,
    ref: deps.crypto.randomBytes(refBytes).toString('hex'),
    nonce: deps.crypto.randomBytes(nonceBytes).toString('hex'),
  })
  const identity = identitiesOf(deps, petition, pending)[slots.findIndex(({ key }) => key.equals(pending.key))]
  if (identity === undefined) throw new Error('a request to sign has no slot')
  const again = (state: SignatureState) => actsOfSigningAgain(state, book)
  return deps.store.sign(signature, identity, signer, again)
}

function slotsOfMailbox(deps: ConfirmDeps, petition: Petition, pending: PendingSignature): Promise<Slot[]> {
  return deps.pendings.slots(petition.id, identitiesOf(deps, petition, pending))
}

function identitiesOf({ petitions }: ConfirmDeps, petition: Petition, { signer }: PendingSignature): string[] {
  const mailbox = mailboxOf(signer.email)
  if (mailbox === undefined) throw new Error('a request to sign has no mailbox')
  return slotsOf(petitions.bookOf(petition)).map((slot) => slotIdentity(mailbox, slot))
}
