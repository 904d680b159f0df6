import type { PetitionRules } from '../rules/book.ts'
import { canonicalName } from './signer-name.ts'
import type { SignatureState } from './signature.ts'

/**
 * By what a signer with a mailbox is told apart: the mailbox, and one of its numbered slots, one for each name that the
 * book allows (petitions.md 4). The store keys it like the id of an account, so that the limit of names is a primary key
 * and not a count.
 * @param slot from 1
 */
export function slotIdentity(mailbox: string, slot: number): string {
  return `email\n${mailbox}\n${slot}`
}

export function slotsOf({ identity }: Pick<PetitionRules, 'identity'>): readonly number[] {
  return Array.from({ length: identity.namesPerEmail ?? 1 }, (_, i) => i + 1)
}

/** What is known of one slot of a mailbox. */
export interface MailSlot {
  /** who signed there */
  readonly signed: { readonly name: string; readonly state: SignatureState } | undefined
  /** who asked for it, and whether the time to confirm is not over */
  readonly asked: { readonly name: string; readonly isLive: boolean } | undefined
}

export type SlotAnswer =
  /** free, or theirs to sign with once more: a link goes out, and with its confirmation they sign */
  | { readonly kind: 'take'; readonly slot: number }
  /** they asked before and have not confirmed: the same once more */
  | { readonly kind: 'again'; readonly slot: number }
  /** they signed, and the book knows no second time */
  | { readonly kind: 'signed'; readonly slot: number }
  /** every slot belongs to somebody else */
  | { readonly kind: 'full' }

/**
 * Which slot of a mailbox somebody signs with. Their own first, wherever it is: a slot before it may have become free
 * since, and would make them two.
 * @param slots in their order, from 1
 */
export function chooseSlot(
  slots: readonly MailSlot[],
  name: string,
  { signature }: Pick<PetitionRules, 'signature'>,
): SlotAnswer {
  const isTheirs = (other: { readonly name: string } | undefined) =>
    other !== undefined && canonicalName(other.name) === canonicalName(name)
  const own = slots.findIndex(({ signed }) => isTheirs(signed))
  const holder = slots[own]
  if (holder) {
    const mayAgain = holder.signed?.state === 'withdrawn' || signature.again === 'replace'
    if (holder.signed?.state === 'invalidated' || !mayAgain) return { kind: 'signed', slot: own + 1 }
    return { kind: holder.asked?.isLive ? 'again' : 'take', slot: own + 1 }
  }
  const asked = slots.findIndex((slot) => slot.asked?.isLive && isTheirs(slot.asked))
  if (asked >= 0) return { kind: 'again', slot: asked + 1 }
  const free = slots.findIndex(({ signed, asked }) => !signed && !asked?.isLive)
  return free >= 0 ? { kind: 'take', slot: free + 1 } : { kind: 'full' }
}
