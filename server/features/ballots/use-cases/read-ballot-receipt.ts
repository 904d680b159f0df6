import { ballotReceiptCode, parseBallotReceiptCode, type BoardReceipt } from '#domain/ballots/ballot-receipt.ts'
import { boardLeafBytes, type BoardLeaf } from '#domain/ballots/board.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import { fromBase64Url, toBase64Url } from '#domain/kernel/base64url.ts'
import { frontierOf, hashesOfPath, inclusionPath, leafHash, nodesOfPath, rootOf } from '#domain/kernel/merkle.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { BoardStore } from '../store/board.store.ts'
import { hasVote } from './read-vote.ts'
import { votedEnvelopes } from './seal-boards.ts'
import { frameOf } from './take-in-ballots.ts'

export interface ReceiptDeps {
  readonly board: Pick<BoardStore, 'findByCommitment' | 'covering' | 'newestHead' | 'nodes' | 'read'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
}

export interface WhichBallot {
  readonly campaignKey: string
  readonly envelope: string
  /** base64url */
  readonly commitment: string
}

export interface ShownReceipt {
  readonly receipt: BoardReceipt
  /** for its address */
  readonly code: string
}

/**
 * The receipt of a sealed ballot, against the first head that covers it: whoever saves it twice has the same file. Whether
 * a later ballot took its place it does not say: that would show a buyer whether the seller kept their word.
 * @returns undefined until a head covers it, and for what was never there
 */
export type ReadBallotReceipt = (which: WhichBallot) => Promise<ShownReceipt | undefined>

const commitmentBytes = 32

export function readBallotReceipt({ board, budgets }: ReceiptDeps): ReadBallotReceipt {
  return async ({ campaignKey, envelope, commitment }) => {
    const campaign = await findVoted(budgets, campaignKey, envelope)
    if (!campaign || !fromBase64Url(commitment, commitmentBytes)) return undefined
    const leaf = await board.findByCommitment(frameOf(campaign, envelope), commitment)
    const box = { campaignId: campaign.id, envelopeId: envelope }
    const head = leaf && (await board.covering(box, leaf.seq))
    if (!head) return undefined
    const path = inclusionPath(leaf.seq - 1, head.size)
    const proof = hashesOfPath(path, await board.nodes(box, nodesOfPath(path))).map(toBase64Url)
    const receipt: BoardReceipt = {
      ...{ v: 1, kind: 'ballot', campaign: campaign.id, campaignKey, envelope, leaf, proof, head },
    }
    return { receipt, code: ballotReceiptCode(receipt) }
  }
}

/** What the board says to the code of a receipt. */
export interface ReceiptFinding {
  readonly campaign: Campaign
  readonly envelope: string
  /** null where the board has no such leaf, or another root: which of both it does not say, nor how long it is */
  readonly leaf: BoardLeaf | null
}

/** Looks a receipt up by the code in its address. @returns undefined when there is no such board */
export type FindBallotReceipt = (code: string) => Promise<ReceiptFinding | undefined>

export function findBallotReceipt({ board, budgets }: ReceiptDeps): FindBallotReceipt {
  return async (text) => {
    const code = parseBallotReceiptCode(text)
    const campaign = code && (await findVoted(budgets, code.campaignKey, code.envelope))
    if (!campaign) return undefined
    const { envelope, seq, size } = code
    const box = { campaignId: campaign.id, envelopeId: envelope }
    const newest = await board.newestHead(box)
    const none = { campaign, envelope, leaf: null }
    if (!newest || size > newest.size) return none
    const root = toBase64Url(rootOf(size, await board.nodes(box, frontierOf(size))))
    const leaf = await board.read(frameOf(campaign, envelope), seq)
    const agrees =
      leaf && toBase64Url(leafHash(boardLeafBytes(leaf))).startsWith(code.leaf) && root.startsWith(code.root)
    return agrees ? { campaign, envelope, leaf } : none
  }
}

async function findVoted(
  budgets: ReceiptDeps['budgets'],
  key: string,
  envelope: string,
): Promise<Campaign | undefined> {
  const campaign = await budgets.readCampaign(anonymous, { key })
  return campaign && hasVote(campaign) && votedEnvelopes(campaign).includes(envelope) ? campaign : undefined
}
