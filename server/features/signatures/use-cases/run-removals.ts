import type { RemovalId } from '#domain/kernel/ids.ts'
import { endRemoval } from '#domain/signatures/removal-way.ts'
import type { Removal } from '#domain/signatures/removal.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { RemovalStore, RemovalWork } from '../store/removal.store.ts'
import type { SignatureSelection, Which } from '../store/signature.selection.ts'
import type { SelectSignatures } from './select-signatures.ts'
import type { TellSigners } from './tell-signers.ts'

export interface RunDeps {
  readonly removals: Pick<RemovalStore, 'nextWork' | 'advance' | 'finish' | 'rest'>
  readonly selection: Pick<SignatureSelection, 'walk' | 'append' | 'countChanged'>
  readonly selectSignatures: SelectSignatures
  readonly petitions: Pick<Petitions, 'readPetitions'>
  readonly tellSigners: TellSigners
  readonly clock: Clock
}

/** Signatures changed in one step: what a removal takes of the database before everybody else has their turn. */
const changedAtOnce = 500
const toldAtOnce = 100

/** One step of the next removal in turn. @returns whether there was one */
export type RunRemovals = () => Promise<boolean>

/**
 * Carries removals out, a step at a time and one removal after the other, so that a large one is in nobody's way. A
 * step may be cut short anywhere and done again: signatures that it had changed are found by the id of the removal and
 * counted, not changed, and what people changed themselves meanwhile stays as it is.
 */
export function runRemovals(deps: RunDeps): RunRemovals {
  let last: RemovalId | undefined
  return async () => {
    const work = await deps.removals.nextWork(last)
    if (!work) return false
    last = work.removal.id
    await (work.phase === 'changing' ? changeSome(deps, work) : tellSome(deps, work))
    return true
  }
}

async function changeSome({ removals, selection, selectSignatures, clock }: RunDeps, work: RemovalWork): Promise<void> {
  const { removal, after } = work
  if (removal.stopping) return removals.finish(work, endRemoval(removal, clock.now()))

  const { selected, to } = await selectSignatures(removal.petition, meantBy(removal), after, changedAtOnce)
  if (!to) return removals.finish(work, endRemoval(removal, clock.now()))

  await selection.append(
    selected.filter(({ isDone }) => !isDone),
    {
      type: removal.kind === 'removal' ? 'invalidated' : 'restored',
      ...{ at: clock.now(), reason: removal.reason, batch: removal.id },
    },
  )
  // Asked and not added up: a paused twin may have changed some of them.
  await removals.advance(work, to, { done: await selection.countChanged(selected, removal.id) })
}

function meantBy({ id, kind, conditions, undoes }: Removal): Which {
  if (kind === 'removal') return { kind: 'meeting', conditions, batch: id }
  if (!undoes) throw new Error(`The restoration ${id} takes nothing back`)
  return { kind: 'removedBy', removal: undoes, batch: id }
}

async function tellSome({ removals, selection, petitions, tellSigners }: RunDeps, work: RemovalWork): Promise<void> {
  const { id, kind, petition: petitionId, reason, text } = work.removal
  const which = { kind: 'changedBy', batch: id } as const
  const changed = await selection.walk(petitionId, which, work.after, { limit: toldAtOnce, withPeople: true })
  const to = changed.at(-1)?.position
  const [petition] = await petitions.readPetitions([petitionId])
  if (!to || !petition) return removals.rest(work)
  const news = { kind: kind === 'removal' ? 'removed' : 'restored', id, reason, text, petition } as const
  await removals.advance(work, to, { told: await tellSigners(changed, news) })
}
