import { boardLine, headLine, leafLine } from '#domain/ballots/evidence.ts'
import { parseBallotLine } from '#domain/ballots/opened-box.ts'
import { protocolContent, type ProtocolContent } from '#domain/ballots/protocol.ts'
import type { BoardHead, SealedBoard } from '#domain/ballots/board.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import type { ProtocolSignature, Vote } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { BoardStore } from '../store/board.store.ts'
import type { VoteStore } from '../store/vote.store.ts'
import { frameOf } from './take-in-ballots.ts'

/** What a vote has to show to whoever recounts it. */
export interface VoteEvidence {
  readonly content: ProtocolContent
  readonly signatures: readonly ProtocolSignature[]
  /** Lines of one board (docs/verify/board.md), in portions. */
  boardLines(envelope: string): AsyncIterable<string>
  /** Opened ballots of an envelope, in the order of H2. */
  openedBallots(envelope: string): Promise<readonly Choice[]>
}

/** @returns undefined before the vote is counted */
export type ReadVoteEvidence = (campaign: Campaign) => Promise<VoteEvidence | undefined>

export interface VoteEvidenceDeps {
  readonly votes: Pick<VoteStore, 'read' | 'openedLines'>
  readonly board: Pick<BoardStore, 'heads' | 'stream'>
}

/** Boards, box and protocol of a vote that was counted; nothing in them leads to a voter. */
export function readVoteEvidence({ votes, board }: VoteEvidenceDeps): ReadVoteEvidence {
  async function* boardLines(campaign: Campaign, sealed: SealedBoard): AsyncIterable<string> {
    const frame = frameOf(campaign, sealed.envelope)
    const heads: BoardHead[] = []
    for await (const head of board.heads({ campaignId: campaign.id, envelopeId: sealed.envelope })) heads.push(head)
    yield `${boardLine(sealed, heads.length)}\n`
    for await (const portion of board.stream(frame, heads.at(-1)?.size ?? 0)) yield linesOf(portion.map(leafLine))
    yield linesOf(heads.map(headLine))
  }

  return async (campaign) => {
    const vote = await votes.read(campaign.id)
    const content = vote && protocolContent(campaign, vote)
    if (!content) return undefined
    return {
      ...{ content, signatures: vote.protocol?.signatures ?? [] },
      boardLines: (envelope) => boardLines(campaign, sealedOf(vote, envelope)),
      openedBallots: async (envelope) => (await votes.openedLines(campaign.id, envelope)).map(parseBallotLine),
    }
  }
}

function sealedOf({ sealed, campaignId }: Vote, envelope: string): SealedBoard {
  const found = sealed?.boards.find((one) => one.envelope === envelope)
  if (!found) throw new Error(`The vote of ${campaignId} has no board of ${envelope}`)
  return found
}

function linesOf(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('')
}
