import type { FactActor } from '#domain/kernel/event.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Adoption } from '#domain/rules/adoption.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { AdoptionStore } from '../store/adoption.store.ts'
import type { Shelf } from './shelf.ts'

export type AdoptBook = (adoption: Adoption) => Promise<Result<Adoption, Refusal<'INVALID' | 'CONFLICT'>>>

const setup: FactActor = { kind: 'system', id: 'setup' }

/**
 * From a day on, petitions to the territory and to all below it that adopted nothing follow the book. Running petitions
 * keep theirs. Without a version it follows each new one from its first day.
 */
export const adoptBook =
  (deps: { adoptions: AdoptionStore; shelf: Shelf; places: Pick<Places, 'territory'>; clock: Clock }): AdoptBook =>
  async (adoption) => {
    const { territoryId, bookId, from, version } = adoption
    const refused = refuseAll([
      ...(deps.places.territory(territoryId) ? [] : [{ code: 'INVALID', path: ['territoryId'] } as const]),
      ...(isOnShelf(deps.shelf, adoption) ? [] : [{ code: 'INVALID', path: ['bookId'] } as const]),
    ])
    if (refused) return refused
    const subject = { kind: 'territory', id: territoryId }
    const fact = {
      type: 'BookAdopted',
      at: deps.clock.now(),
      actor: setup,
      subject,
      data: { bookId, from, version: version ?? null },
    }
    return (await deps.adoptions.keepOnce(adoption, [fact]))
      ? ok(adoption)
      : refuse({ code: 'CONFLICT', path: ['from'] })
  }

function isOnShelf(shelf: Shelf, { bookId, version }: Adoption): boolean {
  return (version === undefined ? shelf.newest(bookId) : shelf.find({ id: bookId, version })) !== undefined
}
