import { ballotRulesOf } from '#domain/ballots/ballot-paper.ts'
import { codeBytes, parseCode, printCode } from '#domain/ballots/letter-code.ts'
import type { Letter, Voice } from '#domain/ballots/letter.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId, PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { KeepEvents } from '../store/keep-events.ts'
import type { LetterListStore } from '../store/letter-list.store.ts'
import type { LetterStore } from '../store/letter.store.ts'
import type { VoteKey } from '../store/vote-key.store.ts'
import type { CastDeps } from './cast-ballot.ts'
import type { LetterKeys } from './letter-keys.ts'
import { listOfLetters, type PrintedLetter } from './list-of-letters.ts'

/** Letters that were made, and the secret of the one download of their list. */
export interface MadeLetters {
  readonly batch: number
  readonly letters: number
  readonly token: string
}

export type NotThere = Refusal<'NOT_FOUND' | 'FORBIDDEN'>

export interface LetterDeps extends Pick<
  CastDeps,
  'readVotingCampaign' | 'findVoter' | 'keys' | 'nullifiers' | 'clock'
> {
  readonly letters: LetterStore
  readonly lists: LetterListStore
  readonly letterKeys: LetterKeys
  readonly identity: Pick<Identity, 'readPeople'>
  readonly places: Pick<Places, 'holdsRoleIn' | 'residentsOf'>
  readonly crypto: Pick<Crypto, 'randomBytes'>
  readonly keepEvents: KeepEvents
  readonly newId: NewId
  /** a whole number below its argument, of the machine's own chance; nobody keeps it */
  readonly draw: (below: number) => number
}

const listLivesMs = 15 * 60_000

/** A letter, and beside it what goes to the printer and is kept nowhere. */
export interface Made extends PrintedLetter {
  readonly letter: Letter
}

/** A campaign whose letters the actor may make. */
export async function managedCampaign(
  { readVotingCampaign, places }: Pick<LetterDeps, 'readVotingCampaign' | 'places'>,
  actor: Actor,
  campaignId: CampaignId,
): Promise<Result<{ readonly campaign: Campaign; readonly by: PersonId }, NotThere>> {
  const campaign = await readVotingCampaign(campaignId)
  if (!campaign) return refuse({ code: 'NOT_FOUND' })
  return actor.kind === 'person' && places.holdsRoleIn(actor, 'methodologist', campaign.territoryId)
    ? ok({ campaign, by: actor.personId })
    : refuse({ code: 'FORBIDDEN' })
}

/** @param nobodys given for a letter that is nobody's: it has a voice of its own in every envelope */
export function printLetter(
  { crypto, letterKeys, nullifiers }: LetterDeps,
  key: VoteKey,
  letter: Omit<Letter, 'key'>,
  nobodys: Campaign | undefined,
): Made {
  const code = printCode(crypto.randomBytes(codeBytes))
  const digits = parseCode(code)
  if (digits === undefined) throw new Error('a printed code cannot be read')
  const letterKey = letterKeys.of(key, letter.campaignId, digits)
  const voices =
    nobodys?.envelopes.flatMap((envelope): Voice[] =>
      ballotRulesOf(nobodys, envelope)
        ? [{ envelopeId: envelope.id, nullifier: nullifiers.ofLetter(key, nobodys, envelope, letterKey) }]
        : [],
    ) ?? letter.voices
  return { letter: { ...letter, key: letterKey, voices }, serial: letter.serial, code, name: '', place: '' }
}

/** @returns the number of the next batch; of two at once one finds its serials taken */
export async function nextBatch({ letters }: Pick<LetterDeps, 'letters'>, campaignId: CampaignId): Promise<number> {
  return ((await letters.countByBatch(campaignId)).at(-1)?.batch ?? 0) + 1
}

/** Keeps the plain list for its one download. @returns the secret of that */
export function keepList(
  { lists }: Pick<LetterDeps, 'lists'>,
  campaignId: CampaignId,
  printed: readonly PrintedLetter[],
  { session, at }: { readonly session: string; readonly at: Date },
): Promise<string> {
  const expiresAt = new Date(at.getTime() + listLivesMs)
  return lists.keep({ campaignId, text: listOfLetters(printed), session, expiresAt })
}
