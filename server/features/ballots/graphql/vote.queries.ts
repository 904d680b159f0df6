import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql'
import type { VoteFact } from '#domain/ballots/vote-events.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import { canonicalJson } from '#domain/kernel/canonical-json.ts'
import type { Places } from '#server/features/places/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { FindBallotReceipt, ReadBallotReceipt, ShownReceipt } from '../use-cases/read-ballot-receipt.ts'
import type { DeskOfVote, ReadVoteDesk } from '../use-cases/read-vote-desk.ts'
import { BallotReceiptFindingType, BallotReceiptType } from './receipt.type.ts'
import { VoteDeskType, type VoteEventType } from './vote-desk.type.ts'
import { envelopeTypeOf } from './vote-view.ts'

export interface VoteQueryActs {
  readonly readVoteDesk: ReadVoteDesk
  readonly readBallotReceipt: ReadBallotReceipt
  readonly findBallotReceipt: FindBallotReceipt
  readonly places: Pick<Places, 'territory'>
}

const eventsMax = 100

@Resolver()
export class VoteQueries {
  private readonly acts: VoteQueryActs
  constructor(acts: VoteQueryActs) {
    this.acts = acts
  }

  @Access('person')
  @Query(() => VoteDeskType, {
    nullable: true,
    description: 'Where a vote stands; for people in office of its place, its trustees and officers of its lottery',
  })
  async voteDesk(
    @Arg('campaignKey', () => String, { description: 'Key of the campaign' }) campaignKey: string,
    @Ctx() { actor }: Context,
  ): Promise<VoteDeskType | undefined> {
    const desk = await this.acts.readVoteDesk(actor, campaignKey)
    return desk && showDesk(desk)
  }

  @Access('public')
  @Query(() => BallotReceiptType, {
    nullable: true,
    description: 'The receipt of a sealed ballot; null until a signed root covers it',
  })
  async ballotReceipt(
    @Arg('campaignKey', () => String, { description: 'Key of the campaign' }) campaignKey: string,
    @Arg('envelope', () => ID, { description: 'Which envelope' }) envelope: string,
    @Arg('commitment', () => String, { description: 'Of the sealed ballot, base64url' }) commitment: string,
    @Ctx() { session }: Context,
  ): Promise<BallotReceiptType | undefined> {
    // Whoever asks right after casting would leave the moment of it with their session.
    session.leaveNoTrace()
    const found = await this.acts.readBallotReceipt({ campaignKey, envelope, commitment })
    return found && showReceipt(found)
  }

  @Access('public')
  @Query(() => BallotReceiptFindingType, {
    nullable: true,
    description: 'What the board says to the code of a receipt; null where there is no such board',
  })
  async ballotReceiptByCode(
    @Arg('code', () => String, { description: 'From its address' }) code: string,
  ): Promise<BallotReceiptFindingType | undefined> {
    const found = await this.acts.findBallotReceipt(code)
    if (!found) return undefined
    const { campaign, leaf } = found
    return {
      ...{ campaign, envelope: envelopeTypeOf(this.acts.places, campaign, found.envelope), isOnBoard: leaf !== null },
      ...{ seq: leaf?.seq ?? null, hour: leaf?.hour ?? null },
    }
  }
}

function showReceipt({ receipt, code }: ShownReceipt): BallotReceiptType {
  const { envelope, leaf, proof, head } = receipt
  return {
    ...{ code, envelope, commitment: leaf.commitment, seq: leaf.seq, hour: leaf.hour, proof },
    ...{ size: head.size, root: head.root, key: head.key, signature: head.signature },
    // Only leaves that brought a ballot are found by their commitment.
    kind: leaf.kind === 'supersede' ? 'supersede' : 'cast',
    document: canonicalJson({ ...receipt }),
  }
}

function showDesk({ campaign, vote, standing, isTrustee, isOfficer }: DeskOfVote): VoteDeskType {
  return {
    ...{ campaign, ...standing, viewerIsTrustee: isTrustee, viewerIsOfficer: isOfficer },
    trusteesWanted: campaign.rules.secrecy.trustees.of,
    events: vote.history.slice(-eventsMax).map((fact) => showFact(vote, fact)),
  }
}

function showFact(vote: Vote, fact: VoteFact): VoteEventType {
  return { type: fact.type, at: fact.at, name: nameOf(vote, fact) }
}

/** The name that somebody gave for what they did in public. */
function nameOf(vote: Vote, fact: VoteFact): string | null {
  switch (fact.type) {
    case 'LotCommitted':
    case 'LotRevealed':
      return vote.lottery.find(({ commitment }) => commitment === fact.data.commitment)?.name ?? null
    case 'ShareHandedIn':
      return vote.trustees.find(({ personId }) => personId === fact.actor.id)?.name ?? null
    case 'ProtocolSigned':
      return vote.protocol?.signatures.find(({ personId }) => personId === fact.actor.id)?.name ?? null
    default:
      return null
  }
}
