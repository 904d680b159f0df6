import type { PetitionId } from '#domain/kernel/ids.ts'
import { leavesOf, openActs } from '#domain/ledger/act.ts'
import { foldLeaves } from '#domain/ledger/fold.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { OpenSignature, Signatures } from '#server/features/signatures/index.ts'
import type { LeafStore } from '../store/leaf.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

export interface SealDeps {
  readonly signatures: Pick<Signatures, 'waiting' | 'markSealed'>
  readonly petitions: Pick<Petitions, 'countingRules' | 'recordSupport'>
  readonly leaves: Pick<LeafStore, 'find' | 'size' | 'append' | 'after'>
  readonly tallies: Pick<TallyStore, 'read' | 'replace'>
}

/** Signatures of one petition taken in at once: what one petition may use of a turn before the next has its own. */
const quantum = 500

/** May be cut short anywhere and started again: every step finds what the ones before have done. */
export type SealSteps = readonly ((petition: PetitionId, round: Round) => Promise<void>)[]

export interface Round {
  readonly waiting: readonly OpenSignature[]
  /** of the lease */
  readonly fence: number
}

/** @returns `more`: as many waited as one turn takes, perhaps not all of them had a place in it */
export type SealPetition = (petition: PetitionId, fence: number) => Promise<'all' | 'more'>

/**
 * Turns the waiting acts on signatures of a petition into leaves of its log, folds them into its tally, hands count and
 * crossings down, and takes the marks away: in this order, so that a crash loses none of them and counts none twice.
 */
export function sealPetition(deps: SealDeps): SealPetition {
  const steps = sealSteps(deps)
  return async (petition, fence) => {
    const waiting = await deps.signatures.waiting(petition, quantum)
    for (const step of steps) await step(petition, { waiting, fence })
    return waiting.length < quantum ? 'all' : 'more'
  }
}

export function sealSteps({ leaves, tallies, petitions, signatures }: SealDeps): SealSteps {
  return [
    async function append(petition, { waiting }) {
      const acts = openActs(waiting.map(({ signature }) => signature))
      const commitments = acts.flatMap(({ leaf, ends }) =>
        ends === undefined ? [leaf.commitment] : [leaf.commitment, ends],
      )
      for (;;) {
        const known = await leaves.find(petition, commitments)
        const fresh = acts.filter(({ leaf }) => !known.has(leaf.commitment))
        if (fresh.length === 0) return
        // Cut short when a paused twin took a number meanwhile: then look again what is left.
        await leaves.append(leavesOf(fresh, await leaves.size(petition), known))
      }
    },
    async function fold(petition, { fence }) {
      const rules = await petitions.countingRules(petition)
      let tally = await tallies.read(petition)
      for (;;) {
        const next = await leaves.after(petition, tally?.asOfSeq ?? 0, quantum)
        if (next.length === 0) return
        const folded: Tally = foldLeaves(tally, next, rules)
        // Whoever was faster folded the same leaves to the same tally.
        const isOurs = await tallies.replace(tally?.asOfSeq ?? 0, folded, fence)
        if (isOurs && next.length < quantum) return
        tally = isOurs ? folded : await tallies.read(petition)
      }
    },
    async function handDown(petition) {
      const tally = await tallies.read(petition)
      if (!tally) return
      const { total, asOfSeq, asOf, crossings } = tally
      await petitions.recordSupport(petition, { total, asOfSeq, asOf }, crossings)
    },
    async function unmark(_petition, { waiting }) {
      await signatures.markSealed(waiting)
    },
  ]
}
