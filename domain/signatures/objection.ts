import type { Change, Fact } from '../kernel/event.ts'
import type { ObjectionId, PersonId, PetitionId, RemovalId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { removalTextMax } from './removal-way.ts'
import type { Removal } from './removal.ts'
import type { Signature } from './signature.ts'

/** A signer says that the removal of their signature was wrong. One for each time that it was removed. */
export interface Objection {
  readonly id: ObjectionId
  readonly petition: PetitionId
  readonly removal: RemovalId
  /** names the signature, hex, and nothing about who signed */
  readonly ref: string
  /** in the signer's words; moderators read it, nobody else */
  readonly text: string
  readonly at: Date
  readonly state: ObjectionState
  readonly decided: { readonly by: PersonId; readonly at: Date } | null
  /** why, in plain words, to the signer */
  readonly answer: string | null
}

/** `upheld`: the signature counts again; `dismissed`: it stays removed. */
export const objectionStates = ['open', 'upheld', 'dismissed'] as const
export type ObjectionState = (typeof objectionStates)[number]

export type ObjectionFact = Fact<
  'ObjectionFiled' | 'ObjectionUpheld' | 'ObjectionDismissed',
  { readonly petitionId: PetitionId; readonly removalId: RemovalId }
>
export type ObjectionChange = Change<Objection, ObjectionFact>

export type ObjectRefusal = Refusal<'NOT_REMOVED' | 'REQUIRED' | 'TOO_LONG'>
export type DecideObjectionRefusal = Refusal<
  'ALREADY_DECIDED' | 'ANOTHER_MODERATOR_NEEDED' | 'REASON_REQUIRED' | 'TOO_LONG'
>

/**
 * Objects to the removal of the own signature.
 * `NOT_REMOVED` it counts, or the signer took it back · `REQUIRED`, `TOO_LONG` of `text`
 */
export function objectToRemoval(
  signature: Pick<Signature, 'state' | 'events' | 'petition' | 'ref'> | undefined,
  given: { readonly id: ObjectionId; readonly text: string },
  at: Date,
): Result<ObjectionChange, ObjectRefusal> {
  const removal = signature && removedBy(signature)
  if (!signature || !removal) return refuse({ code: 'NOT_REMOVED' })
  const text = canonicalText(given.text)
  if (text === '') return refuse({ code: 'REQUIRED', path: ['text'] })
  if (lengthOf(text) > removalTextMax)
    return refuse({ code: 'TOO_LONG', path: ['text'], details: { max: removalTextMax } })
  const { petition, ref } = signature
  const state: Objection = {
    ...{ id: given.id, petition, removal, ref, text, at },
    ...{ state: 'open', decided: null, answer: null },
  }
  // Who filed it is not in the journal: a signature has no person beside it.
  return ok({ state, facts: [factOf(state, 'ObjectionFiled', at, { kind: 'system', id: 'signatures.signer' })] })
}

/** The removal because of which a signature does not count; undefined where it does, or was taken back. */
export function removedBy({ state, events }: Pick<Signature, 'state' | 'events'>): RemovalId | undefined {
  if (state !== 'invalidated') return undefined
  // Signatures are invalidated by removals alone, and each writes its id.
  return events.findLast(({ type }) => type === 'invalidated')?.batch as RemovalId | undefined
}

/**
 * A moderator who had no part in the removal decides.
 * `ALREADY_DECIDED` · `ANOTHER_MODERATOR_NEEDED` they proposed the removal or consented to it · `REASON_REQUIRED`,
 * `TOO_LONG` of `answer`
 */
export function decideObjection(
  objection: Objection,
  removal: Pick<Removal, 'proposed' | 'decided'>,
  decision: { readonly upheld: boolean; readonly answer: string },
  act: { readonly by: PersonId; readonly at: Date },
): Result<ObjectionChange, DecideObjectionRefusal> {
  if (objection.state !== 'open') return refuse({ code: 'ALREADY_DECIDED' })
  if ([removal.proposed.by, removal.decided?.by].includes(act.by)) return refuse({ code: 'ANOTHER_MODERATOR_NEEDED' })
  const answer = canonicalText(decision.answer)
  const refusals: DecideObjectionRefusal[] = []
  if (answer === '') refusals.push({ code: 'REASON_REQUIRED', path: ['answer'] })
  if (lengthOf(answer) > removalTextMax)
    refusals.push({ code: 'TOO_LONG', path: ['answer'], details: { max: removalTextMax } })
  const refused = refuseAll(refusals)
  if (refused) return refused
  const state: Objection = { ...objection, state: decision.upheld ? 'upheld' : 'dismissed', decided: act, answer }
  const type = decision.upheld ? 'ObjectionUpheld' : 'ObjectionDismissed'
  return ok({ state, facts: [factOf(state, type, act.at, { kind: 'person', id: act.by })] })
}

function factOf(
  { id, petition: petitionId, removal: removalId }: Objection,
  type: ObjectionFact['type'],
  at: Date,
  actor: ObjectionFact['actor'],
): ObjectionFact {
  return { type, at, actor, subject: { kind: 'objection', id }, data: { petitionId, removalId } }
}
