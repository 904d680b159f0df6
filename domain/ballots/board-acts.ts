import { concat, labelledFields } from '../kernel/fields.ts'
import { fromHex } from '../kernel/hex.ts'
import { frontierAfter, hashesOfLeaf, leafHash } from '../kernel/merkle.ts'
import { sha256 } from '../kernel/sha-256.ts'
import type { Ballot, Hour } from './ballot.ts'
import { boardLeafBytes, type BoardLeaf, type VoidReason } from './board.ts'

/** An act on a ballot that is not on its board yet. */
export interface BoardAct {
  /** 32 bytes: the same act is the same one however often it is taken up */
  readonly id: Uint8Array
  /** id of the act whose leaf it ends */
  readonly ends: Uint8Array | null
  readonly leaf: Omit<BoardLeaf, 'seq' | 'ends'>
}

/** What all leaves of a board say. */
export type BoardFrame = Pick<BoardLeaf, 'campaign' | 'envelope' | 'rules' | 'list'>

/** The key of an act beside its board: made of the ballot, so that two ballots that are sealed alike stay two. */
export function actId(nullifier: string, act: number | 'void'): Uint8Array {
  return sha256(concat(labelledFields('dauys/board-act/1', String(act)), fromHex(nullifier)))
}

/**
 * The acts of a group of ballots in the order of the board: by commitment, so that within a group it tells nothing of
 * who came first; of one ballot a change stays right behind what it changes.
 */
export function openActs(
  ballots: readonly Pick<Ballot, 'nullifier' | 'events' | 'open'>[],
  frame: BoardFrame,
): BoardAct[] {
  const lines = ballots.map(({ nullifier, events, open }) =>
    events.slice(events.length - open).map(({ n, kind, commitment, hour }): BoardAct => {
      const leaf = { v: 1, ...frame, kind, commitment, hour } as const
      return { id: actId(nullifier, n), ends: kind === 'supersede' ? actId(nullifier, n - 1) : null, leaf }
    }),
  )
  return inOrder(lines)
}

/** What opening says of a ballot that does not count. */
export function voidAct(
  { nullifier, events }: Pick<Ballot, 'nullifier' | 'events'>,
  frame: BoardFrame,
  { reason, hour }: { readonly reason: VoidReason; readonly hour: Hour },
): BoardAct {
  const last = events.at(-1)
  if (!last) throw new Error('A ballot that nobody cast')
  const leaf = { v: 1, ...frame, kind: 'void', commitment: last.commitment, reason, hour } as const
  return { id: actId(nullifier, 'void'), ends: actId(nullifier, last.n), leaf }
}

/**
 * Acts as the next leaves of their board.
 * @param seqOf number of the leaf of an earlier act, by its id in hex
 * @throws for an act that ends nothing on the board
 */
export function leavesOf(
  acts: readonly BoardAct[],
  size: number,
  { seqOf, keyOf }: { readonly seqOf: ReadonlyMap<string, number>; readonly keyOf: (id: Uint8Array) => string },
): { readonly act: BoardAct; readonly leaf: BoardLeaf }[] {
  const seqs = new Map(seqOf)
  return acts.map((act, i) => {
    const seq = size + 1 + i
    seqs.set(keyOf(act.id), seq)
    const ends = act.ends && seqs.get(keyOf(act.ends))
    if (act.ends && ends === undefined) throw new Error('An act that ends nothing on its board')
    return { act, leaf: { ...act.leaf, seq, ...(ends != null && { ends }) } }
  })
}

/** Leaves with the hashes of all complete subtrees that end at each, level 0 first. */
export function growBoard<Item extends { readonly leaf: BoardLeaf }>(
  items: readonly Item[],
  frontier: readonly Uint8Array[],
): (Item & { readonly hashes: readonly Uint8Array[] })[] {
  let edge = frontier
  return items.map((item) => {
    const hashes = hashesOfLeaf(item.leaf.seq, leafHash(boardLeafBytes(item.leaf)), edge)
    edge = frontierAfter(edge, hashes)
    return { ...item, hashes }
  })
}

/** By the first commitment of each ballot; what one ballot had several acts of stays together, in its own order. */
function inOrder(lines: readonly (readonly BoardAct[])[]): BoardAct[] {
  return [...lines].sort((a, b) => (firstOf(a) < firstOf(b) ? -1 : 1)).flat()
}

function firstOf(line: readonly BoardAct[]): string {
  return line[0]?.leaf.commitment ?? ''
}
