import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { foldEntries } from '#domain/ledger/fold.ts'
import type { Tally } from '#domain/ledger/tally.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { OpenSignature, Signatures } from '#server/features/signatures/index.ts'
import type { EntryStore, SequencedEntry } from '../store/entry.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

export interface SealDeps {
  readonly signatures: Pick<Signatures, 'waiting' | 'markSealed'>
  readonly petitions: Pick<Petitions, 'countingRules' | 'recordSupport'>
  readonly entries: EntryStore
  readonly tallies: TallyStore
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

export type SealPetition = (petition: PetitionId, fence: number) => Promise<void>

/**
 * Gives the waiting signature events of a petition their numbers, folds them into its tally, hands count and crossings
 * down, and takes the marks away: in this order, so that a crash loses none of them and counts none twice.
 */
export function sealPetition(deps: SealDeps): SealPetition {
  const steps = sealSteps(deps)
  return async (petition, fence) => {
    const waiting = await deps.signatures.waiting(petition, quantum)
    for (const step of steps) await step(petition, { waiting, fence })
  }
}

export function sealSteps({ entries, tallies, petitions, signatures }: SealDeps): SealSteps {
  return [
    async function number(petition, { waiting }) {
      const events = inOrder(waiting.flatMap(({ signature }) => openEvents(signature)))
      const refs = [...new Set(events.map(({ ref }) => ref))]
      for (;;) {
        const known = await entries.known(petition, refs)
        const fresh = events.filter((event) => !known.has(nameOf(event)))
        if (fresh.length === 0) return
        const lastSeq = await entries.lastSeq(petition)
        // Cut short when a paused twin took a number meanwhile: then look again what is left.
        await entries.append(fresh.map((event, index) => ({ ...event, seq: lastSeq + index + 1 })))
      }
    },
    async function fold(petition, { fence }) {
      const rules = await petitions.countingRules(petition)
      let tally = await tallies.read(petition)
      for (;;) {
        const next = await entries.after(petition, tally?.asOfSeq ?? 0, quantum)
        if (next.length === 0) return
        const folded: Tally = foldEntries(tally, next, rules)
        // Whoever was faster folded the same entries to the same tally.
        const isOurs = await tallies.replace(tally?.asOfSeq ?? 0, folded, fence)
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

type FreshEvent = Omit<SequencedEntry, 'seq'>

/** The last `open` events are those the ledger has not sealed. */
function openEvents({ petition, ref, area, channel, assurance, events, open }: Signature): FreshEvent[] {
  return events.slice(-open).map(({ n, type, at }) => ({ petition, ref, n, type, at, area, channel, assurance }))
}

function nameOf({ ref, n }: FreshEvent): string {
  return `${ref} ${n}`
}

/** By acceptance; of the same millisecond by name, which says nothing about who was first. */
function inOrder(events: readonly FreshEvent[]): FreshEvent[] {
  return [...events].sort((a, b) => a.at.getTime() - b.at.getTime() || (nameOf(a) < nameOf(b) ? -1 : 1))
}
