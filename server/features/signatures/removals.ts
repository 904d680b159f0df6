import type { PetitionId, RemovalId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { BatchLoad } from '#server/platform/graphql/context.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  ObjectionFields,
  PersonRemovals,
  PetitionRemovals,
  RemovalConditionFields,
  RemovalFields,
  RemovalRequestFields,
  SignatureRemoval,
  type RemovalLoads,
} from './graphql/removal.fields.ts'
import { RemovalResolver } from './graphql/removal.resolver.ts'
import { FlagFields, WatchResolver } from './graphql/watch.resolver.ts'
import { removalListeners } from './listeners.ts'
import { objectionCollection, objectionStore } from './store/objection.store.ts'
import type { PetitionKeyStore } from './store/petition-keys.ts'
import type { SignatureLinks } from './store/signature-link.ts'
import { removalCollection } from './store/removal.document.ts'
import { removalStore } from './store/removal.store.ts'
import { signatureSelection } from './store/signature.selection.ts'
import { watchCollection, watchStore } from './store/watch.store.ts'
import { cancelRemoval, consentToRemoval, refuseRemoval } from './use-cases/decide-removal.ts'
import { carryOutObjection, decideObjection, objectToRemoval, ownObjection } from './use-cases/object-to-removal.ts'
import type { SignaturesOn } from './use-cases/own-signatures.ts'
import { previewRemoval, proposeRemoval, proposeRestoration } from './use-cases/propose-removal.ts'
import {
  countWaiting,
  listObjections,
  listRemovals,
  readEffect,
  readRemoval,
  type PublishedRemovals,
} from './use-cases/read-removals.ts'
import { listFlagged, readWatch } from './use-cases/read-watches.ts'
import { runRemovals } from './use-cases/run-removals.ts'
import { countSignatures, selectSignatures } from './use-cases/select-signatures.ts'
import { tellSigners } from './use-cases/tell-signers.ts'
import { watchSigning } from './use-cases/watch-signing.ts'

/** Between two steps of a removal, so that who reads and signs meanwhile has the database for themselves. */
const restMs = 10
const removalEveryMs = 1_000
const watchEveryMs = 30_000
const watchRestMs = 100
const leaseMs = 20_000

export interface RemovalParts {
  readonly identity: Identity
  readonly places: Places
  readonly petitions: Petitions
  readonly keys: PetitionKeyStore
  readonly links: SignatureLinks
  readonly signaturesOn: SignaturesOn
  readonly loadPetitions: BatchLoad<PetitionId, Petition>
}

export interface Removals {
  /** What moderators removed and returned on a petition, the latest first; up to one more than asked for. */
  readonly removals: PublishedRemovals
}

/** Flags, removals and objections: what moderators may do about signatures, and everybody sees. */
export function removalParts(
  platform: Platform,
  { keys, signaturesOn, loadPetitions, ...earlier }: RemovalParts,
): Feature<Removals> {
  const selection = signatureSelection(platform, keys)
  const stores = {
    selection,
    removals: removalStore(platform),
    objections: objectionStore(platform),
    watches: watchStore(platform.mongo),
  }
  const base = { ...platform, ...earlier, ...stores, signaturesOn }
  const deps = {
    ...base,
    selectSignatures: selectSignatures(base),
    countSignatures: countSignatures(base),
    tellSigners: tellSigners(base),
    wake: () => {
      worker.wake()
    },
  }
  const worker = platform.createWorker({
    name: 'signatures.removal',
    ...{ everyMs: removalEveryMs, restMs, leaseMs, round: runRemovals(deps) },
  })
  // Not a part of `settle`: whoever moves the clock over months does not look for bursts on every day of them.
  const { settle: _settle, ...watcher } = platform.createWorker({
    name: 'signatures.watch',
    ...{ everyMs: watchEveryMs, restMs: watchRestMs, leaseMs, round: watchSigning(deps) },
  })
  const acts = {
    previewRemoval: previewRemoval(deps),
    proposeRemoval: proposeRemoval(deps),
    proposeRestoration: proposeRestoration(deps),
    consentToRemoval: consentToRemoval(deps),
    refuseRemoval: refuseRemoval(deps),
    cancelRemoval: cancelRemoval(deps),
    objectToRemoval: objectToRemoval(deps),
    upholdObjection: decideObjection(deps, true),
    dismissObjection: decideObjection(deps, false),
    listRemovals: listRemovals(deps),
    readRemoval: readRemoval(deps),
    listObjections: listObjections(deps),
  }
  const published: PublishedRemovals = (petition, page) => stores.removals.published(petition, page)
  const loads = removalLoads(stores, loadPetitions)
  const watchActs = { listFlagged: listFlagged(deps), readWatch: readWatch(deps), places: earlier.places }

  return {
    use: { removals: published },
    collections: [removalCollection, objectionCollection, watchCollection],
    resolvers: [
      new RemovalResolver(acts),
      new RemovalConditionFields(earlier.places),
      new RemovalFields(earlier.places, loads),
      new RemovalRequestFields(earlier.places, loads, readEffect(deps)),
      new PetitionRemovals(published),
      new SignatureRemoval(loads, ownObjection(deps)),
      new ObjectionFields(loads),
      new PersonRemovals(countWaiting(deps)),
      new WatchResolver(watchActs, loadPetitions),
      new FlagFields(),
    ],
    listeners: removalListeners({ carryOutObjection: carryOutObjection(deps) }),
    workers: [worker, watcher],
  }
}

function removalLoads(
  {
    removals,
    objections,
  }: { removals: ReturnType<typeof removalStore>; objections: ReturnType<typeof objectionStore> },
  petitions: BatchLoad<PetitionId, Petition>,
): RemovalLoads {
  return {
    petitions,
    removals: (ids: readonly RemovalId[]) => Promise.all(ids.map((id) => removals.read(id))),
    async upheld(ids: readonly RemovalId[]) {
      const counts = await objections.countUpheld(ids)
      return ids.map((id) => counts.get(id) ?? 0)
    },
    async undoing(ids: readonly RemovalId[]) {
      const found = new Map((await removals.undoing(ids)).map((removal) => [removal.undoes, removal]))
      return ids.map((id) => found.get(id))
    },
  }
}
