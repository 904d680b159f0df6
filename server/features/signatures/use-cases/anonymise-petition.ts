import type { PetitionId } from '#domain/kernel/ids.ts'
import { anonymisingDue } from '#domain/petitions/anonymising.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AnonymisingStore } from '../store/anonymising.store.ts'
import type { ForgettingStore } from '../store/forgetting.store.ts'
import type { PetitionKeyStore } from '../store/petition-keys.ts'
import type { SignerStore } from '../store/signer.store.ts'

export interface AnonymiseDeps {
  readonly anonymisings: AnonymisingStore
  readonly signers: Pick<SignerStore, 'hasWaiting' | 'destroySome'>
  readonly forgetting: Pick<ForgettingStore, 'forgetAllObjections'>
  readonly keys: Pick<PetitionKeyStore, 'destroy'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'bookOf' | 'calendarOf' | 'recordAnonymised'>
  readonly clock: Clock
}

/** Signatures destroyed at once; readers have their turn in between. */
const batch = 1_000

/** Sets the day on which the list of signers is destroyed, as often as something happens that moves it. */
export function scheduleAnonymising(deps: AnonymiseDeps) {
  return async (petitionId: PetitionId): Promise<void> => {
    const petition = await read(deps, petitionId)
    const due = petition && dueOf(deps, petition)
    if (due) await deps.anonymisings.schedule(petitionId, due, petition.history.length)
  }
}

/** The day has come, if it still is that day. What is held stays; lifting the hold sets the day anew. */
export function beginAnonymising(deps: AnonymiseDeps) {
  return async (petitionId: PetitionId): Promise<void> => {
    const petition = await read(deps, petitionId)
    const due = petition && dueOf(deps, petition)
    const now = deps.clock.now()
    if (!due || petition.legalHold || due > now) return
    await deps.anonymisings.begin(petitionId, now)
  }
}

/**
 * One step of T17 (petitions.md 7.6): first the keys are destroyed, and with them every way from a signature to a person;
 * then rows and nonces, a batch at a time; then it is said in public. Cut short anywhere, the next step goes on.
 * @returns whether anything was done
 */
export function anonymiseSome(deps: AnonymiseDeps) {
  return async (): Promise<boolean> => {
    for (const petitionId of await deps.anonymisings.begun()) {
      const petition = await read(deps, petitionId)
      // Held since it began, or an act waits for its place in the ledger: not now.
      if (!petition || petition.legalHold || (await deps.signers.hasWaiting(petitionId))) continue
      await deps.keys.destroy(petitionId)
      if ((await deps.signers.destroySome(petitionId, batch)) > 0) return true
      await deps.forgetting.forgetAllObjections(petitionId)
      await deps.petitions.recordAnonymised(petitionId)
      await deps.anonymisings.end(petitionId)
      return true
    }
    return false
  }
}

async function read({ petitions }: AnonymiseDeps, id: PetitionId): Promise<Petition | undefined> {
  return (await petitions.readPetitions([id]))[0]
}

function dueOf({ petitions }: AnonymiseDeps, petition: Petition): Date | undefined {
  if (!petition.rules || petition.anonymisedAt) return undefined
  const book = petitions.bookOf(petition)
  return anonymisingDue(petition, book, petitions.calendarOf(book))?.at
}
