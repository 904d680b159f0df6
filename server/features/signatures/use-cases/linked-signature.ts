import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { mayWithdrawSignature, type WithdrawSignatureRefusal } from '#domain/signatures/may-withdraw-signature.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { ForgettingStore } from '../store/forgetting.store.ts'
import type { LinkedSignature, SignatureLinks } from '../store/signature-link.ts'
import type { SignatureStore } from '../store/signature.store.ts'
import type { SignerStore } from '../store/signer.store.ts'
import type { SponsorPlaces } from '../store/sponsor-places.ts'
import type { MailForgettingStore } from '../store/mail-forgetting.store.ts'

export interface LinkedDeps {
  readonly links: Pick<SignatureLinks, 'follow'>
  readonly store: Pick<SignatureStore, 'withdraw'>
  readonly signers: Pick<SignerStore, 'changeName' | 'forget'>
  readonly forgetting: Pick<ForgettingStore, 'forgetObjections'>
  readonly mailForgetting: MailForgettingStore
  readonly sponsors: Pick<SponsorPlaces, 'giveBack'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'readByNumber' | 'bookOf'>
  readonly clock: Clock
}

export interface LinkInput {
  readonly petitionId: PetitionId
  readonly link: string
}

export interface OwnSignature extends LinkedSignature {
  readonly petition: Petition
}

type Answer<Value, R extends Refusal = never> = Promise<Result<Value, R | Refusal<'LINK_UNKNOWN'>>>

/** What the owner of a link does with the signature behind it. The link is all they have, and all they need. */
export interface LinkedSignatures {
  read(input: LinkInput): Answer<OwnSignature>
  /** the same, by the number of the petition: public or not */
  readAt(number: string, link: string): Answer<OwnSignature>
  withdraw(input: LinkInput): Answer<OwnSignature, WithdrawSignatureRefusal>
  changeName(input: LinkInput & { readonly showName: boolean }): Answer<OwnSignature, Refusal<'NOT_SIGNED'>>
  /** Everything that is known of them, letters included. */
  erase(input: LinkInput): Answer<true>
  mayWithdraw(own: OwnSignature): Result<true, WithdrawSignatureRefusal>
}

export function linkedSignatures(deps: LinkedDeps): LinkedSignatures {
  async function read({ petitionId, link }: LinkInput): Answer<OwnSignature> {
    const found = await deps.links.follow(petitionId, link)
    const [petition] = found ? await deps.petitions.readPetitions([petitionId]) : []
    return found && petition ? ok({ ...found, petition }) : refuse({ code: 'LINK_UNKNOWN' })
  }

  function mayWithdrawAt({ petition, signature }: OwnSignature, at: Date) {
    return mayWithdrawSignature(petition, signature.state, deps.petitions.bookOf(petition), at)
  }

  function withSignature(own: OwnSignature, signature: Signature | undefined) {
    return signature ? ok({ ...own, signature }) : refuse({ code: 'NOT_SIGNED' })
  }

  async function takeBack({ petition, key }: OwnSignature, at: Date) {
    const withdrawn = await deps.store.withdraw(petition.id, key, at)
    if (withdrawn.ok && petition.stage === 'sponsoring') await deps.sponsors.giveBack(petition.id)
    return withdrawn
  }

  return {
    read,
    async readAt(number, link) {
      const petition = await deps.petitions.readByNumber(number)
      return petition ? read({ petitionId: petition.id, link }) : refuse({ code: 'LINK_UNKNOWN' })
    },
    mayWithdraw: (own) => mayWithdrawAt(own, deps.clock.now()),
    async withdraw(input) {
      const own = await read(input)
      if (!own.ok) return own
      const at = deps.clock.now()
      const may = mayWithdrawAt(own.value, at)
      if (!may.ok) return may
      const withdrawn = await takeBack(own.value, at)
      return withdrawn.ok ? withSignature(own.value, withdrawn.value) : withdrawn
    },
    async changeName({ showName, ...input }) {
      const own = await read(input)
      if (!own.ok) return own
      const mode = nameModeFor(deps.petitions.bookOf(own.value.petition), showName)
      return withSignature(own.value, await deps.signers.changeName(input.petitionId, own.value.key, mode))
    },
    async erase(input) {
      const own = await read(input)
      if (!own.ok) return own
      const { key, signature, signer } = own.value
      const at = deps.clock.now()
      await deps.forgetting.forgetObjections(input.petitionId, signature.ref)
      // While the book lets people take signatures back it is taken back; afterwards a final count stays what it was.
      if (mayWithdrawAt(own.value, at).ok) await takeBack(own.value, at)
      await deps.mailForgetting.forget({ petition: input.petitionId, key, email: signer.email, at })
      await finishErasing(deps, input.petitionId, key)
      return ok(true)
    },
  }
}

/** Destroys the signature, as soon as the ledger has its last act; until then it is tried again by its timer. */
export async function finishErasing(
  { signers, mailForgetting, clock }: Pick<LinkedDeps, 'signers' | 'mailForgetting' | 'clock'>,
  petition: PetitionId,
  key: Buffer,
): Promise<void> {
  const isGone = (await signers.forget(petition, key)) === 'gone'
  await (isGone ? mailForgetting.done(petition, key) : mailForgetting.again(petition, key, clock.now()))
}
