import { ok, refuse, type Result } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionRules } from '#domain/rules/book.ts'
import { codeTries, confirmUntil } from '#domain/signatures/confirm-signature.ts'
import { chooseSlot, slotIdentity, slotsOf, type SlotAnswer } from '#domain/signatures/mail-slots.ts'
import { mailboxOf } from '#domain/signatures/mailbox.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Asked, PendingStore, Request, Slot } from '../store/pending.store.ts'
import { requestSubject, type SigningLetters, type SigningNews } from './send-signing-letter.ts'

export type AskMailbox = (request: {
  readonly petition: Petition
  readonly book: PetitionRules
  readonly asked: Asked
  readonly attempt: string
  readonly at: Date
  /** they write the petition, and would be its sponsor */
  readonly isOwn?: boolean
}) => Promise<Result<true, { readonly code: 'BUSY'; readonly details: { readonly retryAfter: number } }>>

export interface AskDeps {
  readonly petitions: Pick<Petitions, 'calendarOf'>
  readonly pendings: Pick<PendingStore, 'slots' | 'take' | 'repeat' | 'pretend'>
  readonly letters: SigningLetters
}

/** Every round in which one is too late, another one was in time. */
const roundsMax = 25

/** Finds the slot of this name, and writes one letter to the mailbox, whatever became of it. */
export function askMailbox({ pendings, letters, petitions }: AskDeps): AskMailbox {
  /** @returns false when somebody was faster: then it has to be looked at again */
  async function act(answer: SlotAnswer, slots: readonly Slot[], news: SigningNews, request: Request) {
    const slot = answer.kind === 'full' ? undefined : slots[answer.slot - 1]
    if (slot && (answer.kind === 'take' || answer.kind === 'again')) {
      const { pending } = slot
      const isRepeated = answer.kind === 'again' && pending !== undefined
      const held = await (isRepeated ? pendings.repeat(pending, request) : pendings.take(slot, request))
      if (held) await letters.toConfirm(news, held)
      return held !== undefined
    }
    await pendings.pretend(request)
    if (slot?.signed) await letters.toSigner('signed', news, { key: slot.key, ref: slot.signed.ref })
    else await letters.full(news)
    return true
  }

  return async ({ petition, book, asked, attempt, at, isOwn = false }) => {
    const mailbox = mailboxOf(asked.signer.email)
    if (mailbox === undefined) throw new Error('a request to sign has no mailbox')
    const identities = slotsOf(book).map((slot) => slotIdentity(mailbox, slot))
    const expiresAt = confirmUntil(petition, { book, calendar: petitions.calendarOf(book) }, at)
    const request = { petition: petition.id, attempt, asked, acceptedAt: at, expiresAt, tries: codeTries }
    const subject = requestSubject(petition.id, mailbox, attempt)
    const news = { petition, book, signer: asked.signer, subject }
    if (isOwn) {
      // Who asked reads the same as for everybody: whose mailbox this is, only its letter tells.
      await pendings.pretend(request)
      await letters.own(news)
      return ok(true)
    }
    for (let round = 0; round < roundsMax; round++) {
      const slots = await pendings.slots(petition.id, identities)
      const answer = chooseSlot(
        slots.map(({ signed, pending }) => ({ signed, asked: pending && askedOf(pending, at) })),
        asked.signer.name,
        book,
      )
      if (await act(answer, slots, news, request)) return ok(true)
    }
    return refuse({ code: 'BUSY', details: { retryAfter: 1 } })
  }
}

function askedOf({ signer, state, expiresAt }: NonNullable<Slot['pending']>, at: Date) {
  return { name: signer.name, isLive: state === 'pending' && at <= expiresAt }
}
