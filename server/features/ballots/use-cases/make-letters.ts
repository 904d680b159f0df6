import { lettersMade } from '#domain/ballots/ballot-facts.ts'
import { ballotRulesOf } from '#domain/ballots/ballot-paper.ts'
import {
  lettersMax,
  mayMakeLetters,
  serialOf,
  type LetterKind,
  type LettersRefusal,
  type Voice,
} from '#domain/ballots/letter.ts'
import { ineligibleVoter } from '#domain/ballots/may-cast.ts'
import { shuffle } from '#domain/ballots/open-box.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { CampaignId, PersonId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { VoteKey } from '../store/vote-key.store.ts'
import type { Voter } from './find-voter.ts'
import {
  keepList,
  managedCampaign,
  nextBatch,
  printLetter,
  type LetterDeps,
  type Made,
  type MadeLetters,
  type NotThere,
} from './print-letter.ts'

export interface MakeLettersInput {
  readonly campaignId: CampaignId
  readonly kind: LetterKind
  /** how many, for letters that are nobody's; of the roll everybody gets one who has none yet */
  readonly count?: number | null | undefined
  /** names the session that may download the list */
  readonly session: string
}

export type MakeLetters = (
  actor: Actor,
  input: MakeLettersInput,
) => Promise<Result<MadeLetters, LettersRefusal | NotThere>>

const residentsPerPage = 500

/** A batch of letters. The plain codes leave in one list, once; what stays is their keyed hashes. */
export function makeLetters(deps: LetterDeps): MakeLetters {
  return async (actor, { campaignId, kind, count = null, session }) => {
    const managed = await managedCampaign(deps, actor, campaignId)
    if (!managed.ok) return managed
    const { campaign, by } = managed.value
    const may = mayMakeLetters(campaign, kind, count)
    if (!may.ok) return may
    const key = await deps.keys.keyFor(campaignId)
    const batch = await nextBatch(deps, campaignId)
    const make = letterMaker(deps, campaign, key, kind)
    const printed: Made[] = []
    const holders = kind === 'anonymous' ? nobodies(count ?? 0) : eligibleResidents(deps, campaign)
    for await (const holder of holders) {
      if (printed.length >= lettersMax) break
      const letter = await make(holder)
      if (letter) printed.push(letter)
    }
    const numbered = numberedByChance(deps, printed, batch)
    await deps.letters.insert(
      numbered.map(({ letter }) => letter),
      batch,
    )
    const at = deps.clock.now()
    const token = await keepList(deps, campaignId, numbered, { session, at })
    const fact = lettersMade({ campaignId, by, at }, { batch, kind, letters: numbered.length })
    await deps.keepEvents(asEvents([fact], deps.newId))
    return ok({ batch, letters: numbered.length, token })
  }
}

/** @returns for a holder their letter; undefined for who has no voice, or a letter already */
function letterMaker(deps: LetterDeps, campaign: Campaign, key: VoteKey, kind: LetterKind) {
  return async (holder: Holder): Promise<Made | undefined> => {
    const blank = { campaignId: campaign.id, serial: '', kind, isVoid: false, voices: [], uses: [] }
    if (!holder) return printLetter(deps, key, blank, campaign)
    const voices = await voicesOf(deps, campaign, key, holder.voter)
    if (voices.length === 0) return undefined
    const held = await Promise.all(voices.map(({ nullifier }) => deps.letters.holdsVoice(nullifier)))
    if (held.some((isHeld) => isHeld)) return undefined
    return { ...printLetter(deps, key, { ...blank, voices }, undefined), name: holder.name, place: holder.place }
  }
}

/**
 * Serials in an order that has nothing to do with that of the roll, and letters by their serials: else the n-th number would
 * be the n-th resident, and lead from them to their voice without any key.
 */
function numberedByChance({ draw }: Pick<LetterDeps, 'draw'>, printed: readonly Made[], batch: number): Made[] {
  const mixed = [...printed]
  shuffle(mixed, draw)
  return mixed.map((made, i) => {
    const serial = serialOf(batch, i + 1)
    return { ...made, serial, letter: { ...made.letter, serial } }
  })
}

/** Nobody for a letter that whoever holds it may use. */
type Holder = { readonly voter: Voter; readonly name: string; readonly place: string } | undefined

function* nobodies(count: number): Generator<Holder> {
  for (let i = 0; i < count; i++) yield undefined
}

/** The roll: everybody who lives where the campaign is. Whether they may vote is asked for each envelope. */
async function* eligibleResidents(deps: LetterDeps, { territoryId }: Campaign): AsyncGenerator<Holder> {
  let after: PersonId | undefined
  for (;;) {
    const page = await deps.places.residentsOf(territoryId, {
      limit: residentsPerPage,
      ...(after !== undefined && { after }),
    })
    const people = new Map((await deps.identity.readPeople(page)).map((person) => [person.id, person]))
    for (const personId of page) {
      const voter = await deps.findVoter(personId)
      const name = people.get(personId)?.name ?? ''
      if (voter) yield { voter, name, place: voter.facts.residence?.place.id ?? '' }
    }
    after = page.at(-1)
    if (page.length < residentsPerPage) return
  }
}

/** As at the desk, the strength of the account does not matter: the letter goes to an address that the city knows. */
async function voicesOf(
  { nullifiers, clock }: LetterDeps,
  campaign: Campaign,
  key: VoteKey,
  voter: Voter,
): Promise<Voice[]> {
  const at = clock.now()
  const open = campaign.envelopes.filter(
    (envelope) =>
      ballotRulesOf(campaign, envelope) &&
      ineligibleVoter(campaign, envelope, { person: voter.facts, channel: 'desk', at }).length === 0,
  )
  return Promise.all(
    open.map(async (envelope) => ({
      envelopeId: envelope.id,
      nullifier: await nullifiers.of(key, campaign, envelope, voter),
    })),
  )
}
