import type { PetitionId } from '#domain/kernel/ids.ts'
import { leavesOf, openActs } from '#domain/ledger/act.ts'
import { foldLeaves } from '#domain/ledger/fold.ts'
import type { Leaf } from '#domain/ledger/leaf.ts'
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

/**
 * Signatures of one petition taken in at once: what one petition may use of a turn before the next has its own. Twice as
 * many save a tenth of the work, and whoever signs meanwhile waits twice as long for the event loop.
 */
const quantum = 250

/**
 * May be cut short anywhere and started again: every step finds what the ones before have done. What a step has in hand
 * anyway it passes on, which spares the next one to read it.
 */
export type SealSteps = readonly ((petition: PetitionId, round: Round) => Promise<Round>)[]

export interface Round {
  readonly waiting: readonly OpenSignature[]
  /** of the lease */
  readonly fence: number
  /** leaves that this round wrote, in order, by a majority */
  readonly written?: readonly Leaf[]
  /** as this round left it */
  readonly tally?: Tally
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
    let round: Round = { waiting, fence }
    for (const step of steps) round = await step(petition, round)
    return waiting.length < quantum ? 'all' : 'more'
  }
}

export function sealSteps({ leaves, tallies, petitions, signatures }: SealDeps): SealSteps {
  return [
    async function append(petition, round) {
      const acts = openActs(round.waiting.map(({ signature }) => signature))
      const ended = acts.flatMap(({ ends }) => ends ?? [])
      // None of them is thought to be in the log: if one is, after a crash, its key refuses it, and then it is looked up.
      let [fresh, known] = [acts, await leaves.find(petition, ended)]
      while (fresh.length > 0) {
        const written = leavesOf(fresh, await leaves.size(petition), known)
        if (await leaves.append(written)) return { ...round, written }
        known = await leaves.find(petition, [...ended, ...acts.map(({ leaf }) => leaf.commitment)])
        fresh = acts.filter(({ leaf }) => !known.has(leaf.commitment))
      }
      return round
    },
    async function fold(petition, round) {
      const rules = await petitions.countingRules(petition)
      let tally = await tallies.read(petition)
      const isNext = round.written?.[0]?.seq === (tally?.asOfSeq ?? 0) + 1
      let next = isNext ? round.written : await leaves.after(petition, tally?.asOfSeq ?? 0, quantum)
      while (next && next.length > 0) {
        const folded: Tally = foldLeaves(tally, next, rules)
        // Whoever was faster folded the same leaves to the same tally.
        const isOurs = await tallies.replace(tally?.asOfSeq ?? 0, folded, round.fence)
        tally = isOurs ? folded : await tallies.read(petition)
        if (isOurs && next.length < quantum) break
        next = await leaves.after(petition, tally?.asOfSeq ?? 0, quantum)
      }
      return { ...round, ...(tally && { tally }) }
    },
    async function handDown(petition, round) {
      const tally = round.tally ?? (await tallies.read(petition))
      if (!tally) return round
      const { total, asOfSeq, asOf, crossings } = tally
      await petitions.recordSupport(petition, { total, asOfSeq, asOf }, crossings)
      return round
    },
    async function unmark(_petition, round) {
      await signatures.markSealed(round.waiting)
      return round
    },
  ]
}
