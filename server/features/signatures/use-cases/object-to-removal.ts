import type { Actor } from '#domain/kernel/actor.ts'
import type { ObjectionId, PetitionId } from '#domain/kernel/ids.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import {
  decideObjection as decide,
  objectToRemoval as object,
  removedBy,
  type DecideObjectionRefusal,
  type Objection,
  type ObjectRefusal,
} from '#domain/signatures/objection.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { ObjectionStore } from '../store/objection.store.ts'
import type { RemovalStore } from '../store/removal.store.ts'
import type { SignatureLinks } from '../store/signature-link.ts'
import type { SignatureSelection } from '../store/signature.selection.ts'
import { moderatedPetition, placeOf, type ModeratedDeps, type ModeratedRefusal } from './moderated-petition.ts'
import type { SignaturesOn } from './own-signatures.ts'
import type { TellSigners } from './tell-signers.ts'

export interface ObjectionDeps extends ModeratedDeps {
  readonly objections: ObjectionStore
  readonly removals: Pick<RemovalStore, 'read'>
  readonly selection: Pick<SignatureSelection, 'findRemoved' | 'append' | 'walk'>
  readonly signaturesOn: SignaturesOn
  readonly links: Pick<SignatureLinks, 'follow'>
  readonly tellSigners: TellSigners
  readonly petitions: Pick<Petitions, 'readPetitions' | 'readPetition'>
  readonly clock: Clock
  readonly newId: NewId
}

export type ObjectToRemovalRefusal = ObjectRefusal | Refusal<'NOT_FOUND' | 'UNAUTHENTICATED' | 'ALREADY_OBJECTED'>
export type ObjectToRemoval = (
  actor: Actor,
  input: {
    readonly petitionId: PetitionId
    readonly text: string
    /** of who signed without an account */
    readonly link?: string | null | undefined
  },
) => Promise<Result<Objection, ObjectToRemovalRefusal>>

/** A signer objects to the removal of their signature. */
export function objectToRemoval(deps: ObjectionDeps): ObjectToRemoval {
  return async (actor, { petitionId, text, link }) => {
    if (actor.kind !== 'person' && !link) return refuse({ code: 'UNAUTHENTICATED' })
    const petition = await deps.petitions.readPetition(actor, { id: petitionId })
    if (!petition) return refuse({ code: 'NOT_FOUND' })
    const own = link
      ? (await deps.links.follow(petitionId, link))?.signature
      : (await deps.signaturesOn(actor, [petition])).get(petitionId)
    const objected = object(own, { id: deps.newId('obj'), text }, deps.clock.now())
    if (!objected.ok) return objected
    const place = placeOf(petition, deps.places)
    const isFirst = await deps.objections.insert(objected.value, place ? [...place.ancestorIds, place.id] : [])
    return isFirst ? ok(objected.value.state) : refuse({ code: 'ALREADY_OBJECTED' })
  }
}

export type OwnObjection = (signature: Signature) => Promise<Objection | undefined>

/** The viewer's objection to the removal that holds now. */
export function ownObjection({ objections }: Pick<ObjectionDeps, 'objections'>): OwnObjection {
  return async (signature) => {
    const removal = removedBy(signature)
    return removal && objections.find(removal, signature.ref)
  }
}

export type DecideObjection = (
  actor: Actor,
  input: { readonly objectionId: ObjectionId; readonly answer: string },
) => Promise<Result<Objection, ModeratedRefusal | DecideObjectionRefusal>>

/** A moderator who had no part in the removal decides; upheld, the signature counts again at once. */
export function decideObjection(deps: ObjectionDeps, upheld: boolean): DecideObjection {
  const carryOut = carryOutObjection(deps)
  return async (actor, { objectionId, answer }) => {
    const known = await deps.objections.read(objectionId)
    const removal = known && (await deps.removals.read(known.removal))
    if (!known || !removal) return refuse({ code: 'NOT_FOUND' })
    const moderated = await moderatedPetition(deps, actor, known.petition)
    if (!moderated.ok) return moderated
    const act = { by: moderated.value.moderator.personId, at: deps.clock.now() }
    const decided = await deps.objections.change<DecideObjectionRefusal>(objectionId, (current) =>
      decide(current, removal, { upheld, answer }, act),
    )
    if (decided.ok) await carryOut(objectionId)
    return decided
  }
}

export type CarryOutObjection = (id: ObjectionId) => Promise<void>

/** Returns the signature to the count, if that was decided, and tells the signer. Again it changes nothing. */
export function carryOutObjection(deps: ObjectionDeps): CarryOutObjection {
  return async (id) => {
    const objection = await deps.objections.read(id)
    const [petition] = objection ? await deps.petitions.readPetitions([objection.petition]) : []
    if (!objection || !petition || objection.state === 'open') return
    const removed = await deps.selection.findRemoved(objection.petition, objection.ref, objection.removal)
    if (!removed) return
    const told = { id, text: objection.answer ?? '', petition }
    if (objection.state === 'dismissed') {
      await deps.tellSigners([removed], { kind: 'dismissed', ...told })
      return
    }
    const reason = 'objection_upheld'
    // Told before it is done: after it nobody would find it again.
    await deps.tellSigners([removed], { kind: 'restored', reason, ...told })
    await deps.selection.append([removed], { type: 'restored', at: deps.clock.now(), reason })
  }
}
