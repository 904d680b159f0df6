// Long because what is public of a vote is one object with many parts.
import { Arg, Ctx, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql'
import { complaintsDue, takesComplaints } from '#domain/ballots/complaint.ts'
import type { Complaint } from '#domain/ballots/vote.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { instantOf, legalDay } from '#domain/kernel/time-zone.ts'
import { CampaignType } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import { DateTime, LocalDate } from '#server/platform/graphql/scalars.ts'
import { isInOffice, type OfficePlaces } from '../use-cases/change-vote.ts'
import type { ReadRoots } from '../use-cases/read-roots.ts'
import type { ReadTurnout } from '../use-cases/read-turnout.ts'
import { hasVote, type ReadPapers, type ReadVotes } from '../use-cases/read-vote.ts'
import {
  BallotBoardType,
  BallotPaperType,
  BoardRootType,
  CampaignVoteType,
  EnvelopeTurnoutType,
  LotteryOfficerType,
  OpenedBallotsType,
  VoteComplaintType,
  VoteProtocolType,
  VoteTrusteeType,
  type VoteView,
} from './vote.type.ts'
import { envelopeTypeOf, showOpened, showPaper, showProtocol } from './vote-view.ts'

export interface VoteFieldDeps {
  readonly places: Pick<Places, 'territory'> & OfficePlaces
  readonly rules: Pick<Rules, 'calendar'>
  readonly readPapers: ReadPapers
  readonly readTurnout: ReadTurnout
  readonly readRoots: ReadRoots
}

@Resolver(() => CampaignType)
export class CampaignVoteField {
  private readonly readVotes: ReadVotes
  /** @param readVotes made once: it is the key of the loader */
  constructor(readVotes: ReadVotes) {
    this.readVotes = readVotes
  }

  @FieldResolver(() => CampaignVoteType, {
    nullable: true,
    description: 'Its vote; null before the list is frozen, and for an import',
  })
  async vote(@Root() campaign: Campaign, @Ctx() context: Context): Promise<VoteView | null> {
    if (!hasVote(campaign)) return null
    return { campaign, vote: await context.load(this.readVotes, campaign.id) }
  }
}

@Resolver(() => CampaignVoteType)
export class CampaignVoteFields {
  private readonly deps: VoteFieldDeps
  constructor(deps: VoteFieldDeps) {
    this.deps = deps
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The key that ballots are sealed for: a raw P-256 point, base64url; null until the vote is prepared',
  })
  publicKey(@Root() { vote }: VoteView): string | null {
    return vote.sealing?.publicKey ?? null
  }

  @FieldResolver(() => String, { description: 'H0: SHA-256 of the frozen list, hex' })
  listHash(@Root() { campaign }: VoteView): string {
    return campaign.ballotList?.hash ?? ''
  }

  @FieldResolver(() => String, { description: 'R: SHA-256 of the rules, hex' })
  rulesHash(@Root() { campaign }: VoteView): string {
    return campaign.rulesHash ?? ''
  }

  @FieldResolver(() => [BallotPaperType], { description: 'What is voted on, by envelope' })
  async papers(@Root() { campaign }: VoteView): Promise<BallotPaperType[]> {
    return (await this.deps.readPapers(campaign)).map((paper) => showPaper(this.deps.places, campaign, paper))
  }

  @FieldResolver(() => BallotPaperType, { nullable: true, description: 'What is voted on in one envelope' })
  async paper(
    @Root() { campaign }: VoteView,
    @Arg('envelope', () => ID, { description: 'Which: district:saygaq' }) id: string,
  ): Promise<BallotPaperType | null> {
    const found = (await this.deps.readPapers(campaign)).find(({ envelope }) => envelope.id === id)
    return found ? showPaper(this.deps.places, campaign, found) : null
  }

  @FieldResolver(() => [VoteTrusteeType], { description: 'Who holds the shares of the opening key' })
  trustees(@Root() { vote }: VoteView): VoteTrusteeType[] {
    return vote.trustees.map(({ name, handedInAt }) => ({ name, handedIn: handedInAt !== null }))
  }

  @FieldResolver(() => Int, { nullable: true, description: 'So many of them open the ballots together' })
  need(@Root() { vote }: VoteView): number | null {
    return vote.sealing?.need ?? null
  }

  @FieldResolver(() => [LotteryOfficerType], { description: 'Who takes part in the lottery for ties' })
  lottery(@Root() { vote }: VoteView): LotteryOfficerType[] {
    return vote.lottery.map(({ name, commitment, secret }) => ({ name, commitment, secret }))
  }

  @FieldResolver(() => [EnvelopeTurnoutType], {
    description: 'How many voted, as far as the rules let it be known while people vote; empty where they do not',
  })
  async turnout(@Root() { campaign, vote }: VoteView): Promise<EnvelopeTurnoutType[]> {
    const found = await this.deps.readTurnout(campaign, vote)
    return found.map(({ envelopeId, ballots, asOf }) => {
      const envelope = envelopeTypeOf(this.deps.places, campaign, envelopeId)
      const eligible = this.deps.places.territory(envelope.territoryId)?.population ?? null
      return { envelope, ballots, asOf, eligible }
    })
  }

  @FieldResolver(() => String, { nullable: true, description: 'H1: SHA-256 over all sealed boards, hex' })
  boardHash(@Root() { vote }: VoteView): string | null {
    return vote.sealed?.hash ?? null
  }

  @FieldResolver(() => [BallotBoardType], { description: 'The boards as voting ended; empty before' })
  boards(@Root() { campaign, vote }: VoteView): BallotBoardType[] {
    const boards = vote.sealed?.boards ?? []
    return boards.map(({ envelope, size, root }) => ({
      ...{ envelope: envelopeTypeOf(this.deps.places, campaign, envelope), size, root },
    }))
  }

  @FieldResolver(() => [BoardRootType], {
    description: 'The newest signed roots, without their sizes: whoever keeps them can check that the boards only grew',
  })
  async roots(@Root() { campaign, vote }: VoteView): Promise<BoardRootType[]> {
    const heads = await this.deps.readRoots(campaign, vote)
    return heads.map(({ envelope, root, hour }) => ({
      ...{ envelope: envelopeTypeOf(this.deps.places, campaign, envelope), root, hour },
    }))
  }

  @FieldResolver(() => OpenedBallotsType, { nullable: true, description: 'What opening found; null before' })
  opened(@Root() { campaign, vote }: VoteView): OpenedBallotsType | null {
    if (!vote.opened) return null
    const { at, envelopes, lotSeed } = vote.opened
    return { at, envelopes: envelopes.map((one) => showOpened(this.deps.places, campaign, one)), lotSeed }
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When voting ends; null where no day is set' })
  closesAt(@Root() { campaign }: VoteView): Date | null {
    const day = campaign.schedule.verification
    return day === undefined ? null : instantOf(day, 0, campaign.rules.timeZone)
  }

  @FieldResolver(() => LocalDate, { nullable: true, description: 'The day by which results are there' })
  resultsExpected(@Root() { campaign }: VoteView): string | null {
    return campaign.schedule.complaints ?? null
  }

  @AtMost(50)
  @FieldResolver(() => [VoteComplaintType], { description: 'Complaints about the vote, oldest first, at most 50' })
  complaints(@Root() { campaign, vote }: VoteView, @Ctx() { actor }: Context): VoteComplaintType[] {
    const isOffice = isInOffice(this.deps.places, actor, campaign)
    return vote.complaints.slice(0, complaintsMax).map((complaint) => showComplaint(complaint, actor, isOffice))
  }

  @FieldResolver(() => LocalDate, {
    nullable: true,
    description: 'Last day for complaints; null before they are taken',
  })
  complaintsUntil(@Root() { campaign }: VoteView): string | null {
    const due = complaintsDue(campaign, this.deps.rules.calendar(campaign.calendarId))
    return due ? legalDay(due.at, campaign.rules.timeZone) : null
  }

  @FieldResolver(() => Boolean, { description: 'The viewer may complain now' })
  mayComplain(@Root() { campaign }: VoteView, @Ctx() { actor, now }: Context): boolean {
    return actor.kind === 'person' && takesComplaints(campaign, this.deps.rules.calendar(campaign.calendarId), now)
  }

  @FieldResolver(() => VoteProtocolType, { nullable: true, description: 'The protocol; null before the count' })
  protocol(@Root() { campaign, vote }: VoteView): VoteProtocolType | null {
    return showProtocol(campaign, vote)
  }

  @FieldResolver(() => DateTime, {
    nullable: true,
    description: 'When the key was destroyed that led from a person to a ballot',
  })
  unlinkedAt(@Root() { vote }: VoteView): Date | null {
    return vote.unlinkedAt
  }
}

const complaintsMax = 50

function showComplaint(complaint: Complaint, actor: Actor, isOffice: boolean): VoteComplaintType {
  const { id, at, by, text, answer } = complaint
  const isOwn = actor.kind === 'person' && actor.personId === by
  return {
    ...{ id, at, isOwn, text: isOwn || isOffice ? text : null },
    answer: answer && { text: answer.text, at: answer.at, upheld: answer.upheld },
  }
}
