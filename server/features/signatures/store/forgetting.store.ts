import type { PersonId, PetitionId } from '#domain/kernel/ids.ts'
import type { Platform } from '#server/platform/platform.ts'
import { objectionCollection } from './objection.store.ts'
import { removalCollection } from './removal.document.ts'
import { fromHex } from './signature.document.ts'

/** Takes people out of what is kept about removals: the numbers are public and stay. */
export interface ForgettingStore {
  /** A signer's own words about a removal. */
  forgetObjections(petition: PetitionId, ref: string): Promise<void>
  /** The same for everybody who signed a petition. */
  forgetAllObjections(petition: PetitionId): Promise<void>
  /** A member of staff who proposed and decided. */
  forgetStaff(personId: PersonId): Promise<void>
}

/** Stands where somebody's words stood; the database wants some. */
const noWords = '…'

export function forgettingStore({ mongo, newId }: Pick<Platform, 'mongo' | 'newId'>): ForgettingStore {
  const removals = mongo.collection(removalCollection.name)
  const objections = mongo.collection(objectionCollection.name)
  // The answer was written to this signer and may repeat what they said.
  const wordless = [{ $set: { text: noWords, answer: { $cond: [{ $eq: ['$answer', null] }, null, noWords] } } }]

  return {
    async forgetObjections(petition, ref) {
      await objections.updateMany({ petition, ref: fromHex(ref) }, wordless)
    },
    async forgetAllObjections(petition) {
      await objections.updateMany({ petition }, wordless)
    },
    async forgetStaff(personId) {
      // Nobody has this id; one of its own, because the database refuses a removal that one person decided alone.
      const nobody = newId('per')
      for (const path of ['proposed.by', 'decided.by']) {
        await removals.updateMany({ [path]: personId }, { $set: { [path]: nobody } })
      }
      await objections.updateMany({ 'decided.by': personId }, { $set: { 'decided.by': nobody } })
    },
  }
}
