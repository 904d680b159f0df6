import { hourOf } from '#domain/ballots/ballot.ts'
import { boardHeadBytes, type BoardHead, type BoardHeadStatement } from '#domain/ballots/board.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import { frontierOf, rootOf } from '#domain/kernel/merkle.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import type { BallotBox } from '../store/ballot.store.ts'
import type { BoardStore } from '../store/board.store.ts'

export interface BoardHeadDeps {
  readonly board: Pick<BoardStore, 'size' | 'nodes' | 'newestHead' | 'insertHead' | 'markHeaded'>
  readonly signingKeys: Pick<SigningKeys, 'keyAt' | 'sign'>
  readonly clock: Clock
}

/** @returns the newest head, which covers the whole board; undefined for one without leaves */
export type SignBoardHead = (box: BallotBox) => Promise<BoardHead | undefined>

/** Signs a board as far as it is. Heads are made of what is stored, and of two at once one is kept. */
export function signBoardHead({ board, signingKeys, clock }: BoardHeadDeps): SignBoardHead {
  async function next(box: BallotBox, size: number): Promise<BoardHead> {
    const root = rootOf(size, await board.nodes(box, frontierOf(size)))
    const now = clock.now()
    const statement: BoardHeadStatement = {
      ...{ v: 1, campaign: box.campaignId, envelope: box.envelopeId, size, root: toBase64Url(root) },
      ...{ hour: hourOf(now), key: await signingKeys.keyAt(now) },
    }
    const { key, signature } = await signingKeys.sign('dauys/board-head/1', boardHeadBytes(statement), now)
    if (key !== statement.key) throw new Error('The signing key changed between two questions about one moment')
    return { ...statement, signature: signature.toString('base64url') }
  }

  return async (box) => {
    const previous = await board.newestHead(box)
    const size = await board.size(box)
    if (size > (previous?.size ?? 0)) await board.insertHead(await next(box, size), previous)
    const newest = await board.newestHead(box)
    if (newest) await board.markHeaded(box, newest.size)
    return newest
  }
}
