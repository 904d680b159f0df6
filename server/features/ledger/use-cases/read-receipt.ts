import { toBase64Url } from '#domain/kernel/base64url.ts'
import { fromHex } from '#domain/kernel/hex.ts'
import { frontierOf, inclusionPath, rootOf } from '#domain/kernel/merkle.ts'
import type { Head } from '#domain/ledger/head.ts'
import type { Leaf } from '#domain/ledger/leaf.ts'
import { pathReader } from '#domain/ledger/proof.ts'
import { parseReceiptCode, type Receipt, type ReceiptCode } from '#domain/ledger/receipt.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { commitmentOf } from '#domain/signatures/commitment.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { HeadStore } from '../store/head.store.ts'
import type { LeafStore } from '../store/leaf.store.ts'
import type { FindLog } from './find-log.ts'

export interface ReceiptDeps {
  readonly leaves: Pick<LeafStore, 'find' | 'read' | 'nodes'>
  readonly heads: Pick<HeadStore, 'covering' | 'newest' | 'read'>
}

/** The receipt for the latest act on a signature; undefined until a head covers it. */
export type ReadReceipt = (petition: Petition, signature: Signature) => Promise<Receipt | undefined>

/**
 * Made of what the log has, whenever it is asked for, and always against the first head that covers the act: whoever
 * saves it twice has the same file.
 */
export function readReceipt({ leaves, heads }: ReceiptDeps): ReadReceipt {
  return async ({ id, number }, signature) => {
    const act = signature.events.at(-1)
    if (!act || number === null) return undefined
    const commitment = toBase64Url(commitmentOf(signature, act.n))
    const leaf = (await leaves.find(id, [commitment])).get(commitment)
    const head = leaf && (await heads.covering(id, leaf.seq))
    if (!head) return undefined
    const read = pathReader((nodes) => leaves.nodes(id, nodes))
    const [nonce, ref] = [toBase64Url(fromHex(signature.nonce)), toBase64Url(fromHex(signature.ref))]
    const proof = await read(inclusionPath(leaf.seq - 1, head.size))
    return { v: 1, petition: id, number, leaf, nonce, ref, n: act.n, proof, head }
  }
}

/** What the log says to the code of a receipt. */
export interface ReceiptFinding {
  readonly petition: Petition
  readonly code: ReceiptCode
  /** the leaf with that number, undefined when a head covers none */
  readonly leaf: Leaf | undefined
  /** its hash begins as the code says */
  readonly leafAgrees: boolean
  /** the tree of that size has a root that begins as the code says */
  readonly rootAgrees: boolean
  /** the first head that covers the leaf */
  readonly coveredBy: Head | undefined
}

/** Looks a receipt up by the code in its address; undefined when there is no such log. */
export type FindReceipt = (code: string) => Promise<ReceiptFinding | undefined>

export function findReceipt({ leaves, heads, findLog }: ReceiptDeps & { readonly findLog: FindLog }): FindReceipt {
  return async (text) => {
    const code = parseReceiptCode(text)
    const petition = code && (await findLog(code.number))
    if (!petition) return undefined
    const { seq, size } = code
    const newest = await heads.newest(petition.id)
    if (!newest || seq > newest.size) {
      return { petition, code, leaf: undefined, leafAgrees: false, rootAgrees: false, coveredBy: undefined }
    }
    const own = { level: 0, seq }
    const frontier = size <= newest.size ? frontierOf(size) : []
    const readNode = await leaves.nodes(petition.id, [own, ...frontier])
    return {
      ...{ petition, code, leaf: await leaves.read(petition.id, seq) },
      leafAgrees: toBase64Url(readNode(own)).startsWith(code.leaf),
      rootAgrees: size <= newest.size && toBase64Url(rootOf(size, readNode)).startsWith(code.root),
      coveredBy: await heads.covering(petition.id, seq),
    }
  }
}
