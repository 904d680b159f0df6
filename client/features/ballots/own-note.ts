import { dropDraft, readDraft, saveDraft } from '#client/lib/drafts.ts'
import type { BallotPlace } from '#client/features/ballots/ballot-draft.ts'
import type { Choice } from '#domain/ballots/choice.ts'

/**
 * What one voted for, as a note to oneself: on this device alone, unsigned, so that it proves nothing to a buyer. Signing
 * out clears it, and so does its owner whenever they like.
 */
export interface OwnNote extends BallotPlace {
  readonly marks: Choice['marks']
  readonly points: Choice['points']
  /** of the sealed ballot that says it, base64url */
  readonly commitment: string
  /** 32 bytes, base64url */
  readonly nonce: string
}

/** What is needed to ask for the receipt again: it says nothing of the choice. */
export interface OwnCast extends BallotPlace {
  readonly commitment: string
  readonly nonce: string
  /** JSON, as the server signed it; null where its answer was lost and the board had to be asked */
  readonly promise: string | null
  /** JSON; null until the board has the ballot */
  readonly receipt: string | null
  /** with the code of a letter: no account knows of it */
  readonly byCode: boolean
  /** 1 for the first ballot, 2 for its first change */
  readonly version: number
}

export async function keepNote(note: OwnNote): Promise<void> {
  await saveDraft(noteKey(note), note)
}

export async function readNote(place: BallotPlace): Promise<OwnNote | undefined> {
  return (await readDraft<OwnNote>(noteKey(place)))?.value
}

export async function dropNote(place: BallotPlace): Promise<void> {
  await dropDraft(noteKey(place))
}

export async function keepCast(cast: OwnCast): Promise<void> {
  await saveDraft(castKey(cast), cast)
}

export async function readCast(place: BallotPlace): Promise<OwnCast | undefined> {
  return (await readDraft<OwnCast>(castKey(place)))?.value
}

export async function dropCast(place: BallotPlace): Promise<void> {
  await dropDraft(castKey(place))
}

function noteKey({ campaignId, envelopeId }: BallotPlace): string {
  return `ballot-note ${campaignId} ${envelopeId}`
}

function castKey({ campaignId, envelopeId }: BallotPlace): string {
  return `ballot-cast ${campaignId} ${envelopeId}`
}
