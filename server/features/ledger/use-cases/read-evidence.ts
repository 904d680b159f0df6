import { countsLine, evidenceOpening } from '#domain/ledger/evidence.ts'
import { startCounting } from '#domain/ledger/fold.ts'
import type { Head } from '#domain/ledger/head.ts'
import { leafJson } from '#domain/ledger/leaf.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import type { HeadStore } from '../store/head.store.ts'
import type { LeafStore } from '../store/leaf.store.ts'
import type { TallyStore } from '../store/tally.store.ts'

export interface EvidenceDeps {
  readonly leaves: Pick<LeafStore, 'stream'>
  readonly heads: Pick<HeadStore, 'newest' | 'lastOfDays'>
  readonly tallies: Pick<TallyStore, 'read'>
  readonly petitions: Pick<Petitions, 'bookOf' | 'calendarOf' | 'titleOf' | 'readPetitions'>
  readonly signingKeys: Pick<SigningKeys, 'statements'>
}

/** The evidence of a petition, in portions of whole lines. */
export type ReadEvidence = (petition: Petition) => AsyncIterable<string>

/**
 * Everything that a stranger needs to recount a petition (docs/verify/format.md), as far as its newest head. What stands
 * before the leaves is cut to the same size, so that a bundle agrees with itself while people sign.
 */
export function readEvidence({ leaves, heads, tallies, petitions, signingKeys }: EvidenceDeps): ReadEvidence {
  /** The head first: what is read after it knows at least as much. */
  async function standOf({ id }: Petition) {
    const newest = await heads.newest(id)
    const tally = await tallies.read(id)
    const [petition] = await petitions.readPetitions([id])
    if (!petition) throw new Error(`The petition ${id} is missing`)
    return { newest, petition, size: newest?.size ?? 0, crossings: tally?.crossings ?? [] }
  }

  async function* headLines({ id }: Petition, newest: Head | undefined): AsyncIterable<string> {
    if (!newest) return
    yield linesOf((await heads.lastOfDays(id, newest)).map((head) => ({ kind: 'head', head })))
  }

  return async function* evidence(given) {
    const { newest, petition, size, crossings } = await standOf(given)
    const book = petitions.bookOf(petition)
    const law = { book, calendar: petitions.calendarOf(book) }
    const titles = petitions.titleOf(petition)
    const title = titles[petition.language] ?? Object.values(titles)[0] ?? ''
    yield linesOf(evidenceOpening(petition, title, law, { size, crossings }))
    yield linesOf((await signingKeys.statements()).map((key) => ({ kind: 'key', key })))
    const counting = startCounting(undefined, { timeZone: book.timeZone, tracks: petition.tracks })
    for await (const portion of leaves.stream(petition.id, size)) {
      let lines = ''
      for (const leaf of portion) {
        counting.add(leaf)
        lines += `${leafJson(leaf)}\n`
      }
      yield lines
    }
    yield linesOf([countsLine(size === 0 ? undefined : counting.tally())])
    yield* headLines(petition, newest)
  }
}

function linesOf(values: readonly object[]): string {
  return values.map((value) => `${JSON.stringify(value)}\n`).join('')
}
