import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { PetitionChange } from '#domain/petitions/change.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { recordSupport as record } from '#domain/petitions/record-support.ts'
import type { CountingRules, Crossing, Support } from '#domain/petitions/support.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { PetitionStore } from '../store/petition.store.ts'
import { pinnedBook, stageLaw } from './law-of.ts'
import type { OpenCase } from './open-case.ts'

export type RecordSupport = (petitionId: PetitionId, support: Support, crossings: readonly Crossing[]) => Promise<void>

/** K1, K1b, K2: takes in what the ledger counted; the ledger may say the same again, or all it ever said. */
export function recordSupport(deps: {
  readonly store: Pick<PetitionStore, 'read' | 'change' | 'refreshSupport'>
  readonly rules: Pick<Rules, 'readBook' | 'calendarOf' | 'eventDays'>
  readonly places: Pick<Places, 'territory'>
  readonly openCase: OpenCase
  readonly clock: Clock
}): RecordSupport {
  return async (petitionId, support, crossings) => {
    const act = { at: deps.clock.now(), actor: { kind: 'system', id: 'ledger' } } as const
    const changeOf = (petition: Petition): PetitionChange | undefined => {
      const law = stageLaw(deps, petition)
      return record(petition, { support, crossings }, law, act)
    }
    const petition = await deps.store.read(petitionId)
    if (!petition) throw new Error(`There are signatures of a petition that is not there: ${petitionId}`)
    const change = changeOf(petition)
    if (!change) return
    const isCountAlone = change.facts.length === 0 && change.state.tracks === petition.tracks
    if (isCountAlone && (await deps.store.refreshSupport(petition, support))) return
    const changed = await deps.store.change(petitionId, (current) =>
      ok(changeOf(current) ?? { state: current, facts: [] }),
    )
    // Some books moderate what found its sponsors.
    if (changed.ok && petition.stage === 'sponsoring') await deps.openCase(changed.value)
  }
}

export type ReadCountingRules = (petitionId: PetitionId) => Promise<CountingRules>

/** What the ledger must know of a petition to count for it; fixed when signing opened. */
export function countingRules(deps: {
  readonly store: Pick<PetitionStore, 'read'>
  readonly rules: Pick<Rules, 'readBook'>
}): ReadCountingRules {
  return async (petitionId) => {
    const petition = await deps.store.read(petitionId)
    if (!petition) throw new Error(`There are signatures of a petition that is not there: ${petitionId}`)
    const { timeZone } = pinnedBook(deps.rules, petition)
    return { timeZone, tracks: petition.tracks.map(({ id, need }) => ({ id, need })) }
  }
}
