import { toBase64Url } from '#domain/kernel/base64url.ts'
import { nothingChosen } from '#client/features/ballots/compose-marks.ts'
import { readDraft, saveDraft } from '#client/lib/drafts.ts'
import type { Choice } from '#domain/ballots/choice.ts'

/** Of which envelope of which campaign. */
export interface BallotPlace {
  readonly campaignId: string
  readonly envelopeId: string
}

/**
 * A ballot while it is filled in: on this device alone, never on the server. It survives a reload, a second tab, a lost
 * connection and the way through the sign-in page; signing out clears it.
 */
export interface BallotDraft {
  readonly v: 1
  /** 16 random bytes, base64url: of the order of the list on this device; it outlives the vote */
  readonly nonce: string
  readonly choice: Choice
  /** sent, and nobody knows yet whether it came in */
  readonly pending: PendingCast | null
}

/** What was sent, byte for byte: sent again it is the same act. The code of a letter is no part of it. */
export interface PendingCast {
  readonly attempt: string
  readonly listHash: string
  /** base64url */
  readonly sealed: string
  /** 32 bytes, base64url */
  readonly nonce: string
  readonly commitment: string
  /** what it says: for the note of one's own that is kept once it is in */
  readonly choice: Choice
  readonly byCode: boolean
}

export function freshDraft(): BallotDraft {
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  return { v: 1, nonce, choice: nothingChosen, pending: null }
}

export async function readBallotDraft(place: BallotPlace): Promise<BallotDraft | undefined> {
  const kept = await readDraft<BallotDraft>(draftKey(place))
  return kept?.value.v === 1 ? kept.value : undefined
}

/** Kept at once, and told to the other tabs. @returns when, undefined where this device keeps nothing */
export async function keepBallotDraft(place: BallotPlace, draft: BallotDraft): Promise<Date | undefined> {
  const at = await saveDraft(draftKey(place), draft)
  otherTabs()?.postMessage(draftKey(place))
  return at
}

/** Calls back when another tab of this device has changed the draft. @returns the end of it */
export function followBallotDraft(place: BallotPlace, changed: () => void): () => void {
  const listen = ({ data }: MessageEvent<unknown>) => {
    if (data === draftKey(place)) changed()
  }
  const tabs = otherTabs()
  tabs?.addEventListener('message', listen)
  return () => {
    tabs?.removeEventListener('message', listen)
  }
}

/** One channel for speaking and listening: a page must not hear itself. */
let channel: BroadcastChannel | undefined

function otherTabs(): BroadcastChannel | undefined {
  if (typeof BroadcastChannel === 'undefined') return undefined
  return (channel ??= new BroadcastChannel('dauys.ballots'))
}

function draftKey({ campaignId, envelopeId }: BallotPlace): string {
  return `ballot ${campaignId} ${envelopeId}`
}
