/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { DocumentTypeDecoration } from '@graphql-typed-document-node/core';
/** The answer that counts as the answer */
export type AcceptAnswerInput = {
  /** The answer */
  answerId: string | number;
  /** Its id */
  contributionId: string | number;
};

/** Into which state */
export type AdvanceCampaignInput = {
  /** cmp_… */
  campaignId: string | number;
  /** The next one; one that was reached already changes nothing */
  to: CampaignState;
};

/** An amendment */
export type AmendmentIdInput = {
  /** The amendment */
  amendmentId: string | number;
};

/** What became of an amendment */
export type AmendmentState =
  /** Its words were changed meanwhile; who proposed it adapts it or takes it back */
  | 'NEEDS_REBASE'
  /** It is not part of the text, and the reason is public */
  | 'NOT_TAKEN'
  /** The author of the petition has not decided */
  | 'OPEN'
  /** It is part of the text */
  | 'TAKEN'
  /** Taken back by who proposed it */
  | 'WITHDRAWN';

/** Where the words that a contribution speaks of stand in the text of today */
export type AnchorPlace =
  /** They are gone: it is about an earlier version */
  | 'EARLIER'
  /** They stand there unchanged */
  | 'EXACT'
  /** They stand there, a little changed */
  | 'NEAR';

/** A measure that an answer promises */
export type AnswerActionInput = {
  /** Until when */
  dueOn?: string | null | undefined;
  /** By whom */
  responsible?: string | null | undefined;
  /** What is done */
  text: string;
};

/** An answer to an invitation */
export type AnswerCoAuthorInviteInput = {
  /** Yes or no */
  joins: boolean;
  /** What the link holds */
  token: string;
};

/** The answer to a complaint */
export type AnswerComplaintInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** Which complaint */
  complaintId: string | number;
  /** The answer */
  text: LocalizedInput;
  /** Whether the complaint is right */
  upheld: boolean;
};

/** An answer to an objection */
export type AnswerObjectionInput = {
  /** Which objection */
  n: number;
  /** The petition */
  petitionId: string | number;
  /** The answer */
  text: string;
};

/** An answer to a link */
export type AnswerPetitionInvitationInput = {
  /** Yes or no */
  joins: boolean;
  /** What the link holds */
  token: string;
};

/** The word of the second moderator */
export type AnswerProposalInput = {
  /** They confirm what was proposed */
  agrees: boolean;
  /** The case */
  caseId: string | number;
  /** Why they turn it down */
  text?: string | null | undefined;
};

/** An answer to a question */
export type AnswerQuestionInput = {
  /** Its id */
  contributionId: string | number;
  /** The language it is written in */
  language: Locale;
  /** What proves it: at most five https addresses */
  links?: Array<string>;
  /** At most 3,000 characters */
  text: string;
};

/** How a dispute is answered */
export type AnswerWorkDisputeInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** What comes of it */
  outcome: DisputeOutcome;
  /** Its project */
  projectId: string | number;
  /** Why, in every language of the campaign */
  text: LocalizedInput;
};

/** Who answers a question */
export type AnsweredBy =
  /** Who writes the petition */
  | 'AUTHOR'
  /** An official of a body that it is addressed to */
  | 'OFFICIAL';

/** An appeal against a refusal */
export type AppealDecisionInput = {
  /** The petition */
  petitionId: string | number;
  /** Why somebody else should look again, with new evidence */
  text: string;
};

/** An appeal */
export type AppealProjectInput = {
  /** The project */
  projectId: string | number;
  /** Why the verdict is wrong */
  text: string;
};

/** An approval */
export type ApprovePetitionInput = {
  /** Every item of the checklist */
  checklist: Array<ChecklistAnswerInput>;
  /** The petition */
  petitionId: string | number;
};

/** Which side an argument is on */
export type ArgumentSide =
  /** Against it */
  | 'AGAINST'
  /** For the petition */
  | 'FOR';

/** By which rule arguments are ordered */
export type ArgumentsOrderRule =
  /** By the share that agrees, while few have reacted */
  | 'APPROVAL'
  /** By agreement across groups that think differently */
  | 'BRIDGING';

/** A project that shall become part of another */
export type AskToMergeInput = {
  /** The other one */
  into: string | number;
  /** The project */
  projectId: string | number;
};

/** How surely it is known who somebody is, weakest first */
export type Assurance =
  /** A digital identity of the state */
  | 'EID'
  /** An e-mail address is theirs; the rest is their own word */
  | 'EMAIL'
  /** A phone number is theirs; the rest is their own word */
  | 'PHONE'
  /** A qualified electronic signature */
  | 'QES'
  /** An operator compared a document at the desk */
  | 'VERIFIED';

/** How a vote came in */
export type BallotChannel =
  /** At a desk, with the help of an operator */
  | 'DESK'
  /** With the code of a letter */
  | 'LETTER'
  /** With an account, from the voter’s own device */
  | 'ONLINE';

/** A letter by the number printed on it */
export type BallotLetterInput = {
  /** The campaign */
  campaignId: string | number;
  /** Its number: `3-00017` */
  serial: string;
};

/** Whose letters with codes are */
export type BallotLetterKind =
  /** Whoever holds one has a voice */
  | 'ANONYMOUS'
  /** Each is for a resident, and opens the same voice as their account */
  | 'ROLL';

/** What a ballot asks for */
export type BallotType =
  /** Some projects, all worth the same */
  | 'APPROVAL'
  /** One project */
  | 'CHOOSE_ONE'
  /** A grade for each project */
  | 'GRADES'
  /** A basket that costs no more than there is */
  | 'KNAPSACK'
  /** Points that are shared out among projects */
  | 'POINTS'
  /** Projects in an order, the best first */
  | 'RANKING';

/** Why something is reported or hidden; none of them is disagreement */
export type CalmCode =
  /** Advertises */
  | 'ADVERTISING'
  /** Stirs up hatred against a group of people */
  | 'HATRED'
  /** Insults somebody */
  | 'INSULT'
  /** Has nothing to do with the petition */
  | 'OFF_TOPIC'
  /** Tells personal data of others */
  | 'PERSONAL_DATA'
  /** Threatens somebody */
  | 'THREAT'
  /** Calls for something that the law forbids */
  | 'UNLAWFUL';

/** In which capacity somebody acted on a campaign */
export type CampaignActor =
  /** A methodologist of the place */
  | 'METHODOLOGIST'
  /** A day that came, or an import */
  | 'SYSTEM';

/** What happened to a campaign */
export type CampaignEventType =
  /** It came into its next state */
  | 'ADVANCED'
  /** It was ended before anybody voted */
  | 'CANCELLED'
  /** It was said which projects cannot all be built */
  | 'CONFLICTS_SET'
  /** It was taken over from another system */
  | 'IMPORTED'
  /** The rules were fixed, and letters to residents began */
  | 'NOTICE_BEGUN'
  /** Days that lie ahead were set anew */
  | 'RESCHEDULED'
  /** It goes on */
  | 'RESUMED'
  /** It was halted */
  | 'SUSPENDED';

/** Which campaign */
export type CampaignIdInput = {
  /** cmp_… */
  campaignId: string | number;
};

/** Where a campaign of participatory budgeting stands */
export type CampaignState =
  /** Authors appeal; only where the rules say so */
  | 'APPEALS'
  /** The list of projects is fixed, with drawn numbers */
  | 'BALLOT_FROZEN'
  /** Ended before anybody voted */
  | 'CANCELLED'
  /** The result is signed */
  | 'CERTIFIED'
  /** Everything is built or ended */
  | 'CLOSED'
  /** Complaints about the vote are answered; only where the rules say so */
  | 'COMPLAINTS'
  /** Proposals are worked on together; only where the rules say so */
  | 'CO_CREATION'
  /** A methodologist prepares it; nobody else reads it */
  | 'DRAFT'
  /** Winners are built */
  | 'IMPLEMENTATION'
  /** All verdicts are out */
  | 'LIST_PUBLISHED'
  /** Too few people voted */
  | 'NOT_VALID'
  /** Residents send in proposals */
  | 'PROPOSING'
  /** Residents were told of rules, money and days */
  | 'PUBLISHED'
  /** Moderators check the form of proposals */
  | 'REVIEW'
  /** Proposals gather support; only where the rules say so */
  | 'SUPPORT'
  /** Halted; its days stand still */
  | 'SUSPENDED'
  /** Ballots are counted */
  | 'TALLIED'
  /** Officials decide on feasibility and price */
  | 'VALUATION'
  /** Voting is over, ballots are checked */
  | 'VERIFICATION'
  /** Residents vote */
  | 'VOTING';

/** Where a station on the way of a campaign lies */
export type CampaignStepStatus =
  /** Ahead */
  | 'AHEAD'
  /** The campaign stands here */
  | 'CURRENT'
  /** Behind */
  | 'DONE';

/** A case */
export type CaseIdInput = {
  /** The case */
  caseId: string | number;
};

/** What is asked of moderators */
export type CaseKind =
  /** Whether what is published must be hidden */
  | 'HIDING'
  /** Whether what was sent may be published */
  | 'SUBMISSION';

/** What a moderator did short of deciding */
export type CaseNoteKind =
  /** Set it aside */
  | 'DORMANT'
  /** Asked that another moderator looks */
  | 'FLAGGED'
  /** Asked the author for changes */
  | 'NEEDS_CHANGES'
  /** Put it back into the queue */
  | 'RESUMED';

/** What a moderator can do short of deciding */
export type CasePauseKind =
  /** Set it aside; the clock runs */
  | 'DORMANT'
  /** Ask that another moderator looks; the clock runs */
  | 'FLAGGED'
  /** Ask the author for changes; the clock stands */
  | 'NEEDS_CHANGES';

/** Where a case of moderation stands */
export type CaseState =
  /** Waits for a moderator who decided nothing of it yet */
  | 'APPEALED'
  /** Approved */
  | 'APPROVED'
  /** Set aside by a moderator; the clock runs */
  | 'DORMANT'
  /** Waits for another moderator than the one who had a doubt */
  | 'FLAGGED'
  /** A published text is hidden */
  | 'HIDDEN'
  /** A published text stays as it is */
  | 'KEPT'
  /** The author was asked for changes; the clock stands */
  | 'NEEDS_CHANGES'
  /** Waits for a moderator */
  | 'OPEN'
  /** Waits for a second moderator to confirm what a first one proposed */
  | 'PROPOSED'
  /** Refused for good */
  | 'REFUSED'
  /** Refused; the author may correct and send again */
  | 'WAITING_FOR_AUTHOR'
  /** The author took it back */
  | 'WITHDRAWN';

/** A sealed ballot of a citizen at a desk */
export type CastBallotAtDeskInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The campaign */
  campaignId: string | number;
  /** Which desk: small letters, digits and hyphens */
  desk: string;
  /** Address of the citizen’s account */
  email?: string | null | undefined;
  /** The envelope: `district:saygaq` */
  envelopeId: string;
  /** H0 of the list that the ballot was sealed for, hex */
  listHash: string;
  /** The citizen’s personal number, in its place */
  nationalId?: string | null | undefined;
  /** 32 random bytes of the device, which open the commitment; base64url */
  nonce: string;
  /** The ballot, sealed on the device; base64url */
  sealed: string;
};

/** A sealed ballot and the code of a letter */
export type CastBallotByLetterInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The campaign */
  campaignId: string | number;
  /** The code as it was typed: any case, with or without gaps */
  code: string;
  /** The envelope: `district:saygaq` */
  envelopeId: string;
  /** H0 of the list that the ballot was sealed for, hex */
  listHash: string;
  /** 32 random bytes of the device, which open the commitment; base64url */
  nonce: string;
  /** The ballot, sealed on the device; base64url */
  sealed: string;
};

/** A sealed ballot */
export type CastBallotInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The campaign */
  campaignId: string | number;
  /** The envelope: `district:saygaq` */
  envelopeId: string;
  /** H0 of the list that the ballot was sealed for, hex */
  listHash: string;
  /** 32 random bytes of the device, which open the commitment; base64url */
  nonce: string;
  /** The ballot, sealed on the device; base64url */
  sealed: string;
};

/** Whether the name is seen */
export type ChangeLinkedNameInput = {
  /** What the link holds */
  link: string;
  /** The petition */
  petitionId: string | number;
  /** Show my name among the signers */
  showName: boolean;
};

/** Whether the name of the viewer is seen on a petition that they signed */
export type ChangeSignatureNameInput = {
  /** The petition */
  petitionId: string | number;
  /** Show my name among the signers */
  showName: boolean;
};

/** An item of the checklist, looked at */
export type ChecklistAnswerInput = {
  /** Code of the item */
  code: string;
  /** The petition passes it */
  ok: boolean;
};

/** As what a rule book lets people sign */
export type CivilStatus =
  /** A citizen */
  | 'CITIZEN'
  /** Somebody with the right to stay */
  | 'PERMANENT_RESIDENT'
  /** Somebody who lives there */
  | 'RESIDENT';

/** What came of an invitation */
export type CoAuthorState =
  /** Somebody joined */
  | 'ACCEPTED'
  /** Somebody said no */
  | 'DECLINED'
  /** Nobody has used the link yet */
  | 'INVITED'
  /** They joined and left again */
  | 'LEFT';

/** A commitment to a secret of the lottery */
export type CommitLotInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** SHA-256 of 32 random bytes, hex */
  commitment: string;
  /** Who commits; public */
  name: string;
};

/** What an operator reads in the document that a person shows at the desk */
export type ConfirmIdentityInput = {
  /** Date of birth */
  birthDate: string;
  /** E-mail address of the account */
  email: string;
  /** Name */
  name: string;
  /** Individual identification number; kept only as a keyed hash */
  nationalId: string;
  /** Where the person is registered */
  territoryId: string | number;
};

/** A code of a letter */
export type ConfirmSignatureByCodeInput = {
  /** The code */
  code: string;
  /** The petition */
  petitionId: string | number;
  /** `attempt` of the request */
  request: string;
};

/** A link of a letter */
export type ConfirmSignatureInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The petition */
  petitionId: string | number;
  /** What the link holds */
  token: string;
};

/** Projects that cannot all be built */
export type ConflictSetInput = {
  /** At least two projects of the campaign */
  projectIds: Array<string | number>;
  /** Why */
  reason: LocalizedInput;
};

/** Consent to what another moderator proposed */
export type ConsentToRemovalInput = {
  /** I have no interest in this petition */
  independent: boolean;
  /** Its id */
  removalId: string | number;
};

/** Something to say about a petition */
export type ContributeInput = {
  /** The words that it speaks of */
  anchor?: ContributionAnchorInput | null | undefined;
  /** A remark that asks for evidence */
  asksEvidence?: boolean;
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** What it is */
  kind: ContributionKind;
  /** The language it is written in */
  language: Locale;
  /** What proves it: at most five https addresses */
  links?: Array<string>;
  /** The petition */
  petitionId: string | number;
  /** Show my name beside it */
  showName?: boolean;
  /** At most 3,000 characters */
  text: string;
  /** Of an argument, at most 140 characters */
  title?: string;
};

/** Words of the petition that a contribution speaks of */
export type ContributionAnchorInput = {
  /** Id of its field */
  field: string;
  /** Its language */
  locale: Locale;
  /** The words as they stand there, at most 500 characters */
  quote: string;
  /** Where they begin, in UTF-16 units */
  start: number;
  /** Number of the version */
  version: number;
};

/** What somebody says about a petition */
export type ContributionKind =
  /** A reason against it */
  | 'ARGUMENT_AGAINST'
  /** A reason for it; nobody replies, people agree or disagree */
  | 'ARGUMENT_FOR'
  /** Takes answers of the author and of the body that it is addressed to */
  | 'QUESTION'
  /** Anything else; may ask for evidence */
  | 'REMARK';

/** What came of a report */
export type ContributionReportOutcome =
  /** The contribution stays */
  | 'DISMISSED'
  /** The contribution was hidden */
  | 'UPHELD';

/** Whether a contribution can be read */
export type ContributionState =
  /** Two moderators hid it, with a reason */
  | 'HIDDEN'
  /** It is read and counted */
  | 'SHOWN'
  /** Its author took it back */
  | 'WITHDRAWN';

/** A part of the estimate */
export type CostItemInput = {
  /** What */
  name: string;
  /** How many */
  quantity: number;
  /** Price of one, minor units */
  unitPrice: number;
};

/** A vote to be counted */
export type CountCampaignInput = {
  /** The campaign: cmp_… */
  campaignId: string | number;
};

/** A new campaign */
export type CreateCampaignInput = {
  /** Id of this act, made by the client; a repeat gets the same answer */
  attempt: string;
  /** In place of a preset: rules as JSON */
  document?: string | null | undefined;
  /** Rules that ship with Dauys */
  presetId?: string | number | null | undefined;
  /** Whose it is: a place of the viewer’s */
  territoryId: string | number;
  /** The edition; legal dates count from it */
  year: number;
};

/** A new draft */
export type CreatePetitionInput = {
  /** Made by the client for this act: a repetition gives the same draft */
  attempt: string;
  /** Language it is written in */
  language?: Locale | null | undefined;
  /** Level of the rule book: whom it is addressed to */
  levelId?: string | number | null | undefined;
  /** Show my first name and initial on the page */
  showName?: boolean | null | undefined;
  /** What the petition is about: a place */
  territoryId?: string | number | null | undefined;
  /** Texts; those not given stay as they are */
  texts?: Array<PetitionTextInput> | null | undefined;
  /** Topic */
  topicId?: string | number | null | undefined;
};

/** A new draft */
export type CreateProjectInput = {
  /** Made by the client for this act: a repetition gives the same draft */
  attempt: string;
  /** The campaign */
  campaignId: string | number;
  /** Language it is written in */
  language: Locale;
  /** Number of the viewer’s own petition that it is made of */
  petitionNumber?: string | null | undefined;
};

/** The answer to an appeal */
export type DecideAppealInput = {
  /** Every item, where the refusal is overturned */
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  /** The refusal is overturned, and the petition approved */
  overturns: boolean;
  /** The petition */
  petitionId: string | number;
  /** Why the refusal stands, in words that the author understands */
  text?: string | null | undefined;
};

/** What becomes of a hiding that another moderator proposed */
export type DecideHidingInput = {
  /** False refuses it, or takes the viewer’s own proposal back */
  consents: boolean;
  /** The proposal */
  interventionId: string | number;
};

/** A decision about an objection */
export type DecideObjectionInput = {
  /** Why, in plain words to the signer */
  answer: string;
  /** The objection */
  objectionId: string | number;
};

/** Whether a note is shown */
export type DecideWorkNoteInput = {
  /** What was decided */
  decision: WorkNoteDecision;
  /** The note */
  noteId: string | number;
  /** Why it is not shown, in one language at least */
  reason?: LocalizedInput | null | undefined;
};

/** A personal interest in a case */
export type DeclareInterestInput = {
  /** The case */
  caseId: string | number;
  /** Which; it is kept and never public */
  reason: string;
};

/** That a work is late */
export type DelayWorkInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** Its project */
  projectId: string | number;
  /** Why, in every language of the campaign */
  reason: LocalizedInput;
  /** The new last day of the whole; what has not ended moves by as many days */
  until: string;
};

/** Whether the text can still change */
export type DeliberationState =
  /** The text is frozen */
  | 'CLOSED'
  /** The term is over; what is open is decided */
  | 'CLOSING'
  /** Amendments are proposed */
  | 'OPEN';

/** Why a contribution stays */
export type DismissReportsInput = {
  /** Words to those who reported it, at most 1,000 characters */
  answer: string;
  /** Its id */
  contributionId: string | number;
};

/** What came of a dispute */
export type DisputeOutcome =
  /** It was done all the same */
  | 'CONFIRMED'
  /** Work goes on */
  | 'REOPENED';

/** What to change in a draft; what is not given stays */
export type EditCampaignInput = {
  /** What residents should know */
  about?: LocalizedInput | null | undefined;
  /** Calendar of working days: kz */
  calendarId?: string | number | null | undefined;
  /** cmp_… */
  campaignId: string | number;
  /** Rules as JSON */
  document?: string | null | undefined;
  /** All envelopes */
  envelopes?: Array<EnvelopeInput> | null | undefined;
  /** Revision of the draft that was edited */
  revision: number;
  /** All days */
  schedule?: Array<ScheduledDayInput> | null | undefined;
  /** All sources of money */
  sources?: Array<MoneySourceInput> | null | undefined;
  /** Sums that the rules split, in place of these kinds */
  splitTotals?: Array<SplitTotalInput> | null | undefined;
  /** Title */
  title?: LocalizedInput | null | undefined;
};

/** Words to put right, within a quarter of an hour */
export type EditContributionInput = {
  /** A remark that asks for evidence */
  asksEvidence?: boolean;
  /** The contribution */
  contributionId: string | number;
  /** What proves it: at most five https addresses */
  links?: Array<string>;
  /** At most 3,000 characters */
  text: string;
  /** Of an argument, at most 140 characters */
  title?: string;
};

/** Changes to a draft or a refused petition; what is absent stays as it is */
export type EditPetitionInput = {
  /** Language it is written in */
  language?: Locale | null | undefined;
  /** Level of the rule book: whom it is addressed to */
  levelId?: string | number | null | undefined;
  /** The petition */
  petitionId: string | number;
  /** Revision the changes were made on: guards against lost edits */
  revision?: number | null | undefined;
  /** Show my first name and initial on the page */
  showName?: boolean | null | undefined;
  /** What the petition is about: a place */
  territoryId?: string | number | null | undefined;
  /** Texts; those not given stay as they are */
  texts?: Array<PetitionTextInput> | null | undefined;
  /** Topic */
  topicId?: string | number | null | undefined;
};

/** Changes to a draft; what is absent stays as it is, null empties */
export type EditProjectInput = {
  /** Code of its category */
  category?: string | null | undefined;
  /** How the author came to it */
  costItems?: Array<CostItemInput> | null | undefined;
  /** The sum that would pay for it; chosen for the author where only one fits place and category */
  envelopeId?: string | number | null | undefined;
  /** What it would cost, minor units */
  estimate?: number | null | undefined;
  /** Language it is written in */
  language?: Locale | null | undefined;
  /** Every photo, in their order */
  photos?: Array<ProjectPhotoInput> | null | undefined;
  /** Its point on the map */
  point?: PointInput | null | undefined;
  /** The project */
  projectId: string | number;
  /** Revision the changes were made on: guards against lost edits */
  revision?: number | null | undefined;
  /** Show the author’s first name and initial */
  showAuthor?: boolean | null | undefined;
  /** Its place */
  territoryId?: string | number | null | undefined;
  /** Texts */
  texts?: Array<ProjectTextInput> | null | undefined;
};

/** A deliberation to end */
export type EndDeliberationInput = {
  /** The petition */
  petitionId: string | number;
};

/** A sum for a territory or a category */
export type EnvelopeInput = {
  /** Minor units */
  amount: number;
  /** The category, for that kind */
  category?: string | null | undefined;
  /** What it is for */
  kind: EnvelopeKind;
  /** The district; the other kinds are of the campaign’s territory */
  territoryId?: string | number | null | undefined;
};

/** What an envelope of money is for */
export type EnvelopeKind =
  /** Projects of one category */
  | 'CATEGORY'
  /** Projects of the whole territory */
  | 'CITY'
  /** Projects of one district */
  | 'DISTRICT';

/** Erases the account of the viewer, for ever */
export type EraseAccountInput = {
  /** Six digits, from the letter that requestErasureCode sent */
  code: string;
};

/** Why something was refused; the client owns the words */
export type ErrorCode =
  | 'ALREADY_ANSWERED'
  | 'ALREADY_DECIDED'
  | 'ALREADY_OBJECTED'
  | 'ALREADY_OPENED'
  | 'ALREADY_SIGNED'
  | 'ALREADY_VOTED'
  | 'AMENDMENTS_UNDECIDED'
  | 'AMENDMENT_DECIDED'
  | 'AMENDMENT_OUTDATED'
  | 'ANOTHER_MODERATOR_NEEDED'
  | 'ANOTHER_OFFICIAL_NEEDED'
  | 'ANSWER_INCOMPLETE'
  | 'ANSWER_NOT_DUE'
  | 'APPEALED_ALREADY'
  | 'APPEALS_OPEN'
  | 'APPEAL_TERM_OVER'
  | 'ASSURANCE_TOO_LOW'
  | 'AUTHOR_NOT_SPONSOR'
  | 'BAD_CODE'
  | 'BAD_CREDENTIALS'
  | 'BAD_LETTER_CODE'
  | 'BAD_USER_INPUT'
  | 'BUSY'
  | 'CASE_TAKEN'
  | 'CHANNEL_CLOSED'
  | 'CHECKLIST_INCOMPLETE'
  | 'COMPLAINTS_CLOSED'
  | 'CONFLICT'
  | 'CONFLICT_OF_INTEREST'
  | 'DATES_NOT_IN_ORDER'
  | 'DISCUSSION_CLOSED'
  | 'DISPUTED_ALREADY'
  | 'EID_CANCELLED'
  | 'EID_EXPIRED'
  | 'EID_INCOMPLETE'
  | 'EID_OTHER_ACCOUNT'
  | 'EID_OTHER_NUMBER'
  | 'EID_REFUSED'
  | 'EID_UNREACHABLE'
  | 'FILE_DAMAGED'
  | 'FILE_HIDES_MORE'
  | 'FILE_TOO_LARGE'
  | 'FILE_TYPE'
  | 'FORBIDDEN'
  | 'FORM_EXPIRED'
  | 'GATE_BREACHED'
  | 'HAS_ROLES'
  | 'IDENTITY_CONFIRMED'
  | 'INTERNAL'
  | 'INVALID'
  | 'KEY_INVALID'
  | 'LAST_ADMINISTRATOR'
  | 'LETTER_USED'
  | 'LETTER_VOID'
  | 'LINK_EXPIRED'
  | 'LINK_UNKNOWN'
  | 'LINK_USED'
  | 'LIST_CHANGED'
  | 'LIST_FROZEN'
  | 'NATIONAL_ID_INVALID'
  | 'NATIONAL_ID_TAKEN'
  | 'NOTHING_MATCHES'
  | 'NOT_APPEALABLE'
  | 'NOT_A_TRUSTEE'
  | 'NOT_EDITABLE'
  | 'NOT_FOUND'
  | 'NOT_NOW'
  | 'NOT_READY'
  | 'NOT_REMOVED'
  | 'NOT_RESIDENT'
  | 'NOT_SEALED_YET'
  | 'NOT_SIGNED'
  | 'NO_CONNECTION'
  | 'NO_RULES_HERE'
  | 'NO_SUCH_ENVELOPE'
  | 'OBJECTION_ANSWERED'
  | 'ONLY_BY_CODE'
  | 'OUTCOME_UNKNOWN'
  | 'OUTSIDE_TERRITORY'
  | 'OVER_CAP'
  | 'PETITION_WITHDRAWN'
  | 'POPULATION_UNKNOWN'
  | 'PROFILE_INCOMPLETE'
  | 'PROTOCOL_CHANGED'
  | 'RATE_LIMITED'
  | 'READ_ONLY'
  | 'REASON_REQUIRED'
  | 'REQUIRED'
  | 'RESIDENCE_UNCONFIRMED'
  | 'RESIDENTS_NOT_TOLD'
  | 'REVISE_INSTEAD'
  | 'RULES_ADDRESS'
  | 'RULES_CHANGED'
  | 'RULES_CHOICE'
  | 'RULES_CODE'
  | 'RULES_COUNTRY'
  | 'RULES_CURRENCY'
  | 'RULES_DAY'
  | 'RULES_FRACTION'
  | 'RULES_GATE_ORDER'
  | 'RULES_KEY_MISSING'
  | 'RULES_KEY_UNKNOWN'
  | 'RULES_LANGUAGE'
  | 'RULES_LEADS_NOWHERE'
  | 'RULES_MARKS_NEEDED'
  | 'RULES_NO_BALLOT'
  | 'RULES_NO_CHANNEL'
  | 'RULES_NO_TALLY'
  | 'RULES_NUMBER'
  | 'RULES_POINTS_NEEDED'
  | 'RULES_SCORES_COUNT'
  | 'RULES_SCORES_RISE'
  | 'RULES_STATE'
  | 'RULES_TEXT'
  | 'RULES_TIES_OPEN'
  | 'RULES_TIME_ZONE'
  | 'RULES_TOO_MANY'
  | 'RULES_TWICE'
  | 'RULES_TWO_ENVELOPES'
  | 'RULES_TYPE'
  | 'RULES_UNSUPPORTED'
  | 'SECRET_MISMATCH'
  | 'SESSION_EXPIRED'
  | 'SHARE_MISMATCH'
  | 'SIGNER_TWICE'
  | 'SIGNING_CLOSED'
  | 'SIGNING_NOT_OPEN'
  | 'SIGNING_SUSPENDED'
  | 'SIGN_AT_SOURCE'
  | 'SIGN_BY_EMAIL'
  | 'SIGN_IN_AGAIN'
  | 'SLOW_MODE'
  | 'SPLIT_BY_HAND'
  | 'SPONSORS_COMPLETE'
  | 'STAGES_OPEN'
  | 'SUBMITTING_RESTS'
  | 'SUMMARY_AWAITED'
  | 'SUMMARY_NOT_ACKNOWLEDGED'
  | 'SUM_DIFFERS'
  | 'TERM_NOT_OVER'
  | 'TEXT_UNCHANGED'
  | 'THRESHOLD_NOT_MET'
  | 'TOO_COSTLY'
  | 'TOO_EARLY'
  | 'TOO_FEW_DAYS'
  | 'TOO_LONG'
  | 'TOO_MANY_AMENDMENTS'
  | 'TOO_MANY_COAUTHORS'
  | 'TOO_MANY_DAYS'
  | 'TOO_MANY_PIXELS'
  | 'TOO_MANY_PROPOSALS'
  | 'TOO_MANY_SUBSCRIPTIONS'
  | 'TOO_SHORT'
  | 'UNAUTHENTICATED'
  | 'UNDER_AGE'
  | 'UNDER_MINIMUM_PASSWORD'
  | 'UNKNOWN_DOCUMENT'
  | 'VERDICTS_MISSING'
  | 'VOTING_CLOSED'
  | 'VOTING_NOT_OPEN'
  | 'WITHDRAWAL_CLOSED';

/** A day that rule books wait for */
export type EventDayInput = {
  /** The day */
  day: string;
  /** As the books name it: nationalElection */
  event: string;
  /** Where; it holds for all below */
  territoryId: string | number;
};

/** What a day does to petitions */
export type EventEffectKind =
  /** What is open is closed and what is not published stops, for good */
  | 'ENDS'
  /** Acts rest for a while */
  | 'RESTS';

/** Whether it holds today */
export type EventEffectState =
  /** It will hold */
  | 'COMING'
  /** It holds today; an ending holds from its day on */
  | 'NOW'
  /** It held */
  | 'OVER';

/** That a work is given up */
export type FailWorkInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** Its project */
  projectId: string | number;
  /** Why, in every language of the campaign */
  reason: LocalizedInput;
};

/** A complaint about a vote */
export type FileComplaintInput = {
  /** Id of this act, made by the client: a retry repeats it */
  attempt: string;
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** What is wrong */
  text: string;
};

/** That a work is done; told with words and photos */
export type FinishWorkInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** The day it tells of; not one to come */
  day: string;
  /** At most 6 */
  photos?: Array<WorkPhotoInput>;
  /** Its project */
  projectId: string | number;
  /** The words, in one language at least */
  text: LocalizedInput;
};

/** How much a work changed */
export type GradeWorkInput = {
  /** The grade; the last one of a person counts */
  grade: WorkGrade;
  /** Its project */
  projectId: string | number;
};

/** A role to give */
export type GrantRoleInput = {
  /** The body that an official answers for */
  bodyId?: string | number | null | undefined;
  /** To whom */
  personId: string | number;
  /** Which */
  role: Role;
  /** Where it holds, with all below; not for officials */
  territoryId?: string | number | null | undefined;
};

/** A share of the opening key */
export type HandInShareInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** The share, base64url */
  share: string;
};

/** That somebody else answers for it from now on */
export type HandOverWorkInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** Since which day; not one to come */
  day: string;
  /** Its project */
  projectId: string | number;
  /** What was done, what it cost, what is left; in every language */
  report: LocalizedInput;
  /** To whom */
  to: LocalizedInput;
};

/** A proposal to hide a published petition */
export type HidePetitionInput = {
  /** Code of the rule book */
  code: string;
  /** The petition */
  petitionId: string | number;
  /** The reason in words that the author understands */
  text: string;
};

/** Which campaign, and why */
export type InterruptCampaignInput = {
  /** cmp_… */
  campaignId: string | number;
  /** Public reason */
  reason: LocalizedInput;
};

/** What moderators did to a discussion */
export type InterventionKind =
  /** Two of them hid a contribution */
  | 'HIDE'
  /** A word of the facilitator */
  | 'NOTE'
  /** The pace of the discussion */
  | 'SLOW_MODE'
  /** A contribution is shown again */
  | 'UNHIDE';

/** How far an intervention is */
export type InterventionState =
  /** It holds */
  | 'DONE'
  /** Waits for another moderator */
  | 'PROPOSED'
  /** It was refused or taken back */
  | 'REFUSED';

/** A verdict on the step that a project waits in */
export type JudgeProjectInput = {
  /** Why, by code; for a refusal */
  codes?: Array<VerdictCode>;
  /** The body that would build it */
  executorId?: string | number | null | undefined;
  /** What is decided */
  outcome: VerdictOutcome;
  /** What has to be permitted */
  permits?: LocalizedInput | null | undefined;
  /** What it costs, minor units; where it can be built */
  price?: number | null | undefined;
  /** The project */
  projectId: string | number;
  /** Why, in every language of the campaign */
  text?: LocalizedInput | null | undefined;
};

/** What a landmark is, and so how a map draws it */
export type LandmarkKind =
  /** An area of water */
  | 'LAKE'
  /** A green area */
  | 'PARK'
  /** A railway */
  | 'RAILWAY'
  /** A line of water */
  | 'RIVER'
  /** A street or a road */
  | 'ROAD';

/** What an entry of the public log says happened to a signature */
export type LeafType =
  /** It was given */
  | 'COUNTED'
  /** Moderators took it out of the count */
  | 'INVALIDATED'
  /** Moderators returned it to the count */
  | 'RESTORED'
  /** A newer one of the same person took its place */
  | 'SUPERSEDED'
  /** Its signer took it back */
  | 'WITHDRAWN';

/** What the rules do with money that is left of an envelope */
export type Leftover =
  /** It is kept for the campaign of the next year */
  | 'NEXT_YEAR'
  /** It goes back to the budget */
  | 'RETURN'
  /** It goes to the envelope of the whole city */
  | 'TO_CITY';

/** What a legal period is counted in */
export type LegalUnit =
  /** Days of the calendar, from the day after */
  | 'DAYS'
  /** Hours */
  | 'HOURS'
  /** Minutes */
  | 'MINUTES'
  /** Months, or until the last day of a shorter one */
  | 'MONTHS'
  /** Weeks */
  | 'WEEKS'
  /** Working days of the place, from the next one */
  | 'WORKING_DAYS';

/** The link to a signature */
export type LinkedSignatureInput = {
  /** What the link holds */
  link: string;
  /** The petition */
  petitionId: string | number;
};

/** Languages of the interface and of texts */
export type Locale =
  /** English */
  | 'EN'
  /** Kazakh */
  | 'KK'
  /** Russian */
  | 'RU';

/** A text in the languages that it is given in */
export type LocalizedInput = {
  /** In English */
  en?: string | null | undefined;
  /** In Kazakh */
  kk?: string | null | undefined;
  /** In Russian */
  ru?: string | null | undefined;
};

/** Why a project did not win */
export type LostReason =
  /** Counting had stopped before it */
  | 'AFTER_STOP'
  /** Too few votes for the threshold */
  | 'BELOW_THRESHOLD'
  /** A project that excludes it won */
  | 'CONFLICT_WITH'
  /** Too little support */
  | 'NOT_ENOUGH_SUPPORT'
  /** The money was spent on others */
  | 'NO_MONEY';

/** Letters with one-time codes to make */
export type MakeBallotLettersInput = {
  /** The campaign */
  campaignId: string | number;
  /** How many, for letters that are nobody’s */
  count?: number | null | undefined;
  /** For residents, or for whoever holds them */
  kind: BallotLetterKind;
};

/** A word of the facilitator; the reason is the word */
export type MediateInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The language of the words */
  language: Locale;
  /** The petition */
  petitionId: string | number;
  /** Why, for everybody to read; at most 1,000 characters */
  reason: string;
};

/** A citizen who came to a desk */
export type MeetCitizenInput = {
  /** The campaign */
  campaignId: string | number;
  /** Address of the citizen’s account */
  email?: string | null | undefined;
  /** The citizen’s personal number, in its place */
  nationalId?: string | null | undefined;
};

/** What happened in a case */
export type ModerationLogKind =
  /** The author appealed */
  | 'APPEAL_LODGED'
  /** Another moderator overturned the refusal and approved */
  | 'APPEAL_OVERTURNED'
  /** Another moderator upheld the refusal */
  | 'APPEAL_UPHELD'
  /** Approved */
  | 'APPROVED'
  /** The author was asked for changes */
  | 'CHANGES_ASKED'
  /** Set aside */
  | 'DORMANT'
  /** Another moderator was asked to look */
  | 'FLAGGED'
  /** A published text was hidden */
  | 'HIDDEN'
  /** A moderator told of an interest and gave the case away */
  | 'INTEREST_DECLARED'
  /** A published text stays, although somebody proposed to hide it */
  | 'KEPT'
  /** Refused */
  | 'REFUSED'
  /** Put back into the queue */
  | 'RESUMED'
  /** A second moderator did not confirm a proposed refusal */
  | 'TURNED_DOWN';

/** Where money comes from */
export type MoneySourceInput = {
  /** Minor units */
  amount: number;
  /** Its name */
  name: LocalizedInput;
};

/** How much of a signer’s name is seen */
export type NameMode =
  /** The first name and the first letter of the surname */
  | 'FIRST_NAME_INITIAL'
  /** The whole name */
  | 'FULL'
  /** Nothing */
  | 'HIDDEN'
  /** The first letters */
  | 'INITIALS'
  /** A name that the signer made up */
  | 'PSEUDONYM';

/** The one thing that a resident can do in a campaign now */
export type NextStepKind =
  /** Appeal, for authors whose project was refused */
  | 'APPEAL'
  /** Compare the projects of the frozen list */
  | 'COMPARE'
  /** Nothing */
  | 'NONE'
  /** Propose a project */
  | 'PROPOSE'
  /** Read rules, money and proposals */
  | 'READ'
  /** Look at the results */
  | 'RESULTS'
  /** Support proposals, so that they go on */
  | 'SUPPORT'
  /** Vote */
  | 'VOTE'
  /** Wait for verdicts, or until it goes on */
  | 'WAIT';

/** What happened */
export type NoticeKind =
  /** The viewer’s amendment was decided on */
  | 'AMENDMENT_DECIDED'
  /** It was answered */
  | 'ANSWERED'
  /** There is a day by which it is answered */
  | 'ANSWER_DUE'
  /** The viewer’s appeal was decided on */
  | 'APPEAL_DECIDED'
  /** Somebody else speaks for it now */
  | 'AUTHOR_CHANGED'
  /** A moderator asks those who write it for changes */
  | 'CHANGES_ASKED'
  /** The time for signing is over */
  | 'CLOSED'
  /** It is discussed */
  | 'DELIBERATION_OPENED'
  /** The author of a draft that the viewer wrote along deleted it */
  | 'DRAFT_DELETED'
  /** A draft that nobody changes will be deleted */
  | 'DRAFT_UNTOUCHED'
  /** It found too little support in time */
  | 'EXPIRED'
  /** It is new in a topic or a place */
  | 'NEW_PETITION'
  /** Nobody speaks for it any more */
  | 'ORPHANED'
  /** A moderator did not accept it */
  | 'PETITION_REFUSED'
  /** It can be signed */
  | 'SIGNING_OPENED'
  /** Signing goes on */
  | 'SIGNING_RESUMED'
  /** Signing is suspended */
  | 'SIGNING_SUSPENDED'
  /** It gathers its first supporters */
  | 'SPONSORING_OPENED'
  /** It was stopped */
  | 'STOPPED'
  /** It lacks signatures again */
  | 'THRESHOLD_LOST'
  /** It has enough signatures for an answer */
  | 'THRESHOLD_MET'
  /** Its author took it back */
  | 'WITHDRAWN';

/** What to hear of */
export type NoticeSubjectInput = {
  /** A petition, a topic or a place */
  kind: NoticeSubjectKind;
  /** Its id */
  target: string | number;
};

/** What somebody may subscribe to */
export type NoticeSubjectKind =
  /** A petition */
  | 'PETITION'
  /** A place with everything below it */
  | 'TERRITORY'
  /** A topic with its fields */
  | 'TOPIC';

/** What a subscription is about */
export type NoticeSubscriptionKind =
  /** Decisions on one’s own texts and answers to them */
  | 'OWN'
  /** What happens to one petition */
  | 'PETITION'
  /** New petitions of a place and everything below it */
  | 'TERRITORY'
  /** New petitions of a topic and its fields */
  | 'TOPIC';

/** An objection of a signer */
export type ObjectToRemovalInput = {
  /** The link to the signature, of who signed without an account */
  link?: string | null | undefined;
  /** The petition */
  petitionId: string | number;
  /** Why the removal is wrong */
  text: string;
};

/** An objection */
export type ObjectToSummaryInput = {
  /** The petition */
  petitionId: string | number;
  /** What is wrong */
  text: string;
};

/** What became of an objection */
export type ObjectionState =
  /** The signature stays removed */
  | 'DISMISSED'
  /** Waits for a moderator */
  | 'OPEN'
  /** The signature counts again */
  | 'UPHELD';

/** A step short of a decision */
export type PauseCaseInput = {
  /** The case */
  caseId: string | number;
  /** Which */
  kind: CasePauseKind;
  /** What the author should change, or a note for the next moderator */
  text: string;
};

/** What holds a petition up */
export type PauseKind =
  /** It rests before a moderator decides */
  | 'DORMANT'
  /** Another moderator looks at it */
  | 'FLAGGED'
  /** The moderator asked its author for changes */
  | 'NEEDS_CHANGES'
  /** Signing is suspended by a court, an office or the calendar */
  | 'SUSPENDED';

/** Which petitions */
export type PetitionFilter = {
  /** `own`: only ours; `uk`: only imports from there */
  origin?: string | null | undefined;
  /** Words to search for, in any of the languages */
  query?: string | null | undefined;
  /** In one of these stages */
  stages?: Array<PetitionStage> | null | undefined;
  /** With one of these statuses */
  statuses?: Array<PetitionStatus> | null | undefined;
  /** About this territory or one below it */
  territoryId?: string | number | null | undefined;
  /** About this topic or one below it */
  topicId?: string | number | null | undefined;
  /** Where the track of this id is met */
  trackMet?: string | null | undefined;
};

/** A petition */
export type PetitionIdInput = {
  /** The petition */
  petitionId: string | number;
};

/** How a list of petitions is sorted */
export type PetitionOrder =
  /** Answered last first */
  | 'ANSWERED_LATELY'
  /** Ending first */
  | 'CLOSING_SOON'
  /** Most signatures first */
  | 'MOST_SIGNED'
  /** Nearest to its next threshold first */
  | 'NEEDS_FEW'
  /** Published last first */
  | 'NEWEST'
  /** Best hits of the search first, at most 200 */
  | 'RELEVANCE';

/** Where a petition stands on its one line */
export type PetitionStage =
  /** Closed, and the list of who signed is destroyed */
  | 'ARCHIVED'
  /** The time for signing is over */
  | 'CLOSED'
  /** Its text is discussed and may change */
  | 'DELIBERATION'
  /** Being written, seen by its author alone */
  | 'DRAFT'
  /** A term before signing ran out */
  | 'EXPIRED'
  /** Sent, being checked by a moderator */
  | 'MODERATION'
  /** Refused by a code of the book */
  | 'REJECTED'
  /** Open for signatures, its text frozen */
  | 'SIGNING'
  /** Looking for the first supporters, by link */
  | 'SPONSORING'
  /** Ended by an event of the book before it was published */
  | 'STOPPED'
  /** Taken back by its author */
  | 'WITHDRAWN';

/** What people read: a label of stage and tracks together */
export type PetitionStatus =
  /** The addressee answered */
  | 'ANSWERED'
  /** The addressee owes an answer */
  | 'AWAITING_ANSWER'
  /** Closed with no threshold reached */
  | 'BELOW_THRESHOLD'
  /** Closed, with nothing left to wait for */
  | 'CLOSED'
  /** Collecting signatures, no threshold reached yet */
  | 'COLLECTING'
  /** Not sent yet */
  | 'DRAFT'
  /** A term before signing ran out */
  | 'EXPIRED'
  /** Its text is discussed and may change */
  | 'IN_DELIBERATION'
  /** With the moderators */
  | 'IN_REVIEW'
  /** The moderator asked its author for changes */
  | 'NEEDS_CHANGES'
  /** The answer is late */
  | 'OVERDUE'
  /** Refused by a code of the book */
  | 'REJECTED'
  /** Looking for the first supporters */
  | 'SPONSORING'
  /** Ended by an event before it was published */
  | 'STOPPED'
  /** Signing rests, by a court or before an election */
  | 'SUSPENDED'
  /** A threshold is reached */
  | 'THRESHOLD_MET'
  /** Taken back by its author */
  | 'WITHDRAWN';

/** A text of a petition in one language */
export type PetitionTextInput = {
  /** Field of the rule book */
  field: string | number;
  /** Language of the text */
  locale: Locale;
  /** The text; empty to remove it */
  text: string;
};

/** The plan of a work; what is absent stays as it is */
export type PlanWorkInput = {
  /** What was allocated so far, minor units */
  allocated?: number | null | undefined;
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** The responsible body; methodologists alone pass a work on */
  bodyId?: string | number | null | undefined;
  /** With whom it is built */
  contract?: WorkContractInput | null | undefined;
  /** Why it costs more than was told */
  costReason?: LocalizedInput | null | undefined;
  /** Why a stage ends later than it was planned */
  datesReason?: LocalizedInput | null | undefined;
  /** Permits and approvals */
  permits?: LocalizedInput | null | undefined;
  /** Name and post of who answers for it; public */
  person?: string | null | undefined;
  /** What it is to cost, minor units */
  planned?: number | null | undefined;
  /** Its project */
  projectId: string | number;
  /** Revision the plan was made on: guards against lost edits */
  revision?: number | null | undefined;
  /** What else is built than was voted for, and why */
  scopeReason?: LocalizedInput | null | undefined;
  /** Stages that are planned anew */
  stages?: Array<WorkStagePlanInput> | null | undefined;
};

/** A point of the map, WGS 84 */
export type PointInput = {
  /** Degrees north */
  lat: number;
  /** Degrees east */
  lon: number;
};

/** The key of a vote, made and shared out on the device of who sends this */
export type PrepareVoteInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** So many shares open it, as the rules say */
  need: number;
  /** The public key: a raw P-256 point, base64url */
  publicKey: string;
  /** Who holds the shares, as many as the rules say */
  trustees: Array<TrusteeInput>;
};

/** What somebody did to a project */
export type ProjectAct =
  /** A moderator admitted it */
  | 'ACCEPT'
  /** Its author appealed */
  | 'APPEAL'
  /** It was confirmed as built */
  | 'CONFIRM'
  /** It gathered enough support */
  | 'COUNT_AS_SUPPORTED'
  /** It did not gather enough support */
  | 'COUNT_AS_UNSUPPORTED'
  /** Its work was delayed */
  | 'DELAY'
  /** Another official kept the verdict */
  | 'DISMISS_APPEAL'
  /** A resident disputed that */
  | 'DISPUTE'
  /** Its work was given up */
  | 'FAIL'
  /** An official found that it can be built */
  | 'FIND_FEASIBLE'
  /** An official found that it cannot be built */
  | 'FIND_INFEASIBLE'
  /** It was reported as built */
  | 'FINISH'
  /** It did not win */
  | 'LOSE'
  /** Both authors agreed to merge */
  | 'MERGE'
  /** Its work was planned */
  | 'PLAN'
  /** The list was frozen with it */
  | 'PUT_ON_BALLOT'
  /** A moderator refused it */
  | 'REJECT'
  /** Its work goes on after a dispute */
  | 'REOPEN'
  /** A moderator asked for a correction */
  | 'REQUEST_CHANGES'
  /** Its work goes on */
  | 'RESUME'
  /** Its work began */
  | 'START'
  /** Its author sent it in */
  | 'SUBMIT'
  /** Another official decided for the author */
  | 'UPHOLD_APPEAL'
  /** It won */
  | 'WIN'
  /** Its author took it back */
  | 'WITHDRAW'
  /** The city took it out */
  | 'WITHDRAW_BY_CITY';

/** Which projects of a campaign; what is absent means all */
export type ProjectFilter = {
  /** Code of a category */
  category?: string | null | undefined;
  /** Of this envelope */
  envelope?: string | number | null | undefined;
  /** At most this price, minor units */
  maxPrice?: number | null | undefined;
  /** Only what the viewer wrote or joined */
  mine?: boolean | null | undefined;
  /** In one of these states */
  states?: Array<ProjectState> | null | undefined;
  /** In this territory or below it */
  territoryId?: string | number | null | undefined;
  /** Words of title or description, in any language */
  text?: string | null | undefined;
};

/** A project */
export type ProjectIdInput = {
  /** The project */
  projectId: string | number;
};

/** In which order projects are listed */
export type ProjectOrder =
  /** By the number on the ballot; those without come last */
  | 'BALLOT'
  /** The lowest price first */
  | 'CHEAPEST'
  /** The highest price first */
  | 'DEAREST'
  /** What was sent in last comes first */
  | 'NEWEST'
  /** By running number */
  | 'NUMBER'
  /** The most votes first */
  | 'VOTES';

/** A photo that the viewer sent to /files/images */
export type ProjectPhotoInput = {
  /** What it shows, for those who do not see it */
  caption: string;
  /** img_… */
  imageId: string | number;
};

/** Where a project stands. Nothing disappears: it gets a state */
export type ProjectState =
  /** Its author appealed; another official decides */
  | 'APPEALED'
  /** Its work is late */
  | 'DELAYED'
  /** A resident disputes that it is built */
  | 'DISPUTED'
  /** Built */
  | 'DONE'
  /** Being written, seen by its authors alone */
  | 'DRAFT'
  /** Will not be built */
  | 'FAILED'
  /** Can be built, for a known price */
  | 'FEASIBLE'
  /** Passed the formal check */
  | 'FORMALLY_ACCEPTED'
  /** Refused by the formal check */
  | 'FORMALLY_REJECTED'
  /** Cannot be built */
  | 'INFEASIBLE'
  /** Being built */
  | 'IN_PROGRESS'
  /** Did not win */
  | 'LOST'
  /** Became part of another project */
  | 'MERGED'
  /** Given back to its author for a correction */
  | 'NEEDS_CHANGES'
  /** On the frozen list, with its number */
  | 'ON_BALLOT'
  /** Won, its work is planned */
  | 'PLANNED'
  /** Sent in, waits for the formal check */
  | 'SUBMITTED'
  /** Gathered the support that the rules ask for */
  | 'SUPPORTED'
  /** Did not gather enough support */
  | 'UNSUPPORTED'
  /** Taken back by its author */
  | 'WITHDRAWN_BY_AUTHOR'
  /** Taken out by the city, with a reason */
  | 'WITHDRAWN_BY_CITY'
  /** Won the vote */
  | 'WON';

/** Texts in one language; what is absent stays as it is, an empty text empties */
export type ProjectTextInput = {
  /** Where exactly, in words */
  address?: string | null | undefined;
  /** For whom it is */
  beneficiaries?: string | null | undefined;
  /** What is to be done */
  description?: string | null | undefined;
  /** What changes by it */
  effect?: string | null | undefined;
  /** The language */
  locale: Locale;
  /** Title */
  title?: string | null | undefined;
};

/** A new amendment */
export type ProposeAmendmentInput = {
  /** Made by the client for this act: a repetition gives the same amendment */
  attempt: string;
  /** The petition */
  petitionId: string | number;
  /** The words that it replaces */
  range: TextRangeInput;
  /** Why */
  reason: string;
  /** What stands there instead; may be empty */
  replacement: string;
  /** Show the name as the rule book shows names */
  showName?: boolean;
};

/** A contribution to hide */
export type ProposeHidingInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** Why */
  code: CalmCode;
  /** The contribution */
  contributionId: string | number;
  /** The language of the words */
  language: Locale;
  /** Why, for everybody to read; at most 1,000 characters */
  reason: string;
};

/** A removal to propose */
export type ProposeRemovalInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** Which signatures */
  conditions: RemovalConditionsInput;
  /** I have no interest in this petition */
  independent: boolean;
  /** The petition */
  petitionId: string | number;
  /** Code of the closed list of reasons */
  reason: string;
  /** Why, in plain words for everybody */
  text: string;
};

/** A removal to take back */
export type ProposeRestorationInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** I have no interest in this petition */
  independent: boolean;
  /** Code of the closed list of reasons */
  reason: string;
  /** The removal */
  removalId: string | number;
  /** Why, in plain words for everybody */
  text: string;
};

/** An official answer */
export type PublishAnswerInput = {
  /** What will be done */
  actions: Array<AnswerActionInput>;
  /** Code of one of the outcomes of the threshold */
  decision: string;
  /** Language it is written in */
  language: Locale;
  /** It can be done only with money of the local budget */
  needsBudget?: boolean;
  /** The petition */
  petitionId: string | number;
  /** In plain words, at most 600 characters */
  plainSummary: string;
  /** Why it was decided so */
  reasons: string;
  /** The unit that stands for it */
  responsibleUnit: string;
  /** The threshold that was reached */
  trackId: string | number;
};

/** What the viewer thinks of an argument */
export type ReactToArgumentInput = {
  /** Its id */
  contributionId: string | number;
  /** Null takes it back */
  value?: ReactionValue | null | undefined;
};

/** What somebody thinks of an argument */
export type ReactionValue =
  /** Agrees */
  | 'AGREE'
  /** Disagrees */
  | 'DISAGREE'
  /** Has read it and takes no side */
  | 'PASS';

/** An amendment, adapted */
export type RebaseAmendmentInput = {
  /** The amendment */
  amendmentId: string | number;
  /** The words that it replaces */
  range: TextRangeInput;
  /** Why */
  reason: string;
  /** What stands there instead; may be empty */
  replacement: string;
};

/** An amendment that is not taken */
export type RefuseAmendmentInput = {
  /** The amendment */
  amendmentId: string | number;
  /** Why, in public */
  reason: string;
};

/** A refusal */
export type RejectPetitionInput = {
  /** Items that were looked at */
  checklist?: Array<ChecklistAnswerInput> | null | undefined;
  /** Code of the rule book */
  code: string;
  /** The petition */
  petitionId: string | number;
  /** The reason in words that the author understands */
  text: string;
};

/** Which signatures are meant: those that meet all that is given */
export type RemovalConditionsInput = {
  /** The account was opened at most so many minutes before */
  accountMinutes?: number | null | undefined;
  /** Areas as the ledger publishes them */
  areas?: Array<string | number> | null | undefined;
  /** How people were identified */
  assurances?: Array<Assurance> | null | undefined;
  /** Accepted at this moment or later */
  from?: string | null | undefined;
  /** Names of signatures from receipts or flags */
  refs?: Array<string> | null | undefined;
  /** Accepted before this moment; up to now where absent */
  until?: string | null | undefined;
};

/** In which direction the count is changed */
export type RemovalKind =
  /** Signatures are taken out of the count */
  | 'REMOVAL'
  /** A removal is taken back */
  | 'RESTORATION';

/** A removal to look at before it is proposed */
export type RemovalPreviewInput = {
  /** Which signatures */
  conditions: RemovalConditionsInput;
  /** The petition */
  petitionId: string | number;
};

/** How far a removal is */
export type RemovalState =
  /** Taken back or stopped; what was changed until then stays changed */
  | 'CANCELLED'
  /** Carried out */
  | 'DONE'
  /** Waits for the consent of another moderator */
  | 'PROPOSED'
  /** Another moderator said no; nothing was changed */
  | 'REFUSED'
  /** Is being carried out */
  | 'RUNNING';

/** A contribution that breaks the rules */
export type ReportContributionInput = {
  /** Why */
  code: CalmCode;
  /** Its id */
  contributionId: string | number;
  /** What the moderators should know, at most 1,000 characters */
  text?: string;
};

/** News of a work */
export type ReportWorkInput = {
  /** What was allocated so far, minor units */
  allocated?: number | null | undefined;
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** Why it costs more than was told, where it does */
  costReason?: LocalizedInput | null | undefined;
  /** The day it tells of; not one to come */
  day: string;
  /** At most 6 */
  photos?: Array<WorkPhotoInput>;
  /** Its project */
  projectId: string | number;
  /** What was spent so far, minor units */
  spent?: number | null | undefined;
  /** The words, in one language at least */
  text: LocalizedInput;
};

/** Where a one-time code is sent */
export type RequestSignInCodeInput = {
  /** E-mail address; an unknown one signs up */
  email: string;
  /** Language of the letter; else that of the page */
  locale?: Locale | null | undefined;
};

/** A signature to give with a mailbox and a name */
export type RequestSignatureInput = {
  /** Made by the client for this act: a repetition writes no second letter */
  attempt: string;
  /** Day of birth, where the rule book has an age */
  birthDate?: string | null | undefined;
  /** I am one of those whom the rule book lets sign */
  declared?: boolean | null | undefined;
  /** Address of the mailbox */
  email: string;
  /** Of the link that its author gave to sponsors */
  key?: string | null | undefined;
  /** Of the letter; that of the reader if none is given */
  locale?: Locale | null | undefined;
  /** Name of the signer */
  name: string;
  /** The petition */
  petitionId: string | number;
  /** Show my name among the signers */
  showName?: boolean | null | undefined;
  /** Where the signer lives */
  territoryId?: string | number | null | undefined;
};

/** New days */
export type RescheduleCampaignInput = {
  /** cmp_… */
  campaignId: string | number;
  /** All days, those that passed too */
  schedule: Array<ScheduledDayInput>;
};

/** What rests around a day */
export type RestingAct =
  /** Discussing them */
  | 'DISCUSSION'
  /** Publishing them */
  | 'PUBLISHING'
  /** Signing them */
  | 'SIGNING'
  /** Sending petitions */
  | 'SUBMITTING';

/** How final a result is */
export type ResultStatus =
  /** Final: the protocol is signed */
  | 'CERTIFIED'
  /** Counted; complaints are still possible */
  | 'COUNTED'
  /** A vote of another system, counted again */
  | 'PAST';

/** A case to put back into the queue */
export type ResumeCaseInput = {
  /** The case */
  caseId: string | number;
  /** A note for the next moderator */
  text?: string | null | undefined;
};

/** A secret of the lottery */
export type RevealLotInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** The 32 bytes, hex */
  secret: string;
};

/** A change of the text by who writes it */
export type ReviseTextInput = {
  /** Number of the version that it changes */
  basis: number;
  /** The petition */
  petitionId: string | number;
  /** The whole text */
  texts: Array<RevisedTextInput>;
};

/** One text of a petition in one language */
export type RevisedTextInput = {
  /** Field of the rule book */
  field: string | number;
  /** Language */
  locale: Locale;
  /** The text */
  text: string;
};

/** An invitation to take back */
export type RevokeCoAuthorInviteInput = {
  /** Which */
  inviteId: string | number;
  /** The project */
  projectId: string | number;
};

/** A link to take back */
export type RevokePetitionInvitationInput = {
  /** Which */
  invitationId: string | number;
  /** The petition */
  petitionId: string | number;
};

/** A role to take */
export type RevokeRoleInput = {
  /** The body that an official answered for */
  bodyId?: string | number | null | undefined;
  /** From whom */
  personId: string | number;
  /** Which */
  role: Role;
  /** Where it held; not for officials */
  territoryId?: string | number | null | undefined;
};

/** What members of staff are there for */
export type Role =
  /** Gives and takes roles */
  | 'ADMINISTRATOR'
  /** Sees the figures and flags of staff, decides nothing */
  | 'ANALYST'
  /** Keeps rule books and reference data */
  | 'METHODOLOGIST'
  /** Checks petitions before they are published */
  | 'MODERATOR'
  /** Answers for one public body */
  | 'OFFICIAL'
  /** Confirms identities at the desk */
  | 'OPERATOR';

/** What a part of the rules is about */
export type RuleSectionCode =
  /** Which rules these are, and the law they rest on */
  | 'ABOUT'
  /** What happens to winners */
  | 'AFTERWARDS'
  /** Terms and legal dates */
  | 'DATES'
  /** How money is shared */
  | 'MONEY'
  /** How winners are found */
  | 'OFFICIAL'
  /** Who may propose, and how much */
  | 'PROPOSING'
  /** How proposals are judged */
  | 'REVIEW'
  /** What stays secret, and what is published */
  | 'SECRECY'
  /** Another count that is published and decides nothing */
  | 'SHADOW'
  /** Who may vote */
  | 'VOTERS'
  /** How people vote */
  | 'VOTING';

/** A summary to save */
export type SaveSummaryInput = {
  /** Language it is written in */
  language: Locale;
  /** The petition */
  petitionId: string | number;
  /** Revision it was written on */
  revision: number;
  /** The text */
  text: SummaryTextInput;
};

/** The day on which something begins */
export type ScheduledDayInput = {
  /** Its first day */
  day: string;
  /** What begins */
  event: ScheduledEvent;
};

/** States and duties of a campaign that have a day of their own */
export type ScheduledEvent =
  /** Day on which the budget is adopted */
  | 'ADOPTION'
  /** First day of appeals */
  | 'APPEALS'
  /** Day on which the list is fixed */
  | 'BALLOT_FROZEN'
  /** First day of complaints */
  | 'COMPLAINTS'
  /** First day of working on proposals together */
  | 'CO_CREATION'
  /** Day on which all verdicts are published */
  | 'LIST_PUBLISHED'
  /** First day of proposals */
  | 'PROPOSING'
  /** Day of the report on execution */
  | 'REPORT'
  /** First day of the formal check */
  | 'REVIEW'
  /** First day of gathering support */
  | 'SUPPORT'
  /** First day of deciding on feasibility and price */
  | 'VALUATION'
  /** Day after the last day of voting */
  | 'VERIFICATION'
  /** First day of voting */
  | 'VOTING';

/** A legal hold */
export type SetLegalHoldInput = {
  /** The petition */
  petitionId: string | number;
  /** Why, in public */
  reason: string;
};

/** A new password */
export type SetPasswordInput = {
  /** The password until now; required when there is one */
  currentPassword?: string | null | undefined;
  /** The new one: at least ten characters */
  password: string;
};

/** Which projects of a campaign cannot all be built */
export type SetProjectConflictsInput = {
  /** cmp_… */
  campaignId: string | number;
  /** All sets, in place of those before */
  sets: Array<ConflictSetInput>;
};

/** The pace of a discussion */
export type SetSlowModeInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The language of the words */
  language: Locale;
  /** Minutes between two contributions of one person, at most 1,440; 0 ends it */
  minutes: number;
  /** The petition */
  petitionId: string | number;
  /** Why, for everybody to read; at most 1,000 characters */
  reason: string;
};

/** A one-time code, back from the letter */
export type SignInWithCodeInput = {
  /** Six digits */
  code: string;
  /** E-mail address that the code was sent to */
  email: string;
};

/** An address and its password */
export type SignInWithPasswordInput = {
  /** E-mail address of the account */
  email: string;
  /** Password of the account */
  password: string;
};

/** A signature to give */
export type SignPetitionInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** Of the link that its author gave to sponsors */
  key?: string | null | undefined;
  /** The petition */
  petitionId: string | number;
  /** Show my name among the signers */
  showName?: boolean | null | undefined;
};

/** A signature under the protocol of a vote */
export type SignProtocolInput = {
  /** Key of the campaign: turkistan-city-2027 */
  campaignKey: string;
  /** SHA-256 of the protocol that was read, hex */
  digest: string;
  /** Name and office; public */
  name: string;
};

/** How a mailbox confirms a signature */
export type SignatureConfirmation =
  /** By a code in a letter */
  | 'CODE'
  /** By a link in a letter, and a button on its page */
  | 'LINK';

/** Why somebody should look at signatures; none of them is a proof */
export type SignatureFlagKind =
  /** Far more a minute than in the petition’s own recent rhythm */
  | 'BURST'
  /** Accounts that look like one person: same birthday, names that sound alike */
  | 'DUPLICATES'
  /** An hour in which nearly all opened their accounts right before */
  | 'NEW_ACCOUNTS';

/** What became of a signature */
export type SignatureState =
  /** It counts */
  | 'COUNTED'
  /** Moderators removed it, with a public reason */
  | 'INVALIDATED'
  /** The signer took it back */
  | 'WITHDRAWN';

/** A sum that the rules split */
export type SplitTotalInput = {
  /** Into envelopes of which kind */
  kind: EnvelopeKind;
  /** All of it, minor units */
  total: number;
};

/** A petition to send */
export type SubmitPetitionInput = {
  /** Codes of the forbidden topics that the author has read */
  acknowledged?: Array<string> | null | undefined;
  /** The petition */
  petitionId: string | number;
  /** Similar petitions that the author was shown before sending, empty where there are none; null when no list could be shown, which the moderators see */
  similarShown?: Array<string | number> | null | undefined;
};

/** A threshold to hand to the body */
export type SubmitToBodyInput = {
  /** The petition */
  petitionId: string | number;
  /** The threshold that was met */
  trackId: string | number;
};

/** The closing summary of a petition */
export type SummaryIdInput = {
  /** The petition */
  petitionId: string | number;
};

/** How far a closing summary is */
export type SummaryState =
  /** A facilitator has still to write it */
  | 'AWAITED'
  /** It is published, and people may say what is wrong */
  | 'OBJECTIONS'
  /** Nothing changes it any more */
  | 'SEALED';

/** What the facilitator writes */
export type SummaryTextInput = {
  /** The strongest arguments against it */
  argumentsAgainst: string;
  /** The strongest arguments for it */
  argumentsFor: string;
  /** What changed in the text */
  changes: string;
  /** What was asked, answered and left open */
  questions: string;
};

/** A decision that suspends signing */
export type SuspendSigningInput = {
  /** The term for signing goes on meanwhile */
  clockRuns: boolean;
  /** The petition */
  petitionId: string | number;
  /** Whose decision, and why: in public */
  reason: string;
};

/** Why a project did not win */
export type TallyLoss =
  /** Counting had ended at a project that did not fit */
  | 'AFTER_STOP'
  /** Too few votes or points for the threshold of the rules */
  | 'BELOW_THRESHOLD'
  /** A project won that excludes it */
  | 'CONFLICT'
  /** It has no price */
  | 'NO_COST'
  /** It cost more than was left when its turn came */
  | 'NO_MONEY'
  /** Nobody voted for it */
  | 'NO_SUPPORT'
  /** It costs more than the whole envelope */
  | 'OVER_BUDGET'
  /** Its supporters had too little of their shares left for it */
  | 'POOR_SUPPORTERS'
  /** The city took it back after the list was frozen */
  | 'WITHDRAWN';

/** What is counted in a unit */
export type TerritoryFactKind =
  /** Clinics and surgeries */
  | 'CLINIC'
  /** Kindergartens */
  | 'KINDERGARTEN'
  /** Public libraries */
  | 'LIBRARY'
  /** Parks and gardens */
  | 'PARK'
  /** Playgrounds */
  | 'PLAYGROUND'
  /** Schools */
  | 'SCHOOL'
  /** Open sports grounds */
  | 'SPORTS_GROUND';

/** Rank of a unit in the administrative tree */
export type TerritoryLevel =
  /** City of regional significance */
  | 'CITY'
  /** The whole country */
  | 'COUNTRY'
  /** District of a region */
  | 'DISTRICT'
  /** Region (oblast) or city of republican significance */
  | 'REGION'
  /** Rural okrug: some villages together */
  | 'RURAL_OKRUG'
  /** Part of a city */
  | 'SECTOR'
  /** Village */
  | 'VILLAGE';

/** A stretch of a text of a version, in UTF-16 units */
export type TextRangeInput = {
  /** Where it ends */
  end: number;
  /** Field of the rule book */
  field: string | number;
  /** Language of the text */
  locale: Locale;
  /** The words that stand there */
  quote: string;
  /** Where it begins, from 0 */
  start: number;
  /** Number of the version */
  version: number;
};

/** What a text of a petition is for */
export type TextRole =
  /** Why */
  | 'BACKGROUND'
  /** The rest: facts, the way to a solution */
  | 'DETAILS'
  /** What is asked for, in one line */
  | 'TITLE';

/** What happened to a petition, or will */
export type TimelineKind =
  /** Somebody took it over */
  | 'ADOPTED'
  /** The addressee answered */
  | 'ANSWERED'
  /** The author appealed to another moderator */
  | 'APPEALED'
  /** The list of who signed was destroyed */
  | 'ARCHIVED'
  /** A moderator asked for changes */
  | 'CHANGES_ASKED'
  /** Signing ended */
  | 'CLOSED'
  /** The author made the changes */
  | 'CORRECTED'
  /** Deliberation ended, the text is frozen */
  | 'DELIBERATION_ENDED'
  /** Deliberation began */
  | 'DELIBERATION_OPENED'
  /** The check rests */
  | 'DORMANT'
  /** A term ran out */
  | 'EXPIRED'
  /** A moderator asked for a second look */
  | 'FLAGGED'
  /** Two moderators hid it */
  | 'HIDDEN'
  /** Nobody speaks for it any more */
  | 'ORPHANED'
  /** A moderator approved it and signing opened */
  | 'PUBLISHED'
  /** A moderator refused it */
  | 'REFUSED'
  /** The author corrected it and sent it again */
  | 'RESUBMITTED'
  /** It went on */
  | 'RESUMED'
  /** There is a new version of the text */
  | 'REVISED'
  /** Closed at the source of an import */
  | 'SOURCE_CLOSED'
  /** Debated at the source of an import */
  | 'SOURCE_DEBATED'
  /** Opened at the source of an import */
  | 'SOURCE_OPENED'
  /** Rejected at the source of an import */
  | 'SOURCE_REJECTED'
  /** The search for supporters began */
  | 'SPONSORING_OPENED'
  /** Enough supporters were found */
  | 'SPONSORS_FOUND'
  /** An event ended it */
  | 'STOPPED'
  /** The author sent it */
  | 'SUBMITTED'
  /** The author handed it to the addressee */
  | 'SUBMITTED_TO_BODY'
  /** Signing was suspended */
  | 'SUSPENDED'
  /** The count fell back below a threshold */
  | 'THRESHOLD_LOST'
  /** A threshold was reached */
  | 'THRESHOLD_MET'
  /** The answer is due then */
  | 'WILL_ANSWER'
  /** Signing ends then */
  | 'WILL_CLOSE'
  /** Moderators decide until then */
  | 'WILL_DECIDE'
  /** Deliberation ends then */
  | 'WILL_END_DELIBERATION'
  /** Supporters are sought until then */
  | 'WILL_END_SPONSORING'
  /** The author took it back */
  | 'WITHDRAWN';

/** What reaching a threshold leads to */
export type TrackEffect =
  /** Work in a committee */
  | 'COMMITTEE'
  /** Official consideration */
  | 'CONSIDERATION'
  /** A debate */
  | 'DEBATE'
  /** A hearing */
  | 'HEARING'
  /** An official answer */
  | 'RESPONSE'
  /** The author may submit it */
  | 'SUBMISSION';

/** How far a threshold and what follows from it got */
export type TrackState =
  /** Answered */
  | 'ANSWERED'
  /** Declined, with reasons */
  | 'DECLINED'
  /** On the desk of the addressee */
  | 'DUE'
  /** Reached */
  | 'MET'
  /** Too few signatures so far */
  | 'UNMET';

/** Somebody who is to hold a share of the opening key */
export type TrusteeInput = {
  /** Address of their account */
  email: string;
  /** Who they are and whom they stand for; public */
  name: string;
  /** SHA-256 of their share, hex */
  shareHash: string;
};

/** A contribution to show again */
export type UnhideContributionInput = {
  /** Made by the client for this act: a repetition gives the first answer again */
  attempt: string;
  /** The contribution */
  contributionId: string | number;
  /** The language of the words */
  language: Locale;
  /** Why, for everybody to read; at most 1,000 characters */
  reason: string;
};

/** Which subscription */
export type UnsubscribeInput = {
  /** The subscription */
  subscriptionId: string | number;
};

/** What a person says of themselves; what is absent stays as it is */
export type UpdateProfileInput = {
  /** Date of birth */
  birthDate?: string | null | undefined;
  /** Language of pages and letters */
  language?: Locale | null | undefined;
  /** Name as in the documents */
  name?: string | null | undefined;
  /** Where they live */
  territoryId?: string | number | null | undefined;
};

/** What a moderator decided */
export type Verdict =
  /** It may be published */
  | 'APPROVED'
  /** What was published is hidden, by a code of the book */
  | 'HIDDEN'
  /** What was published stays */
  | 'KEPT'
  /** It may not, by a code of the book */
  | 'REFUSED';

/** Why a project was refused or given back; the client owns the words */
export type VerdictCode =
  /** Its cost is not explained */
  | 'COST_UNCLEAR'
  /** It would harm nature */
  | 'HARMS_NATURE'
  /** Something is missing */
  | 'INCOMPLETE'
  /** The land is not public */
  | 'LAND_NOT_PUBLIC'
  /** The land is meant for something else */
  | 'LAND_RESERVED'
  /** It is not a task of this city */
  | 'NOT_LOCAL_TASK'
  /** It serves a few and not everybody */
  | 'NOT_PUBLIC_BENEFIT'
  /** It offends somebody */
  | 'OFFENSIVE'
  /** It lies outside the place of the campaign */
  | 'OUTSIDE_TERRITORY'
  /** It costs more than one project may */
  | 'OVER_CAP'
  /** It cannot be permitted */
  | 'PERMITS_IMPOSSIBLE'
  /** It holds personal data */
  | 'PERSONAL_DATA'
  /** The city builds it anyway */
  | 'PLANNED_ALREADY'
  /** Its price is higher than one project may cost */
  | 'PRICE_OVER_CAP'
  /** It repeats another proposal */
  | 'REPEATS_ANOTHER'
  /** Nobody can pay for keeping it up */
  | 'RUNNING_COSTS'
  /** It cannot be built there */
  | 'TECHNICALLY_IMPOSSIBLE'
  /** It breaks the law */
  | 'UNLAWFUL'
  /** It would be dangerous */
  | 'UNSAFE'
  /** It belongs to another category */
  | 'WRONG_CATEGORY';

/** What was decided */
export type VerdictOutcome =
  /** It passed the formal check */
  | 'ACCEPTED'
  /** It can be built */
  | 'FEASIBLE'
  /** It cannot be built */
  | 'INFEASIBLE'
  /** The author may correct it */
  | 'NEEDS_CHANGES'
  /** It did not pass the formal check */
  | 'REJECTED';

/** What a verdict is about */
export type VerdictStep =
  /** The same again, by another official */
  | 'APPEAL'
  /** Whether it is complete and in its place; by moderators */
  | 'FORMAL'
  /** Whether it can be built and for how much; by officials */
  | 'MERIT';

/** Why there is a version */
export type VersionCause =
  /** An amendment was taken */
  | 'AMENDMENT'
  /** The author of the petition changed it */
  | 'REVISION'
  /** It was sent */
  | 'SUBMISSION';

/** Why a ballot does not count */
export type VoidReason =
  /** It chooses what the ballot does not allow */
  | 'AGAINST_RULES'
  /** The same person voted in another way, which goes first */
  | 'DUPLICATE'
  /** Who cast it had no right to vote */
  | 'INELIGIBLE'
  /** The key of the campaign does not open it, or it holds no choice */
  | 'UNREADABLE';

/** What people in office and trustees do with a vote */
export type VoteAct =
  /** Answer complaints */
  | 'ANSWER_COMPLAINTS'
  /** Commit to a secret of the lottery */
  | 'COMMIT_LOT'
  /** Count the opened ballots */
  | 'COUNT'
  /** Hand in a share of the opening key */
  | 'HAND_IN_SHARE'
  /** Make the key of the campaign and share it out */
  | 'PREPARE'
  /** Reveal the secret of the lottery */
  | 'REVEAL_LOT'
  /** Put a name under the protocol */
  | 'SIGN_PROTOCOL';

/** What happened to a vote */
export type VoteEventType =
  /** The ballots were counted */
  | 'BALLOTS_COUNTED'
  /** The ballots were opened */
  | 'BALLOTS_OPENED'
  /** The key that led from a person to a ballot was destroyed */
  | 'BALLOTS_UNLINKED'
  /** The boards were sealed */
  | 'BOARDS_SEALED'
  /** A complaint was answered */
  | 'COMPLAINT_ANSWERED'
  /** Somebody complained */
  | 'COMPLAINT_FILED'
  /** An officer committed to a secret of the lottery */
  | 'LOT_COMMITTED'
  /** The lots were drawn */
  | 'LOT_DRAWN'
  /** An officer revealed a secret of the lottery */
  | 'LOT_REVEALED'
  /** Somebody in office signed the protocol */
  | 'PROTOCOL_SIGNED'
  /** The shares that were in did not give the key */
  | 'SHARES_FAILED'
  /** A trustee handed in a share of the key */
  | 'SHARE_HANDED_IN'
  /** Its key was made and shared out */
  | 'VOTE_PREPARED'
  /** Voting ended */
  | 'VOTING_ENDED';

/** A station on the way of a petition */
export type WayStepKind =
  /** The answer that a threshold obliges to */
  | 'ANSWER'
  /** Discussion of the text */
  | 'DELIBERATION'
  /** Writing */
  | 'DRAFT'
  /** Check by a moderator */
  | 'MODERATION'
  /** Collection of signatures */
  | 'SIGNING'
  /** The first supporters */
  | 'SPONSORING'
  /** A threshold */
  | 'THRESHOLD';

/** Where a step stands in time */
export type WayStepState =
  /** Behind us */
  | 'DONE'
  /** Over without success */
  | 'MISSED'
  /** Ahead */
  | 'NEXT'
  /** Happening */
  | 'NOW';

/** A contribution */
export type WhichContributionInput = {
  /** Its id */
  contributionId: string | number;
};

/** A removal or restoration */
export type WhichRemovalInput = {
  /** Its id */
  removalId: string | number;
};

/** A project that the city takes out */
export type WithdrawProjectByCityInput = {
  /** The project */
  projectId: string | number;
  /** Why, in every language of the campaign */
  reason: LocalizedInput;
};

/** A signature to take back */
export type WithdrawSignatureInput = {
  /** Of the link that its author gave to sponsors */
  key?: string | null | undefined;
  /** The petition */
  petitionId: string | number;
};

/** What the responsible body can do with a work */
export type WorkAct =
  /** answerWorkDispute */
  | 'ANSWER_DISPUTE'
  /** delayWork */
  | 'DELAY'
  /** failWork */
  | 'FAIL'
  /** finishWork */
  | 'FINISH'
  /** finishWorkStage, for a stage whose `viewerCanFinish` says so */
  | 'FINISH_STAGE'
  /** handOverWork */
  | 'HAND_OVER'
  /** planWork */
  | 'PLAN'
  /** reportWork */
  | 'REPORT'
  /** resumeWork */
  | 'RESUME'
  /** startWorkStage, for a stage whose `viewerCanStart` says so */
  | 'START_STAGE';

/** With whom it is built */
export type WorkContractInput = {
  /** Its sum, minor units */
  amount?: number | null | undefined;
  /** The contractor */
  contractor: string;
  /** Of which day it is */
  date: string;
  /** Its number */
  number: string;
};

/** What differs from the promise of the vote, or from the plan */
export type WorkDepartureKind =
  /** It costs more */
  | 'COST'
  /** It ends later */
  | 'DATES'
  /** It was given up */
  | 'FAILED'
  /** It was passed on unfinished */
  | 'HANDED_OVER'
  /** Something else is built */
  | 'SCOPE'
  /** The city took it out */
  | 'WITHDRAWN';

/** How much a work changed */
export type WorkGrade =
  /** Much */
  | 'HIGH'
  /** Little */
  | 'LOW'
  /** Something */
  | 'MEDIUM';

/** What the clock says of a work, by itself */
export type WorkHealthCode =
  /** Done, given up or handed over */
  | 'ENDED'
  /** Red: a planned day is over, and its stage has not begun or ended */
  | 'MISSED_DATE'
  /** Amber: silent for longer than the rules allow */
  | 'NO_NEWS'
  /** Green: nothing is missed */
  | 'ON_TIME';

/** A work */
export type WorkInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** Its project */
  projectId: string | number;
};

/** What a moderator decides about a note */
export type WorkNoteDecision =
  /** Show it */
  | 'PUBLISHED'
  /** Do not show it; needs a reason */
  | 'REJECTED';

/** What a resident saw, or why a work is not done */
export type WorkNoteInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** The language it is written in */
  language: Locale;
  /** At most 6 */
  photos?: Array<WorkPhotoInput>;
  /** Its project */
  projectId: string | number;
  /** The words */
  text: string;
};

/** Why a resident writes */
export type WorkNoteKind =
  /** Why it is not done */
  | 'DISPUTE'
  /** What they saw */
  | 'NOTE';

/** Whether a note is shown */
export type WorkNoteState =
  /** Waits for a moderator */
  | 'PENDING'
  /** Everybody reads it */
  | 'PUBLISHED'
  /** Its author alone reads it, with the reason */
  | 'REJECTED';

/** A photo that the viewer sent to /files/images */
export type WorkPhotoInput = {
  /** What it shows, for those who do not see it */
  caption: string;
  /** img_… */
  imageId: string | number;
  /** Degrees north */
  lat?: number | null | undefined;
  /** Degrees east */
  lon?: number | null | undefined;
  /** The day on which it was taken */
  takenOn?: string | null | undefined;
};

/** By which role somebody acts on a work */
export type WorkRole =
  /** Who runs the campaign */
  | 'METHODOLOGIST'
  /** Official of the responsible body */
  | 'OFFICIAL';

/** When a stage began or ended */
export type WorkStageInput = {
  /** Made by the client for this act: a repetition changes nothing */
  attempt: string;
  /** The day; not one to come */
  day: string;
  /** Its project */
  projectId: string | number;
  /** Its code in the rules */
  stage: string;
};

/** Planned days of a stage; a day that was told is not taken away */
export type WorkStagePlanInput = {
  /** Whose step it is, where it is not the responsible body’s own */
  body?: string | null | undefined;
  /** Its code in the rules */
  code: string;
  /** First day */
  from?: string | null | undefined;
  /** Last day */
  to?: string | null | undefined;
};

export type AnswerDutiesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type AnswerDutiesQuery = { __typename: 'Query', answerDuties: { __typename: 'AnswerDutyConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'AnswerDuty', dueAt: string | null, provisional: boolean, overdue: boolean, petition: { __typename: 'Petition', id: string, number: string | null, signatureCount: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, track: { __typename: 'PetitionTrack', id: string, metAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } };

export type AnswerDutyQueryVariables = Exact<{
  petitionId: string | number;
  trackId: string | number;
}>;


export type AnswerDutyQuery = { __typename: 'Query', answerDuty: { __typename: 'AnswerDuty', dueAt: string | null, provisional: boolean, overdue: boolean, viewerCanAnswer: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, petition: { __typename: 'Petition', id: string, number: string | null, language: Locale, signatureCount: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }, track: { __typename: 'PetitionTrack', id: string, need: number, metAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, outcomes: Array<{ __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type PublishAnswerMutationVariables = Exact<{
  input: PublishAnswerInput;
}>;


export type PublishAnswerMutation = { __typename: 'Mutation', publishAnswer: { __typename: 'PublishAnswerPayload', answer: { __typename: 'Answer', id: string } | null, petition: { __typename: 'Petition', id: string, number: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerFieldsFragment = { __typename: 'Answer', id: string, plainSummary: string, reasons: string, responsibleUnit: string, needsBudget: boolean, language: Locale, publishedAt: string, late: boolean, track: { __typename: 'PetitionTrack', id: string, dueAt: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, decision: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, actions: Array<{ __typename: 'AnswerAction', text: string, dueOn: string | null, responsible: string | null }> };

export type VoteComplaintsQueryVariables = Exact<{
  key: string;
}>;


export type VoteComplaintsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, state: CampaignState, vote: { __typename: 'CampaignVote', mayComplain: boolean, complaintsUntil: string | null, complaints: Array<{ __typename: 'VoteComplaint', id: string, at: string, text: string | null, isOwn: boolean, answer: { __typename: 'ComplaintAnswer', at: string, upheld: boolean, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }> } | null } | null };

export type FileComplaintMutationVariables = Exact<{
  input: FileComplaintInput;
}>;


export type FileComplaintMutation = { __typename: 'Mutation', fileComplaint: { __typename: 'FileComplaintPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DeskCampaignsQueryVariables = Exact<{ [key: string]: never; }>;


export type DeskCampaignsQuery = { __typename: 'Query', campaigns: Array<{ __typename: 'Campaign', id: string, key: string, state: CampaignState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextStep: { __typename: 'CampaignNextStep', until: string | null } }> };

export type MeetCitizenMutationVariables = Exact<{
  input: MeetCitizenInput;
}>;


export type MeetCitizenMutation = { __typename: 'Mutation', meetCitizen: { __typename: 'MeetCitizenPayload', citizen: { __typename: 'CitizenAtDesk', name: string | null, envelopes: Array<{ __typename: 'CitizenEnvelope', envelopeId: string, canVote: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CastBallotAtDeskMutationVariables = Exact<{
  input: CastBallotAtDeskInput;
}>;


export type CastBallotAtDeskMutation = { __typename: 'Mutation', castBallotAtDesk: { __typename: 'CastBallotAtDeskPayload', promise: string | null, version: number | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type VoteDeskQueryVariables = Exact<{
  key: string;
}>;


export type VoteDeskQuery = { __typename: 'Query', voteDesk: { __typename: 'VoteDesk', acts: Array<VoteAct>, isPrepared: boolean, missingOfficers: number, trusteesWanted: number, sharesNeeded: number, sharesIn: number, haveSharesFailed: boolean, sealsAt: string | null, missingReveals: number, mayCount: boolean, openComplaints: number, missingSignatures: number, viewerIsTrustee: boolean, viewerIsOfficer: boolean, events: Array<{ __typename: 'VoteEvent', type: VoteEventType, at: string, name: string | null }>, campaign: { __typename: 'Campaign', id: string, key: string, state: CampaignState, languages: Array<Locale>, timeZone: string, viewerCanManage: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, steps: Array<{ __typename: 'CampaignStep', state: CampaignState, status: CampaignStepStatus }>, schedule: Array<{ __typename: 'ScheduledDay', event: ScheduledEvent, day: string }>, vote: { __typename: 'CampaignVote', publicKey: string | null, need: number | null, listHash: string, rulesHash: string, boardHash: string | null, closesAt: string | null, complaintsUntil: string | null, unlinkedAt: string | null, trustees: Array<{ __typename: 'VoteTrustee', name: string, handedIn: boolean }>, lottery: Array<{ __typename: 'LotteryOfficer', name: string, commitment: string, secret: string | null }>, turnout: Array<{ __typename: 'EnvelopeTurnout', ballots: number, asOf: string, eligible: number | null, envelope: { __typename: 'Envelope', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, boards: Array<{ __typename: 'BallotBoard', size: number, root: string, envelope: { __typename: 'Envelope', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, opened: { __typename: 'OpenedBallots', at: string, lotSeed: string | null, envelopes: Array<{ __typename: 'OpenedEnvelope', accepted: number, replaced: number, ballotsHash: string, voids: Array<{ __typename: 'VoidCount', reason: VoidReason, ballots: number }>, envelope: { __typename: 'Envelope', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } | null, complaints: Array<{ __typename: 'VoteComplaint', id: string, at: string, text: string | null, isOwn: boolean, answer: { __typename: 'ComplaintAnswer', at: string, upheld: boolean, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, protocol: { __typename: 'VoteProtocol', digest: string, text: string, signatures: Array<{ __typename: 'ProtocolSignature', name: string, at: string }> } | null } | null } } | null };

export type PrepareVoteMutationVariables = Exact<{
  input: PrepareVoteInput;
}>;


export type PrepareVoteMutation = { __typename: 'Mutation', prepareVote: { __typename: 'PrepareVotePayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CommitLotMutationVariables = Exact<{
  input: CommitLotInput;
}>;


export type CommitLotMutation = { __typename: 'Mutation', commitLot: { __typename: 'CommitLotPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RevealLotMutationVariables = Exact<{
  input: RevealLotInput;
}>;


export type RevealLotMutation = { __typename: 'Mutation', revealLot: { __typename: 'RevealLotPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type HandInShareMutationVariables = Exact<{
  input: HandInShareInput;
}>;


export type HandInShareMutation = { __typename: 'Mutation', handInShare: { __typename: 'HandInSharePayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerComplaintMutationVariables = Exact<{
  input: AnswerComplaintInput;
}>;


export type AnswerComplaintMutation = { __typename: 'Mutation', answerComplaint: { __typename: 'AnswerComplaintPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignProtocolMutationVariables = Exact<{
  input: SignProtocolInput;
}>;


export type SignProtocolMutation = { __typename: 'Mutation', signProtocol: { __typename: 'SignProtocolPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CountCampaignMutationVariables = Exact<{
  input: CountCampaignInput;
}>;


export type CountCampaignMutation = { __typename: 'Mutation', countCampaign: { __typename: 'CountCampaignPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type LettersDeskQueryVariables = Exact<{
  key: string;
}>;


export type LettersDeskQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, state: CampaignState, viewerCanManage: boolean, rulesDocument: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type BallotLettersQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type BallotLettersQuery = { __typename: 'Query', ballotLetters: Array<{ __typename: 'BallotLetterBatch', batch: number, kind: BallotLetterKind, letters: number, voided: number }> };

export type MakeBallotLettersMutationVariables = Exact<{
  input: MakeBallotLettersInput;
}>;


export type MakeBallotLettersMutation = { __typename: 'Mutation', makeBallotLetters: { __typename: 'MakeBallotLettersPayload', made: { __typename: 'MadeBallotLetters', batch: number, letters: number, listPath: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReplaceBallotLetterMutationVariables = Exact<{
  input: BallotLetterInput;
}>;


export type ReplaceBallotLetterMutation = { __typename: 'Mutation', replaceBallotLetter: { __typename: 'ReplaceBallotLetterPayload', made: { __typename: 'MadeBallotLetters', batch: number, letters: number, listPath: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type VoidBallotLetterMutationVariables = Exact<{
  input: BallotLetterInput;
}>;


export type VoidBallotLetterMutation = { __typename: 'Mutation', voidBallotLetter: { __typename: 'VoidBallotLetterPayload', isVoid: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type BallotOptionFieldsFragment = { __typename: 'Project', id: string, ballotNumber: number | null, price: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, description: string, effect: string, beneficiaries: string, address: string }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> };

export type BallotFormFieldsFragment = { __typename: 'BallotForm', type: BallotType, min: number, max: number, advise: number | null, perCategoryMax: number | null, total: number | null, maxPerProject: number | null, minSpend: number | null, values: Array<number> | null, scores: Array<number> | null };

export type BallotPaperFieldsFragment = { __typename: 'BallotPaper', envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, form: { __typename: 'BallotForm', type: BallotType, min: number, max: number, advise: number | null, perCategoryMax: number | null, total: number | null, maxPerProject: number | null, minSpend: number | null, values: Array<number> | null, scores: Array<number> | null }, options: Array<{ __typename: 'Project', id: string, ballotNumber: number | null, price: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, description: string, effect: string, beneficiaries: string, address: string }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> }> };

export type VotingQueryVariables = Exact<{
  key: string;
}>;


export type VotingQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null }, steps: Array<{ __typename: 'CampaignStep', state: CampaignState, from: string | null, to: string | null }>, categories: Array<{ __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, vote: { __typename: 'CampaignVote', publicKey: string | null, listHash: string, closesAt: string | null, resultsExpected: string | null, mayChange: boolean, ways: Array<BallotChannel>, papers: Array<{ __typename: 'BallotPaper', envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, projectCount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, form: { __typename: 'BallotForm', type: BallotType, min: number, max: number, advise: number | null, perCategoryMax: number | null, total: number | null, maxPerProject: number | null, minSpend: number | null, values: Array<number> | null, scores: Array<number> | null } }>, turnout: Array<{ __typename: 'EnvelopeTurnout', ballots: number, asOf: string, envelope: { __typename: 'Envelope', id: string } }> } | null } | null };

export type BallotPaperQueryVariables = Exact<{
  key: string;
  envelope: string | number;
}>;


export type BallotPaperQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, vote: { __typename: 'CampaignVote', paper: { __typename: 'BallotPaper', envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, form: { __typename: 'BallotForm', type: BallotType, min: number, max: number, advise: number | null, perCategoryMax: number | null, total: number | null, maxPerProject: number | null, minSpend: number | null, values: Array<number> | null, scores: Array<number> | null }, options: Array<{ __typename: 'Project', id: string, ballotNumber: number | null, price: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, description: string, effect: string, beneficiaries: string, address: string }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> }> } | null } | null } | null };

export type MyVotingQueryVariables = Exact<{
  campaignId: string | number;
}>;


export type MyVotingQuery = { __typename: 'Query', myVoting: Array<{ __typename: 'EnvelopeVoting', envelopeId: string, votedBy: BallotChannel | null, version: number | null, viewerCanVote: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } }> | null };

export type CastBallotMutationVariables = Exact<{
  input: CastBallotInput;
}>;


export type CastBallotMutation = { __typename: 'Mutation', castBallot: { __typename: 'CastBallotPayload', promise: string | null, version: number | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CastBallotByLetterMutationVariables = Exact<{
  input: CastBallotByLetterInput;
}>;


export type CastBallotByLetterMutation = { __typename: 'Mutation', castBallotByLetter: { __typename: 'CastBallotByLetterPayload', promise: string | null, version: number | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type BallotReceiptQueryVariables = Exact<{
  campaignKey: string;
  envelope: string | number;
  commitment: string;
}>;


export type BallotReceiptQuery = { __typename: 'Query', ballotReceipt: { __typename: 'BallotReceipt', document: string } | null };

export type BallotReceiptByCodeQueryVariables = Exact<{
  code: string;
}>;


export type BallotReceiptByCodeQuery = { __typename: 'Query', ballotReceiptByCode: { __typename: 'BallotReceiptFinding', isOnBoard: boolean, seq: number | null, hour: string | null, campaign: { __typename: 'Campaign', id: string, key: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, envelope: { __typename: 'Envelope', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null };

export type WithdrawProjectMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type WithdrawProjectMutation = { __typename: 'Mutation', withdrawProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, state: ProjectState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ProjectSupportFieldsFragment = { __typename: 'ProjectSupport', count: number, need: number | null, open: boolean, counted: boolean, viewerSupports: boolean, viewerCanSupport: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } };

export type SupportProjectMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type SupportProjectMutation = { __typename: 'Mutation', supportProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, support: { __typename: 'ProjectSupport', count: number, need: number | null, open: boolean, counted: boolean, viewerSupports: boolean, viewerCanSupport: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawProjectSupportMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type WithdrawProjectSupportMutation = { __typename: 'Mutation', withdrawProjectSupport: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, support: { __typename: 'ProjectSupport', count: number, need: number | null, open: boolean, counted: boolean, viewerSupports: boolean, viewerCanSupport: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AppealProjectMutationVariables = Exact<{
  input: AppealProjectInput;
}>;


export type AppealProjectMutation = { __typename: 'Mutation', appealProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, state: ProjectState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type InviteCoAuthorMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type InviteCoAuthorMutation = { __typename: 'Mutation', inviteCoAuthor: { __typename: 'InviteCoAuthorPayload', link: string | null, project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RevokeCoAuthorInviteMutationVariables = Exact<{
  input: RevokeCoAuthorInviteInput;
}>;


export type RevokeCoAuthorInviteMutation = { __typename: 'Mutation', revokeCoAuthorInvite: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerCoAuthorInviteMutationVariables = Exact<{
  input: AnswerCoAuthorInviteInput;
}>;


export type AnswerCoAuthorInviteMutation = { __typename: 'Mutation', answerCoAuthorInvite: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type LeaveProjectMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type LeaveProjectMutation = { __typename: 'Mutation', leaveProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AskToMergeMutationVariables = Exact<{
  input: AskToMergeInput;
}>;


export type AskToMergeMutation = { __typename: 'Mutation', askToMerge: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AgreeToMergeMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type AgreeToMergeMutation = { __typename: 'Mutation', agreeToMerge: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, state: ProjectState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RefuseToMergeMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type RefuseToMergeMutation = { __typename: 'Mutation', refuseToMerge: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ManagedCampaignsQueryVariables = Exact<{ [key: string]: never; }>;


export type ManagedCampaignsQuery = { __typename: 'Query', managedCampaigns: Array<{ __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, publishedAt: string | null, currency: string, total: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, notice: { __typename: 'CampaignNotice', total: number, sent: number, done: boolean } | null, nextStep: { __typename: 'CampaignNextStep', until: string | null }, counts: { __typename: 'ProjectCounts', waiting: number }, origin: { __typename: 'CampaignOrigin', system: string } | null }> };

export type MethodologistPlacesQueryVariables = Exact<{ [key: string]: never; }>;


export type MethodologistPlacesQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, roles: Array<{ __typename: 'RoleGrant', role: Role, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }> } | null };

export type BudgetPresetsQueryVariables = Exact<{ [key: string]: never; }>;


export type BudgetPresetsQuery = { __typename: 'Query', budgetPresets: Array<{ __typename: 'BudgetPreset', id: string, version: number, hash: string, document: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> };

export type CheckBudgetRulesQueryVariables = Exact<{
  document: string;
}>;


export type CheckBudgetRulesQuery = { __typename: 'Query', checkBudgetRules: { __typename: 'RulesCheck', hash: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }>, rulesInWords: Array<{ __typename: 'RuleSection', section: RuleSectionCode, sentences: Array<{ __typename: 'RuleSentence', code: string, params: string }> }> } };

export type CampaignDeskQueryVariables = Exact<{
  key: string;
}>;


export type CampaignDeskQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, revision: number, currency: string, timeZone: string, calendarDocument: string, total: number, languages: Array<Locale>, viewerCanManage: boolean, residentsToTell: number | null, publishedAt: string | null, rulesId: string, rulesVersion: number, rulesHash: string | null, rulesDocument: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, about: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, population: number | null, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, children: Array<{ __typename: 'Territory', id: string, population: number | null, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null, sources: Array<{ __typename: 'MoneySource', amount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, envelopes: Array<{ __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, projectCount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null }>, schedule: Array<{ __typename: 'ScheduledDay', event: ScheduledEvent, day: string }>, steps: Array<{ __typename: 'CampaignStep', state: CampaignState, status: CampaignStepStatus, from: string | null, to: string | null }>, mistakes: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }>, warnings: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }>, notice: { __typename: 'CampaignNotice', total: number, sent: number, done: boolean } | null, suspension: { __typename: 'CampaignSuspension', since: string, from: CampaignState, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, cancellation: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, ballotList: { __typename: 'BallotList', hash: string, seed: string, at: string } | null, conflicts: Array<{ __typename: 'ConflictSet', projects: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, counts: { __typename: 'ProjectCounts', proposed: number, admitted: number, refused: number, feasible: number, infeasible: number, onBallot: number, withdrawn: number, waiting: number }, history: Array<{ __typename: 'CampaignEvent', type: CampaignEventType, at: string, from: CampaignState | null, to: CampaignState | null, actorRole: CampaignActor }>, origin: { __typename: 'CampaignOrigin', system: string } | null } | null };

export type CampaignDeskRulesQueryVariables = Exact<{
  key: string;
}>;


export type CampaignDeskRulesQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, rulesInWords: Array<{ __typename: 'RuleSection', section: RuleSectionCode, sentences: Array<{ __typename: 'RuleSentence', code: string, params: string }> }>, rulesChanges: { __typename: 'RulesComparison', campaign: { __typename: 'Campaign', id: string, key: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, sections: Array<{ __typename: 'RuleSectionChange', section: RuleSectionCode, context: { __typename: 'RuleSentence', code: string, params: string } | null, removed: Array<{ __typename: 'RuleSentence', code: string, params: string }>, added: Array<{ __typename: 'RuleSentence', code: string, params: string }> }> } | null } | null };

export type CampaignGuardsQueryVariables = Exact<{
  key: string;
}>;


export type CampaignGuardsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, formal: { __typename: 'ProjectConnection', totalCount: number }, merit: { __typename: 'ProjectConnection', totalCount: number }, appeals: { __typename: 'ProjectConnection', totalCount: number } } | null };

export type CampaignProjectsToChooseQueryVariables = Exact<{
  key: string;
  text?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type CampaignProjectsToChooseQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, projects: { __typename: 'ProjectConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Project', id: string, number: string | null, ballotNumber: number | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, cityReason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, viewerCanWithdrawByCity: { __typename: 'Decision', allowed: boolean } }> } } | null };

export type CreateCampaignMutationVariables = Exact<{
  input: CreateCampaignInput;
}>;


export type CreateCampaignMutation = { __typename: 'Mutation', createCampaign: { __typename: 'CreateCampaignPayload', campaign: { __typename: 'Campaign', id: string, key: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EditCampaignMutationVariables = Exact<{
  input: EditCampaignInput;
}>;


export type EditCampaignMutation = { __typename: 'Mutation', editCampaign: { __typename: 'EditCampaignPayload', campaign: { __typename: 'Campaign', id: string, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PublishCampaignMutationVariables = Exact<{
  input: CampaignIdInput;
}>;


export type PublishCampaignMutation = { __typename: 'Mutation', publishCampaign: { __typename: 'PublishCampaignPayload', campaign: { __typename: 'Campaign', id: string, state: CampaignState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AdvanceCampaignMutationVariables = Exact<{
  input: AdvanceCampaignInput;
}>;


export type AdvanceCampaignMutation = { __typename: 'Mutation', advanceCampaign: { __typename: 'AdvanceCampaignPayload', campaign: { __typename: 'Campaign', id: string, state: CampaignState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RescheduleCampaignMutationVariables = Exact<{
  input: RescheduleCampaignInput;
}>;


export type RescheduleCampaignMutation = { __typename: 'Mutation', rescheduleCampaign: { __typename: 'RescheduleCampaignPayload', campaign: { __typename: 'Campaign', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SuspendCampaignMutationVariables = Exact<{
  input: InterruptCampaignInput;
}>;


export type SuspendCampaignMutation = { __typename: 'Mutation', suspendCampaign: { __typename: 'SuspendCampaignPayload', campaign: { __typename: 'Campaign', id: string, state: CampaignState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResumeCampaignMutationVariables = Exact<{
  input: CampaignIdInput;
}>;


export type ResumeCampaignMutation = { __typename: 'Mutation', resumeCampaign: { __typename: 'ResumeCampaignPayload', campaign: { __typename: 'Campaign', id: string, state: CampaignState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CancelCampaignMutationVariables = Exact<{
  input: InterruptCampaignInput;
}>;


export type CancelCampaignMutation = { __typename: 'Mutation', cancelCampaign: { __typename: 'CancelCampaignPayload', campaign: { __typename: 'Campaign', id: string, state: CampaignState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SetProjectConflictsMutationVariables = Exact<{
  input: SetProjectConflictsInput;
}>;


export type SetProjectConflictsMutation = { __typename: 'Mutation', setProjectConflicts: { __typename: 'SetProjectConflictsPayload', campaign: { __typename: 'Campaign', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawProjectByCityMutationVariables = Exact<{
  input: WithdrawProjectByCityInput;
}>;


export type WithdrawProjectByCityMutation = { __typename: 'Mutation', withdrawProjectByCity: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, state: ProjectState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CampaignRowFieldsFragment = { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, total: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null }, counts: { __typename: 'ProjectCounts', proposed: number, onBallot: number, won: number, lost: number }, origin: { __typename: 'CampaignOrigin', country: string, unit: string } | null };

export type CampaignListQueryVariables = Exact<{
  place?: string | number | null | undefined;
}>;


export type CampaignListQuery = { __typename: 'Query', campaigns: Array<{ __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, total: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null }, counts: { __typename: 'ProjectCounts', proposed: number, onBallot: number, won: number, lost: number }, origin: { __typename: 'CampaignOrigin', country: string, unit: string } | null }> };

export type ViewerPlaceQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerPlaceQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, residence: { __typename: 'Residence', territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null } | null };

export type CampaignQueryVariables = Exact<{
  key: string;
}>;


export type CampaignQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', rulesHash: string | null, viewerCanManage: boolean, id: string, key: string, year: number, state: CampaignState, currency: string, total: number, about: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, sources: Array<{ __typename: 'MoneySource', amount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, envelopes: Array<{ __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, projectCount: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, steps: Array<{ __typename: 'CampaignStep', state: CampaignState, from: string | null, to: string | null, status: CampaignStepStatus }>, counts: { __typename: 'ProjectCounts', admitted: number, refused: number, feasible: number, infeasible: number, withdrawn: number, merged: number, waiting: number, proposed: number, onBallot: number, won: number, lost: number }, suspension: { __typename: 'CampaignSuspension', since: string, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, cancellation: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, ballotList: { __typename: 'BallotList', hash: string, seed: string, at: string } | null, origin: { __typename: 'CampaignOrigin', system: string, file: string, hash: string, description: string, voteType: string, rule: string, dateBegin: string, dateEnd: string, ballots: number, country: string, unit: string } | null, history: Array<{ __typename: 'CampaignEvent', type: CampaignEventType, at: string, to: CampaignState | null }>, viewerCanPropose: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null } } | null };

export type CampaignConflictsQueryVariables = Exact<{
  key: string;
}>;


export type CampaignConflictsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, conflicts: Array<{ __typename: 'ConflictSet', reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, projects: Array<{ __typename: 'Project', id: string, number: string | null, ballotNumber: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }> } | null };

export type ProjectRowFieldsFragment = { __typename: 'Project', id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> };

export type ProjectListQueryVariables = Exact<{
  key: string;
  first: number;
  after?: string | null | undefined;
  filter?: ProjectFilter | null | undefined;
  orderBy?: ProjectOrder | null | undefined;
}>;


export type ProjectListQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, envelopes: Array<{ __typename: 'Envelope', id: string, kind: EnvelopeKind, projectCount: number, territory: { __typename: 'Territory', id: string } | null, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, categories: Array<{ __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, projects: { __typename: 'ProjectConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Project', id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> }> }, viewerCanPropose: { __typename: 'Decision', allowed: boolean } } | null };

export type ProjectPointsQueryVariables = Exact<{
  key: string;
  filter?: ProjectFilter | null | undefined;
}>;


export type ProjectPointsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, projectPoints: Array<{ __typename: 'ProjectPoint', id: string, number: string | null, ballotNumber: number | null, title: string, language: Locale, state: ProjectState, lat: number, lon: number }> } | null };

export type ComparedProjectFieldsFragment = { __typename: 'Project', language: Locale, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, effect: string, beneficiaries: string, address: string }>, campaign: { __typename: 'Campaign', id: string, key: string, currency: string }, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, codes: Array<VerdictCode>, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> };

export type CompareProjectsQueryVariables = Exact<{
  a: string | number;
  b: string | number;
  c: string | number;
  d: string | number;
  hasA: boolean;
  hasB: boolean;
  hasC: boolean;
  hasD: boolean;
  key: string;
}>;


export type CompareProjectsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, currency: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, a?: { __typename: 'Project', language: Locale, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, effect: string, beneficiaries: string, address: string }>, campaign: { __typename: 'Campaign', id: string, key: string, currency: string }, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, codes: Array<VerdictCode>, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> } | null, b?: { __typename: 'Project', language: Locale, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, effect: string, beneficiaries: string, address: string }>, campaign: { __typename: 'Campaign', id: string, key: string, currency: string }, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, codes: Array<VerdictCode>, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> } | null, c?: { __typename: 'Project', language: Locale, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, effect: string, beneficiaries: string, address: string }>, campaign: { __typename: 'Campaign', id: string, key: string, currency: string }, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, codes: Array<VerdictCode>, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> } | null, d?: { __typename: 'Project', language: Locale, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, effect: string, beneficiaries: string, address: string }>, campaign: { __typename: 'Campaign', id: string, key: string, currency: string }, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, codes: Array<VerdictCode>, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> } | null };

export type ProjectNameFieldsFragment = { __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } };

export type ProjectQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectQuery = { __typename: 'Query', project: { __typename: 'Project', language: Locale, lat: number | null, lon: number | null, estimate: number | null, dueAt: string | null, overdue: boolean, appealUntil: string | null, submittedAt: string | null, author: string | null, coAuthorCount: number, viewerIsAuthor: boolean, viewerIsCoAuthor: boolean, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, support: { __typename: 'ProjectSupport', count: number, need: number | null, open: boolean, counted: boolean, viewerSupports: boolean, viewerCanSupport: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, description: string, effect: string, beneficiaries: string, address: string }>, costItems: Array<{ __typename: 'CostItem', name: string, quantity: number, unitPrice: number }>, photos: Array<{ __typename: 'ProjectPhoto', srcset: string, id: string, caption: string, width: number, height: number, url: string, large: string }>, campaign: { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null } }, envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, at: string, codes: Array<VerdictCode>, price: number | null, byName: string | null, late: boolean, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, appeal: { __typename: 'ProjectAppeal', at: string, text: string } | null, mergedInto: { __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, mergedFrom: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, conflictsWith: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, cityReason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, work: { __typename: 'Work', id: string } | null, timeline: Array<{ __typename: 'ProjectEvent', act: ProjectAct, at: string, to: ProjectState }>, viewerCanEdit: { __typename: 'Decision', allowed: boolean }, viewerCanJudge: { __typename: 'Decision', allowed: boolean }, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } | null };

export type VerdictFieldsFragment = { __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, at: string, codes: Array<VerdictCode>, price: number | null, byName: string | null, late: boolean, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type OwnProjectQueryVariables = Exact<{
  id: string | number;
}>;


export type OwnProjectQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, state: ProjectState, appealUntil: string | null, viewerIsAuthor: boolean, viewerIsCoAuthor: boolean, viewerCanEdit: { __typename: 'Decision', allowed: boolean }, viewerCanWithdraw: { __typename: 'Decision', allowed: boolean }, viewerCanAppeal: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, coAuthors: Array<{ __typename: 'CoAuthor', id: string, state: CoAuthorState, at: string, isViewer: boolean }>, mergeRequest: { __typename: 'MergeRequest', at: string, viewerCanAgree: boolean, into: { __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, mergeRequestsToMe: Array<{ __typename: 'Project', id: string, number: string | null, mergeRequest: { __typename: 'MergeRequest', at: string, viewerCanAgree: boolean } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null };

export type MergeChoicesQueryVariables = Exact<{
  key: string;
  text: string;
}>;


export type MergeChoicesQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type ProjectInviteQueryVariables = Exact<{
  token: string;
}>;


export type ProjectInviteQuery = { __typename: 'Query', projectInvite: { __typename: 'ProjectInvite', authorName: string | null, valid: boolean, projectTitle: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type CampaignRulesQueryVariables = Exact<{
  key: string;
}>;


export type CampaignRulesQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, year: number, rulesId: string, rulesVersion: number, rulesHash: string | null, rulesDocument: string, origin: { __typename: 'CampaignOrigin', system: string } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, rulesInWords: Array<{ __typename: 'RuleSection', section: RuleSectionCode, sentences: Array<{ __typename: 'RuleSentence', code: string, params: string }> }>, rulesChanges: { __typename: 'RulesComparison', campaign: { __typename: 'Campaign', id: string, key: string, year: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, sections: Array<{ __typename: 'RuleSectionChange', section: RuleSectionCode, context: { __typename: 'RuleSentence', code: string, params: string } | null, removed: Array<{ __typename: 'RuleSentence', code: string, params: string }>, added: Array<{ __typename: 'RuleSentence', code: string, params: string }> }> } | null } | null };

export type PetitionProjectsFieldsFragment = { __typename: 'Petition', projects: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> };

export type MakeProjectQueryVariables = Exact<{
  number: string;
}>;


export type MakeProjectQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, viewerCanMakeProject: { __typename: 'Decision', allowed: boolean }, openCampaign: { __typename: 'Campaign', id: string, key: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } | null };

export type FrozenListQueryVariables = Exact<{
  key: string;
  after?: string | null | undefined;
}>;


export type FrozenListQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, rulesHash: string | null, envelopes: Array<{ __typename: 'Envelope', id: string, amount: number }>, conflicts: Array<{ __typename: 'ConflictSet', projects: Array<{ __typename: 'Project', id: string }> }>, ballotList: { __typename: 'BallotList', hash: string, seed: string } | null, projects: { __typename: 'ProjectConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Project', id: string, ballotNumber: number | null, language: Locale, price: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null, envelope: { __typename: 'Envelope', id: string } | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, title: string, description: string, effect: string, beneficiaries: string, address: string }> }> } } | null };

export type MyProjectsQueryVariables = Exact<{ [key: string]: never; }>;


export type MyProjectsQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, projects: Array<{ __typename: 'Project', id: string, number: string | null, state: ProjectState, createdAt: string, submittedAt: string | null, dueAt: string | null, appealUntil: string | null, viewerIsAuthor: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanEdit: { __typename: 'Decision', allowed: boolean }, viewerCanAppeal: { __typename: 'Decision', allowed: boolean }, campaign: { __typename: 'Campaign', id: string, key: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, mergeRequestsToMe: Array<{ __typename: 'Project', id: string }> }> } | null };

export type MyInvitesQueryVariables = Exact<{ [key: string]: never; }>;


export type MyInvitesQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, projects: Array<{ __typename: 'Project', id: string, coAuthors: Array<{ __typename: 'CoAuthor', id: string, state: CoAuthorState }> }> } | null };

export type OpenCampaignsQueryVariables = Exact<{
  place?: string | number | null | undefined;
}>;


export type OpenCampaignsQuery = { __typename: 'Query', campaigns: Array<{ __typename: 'Campaign', id: string, key: string, state: CampaignState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null } }> };

export type ProjectDeskQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ProjectDeskQuery = { __typename: 'Query', projectDesk: { __typename: 'ProjectConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Project', id: string, number: string | null, state: ProjectState, dueAt: string | null, overdue: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }> } };

export type ProjectCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectCaseQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, number: string | null, state: ProjectState, language: Locale, submittedAt: string | null, dueAt: string | null, overdue: boolean, author: string | null, coAuthorCount: number, viewerIsAuthor: boolean, viewerIsCoAuthor: boolean, lat: number | null, lon: number | null, estimate: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'ProjectText', locale: Locale, title: string, description: string, effect: string, beneficiaries: string, address: string }>, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, bodies: Array<{ __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, envelope: { __typename: 'Envelope', id: string, amount: number, costCap: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, costItems: Array<{ __typename: 'CostItem', name: string, quantity: number, unitPrice: number }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, srcset: string, url: string }>, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, appeal: { __typename: 'ProjectAppeal', at: string, text: string } | null, verdicts: Array<{ __typename: 'ProjectVerdict', step: VerdictStep, outcome: VerdictOutcome, at: string, codes: Array<VerdictCode>, price: number | null, late: boolean, byName: string | null, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, executor: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, conflictsWith: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, viewerCanJudge: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, campaign: { __typename: 'Campaign', id: string, key: string, currency: string, languages: Array<Locale>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, bodies: Array<{ __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null } } | null };

export type JudgeProjectMutationVariables = Exact<{
  input: JudgeProjectInput;
}>;


export type JudgeProjectMutation = { __typename: 'Mutation', judgeProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, state: ProjectState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type OpenEnvelopeFieldsFragment = { __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, costCap: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null };

export type NewProjectQueryVariables = Exact<{
  key: string;
}>;


export type NewProjectQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, currency: string, rulesDocument: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null }, envelopes: Array<{ __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, costCap: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null }>, viewerCanPropose: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null };

export type ProjectPetitionQueryVariables = Exact<{
  number: string;
}>;


export type ProjectPetitionQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, language: Locale, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanMakeProject: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null };

export type SimilarProjectsQueryVariables = Exact<{
  key: string;
  words: string;
  word: string;
}>;


export type SimilarProjectsQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, byWords: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, number: string | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }, byWord: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, number: string | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type SimilarProjectFieldsFragment = { __typename: 'Project', id: string, number: string | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } };

export type ProjectDraftFieldsFragment = { __typename: 'Project', id: string, revision: number, language: Locale, showAuthor: boolean, lat: number | null, lon: number | null, estimate: number | null, texts: Array<{ __typename: 'ProjectText', locale: Locale, title: string, description: string, effect: string, beneficiaries: string, address: string }>, place: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null, envelope: { __typename: 'Envelope', id: string } | null, costItems: Array<{ __typename: 'CostItem', name: string, quantity: number, unitPrice: number }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> };

export type ProjectDraftQueryVariables = Exact<{
  id: string | number;
}>;


export type ProjectDraftQuery = { __typename: 'Query', project: { __typename: 'Project', number: string | null, state: ProjectState, dueAt: string | null, viewerIsAuthor: boolean, viewerIsCoAuthor: boolean, id: string, revision: number, language: Locale, showAuthor: boolean, lat: number | null, lon: number | null, estimate: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanEdit: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, missing: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }>, coAuthors: Array<{ __typename: 'CoAuthor', id: string, state: CoAuthorState, at: string, isViewer: boolean }>, verdicts: Array<{ __typename: 'ProjectVerdict', outcome: VerdictOutcome, at: string, codes: Array<VerdictCode>, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, campaign: { __typename: 'Campaign', id: string, key: string, currency: string, rulesDocument: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, nextStep: { __typename: 'CampaignNextStep', kind: NextStepKind, until: string | null }, categories: Array<{ __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, envelopes: Array<{ __typename: 'Envelope', id: string, kind: EnvelopeKind, amount: number, costCap: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null }>, viewerCanPropose: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } }, texts: Array<{ __typename: 'ProjectText', locale: Locale, title: string, description: string, effect: string, beneficiaries: string, address: string }>, place: { __typename: 'Territory', id: string } | null, category: { __typename: 'PbCategory', code: string } | null, envelope: { __typename: 'Envelope', id: string } | null, costItems: Array<{ __typename: 'CostItem', name: string, quantity: number, unitPrice: number }>, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> } | null };

export type BeginProjectMutationVariables = Exact<{
  input: CreateProjectInput;
}>;


export type BeginProjectMutation = { __typename: 'Mutation', createProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, revision: number, language: Locale } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SaveProjectMutationVariables = Exact<{
  input: EditProjectInput;
}>;


export type SaveProjectMutation = { __typename: 'Mutation', editProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SendProjectMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type SendProjectMutation = { __typename: 'Mutation', submitProject: { __typename: 'ProjectPayload', project: { __typename: 'Project', id: string, number: string | null, state: ProjectState, dueAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DeleteProjectDraftMutationVariables = Exact<{
  input: ProjectIdInput;
}>;


export type DeleteProjectDraftMutation = { __typename: 'Mutation', deleteProjectDraft: { __typename: 'DeleteProjectDraftPayload', deletedId: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ChangeCountFieldsFragment = { __typename: 'ChangeCounts', proposed: number, admitted: number, won: number, built: number, underWay: number, notBuilt: number };

export type ChangedBecauseOfUsQueryVariables = Exact<{
  territory?: string | number | null | undefined;
}>;


export type ChangedBecauseOfUsQuery = { __typename: 'Query', changedBecauseOfUs: { __typename: 'ChangedBecauseOfUs', place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, ancestors: Array<{ __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null, counts: { __typename: 'ChangeCounts', proposed: number, admitted: number, won: number, built: number, underWay: number, notBuilt: number }, money: Array<{ __typename: 'ChangeMoney', currency: string, promised: number, planned: number, allocated: number, spent: number }>, below: Array<{ __typename: 'ChangedPlace', place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, counts: { __typename: 'ChangeCounts', proposed: number, admitted: number, won: number, built: number, underWay: number, notBuilt: number } }> } | null };

export type ChangedWinnersQueryVariables = Exact<{
  territory?: string | number | null | undefined;
  states?: Array<ProjectState> | ProjectState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type ChangedWinnersQuery = { __typename: 'Query', changedBecauseOfUs: { __typename: 'ChangedBecauseOfUs', winners: { __typename: 'ProjectConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Project', lat: number | null, lon: number | null, id: string, number: string | null, ballotNumber: number | null, state: ProjectState, price: number | null, votes: number | null, lostReason: LostReason | null, campaign: { __typename: 'Campaign', id: string, currency: string }, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, category: { __typename: 'PbCategory', code: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, photos: Array<{ __typename: 'ProjectPhoto', id: string, caption: string, width: number, height: number, url: string }> }> } } | null };

export type WorksDeskQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WorksDeskQuery = { __typename: 'Query', worksDesk: { __typename: 'WorkConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Work', id: string, plannedEnd: string | null, waitingNoteCount: number, health: { __typename: 'WorkHealth', code: WorkHealthCode, day: string | null, stage: string | null }, project: { __typename: 'Project', id: string, number: string | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }> } };

export type WorkCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type WorkCaseQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, number: string | null, state: ProjectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, place: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, campaign: { __typename: 'Campaign', id: string, key: string, currency: string, languages: Array<Locale>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, bodies: Array<{ __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null }, work: { __typename: 'Work', revision: number, viewerActs: Array<WorkAct>, waitingNoteCount: number, id: string, person: string, promise: number, planned: number, allocated: number, spent: number, costGrowth: number, plannedEnd: string | null, updatedAt: string, newsCount: number, stages: Array<{ __typename: 'WorkStage', viewerCanStart: boolean, viewerCanFinish: boolean, code: string, body: string, plannedFrom: string | null, plannedTo: string | null, firstPlannedTo: string | null, from: string | null, to: string | null, missed: boolean }>, news: Array<{ __typename: 'WorkNews', id: string, at: string, day: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }>, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }>, viewerCanManage: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, contract: { __typename: 'WorkContract', number: string, contractor: string, date: string, amount: number | null } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, health: { __typename: 'WorkHealth', code: WorkHealthCode, day: string | null, stage: string | null }, departures: Array<{ __typename: 'WorkDeparture', kind: WorkDepartureKind, at: string, stage: string | null, dayBefore: string | null, dayAfter: string | null, costBefore: number | null, costAfter: number | null, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }>, disputes: Array<{ __typename: 'WorkDispute', at: string, finishedOn: string, note: { __typename: 'WorkNote', id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> } | null, answer: { __typename: 'WorkDisputeAnswer', at: string, outcome: DisputeOutcome, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null }>, handOver: { __typename: 'WorkHandOver', at: string, day: string, to: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, report: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null } | null } | null };

export type WorkNoteDeskQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type WorkNoteDeskQuery = { __typename: 'Query', workNoteDesk: { __typename: 'WorkNoteConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'WorkNote', viewerCanDecide: boolean, id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, work: { __typename: 'Work', id: string, project: { __typename: 'Project', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> }> } };

export type DecideWorkNoteMutationVariables = Exact<{
  input: DecideWorkNoteInput;
}>;


export type DecideWorkNoteMutation = { __typename: 'Mutation', decideWorkNote: { __typename: 'WorkNotePayload', note: { __typename: 'WorkNote', id: string, state: WorkNoteState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PlanWorkMutationVariables = Exact<{
  input: PlanWorkInput;
}>;


export type PlanWorkMutation = { __typename: 'Mutation', planWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string, revision: number } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type StartWorkStageMutationVariables = Exact<{
  input: WorkStageInput;
}>;


export type StartWorkStageMutation = { __typename: 'Mutation', startWorkStage: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type FinishWorkStageMutationVariables = Exact<{
  input: WorkStageInput;
}>;


export type FinishWorkStageMutation = { __typename: 'Mutation', finishWorkStage: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReportWorkMutationVariables = Exact<{
  input: ReportWorkInput;
}>;


export type ReportWorkMutation = { __typename: 'Mutation', reportWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type FinishWorkMutationVariables = Exact<{
  input: FinishWorkInput;
}>;


export type FinishWorkMutation = { __typename: 'Mutation', finishWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DelayWorkMutationVariables = Exact<{
  input: DelayWorkInput;
}>;


export type DelayWorkMutation = { __typename: 'Mutation', delayWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResumeWorkMutationVariables = Exact<{
  input: WorkInput;
}>;


export type ResumeWorkMutation = { __typename: 'Mutation', resumeWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type FailWorkMutationVariables = Exact<{
  input: FailWorkInput;
}>;


export type FailWorkMutation = { __typename: 'Mutation', failWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type HandOverWorkMutationVariables = Exact<{
  input: HandOverWorkInput;
}>;


export type HandOverWorkMutation = { __typename: 'Mutation', handOverWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerWorkDisputeMutationVariables = Exact<{
  input: AnswerWorkDisputeInput;
}>;


export type AnswerWorkDisputeMutation = { __typename: 'Mutation', answerWorkDispute: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WorkHandFieldsFragment = { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type WorkPhotoFieldsFragment = { __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string };

export type WorkNewsFieldsFragment = { __typename: 'WorkNews', id: string, at: string, day: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }>, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } };

export type WorkNoteFieldsFragment = { __typename: 'WorkNote', id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> };

export type WorkEffectFieldsFragment = { __typename: 'WorkEffect', viewerGrade: WorkGrade | null, author: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number }, resident: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number } };

export type WorkStageFieldsFragment = { __typename: 'WorkStage', code: string, body: string, plannedFrom: string | null, plannedTo: string | null, firstPlannedTo: string | null, from: string | null, to: string | null, missed: boolean };

export type WorkFieldsFragment = { __typename: 'Work', id: string, person: string, promise: number, planned: number, allocated: number, spent: number, costGrowth: number, plannedEnd: string | null, updatedAt: string, newsCount: number, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, contract: { __typename: 'WorkContract', number: string, contractor: string, date: string, amount: number | null } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, stages: Array<{ __typename: 'WorkStage', code: string, body: string, plannedFrom: string | null, plannedTo: string | null, firstPlannedTo: string | null, from: string | null, to: string | null, missed: boolean }>, health: { __typename: 'WorkHealth', code: WorkHealthCode, day: string | null, stage: string | null }, departures: Array<{ __typename: 'WorkDeparture', kind: WorkDepartureKind, at: string, stage: string | null, dayBefore: string | null, dayAfter: string | null, costBefore: number | null, costAfter: number | null, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }>, disputes: Array<{ __typename: 'WorkDispute', at: string, finishedOn: string, note: { __typename: 'WorkNote', id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> } | null, answer: { __typename: 'WorkDisputeAnswer', at: string, outcome: DisputeOutcome, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null }>, handOver: { __typename: 'WorkHandOver', at: string, day: string, to: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, report: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null };

export type ProjectWorkQueryVariables = Exact<{
  id: string | number;
  before?: string | number | null | undefined;
}>;


export type ProjectWorkQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, state: ProjectState, campaign: { __typename: 'Campaign', id: string, currency: string }, work: { __typename: 'Work', id: string, person: string, promise: number, planned: number, allocated: number, spent: number, costGrowth: number, plannedEnd: string | null, updatedAt: string, newsCount: number, news: Array<{ __typename: 'WorkNews', id: string, at: string, day: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }>, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }>, effect: { __typename: 'WorkEffect', viewerGrade: WorkGrade | null, author: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number }, resident: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number } }, viewerCanManage: { __typename: 'Decision', allowed: boolean }, viewerCanNote: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanDispute: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanGrade: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, contract: { __typename: 'WorkContract', number: string, contractor: string, date: string, amount: number | null } | null, permits: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, stages: Array<{ __typename: 'WorkStage', code: string, body: string, plannedFrom: string | null, plannedTo: string | null, firstPlannedTo: string | null, from: string | null, to: string | null, missed: boolean }>, health: { __typename: 'WorkHealth', code: WorkHealthCode, day: string | null, stage: string | null }, departures: Array<{ __typename: 'WorkDeparture', kind: WorkDepartureKind, at: string, stage: string | null, dayBefore: string | null, dayAfter: string | null, costBefore: number | null, costAfter: number | null, reason: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } }>, disputes: Array<{ __typename: 'WorkDispute', at: string, finishedOn: string, note: { __typename: 'WorkNote', id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> } | null, answer: { __typename: 'WorkDisputeAnswer', at: string, outcome: DisputeOutcome, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null }>, handOver: { __typename: 'WorkHandOver', at: string, day: string, to: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, report: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, by: { __typename: 'WorkHand', role: WorkRole, name: string | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } } | null } | null } | null };

export type WorkNotesQueryVariables = Exact<{
  id: string | number;
  first: number;
  after?: string | null | undefined;
}>;


export type WorkNotesQuery = { __typename: 'Query', project: { __typename: 'Project', id: string, work: { __typename: 'Work', id: string, waitingNoteCount: number, notes: { __typename: 'WorkNoteConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'WorkNote', id: string, kind: WorkNoteKind, state: WorkNoteState, at: string, language: Locale, text: string, viewerIsAuthor: boolean, rejectedBecause: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, photos: Array<{ __typename: 'WorkPhoto', id: string, caption: string, takenOn: string | null, width: number, height: number, srcset: string, large: string }> }> } } | null } | null };

export type AddWorkNoteMutationVariables = Exact<{
  input: WorkNoteInput;
}>;


export type AddWorkNoteMutation = { __typename: 'Mutation', addWorkNote: { __typename: 'WorkNotePayload', note: { __typename: 'WorkNote', id: string, state: WorkNoteState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DisputeWorkMutationVariables = Exact<{
  input: WorkNoteInput;
}>;


export type DisputeWorkMutation = { __typename: 'Mutation', disputeWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type GradeWorkMutationVariables = Exact<{
  input: GradeWorkInput;
}>;


export type GradeWorkMutation = { __typename: 'Mutation', gradeWork: { __typename: 'WorkPayload', work: { __typename: 'Work', id: string, effect: { __typename: 'WorkEffect', viewerGrade: WorkGrade | null, author: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number }, resident: { __typename: 'WorkGradeCounts', high: number, medium: number, low: number } } } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type TalkDeskQueryVariables = Exact<{ [key: string]: never; }>;


export type TalkDeskQuery = { __typename: 'Query', talkDesk: Array<{ __typename: 'TalkDeskItem', proposedByViewer: boolean, contribution: { __typename: 'Contribution', id: string, kind: ContributionKind, language: Locale, title: string, text: string, links: Array<string>, at: string }, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, reports: Array<{ __typename: 'ContributionReport', code: CalmCode, text: string, at: string }>, proposal: { __typename: 'TalkIntervention', id: string, kind: InterventionKind, state: InterventionState, code: CalmCode | null, language: Locale, reason: string, minutes: number | null, contributionId: string | null, at: string } | null }> };

export type ProposeHidingMutationVariables = Exact<{
  input: ProposeHidingInput;
}>;


export type ProposeHidingMutation = { __typename: 'Mutation', proposeHiding: { __typename: 'TalkInterventionPayload', intervention: { __typename: 'TalkIntervention', id: string, state: InterventionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DecideHidingMutationVariables = Exact<{
  input: DecideHidingInput;
}>;


export type DecideHidingMutation = { __typename: 'Mutation', decideHiding: { __typename: 'TalkInterventionPayload', intervention: { __typename: 'TalkIntervention', id: string, state: InterventionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type UnhideContributionMutationVariables = Exact<{
  input: UnhideContributionInput;
}>;


export type UnhideContributionMutation = { __typename: 'Mutation', unhideContribution: { __typename: 'TalkInterventionPayload', intervention: { __typename: 'TalkIntervention', id: string, state: InterventionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DismissReportsMutationVariables = Exact<{
  input: DismissReportsInput;
}>;


export type DismissReportsMutation = { __typename: 'Mutation', dismissReports: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SetSlowModeMutationVariables = Exact<{
  input: SetSlowModeInput;
}>;


export type SetSlowModeMutation = { __typename: 'Mutation', setSlowMode: { __typename: 'TalkInterventionPayload', intervention: { __typename: 'TalkIntervention', id: string, state: InterventionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type MediateMutationVariables = Exact<{
  input: MediateInput;
}>;


export type MediateMutation = { __typename: 'Mutation', mediate: { __typename: 'TalkInterventionPayload', intervention: { __typename: 'TalkIntervention', id: string, state: InterventionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ContributionFieldsFragment = { __typename: 'Contribution', id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null };

export type QuestionFieldsFragment = { __typename: 'Contribution', viewerCanAnswer: boolean, viewerCanAccept: boolean, id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, answers: Array<{ __typename: 'QuestionAnswer', id: string, by: AnsweredBy, language: Locale, text: string, links: Array<string>, at: string, accepted: boolean, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null };

export type TalkInterventionFieldsFragment = { __typename: 'TalkIntervention', id: string, kind: InterventionKind, state: InterventionState, code: CalmCode | null, language: Locale, reason: string, minutes: number | null, contributionId: string | null, at: string };

export type PetitionTalkFieldsFragment = { __typename: 'Petition', discussion: { __typename: 'Discussion', isOpen: boolean, endsAt: string | null, counts: { __typename: 'TalkCounts', participants: number, argumentsFor: number, argumentsAgainst: number, questions: number, questionsAnswered: number, remarks: number }, for: { __typename: 'ContributionConnection', nodes: Array<{ __typename: 'Contribution', id: string, title: string, language: Locale }> }, against: { __typename: 'ContributionConnection', nodes: Array<{ __typename: 'Contribution', id: string, title: string, language: Locale }> } } | null };

export type DiscussionPageQueryVariables = Exact<{
  number: string;
  contribution: string | number;
}>;


export type DiscussionPageQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, language: Locale, versionNumber: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, discussion: { __typename: 'Discussion', isOpen: boolean, questionsOpen: boolean, endsAt: string | null, viewerModerates: boolean, viewerCanArgue: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanAsk: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, slowMode: { __typename: 'SlowMode', minutes: number, reason: string, language: Locale } | null, order: { __typename: 'ArgumentsOrder', rule: ArgumentsOrderRule, people: number, older: number, bridgingFrom: number, clusters: Array<number> }, counts: { __typename: 'TalkCounts', participants: number, argumentsFor: number, argumentsAgainst: number, questions: number, questionsAnswered: number, remarks: number, reactions: number, removed: number }, contribution: { __typename: 'Contribution', viewerCanAnswer: boolean, viewerCanAccept: boolean, id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, answers: Array<{ __typename: 'QuestionAnswer', id: string, by: AnsweredBy, language: Locale, text: string, links: Array<string>, at: string, accepted: boolean, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null } | null, anchored: Array<{ __typename: 'Contribution', id: string, kind: ContributionKind, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null }>, interventions: Array<{ __typename: 'TalkIntervention', id: string, kind: InterventionKind, state: InterventionState, code: CalmCode | null, language: Locale, reason: string, minutes: number | null, contributionId: string | null, at: string }> } | null } | null };

export type DiscussionArgumentsQueryVariables = Exact<{
  number: string;
  side: ArgumentSide;
  first: number;
  after?: string | null | undefined;
}>;


export type DiscussionArgumentsQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, discussion: { __typename: 'Discussion', arguments: { __typename: 'ContributionConnection', totalCount: number, nodes: Array<{ __typename: 'Contribution', id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type DiscussionQuestionsQueryVariables = Exact<{
  number: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DiscussionQuestionsQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, discussion: { __typename: 'Discussion', questions: { __typename: 'ContributionConnection', totalCount: number, nodes: Array<{ __typename: 'Contribution', viewerCanAnswer: boolean, viewerCanAccept: boolean, id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, answers: Array<{ __typename: 'QuestionAnswer', id: string, by: AnsweredBy, language: Locale, text: string, links: Array<string>, at: string, accepted: boolean, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type DiscussionRemarksQueryVariables = Exact<{
  number: string;
  first: number;
  after?: string | null | undefined;
}>;


export type DiscussionRemarksQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, discussion: { __typename: 'Discussion', remarks: { __typename: 'ContributionConnection', totalCount: number, nodes: Array<{ __typename: 'Contribution', id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null } | null };

export type ContributeMutationVariables = Exact<{
  input: ContributeInput;
}>;


export type ContributeMutation = { __typename: 'Mutation', contribute: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string, kind: ContributionKind } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EditContributionMutationVariables = Exact<{
  input: EditContributionInput;
}>;


export type EditContributionMutation = { __typename: 'Mutation', editContribution: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string, kind: ContributionKind, state: ContributionState, language: Locale, title: string, text: string, links: Array<string>, asksEvidence: boolean, at: string, editedAt: string | null, authorName: string | null, byPetitionAuthor: boolean, viewerWrote: boolean, littleSeen: boolean, viewerReaction: ReactionValue | null, viewerCanEdit: boolean, viewerCanWithdraw: boolean, viewerCanReport: boolean, hidden: { __typename: 'ContributionHidden', code: CalmCode, reason: string, at: string } | null, anchor: { __typename: 'ContributionAnchor', version: number, locale: Locale, field: string, quote: string, place: AnchorPlace, start: number | null, end: number | null } | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawContributionMutationVariables = Exact<{
  input: WhichContributionInput;
}>;


export type WithdrawContributionMutation = { __typename: 'Mutation', withdrawContribution: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string, state: ContributionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReactToArgumentMutationVariables = Exact<{
  input: ReactToArgumentInput;
}>;


export type ReactToArgumentMutation = { __typename: 'Mutation', reactToArgument: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string, viewerReaction: ReactionValue | null, reactions: { __typename: 'ReactionCounts', agree: number, disagree: number, pass: number } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerQuestionMutationVariables = Exact<{
  input: AnswerQuestionInput;
}>;


export type AnswerQuestionMutation = { __typename: 'Mutation', answerQuestion: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AcceptAnswerMutationVariables = Exact<{
  input: AcceptAnswerInput;
}>;


export type AcceptAnswerMutation = { __typename: 'Mutation', acceptAnswer: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReportContributionMutationVariables = Exact<{
  input: ReportContributionInput;
}>;


export type ReportContributionMutation = { __typename: 'Mutation', reportContribution: { __typename: 'ContributionPayload', contribution: { __typename: 'Contribution', id: string, viewerReport: { __typename: 'ContributionReport', code: CalmCode, outcome: ContributionReportOutcome | null, answer: string } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionTextWorkQueryVariables = Exact<{
  number: string;
}>;


export type PetitionTextWorkQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, closingSummary: { __typename: 'ClosingSummary', state: SummaryState, objectionsUntil: string | null, acknowledgedAt: string | null } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, versions: Array<{ __typename: 'TextVersion', number: number }>, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null };

export type TextStandingFieldsFragment = { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, versions: Array<{ __typename: 'TextVersion', number: number }>, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null };

export type TextVersionsQueryVariables = Exact<{
  number: string;
}>;


export type TextVersionsQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, versions: Array<{ __typename: 'TextVersion', number: number, cause: VersionCause, basis: number | null, at: string, hash: string, amendment: { __typename: 'Amendment', id: string, authorName: string | null } | null }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null };

export type TextVersionFieldsFragment = { __typename: 'TextVersion', number: number, cause: VersionCause, at: string, hash: string, language: Locale, canonical: string, fields: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, amendment: { __typename: 'Amendment', id: string, authorName: string | null } | null };

export type TextDiffQueryVariables = Exact<{
  number: string;
  n: number;
  m: number;
}>;


export type TextDiffQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, shown: { __typename: 'TextVersion', number: number, cause: VersionCause, at: string, hash: string, language: Locale, canonical: string, fields: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, amendment: { __typename: 'Amendment', id: string, authorName: string | null } | null } | null, against: { __typename: 'TextVersion', number: number, cause: VersionCause, at: string, hash: string, language: Locale, canonical: string, fields: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, amendment: { __typename: 'Amendment', id: string, authorName: string | null } | null } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, versions: Array<{ __typename: 'TextVersion', number: number }>, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null };

export type TextRangeFieldsFragment = { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string };

export type AmendmentFieldsFragment = { __typename: 'Amendment', id: string, state: AmendmentState, replacement: string, reason: string, proposedAt: string, authorName: string | null, viewerIsAuthor: boolean, range: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string }, offer: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string } | null, decision: { __typename: 'AmendmentDecision', at: string, undecided: boolean, reason: string | null, version: number | null } | null, viewerCanDecide: { __typename: 'Decision', allowed: boolean } };

export type AmendmentsQueryVariables = Exact<{
  number: string;
  first: number;
}>;


export type AmendmentsQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, version: { __typename: 'TextVersion', number: number, language: Locale, fields: Array<{ __typename: 'PetitionText', field: string, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null, amendments: { __typename: 'AmendmentConnection', totalCount: number, nodes: Array<{ __typename: 'Amendment', id: string, state: AmendmentState, replacement: string, reason: string, proposedAt: string, authorName: string | null, viewerIsAuthor: boolean, range: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string }, offer: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string } | null, decision: { __typename: 'AmendmentDecision', at: string, undecided: boolean, reason: string | null, version: number | null } | null, viewerCanDecide: { __typename: 'Decision', allowed: boolean } }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean } }, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, versions: Array<{ __typename: 'TextVersion', number: number }>, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null };

export type PresentTextQueryVariables = Exact<{
  number: string;
  adapts: boolean;
}>;


export type PresentTextQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, versionNumber: number, textHash: string | null, viewerIsAuthor: boolean, version: { __typename: 'TextVersion', number: number, cause: VersionCause, at: string, hash: string, language: Locale, canonical: string, fields: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, amendment: { __typename: 'Amendment', id: string, authorName: string | null } | null } | null, amendments?: { __typename: 'AmendmentConnection', nodes: Array<{ __typename: 'Amendment', id: string, state: AmendmentState, replacement: string, reason: string, proposedAt: string, authorName: string | null, viewerIsAuthor: boolean, range: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string }, offer: { __typename: 'TextRange', version: number, locale: Locale, field: string, start: number, end: number, quote: string } | null, decision: { __typename: 'AmendmentDecision', at: string, undecided: boolean, reason: string | null, version: number | null } | null, viewerCanDecide: { __typename: 'Decision', allowed: boolean } }> }, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, counted: { __typename: 'AmendmentConnection', totalCount: number }, versions: Array<{ __typename: 'TextVersion', number: number }>, textDeliberation: { __typename: 'TextDeliberation', state: DeliberationState, mayEndAt: string, endsAt: string, endedAt: string | null, decideUntil: string | null, undecided: number, nextStage: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanAmend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanRevise: { __typename: 'Decision', allowed: boolean }, viewerCanEnd: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null } | null };

export type ProposeAmendmentMutationVariables = Exact<{
  input: ProposeAmendmentInput;
}>;


export type ProposeAmendmentMutation = { __typename: 'Mutation', proposeAmendment: { __typename: 'ProposeAmendmentPayload', amendment: { __typename: 'Amendment', id: string, state: AmendmentState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RebaseAmendmentMutationVariables = Exact<{
  input: RebaseAmendmentInput;
}>;


export type RebaseAmendmentMutation = { __typename: 'Mutation', rebaseAmendment: { __typename: 'RebaseAmendmentPayload', amendment: { __typename: 'Amendment', id: string, state: AmendmentState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawAmendmentMutationVariables = Exact<{
  input: AmendmentIdInput;
}>;


export type WithdrawAmendmentMutation = { __typename: 'Mutation', withdrawAmendment: { __typename: 'WithdrawAmendmentPayload', amendment: { __typename: 'Amendment', id: string, state: AmendmentState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type TakeAmendmentMutationVariables = Exact<{
  input: AmendmentIdInput;
}>;


export type TakeAmendmentMutation = { __typename: 'Mutation', takeAmendment: { __typename: 'TakeAmendmentPayload', amendment: { __typename: 'Amendment', id: string, state: AmendmentState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RefuseAmendmentMutationVariables = Exact<{
  input: RefuseAmendmentInput;
}>;


export type RefuseAmendmentMutation = { __typename: 'Mutation', refuseAmendment: { __typename: 'RefuseAmendmentPayload', amendment: { __typename: 'Amendment', id: string, state: AmendmentState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReviseTextMutationVariables = Exact<{
  input: ReviseTextInput;
}>;


export type ReviseTextMutation = { __typename: 'Mutation', reviseText: { __typename: 'ReviseTextPayload', petition: { __typename: 'Petition', id: string, versionNumber: number } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EndDeliberationMutationVariables = Exact<{
  input: EndDeliberationInput;
}>;


export type EndDeliberationMutation = { __typename: 'Mutation', endDeliberation: { __typename: 'EndDeliberationPayload', petition: { __typename: 'Petition', id: string, stage: PetitionStage } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SummaryTextFieldsFragment = { __typename: 'SummaryText', argumentsFor: string, argumentsAgainst: string, questions: string, changes: string };

export type ClosingSummaryQueryVariables = Exact<{
  number: string;
}>;


export type ClosingSummaryQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, closingSummary: { __typename: 'ClosingSummary', state: SummaryState, language: Locale, publishedAt: string | null, objectionsUntil: string | null, sealedAt: string | null, hash: string | null, acknowledgedAt: string | null, text: { __typename: 'SummaryText', argumentsFor: string, argumentsAgainst: string, questions: string, changes: string } | null, figures: { __typename: 'SummaryFigures', participants: number, argumentsFor: number, argumentsAgainst: number, questions: number, questionsAnswered: number, remarks: number, amendments: number, amendmentsTaken: number, versions: number }, amendments: Array<{ __typename: 'Amendment', id: string, state: AmendmentState, replacement: string, range: { __typename: 'TextRange', locale: Locale, quote: string }, decision: { __typename: 'AmendmentDecision', reason: string | null, undecided: boolean, version: number | null } | null }>, objections: Array<{ __typename: 'SummaryObjection', n: number, text: string, at: string, answer: { __typename: 'ObjectionAnswer', text: string, at: string } | null }>, earlier: Array<{ __typename: 'EarlierSummary', at: string, text: { __typename: 'SummaryText', argumentsFor: string, argumentsAgainst: string, questions: string, changes: string } }>, viewerCanWrite: { __typename: 'Decision', allowed: boolean }, viewerCanObject: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanAcknowledge: { __typename: 'Decision', allowed: boolean }, draft: { __typename: 'SummaryDraft', suggested: boolean, revision: number, text: { __typename: 'SummaryText', argumentsFor: string, argumentsAgainst: string, questions: string, changes: string } } | null } | null } | null };

export type SaveSummaryMutationVariables = Exact<{
  input: SaveSummaryInput;
}>;


export type SaveSummaryMutation = { __typename: 'Mutation', saveSummary: { __typename: 'SaveSummaryPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PublishSummaryMutationVariables = Exact<{
  input: SummaryIdInput;
}>;


export type PublishSummaryMutation = { __typename: 'Mutation', publishSummary: { __typename: 'PublishSummaryPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ObjectToSummaryMutationVariables = Exact<{
  input: ObjectToSummaryInput;
}>;


export type ObjectToSummaryMutation = { __typename: 'Mutation', objectToSummary: { __typename: 'ObjectToSummaryPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerObjectionMutationVariables = Exact<{
  input: AnswerObjectionInput;
}>;


export type AnswerObjectionMutation = { __typename: 'Mutation', answerObjection: { __typename: 'AnswerObjectionPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AcknowledgeSummaryMutationVariables = Exact<{
  input: SummaryIdInput;
}>;


export type AcknowledgeSummaryMutation = { __typename: 'Mutation', acknowledgeSummary: { __typename: 'AcknowledgeSummaryPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type IdentityProvidersQueryVariables = Exact<{ [key: string]: never; }>;


export type IdentityProvidersQuery = { __typename: 'Query', identityProviders: Array<{ __typename: 'IdentityProvider', id: string, strongest: Assurance, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> };

export type OwnIdentityQueryVariables = Exact<{ [key: string]: never; }>;


export type OwnIdentityQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, email: string, name: string | null, assurance: Assurance } | null, ownIdentity: { __typename: 'OwnIdentity', mustSignInAgain: boolean, pending: { __typename: 'PendingIdentity', name: string, birthDate: string, provider: { __typename: 'IdentityProvider', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, links: Array<{ __typename: 'LinkedIdentity', assurance: Assurance, firstAt: string, lastAt: string, provider: { __typename: 'IdentityProvider', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } | null };

export type AccountQueryVariables = Exact<{ [key: string]: never; }>;


export type AccountQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, name: string | null, email: string, birthDate: string | null, assurance: Assurance, casesWaiting: number | null, answersWaiting: number | null, roles: Array<{ __typename: 'RoleGrant', role: Role, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, residence: { __typename: 'Residence', confirmed: boolean, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null } | null };

export type SetPasswordMutationVariables = Exact<{
  input: SetPasswordInput;
}>;


export type SetPasswordMutation = { __typename: 'Mutation', setPassword: { __typename: 'SetPasswordPayload', viewer: { __typename: 'Person', id: string, hasPassword: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RequestErasureCodeMutationVariables = Exact<{ [key: string]: never; }>;


export type RequestErasureCodeMutation = { __typename: 'Mutation', requestErasureCode: { __typename: 'RequestErasureCodePayload', sent: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EraseAccountMutationVariables = Exact<{
  input: EraseAccountInput;
}>;


export type EraseAccountMutation = { __typename: 'Mutation', eraseAccount: { __typename: 'EraseAccountPayload', erased: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RequestSignInCodeMutationVariables = Exact<{
  input: RequestSignInCodeInput;
}>;


export type RequestSignInCodeMutation = { __typename: 'Mutation', requestSignInCode: { __typename: 'RequestSignInCodePayload', sent: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignInWithCodeMutationVariables = Exact<{
  input: SignInWithCodeInput;
}>;


export type SignInWithCodeMutation = { __typename: 'Mutation', signInWithCode: { __typename: 'SignInPayload', viewer: { __typename: 'Person', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignInWithPasswordMutationVariables = Exact<{
  input: SignInWithPasswordInput;
}>;


export type SignInWithPasswordMutation = { __typename: 'Mutation', signInWithPassword: { __typename: 'SignInPayload', viewer: { __typename: 'Person', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SignOutMutationVariables = Exact<{ [key: string]: never; }>;


export type SignOutMutation = { __typename: 'Mutation', signOut: { __typename: 'SignOutPayload', signedOut: boolean, continueAt: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PeopleQueryVariables = Exact<{
  query?: string | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type PeopleQuery = { __typename: 'Query', people: { __typename: 'PersonConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Person', id: string, name: string | null, email: string, assurance: Assurance, createdAt: string, roles: Array<{ __typename: 'RoleGrant', role: Role, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }> }> } };

export type GrantRoleMutationVariables = Exact<{
  input: GrantRoleInput;
}>;


export type GrantRoleMutation = { __typename: 'Mutation', grantRole: { __typename: 'GrantRolePayload', person: { __typename: 'Person', id: string, roles: Array<{ __typename: 'RoleGrant', role: Role }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RevokeRoleMutationVariables = Exact<{
  input: RevokeRoleInput;
}>;


export type RevokeRoleMutation = { __typename: 'Mutation', revokeRole: { __typename: 'RevokeRolePayload', person: { __typename: 'Person', id: string, roles: Array<{ __typename: 'RoleGrant', role: Role }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, name: string | null, email: string, language: Locale, casesWaiting: number | null, answersWaiting: number | null, projectsWaiting: number | null, worksWaiting: number | null, workNotesWaiting: number | null, roles: Array<{ __typename: 'RoleGrant', role: Role }>, removalsWaiting: { __typename: 'RemovalsWaitingType', consents: number, objections: number } | null } | null };

export type OwnReceiptQueryVariables = Exact<{
  number: string;
  key?: string | null | undefined;
}>;


export type OwnReceiptQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerSignature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, promise: string | null, receipt: string | null } | null } | null };

export type PetitionAuditQueryVariables = Exact<{
  number: string;
}>;


export type PetitionAuditQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, signatureCount: number, countAsOf: string, signerAssurance: Assurance, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, origin: { __typename: 'PetitionOrigin', system: string } | null, book: { __typename: 'RuleBook', id: string, version: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number }>, ledger: { __typename: 'Ledger', size: number, root: string, at: string, keyId: string, isFinal: boolean, counts: { __typename: 'LedgerCounts', total: number, counted: number, withdrawn: number, invalidated: number, restored: number, superseded: number } } | null, growth: Array<{ __typename: 'GrowthDay', day: string, added: number, withdrawn: number, removed: number, total: number }> } | null };

export type ReceiptByCodeQueryVariables = Exact<{
  code: string;
}>;


export type ReceiptByCodeQuery = { __typename: 'Query', receiptByCode: { __typename: 'ReceiptFinding', leafAgrees: boolean, rootAgrees: boolean, size: number, coveredAt: string | null, entry: { __typename: 'LedgerEntry', seq: number, type: LeafType, minute: string } | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null };

export type ClaimCaseMutationVariables = Exact<{
  input: CaseIdInput;
}>;


export type ClaimCaseMutation = { __typename: 'Mutation', claimCase: { __typename: 'CasePayload', case: { __typename: 'ModerationCase', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ReleaseCaseMutationVariables = Exact<{
  input: CaseIdInput;
}>;


export type ReleaseCaseMutation = { __typename: 'Mutation', releaseCase: { __typename: 'CasePayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ClaimNextCaseMutationVariables = Exact<{ [key: string]: never; }>;


export type ClaimNextCaseMutation = { __typename: 'Mutation', claimNextCase: { __typename: 'CasePayload', case: { __typename: 'ModerationCase', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DeclareInterestMutationVariables = Exact<{
  input: DeclareInterestInput;
}>;


export type DeclareInterestMutation = { __typename: 'Mutation', declareInterest: { __typename: 'CasePayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PauseCaseMutationVariables = Exact<{
  input: PauseCaseInput;
}>;


export type PauseCaseMutation = { __typename: 'Mutation', pauseCase: { __typename: 'CasePayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResumeCaseMutationVariables = Exact<{
  input: ResumeCaseInput;
}>;


export type ResumeCaseMutation = { __typename: 'Mutation', resumeCase: { __typename: 'CasePayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AnswerProposalMutationVariables = Exact<{
  input: AnswerProposalInput;
}>;


export type AnswerProposalMutation = { __typename: 'Mutation', answerProposal: { __typename: 'CasePayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DecideAppealMutationVariables = Exact<{
  input: DecideAppealInput;
}>;


export type DecideAppealMutation = { __typename: 'Mutation', decideAppeal: { __typename: 'ReviewPayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type HidePetitionMutationVariables = Exact<{
  input: HidePetitionInput;
}>;


export type HidePetitionMutation = { __typename: 'Mutation', hidePetition: { __typename: 'ReviewPayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type HideFormQueryVariables = Exact<{
  number: string;
}>;


export type HideFormQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, refusalCodes: Array<{ __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null };

export type CasesAsideQueryVariables = Exact<{ [key: string]: never; }>;


export type CasesAsideQuery = { __typename: 'Query', casesAside: Array<{ __typename: 'ModerationCase', id: string, state: CaseState, dueAt: string, overdue: boolean, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> };

export type CasesAtRiskQueryVariables = Exact<{ [key: string]: never; }>;


export type CasesAtRiskQuery = { __typename: 'Query', casesAtRisk: Array<{ __typename: 'CaseAtRisk', caseId: string, dueAt: string, overdue: boolean, taken: boolean, opens: boolean, petition: { __typename: 'LoggedPetition', number: string | null } }> };

export type ModerationQueueQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type ModerationQueueQuery = { __typename: 'Query', moderationQueue: { __typename: 'ModerationCaseConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'ModerationCase', id: string, kind: CaseKind, state: CaseState, dueAt: string, overdue: boolean, dueSoon: boolean, takenUntil: string | null, submissions: number, viewerCanDecide: { __typename: 'Decision', allowed: boolean }, petition: { __typename: 'Petition', id: string, number: string | null, language: Locale, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } };

export type ModerationCaseQueryVariables = Exact<{
  id: string | number;
}>;


export type ModerationCaseQuery = { __typename: 'Query', moderationCase: { __typename: 'ModerationCase', id: string, kind: CaseKind, state: CaseState, openedAt: string, dueAt: string, overdue: boolean, dueSoon: boolean, takenUntil: string | null, refusalNeedsTwo: boolean, submissions: number, notes: Array<{ __typename: 'CaseNote', at: string, kind: CaseNoteKind, text: string }>, proposals: Array<{ __typename: 'CaseProposal', at: string, verdict: Verdict, text: string, byViewer: boolean, turnedDown: string | null, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, appeals: Array<{ __typename: 'CaseAppeal', at: string, text: string }>, viewerCanDecide: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, decisions: Array<{ __typename: 'CaseDecision', at: string, verdict: Verdict, text: string | null, byViewer: boolean, confirmed: boolean, onAppeal: boolean, submission: number, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, form: { __typename: 'PetitionForm', checklist: Array<{ __typename: 'Code', code: string, cites: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, refusalCodes: Array<{ __typename: 'Code', code: string, cites: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }, petition: { __typename: 'Petition', id: string, number: string | null, language: Locale, versionNumber: number, authorName: string | null, submittedAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, previousVersion: { __typename: 'PetitionVersion', number: number, at: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, parent: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type ApprovePetitionMutationVariables = Exact<{
  input: ApprovePetitionInput;
}>;


export type ApprovePetitionMutation = { __typename: 'Mutation', approvePetition: { __typename: 'ApprovePetitionPayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, petition: { __typename: 'Petition', id: string, stage: PetitionStage } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RejectPetitionMutationVariables = Exact<{
  input: RejectPetitionInput;
}>;


export type RejectPetitionMutation = { __typename: 'Mutation', rejectPetition: { __typename: 'RejectPetitionPayload', case: { __typename: 'ModerationCase', id: string, state: CaseState } | null, petition: { __typename: 'Petition', id: string, stage: PetitionStage } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ModerationFileQueryVariables = Exact<{
  number: string;
}>;


export type ModerationFileQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, moderationFile: { __typename: 'ModerationFile', dueAt: string | null, appealUntil: string | null, appealsLeft: number, viewerCanAppeal: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, decisions: Array<{ __typename: 'CaseDecision', at: string, verdict: Verdict, text: string | null, confirmed: boolean, onAppeal: boolean, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, checklist: Array<{ __typename: 'ChecklistAnswer', ok: boolean, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> }>, notes: Array<{ __typename: 'CaseNote', at: string, kind: CaseNoteKind, text: string }>, appeals: Array<{ __typename: 'CaseAppeal', at: string, text: string }> } | null } | null };

export type AppealDecisionMutationVariables = Exact<{
  input: AppealDecisionInput;
}>;


export type AppealDecisionMutation = { __typename: 'Mutation', appealDecision: { __typename: 'ReviewPayload', petition: { __typename: 'Petition', id: string, stage: PetitionStage } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ModerationReportQueryVariables = Exact<{
  week?: string | null | undefined;
}>;


export type ModerationReportQuery = { __typename: 'Query', moderationReport: { __typename: 'ModerationReport', asOf: string, week: string, entryCount: number, now: { __typename: 'ModerationNow', waiting: number, overdue: number, dueSoon: number, aside: number, medianWaitSeconds: number | null, longestWaitSeconds: number | null }, weeks: Array<{ __typename: 'ModerationWeek', week: string, received: number, decided: number, onTime: number, medianWaitSeconds: number | null, approved: number, appealsLodged: number, appealsUpheld: number, appealsOverturned: number, changesAsked: number, interests: number, codes: Array<{ __typename: 'ModerationCodeCount', count: number, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> }>, log: Array<{ __typename: 'ModerationLogEntry', at: string, kind: ModerationLogKind, waitedSeconds: number | null, late: boolean | null, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, petition: { __typename: 'LoggedPetition', number: string | null, isPublic: boolean } }> } };

export type CaseRepeatsQueryVariables = Exact<{
  id: string | number;
}>;


export type CaseRepeatsQuery = { __typename: 'Query', moderationCase: { __typename: 'ModerationCase', id: string, repeats: Array<{ __typename: 'PetitionRepeat', byAuthor: boolean, byText: boolean, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, similar: { __typename: 'SimilarOfCase', wasShown: boolean, petitions: Array<{ __typename: 'SimilarToCase', seenByAuthor: boolean, petition: { __typename: 'Petition', id: string, number: string | null, signatureCount: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } } | null };

export type NoticeSubscriptionFieldsFragment = { __typename: 'NoticeSubscription', id: string, kind: NoticeSubscriptionKind, stoppedAt: string | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type MySubscriptionQueryVariables = Exact<{
  to: NoticeSubjectInput;
}>;


export type MySubscriptionQuery = { __typename: 'Query', mySubscription: { __typename: 'NoticeSubscription', id: string } | null };

export type MyNoticesQueryVariables = Exact<{
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;


export type MyNoticesQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, email: string, unreadNotices: number, noticesPausedAt: string | null, subscriptions: Array<{ __typename: 'NoticeSubscription', id: string, kind: NoticeSubscriptionKind, stoppedAt: string | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, notices: { __typename: 'NoticeConnection', nodes: Array<{ __typename: 'Notice', id: string, kind: NoticeKind, at: string, day: string | null, unread: boolean, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } } | null };

export type NoticeStopQueryVariables = Exact<{
  token: string;
}>;


export type NoticeStopQuery = { __typename: 'Query', noticeStop: { __typename: 'NoticeStop', everything: boolean, paused: boolean, subscription: { __typename: 'NoticeSubscription', id: string, kind: NoticeSubscriptionKind, stoppedAt: string | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null } | null } | null };

export type SubscribeMutationVariables = Exact<{
  input: NoticeSubjectInput;
}>;


export type SubscribeMutation = { __typename: 'Mutation', subscribe: { __typename: 'SubscriptionPayload', subscription: { __typename: 'NoticeSubscription', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type UnsubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type UnsubscribeMutation = { __typename: 'Mutation', unsubscribe: { __typename: 'SubscriptionPayload', subscription: { __typename: 'NoticeSubscription', id: string, stoppedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResubscribeMutationVariables = Exact<{
  input: UnsubscribeInput;
}>;


export type ResubscribeMutation = { __typename: 'Mutation', resubscribe: { __typename: 'SubscriptionPayload', subscription: { __typename: 'NoticeSubscription', id: string, stoppedAt: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PauseNoticesMutationVariables = Exact<{ [key: string]: never; }>;


export type PauseNoticesMutation = { __typename: 'Mutation', pauseNotices: { __typename: 'PauseNoticesPayload', paused: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResumeNoticesMutationVariables = Exact<{ [key: string]: never; }>;


export type ResumeNoticesMutation = { __typename: 'Mutation', resumeNotices: { __typename: 'PauseNoticesPayload', paused: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type MarkNoticesSeenMutationVariables = Exact<{ [key: string]: never; }>;


export type MarkNoticesSeenMutation = { __typename: 'Mutation', markNoticesSeen: { __typename: 'MarkNoticesSeenPayload', seen: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionRowFieldsFragment = { __typename: 'Petition', id: string, number: string | null, status: PetitionStatus, signatureCount: number, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextTrack: { __typename: 'PetitionTrack', id: string, need: number, missing: number } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, state: TrackState, dueAt: string | null, answeredAt: string | null }>, refusal: { __typename: 'Refusal', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, origin: { __typename: 'PetitionOrigin', system: string } | null };

export type PetitionListQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  filter?: PetitionFilter | null | undefined;
  orderBy?: PetitionOrder | null | undefined;
}>;


export type PetitionListQuery = { __typename: 'Query', petitions: { __typename: 'PetitionConnection', totalCount: number, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Petition', id: string, number: string | null, status: PetitionStatus, signatureCount: number, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextTrack: { __typename: 'PetitionTrack', id: string, need: number, missing: number } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, state: TrackState, dueAt: string | null, answeredAt: string | null }>, refusal: { __typename: 'Refusal', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, origin: { __typename: 'PetitionOrigin', system: string } | null }> } };

export type PetitionCountsQueryVariables = Exact<{
  filter?: PetitionFilter | null | undefined;
}>;


export type PetitionCountsQuery = { __typename: 'Query', petitionCounts: { __typename: 'PetitionCounts', statuses: Array<{ __typename: 'StatusCount', status: PetitionStatus, count: number }>, topics: Array<{ __typename: 'TopicCount', count: number, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, origins: Array<{ __typename: 'OriginCount', origin: string, count: number }> } };

export type SimilarPetitionsQueryVariables = Exact<{
  title: string;
  text?: string | null | undefined;
  territoryId?: string | number | null | undefined;
}>;


export type SimilarPetitionsQuery = { __typename: 'Query', similarPetitions: Array<{ __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, status: PetitionStatus, signatureCount: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, origin: { __typename: 'PetitionOrigin', system: string } | null }> };

export type TrackFieldsFragment = { __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number, state: TrackState, metAt: string | null, dueAt: string | null, dueProvisional: boolean, overdue: boolean, answeredAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null };

export type PauseFieldsFragment = { __typename: 'Petition', id: string, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null };

export type SponsoringFieldsFragment = { __typename: 'Petition', id: string, linkKey: string | null, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null };

export type PetitionPeopleFieldsFragment = { __typename: 'Petition', id: string, coAuthorCount: number, orphanedAt: string | null, viewerIsCoAuthor: boolean, viewerCanInvite: boolean, viewerMayAdopt: boolean, invitations: Array<{ __typename: 'PetitionInvitation', id: string, at: string }> };

export type DraftPeopleQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftPeopleQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, coAuthorCount: number, orphanedAt: string | null, viewerIsCoAuthor: boolean, viewerCanInvite: boolean, viewerMayAdopt: boolean, invitations: Array<{ __typename: 'PetitionInvitation', id: string, at: string }> } | null };

export type InviteToPetitionMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type InviteToPetitionMutation = { __typename: 'Mutation', inviteToPetition: { __typename: 'InviteToPetitionPayload', token: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RevokePetitionInvitationMutationVariables = Exact<{
  input: RevokePetitionInvitationInput;
}>;


export type RevokePetitionInvitationMutation = { __typename: 'Mutation', revokePetitionInvitation: { __typename: 'CoAuthorPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type LeavePetitionMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type LeavePetitionMutation = { __typename: 'Mutation', leavePetition: { __typename: 'CoAuthorPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type AdoptPetitionMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type AdoptPetitionMutation = { __typename: 'Mutation', adoptPetition: { __typename: 'CoAuthorPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionInvitationQueryVariables = Exact<{
  token: string;
}>;


export type PetitionInvitationQuery = { __typename: 'Query', petitionInvitation: { __typename: 'OpenPetitionInvitation', authorName: string | null, valid: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null };

export type AnswerPetitionInvitationMutationVariables = Exact<{
  input: AnswerPetitionInvitationInput;
}>;


export type AnswerPetitionInvitationMutation = { __typename: 'Mutation', answerPetitionInvitation: { __typename: 'CoAuthorPayload', userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionStageFieldsFragment = { __typename: 'Petition', isPublic: boolean, expiredAt: string | null, stoppedAt: string | null, viewerCanSubmitTracks: Array<string>, id: string, linkKey: string | null, coAuthorCount: number, orphanedAt: string | null, viewerIsCoAuthor: boolean, viewerCanInvite: boolean, viewerMayAdopt: boolean, deliberation: { __typename: 'Deliberation', endsAt: string, endedAt: string | null, authorEnds: boolean } | null, hidden: { __typename: 'HiddenMark', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, endedBy: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, viewerCanClose: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanSuspend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null, invitations: Array<{ __typename: 'PetitionInvitation', id: string, at: string }> };

export type ClosePetitionMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type ClosePetitionMutation = { __typename: 'Mutation', closePetition: { __typename: 'PetitionStagePayload', petition: { __typename: 'Petition', id: string, stage: PetitionStage, status: PetitionStatus } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SubmitToBodyMutationVariables = Exact<{
  input: SubmitToBodyInput;
}>;


export type SubmitToBodyMutation = { __typename: 'Mutation', submitToBody: { __typename: 'PetitionStagePayload', petition: { __typename: 'Petition', id: string, status: PetitionStatus } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SuspendSigningMutationVariables = Exact<{
  input: SuspendSigningInput;
}>;


export type SuspendSigningMutation = { __typename: 'Mutation', suspendSigning: { __typename: 'PetitionStagePayload', petition: { __typename: 'Petition', id: string, status: PetitionStatus } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ResumeSigningMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type ResumeSigningMutation = { __typename: 'Mutation', resumeSigning: { __typename: 'PetitionStagePayload', petition: { __typename: 'Petition', id: string, status: PetitionStatus } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionSupportFieldsFragment = { __typename: 'Petition', id: string, stage: PetitionStage, status: PetitionStatus, signatureCount: number, countAsOf: string, countAsOfSeq: number, signerAssurance: Assurance, signerMinAge: number | null, residentsOnly: boolean, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number, state: TrackState, metAt: string | null, dueAt: string | null, dueProvisional: boolean, overdue: boolean, answeredAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, nextTrack: { __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number } | null };

export type PetitionFieldsFragment = { __typename: 'Petition', number: string | null, language: Locale, textHash: string | null, versionNumber: number, authorName: string | null, submittedAt: string | null, viewerIsAuthor: boolean, id: string, stage: PetitionStage, status: PetitionStatus, signatureCount: number, countAsOf: string, countAsOfSeq: number, signerAssurance: Assurance, signerMinAge: number | null, residentsOnly: boolean, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, level: { __typename: 'PetitionLevel', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, book: { __typename: 'RuleBook', id: string, version: number, hash: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, refusal: { __typename: 'Refusal', at: string, text: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, way: Array<{ __typename: 'WayStep', kind: WayStepKind, state: WayStepState, at: string | null, dueAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, within: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, timeline: Array<{ __typename: 'TimelineEntry', id: string, kind: TimelineKind, at: string, planned: boolean, provisional: boolean, late: boolean, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, track: { __typename: 'PetitionTrack', id: string, need: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, viewerCanEdit: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanWithdraw: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, origin: { __typename: 'PetitionOrigin', system: string, id: string, url: string, importedAt: string, computedClosesAt: string | null, committeeNote: string | null, departments: Array<string>, regionsWithoutPlace: number | null, countriesWithoutPlace: number | null, debate: { __typename: 'SourceDebate', debatedOn: string | null, scheduledOn: string | null, overview: string | null, transcriptUrl: string | null, videoUrl: string | null, packUrl: string | null } | null, response: { __typename: 'SourceResponse', respondedOn: string | null, summary: string, details: string } | null, regions: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }>, countries: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }> } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number, state: TrackState, metAt: string | null, dueAt: string | null, dueProvisional: boolean, overdue: boolean, answeredAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, nextTrack: { __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number } | null };

export type OriginFieldsFragment = { __typename: 'PetitionOrigin', system: string, id: string, url: string, importedAt: string, computedClosesAt: string | null, committeeNote: string | null, departments: Array<string>, regionsWithoutPlace: number | null, countriesWithoutPlace: number | null, debate: { __typename: 'SourceDebate', debatedOn: string | null, scheduledOn: string | null, overview: string | null, transcriptUrl: string | null, videoUrl: string | null, packUrl: string | null } | null, response: { __typename: 'SourceResponse', respondedOn: string | null, summary: string, details: string } | null, regions: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }>, countries: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }> };

export type WithdrawPetitionMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type WithdrawPetitionMutation = { __typename: 'Mutation', withdrawPetition: { __typename: 'WithdrawPetitionPayload', petition: { __typename: 'Petition', id: string, stage: PetitionStage, status: PetitionStatus } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type TopicsQueryVariables = Exact<{ [key: string]: never; }>;


export type TopicsQuery = { __typename: 'Query', topics: Array<{ __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, fields: Array<{ __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }> };

export type PetitionFormQueryVariables = Exact<{
  territoryId: string | number;
}>;


export type PetitionFormQuery = { __typename: 'Query', petitionForm: { __typename: 'PetitionForm', requiredLocales: Array<Locale>, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, book: { __typename: 'RuleBook', id: string, version: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, levels: Array<{ __typename: 'PetitionLevel', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, tracks: Array<{ __typename: 'LevelTrack', id: string, need: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }> }>, fields: Array<{ __typename: 'TextField', id: string, role: TextRole, max: number, required: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, forbiddenTopics: Array<{ __typename: 'Code', code: string, cites: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, moderationWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null, signingFor: { __typename: 'LegalPeriod', n: number, unit: LegalUnit }, viewerCanCreate: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null };

export type DraftFieldsFragment = { __typename: 'Petition', id: string, revision: number | null, number: string | null, stage: PetitionStage, language: Locale, authorName: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, territory: { __typename: 'Territory', id: string } | null, level: { __typename: 'PetitionLevel', id: string } | null, topic: { __typename: 'Topic', id: string } | null };

export type DraftQueryVariables = Exact<{
  id: string | number;
}>;


export type DraftQuery = { __typename: 'Query', petition: { __typename: 'Petition', viewerIsCoAuthor: boolean, id: string, revision: number | null, number: string | null, stage: PetitionStage, language: Locale, authorName: string | null, viewerCanEdit: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, refusal: { __typename: 'Refusal', at: string, text: string, code: { __typename: 'Code', code: string, cites: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, territory: { __typename: 'Territory', id: string } | null, level: { __typename: 'PetitionLevel', id: string } | null, topic: { __typename: 'Topic', id: string } | null } | null };

export type CreatePetitionMutationVariables = Exact<{
  input: CreatePetitionInput;
}>;


export type CreatePetitionMutation = { __typename: 'Mutation', createPetition: { __typename: 'CreatePetitionPayload', petition: { __typename: 'Petition', id: string, revision: number | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EditPetitionMutationVariables = Exact<{
  input: EditPetitionInput;
}>;


export type EditPetitionMutation = { __typename: 'Mutation', editPetition: { __typename: 'EditPetitionPayload', petition: { __typename: 'Petition', id: string, revision: number | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SubmitPetitionMutationVariables = Exact<{
  input: SubmitPetitionInput;
}>;


export type SubmitPetitionMutation = { __typename: 'Mutation', submitPetition: { __typename: 'SubmitPetitionPayload', petition: { __typename: 'Petition', id: string, number: string | null, stage: PetitionStage, way: Array<{ __typename: 'WayStep', kind: WayStepKind, state: WayStepState, dueAt: string | null }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type MyPetitionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MyPetitionsQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, petitions: { __typename: 'PetitionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Petition', stage: PetitionStage, viewerIsCoAuthor: boolean, createdAt: string, submittedAt: string | null, id: string, number: string | null, status: PetitionStatus, signatureCount: number, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, linkKey: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextTrack: { __typename: 'PetitionTrack', id: string, need: number, missing: number } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, state: TrackState, dueAt: string | null, answeredAt: string | null }>, refusal: { __typename: 'Refusal', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, origin: { __typename: 'PetitionOrigin', system: string } | null, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null }> } } | null };

export type DeleteDraftMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type DeleteDraftMutation = { __typename: 'Mutation', deleteDraft: { __typename: 'DeleteDraftPayload', deletedId: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type TerritoriesQueryVariables = Exact<{ [key: string]: never; }>;


export type TerritoriesQuery = { __typename: 'Query', territories: Array<{ __typename: 'Territory', id: string, level: TerritoryLevel, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, parent: { __typename: 'Territory', id: string } | null }> };

export type ProfileQueryVariables = Exact<{ [key: string]: never; }>;


export type ProfileQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, name: string | null, email: string, birthDate: string | null, language: Locale, assurance: Assurance, hasPassword: boolean, residence: { __typename: 'Residence', confirmed: boolean, since: string, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, ancestors: Array<{ __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null } | null };

export type UpdateProfileMutationVariables = Exact<{
  input: UpdateProfileInput;
}>;


export type UpdateProfileMutation = { __typename: 'Mutation', updateProfile: { __typename: 'UpdateProfilePayload', viewer: { __typename: 'Person', id: string, name: string | null, birthDate: string | null, language: Locale, residence: { __typename: 'Residence', confirmed: boolean, territory: { __typename: 'Territory', id: string } } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ConfirmIdentityMutationVariables = Exact<{
  input: ConfirmIdentityInput;
}>;


export type ConfirmIdentityMutation = { __typename: 'Mutation', confirmIdentity: { __typename: 'ConfirmIdentityPayload', person: { __typename: 'Person', id: string, name: string | null, email: string, assurance: Assurance, residence: { __typename: 'Residence', confirmed: boolean, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type TerritoryBodiesQueryVariables = Exact<{
  id: string | number;
}>;


export type TerritoryBodiesQuery = { __typename: 'Query', territory: { __typename: 'Territory', id: string, bodies: Array<{ __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null };

export type TerritoryMapQueryVariables = Exact<{
  id: string | number;
}>;


export type TerritoryMapQuery = { __typename: 'Query', territoryMap: { __typename: 'TerritoryMap', outline: string, frame: { __typename: 'MapFrame', west: number, north: number, unitsPerLon: number, unitsPerLat: number, width: number, height: number }, units: Array<{ __typename: 'MapUnit', path: string, labelX: number, labelY: number, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, landmarks: Array<{ __typename: 'MapLandmark', kind: LandmarkKind, path: string, labelX: number, labelY: number, labelAngle: number, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } | null };

export type TerritoryFactsQueryVariables = Exact<{
  id: string | number;
}>;


export type TerritoryFactsQuery = { __typename: 'Query', territory: { __typename: 'Territory', id: string, population: number | null, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, facts: Array<{ __typename: 'TerritoryFact', kind: TerritoryFactKind, count: number }> } | null };

export type EventEffectFieldsFragment = { __typename: 'EventEffect', kind: EventEffectKind, from: string, to: string, suspends: Array<RestingAct>, lengthensTerms: boolean, state: EventEffectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } };

export type EventDeskQueryVariables = Exact<{
  year: number;
}>;


export type EventDeskQuery = { __typename: 'Query', eventDesk: { __typename: 'EventDesk', territoryIds: Array<string>, years: Array<number>, kinds: Array<{ __typename: 'EventKind', event: string, titles: Array<{ __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }> }>, days: Array<{ __typename: 'EventDay', territoryId: string, event: string, day: string, viewerCanChange: boolean, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, effects: Array<{ __typename: 'EventEffect', kind: EventEffectKind, from: string, to: string, suspends: Array<RestingAct>, lengthensTerms: boolean, state: EventEffectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, resting: { __typename: 'RestingPetitions', total: number, first: Array<{ __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } }> } };

export type EventEffectsQueryVariables = Exact<{
  input: EventDayInput;
}>;


export type EventEffectsQuery = { __typename: 'Query', eventEffects: Array<{ __typename: 'EventEffect', kind: EventEffectKind, from: string, to: string, suspends: Array<RestingAct>, lengthensTerms: boolean, state: EventEffectState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> };

export type SetEventDayMutationVariables = Exact<{
  input: EventDayInput;
}>;


export type SetEventDayMutation = { __typename: 'Mutation', setEventDay: { __typename: 'EventDayPayload', eventDays: Array<{ __typename: 'EventDay', event: string, day: string }>, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RemoveEventDayMutationVariables = Exact<{
  input: EventDayInput;
}>;


export type RemoveEventDayMutation = { __typename: 'Mutation', removeEventDay: { __typename: 'EventDayPayload', eventDays: Array<{ __typename: 'EventDay', event: string, day: string }>, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type MailSignedPetitionFieldsFragment = { __typename: 'Petition', id: string, number: string | null, signerNameMode: NameMode | null, signerMinAge: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation, declares: Array<CivilStatus>, asksPlace: boolean, namesPerMailbox: number, withdrawable: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null };

export type MailSigningQueryVariables = Exact<{
  number: string;
  key?: string | null | undefined;
}>;


export type MailSigningQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, number: string | null, signerNameMode: NameMode | null, signerMinAge: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation, declares: Array<CivilStatus>, asksPlace: boolean, namesPerMailbox: number, withdrawable: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null } | null, viewer: { __typename: 'Person', id: string, name: string | null, email: string } | null };

export type SignatureRequestQueryVariables = Exact<{
  number: string;
  token: string;
}>;


export type SignatureRequestQuery = { __typename: 'Query', signatureRequest: { __typename: 'SignatureRequest', name: string, email: string, used: boolean, expiresAt: string, petition: { __typename: 'Petition', id: string, number: string | null, signerNameMode: NameMode | null, signerMinAge: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation, declares: Array<CivilStatus>, asksPlace: boolean, namesPerMailbox: number, withdrawable: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null } | null, canConfirm: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> } } | null };

export type LinkedSignatureQueryVariables = Exact<{
  number: string;
  link: string;
}>;


export type LinkedSignatureQuery = { __typename: 'Query', linkedSignature: { __typename: 'LinkedSignature', petitionId: string, pageKey: string | null, name: string, email: string, petition: { __typename: 'Petition', stage: PetitionStage, publishedAt: string | null, id: string, number: string | null, signerNameMode: NameMode | null, signerMinAge: number | null, linkKey: string | null, way: Array<{ __typename: 'WayStep', kind: WayStepKind, state: WayStepState, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation, declares: Array<CivilStatus>, asksPlace: boolean, namesPerMailbox: number, withdrawable: boolean } | null, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null } | null, canWithdraw: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, signature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, showName: boolean, promise: string | null, receipt: string | null, removal: { __typename: 'Removal', id: string, text: string, endedAt: string | null, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState, answer: string | null } | null } } | null };

export type RequestSignatureMutationVariables = Exact<{
  input: RequestSignatureInput;
}>;


export type RequestSignatureMutation = { __typename: 'Mutation', requestSignature: { __typename: 'MailSigningPayload', done: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RenewSignatureRequestMutationVariables = Exact<{
  input: ConfirmSignatureInput;
}>;


export type RenewSignatureRequestMutation = { __typename: 'Mutation', renewSignatureRequest: { __typename: 'MailSigningPayload', done: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ConfirmSignatureMutationVariables = Exact<{
  input: ConfirmSignatureInput;
}>;


export type ConfirmSignatureMutation = { __typename: 'Mutation', confirmSignature: { __typename: 'ConfirmSignaturePayload', link: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ConfirmSignatureByCodeMutationVariables = Exact<{
  input: ConfirmSignatureByCodeInput;
}>;


export type ConfirmSignatureByCodeMutation = { __typename: 'Mutation', confirmSignatureByCode: { __typename: 'ConfirmSignaturePayload', link: string | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawLinkedSignatureMutationVariables = Exact<{
  input: LinkedSignatureInput;
}>;


export type WithdrawLinkedSignatureMutation = { __typename: 'Mutation', withdrawLinkedSignature: { __typename: 'LinkedSignaturePayload', signature: { __typename: 'Signature', id: string, state: SignatureState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ChangeLinkedNameMutationVariables = Exact<{
  input: ChangeLinkedNameInput;
}>;


export type ChangeLinkedNameMutation = { __typename: 'Mutation', changeLinkedName: { __typename: 'LinkedSignaturePayload', signature: { __typename: 'Signature', id: string, showName: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type EraseLinkedSignatureMutationVariables = Exact<{
  input: LinkedSignatureInput;
}>;


export type EraseLinkedSignatureMutation = { __typename: 'Mutation', eraseLinkedSignature: { __typename: 'MailSigningPayload', done: boolean, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ViewerSignatureFieldsFragment = { __typename: 'Petition', id: string, signerNameMode: NameMode | null, viewerSignature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, withdrawnAt: string | null, showName: boolean } | null, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanWithdrawSignature: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation } | null };

export type SignPageQueryVariables = Exact<{
  number: string;
  key?: string | null | undefined;
}>;


export type SignPageQuery = { __typename: 'Query', petition: { __typename: 'Petition', number: string | null, authorName: string | null, textHash: string | null, versionNumber: number, id: string, linkKey: string | null, stage: PetitionStage, status: PetitionStatus, signatureCount: number, countAsOf: string, countAsOfSeq: number, signerAssurance: Assurance, signerMinAge: number | null, residentsOnly: boolean, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, signerNameMode: NameMode | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, level: { __typename: 'PetitionLevel', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number, state: TrackState, metAt: string | null, dueAt: string | null, dueProvisional: boolean, overdue: boolean, answeredAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, nextTrack: { __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number } | null, viewerSignature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, withdrawnAt: string | null, showName: boolean } | null, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanWithdrawSignature: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation } | null } | null, viewer: { __typename: 'Person', id: string, name: string | null, email: string, birthDate: string | null, assurance: Assurance, residence: { __typename: 'Residence', confirmed: boolean, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null } | null };

export type SignPetitionMutationVariables = Exact<{
  input: SignPetitionInput;
}>;


export type SignPetitionMutation = { __typename: 'Mutation', signPetition: { __typename: 'SignPetitionPayload', signature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, showName: boolean, promise: string | null } | null, petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type WithdrawSignatureMutationVariables = Exact<{
  input: WithdrawSignatureInput;
}>;


export type WithdrawSignatureMutation = { __typename: 'Mutation', withdrawSignature: { __typename: 'WithdrawSignaturePayload', signature: { __typename: 'Signature', id: string, state: SignatureState, withdrawnAt: string | null } | null, petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type MySignaturesQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type MySignaturesQuery = { __typename: 'Query', viewer: { __typename: 'Person', id: string, signatures: { __typename: 'SignatureConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Signature', id: string, state: SignatureState, signedAt: string, withdrawnAt: string | null, showName: boolean, petition: { __typename: 'Petition', id: string, number: string | null, status: PetitionStatus, signerNameMode: NameMode | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanWithdrawSignature: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null } } }> } } | null };

export type FlaggedPetitionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type FlaggedPetitionsQuery = { __typename: 'Query', flaggedPetitions: { __typename: 'SignatureWatchConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'SignatureWatch', checkedAt: string, signatures: number, flags: Array<{ __typename: 'SignatureFlag', kind: SignatureFlagKind }>, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } };

export type SignatureWatchQueryVariables = Exact<{
  petitionId: string | number;
}>;


export type SignatureWatchQuery = { __typename: 'Query', signatureWatch: { __typename: 'SignatureWatch', checkedAt: string, signatures: number, flags: Array<{ __typename: 'SignatureFlag', kind: SignatureFlagKind, from: string, until: string, count: number, peak: number | null, of: number | null, groups: number | null, refs: Array<string> }>, hours: Array<{ __typename: 'SignatureHour', at: string, count: number, newAccounts: number }>, areas: Array<{ __typename: 'SignatureArea', count: number, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type RemovalPreviewQueryVariables = Exact<{
  input: RemovalPreviewInput;
}>;


export type RemovalPreviewQuery = { __typename: 'Query', removalPreview: { __typename: 'RemovalPreview', effect: { __typename: 'RemovalEffect', matching: number, before: number, after: number, tracks: Array<{ __typename: 'ThresholdEffect', id: string, metBefore: boolean, metAfter: boolean }> } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RemovalEffectFieldsFragment = { __typename: 'RemovalEffect', matching: number, before: number, after: number, tracks: Array<{ __typename: 'ThresholdEffect', id: string, metBefore: boolean, metAfter: boolean }> };

export type RemovalRequestsQueryVariables = Exact<{
  states?: Array<RemovalState> | RemovalState | null | undefined;
  first: number;
  after?: string | null | undefined;
}>;


export type RemovalRequestsQuery = { __typename: 'Query', removalRequests: { __typename: 'RemovalRequestConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'RemovalRequest', id: string, kind: RemovalKind, state: RemovalState, expected: number, done: number, proposedAt: string, proposedByViewer: boolean, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } };

export type RemovalRequestQueryVariables = Exact<{
  id: string | number;
}>;


export type RemovalRequestQuery = { __typename: 'Query', removalRequest: { __typename: 'RemovalRequest', id: string, kind: RemovalKind, state: RemovalState, text: string, expected: number, done: number, stopping: boolean, proposedAt: string, proposedByViewer: boolean, startedAt: string | null, endedAt: string | null, undoes: string | null, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, conditions: { __typename: 'RemovalConditions', from: string | null, until: string, assurances: Array<Assurance>, accountMinutes: number | null, receipts: number, areas: Array<{ __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> }, effect: { __typename: 'RemovalEffect', matching: number, before: number, after: number, tracks: Array<{ __typename: 'ThresholdEffect', id: string, metBefore: boolean, metAfter: boolean }> } | null, viewerCanConsent: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanCancel: { __typename: 'Decision', allowed: boolean }, viewerCanUndo: { __typename: 'Decision', allowed: boolean }, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type ProposeRemovalMutationVariables = Exact<{
  input: ProposeRemovalInput;
}>;


export type ProposeRemovalMutation = { __typename: 'Mutation', proposeRemoval: { __typename: 'RemovalPayload', removal: { __typename: 'RemovalRequest', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ProposeRestorationMutationVariables = Exact<{
  input: ProposeRestorationInput;
}>;


export type ProposeRestorationMutation = { __typename: 'Mutation', proposeRestoration: { __typename: 'RemovalPayload', removal: { __typename: 'RemovalRequest', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type ConsentToRemovalMutationVariables = Exact<{
  input: ConsentToRemovalInput;
}>;


export type ConsentToRemovalMutation = { __typename: 'Mutation', consentToRemoval: { __typename: 'RemovalPayload', removal: { __typename: 'RemovalRequest', id: string, state: RemovalState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RefuseRemovalMutationVariables = Exact<{
  input: WhichRemovalInput;
}>;


export type RefuseRemovalMutation = { __typename: 'Mutation', refuseRemoval: { __typename: 'RemovalPayload', removal: { __typename: 'RemovalRequest', id: string, state: RemovalState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type CancelRemovalMutationVariables = Exact<{
  input: WhichRemovalInput;
}>;


export type CancelRemovalMutation = { __typename: 'Mutation', cancelRemoval: { __typename: 'RemovalPayload', removal: { __typename: 'RemovalRequest', id: string, state: RemovalState, stopping: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RemovalObjectionsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
}>;


export type RemovalObjectionsQuery = { __typename: 'Query', removalObjections: { __typename: 'RemovalObjectionConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'RemovalObjection', id: string, text: string, at: string, removal: { __typename: 'Removal', id: string, text: string, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> } };

export type UpholdObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type UpholdObjectionMutation = { __typename: 'Mutation', upholdObjection: { __typename: 'ObjectionPayload', objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type DismissObjectionMutationVariables = Exact<{
  input: DecideObjectionInput;
}>;


export type DismissObjectionMutation = { __typename: 'Mutation', dismissObjection: { __typename: 'ObjectionPayload', objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type RemovalConditionFieldsFragment = { __typename: 'RemovalConditions', from: string | null, until: string, assurances: Array<Assurance>, accountMinutes: number | null, receipts: number, areas: Array<{ __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> };

export type PetitionRemovalsQueryVariables = Exact<{
  number: string;
  first: number;
  after?: string | null | undefined;
}>;


export type PetitionRemovalsQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, removals: { __typename: 'RemovalConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Removal', id: string, kind: RemovalKind, state: RemovalState, signatures: number, text: string, startedAt: string | null, endedAt: string | null, undoes: string | null, upheldObjections: number, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, proposedBy: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, conditions: { __typename: 'RemovalConditions', from: string | null, until: string, assurances: Array<Assurance>, accountMinutes: number | null, receipts: number, areas: Array<{ __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } }> } } | null };

export type RemovedSignatureFieldsFragment = { __typename: 'Signature', id: string, state: SignatureState, removal: { __typename: 'Removal', id: string, text: string, endedAt: string | null, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState, answer: string | null } | null };

export type RemovedSignatureQueryVariables = Exact<{
  number: string;
}>;


export type RemovedSignatureQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, viewerSignature: { __typename: 'Signature', id: string, state: SignatureState, removal: { __typename: 'Removal', id: string, text: string, endedAt: string | null, reason: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState, answer: string | null } | null } | null } | null };

export type ObjectToRemovalMutationVariables = Exact<{
  input: ObjectToRemovalInput;
}>;


export type ObjectToRemovalMutation = { __typename: 'Mutation', objectToRemoval: { __typename: 'ObjectionPayload', objection: { __typename: 'RemovalObjection', id: string, state: ObjectionState, answer: string | null } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type PetitionSignersFieldsFragment = { __typename: 'Petition', id: string, signerNameMode: NameMode | null, anonymisedAt: string | null, legalHold: { __typename: 'LegalHold', reason: string, since: string } | null, viewerCanHold: { __typename: 'Decision', allowed: boolean }, signatureAreas: Array<{ __typename: 'AreaSignatures', count: number | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }> };

export type SignersQueryVariables = Exact<{
  number: string;
  first: number;
  after?: string | null | undefined;
}>;


export type SignersQuery = { __typename: 'Query', petition: { __typename: 'Petition', id: string, signatureCount: number, shownSignerCount: number, signers: { __typename: 'SignerConnection', pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null }, nodes: Array<{ __typename: 'Signer', name: string }> } } | null };

export type ChangeSignatureNameMutationVariables = Exact<{
  input: ChangeSignatureNameInput;
}>;


export type ChangeSignatureNameMutation = { __typename: 'Mutation', changeSignatureName: { __typename: 'ChangeSignatureNamePayload', signature: { __typename: 'Signature', id: string, showName: boolean } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type SetLegalHoldMutationVariables = Exact<{
  input: SetLegalHoldInput;
}>;


export type SetLegalHoldMutation = { __typename: 'Mutation', setLegalHold: { __typename: 'LegalHoldPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type LiftLegalHoldMutationVariables = Exact<{
  input: PetitionIdInput;
}>;


export type LiftLegalHoldMutation = { __typename: 'Mutation', liftLegalHold: { __typename: 'LegalHoldPayload', petition: { __typename: 'Petition', id: string } | null, userErrors: Array<{ __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }> } };

export type OutcomeFieldsFragment = { __typename: 'ProjectOutcome', number: number, place: number | null, votes: number, points: number | null, cost: number, reason: TallyLoss | null, afterRounds: number | null, available: number | null, missing: number | null, extraBallots: number | null, winsAtCost: number | null, payers: number | null, pricePerVoter: number | null, project: { __typename: 'Project', id: string, number: string | null, lat: number | null, lon: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } };

export type ResultPageQueryVariables = Exact<{
  key: string;
  envelope?: string | number | null | undefined;
  losers: number;
}>;


export type ResultPageQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, year: number, state: CampaignState, currency: string, rulesHash: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, origin: { __typename: 'CampaignOrigin', system: string, file: string, unit: string, country: string } | null, steps: Array<{ __typename: 'CampaignStep', state: CampaignState, from: string | null, status: CampaignStepStatus }>, vote: { __typename: 'CampaignVote', resultsExpected: string | null, complaintsUntil: string | null, need: number | null, unlinkedAt: string | null, trustees: Array<{ __typename: 'VoteTrustee', name: string, handedIn: boolean }>, lottery: Array<{ __typename: 'LotteryOfficer', name: string, commitment: string, secret: string | null }>, opened: { __typename: 'OpenedBallots', at: string, lotSeed: string | null } | null, complaints: Array<{ __typename: 'VoteComplaint', id: string, at: string, answer: { __typename: 'ComplaintAnswer', at: string, upheld: boolean, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, protocol: { __typename: 'VoteProtocol', digest: string, signatures: Array<{ __typename: 'ProtocolSignature', name: string, at: string }> } | null } | null, result: { __typename: 'CampaignResult', status: ResultStatus, countedAt: string, certifiedAt: string | null, rulesHash: string | null, listHash: string | null, boardHash: string | null, voters: number, eligible: number | null, sourceAgrees: boolean | null, channels: Array<{ __typename: 'ResultChannel', channel: string, ballots: number | null }>, voids: Array<{ __typename: 'ResultVoid', reason: string, ballots: number }>, envelopes: Array<{ __typename: 'EnvelopeResult', budget: number, ballots: number, envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, official: { __typename: 'TallyResult', winnerCount: number, loserCount: number, spent: number } }>, envelope: { __typename: 'EnvelopeResult', budget: number, ballots: number, emptyBallots: number, ballotsHash: string | null, isTotalsOnly: boolean, leftover: Leftover | null, ballotFile: string | null, csvFile: string, envelope: { __typename: 'Envelope', id: string, kind: EnvelopeKind, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, official: { __typename: 'TallyResult', id: string, isReplaced: boolean, spent: number, left: number, winnerCount: number, loserCount: number, traceHash: string, traceFile: string | null, rule: Array<{ __typename: 'RuleSentence', code: string, params: string }>, winners: Array<{ __typename: 'ProjectOutcome', number: number, place: number | null, votes: number, points: number | null, cost: number, reason: TallyLoss | null, afterRounds: number | null, available: number | null, missing: number | null, extraBallots: number | null, winsAtCost: number | null, payers: number | null, pricePerVoter: number | null, project: { __typename: 'Project', id: string, number: string | null, lat: number | null, lon: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, picture: Array<{ __typename: 'ProjectOutcome', project: { __typename: 'Project', id: string, photos: Array<{ __typename: 'ProjectPhoto', large: string }> } }>, losers: Array<{ __typename: 'ProjectOutcome', number: number, place: number | null, votes: number, points: number | null, cost: number, reason: TallyLoss | null, afterRounds: number | null, available: number | null, missing: number | null, extraBallots: number | null, winsAtCost: number | null, payers: number | null, pricePerVoter: number | null, conflictWith: { __typename: 'Project', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, project: { __typename: 'Project', id: string, number: string | null, lat: number | null, lon: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> }, shadows: Array<{ __typename: 'TallyResult', id: string }> } | null } | null } | null };

export type BesideFieldsFragment = { __typename: 'TallyResult', id: string, left: number, winnerCount: number, rule: Array<{ __typename: 'RuleSentence', code: string, params: string }>, audit: { __typename: 'ResultAudit', votersWithNothing: number, votersWithNothingShare: number, meanFunded: number, slighted: number } };

export type BesideResultQueryVariables = Exact<{
  key: string;
  envelope?: string | number | null | undefined;
}>;


export type BesideResultQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, result: { __typename: 'CampaignResult', envelope: { __typename: 'EnvelopeResult', envelope: { __typename: 'Envelope', id: string }, official: { __typename: 'TallyResult', id: string, left: number, winnerCount: number, rule: Array<{ __typename: 'RuleSentence', code: string, params: string }>, audit: { __typename: 'ResultAudit', votersWithNothing: number, votersWithNothingShare: number, meanFunded: number, slighted: number } }, shadows: Array<{ __typename: 'TallyResult', id: string, left: number, winnerCount: number, winners: Array<{ __typename: 'ProjectOutcome', number: number, votes: number, project: { __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }>, rule: Array<{ __typename: 'RuleSentence', code: string, params: string }>, audit: { __typename: 'ResultAudit', votersWithNothing: number, votersWithNothingShare: number, meanFunded: number, slighted: number } }> } | null } | null } | null };

export type ProjectOutcomeQueryVariables = Exact<{
  key: string;
  envelope?: string | number | null | undefined;
  number: number;
}>;


export type ProjectOutcomeQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, result: { __typename: 'CampaignResult', envelope: { __typename: 'EnvelopeResult', envelope: { __typename: 'Envelope', id: string }, official: { __typename: 'TallyResult', id: string, outcome: { __typename: 'ProjectOutcome', number: number, place: number | null, votes: number, points: number | null, cost: number, reason: TallyLoss | null, afterRounds: number | null, available: number | null, missing: number | null, extraBallots: number | null, winsAtCost: number | null, payers: number | null, pricePerVoter: number | null, conflictWith: { __typename: 'Project', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, project: { __typename: 'Project', id: string, number: string | null, lat: number | null, lon: number | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null }, shadows: Array<{ __typename: 'TallyResult', id: string, rule: Array<{ __typename: 'RuleSentence', code: string, params: string }>, outcome: { __typename: 'ProjectOutcome', place: number | null, reason: TallyLoss | null } | null }> } | null } | null } | null };

export type FindOutcomesQueryVariables = Exact<{
  key: string;
  filter?: ProjectFilter | null | undefined;
}>;


export type FindOutcomesQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, projects: { __typename: 'ProjectConnection', nodes: Array<{ __typename: 'Project', id: string, ballotNumber: number | null, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }> } } | null };

export type RecountRulesQueryVariables = Exact<{
  key: string;
}>;


export type RecountRulesQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, rulesDocument: string } | null };

export type UserErrorFieldsFragment = { __typename: 'UserError', code: ErrorCode, path: Array<string> | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> };

export type LocalizedFieldsFragment = { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null };

export type HomeQueryVariables = Exact<{ [key: string]: never; }>;


export type HomeQuery = { __typename: 'Query', near: { __typename: 'PetitionConnection', totalCount: number, nodes: Array<{ __typename: 'Petition', countAsOf: string, id: string, number: string | null, status: PetitionStatus, signatureCount: number, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, nextTrack: { __typename: 'PetitionTrack', id: string, need: number, missing: number, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, state: TrackState, dueAt: string | null, answeredAt: string | null }>, refusal: { __typename: 'Refusal', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, origin: { __typename: 'PetitionOrigin', system: string } | null }> }, due: { __typename: 'PetitionConnection', nodes: Array<{ __typename: 'Petition', id: string, number: string | null, status: PetitionStatus, signatureCount: number, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, nextTrack: { __typename: 'PetitionTrack', id: string, need: number, missing: number } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, need: number, state: TrackState, dueAt: string | null, answeredAt: string | null }>, refusal: { __typename: 'Refusal', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, origin: { __typename: 'PetitionOrigin', system: string } | null }> }, latestAnswers: Array<{ __typename: 'Answer', id: string, plainSummary: string, language: Locale, publishedAt: string, late: boolean, decision: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, petition: { __typename: 'Petition', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } }> };

export type PetitionPageQueryVariables = Exact<{
  number: string;
  key?: string | null | undefined;
}>;


export type PetitionPageQuery = { __typename: 'Query', petition: { __typename: 'Petition', number: string | null, language: Locale, textHash: string | null, versionNumber: number, authorName: string | null, submittedAt: string | null, viewerIsAuthor: boolean, isPublic: boolean, expiredAt: string | null, stoppedAt: string | null, viewerCanSubmitTracks: Array<string>, id: string, signerNameMode: NameMode | null, anonymisedAt: string | null, stage: PetitionStage, status: PetitionStatus, signatureCount: number, countAsOf: string, countAsOfSeq: number, signerAssurance: Assurance, signerMinAge: number | null, residentsOnly: boolean, publishedAt: string | null, closesAt: string | null, closesProvisional: boolean, closedAt: string | null, linkKey: string | null, coAuthorCount: number, orphanedAt: string | null, viewerIsCoAuthor: boolean, viewerCanInvite: boolean, viewerMayAdopt: boolean, answers: Array<{ __typename: 'Answer', id: string, plainSummary: string, reasons: string, responsibleUnit: string, needsBudget: boolean, language: Locale, publishedAt: string, late: boolean, track: { __typename: 'PetitionTrack', id: string, dueAt: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, decision: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }, actions: Array<{ __typename: 'AnswerAction', text: string, dueOn: string | null, responsible: string | null }> }>, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, summary: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, texts: Array<{ __typename: 'PetitionText', field: string, role: TextRole, label: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, text: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, topic: { __typename: 'Topic', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, level: { __typename: 'PetitionLevel', id: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, book: { __typename: 'RuleBook', id: string, version: number, hash: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, refusal: { __typename: 'Refusal', at: string, text: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, way: Array<{ __typename: 'WayStep', kind: WayStepKind, state: WayStepState, at: string | null, dueAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, within: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, timeline: Array<{ __typename: 'TimelineEntry', id: string, kind: TimelineKind, at: string, planned: boolean, provisional: boolean, late: boolean, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, track: { __typename: 'PetitionTrack', id: string, need: number, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, viewerCanEdit: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanWithdraw: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, origin: { __typename: 'PetitionOrigin', system: string, id: string, url: string, importedAt: string, computedClosesAt: string | null, committeeNote: string | null, departments: Array<string>, regionsWithoutPlace: number | null, countriesWithoutPlace: number | null, debate: { __typename: 'SourceDebate', debatedOn: string | null, scheduledOn: string | null, overview: string | null, transcriptUrl: string | null, videoUrl: string | null, packUrl: string | null } | null, response: { __typename: 'SourceResponse', respondedOn: string | null, summary: string, details: string } | null, regions: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }>, countries: Array<{ __typename: 'AreaCount', code: string, name: string, count: number }> } | null, deliberation: { __typename: 'Deliberation', endsAt: string, endedAt: string | null, authorEnds: boolean } | null, hidden: { __typename: 'HiddenMark', at: string, code: { __typename: 'Code', code: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } } | null, endedBy: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null, viewerCanClose: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerCanSuspend: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, viewerSignature: { __typename: 'Signature', id: string, state: SignatureState, signedAt: string, withdrawnAt: string | null, showName: boolean } | null, viewerCanSign: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null, details: Array<{ __typename: 'ErrorDetail', name: string, value: string }> }, viewerCanWithdrawSignature: { __typename: 'Decision', allowed: boolean, code: ErrorCode | null }, mailSigning: { __typename: 'MailSigning', confirmation: SignatureConfirmation } | null, legalHold: { __typename: 'LegalHold', reason: string, since: string } | null, viewerCanHold: { __typename: 'Decision', allowed: boolean }, signatureAreas: Array<{ __typename: 'AreaSignatures', count: number | null, territory: { __typename: 'Territory', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null }>, projects: Array<{ __typename: 'Project', id: string, number: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } }>, discussion: { __typename: 'Discussion', isOpen: boolean, endsAt: string | null, counts: { __typename: 'TalkCounts', participants: number, argumentsFor: number, argumentsAgainst: number, questions: number, questionsAnswered: number, remarks: number }, for: { __typename: 'ContributionConnection', nodes: Array<{ __typename: 'Contribution', id: string, title: string, language: Locale }> }, against: { __typename: 'ContributionConnection', nodes: Array<{ __typename: 'Contribution', id: string, title: string, language: Locale }> } } | null, tracks: Array<{ __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number, state: TrackState, metAt: string | null, dueAt: string | null, dueProvisional: boolean, overdue: boolean, answeredAt: string | null, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, addressee: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, body: { __typename: 'PublicBody', id: string, name: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } } | null, answerWithin: { __typename: 'LegalPeriod', n: number, unit: LegalUnit } | null }>, nextTrack: { __typename: 'PetitionTrack', id: string, effect: TrackEffect, need: number, missing: number } | null, sponsoring: { __typename: 'Sponsoring', need: number, found: number, endsAt: string | null, provisional: boolean, endedAt: string | null, authorCounts: boolean } | null, pause: { __typename: 'PetitionPause', kind: PauseKind, since: string, reason: string | null, clockRuns: boolean, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null } | null } | null, invitations: Array<{ __typename: 'PetitionInvitation', id: string, at: string }> } | null, viewer: { __typename: 'Person', id: string, birthDate: string | null, residence: { __typename: 'Residence', confirmed: boolean } | null } | null };

export type CampaignAuditQueryVariables = Exact<{
  key: string;
}>;


export type CampaignAuditQuery = { __typename: 'Query', campaign: { __typename: 'Campaign', id: string, key: string, title: { __typename: 'LocalizedText', kk: string | null, ru: string | null, en: string | null }, origin: { __typename: 'CampaignOrigin', system: string } | null, result: { __typename: 'CampaignResult', status: ResultStatus } | null } | null };

export class TypedDocumentString<TResult, TVariables>
  extends String
  implements DocumentTypeDecoration<TResult, TVariables>
{
  __apiType?: NonNullable<DocumentTypeDecoration<TResult, TVariables>['__apiType']>;
  private value: string;
  public __meta__?: Record<string, any> | undefined;

  constructor(value: string, __meta__?: Record<string, any> | undefined) {
    super(value);
    this.value = value;
    this.__meta__ = __meta__;
  }

  override toString(): string & DocumentTypeDecoration<TResult, TVariables> {
    return this.value;
  }
}
export const LocalizedFieldsFragmentDoc = new TypedDocumentString(`
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}
    `, {"fragmentName":"LocalizedFields"}) as unknown as TypedDocumentString<LocalizedFieldsFragment, unknown>;
export const AnswerFieldsFragmentDoc = new TypedDocumentString(`
    fragment AnswerFields on Answer {
  __typename
  id
  track {
    __typename
    id
    dueAt
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  decision {
    __typename
    code
    title {
      __typename
      ...LocalizedFields
    }
  }
  plainSummary
  reasons
  actions {
    __typename
    text
    dueOn
    responsible
  }
  responsibleUnit
  needsBudget
  language
  publishedAt
  late
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"AnswerFields"}) as unknown as TypedDocumentString<AnswerFieldsFragment, unknown>;
export const BallotFormFieldsFragmentDoc = new TypedDocumentString(`
    fragment BallotFormFields on BallotForm {
  __typename
  type
  min
  max
  advise
  perCategoryMax
  total
  maxPerProject
  minSpend
  values
  scores
}
    `, {"fragmentName":"BallotFormFields"}) as unknown as TypedDocumentString<BallotFormFieldsFragment, unknown>;
export const BallotOptionFieldsFragmentDoc = new TypedDocumentString(`
    fragment BallotOptionFields on Project {
  __typename
  id
  ballotNumber
  price
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  texts {
    __typename
    locale
    description
    effect
    beneficiaries
    address
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 640)
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"BallotOptionFields"}) as unknown as TypedDocumentString<BallotOptionFieldsFragment, unknown>;
export const BallotPaperFieldsFragmentDoc = new TypedDocumentString(`
    fragment BallotPaperFields on BallotPaper {
  __typename
  envelope {
    __typename
    id
    kind
    amount
    name {
      __typename
      ...LocalizedFields
    }
  }
  form {
    __typename
    ...BallotFormFields
  }
  options {
    __typename
    ...BallotOptionFields
  }
}
    fragment BallotOptionFields on Project {
  __typename
  id
  ballotNumber
  price
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  texts {
    __typename
    locale
    description
    effect
    beneficiaries
    address
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 640)
  }
}
fragment BallotFormFields on BallotForm {
  __typename
  type
  min
  max
  advise
  perCategoryMax
  total
  maxPerProject
  minSpend
  values
  scores
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"BallotPaperFields"}) as unknown as TypedDocumentString<BallotPaperFieldsFragment, unknown>;
export const ProjectSupportFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProjectSupportFields on ProjectSupport {
  __typename
  count
  need
  open
  counted
  viewerSupports
  viewerCanSupport {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
}
    `, {"fragmentName":"ProjectSupportFields"}) as unknown as TypedDocumentString<ProjectSupportFieldsFragment, unknown>;
export const CampaignRowFieldsFragmentDoc = new TypedDocumentString(`
    fragment CampaignRowFields on Campaign {
  __typename
  id
  key
  year
  state
  currency
  total
  title {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  nextStep {
    __typename
    kind
    until
  }
  counts {
    __typename
    proposed
    onBallot
    won
    lost
  }
  origin {
    __typename
    country
    unit
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"CampaignRowFields"}) as unknown as TypedDocumentString<CampaignRowFieldsFragment, unknown>;
export const ProjectRowFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"ProjectRowFields"}) as unknown as TypedDocumentString<ProjectRowFieldsFragment, unknown>;
export const ComparedProjectFieldsFragmentDoc = new TypedDocumentString(`
    fragment ComparedProjectFields on Project {
  __typename
  ...ProjectRowFields
  language
  texts {
    __typename
    locale
    effect
    beneficiaries
    address
  }
  campaign {
    __typename
    id
    key
    currency
  }
  verdicts {
    __typename
    step
    outcome
    codes
    executor {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    permits {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"ComparedProjectFields"}) as unknown as TypedDocumentString<ComparedProjectFieldsFragment, unknown>;
export const VerdictFieldsFragmentDoc = new TypedDocumentString(`
    fragment VerdictFields on ProjectVerdict {
  __typename
  step
  outcome
  at
  codes
  price
  byName
  late
  text {
    __typename
    ...LocalizedFields
  }
  permits {
    __typename
    ...LocalizedFields
  }
  executor {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"VerdictFields"}) as unknown as TypedDocumentString<VerdictFieldsFragment, unknown>;
export const ProjectNameFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"ProjectNameFields"}) as unknown as TypedDocumentString<ProjectNameFieldsFragment, unknown>;
export const PetitionProjectsFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionProjectsFields on Petition {
  __typename
  projects {
    __typename
    ...ProjectNameFields
  }
}
    fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionProjectsFields"}) as unknown as TypedDocumentString<PetitionProjectsFieldsFragment, unknown>;
export const OpenEnvelopeFieldsFragmentDoc = new TypedDocumentString(`
    fragment OpenEnvelopeFields on Envelope {
  __typename
  id
  kind
  amount
  costCap
  name {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
  }
  category {
    __typename
    code
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"OpenEnvelopeFields"}) as unknown as TypedDocumentString<OpenEnvelopeFieldsFragment, unknown>;
export const SimilarProjectFieldsFragmentDoc = new TypedDocumentString(`
    fragment SimilarProjectFields on Project {
  __typename
  id
  number
  state
  title {
    __typename
    ...LocalizedFields
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"SimilarProjectFields"}) as unknown as TypedDocumentString<SimilarProjectFieldsFragment, unknown>;
export const ProjectDraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment ProjectDraftFields on Project {
  __typename
  id
  revision
  language
  showAuthor
  lat
  lon
  estimate
  texts {
    __typename
    locale
    title
    description
    effect
    beneficiaries
    address
  }
  place {
    __typename
    id
  }
  category {
    __typename
    code
  }
  envelope {
    __typename
    id
  }
  costItems {
    __typename
    name
    quantity
    unitPrice
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 480)
  }
}
    `, {"fragmentName":"ProjectDraftFields"}) as unknown as TypedDocumentString<ProjectDraftFieldsFragment, unknown>;
export const ChangeCountFieldsFragmentDoc = new TypedDocumentString(`
    fragment ChangeCountFields on ChangeCounts {
  __typename
  proposed
  admitted
  won
  built
  underWay
  notBuilt
}
    `, {"fragmentName":"ChangeCountFields"}) as unknown as TypedDocumentString<ChangeCountFieldsFragment, unknown>;
export const WorkPhotoFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
    `, {"fragmentName":"WorkPhotoFields"}) as unknown as TypedDocumentString<WorkPhotoFieldsFragment, unknown>;
export const WorkHandFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkHandFields on WorkHand {
  __typename
  role
  name
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"WorkHandFields"}) as unknown as TypedDocumentString<WorkHandFieldsFragment, unknown>;
export const WorkNewsFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkNewsFields on WorkNews {
  __typename
  id
  at
  day
  text {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
  by {
    __typename
    ...WorkHandFields
  }
}
    fragment WorkHandFields on WorkHand {
  __typename
  role
  name
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"WorkNewsFields"}) as unknown as TypedDocumentString<WorkNewsFieldsFragment, unknown>;
export const WorkEffectFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkEffectFields on WorkEffect {
  __typename
  viewerGrade
  author {
    __typename
    high
    medium
    low
  }
  resident {
    __typename
    high
    medium
    low
  }
}
    `, {"fragmentName":"WorkEffectFields"}) as unknown as TypedDocumentString<WorkEffectFieldsFragment, unknown>;
export const WorkStageFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkStageFields on WorkStage {
  __typename
  code
  body
  plannedFrom
  plannedTo
  firstPlannedTo
  from
  to
  missed
}
    `, {"fragmentName":"WorkStageFields"}) as unknown as TypedDocumentString<WorkStageFieldsFragment, unknown>;
export const WorkNoteFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
    fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"WorkNoteFields"}) as unknown as TypedDocumentString<WorkNoteFieldsFragment, unknown>;
export const WorkFieldsFragmentDoc = new TypedDocumentString(`
    fragment WorkFields on Work {
  __typename
  id
  person
  promise
  planned
  allocated
  spent
  costGrowth
  plannedEnd
  updatedAt
  newsCount
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  contract {
    __typename
    number
    contractor
    date
    amount
  }
  permits {
    __typename
    ...LocalizedFields
  }
  stages {
    __typename
    ...WorkStageFields
  }
  health {
    __typename
    code
    day
    stage
  }
  departures {
    __typename
    kind
    at
    stage
    dayBefore
    dayAfter
    costBefore
    costAfter
    reason {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
  disputes {
    __typename
    at
    finishedOn
    note {
      __typename
      ...WorkNoteFields
    }
    answer {
      __typename
      at
      outcome
      text {
        __typename
        ...LocalizedFields
      }
      by {
        __typename
        ...WorkHandFields
      }
    }
  }
  handOver {
    __typename
    at
    day
    to {
      __typename
      ...LocalizedFields
    }
    report {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
}
    fragment WorkHandFields on WorkHand {
  __typename
  role
  name
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
fragment WorkStageFields on WorkStage {
  __typename
  code
  body
  plannedFrom
  plannedTo
  firstPlannedTo
  from
  to
  missed
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"WorkFields"}) as unknown as TypedDocumentString<WorkFieldsFragment, unknown>;
export const ContributionFieldsFragmentDoc = new TypedDocumentString(`
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}
    `, {"fragmentName":"ContributionFields"}) as unknown as TypedDocumentString<ContributionFieldsFragment, unknown>;
export const QuestionFieldsFragmentDoc = new TypedDocumentString(`
    fragment QuestionFields on Contribution {
  __typename
  ...ContributionFields
  viewerCanAnswer
  viewerCanAccept
  answers {
    __typename
    id
    by
    language
    text
    links
    at
    accepted
    body {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"QuestionFields"}) as unknown as TypedDocumentString<QuestionFieldsFragment, unknown>;
export const TalkInterventionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TalkInterventionFields on TalkIntervention {
  __typename
  id
  kind
  state
  code
  language
  reason
  minutes
  contributionId
  at
}
    `, {"fragmentName":"TalkInterventionFields"}) as unknown as TypedDocumentString<TalkInterventionFieldsFragment, unknown>;
export const PetitionTalkFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionTalkFields on Petition {
  __typename
  discussion {
    __typename
    isOpen
    endsAt
    counts {
      __typename
      participants
      argumentsFor
      argumentsAgainst
      questions
      questionsAnswered
      remarks
    }
    for: arguments(side: FOR, first: 2) {
      __typename
      nodes {
        __typename
        id
        title
        language
      }
    }
    against: arguments(side: AGAINST, first: 2) {
      __typename
      nodes {
        __typename
        id
        title
        language
      }
    }
  }
}
    `, {"fragmentName":"PetitionTalkFields"}) as unknown as TypedDocumentString<PetitionTalkFieldsFragment, unknown>;
export const TextStandingFieldsFragmentDoc = new TypedDocumentString(`
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"TextStandingFields"}) as unknown as TypedDocumentString<TextStandingFieldsFragment, unknown>;
export const TextVersionFieldsFragmentDoc = new TypedDocumentString(`
    fragment TextVersionFields on TextVersion {
  __typename
  number
  cause
  at
  hash
  language
  canonical
  fields {
    __typename
    field
    role
    label {
      __typename
      ...LocalizedFields
    }
    text {
      __typename
      ...LocalizedFields
    }
  }
  amendment {
    __typename
    id
    authorName
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"TextVersionFields"}) as unknown as TypedDocumentString<TextVersionFieldsFragment, unknown>;
export const TextRangeFieldsFragmentDoc = new TypedDocumentString(`
    fragment TextRangeFields on TextRange {
  __typename
  version
  locale
  field
  start
  end
  quote
}
    `, {"fragmentName":"TextRangeFields"}) as unknown as TypedDocumentString<TextRangeFieldsFragment, unknown>;
export const AmendmentFieldsFragmentDoc = new TypedDocumentString(`
    fragment AmendmentFields on Amendment {
  __typename
  id
  state
  range {
    __typename
    ...TextRangeFields
  }
  offer {
    __typename
    ...TextRangeFields
  }
  replacement
  reason
  proposedAt
  authorName
  decision {
    __typename
    at
    undecided
    reason
    version
  }
  viewerIsAuthor
  viewerCanDecide {
    __typename
    allowed
  }
}
    fragment TextRangeFields on TextRange {
  __typename
  version
  locale
  field
  start
  end
  quote
}`, {"fragmentName":"AmendmentFields"}) as unknown as TypedDocumentString<AmendmentFieldsFragment, unknown>;
export const SummaryTextFieldsFragmentDoc = new TypedDocumentString(`
    fragment SummaryTextFields on SummaryText {
  __typename
  argumentsFor
  argumentsAgainst
  questions
  changes
}
    `, {"fragmentName":"SummaryTextFields"}) as unknown as TypedDocumentString<SummaryTextFieldsFragment, unknown>;
export const NoticeSubscriptionFieldsFragmentDoc = new TypedDocumentString(`
    fragment NoticeSubscriptionFields on NoticeSubscription {
  __typename
  id
  kind
  stoppedAt
  petition {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"NoticeSubscriptionFields"}) as unknown as TypedDocumentString<NoticeSubscriptionFieldsFragment, unknown>;
export const PetitionRowFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionRowFields on Petition {
  __typename
  id
  number
  status
  title {
    __typename
    ...LocalizedFields
  }
  signatureCount
  publishedAt
  closesAt
  closesProvisional
  closedAt
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  nextTrack {
    __typename
    id
    need
    missing
  }
  tracks {
    __typename
    id
    need
    state
    dueAt
    answeredAt
  }
  refusal {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  origin {
    __typename
    system
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionRowFields"}) as unknown as TypedDocumentString<PetitionRowFieldsFragment, unknown>;
export const SponsoringFieldsFragmentDoc = new TypedDocumentString(`
    fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
    `, {"fragmentName":"SponsoringFields"}) as unknown as TypedDocumentString<SponsoringFieldsFragment, unknown>;
export const PauseFieldsFragmentDoc = new TypedDocumentString(`
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PauseFields"}) as unknown as TypedDocumentString<PauseFieldsFragment, unknown>;
export const PetitionPeopleFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionPeopleFields on Petition {
  __typename
  id
  coAuthorCount
  orphanedAt
  viewerIsCoAuthor
  viewerCanInvite
  viewerMayAdopt
  invitations {
    __typename
    id
    at
  }
}
    `, {"fragmentName":"PetitionPeopleFields"}) as unknown as TypedDocumentString<PetitionPeopleFieldsFragment, unknown>;
export const PetitionStageFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionStageFields on Petition {
  __typename
  ...SponsoringFields
  isPublic
  deliberation {
    __typename
    endsAt
    endedAt
    authorEnds
  }
  ...PauseFields
  hidden {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  expiredAt
  stoppedAt
  endedBy {
    __typename
    ...LocalizedFields
  }
  viewerCanClose {
    __typename
    allowed
    code
  }
  ...PetitionPeopleFields
  viewerCanSubmitTracks
  viewerCanSuspend {
    __typename
    allowed
    code
  }
}
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
fragment PetitionPeopleFields on Petition {
  __typename
  id
  coAuthorCount
  orphanedAt
  viewerIsCoAuthor
  viewerCanInvite
  viewerMayAdopt
  invitations {
    __typename
    id
    at
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionStageFields"}) as unknown as TypedDocumentString<PetitionStageFieldsFragment, unknown>;
export const TrackFieldsFragmentDoc = new TypedDocumentString(`
    fragment TrackFields on PetitionTrack {
  __typename
  id
  title {
    __typename
    ...LocalizedFields
  }
  effect
  addressee {
    __typename
    ...LocalizedFields
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  need
  missing
  state
  metAt
  dueAt
  dueProvisional
  overdue
  answeredAt
  answerWithin {
    __typename
    n
    unit
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"TrackFields"}) as unknown as TypedDocumentString<TrackFieldsFragment, unknown>;
export const PetitionSupportFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionSupportFields on Petition {
  __typename
  id
  stage
  status
  signatureCount
  countAsOf
  countAsOfSeq
  signerAssurance
  signerMinAge
  residentsOnly
  publishedAt
  closesAt
  closesProvisional
  closedAt
  tracks {
    __typename
    ...TrackFields
  }
  nextTrack {
    __typename
    id
    effect
    need
    missing
  }
}
    fragment TrackFields on PetitionTrack {
  __typename
  id
  title {
    __typename
    ...LocalizedFields
  }
  effect
  addressee {
    __typename
    ...LocalizedFields
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  need
  missing
  state
  metAt
  dueAt
  dueProvisional
  overdue
  answeredAt
  answerWithin {
    __typename
    n
    unit
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionSupportFields"}) as unknown as TypedDocumentString<PetitionSupportFieldsFragment, unknown>;
export const OriginFieldsFragmentDoc = new TypedDocumentString(`
    fragment OriginFields on PetitionOrigin {
  __typename
  system
  id
  url
  importedAt
  computedClosesAt
  committeeNote
  departments
  debate {
    __typename
    debatedOn
    scheduledOn
    overview
    transcriptUrl
    videoUrl
    packUrl
  }
  response {
    __typename
    respondedOn
    summary
    details
  }
  regions: areas(kind: REGION, first: 20) {
    __typename
    code
    name
    count
  }
  regionsWithoutPlace: areasWithoutPlace(kind: REGION)
  countries: areas(kind: COUNTRY, first: 10) {
    __typename
    code
    name
    count
  }
  countriesWithoutPlace: areasWithoutPlace(kind: COUNTRY)
}
    `, {"fragmentName":"OriginFields"}) as unknown as TypedDocumentString<OriginFieldsFragment, unknown>;
export const PetitionFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionFields on Petition {
  __typename
  ...PetitionSupportFields
  number
  language
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  texts {
    __typename
    field
    role
    label {
      __typename
      ...LocalizedFields
    }
    text {
      __typename
      ...LocalizedFields
    }
  }
  textHash
  versionNumber
  authorName
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  level {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  book {
    __typename
    id
    version
    hash
    title {
      __typename
      ...LocalizedFields
    }
  }
  submittedAt
  refusal {
    __typename
    at
    text
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  way {
    __typename
    kind
    state
    at
    dueAt
    title {
      __typename
      ...LocalizedFields
    }
    within {
      __typename
      n
      unit
    }
  }
  timeline {
    __typename
    id
    kind
    at
    planned
    provisional
    late
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
    track {
      __typename
      id
      need
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  viewerIsAuthor
  viewerCanEdit {
    __typename
    allowed
    code
  }
  viewerCanWithdraw {
    __typename
    allowed
    code
  }
  origin {
    __typename
    ...OriginFields
  }
}
    fragment TrackFields on PetitionTrack {
  __typename
  id
  title {
    __typename
    ...LocalizedFields
  }
  effect
  addressee {
    __typename
    ...LocalizedFields
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  need
  missing
  state
  metAt
  dueAt
  dueProvisional
  overdue
  answeredAt
  answerWithin {
    __typename
    n
    unit
  }
}
fragment PetitionSupportFields on Petition {
  __typename
  id
  stage
  status
  signatureCount
  countAsOf
  countAsOfSeq
  signerAssurance
  signerMinAge
  residentsOnly
  publishedAt
  closesAt
  closesProvisional
  closedAt
  tracks {
    __typename
    ...TrackFields
  }
  nextTrack {
    __typename
    id
    effect
    need
    missing
  }
}
fragment OriginFields on PetitionOrigin {
  __typename
  system
  id
  url
  importedAt
  computedClosesAt
  committeeNote
  departments
  debate {
    __typename
    debatedOn
    scheduledOn
    overview
    transcriptUrl
    videoUrl
    packUrl
  }
  response {
    __typename
    respondedOn
    summary
    details
  }
  regions: areas(kind: REGION, first: 20) {
    __typename
    code
    name
    count
  }
  regionsWithoutPlace: areasWithoutPlace(kind: REGION)
  countries: areas(kind: COUNTRY, first: 10) {
    __typename
    code
    name
    count
  }
  countriesWithoutPlace: areasWithoutPlace(kind: COUNTRY)
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionFields"}) as unknown as TypedDocumentString<PetitionFieldsFragment, unknown>;
export const DraftFieldsFragmentDoc = new TypedDocumentString(`
    fragment DraftFields on Petition {
  __typename
  id
  revision
  number
  stage
  language
  authorName
  title {
    __typename
    ...LocalizedFields
  }
  texts {
    __typename
    field
    text {
      __typename
      ...LocalizedFields
    }
  }
  territory {
    __typename
    id
  }
  level {
    __typename
    id
  }
  topic {
    __typename
    id
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"DraftFields"}) as unknown as TypedDocumentString<DraftFieldsFragment, unknown>;
export const EventEffectFieldsFragmentDoc = new TypedDocumentString(`
    fragment EventEffectFields on EventEffect {
  __typename
  kind
  from
  to
  suspends
  lengthensTerms
  state
  title {
    __typename
    ...LocalizedFields
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"EventEffectFields"}) as unknown as TypedDocumentString<EventEffectFieldsFragment, unknown>;
export const MailSignedPetitionFieldsFragmentDoc = new TypedDocumentString(`
    fragment MailSignedPetitionFields on Petition {
  __typename
  ...PauseFields
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  signerNameMode
  signerMinAge
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  mailSigning {
    __typename
    confirmation
    declares
    asksPlace
    namesPerMailbox
    withdrawable
  }
}
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"MailSignedPetitionFields"}) as unknown as TypedDocumentString<MailSignedPetitionFieldsFragment, unknown>;
export const ViewerSignatureFieldsFragmentDoc = new TypedDocumentString(`
    fragment ViewerSignatureFields on Petition {
  __typename
  id
  viewerSignature {
    __typename
    id
    state
    signedAt
    withdrawnAt
    showName
  }
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  viewerCanWithdrawSignature {
    __typename
    allowed
    code
  }
  signerNameMode
  mailSigning {
    __typename
    confirmation
  }
}
    `, {"fragmentName":"ViewerSignatureFields"}) as unknown as TypedDocumentString<ViewerSignatureFieldsFragment, unknown>;
export const RemovalEffectFieldsFragmentDoc = new TypedDocumentString(`
    fragment RemovalEffectFields on RemovalEffect {
  __typename
  matching
  before
  after
  tracks {
    __typename
    id
    metBefore
    metAfter
  }
}
    `, {"fragmentName":"RemovalEffectFields"}) as unknown as TypedDocumentString<RemovalEffectFieldsFragment, unknown>;
export const RemovalConditionFieldsFragmentDoc = new TypedDocumentString(`
    fragment RemovalConditionFields on RemovalConditions {
  __typename
  from
  until
  assurances
  accountMinutes
  receipts
  areas {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"RemovalConditionFields"}) as unknown as TypedDocumentString<RemovalConditionFieldsFragment, unknown>;
export const RemovedSignatureFieldsFragmentDoc = new TypedDocumentString(`
    fragment RemovedSignatureFields on Signature {
  __typename
  id
  state
  removal {
    __typename
    id
    text
    endedAt
    reason {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  objection {
    __typename
    id
    state
    answer
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"RemovedSignatureFields"}) as unknown as TypedDocumentString<RemovedSignatureFieldsFragment, unknown>;
export const PetitionSignersFieldsFragmentDoc = new TypedDocumentString(`
    fragment PetitionSignersFields on Petition {
  __typename
  id
  signerNameMode
  anonymisedAt
  legalHold {
    __typename
    reason
    since
  }
  viewerCanHold {
    __typename
    allowed
  }
  signatureAreas {
    __typename
    count
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"PetitionSignersFields"}) as unknown as TypedDocumentString<PetitionSignersFieldsFragment, unknown>;
export const OutcomeFieldsFragmentDoc = new TypedDocumentString(`
    fragment OutcomeFields on ProjectOutcome {
  __typename
  number
  place
  votes
  points
  cost
  reason
  afterRounds
  available
  missing
  extraBallots
  winsAtCost
  payers
  pricePerVoter
  project {
    __typename
    id
    number
    lat
    lon
    title {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"fragmentName":"OutcomeFields"}) as unknown as TypedDocumentString<OutcomeFieldsFragment, unknown>;
export const BesideFieldsFragmentDoc = new TypedDocumentString(`
    fragment BesideFields on TallyResult {
  __typename
  id
  left
  winnerCount
  rule {
    __typename
    code
    params
  }
  audit {
    __typename
    votersWithNothing
    votersWithNothingShare
    meanFunded
    slighted
  }
}
    `, {"fragmentName":"BesideFields"}) as unknown as TypedDocumentString<BesideFieldsFragment, unknown>;
export const UserErrorFieldsFragmentDoc = new TypedDocumentString(`
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}
    `, {"fragmentName":"UserErrorFields"}) as unknown as TypedDocumentString<UserErrorFieldsFragment, unknown>;
export const AnswerDutiesDocument = new TypedDocumentString(`
    query AnswerDuties($first: Int!, $after: String) {
  __typename
  answerDuties(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      dueAt
      provisional
      overdue
      petition {
        __typename
        id
        number
        signatureCount
        title {
          __typename
          ...LocalizedFields
        }
      }
      track {
        __typename
        id
        metAt
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"3a4690b882c2594b9c35606f1b2ec135f86f730dbb536687e6bef5a32cf5ea46"}) as unknown as TypedDocumentString<AnswerDutiesQuery, AnswerDutiesQueryVariables>;
export const AnswerDutyDocument = new TypedDocumentString(`
    query AnswerDuty($petitionId: ID!, $trackId: ID!) {
  __typename
  answerDuty(petitionId: $petitionId, trackId: $trackId) {
    __typename
    dueAt
    provisional
    overdue
    viewerCanAnswer {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    petition {
      __typename
      id
      number
      language
      signatureCount
      title {
        __typename
        ...LocalizedFields
      }
      texts {
        __typename
        field
        label {
          __typename
          ...LocalizedFields
        }
        text {
          __typename
          ...LocalizedFields
        }
      }
    }
    track {
      __typename
      id
      need
      metAt
      title {
        __typename
        ...LocalizedFields
      }
      body {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      outcomes {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"099d9a405a0fdeb45c936dca71240f29a969c790f45f2ff77ebfbc51248d4454"}) as unknown as TypedDocumentString<AnswerDutyQuery, AnswerDutyQueryVariables>;
export const PublishAnswerDocument = new TypedDocumentString(`
    mutation PublishAnswer($input: PublishAnswerInput!) {
  __typename
  publishAnswer(input: $input) {
    __typename
    answer {
      __typename
      id
    }
    petition {
      __typename
      id
      number
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"346411580be22b561cc87d2928b54fcd99fa4f3a08733bb76b8e287b155a9019"}) as unknown as TypedDocumentString<PublishAnswerMutation, PublishAnswerMutationVariables>;
export const VoteComplaintsDocument = new TypedDocumentString(`
    query VoteComplaints($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    state
    vote {
      __typename
      mayComplain
      complaintsUntil
      complaints {
        __typename
        id
        at
        text
        isOwn
        answer {
          __typename
          at
          upheld
          text {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"617e138174243e13c3b4020eb805f232c5abfacf61f19a5dae882d8c6b4dbfe4"}) as unknown as TypedDocumentString<VoteComplaintsQuery, VoteComplaintsQueryVariables>;
export const FileComplaintDocument = new TypedDocumentString(`
    mutation FileComplaint($input: FileComplaintInput!) {
  __typename
  fileComplaint(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d5e135763a0ddf97b82112485afd28a4fb0a6e3d9e03ce7328f83db44891bcb6"}) as unknown as TypedDocumentString<FileComplaintMutation, FileComplaintMutationVariables>;
export const DeskCampaignsDocument = new TypedDocumentString(`
    query DeskCampaigns {
  __typename
  campaigns {
    __typename
    id
    key
    state
    title {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    nextStep {
      __typename
      until
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"9f2cfd6fdd27b076df3d414d26e9267dadbab44e88035984987ce639f7d5224b"}) as unknown as TypedDocumentString<DeskCampaignsQuery, DeskCampaignsQueryVariables>;
export const MeetCitizenDocument = new TypedDocumentString(`
    mutation MeetCitizen($input: MeetCitizenInput!) {
  __typename
  meetCitizen(input: $input) {
    __typename
    citizen {
      __typename
      name
      envelopes {
        __typename
        envelopeId
        canVote {
          __typename
          allowed
          code
          details {
            __typename
            name
            value
          }
        }
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"465a11d0c9a500692ea4ecea1cb0c431642e7b911341921d9a611282dfadb5f7"}) as unknown as TypedDocumentString<MeetCitizenMutation, MeetCitizenMutationVariables>;
export const CastBallotAtDeskDocument = new TypedDocumentString(`
    mutation CastBallotAtDesk($input: CastBallotAtDeskInput!) {
  __typename
  castBallotAtDesk(input: $input) {
    __typename
    promise
    version
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5f5b5b48c7eaabe9d7d810742c5be8b656a25df93b3816b958afe4b24b15bf7c"}) as unknown as TypedDocumentString<CastBallotAtDeskMutation, CastBallotAtDeskMutationVariables>;
export const VoteDeskDocument = new TypedDocumentString(`
    query VoteDesk($key: String!) {
  __typename
  voteDesk(campaignKey: $key) {
    __typename
    acts
    isPrepared
    missingOfficers
    trusteesWanted
    sharesNeeded
    sharesIn
    haveSharesFailed
    sealsAt
    missingReveals
    mayCount
    openComplaints
    missingSignatures
    viewerIsTrustee
    viewerIsOfficer
    events {
      __typename
      type
      at
      name
    }
    campaign {
      __typename
      id
      key
      state
      languages
      timeZone
      viewerCanManage
      title {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      steps {
        __typename
        state
        status
      }
      schedule {
        __typename
        event
        day
      }
      vote {
        __typename
        publicKey
        need
        listHash
        rulesHash
        boardHash
        closesAt
        complaintsUntil
        unlinkedAt
        trustees {
          __typename
          name
          handedIn
        }
        lottery {
          __typename
          name
          commitment
          secret
        }
        turnout {
          __typename
          ballots
          asOf
          eligible
          envelope {
            __typename
            id
            name {
              __typename
              ...LocalizedFields
            }
          }
        }
        boards {
          __typename
          size
          root
          envelope {
            __typename
            id
            name {
              __typename
              ...LocalizedFields
            }
          }
        }
        opened {
          __typename
          at
          lotSeed
          envelopes {
            __typename
            accepted
            replaced
            ballotsHash
            voids {
              __typename
              reason
              ballots
            }
            envelope {
              __typename
              id
              name {
                __typename
                ...LocalizedFields
              }
            }
          }
        }
        complaints {
          __typename
          id
          at
          text
          isOwn
          answer {
            __typename
            at
            upheld
            text {
              __typename
              ...LocalizedFields
            }
          }
        }
        protocol {
          __typename
          digest
          text
          signatures {
            __typename
            name
            at
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"83fe2a8ad4c88cc81c7674228b4f0279493840a6e5ba32b5bf5caf7c1d70a2c8"}) as unknown as TypedDocumentString<VoteDeskQuery, VoteDeskQueryVariables>;
export const PrepareVoteDocument = new TypedDocumentString(`
    mutation PrepareVote($input: PrepareVoteInput!) {
  __typename
  prepareVote(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"86b9c5640c18972822d35e8a49af771f987785e8ff92d3d517ae352ef5718bc9"}) as unknown as TypedDocumentString<PrepareVoteMutation, PrepareVoteMutationVariables>;
export const CommitLotDocument = new TypedDocumentString(`
    mutation CommitLot($input: CommitLotInput!) {
  __typename
  commitLot(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e603b8631324918559e0089f00b49e6eb8ea5d24be604ffd357957d5cd599f02"}) as unknown as TypedDocumentString<CommitLotMutation, CommitLotMutationVariables>;
export const RevealLotDocument = new TypedDocumentString(`
    mutation RevealLot($input: RevealLotInput!) {
  __typename
  revealLot(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d2954a992002b0b92eee5112fadd321e80401d770cd28e1dcbbb209e582c490c"}) as unknown as TypedDocumentString<RevealLotMutation, RevealLotMutationVariables>;
export const HandInShareDocument = new TypedDocumentString(`
    mutation HandInShare($input: HandInShareInput!) {
  __typename
  handInShare(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"f9e11e2c7cf5c0f272c3bde0c29c6888653ca3438c9c2124d51ac0666be61d1d"}) as unknown as TypedDocumentString<HandInShareMutation, HandInShareMutationVariables>;
export const AnswerComplaintDocument = new TypedDocumentString(`
    mutation AnswerComplaint($input: AnswerComplaintInput!) {
  __typename
  answerComplaint(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d840a02c53f84adb14a1cb2c4ac96c1c3d3de172ac029312e175ea8cee7506cb"}) as unknown as TypedDocumentString<AnswerComplaintMutation, AnswerComplaintMutationVariables>;
export const SignProtocolDocument = new TypedDocumentString(`
    mutation SignProtocol($input: SignProtocolInput!) {
  __typename
  signProtocol(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"55b0f47acdd4a6b46d3fcaf5459c804c3f1f58c20bab6e35c11a14daa1584ed5"}) as unknown as TypedDocumentString<SignProtocolMutation, SignProtocolMutationVariables>;
export const CountCampaignDocument = new TypedDocumentString(`
    mutation CountCampaign($input: CountCampaignInput!) {
  __typename
  countCampaign(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"aca92256994702d3b9d940dd05d24515c2279c37cd41b3d1e2626e579b6c820b"}) as unknown as TypedDocumentString<CountCampaignMutation, CountCampaignMutationVariables>;
export const LettersDeskDocument = new TypedDocumentString(`
    query LettersDesk($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    state
    viewerCanManage
    rulesDocument
    title {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"9af2ec4e3863ee9678f9948e1702d5ce86d6748392de5c460ba344cce520308f"}) as unknown as TypedDocumentString<LettersDeskQuery, LettersDeskQueryVariables>;
export const BallotLettersDocument = new TypedDocumentString(`
    query BallotLetters($campaignId: ID!) {
  __typename
  ballotLetters(campaignId: $campaignId) {
    __typename
    batch
    kind
    letters
    voided
  }
}
    `, {"hash":"f87595ac2b7095da6e219d005d785c97746aedea14f67843b6024c68c41412d1"}) as unknown as TypedDocumentString<BallotLettersQuery, BallotLettersQueryVariables>;
export const MakeBallotLettersDocument = new TypedDocumentString(`
    mutation MakeBallotLetters($input: MakeBallotLettersInput!) {
  __typename
  makeBallotLetters(input: $input) {
    __typename
    made {
      __typename
      batch
      letters
      listPath
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"4d007eac082fc38a0de507cc5a2186f96dc9f49d97c992185f5595569f478f34"}) as unknown as TypedDocumentString<MakeBallotLettersMutation, MakeBallotLettersMutationVariables>;
export const ReplaceBallotLetterDocument = new TypedDocumentString(`
    mutation ReplaceBallotLetter($input: BallotLetterInput!) {
  __typename
  replaceBallotLetter(input: $input) {
    __typename
    made {
      __typename
      batch
      letters
      listPath
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"02ecd30d248fd15440706ac3c99fdc9c3565511f1102a08eb5fa804076720ae5"}) as unknown as TypedDocumentString<ReplaceBallotLetterMutation, ReplaceBallotLetterMutationVariables>;
export const VoidBallotLetterDocument = new TypedDocumentString(`
    mutation VoidBallotLetter($input: BallotLetterInput!) {
  __typename
  voidBallotLetter(input: $input) {
    __typename
    isVoid
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"ae9325861ecfa41cf85c38d3170133b36675f19a7d9aeade804752c3a2908000"}) as unknown as TypedDocumentString<VoidBallotLetterMutation, VoidBallotLetterMutationVariables>;
export const VotingDocument = new TypedDocumentString(`
    query Voting($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    year
    state
    currency
    title {
      __typename
      ...LocalizedFields
    }
    nextStep {
      __typename
      kind
      until
    }
    steps {
      __typename
      state
      from
      to
    }
    categories {
      __typename
      code
      name {
        __typename
        ...LocalizedFields
      }
    }
    vote {
      __typename
      publicKey
      listHash
      closesAt
      resultsExpected
      mayChange
      ways
      papers {
        __typename
        envelope {
          __typename
          id
          kind
          amount
          projectCount
          name {
            __typename
            ...LocalizedFields
          }
        }
        form {
          __typename
          ...BallotFormFields
        }
      }
      turnout {
        __typename
        envelope {
          __typename
          id
        }
        ballots
        asOf
      }
    }
  }
}
    fragment BallotFormFields on BallotForm {
  __typename
  type
  min
  max
  advise
  perCategoryMax
  total
  maxPerProject
  minSpend
  values
  scores
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"be17511d51a4580702eb45d486050d36de91ecd0e88c6f659e5d03e11b3fc449"}) as unknown as TypedDocumentString<VotingQuery, VotingQueryVariables>;
export const BallotPaperDocument = new TypedDocumentString(`
    query BallotPaper($key: String!, $envelope: ID!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    vote {
      __typename
      paper(envelope: $envelope) {
        __typename
        ...BallotPaperFields
      }
    }
  }
}
    fragment BallotOptionFields on Project {
  __typename
  id
  ballotNumber
  price
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  texts {
    __typename
    locale
    description
    effect
    beneficiaries
    address
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 640)
  }
}
fragment BallotFormFields on BallotForm {
  __typename
  type
  min
  max
  advise
  perCategoryMax
  total
  maxPerProject
  minSpend
  values
  scores
}
fragment BallotPaperFields on BallotPaper {
  __typename
  envelope {
    __typename
    id
    kind
    amount
    name {
      __typename
      ...LocalizedFields
    }
  }
  form {
    __typename
    ...BallotFormFields
  }
  options {
    __typename
    ...BallotOptionFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"a8824ef33669dc522f5a23b1341aa63fff4e393647194468489439f481f027c7"}) as unknown as TypedDocumentString<BallotPaperQuery, BallotPaperQueryVariables>;
export const MyVotingDocument = new TypedDocumentString(`
    query MyVoting($campaignId: ID!) {
  __typename
  myVoting(campaignId: $campaignId) {
    __typename
    envelopeId
    viewerCanVote {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    votedBy
    version
  }
}
    `, {"hash":"e00a03a87adce2a6dbc733bb24d8de20787d7cd44627d4dd529550cc1032ec4a"}) as unknown as TypedDocumentString<MyVotingQuery, MyVotingQueryVariables>;
export const CastBallotDocument = new TypedDocumentString(`
    mutation CastBallot($input: CastBallotInput!) {
  __typename
  castBallot(input: $input) {
    __typename
    promise
    version
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"3e921765e1b4d25644f30ca24e3061af5d3ee2e10716e983c4830b6c57472ac3"}) as unknown as TypedDocumentString<CastBallotMutation, CastBallotMutationVariables>;
export const CastBallotByLetterDocument = new TypedDocumentString(`
    mutation CastBallotByLetter($input: CastBallotByLetterInput!) {
  __typename
  castBallotByLetter(input: $input) {
    __typename
    promise
    version
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"a4a7e7390f8e0ab37ad0fc19db6c21d3eda9a81ffa56640a5b589fdfaa6c7b0f"}) as unknown as TypedDocumentString<CastBallotByLetterMutation, CastBallotByLetterMutationVariables>;
export const BallotReceiptDocument = new TypedDocumentString(`
    query BallotReceipt($campaignKey: String!, $envelope: ID!, $commitment: String!) {
  __typename
  ballotReceipt(
    campaignKey: $campaignKey
    envelope: $envelope
    commitment: $commitment
  ) {
    __typename
    document
  }
}
    `, {"hash":"4c4fc8f2db1522d197fe1de1a351583406e3982e2c3ca1cf2f33f8882c973074"}) as unknown as TypedDocumentString<BallotReceiptQuery, BallotReceiptQueryVariables>;
export const BallotReceiptByCodeDocument = new TypedDocumentString(`
    query BallotReceiptByCode($code: String!) {
  __typename
  ballotReceiptByCode(code: $code) {
    __typename
    isOnBoard
    seq
    hour
    campaign {
      __typename
      id
      key
      title {
        __typename
        ...LocalizedFields
      }
    }
    envelope {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"69d2ace03acf4ffe47889cdd0d3682a61556fd8eefa18d797e272559a8712c3e"}) as unknown as TypedDocumentString<BallotReceiptByCodeQuery, BallotReceiptByCodeQueryVariables>;
export const WithdrawProjectDocument = new TypedDocumentString(`
    mutation WithdrawProject($input: ProjectIdInput!) {
  __typename
  withdrawProject(input: $input) {
    __typename
    project {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"cccacf2402be58f8af5f3c252ad472a92d27b5c818b03b252c99e973c2a2fdd5"}) as unknown as TypedDocumentString<WithdrawProjectMutation, WithdrawProjectMutationVariables>;
export const SupportProjectDocument = new TypedDocumentString(`
    mutation SupportProject($input: ProjectIdInput!) {
  __typename
  supportProject(input: $input) {
    __typename
    project {
      __typename
      id
      support {
        __typename
        ...ProjectSupportFields
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment ProjectSupportFields on ProjectSupport {
  __typename
  count
  need
  open
  counted
  viewerSupports
  viewerCanSupport {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"19d5fe101a572084fcb8fddda52ee23821660f676a54a8015b6ebb7764d68fd2"}) as unknown as TypedDocumentString<SupportProjectMutation, SupportProjectMutationVariables>;
export const WithdrawProjectSupportDocument = new TypedDocumentString(`
    mutation WithdrawProjectSupport($input: ProjectIdInput!) {
  __typename
  withdrawProjectSupport(input: $input) {
    __typename
    project {
      __typename
      id
      support {
        __typename
        ...ProjectSupportFields
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment ProjectSupportFields on ProjectSupport {
  __typename
  count
  need
  open
  counted
  viewerSupports
  viewerCanSupport {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"bc893a7726b1cf592d7d0dfc31815d11aad56fd0c1a6a9840c3448f5ec9cc5f3"}) as unknown as TypedDocumentString<WithdrawProjectSupportMutation, WithdrawProjectSupportMutationVariables>;
export const AppealProjectDocument = new TypedDocumentString(`
    mutation AppealProject($input: AppealProjectInput!) {
  __typename
  appealProject(input: $input) {
    __typename
    project {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"fad35ee55b27047ce44ac14837c9920cb5558e8e6b82f406055687e78556f2ca"}) as unknown as TypedDocumentString<AppealProjectMutation, AppealProjectMutationVariables>;
export const InviteCoAuthorDocument = new TypedDocumentString(`
    mutation InviteCoAuthor($input: ProjectIdInput!) {
  __typename
  inviteCoAuthor(input: $input) {
    __typename
    link
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"70ec8f4dad52f5532490325dab22b89350807a7a163fc7b2e22f0ace2f9a0777"}) as unknown as TypedDocumentString<InviteCoAuthorMutation, InviteCoAuthorMutationVariables>;
export const RevokeCoAuthorInviteDocument = new TypedDocumentString(`
    mutation RevokeCoAuthorInvite($input: RevokeCoAuthorInviteInput!) {
  __typename
  revokeCoAuthorInvite(input: $input) {
    __typename
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c35b8c10699e19210524d547241850d2460ca443ae5343caf4c8d62b08adbad6"}) as unknown as TypedDocumentString<RevokeCoAuthorInviteMutation, RevokeCoAuthorInviteMutationVariables>;
export const AnswerCoAuthorInviteDocument = new TypedDocumentString(`
    mutation AnswerCoAuthorInvite($input: AnswerCoAuthorInviteInput!) {
  __typename
  answerCoAuthorInvite(input: $input) {
    __typename
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"625e114fcbc53bcd5d46b5fb0eda84d9a5177a5eaaba018003a7ff0c60d1319c"}) as unknown as TypedDocumentString<AnswerCoAuthorInviteMutation, AnswerCoAuthorInviteMutationVariables>;
export const LeaveProjectDocument = new TypedDocumentString(`
    mutation LeaveProject($input: ProjectIdInput!) {
  __typename
  leaveProject(input: $input) {
    __typename
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"6279f4dd3b0166fd8ccc31f167d88bc1787361524012bab126aee2d25d1d74e5"}) as unknown as TypedDocumentString<LeaveProjectMutation, LeaveProjectMutationVariables>;
export const AskToMergeDocument = new TypedDocumentString(`
    mutation AskToMerge($input: AskToMergeInput!) {
  __typename
  askToMerge(input: $input) {
    __typename
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7552fda84e27d2e61c6c927d18949b53d42f1743351c8f27dc2a5147d2268121"}) as unknown as TypedDocumentString<AskToMergeMutation, AskToMergeMutationVariables>;
export const AgreeToMergeDocument = new TypedDocumentString(`
    mutation AgreeToMerge($input: ProjectIdInput!) {
  __typename
  agreeToMerge(input: $input) {
    __typename
    project {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7ac46bfe7b719574228152b44b518d752d2981e3e971718ab075c4b2ed7cd01a"}) as unknown as TypedDocumentString<AgreeToMergeMutation, AgreeToMergeMutationVariables>;
export const RefuseToMergeDocument = new TypedDocumentString(`
    mutation RefuseToMerge($input: ProjectIdInput!) {
  __typename
  refuseToMerge(input: $input) {
    __typename
    project {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"3794841bdb5b46ef40da1306025fec36000fc1edef8f4743dc0bd03ce4e79c6c"}) as unknown as TypedDocumentString<RefuseToMergeMutation, RefuseToMergeMutationVariables>;
export const ManagedCampaignsDocument = new TypedDocumentString(`
    query ManagedCampaigns {
  __typename
  managedCampaigns {
    __typename
    id
    key
    year
    state
    publishedAt
    currency
    total
    title {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    notice {
      __typename
      total
      sent
      done
    }
    nextStep {
      __typename
      until
    }
    counts {
      __typename
      waiting
    }
    origin {
      __typename
      system
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"00a758dfe52f3594775107f67ac63b75d8638d62269aab754017f8d014c85387"}) as unknown as TypedDocumentString<ManagedCampaignsQuery, ManagedCampaignsQueryVariables>;
export const MethodologistPlacesDocument = new TypedDocumentString(`
    query MethodologistPlaces {
  __typename
  viewer {
    __typename
    id
    roles {
      __typename
      role
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"7b987d910f89e126e85085d3636f30df07c0c820b3597e27262b72ee4cddb0c7"}) as unknown as TypedDocumentString<MethodologistPlacesQuery, MethodologistPlacesQueryVariables>;
export const BudgetPresetsDocument = new TypedDocumentString(`
    query BudgetPresets {
  __typename
  budgetPresets {
    __typename
    id
    version
    hash
    document
    title {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"34571bccf24187184070326ce84780f1d138cfd3d37720a0101fdc4e9d2f9b1b"}) as unknown as TypedDocumentString<BudgetPresetsQuery, BudgetPresetsQueryVariables>;
export const CheckBudgetRulesDocument = new TypedDocumentString(`
    query CheckBudgetRules($document: String!) {
  __typename
  checkBudgetRules(document: $document) {
    __typename
    hash
    userErrors {
      __typename
      ...UserErrorFields
    }
    rulesInWords {
      __typename
      section
      sentences {
        __typename
        code
        params
      }
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"2c9d5b98fb84e4350cea46e5f69a9d5480563e4d2fe3c2d425a84a93846647e2"}) as unknown as TypedDocumentString<CheckBudgetRulesQuery, CheckBudgetRulesQueryVariables>;
export const CampaignDeskDocument = new TypedDocumentString(`
    query CampaignDesk($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    year
    state
    revision
    currency
    timeZone
    calendarDocument
    total
    languages
    viewerCanManage
    residentsToTell
    publishedAt
    rulesId
    rulesVersion
    rulesHash
    rulesDocument
    title {
      __typename
      ...LocalizedFields
    }
    about {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
      population
      children {
        __typename
        id
        population
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    sources {
      __typename
      amount
      name {
        __typename
        ...LocalizedFields
      }
    }
    envelopes {
      __typename
      id
      kind
      amount
      projectCount
      name {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
      }
      category {
        __typename
        code
      }
    }
    schedule {
      __typename
      event
      day
    }
    steps {
      __typename
      state
      status
      from
      to
    }
    mistakes {
      __typename
      ...UserErrorFields
    }
    warnings {
      __typename
      ...UserErrorFields
    }
    notice {
      __typename
      total
      sent
      done
    }
    suspension {
      __typename
      since
      from
      reason {
        __typename
        ...LocalizedFields
      }
    }
    cancellation {
      __typename
      ...LocalizedFields
    }
    ballotList {
      __typename
      hash
      seed
      at
    }
    conflicts {
      __typename
      projects {
        __typename
        id
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
      reason {
        __typename
        ...LocalizedFields
      }
    }
    counts {
      __typename
      proposed
      admitted
      refused
      feasible
      infeasible
      onBallot
      withdrawn
      waiting
    }
    history {
      __typename
      type
      at
      from
      to
      actorRole
    }
    origin {
      __typename
      system
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"7302a6dcbb07e421ae549fd42ec9a4a8460c3ca51c38ae5b1832224ba07a7a93"}) as unknown as TypedDocumentString<CampaignDeskQuery, CampaignDeskQueryVariables>;
export const CampaignDeskRulesDocument = new TypedDocumentString(`
    query CampaignDeskRules($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    rulesInWords {
      __typename
      section
      sentences {
        __typename
        code
        params
      }
    }
    rulesChanges {
      __typename
      campaign {
        __typename
        id
        key
        title {
          __typename
          ...LocalizedFields
        }
      }
      sections {
        __typename
        section
        context {
          __typename
          code
          params
        }
        removed {
          __typename
          code
          params
        }
        added {
          __typename
          code
          params
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"99f332dba0f1422fcb9d93a060a7458e5f0b172ac89c85335dd1f8bdae6151f2"}) as unknown as TypedDocumentString<CampaignDeskRulesQuery, CampaignDeskRulesQueryVariables>;
export const CampaignGuardsDocument = new TypedDocumentString(`
    query CampaignGuards($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    formal: projects(filter: {states: [SUBMITTED, NEEDS_CHANGES]}, first: 1) {
      __typename
      totalCount
    }
    merit: projects(filter: {states: [FORMALLY_ACCEPTED, SUPPORTED]}, first: 1) {
      __typename
      totalCount
    }
    appeals: projects(filter: {states: [APPEALED]}, first: 1) {
      __typename
      totalCount
    }
  }
}
    `, {"hash":"d15be393de6e4adf883939755647fc8344f0aded816cef220ed8c652ad1a2a1b"}) as unknown as TypedDocumentString<CampaignGuardsQuery, CampaignGuardsQueryVariables>;
export const CampaignProjectsToChooseDocument = new TypedDocumentString(`
    query CampaignProjectsToChoose($key: String!, $text: String, $first: Int!, $after: String) {
  __typename
  campaign(key: $key) {
    __typename
    id
    projects(filter: {text: $text}, first: $first, after: $after) {
      __typename
      totalCount
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        number
        ballotNumber
        state
        title {
          __typename
          ...LocalizedFields
        }
        cityReason {
          __typename
          ...LocalizedFields
        }
        viewerCanWithdrawByCity {
          __typename
          allowed
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"fb4cfccdc0e98d70bdc9d759e71db5216b56be0794965d42bcd6f8b2c172de93"}) as unknown as TypedDocumentString<CampaignProjectsToChooseQuery, CampaignProjectsToChooseQueryVariables>;
export const CreateCampaignDocument = new TypedDocumentString(`
    mutation CreateCampaign($input: CreateCampaignInput!) {
  __typename
  createCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      key
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e0726118af4cbd222889fe9d7e162964fca637a158ad27d1f8eac34dcc0d15e6"}) as unknown as TypedDocumentString<CreateCampaignMutation, CreateCampaignMutationVariables>;
export const EditCampaignDocument = new TypedDocumentString(`
    mutation EditCampaign($input: EditCampaignInput!) {
  __typename
  editCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      revision
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c2a19104891b6b060a46445814577de0908d8b2ab29560f40cac4bae2ec9db0b"}) as unknown as TypedDocumentString<EditCampaignMutation, EditCampaignMutationVariables>;
export const PublishCampaignDocument = new TypedDocumentString(`
    mutation PublishCampaign($input: CampaignIdInput!) {
  __typename
  publishCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"538599d37f7ab921a86ae3979642bc97e76ec08c7848f78874b32296c662c3b7"}) as unknown as TypedDocumentString<PublishCampaignMutation, PublishCampaignMutationVariables>;
export const AdvanceCampaignDocument = new TypedDocumentString(`
    mutation AdvanceCampaign($input: AdvanceCampaignInput!) {
  __typename
  advanceCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d5cf6482a9011362c0d95e91a7ffde5f10cbeb27f08acfbd38693ce60634bef6"}) as unknown as TypedDocumentString<AdvanceCampaignMutation, AdvanceCampaignMutationVariables>;
export const RescheduleCampaignDocument = new TypedDocumentString(`
    mutation RescheduleCampaign($input: RescheduleCampaignInput!) {
  __typename
  rescheduleCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"1daa834ae4e86b0533b42d3c6ce2c3301026aa3d5cca1583dd9dae2396036c23"}) as unknown as TypedDocumentString<RescheduleCampaignMutation, RescheduleCampaignMutationVariables>;
export const SuspendCampaignDocument = new TypedDocumentString(`
    mutation SuspendCampaign($input: InterruptCampaignInput!) {
  __typename
  suspendCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9e7c1707cc1e28a4149436ac2e217d7341832588be6c982c9f4fbe90a7812f12"}) as unknown as TypedDocumentString<SuspendCampaignMutation, SuspendCampaignMutationVariables>;
export const ResumeCampaignDocument = new TypedDocumentString(`
    mutation ResumeCampaign($input: CampaignIdInput!) {
  __typename
  resumeCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"31898b283afffb09ea24def6663194c9669057b15b122327183f006d2ceb1208"}) as unknown as TypedDocumentString<ResumeCampaignMutation, ResumeCampaignMutationVariables>;
export const CancelCampaignDocument = new TypedDocumentString(`
    mutation CancelCampaign($input: InterruptCampaignInput!) {
  __typename
  cancelCampaign(input: $input) {
    __typename
    campaign {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"a39e050a25903746fd5e9113526e83e51006144275b325db49d04890e1e0e351"}) as unknown as TypedDocumentString<CancelCampaignMutation, CancelCampaignMutationVariables>;
export const SetProjectConflictsDocument = new TypedDocumentString(`
    mutation SetProjectConflicts($input: SetProjectConflictsInput!) {
  __typename
  setProjectConflicts(input: $input) {
    __typename
    campaign {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"05c8a5a73008bf05bfebad19c1d0fc32a9fbc2158115f4786f1b4262a14bd652"}) as unknown as TypedDocumentString<SetProjectConflictsMutation, SetProjectConflictsMutationVariables>;
export const WithdrawProjectByCityDocument = new TypedDocumentString(`
    mutation WithdrawProjectByCity($input: WithdrawProjectByCityInput!) {
  __typename
  withdrawProjectByCity(input: $input) {
    __typename
    project {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"948316594276cd61068abf7a81eca9de41e80eb2aed50bf99f4b90a5dbf31e60"}) as unknown as TypedDocumentString<WithdrawProjectByCityMutation, WithdrawProjectByCityMutationVariables>;
export const CampaignListDocument = new TypedDocumentString(`
    query CampaignList($place: ID) {
  __typename
  campaigns(territoryId: $place) {
    __typename
    ...CampaignRowFields
  }
}
    fragment CampaignRowFields on Campaign {
  __typename
  id
  key
  year
  state
  currency
  total
  title {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  nextStep {
    __typename
    kind
    until
  }
  counts {
    __typename
    proposed
    onBallot
    won
    lost
  }
  origin {
    __typename
    country
    unit
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"3cbc1633726ed430e823f48b26e616bf74434663e6d5a7c76b72afd26b04e076"}) as unknown as TypedDocumentString<CampaignListQuery, CampaignListQueryVariables>;
export const ViewerPlaceDocument = new TypedDocumentString(`
    query ViewerPlace {
  __typename
  viewer {
    __typename
    id
    residence {
      __typename
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"2ef7a380a2a425568147dd3eb71ae617c552ea09c9c86fad253d164cc0a8189f"}) as unknown as TypedDocumentString<ViewerPlaceQuery, ViewerPlaceQueryVariables>;
export const CampaignDocument = new TypedDocumentString(`
    query Campaign($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    ...CampaignRowFields
    about {
      __typename
      ...LocalizedFields
    }
    sources {
      __typename
      amount
      name {
        __typename
        ...LocalizedFields
      }
    }
    envelopes {
      __typename
      id
      kind
      amount
      projectCount
      name {
        __typename
        ...LocalizedFields
      }
    }
    steps {
      __typename
      state
      from
      to
      status
    }
    counts {
      __typename
      admitted
      refused
      feasible
      infeasible
      withdrawn
      merged
      waiting
    }
    rulesHash
    suspension {
      __typename
      since
      reason {
        __typename
        ...LocalizedFields
      }
    }
    cancellation {
      __typename
      ...LocalizedFields
    }
    ballotList {
      __typename
      hash
      seed
      at
    }
    origin {
      __typename
      system
      file
      hash
      description
      voteType
      rule
      dateBegin
      dateEnd
      ballots
    }
    history {
      __typename
      type
      at
      to
    }
    viewerCanPropose {
      __typename
      allowed
      code
    }
    viewerCanManage
  }
}
    fragment CampaignRowFields on Campaign {
  __typename
  id
  key
  year
  state
  currency
  total
  title {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  nextStep {
    __typename
    kind
    until
  }
  counts {
    __typename
    proposed
    onBallot
    won
    lost
  }
  origin {
    __typename
    country
    unit
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1d4ddb5dbcf262d7736a9c3d772c170703c855e03aae559b9bb26dceb4069388"}) as unknown as TypedDocumentString<CampaignQuery, CampaignQueryVariables>;
export const CampaignConflictsDocument = new TypedDocumentString(`
    query CampaignConflicts($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    conflicts {
      __typename
      reason {
        __typename
        ...LocalizedFields
      }
      projects {
        __typename
        id
        number
        ballotNumber
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"955beadfe2efee8d9f1184be3eb25cd479aeb8a2f7b372d6ceead77c556dc982"}) as unknown as TypedDocumentString<CampaignConflictsQuery, CampaignConflictsQueryVariables>;
export const ProjectListDocument = new TypedDocumentString(`
    query ProjectList($key: String!, $first: Int!, $after: String, $filter: ProjectFilter, $orderBy: ProjectOrder) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    year
    state
    currency
    title {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
    }
    envelopes {
      __typename
      id
      kind
      projectCount
      territory {
        __typename
        id
      }
      name {
        __typename
        ...LocalizedFields
      }
    }
    categories {
      __typename
      code
      name {
        __typename
        ...LocalizedFields
      }
    }
    projects(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      __typename
      totalCount
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        ...ProjectRowFields
      }
    }
    viewerCanPropose {
      __typename
      allowed
    }
  }
}
    fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f272ae6b275159a97c1196b1063b68dd6f1de86e70260a1b79936561d0938f80"}) as unknown as TypedDocumentString<ProjectListQuery, ProjectListQueryVariables>;
export const ProjectPointsDocument = new TypedDocumentString(`
    query ProjectPoints($key: String!, $filter: ProjectFilter) {
  __typename
  campaign(key: $key) {
    __typename
    id
    projectPoints(filter: $filter) {
      __typename
      id
      number
      ballotNumber
      title
      language
      state
      lat
      lon
    }
  }
}
    `, {"hash":"e0003a6302b085a8944ef9d07f6d0323313a11fca3c6190efa97d51133a38969"}) as unknown as TypedDocumentString<ProjectPointsQuery, ProjectPointsQueryVariables>;
export const CompareProjectsDocument = new TypedDocumentString(`
    query CompareProjects($a: ID!, $b: ID!, $c: ID!, $d: ID!, $hasA: Boolean!, $hasB: Boolean!, $hasC: Boolean!, $hasD: Boolean!, $key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    currency
    title {
      __typename
      ...LocalizedFields
    }
  }
  a: project(id: $a) @include(if: $hasA) {
    __typename
    ...ComparedProjectFields
  }
  b: project(id: $b) @include(if: $hasB) {
    __typename
    ...ComparedProjectFields
  }
  c: project(id: $c) @include(if: $hasC) {
    __typename
    ...ComparedProjectFields
  }
  d: project(id: $d) @include(if: $hasD) {
    __typename
    ...ComparedProjectFields
  }
}
    fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
fragment ComparedProjectFields on Project {
  __typename
  ...ProjectRowFields
  language
  texts {
    __typename
    locale
    effect
    beneficiaries
    address
  }
  campaign {
    __typename
    id
    key
    currency
  }
  verdicts {
    __typename
    step
    outcome
    codes
    executor {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    permits {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f8c5d21eaa7ab0076480afcca09e8d9925ed434fec6b6c577f1a3985e204f71b"}) as unknown as TypedDocumentString<CompareProjectsQuery, CompareProjectsQueryVariables>;
export const ProjectDocument = new TypedDocumentString(`
    query Project($id: ID!) {
  __typename
  project(id: $id) {
    __typename
    ...ProjectRowFields
    language
    lat
    lon
    estimate
    dueAt
    overdue
    appealUntil
    submittedAt
    support {
      __typename
      ...ProjectSupportFields
    }
    author
    coAuthorCount
    texts {
      __typename
      locale
      description
      effect
      beneficiaries
      address
    }
    costItems {
      __typename
      name
      quantity
      unitPrice
    }
    photos {
      __typename
      srcset
      large: url(width: 1600)
    }
    campaign {
      __typename
      id
      key
      year
      state
      currency
      title {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
      }
      nextStep {
        __typename
        kind
        until
      }
    }
    envelope {
      __typename
      id
      kind
      name {
        __typename
        ...LocalizedFields
      }
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
    verdicts {
      __typename
      ...VerdictFields
    }
    appeal {
      __typename
      at
      text
    }
    mergedInto {
      __typename
      ...ProjectNameFields
    }
    mergedFrom {
      __typename
      ...ProjectNameFields
    }
    conflictsWith {
      __typename
      ...ProjectNameFields
    }
    cityReason {
      __typename
      ...LocalizedFields
    }
    work {
      __typename
      id
    }
    timeline {
      __typename
      act
      at
      to
    }
    viewerIsAuthor
    viewerIsCoAuthor
    viewerCanEdit {
      __typename
      allowed
    }
    viewerCanJudge {
      __typename
      allowed
    }
  }
}
    fragment ProjectSupportFields on ProjectSupport {
  __typename
  count
  need
  open
  counted
  viewerSupports
  viewerCanSupport {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
}
fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
fragment VerdictFields on ProjectVerdict {
  __typename
  step
  outcome
  at
  codes
  price
  byName
  late
  text {
    __typename
    ...LocalizedFields
  }
  permits {
    __typename
    ...LocalizedFields
  }
  executor {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c3f1ebdcab933e547b85206896a80b59b447c00d4008e27a3a1b6708b482151b"}) as unknown as TypedDocumentString<ProjectQuery, ProjectQueryVariables>;
export const OwnProjectDocument = new TypedDocumentString(`
    query OwnProject($id: ID!) {
  __typename
  project(id: $id) {
    __typename
    id
    state
    appealUntil
    viewerIsAuthor
    viewerIsCoAuthor
    viewerCanEdit {
      __typename
      allowed
    }
    viewerCanWithdraw {
      __typename
      allowed
    }
    viewerCanAppeal {
      __typename
      allowed
      code
    }
    coAuthors {
      __typename
      id
      state
      at
      isViewer
    }
    mergeRequest {
      __typename
      at
      viewerCanAgree
      into {
        __typename
        ...ProjectNameFields
      }
    }
    mergeRequestsToMe {
      __typename
      ...ProjectNameFields
      mergeRequest {
        __typename
        at
        viewerCanAgree
      }
    }
  }
}
    fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f272d36789ed00e1ab345f44047ea2708bfae14c1b2f67a30a51d5dea140b487"}) as unknown as TypedDocumentString<OwnProjectQuery, OwnProjectQueryVariables>;
export const MergeChoicesDocument = new TypedDocumentString(`
    query MergeChoices($key: String!, $text: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    projects(
      first: 6
      filter: {text: $text, states: [SUBMITTED, NEEDS_CHANGES, FORMALLY_ACCEPTED, SUPPORTED, FEASIBLE]}
    ) {
      __typename
      nodes {
        __typename
        ...ProjectNameFields
      }
    }
  }
}
    fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"524e1385e274d4c01a66a2a7b80cab02844ba260307fb11eacb0bbc85e83d207"}) as unknown as TypedDocumentString<MergeChoicesQuery, MergeChoicesQueryVariables>;
export const ProjectInviteDocument = new TypedDocumentString(`
    query ProjectInvite($token: String!) {
  __typename
  projectInvite(token: $token) {
    __typename
    authorName
    valid
    projectTitle {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"885acd3708980aafff1c0b08b3fecc211c6f7487038ffe7074fc44b12fa18307"}) as unknown as TypedDocumentString<ProjectInviteQuery, ProjectInviteQueryVariables>;
export const CampaignRulesDocument = new TypedDocumentString(`
    query CampaignRules($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    year
    rulesId
    rulesVersion
    rulesHash
    rulesDocument
    origin {
      __typename
      system
    }
    title {
      __typename
      ...LocalizedFields
    }
    rulesInWords {
      __typename
      section
      sentences {
        __typename
        code
        params
      }
    }
    rulesChanges {
      __typename
      campaign {
        __typename
        id
        key
        year
        title {
          __typename
          ...LocalizedFields
        }
      }
      sections {
        __typename
        section
        context {
          __typename
          code
          params
        }
        removed {
          __typename
          code
          params
        }
        added {
          __typename
          code
          params
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"45abb9df32a4740bbfae22c98c462b2d143b165c5ec4850a917cd5b89cd29daf"}) as unknown as TypedDocumentString<CampaignRulesQuery, CampaignRulesQueryVariables>;
export const MakeProjectDocument = new TypedDocumentString(`
    query MakeProject($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    viewerCanMakeProject {
      __typename
      allowed
    }
    openCampaign {
      __typename
      id
      key
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"02c21ee4956b48acb458aca6f6ad8c1f43b16eddce920306e712a1bccbd3a175"}) as unknown as TypedDocumentString<MakeProjectQuery, MakeProjectQueryVariables>;
export const FrozenListDocument = new TypedDocumentString(`
    query FrozenList($key: String!, $after: String) {
  __typename
  campaign(key: $key) {
    __typename
    id
    rulesHash
    envelopes {
      __typename
      id
      amount
    }
    conflicts {
      __typename
      projects {
        __typename
        id
      }
    }
    ballotList {
      __typename
      hash
      seed
    }
    projects(first: 100, after: $after, orderBy: BALLOT) {
      __typename
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        ballotNumber
        language
        price
        title {
          __typename
          ...LocalizedFields
        }
        place {
          __typename
          id
        }
        category {
          __typename
          code
        }
        envelope {
          __typename
          id
        }
        texts {
          __typename
          locale
          title
          description
          effect
          beneficiaries
          address
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"eb255328284dba855a4889bee20b09dfea253e7f9926a14d9e0587fe1038058a"}) as unknown as TypedDocumentString<FrozenListQuery, FrozenListQueryVariables>;
export const MyProjectsDocument = new TypedDocumentString(`
    query MyProjects {
  __typename
  viewer {
    __typename
    id
    projects {
      __typename
      id
      number
      state
      createdAt
      submittedAt
      dueAt
      appealUntil
      viewerIsAuthor
      title {
        __typename
        ...LocalizedFields
      }
      viewerCanEdit {
        __typename
        allowed
      }
      viewerCanAppeal {
        __typename
        allowed
      }
      campaign {
        __typename
        id
        key
        title {
          __typename
          ...LocalizedFields
        }
      }
      mergeRequestsToMe {
        __typename
        id
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"175d324eee2ecbaf424c15e7f0c79657d702b3400f74469e6bd01b4fd7b61c1e"}) as unknown as TypedDocumentString<MyProjectsQuery, MyProjectsQueryVariables>;
export const MyInvitesDocument = new TypedDocumentString(`
    query MyInvites {
  __typename
  viewer {
    __typename
    id
    projects {
      __typename
      id
      coAuthors {
        __typename
        id
        state
      }
    }
  }
}
    `, {"hash":"14ea84b4421021dff6623d445251d187c5c9d422ca58ca15bc15d3a6f749db22"}) as unknown as TypedDocumentString<MyInvitesQuery, MyInvitesQueryVariables>;
export const OpenCampaignsDocument = new TypedDocumentString(`
    query OpenCampaigns($place: ID) {
  __typename
  campaigns(territoryId: $place) {
    __typename
    id
    key
    state
    title {
      __typename
      ...LocalizedFields
    }
    nextStep {
      __typename
      kind
      until
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1b37915dc6ae39a3330c2d738b6d950ecb26d58725cae96ff3dee08ed4cb2ec3"}) as unknown as TypedDocumentString<OpenCampaignsQuery, OpenCampaignsQueryVariables>;
export const ProjectDeskDocument = new TypedDocumentString(`
    query ProjectDesk($first: Int!, $after: String) {
  __typename
  projectDesk(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      number
      state
      dueAt
      overdue
      title {
        __typename
        ...LocalizedFields
      }
      place {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"84b51e6813ed4ce845a65bdc913933b97339724c773893798e33ed3d8da0609a"}) as unknown as TypedDocumentString<ProjectDeskQuery, ProjectDeskQueryVariables>;
export const ProjectCaseDocument = new TypedDocumentString(`
    query ProjectCase($id: ID!) {
  __typename
  project(id: $id) {
    __typename
    id
    number
    state
    language
    submittedAt
    dueAt
    overdue
    author
    coAuthorCount
    viewerIsAuthor
    viewerIsCoAuthor
    title {
      __typename
      ...LocalizedFields
    }
    texts {
      __typename
      locale
      title
      description
      effect
      beneficiaries
      address
    }
    place {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
      bodies {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    category {
      __typename
      code
      name {
        __typename
        ...LocalizedFields
      }
    }
    envelope {
      __typename
      id
      amount
      costCap
      name {
        __typename
        ...LocalizedFields
      }
    }
    lat
    lon
    estimate
    costItems {
      __typename
      name
      quantity
      unitPrice
    }
    photos {
      __typename
      id
      caption
      width
      height
      srcset
      url(width: 480)
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
    appeal {
      __typename
      at
      text
    }
    verdicts {
      __typename
      step
      outcome
      at
      codes
      price
      late
      byName
      text {
        __typename
        ...LocalizedFields
      }
      permits {
        __typename
        ...LocalizedFields
      }
      body {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      executor {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    conflictsWith {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
    viewerCanJudge {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    campaign {
      __typename
      id
      key
      currency
      languages
      title {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
        bodies {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"38124c0c6dc5c8c564d969e600bb537cd7d2568245aad3d6de373941a9dd113a"}) as unknown as TypedDocumentString<ProjectCaseQuery, ProjectCaseQueryVariables>;
export const JudgeProjectDocument = new TypedDocumentString(`
    mutation JudgeProject($input: JudgeProjectInput!) {
  __typename
  judgeProject(input: $input) {
    __typename
    project {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"36c504ee0d9fb732ce24555ca46966670e238aaf843e9f8869a11652be036a98"}) as unknown as TypedDocumentString<JudgeProjectMutation, JudgeProjectMutationVariables>;
export const NewProjectDocument = new TypedDocumentString(`
    query NewProject($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    currency
    rulesDocument
    title {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    nextStep {
      __typename
      kind
      until
    }
    envelopes {
      __typename
      ...OpenEnvelopeFields
    }
    viewerCanPropose {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
    fragment OpenEnvelopeFields on Envelope {
  __typename
  id
  kind
  amount
  costCap
  name {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
  }
  category {
    __typename
    code
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"27d05ccdd227b6c59df8b68c04dff70176d256ce1b3bf3625f04396ee1abff68"}) as unknown as TypedDocumentString<NewProjectQuery, NewProjectQueryVariables>;
export const ProjectPetitionDocument = new TypedDocumentString(`
    query ProjectPetition($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    language
    title {
      __typename
      ...LocalizedFields
    }
    viewerCanMakeProject {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"6479a53eed5efaca9c8284dbaa94fe3a0e5f237d35ac49c81d03743f0db0d67e"}) as unknown as TypedDocumentString<ProjectPetitionQuery, ProjectPetitionQueryVariables>;
export const SimilarProjectsDocument = new TypedDocumentString(`
    query SimilarProjects($key: String!, $words: String!, $word: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    byWords: projects(first: 4, filter: {text: $words}) {
      __typename
      nodes {
        __typename
        ...SimilarProjectFields
      }
    }
    byWord: projects(first: 4, filter: {text: $word}) {
      __typename
      nodes {
        __typename
        ...SimilarProjectFields
      }
    }
  }
}
    fragment SimilarProjectFields on Project {
  __typename
  id
  number
  state
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"da957f314fb1f8e10845e528a2463baa3cc9f7049fd04e6531cecf4b2a743c21"}) as unknown as TypedDocumentString<SimilarProjectsQuery, SimilarProjectsQueryVariables>;
export const ProjectDraftDocument = new TypedDocumentString(`
    query ProjectDraft($id: ID!) {
  __typename
  project(id: $id) {
    __typename
    ...ProjectDraftFields
    number
    state
    title {
      __typename
      ...LocalizedFields
    }
    dueAt
    viewerIsAuthor
    viewerIsCoAuthor
    viewerCanEdit {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    missing {
      __typename
      ...UserErrorFields
    }
    coAuthors {
      __typename
      id
      state
      at
      isViewer
    }
    verdicts {
      __typename
      outcome
      at
      codes
      text {
        __typename
        ...LocalizedFields
      }
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
    campaign {
      __typename
      id
      key
      currency
      rulesDocument
      title {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
      }
      nextStep {
        __typename
        kind
        until
      }
      categories {
        __typename
        code
        name {
          __typename
          ...LocalizedFields
        }
      }
      envelopes {
        __typename
        ...OpenEnvelopeFields
      }
      viewerCanPropose {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
    }
  }
}
    fragment OpenEnvelopeFields on Envelope {
  __typename
  id
  kind
  amount
  costCap
  name {
    __typename
    ...LocalizedFields
  }
  territory {
    __typename
    id
  }
  category {
    __typename
    code
  }
}
fragment ProjectDraftFields on Project {
  __typename
  id
  revision
  language
  showAuthor
  lat
  lon
  estimate
  texts {
    __typename
    locale
    title
    description
    effect
    beneficiaries
    address
  }
  place {
    __typename
    id
  }
  category {
    __typename
    code
  }
  envelope {
    __typename
    id
  }
  costItems {
    __typename
    name
    quantity
    unitPrice
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 480)
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c993623f75e54f47103fb140dc37e1f7996ee23ce66f7bc8a21a422acad9ad5d"}) as unknown as TypedDocumentString<ProjectDraftQuery, ProjectDraftQueryVariables>;
export const BeginProjectDocument = new TypedDocumentString(`
    mutation BeginProject($input: CreateProjectInput!) {
  __typename
  createProject(input: $input) {
    __typename
    project {
      __typename
      id
      revision
      language
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"581c80bd2be50490ba50e1194d2843205b5abe4911936a0a661f35c3acb1d7c0"}) as unknown as TypedDocumentString<BeginProjectMutation, BeginProjectMutationVariables>;
export const SaveProjectDocument = new TypedDocumentString(`
    mutation SaveProject($input: EditProjectInput!) {
  __typename
  editProject(input: $input) {
    __typename
    project {
      __typename
      id
      revision
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"cc19d30d989bd2c06f73c5b975f82835039a6149f011ff05bf3d4550673fc786"}) as unknown as TypedDocumentString<SaveProjectMutation, SaveProjectMutationVariables>;
export const SendProjectDocument = new TypedDocumentString(`
    mutation SendProject($input: ProjectIdInput!) {
  __typename
  submitProject(input: $input) {
    __typename
    project {
      __typename
      id
      number
      state
      dueAt
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7410210c69c31a64d472a7eddabb6834833df19ef4f881272b9bb3ab21eee575"}) as unknown as TypedDocumentString<SendProjectMutation, SendProjectMutationVariables>;
export const DeleteProjectDraftDocument = new TypedDocumentString(`
    mutation DeleteProjectDraft($input: ProjectIdInput!) {
  __typename
  deleteProjectDraft(input: $input) {
    __typename
    deletedId
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"daca34fcee6390cc4b844f9bd53c3a73ea8c263e4fe80965c194f0cbbdf6c24e"}) as unknown as TypedDocumentString<DeleteProjectDraftMutation, DeleteProjectDraftMutationVariables>;
export const ChangedBecauseOfUsDocument = new TypedDocumentString(`
    query ChangedBecauseOfUs($territory: ID) {
  __typename
  changedBecauseOfUs(territory: $territory) {
    __typename
    place {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
      ancestors {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    counts {
      __typename
      ...ChangeCountFields
    }
    money {
      __typename
      currency
      promised
      planned
      allocated
      spent
    }
    below {
      __typename
      place {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      counts {
        __typename
        ...ChangeCountFields
      }
    }
  }
}
    fragment ChangeCountFields on ChangeCounts {
  __typename
  proposed
  admitted
  won
  built
  underWay
  notBuilt
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f179f1a2a16366f726db4cf572ca2bb9d11f6a8cc325c46da1b4d033acc309f9"}) as unknown as TypedDocumentString<ChangedBecauseOfUsQuery, ChangedBecauseOfUsQueryVariables>;
export const ChangedWinnersDocument = new TypedDocumentString(`
    query ChangedWinners($territory: ID, $states: [ProjectState!], $first: Int!, $after: String) {
  __typename
  changedBecauseOfUs(territory: $territory) {
    __typename
    winners(states: $states, first: $first, after: $after) {
      __typename
      totalCount
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        ...ProjectRowFields
        lat
        lon
        campaign {
          __typename
          id
          currency
        }
      }
    }
  }
}
    fragment ProjectRowFields on Project {
  __typename
  id
  number
  ballotNumber
  state
  price
  votes
  lostReason
  title {
    __typename
    ...LocalizedFields
  }
  place {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  category {
    __typename
    code
    name {
      __typename
      ...LocalizedFields
    }
  }
  photos {
    __typename
    id
    caption
    width
    height
    url(width: 320)
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"223c96e87afea6dcf3b490cc47ee06e11875b4aa0c2cd1d52372e845d39c4310"}) as unknown as TypedDocumentString<ChangedWinnersQuery, ChangedWinnersQueryVariables>;
export const WorksDeskDocument = new TypedDocumentString(`
    query WorksDesk($first: Int!, $after: String) {
  __typename
  worksDesk(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      plannedEnd
      waitingNoteCount
      health {
        __typename
        code
        day
        stage
      }
      project {
        __typename
        id
        number
        state
        title {
          __typename
          ...LocalizedFields
        }
        place {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"0f85b68eacf3620a13b08dd2792c4918a549f2d3d6ef1d757d6e0de179d398cd"}) as unknown as TypedDocumentString<WorksDeskQuery, WorksDeskQueryVariables>;
export const WorkCaseDocument = new TypedDocumentString(`
    query WorkCase($id: ID!) {
  __typename
  project(id: $id) {
    __typename
    id
    number
    state
    title {
      __typename
      ...LocalizedFields
    }
    place {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    campaign {
      __typename
      id
      key
      currency
      languages
      title {
        __typename
        ...LocalizedFields
      }
      territory {
        __typename
        id
        bodies {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
    work {
      __typename
      ...WorkFields
      revision
      viewerActs
      waitingNoteCount
      stages {
        __typename
        viewerCanStart
        viewerCanFinish
      }
      news(first: 3) {
        __typename
        ...WorkNewsFields
      }
      viewerCanManage {
        __typename
        allowed
        code
      }
    }
  }
}
    fragment WorkHandFields on WorkHand {
  __typename
  role
  name
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment WorkNewsFields on WorkNews {
  __typename
  id
  at
  day
  text {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
  by {
    __typename
    ...WorkHandFields
  }
}
fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
fragment WorkStageFields on WorkStage {
  __typename
  code
  body
  plannedFrom
  plannedTo
  firstPlannedTo
  from
  to
  missed
}
fragment WorkFields on Work {
  __typename
  id
  person
  promise
  planned
  allocated
  spent
  costGrowth
  plannedEnd
  updatedAt
  newsCount
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  contract {
    __typename
    number
    contractor
    date
    amount
  }
  permits {
    __typename
    ...LocalizedFields
  }
  stages {
    __typename
    ...WorkStageFields
  }
  health {
    __typename
    code
    day
    stage
  }
  departures {
    __typename
    kind
    at
    stage
    dayBefore
    dayAfter
    costBefore
    costAfter
    reason {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
  disputes {
    __typename
    at
    finishedOn
    note {
      __typename
      ...WorkNoteFields
    }
    answer {
      __typename
      at
      outcome
      text {
        __typename
        ...LocalizedFields
      }
      by {
        __typename
        ...WorkHandFields
      }
    }
  }
  handOver {
    __typename
    at
    day
    to {
      __typename
      ...LocalizedFields
    }
    report {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"d246335eab159302fb61230892eda8595511bae30c612220b70aaa91712a6ff5"}) as unknown as TypedDocumentString<WorkCaseQuery, WorkCaseQueryVariables>;
export const WorkNoteDeskDocument = new TypedDocumentString(`
    query WorkNoteDesk($first: Int!, $after: String) {
  __typename
  workNoteDesk(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      ...WorkNoteFields
      viewerCanDecide
      work {
        __typename
        id
        project {
          __typename
          id
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f0fa09f137debffd065ab001ea079c0469e72b07322c4f8c075d27e51ae0af11"}) as unknown as TypedDocumentString<WorkNoteDeskQuery, WorkNoteDeskQueryVariables>;
export const DecideWorkNoteDocument = new TypedDocumentString(`
    mutation DecideWorkNote($input: DecideWorkNoteInput!) {
  __typename
  decideWorkNote(input: $input) {
    __typename
    note {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"0cd3b61a7cef89105b6e1ccf3264f8402bb8f67089a2e1163b3c69af86f16269"}) as unknown as TypedDocumentString<DecideWorkNoteMutation, DecideWorkNoteMutationVariables>;
export const PlanWorkDocument = new TypedDocumentString(`
    mutation PlanWork($input: PlanWorkInput!) {
  __typename
  planWork(input: $input) {
    __typename
    work {
      __typename
      id
      revision
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5c45af0f342905fbe9893c3ef0a639b8fae716d664633b26c99cca449a232035"}) as unknown as TypedDocumentString<PlanWorkMutation, PlanWorkMutationVariables>;
export const StartWorkStageDocument = new TypedDocumentString(`
    mutation StartWorkStage($input: WorkStageInput!) {
  __typename
  startWorkStage(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"80ca4d2e55eff04dca7e1e75873f409d9c0672dfbe5cc5b0afdf2ff6f2eddf52"}) as unknown as TypedDocumentString<StartWorkStageMutation, StartWorkStageMutationVariables>;
export const FinishWorkStageDocument = new TypedDocumentString(`
    mutation FinishWorkStage($input: WorkStageInput!) {
  __typename
  finishWorkStage(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"452953d311b18f064081706b377c5daf5caee19b3bfb882fc5f4174c59d1f0a0"}) as unknown as TypedDocumentString<FinishWorkStageMutation, FinishWorkStageMutationVariables>;
export const ReportWorkDocument = new TypedDocumentString(`
    mutation ReportWork($input: ReportWorkInput!) {
  __typename
  reportWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"4f7fc2c41d32fcf83d9d35ea9ce5f69f1aacd9f8785a9bec676544315e9126f3"}) as unknown as TypedDocumentString<ReportWorkMutation, ReportWorkMutationVariables>;
export const FinishWorkDocument = new TypedDocumentString(`
    mutation FinishWork($input: FinishWorkInput!) {
  __typename
  finishWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9e4bf5210dc6f2892ed67e216e80a7d115a03fd8a4990f6d0677d4be107f8a5b"}) as unknown as TypedDocumentString<FinishWorkMutation, FinishWorkMutationVariables>;
export const DelayWorkDocument = new TypedDocumentString(`
    mutation DelayWork($input: DelayWorkInput!) {
  __typename
  delayWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"03bc4b2023833b74b2674324efc346f5dc2150297c418b12a6f8d5d6881dc9ea"}) as unknown as TypedDocumentString<DelayWorkMutation, DelayWorkMutationVariables>;
export const ResumeWorkDocument = new TypedDocumentString(`
    mutation ResumeWork($input: WorkInput!) {
  __typename
  resumeWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"86dd226c6b85996a6139c1ab3db75b1f6889ac6aa77c4cdcebeb5306264e2c5d"}) as unknown as TypedDocumentString<ResumeWorkMutation, ResumeWorkMutationVariables>;
export const FailWorkDocument = new TypedDocumentString(`
    mutation FailWork($input: FailWorkInput!) {
  __typename
  failWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"8779d4dc2f3aff7ffe64958905d069a338db9d01ffd3f6683544b107053f3a33"}) as unknown as TypedDocumentString<FailWorkMutation, FailWorkMutationVariables>;
export const HandOverWorkDocument = new TypedDocumentString(`
    mutation HandOverWork($input: HandOverWorkInput!) {
  __typename
  handOverWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"f219d6807c15ad74be288ce22602073f38e897b17adf9bcb9dc20afa0dbe697e"}) as unknown as TypedDocumentString<HandOverWorkMutation, HandOverWorkMutationVariables>;
export const AnswerWorkDisputeDocument = new TypedDocumentString(`
    mutation AnswerWorkDispute($input: AnswerWorkDisputeInput!) {
  __typename
  answerWorkDispute(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"6ea55c7e4a7d5122f35764f20a860e79fda364f4295162c431840b53377f9e24"}) as unknown as TypedDocumentString<AnswerWorkDisputeMutation, AnswerWorkDisputeMutationVariables>;
export const ProjectWorkDocument = new TypedDocumentString(`
    query ProjectWork($id: ID!, $before: ID) {
  __typename
  project(id: $id) {
    __typename
    id
    state
    campaign {
      __typename
      id
      currency
    }
    work {
      __typename
      ...WorkFields
      news(first: 10, before: $before) {
        __typename
        ...WorkNewsFields
      }
      effect {
        __typename
        ...WorkEffectFields
      }
      viewerCanManage {
        __typename
        allowed
      }
      viewerCanNote {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
      viewerCanDispute {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
      viewerCanGrade {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
    }
  }
}
    fragment WorkHandFields on WorkHand {
  __typename
  role
  name
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment WorkNewsFields on WorkNews {
  __typename
  id
  at
  day
  text {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
  by {
    __typename
    ...WorkHandFields
  }
}
fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
fragment WorkEffectFields on WorkEffect {
  __typename
  viewerGrade
  author {
    __typename
    high
    medium
    low
  }
  resident {
    __typename
    high
    medium
    low
  }
}
fragment WorkStageFields on WorkStage {
  __typename
  code
  body
  plannedFrom
  plannedTo
  firstPlannedTo
  from
  to
  missed
}
fragment WorkFields on Work {
  __typename
  id
  person
  promise
  planned
  allocated
  spent
  costGrowth
  plannedEnd
  updatedAt
  newsCount
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  contract {
    __typename
    number
    contractor
    date
    amount
  }
  permits {
    __typename
    ...LocalizedFields
  }
  stages {
    __typename
    ...WorkStageFields
  }
  health {
    __typename
    code
    day
    stage
  }
  departures {
    __typename
    kind
    at
    stage
    dayBefore
    dayAfter
    costBefore
    costAfter
    reason {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
  disputes {
    __typename
    at
    finishedOn
    note {
      __typename
      ...WorkNoteFields
    }
    answer {
      __typename
      at
      outcome
      text {
        __typename
        ...LocalizedFields
      }
      by {
        __typename
        ...WorkHandFields
      }
    }
  }
  handOver {
    __typename
    at
    day
    to {
      __typename
      ...LocalizedFields
    }
    report {
      __typename
      ...LocalizedFields
    }
    by {
      __typename
      ...WorkHandFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c98e331c9bcaac15f283f61fe97c9b984413a0dbcdf6c0beaec9e9ecf8ccf08a"}) as unknown as TypedDocumentString<ProjectWorkQuery, ProjectWorkQueryVariables>;
export const WorkNotesDocument = new TypedDocumentString(`
    query WorkNotes($id: ID!, $first: Int!, $after: String) {
  __typename
  project(id: $id) {
    __typename
    id
    work {
      __typename
      id
      waitingNoteCount
      notes(first: $first, after: $after) {
        __typename
        totalCount
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ...WorkNoteFields
        }
      }
    }
  }
}
    fragment WorkPhotoFields on WorkPhoto {
  __typename
  id
  caption
  takenOn
  width
  height
  srcset
  large: url(width: 1600)
}
fragment WorkNoteFields on WorkNote {
  __typename
  id
  kind
  state
  at
  language
  text
  viewerIsAuthor
  rejectedBecause {
    __typename
    ...LocalizedFields
  }
  photos {
    __typename
    ...WorkPhotoFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"d1a16ab0819bb031b3d567c1a95ad19f3c5a1bb8cf81f2e7e67803fcba90c5d2"}) as unknown as TypedDocumentString<WorkNotesQuery, WorkNotesQueryVariables>;
export const AddWorkNoteDocument = new TypedDocumentString(`
    mutation AddWorkNote($input: WorkNoteInput!) {
  __typename
  addWorkNote(input: $input) {
    __typename
    note {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9888b1ac20f1a92f90bf40710ac81a7bf9ba31e0450ee3437bbd15567223bcf5"}) as unknown as TypedDocumentString<AddWorkNoteMutation, AddWorkNoteMutationVariables>;
export const DisputeWorkDocument = new TypedDocumentString(`
    mutation DisputeWork($input: WorkNoteInput!) {
  __typename
  disputeWork(input: $input) {
    __typename
    work {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"aacc3fd53622cf579f1153c43e25278f05cc186a4071527cbffeeec0e9b5ec65"}) as unknown as TypedDocumentString<DisputeWorkMutation, DisputeWorkMutationVariables>;
export const GradeWorkDocument = new TypedDocumentString(`
    mutation GradeWork($input: GradeWorkInput!) {
  __typename
  gradeWork(input: $input) {
    __typename
    work {
      __typename
      id
      effect {
        __typename
        ...WorkEffectFields
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment WorkEffectFields on WorkEffect {
  __typename
  viewerGrade
  author {
    __typename
    high
    medium
    low
  }
  resident {
    __typename
    high
    medium
    low
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d21d8825be2f8aa3af88746a88674038f7dddf66fa6cb040e950683a19c950c4"}) as unknown as TypedDocumentString<GradeWorkMutation, GradeWorkMutationVariables>;
export const TalkDeskDocument = new TypedDocumentString(`
    query TalkDesk {
  __typename
  talkDesk {
    __typename
    proposedByViewer
    contribution {
      __typename
      id
      kind
      language
      title
      text
      links
      at
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
    reports {
      __typename
      code
      text
      at
    }
    proposal {
      __typename
      ...TalkInterventionFields
    }
  }
}
    fragment TalkInterventionFields on TalkIntervention {
  __typename
  id
  kind
  state
  code
  language
  reason
  minutes
  contributionId
  at
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"ca7b8e804eca24bb5ef884c9375915ef2cc4c6055d9360b99b5bebe2537e12d3"}) as unknown as TypedDocumentString<TalkDeskQuery, TalkDeskQueryVariables>;
export const ProposeHidingDocument = new TypedDocumentString(`
    mutation ProposeHiding($input: ProposeHidingInput!) {
  __typename
  proposeHiding(input: $input) {
    __typename
    intervention {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5ec8a0336ed2d49bf9f9618f23ff6201e9cc0fd82866c19e382ce3bf310e10f6"}) as unknown as TypedDocumentString<ProposeHidingMutation, ProposeHidingMutationVariables>;
export const DecideHidingDocument = new TypedDocumentString(`
    mutation DecideHiding($input: DecideHidingInput!) {
  __typename
  decideHiding(input: $input) {
    __typename
    intervention {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"50ffa25aa6418aca5f23711eacf6b72d167da54bcc40669dbb09589b8cee5beb"}) as unknown as TypedDocumentString<DecideHidingMutation, DecideHidingMutationVariables>;
export const UnhideContributionDocument = new TypedDocumentString(`
    mutation UnhideContribution($input: UnhideContributionInput!) {
  __typename
  unhideContribution(input: $input) {
    __typename
    intervention {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e496ade91f29fd11437f3193b4cf85a2b7bf84ac397ce6932a48f3c9207dca4e"}) as unknown as TypedDocumentString<UnhideContributionMutation, UnhideContributionMutationVariables>;
export const DismissReportsDocument = new TypedDocumentString(`
    mutation DismissReports($input: DismissReportsInput!) {
  __typename
  dismissReports(input: $input) {
    __typename
    contribution {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"ccb81092254d1b8b8918a64349ebea122507b354e408fd726b65307848e1833e"}) as unknown as TypedDocumentString<DismissReportsMutation, DismissReportsMutationVariables>;
export const SetSlowModeDocument = new TypedDocumentString(`
    mutation SetSlowMode($input: SetSlowModeInput!) {
  __typename
  setSlowMode(input: $input) {
    __typename
    intervention {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"bca270fc9122dd5e1c3f1872cb9044c70d33c9bcb118c8357bb3912341d34131"}) as unknown as TypedDocumentString<SetSlowModeMutation, SetSlowModeMutationVariables>;
export const MediateDocument = new TypedDocumentString(`
    mutation Mediate($input: MediateInput!) {
  __typename
  mediate(input: $input) {
    __typename
    intervention {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"22a7fab4b71c2254ee752c69bece5d867571f1a563bd6d360ae5e59293846f95"}) as unknown as TypedDocumentString<MediateMutation, MediateMutationVariables>;
export const DiscussionPageDocument = new TypedDocumentString(`
    query DiscussionPage($number: String!, $contribution: ID!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    language
    versionNumber
    title {
      __typename
      ...LocalizedFields
    }
    texts {
      __typename
      field
      label {
        __typename
        ...LocalizedFields
      }
      text {
        __typename
        ...LocalizedFields
      }
    }
    discussion {
      __typename
      isOpen
      questionsOpen
      endsAt
      viewerModerates
      viewerCanArgue {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
      viewerCanAsk {
        __typename
        allowed
        code
        details {
          __typename
          name
          value
        }
      }
      slowMode {
        __typename
        minutes
        reason
        language
      }
      order {
        __typename
        rule
        people
        older
        bridgingFrom
        clusters
      }
      counts {
        __typename
        participants
        argumentsFor
        argumentsAgainst
        questions
        questionsAnswered
        remarks
        reactions
        removed
      }
      contribution(id: $contribution) {
        __typename
        ...QuestionFields
      }
      anchored {
        __typename
        id
        kind
        anchor {
          __typename
          version
          locale
          field
          quote
          place
          start
          end
        }
      }
      interventions {
        __typename
        ...TalkInterventionFields
      }
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}
fragment QuestionFields on Contribution {
  __typename
  ...ContributionFields
  viewerCanAnswer
  viewerCanAccept
  answers {
    __typename
    id
    by
    language
    text
    links
    at
    accepted
    body {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
fragment TalkInterventionFields on TalkIntervention {
  __typename
  id
  kind
  state
  code
  language
  reason
  minutes
  contributionId
  at
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"dbc7216d8ab0372f7d986debd4e7148e824ff7e94e9c8c5dd808c05c6cf117fb"}) as unknown as TypedDocumentString<DiscussionPageQuery, DiscussionPageQueryVariables>;
export const DiscussionArgumentsDocument = new TypedDocumentString(`
    query DiscussionArguments($number: String!, $side: ArgumentSide!, $first: Int!, $after: String) {
  __typename
  petition(number: $number) {
    __typename
    id
    discussion {
      __typename
      arguments(side: $side, first: $first, after: $after) {
        __typename
        totalCount
        nodes {
          __typename
          ...ContributionFields
        }
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}`, {"hash":"27304a86246e6cd08e3520a1f36363465422023ab580b101ffb31970cb0c6d49"}) as unknown as TypedDocumentString<DiscussionArgumentsQuery, DiscussionArgumentsQueryVariables>;
export const DiscussionQuestionsDocument = new TypedDocumentString(`
    query DiscussionQuestions($number: String!, $first: Int!, $after: String) {
  __typename
  petition(number: $number) {
    __typename
    id
    discussion {
      __typename
      questions(first: $first, after: $after) {
        __typename
        totalCount
        nodes {
          __typename
          ...QuestionFields
        }
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}
fragment QuestionFields on Contribution {
  __typename
  ...ContributionFields
  viewerCanAnswer
  viewerCanAccept
  answers {
    __typename
    id
    by
    language
    text
    links
    at
    accepted
    body {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"03d096c5ac0e4cc9536daac23e2e8508215f1b6e94ff4f7278b44d96f36cef8c"}) as unknown as TypedDocumentString<DiscussionQuestionsQuery, DiscussionQuestionsQueryVariables>;
export const DiscussionRemarksDocument = new TypedDocumentString(`
    query DiscussionRemarks($number: String!, $first: Int!, $after: String) {
  __typename
  petition(number: $number) {
    __typename
    id
    discussion {
      __typename
      remarks(first: $first, after: $after) {
        __typename
        totalCount
        nodes {
          __typename
          ...ContributionFields
        }
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
      }
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}`, {"hash":"8c0eda01b937698ecacdc7c5c7a9443bd0957a4b0d331698c7f3c0cfc95fc24d"}) as unknown as TypedDocumentString<DiscussionRemarksQuery, DiscussionRemarksQueryVariables>;
export const ContributeDocument = new TypedDocumentString(`
    mutation Contribute($input: ContributeInput!) {
  __typename
  contribute(input: $input) {
    __typename
    contribution {
      __typename
      id
      kind
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"ca5e8ac72d2a041acd51dba5ecc97370074e0e40d57d5273fff03a54c09a553e"}) as unknown as TypedDocumentString<ContributeMutation, ContributeMutationVariables>;
export const EditContributionDocument = new TypedDocumentString(`
    mutation EditContribution($input: EditContributionInput!) {
  __typename
  editContribution(input: $input) {
    __typename
    contribution {
      __typename
      ...ContributionFields
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment ContributionFields on Contribution {
  __typename
  id
  kind
  state
  language
  title
  text
  links
  asksEvidence
  at
  editedAt
  authorName
  byPetitionAuthor
  viewerWrote
  littleSeen
  hidden {
    __typename
    code
    reason
    at
  }
  anchor {
    __typename
    version
    locale
    field
    quote
    place
    start
    end
  }
  reactions {
    __typename
    agree
    disagree
    pass
  }
  viewerReaction
  viewerReport {
    __typename
    code
    outcome
    answer
  }
  viewerCanEdit
  viewerCanWithdraw
  viewerCanReport
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"28c40e1aef638dd9527c4e7995dcf8b748114e078280034c1d8b497d10b3572a"}) as unknown as TypedDocumentString<EditContributionMutation, EditContributionMutationVariables>;
export const WithdrawContributionDocument = new TypedDocumentString(`
    mutation WithdrawContribution($input: WhichContributionInput!) {
  __typename
  withdrawContribution(input: $input) {
    __typename
    contribution {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"dc5f86028674b3644332d7b18a9b62c0f5ab5cb975eacc3f9535450c3f9462f2"}) as unknown as TypedDocumentString<WithdrawContributionMutation, WithdrawContributionMutationVariables>;
export const ReactToArgumentDocument = new TypedDocumentString(`
    mutation ReactToArgument($input: ReactToArgumentInput!) {
  __typename
  reactToArgument(input: $input) {
    __typename
    contribution {
      __typename
      id
      viewerReaction
      reactions {
        __typename
        agree
        disagree
        pass
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"302a3c9d452b7c8ff3cf7f60d404f72e0d4ec341237b064d35c010ac46d88dbe"}) as unknown as TypedDocumentString<ReactToArgumentMutation, ReactToArgumentMutationVariables>;
export const AnswerQuestionDocument = new TypedDocumentString(`
    mutation AnswerQuestion($input: AnswerQuestionInput!) {
  __typename
  answerQuestion(input: $input) {
    __typename
    contribution {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"93538e23cab8e4019a991d374dc5b0dc49048040ae8e33a5074c9661436da20b"}) as unknown as TypedDocumentString<AnswerQuestionMutation, AnswerQuestionMutationVariables>;
export const AcceptAnswerDocument = new TypedDocumentString(`
    mutation AcceptAnswer($input: AcceptAnswerInput!) {
  __typename
  acceptAnswer(input: $input) {
    __typename
    contribution {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"27accd6b41efd06bb4933e0e3f54b41fe7f5a53e68c4dc9809b22e0372ac0b61"}) as unknown as TypedDocumentString<AcceptAnswerMutation, AcceptAnswerMutationVariables>;
export const ReportContributionDocument = new TypedDocumentString(`
    mutation ReportContribution($input: ReportContributionInput!) {
  __typename
  reportContribution(input: $input) {
    __typename
    contribution {
      __typename
      id
      viewerReport {
        __typename
        code
        outcome
        answer
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"6e9e870a129c447bdf89b08148f21955c33f1a30397ac986c608dc0f630a1938"}) as unknown as TypedDocumentString<ReportContributionMutation, ReportContributionMutationVariables>;
export const PetitionTextWorkDocument = new TypedDocumentString(`
    query PetitionTextWork($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    ...TextStandingFields
    closingSummary {
      __typename
      state
      objectionsUntil
      acknowledgedAt
    }
  }
}
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1feca454efac3c84dd3ee8a40344b998566e3a29a6f4535acde94dae3e37700b"}) as unknown as TypedDocumentString<PetitionTextWorkQuery, PetitionTextWorkQueryVariables>;
export const TextVersionsDocument = new TypedDocumentString(`
    query TextVersions($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    ...TextStandingFields
    versions {
      __typename
      number
      cause
      basis
      at
      hash
      amendment {
        __typename
        id
        authorName
      }
    }
  }
}
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"bc1ba7fcd9760ca055a84740af734cc17a054959fb83db3c2e3b070e412868c5"}) as unknown as TypedDocumentString<TextVersionsQuery, TextVersionsQueryVariables>;
export const TextDiffDocument = new TypedDocumentString(`
    query TextDiff($number: String!, $n: Int!, $m: Int!) {
  __typename
  petition(number: $number) {
    __typename
    ...TextStandingFields
    shown: version(number: $n) {
      __typename
      ...TextVersionFields
    }
    against: version(number: $m) {
      __typename
      ...TextVersionFields
    }
  }
}
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
fragment TextVersionFields on TextVersion {
  __typename
  number
  cause
  at
  hash
  language
  canonical
  fields {
    __typename
    field
    role
    label {
      __typename
      ...LocalizedFields
    }
    text {
      __typename
      ...LocalizedFields
    }
  }
  amendment {
    __typename
    id
    authorName
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f64e7fb03af58d20cdb137ab14122d318e10eecc7d2c40a4af021ceeb900af30"}) as unknown as TypedDocumentString<TextDiffQuery, TextDiffQueryVariables>;
export const AmendmentsDocument = new TypedDocumentString(`
    query Amendments($number: String!, $first: Int!) {
  __typename
  petition(number: $number) {
    __typename
    ...TextStandingFields
    version {
      __typename
      number
      language
      fields {
        __typename
        field
        label {
          __typename
          ...LocalizedFields
        }
      }
    }
    amendments(first: $first) {
      __typename
      totalCount
      nodes {
        __typename
        ...AmendmentFields
      }
      pageInfo {
        __typename
        hasNextPage
      }
    }
  }
}
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
fragment TextRangeFields on TextRange {
  __typename
  version
  locale
  field
  start
  end
  quote
}
fragment AmendmentFields on Amendment {
  __typename
  id
  state
  range {
    __typename
    ...TextRangeFields
  }
  offer {
    __typename
    ...TextRangeFields
  }
  replacement
  reason
  proposedAt
  authorName
  decision {
    __typename
    at
    undecided
    reason
    version
  }
  viewerIsAuthor
  viewerCanDecide {
    __typename
    allowed
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"ae9d64fd17ecd348b8195610fce8d3b81c6c748b4c83324382f4bd34e056ceac"}) as unknown as TypedDocumentString<AmendmentsQuery, AmendmentsQueryVariables>;
export const PresentTextDocument = new TypedDocumentString(`
    query PresentText($number: String!, $adapts: Boolean!) {
  __typename
  petition(number: $number) {
    __typename
    ...TextStandingFields
    version {
      __typename
      ...TextVersionFields
    }
    amendments(first: 100) @include(if: $adapts) {
      __typename
      nodes {
        __typename
        ...AmendmentFields
      }
    }
  }
}
    fragment TextStandingFields on Petition {
  __typename
  id
  number
  stage
  versionNumber
  textHash
  viewerIsAuthor
  title {
    __typename
    ...LocalizedFields
  }
  counted: amendments(first: 1) {
    __typename
    totalCount
  }
  versions {
    __typename
    number
  }
  textDeliberation {
    __typename
    state
    mayEndAt
    endsAt
    endedAt
    decideUntil
    undecided
    nextStage {
      __typename
      ...LocalizedFields
    }
    viewerCanAmend {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    viewerCanRevise {
      __typename
      allowed
    }
    viewerCanEnd {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
fragment TextVersionFields on TextVersion {
  __typename
  number
  cause
  at
  hash
  language
  canonical
  fields {
    __typename
    field
    role
    label {
      __typename
      ...LocalizedFields
    }
    text {
      __typename
      ...LocalizedFields
    }
  }
  amendment {
    __typename
    id
    authorName
  }
}
fragment TextRangeFields on TextRange {
  __typename
  version
  locale
  field
  start
  end
  quote
}
fragment AmendmentFields on Amendment {
  __typename
  id
  state
  range {
    __typename
    ...TextRangeFields
  }
  offer {
    __typename
    ...TextRangeFields
  }
  replacement
  reason
  proposedAt
  authorName
  decision {
    __typename
    at
    undecided
    reason
    version
  }
  viewerIsAuthor
  viewerCanDecide {
    __typename
    allowed
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"8984084532e4ef56aea016c41aaf13383eb5bb12a615ed6ee7140346785c7404"}) as unknown as TypedDocumentString<PresentTextQuery, PresentTextQueryVariables>;
export const ProposeAmendmentDocument = new TypedDocumentString(`
    mutation ProposeAmendment($input: ProposeAmendmentInput!) {
  __typename
  proposeAmendment(input: $input) {
    __typename
    amendment {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"8a5514d869f68238ebcd9f4c948b1f209f6e5836f099b24de340a85f1cc8f245"}) as unknown as TypedDocumentString<ProposeAmendmentMutation, ProposeAmendmentMutationVariables>;
export const RebaseAmendmentDocument = new TypedDocumentString(`
    mutation RebaseAmendment($input: RebaseAmendmentInput!) {
  __typename
  rebaseAmendment(input: $input) {
    __typename
    amendment {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"637d36c9c2281c2d4d759d81882ace769087cc6b2f8b63cffbcf1d60d390e367"}) as unknown as TypedDocumentString<RebaseAmendmentMutation, RebaseAmendmentMutationVariables>;
export const WithdrawAmendmentDocument = new TypedDocumentString(`
    mutation WithdrawAmendment($input: AmendmentIdInput!) {
  __typename
  withdrawAmendment(input: $input) {
    __typename
    amendment {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"b22785d61cfd2f38f6d98a4f63282c1626c42680db2d1a3751130c8150eae334"}) as unknown as TypedDocumentString<WithdrawAmendmentMutation, WithdrawAmendmentMutationVariables>;
export const TakeAmendmentDocument = new TypedDocumentString(`
    mutation TakeAmendment($input: AmendmentIdInput!) {
  __typename
  takeAmendment(input: $input) {
    __typename
    amendment {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"03d990ce2e12d72a565a270df27ddcaff460deb8d756ebaa5a67c10aced63ce7"}) as unknown as TypedDocumentString<TakeAmendmentMutation, TakeAmendmentMutationVariables>;
export const RefuseAmendmentDocument = new TypedDocumentString(`
    mutation RefuseAmendment($input: RefuseAmendmentInput!) {
  __typename
  refuseAmendment(input: $input) {
    __typename
    amendment {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c264e084ba44a01cfb2e862b0ae8c86c24c1687da2fbd2fc86e54d0311d354d9"}) as unknown as TypedDocumentString<RefuseAmendmentMutation, RefuseAmendmentMutationVariables>;
export const ReviseTextDocument = new TypedDocumentString(`
    mutation ReviseText($input: ReviseTextInput!) {
  __typename
  reviseText(input: $input) {
    __typename
    petition {
      __typename
      id
      versionNumber
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"ace9ac019c19ef2aefbd827f147e646e2d60091aa5ae622d200cdeda343331e5"}) as unknown as TypedDocumentString<ReviseTextMutation, ReviseTextMutationVariables>;
export const EndDeliberationDocument = new TypedDocumentString(`
    mutation EndDeliberation($input: EndDeliberationInput!) {
  __typename
  endDeliberation(input: $input) {
    __typename
    petition {
      __typename
      id
      stage
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d761cc56e33d3a72e9404ee722d2a027e65677cabba795925a2c7a8630e7e763"}) as unknown as TypedDocumentString<EndDeliberationMutation, EndDeliberationMutationVariables>;
export const ClosingSummaryDocument = new TypedDocumentString(`
    query ClosingSummary($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
    closingSummary {
      __typename
      state
      language
      text {
        __typename
        ...SummaryTextFields
      }
      figures {
        __typename
        participants
        argumentsFor
        argumentsAgainst
        questions
        questionsAnswered
        remarks
        amendments
        amendmentsTaken
        versions
      }
      amendments {
        __typename
        id
        state
        replacement
        range {
          __typename
          locale
          quote
        }
        decision {
          __typename
          reason
          undecided
          version
        }
      }
      publishedAt
      objectionsUntil
      objections {
        __typename
        n
        text
        at
        answer {
          __typename
          text
          at
        }
      }
      earlier {
        __typename
        at
        text {
          __typename
          ...SummaryTextFields
        }
      }
      sealedAt
      hash
      acknowledgedAt
      viewerCanWrite {
        __typename
        allowed
      }
      viewerCanObject {
        __typename
        allowed
        code
      }
      viewerCanAcknowledge {
        __typename
        allowed
      }
      draft {
        __typename
        suggested
        revision
        text {
          __typename
          ...SummaryTextFields
        }
      }
    }
  }
}
    fragment SummaryTextFields on SummaryText {
  __typename
  argumentsFor
  argumentsAgainst
  questions
  changes
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"fbd372af29ce6ae770a0af4145b5345f4b58569b27604f1a5a3e0f43f3c58b5d"}) as unknown as TypedDocumentString<ClosingSummaryQuery, ClosingSummaryQueryVariables>;
export const SaveSummaryDocument = new TypedDocumentString(`
    mutation SaveSummary($input: SaveSummaryInput!) {
  __typename
  saveSummary(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"24b8733388cd9da21c8600003f205287de8bf8599a39c15ca29b626358f68ba9"}) as unknown as TypedDocumentString<SaveSummaryMutation, SaveSummaryMutationVariables>;
export const PublishSummaryDocument = new TypedDocumentString(`
    mutation PublishSummary($input: SummaryIdInput!) {
  __typename
  publishSummary(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7a3bc338b810a520adc2255637fb25ea99e8a1d4bd2e9302e5b715a888d75166"}) as unknown as TypedDocumentString<PublishSummaryMutation, PublishSummaryMutationVariables>;
export const ObjectToSummaryDocument = new TypedDocumentString(`
    mutation ObjectToSummary($input: ObjectToSummaryInput!) {
  __typename
  objectToSummary(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"90b6b90e7fba4203820cdadc6c4929d1503eba43a88ebc3223db644857489fee"}) as unknown as TypedDocumentString<ObjectToSummaryMutation, ObjectToSummaryMutationVariables>;
export const AnswerObjectionDocument = new TypedDocumentString(`
    mutation AnswerObjection($input: AnswerObjectionInput!) {
  __typename
  answerObjection(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"fa870fecd73c6c3aa3ce9b84f713a587ee0ce53ae6881bbc9eee7454e6aab0a5"}) as unknown as TypedDocumentString<AnswerObjectionMutation, AnswerObjectionMutationVariables>;
export const AcknowledgeSummaryDocument = new TypedDocumentString(`
    mutation AcknowledgeSummary($input: SummaryIdInput!) {
  __typename
  acknowledgeSummary(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e1a66fc71b86cc022484e1224e31c8d51876d3e4f112101887f362d67762c413"}) as unknown as TypedDocumentString<AcknowledgeSummaryMutation, AcknowledgeSummaryMutationVariables>;
export const IdentityProvidersDocument = new TypedDocumentString(`
    query IdentityProviders {
  __typename
  identityProviders {
    __typename
    id
    strongest
    title {
      __typename
      ...LocalizedFields
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"a3323abf7b23d7e9e938d0b487da19a033761bebd460d753d90e53c4414f3614"}) as unknown as TypedDocumentString<IdentityProvidersQuery, IdentityProvidersQueryVariables>;
export const OwnIdentityDocument = new TypedDocumentString(`
    query OwnIdentity {
  __typename
  viewer {
    __typename
    id
    email
    name
    assurance
  }
  ownIdentity {
    __typename
    mustSignInAgain
    pending {
      __typename
      name
      birthDate
      provider {
        __typename
        id
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
    links {
      __typename
      assurance
      firstAt
      lastAt
      provider {
        __typename
        id
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"eb7c3f78520060620f995defe7b8451fa30175b36dab720dab850affd6f9b5c7"}) as unknown as TypedDocumentString<OwnIdentityQuery, OwnIdentityQueryVariables>;
export const AccountDocument = new TypedDocumentString(`
    query Account {
  __typename
  viewer {
    __typename
    id
    name
    email
    birthDate
    assurance
    casesWaiting
    answersWaiting
    roles {
      __typename
      role
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      body {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    residence {
      __typename
      confirmed
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"0faf2501dd1910c3b750c21a7af960e0622ffabbd82145ca4ce83d4f725816f0"}) as unknown as TypedDocumentString<AccountQuery, AccountQueryVariables>;
export const SetPasswordDocument = new TypedDocumentString(`
    mutation SetPassword($input: SetPasswordInput!) {
  __typename
  setPassword(input: $input) {
    __typename
    viewer {
      __typename
      id
      hasPassword
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"0a9bea575a7d83c9dab074eeafdfe68b99a9dcdb6a194444591c0c41c96375b3"}) as unknown as TypedDocumentString<SetPasswordMutation, SetPasswordMutationVariables>;
export const RequestErasureCodeDocument = new TypedDocumentString(`
    mutation RequestErasureCode {
  __typename
  requestErasureCode {
    __typename
    sent
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"3d082abfa37b3869e925f50e0d39dfc91f1918771d290e49f0766e3f27755fd9"}) as unknown as TypedDocumentString<RequestErasureCodeMutation, RequestErasureCodeMutationVariables>;
export const EraseAccountDocument = new TypedDocumentString(`
    mutation EraseAccount($input: EraseAccountInput!) {
  __typename
  eraseAccount(input: $input) {
    __typename
    erased
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"87718690b12ea12c8f765d544fafb8bc65488a55a1eff2169c5eb4a043ddfc7e"}) as unknown as TypedDocumentString<EraseAccountMutation, EraseAccountMutationVariables>;
export const RequestSignInCodeDocument = new TypedDocumentString(`
    mutation RequestSignInCode($input: RequestSignInCodeInput!) {
  __typename
  requestSignInCode(input: $input) {
    __typename
    sent
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"7d570fb52ba3939fde8cfa690e0cfab0fee4d151c38052418ae8a7d23f0bc984"}) as unknown as TypedDocumentString<RequestSignInCodeMutation, RequestSignInCodeMutationVariables>;
export const SignInWithCodeDocument = new TypedDocumentString(`
    mutation SignInWithCode($input: SignInWithCodeInput!) {
  __typename
  signInWithCode(input: $input) {
    __typename
    viewer {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9967623859a97683ca4592e27c721d80ae98c416e7937e827269d3534f69b5ae"}) as unknown as TypedDocumentString<SignInWithCodeMutation, SignInWithCodeMutationVariables>;
export const SignInWithPasswordDocument = new TypedDocumentString(`
    mutation SignInWithPassword($input: SignInWithPasswordInput!) {
  __typename
  signInWithPassword(input: $input) {
    __typename
    viewer {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e653bea9d3e63b178b1cc5f43cd00d9209746a881be440dee575d71e0159c208"}) as unknown as TypedDocumentString<SignInWithPasswordMutation, SignInWithPasswordMutationVariables>;
export const SignOutDocument = new TypedDocumentString(`
    mutation SignOut {
  __typename
  signOut {
    __typename
    signedOut
    continueAt
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d0065fc8e10eb7b71c99b8888f55b0472239512f1c05c456483482b4dabfc98f"}) as unknown as TypedDocumentString<SignOutMutation, SignOutMutationVariables>;
export const PeopleDocument = new TypedDocumentString(`
    query People($query: String, $first: Int!, $after: String) {
  __typename
  people(query: $query, first: $first, after: $after) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      name
      email
      assurance
      createdAt
      roles {
        __typename
        role
        territory {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
        body {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"6783bfe12d6b56dde747acce3fd91cd61c1b955d4ea2364ccd9aa452ad8327d1"}) as unknown as TypedDocumentString<PeopleQuery, PeopleQueryVariables>;
export const GrantRoleDocument = new TypedDocumentString(`
    mutation GrantRole($input: GrantRoleInput!) {
  __typename
  grantRole(input: $input) {
    __typename
    person {
      __typename
      id
      roles {
        __typename
        role
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"2fc5d9971767a2496cdacd261681f8c39a47f27412ff453eec8a720adaf8f238"}) as unknown as TypedDocumentString<GrantRoleMutation, GrantRoleMutationVariables>;
export const RevokeRoleDocument = new TypedDocumentString(`
    mutation RevokeRole($input: RevokeRoleInput!) {
  __typename
  revokeRole(input: $input) {
    __typename
    person {
      __typename
      id
      roles {
        __typename
        role
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"838b1fcf4262b4847d076be2767be1792bf036f68d4d0e6c7ee046a8711e58e2"}) as unknown as TypedDocumentString<RevokeRoleMutation, RevokeRoleMutationVariables>;
export const ViewerDocument = new TypedDocumentString(`
    query Viewer {
  __typename
  viewer {
    __typename
    id
    name
    email
    language
    roles {
      __typename
      role
    }
    casesWaiting
    answersWaiting
    projectsWaiting
    worksWaiting
    workNotesWaiting
    removalsWaiting {
      __typename
      consents
      objections
    }
  }
}
    `, {"hash":"2e5dcedc3fffe15b224874e5bc9549388ca643fda2859a35240fa340cdf3acb4"}) as unknown as TypedDocumentString<ViewerQuery, ViewerQueryVariables>;
export const OwnReceiptDocument = new TypedDocumentString(`
    query OwnReceipt($number: String!, $key: String) {
  __typename
  petition(number: $number, key: $key) {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
    viewerSignature {
      __typename
      id
      state
      signedAt
      promise
      receipt
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"017c767880d945ac4d49475dc615dcaf1340cdf043c47d5d25db80e5e55d66ca"}) as unknown as TypedDocumentString<OwnReceiptQuery, OwnReceiptQueryVariables>;
export const PetitionAuditDocument = new TypedDocumentString(`
    query PetitionAudit($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
    signatureCount
    countAsOf
    signerAssurance
    origin {
      __typename
      system
    }
    book {
      __typename
      id
      version
      title {
        __typename
        ...LocalizedFields
      }
    }
    tracks {
      __typename
      id
      need
    }
    ledger {
      __typename
      size
      root
      at
      keyId
      isFinal
      counts {
        __typename
        total
        counted
        withdrawn
        invalidated
        restored
        superseded
      }
    }
    growth {
      __typename
      day
      added
      withdrawn
      removed
      total
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"71d2c44dbba0fd2789ed364472dae43932fdc2c8487e485ff3eab52f7b01b014"}) as unknown as TypedDocumentString<PetitionAuditQuery, PetitionAuditQueryVariables>;
export const ReceiptByCodeDocument = new TypedDocumentString(`
    query ReceiptByCode($code: String!) {
  __typename
  receiptByCode(code: $code) {
    __typename
    leafAgrees
    rootAgrees
    size
    coveredAt
    entry {
      __typename
      seq
      type
      minute
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"01a1de1d0d1c84ec9d1b6fefb2c4b9fb9cb8e6d27117fa592686e5d45c041d0a"}) as unknown as TypedDocumentString<ReceiptByCodeQuery, ReceiptByCodeQueryVariables>;
export const ClaimCaseDocument = new TypedDocumentString(`
    mutation ClaimCase($input: CaseIdInput!) {
  __typename
  claimCase(input: $input) {
    __typename
    case {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9013b01f4a531c8f62f90cb3dbb2a39ba6a843ad683499b559f06d355c2464e0"}) as unknown as TypedDocumentString<ClaimCaseMutation, ClaimCaseMutationVariables>;
export const ReleaseCaseDocument = new TypedDocumentString(`
    mutation ReleaseCase($input: CaseIdInput!) {
  __typename
  releaseCase(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"95c4117482ee16e5ac54d02580494ade33deb91211a81a3591bf6ca69835a849"}) as unknown as TypedDocumentString<ReleaseCaseMutation, ReleaseCaseMutationVariables>;
export const ClaimNextCaseDocument = new TypedDocumentString(`
    mutation ClaimNextCase {
  __typename
  claimNextCase {
    __typename
    case {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5984eedaaa5e0fdf37bf05ee79162ccc9c6a8534cafeaf1e4382184e6bd0a749"}) as unknown as TypedDocumentString<ClaimNextCaseMutation, ClaimNextCaseMutationVariables>;
export const DeclareInterestDocument = new TypedDocumentString(`
    mutation DeclareInterest($input: DeclareInterestInput!) {
  __typename
  declareInterest(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"8963aad94a652abb1d8d3e65d65331d3af1def22b5a8ffd83439e858717d39c7"}) as unknown as TypedDocumentString<DeclareInterestMutation, DeclareInterestMutationVariables>;
export const PauseCaseDocument = new TypedDocumentString(`
    mutation PauseCase($input: PauseCaseInput!) {
  __typename
  pauseCase(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"0f7092577b46e0d20f8ba6e9a42222354b19fa05e35c55cde67992dfbfc69f9b"}) as unknown as TypedDocumentString<PauseCaseMutation, PauseCaseMutationVariables>;
export const ResumeCaseDocument = new TypedDocumentString(`
    mutation ResumeCase($input: ResumeCaseInput!) {
  __typename
  resumeCase(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9f3310b588410656e67c0f3f3790bc3c618ab8cabb6700a27128e39387ad6a5c"}) as unknown as TypedDocumentString<ResumeCaseMutation, ResumeCaseMutationVariables>;
export const AnswerProposalDocument = new TypedDocumentString(`
    mutation AnswerProposal($input: AnswerProposalInput!) {
  __typename
  answerProposal(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"ddfcff456c38eeaa40145e621212ee223c85fe00ede21eb3a767a5a80c8d69f8"}) as unknown as TypedDocumentString<AnswerProposalMutation, AnswerProposalMutationVariables>;
export const DecideAppealDocument = new TypedDocumentString(`
    mutation DecideAppeal($input: DecideAppealInput!) {
  __typename
  decideAppeal(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"9a9dcd416bb08a6dd36a66221184cf79cd59a875ae4fb305d989a229637c4512"}) as unknown as TypedDocumentString<DecideAppealMutation, DecideAppealMutationVariables>;
export const HidePetitionDocument = new TypedDocumentString(`
    mutation HidePetition($input: HidePetitionInput!) {
  __typename
  hidePetition(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5d06bd078e02c4abb7577c0b186dbcbc28b7635d9407ab45e9f98d7d80e55744"}) as unknown as TypedDocumentString<HidePetitionMutation, HidePetitionMutationVariables>;
export const HideFormDocument = new TypedDocumentString(`
    query HideForm($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    stage
    title {
      __typename
      ...LocalizedFields
    }
    refusalCodes {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"7cdde0d5b4dc3955222ac30b672fb66c0a835c66522abd2d1d8f2c32c23a941b"}) as unknown as TypedDocumentString<HideFormQuery, HideFormQueryVariables>;
export const CasesAsideDocument = new TypedDocumentString(`
    query CasesAside {
  __typename
  casesAside {
    __typename
    id
    state
    dueAt
    overdue
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"07c24daa58dd1aa1864eb7563f135e1ba088689ef0ed6631a2f7aaf6c37e26c3"}) as unknown as TypedDocumentString<CasesAsideQuery, CasesAsideQueryVariables>;
export const CasesAtRiskDocument = new TypedDocumentString(`
    query CasesAtRisk {
  __typename
  casesAtRisk {
    __typename
    caseId
    dueAt
    overdue
    taken
    opens
    petition {
      __typename
      number
    }
  }
}
    `, {"hash":"98e9565416a9ed027ac4744f379187ed643df47c01e525b32f35956ffc55d105"}) as unknown as TypedDocumentString<CasesAtRiskQuery, CasesAtRiskQueryVariables>;
export const ModerationQueueDocument = new TypedDocumentString(`
    query ModerationQueue($first: Int!, $after: String) {
  __typename
  moderationQueue(first: $first, after: $after) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      kind
      state
      dueAt
      overdue
      dueSoon
      takenUntil
      submissions
      viewerCanDecide {
        __typename
        allowed
      }
      petition {
        __typename
        id
        number
        language
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"d938a2274db793491bdecc3765ba737328e8be3996fd0fe2dff15550eaaba0e7"}) as unknown as TypedDocumentString<ModerationQueueQuery, ModerationQueueQueryVariables>;
export const ModerationCaseDocument = new TypedDocumentString(`
    query ModerationCase($id: ID!) {
  __typename
  moderationCase(id: $id) {
    __typename
    id
    kind
    state
    openedAt
    dueAt
    overdue
    dueSoon
    takenUntil
    refusalNeedsTwo
    submissions
    notes {
      __typename
      at
      kind
      text
    }
    proposals {
      __typename
      at
      verdict
      text
      byViewer
      turnedDown
      code {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
    appeals {
      __typename
      at
      text
    }
    viewerCanDecide {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
    decisions {
      __typename
      at
      verdict
      code {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
      }
      text
      byViewer
      confirmed
      onAppeal
      submission
    }
    form {
      __typename
      checklist {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
        cites
      }
      refusalCodes {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
        cites
      }
    }
    petition {
      __typename
      id
      number
      language
      versionNumber
      authorName
      submittedAt
      title {
        __typename
        ...LocalizedFields
      }
      texts {
        __typename
        field
        label {
          __typename
          ...LocalizedFields
        }
        text {
          __typename
          ...LocalizedFields
        }
      }
      previousVersion {
        __typename
        number
        at
        title {
          __typename
          ...LocalizedFields
        }
        texts {
          __typename
          field
          text {
            __typename
            ...LocalizedFields
          }
        }
      }
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      topic {
        __typename
        id
        title {
          __typename
          ...LocalizedFields
        }
        parent {
          __typename
          id
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
      tracks {
        __typename
        id
        need
        addressee {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"ca2d238cb4f15b9b339fc85c4111c6f435e79ed12d5aacbb61b6538b33f69991"}) as unknown as TypedDocumentString<ModerationCaseQuery, ModerationCaseQueryVariables>;
export const ApprovePetitionDocument = new TypedDocumentString(`
    mutation ApprovePetition($input: ApprovePetitionInput!) {
  __typename
  approvePetition(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    petition {
      __typename
      id
      stage
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"8bb123098f841a3669f3a252f516bde2510c4b4759c177cb2a79d17fadbe3a63"}) as unknown as TypedDocumentString<ApprovePetitionMutation, ApprovePetitionMutationVariables>;
export const RejectPetitionDocument = new TypedDocumentString(`
    mutation RejectPetition($input: RejectPetitionInput!) {
  __typename
  rejectPetition(input: $input) {
    __typename
    case {
      __typename
      id
      state
    }
    petition {
      __typename
      id
      stage
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"dd0871c35d465f32d7b76adc53bca5b5f682ddb0b469132a60ef98a4cb27cab0"}) as unknown as TypedDocumentString<RejectPetitionMutation, RejectPetitionMutationVariables>;
export const ModerationFileDocument = new TypedDocumentString(`
    query ModerationFile($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    number
    stage
    title {
      __typename
      ...LocalizedFields
    }
    moderationFile {
      __typename
      dueAt
      appealUntil
      appealsLeft
      viewerCanAppeal {
        __typename
        allowed
        code
      }
      decisions {
        __typename
        at
        verdict
        text
        confirmed
        onAppeal
        code {
          __typename
          code
          title {
            __typename
            ...LocalizedFields
          }
        }
        checklist {
          __typename
          ok
          code {
            __typename
            code
            title {
              __typename
              ...LocalizedFields
            }
          }
        }
      }
      notes {
        __typename
        at
        kind
        text
      }
      appeals {
        __typename
        at
        text
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"232d28d3f9dd19aa50caaa227fa7628529e46e77150e8debdd34e938b0bc067c"}) as unknown as TypedDocumentString<ModerationFileQuery, ModerationFileQueryVariables>;
export const AppealDecisionDocument = new TypedDocumentString(`
    mutation AppealDecision($input: AppealDecisionInput!) {
  __typename
  appealDecision(input: $input) {
    __typename
    petition {
      __typename
      id
      stage
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"2dccb644d1ade4fd66124d0050e49ff902b73d50fe1a5b7a24af3510b0014052"}) as unknown as TypedDocumentString<AppealDecisionMutation, AppealDecisionMutationVariables>;
export const ModerationReportDocument = new TypedDocumentString(`
    query ModerationReport($week: LocalDate) {
  __typename
  moderationReport(week: $week) {
    __typename
    asOf
    week
    entryCount
    now {
      __typename
      waiting
      overdue
      dueSoon
      aside
      medianWaitSeconds
      longestWaitSeconds
    }
    weeks {
      __typename
      week
      received
      decided
      onTime
      medianWaitSeconds
      approved
      codes {
        __typename
        count
        code {
          __typename
          code
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
      appealsLodged
      appealsUpheld
      appealsOverturned
      changesAsked
      interests
    }
    log {
      __typename
      at
      kind
      waitedSeconds
      late
      code {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
      }
      petition {
        __typename
        number
        isPublic
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1e44f11e462edac1078bb3c449bf84b53d811e58b32065a06311b9e108584853"}) as unknown as TypedDocumentString<ModerationReportQuery, ModerationReportQueryVariables>;
export const CaseRepeatsDocument = new TypedDocumentString(`
    query CaseRepeats($id: ID!) {
  __typename
  moderationCase(id: $id) {
    __typename
    id
    repeats {
      __typename
      byAuthor
      byText
      petition {
        __typename
        id
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
    similar {
      __typename
      wasShown
      petitions {
        __typename
        seenByAuthor
        petition {
          __typename
          id
          number
          signatureCount
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"06c068da85cc0212ed94a7b70f4787617fe94b0a70f241f7424b1c983daeb280"}) as unknown as TypedDocumentString<CaseRepeatsQuery, CaseRepeatsQueryVariables>;
export const MySubscriptionDocument = new TypedDocumentString(`
    query MySubscription($to: NoticeSubjectInput!) {
  __typename
  mySubscription(to: $to) {
    __typename
    id
  }
}
    `, {"hash":"ac5fea42c5256e6f227760e26f0a16d85ea5c83652a0e812c5a10576f258e59a"}) as unknown as TypedDocumentString<MySubscriptionQuery, MySubscriptionQueryVariables>;
export const MyNoticesDocument = new TypedDocumentString(`
    query MyNotices($first: Int, $after: String) {
  __typename
  viewer {
    __typename
    id
    email
    unreadNotices
    noticesPausedAt
    subscriptions {
      __typename
      ...NoticeSubscriptionFields
    }
    notices(first: $first, after: $after) {
      __typename
      nodes {
        __typename
        id
        kind
        at
        day
        unread
        petition {
          __typename
          id
          number
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment NoticeSubscriptionFields on NoticeSubscription {
  __typename
  id
  kind
  stoppedAt
  petition {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"826ca52af788569edd9a0e4544cbb2b526eeb1c58db10862b9dee17d17f3b23c"}) as unknown as TypedDocumentString<MyNoticesQuery, MyNoticesQueryVariables>;
export const NoticeStopDocument = new TypedDocumentString(`
    query NoticeStop($token: String!) {
  __typename
  noticeStop(token: $token) {
    __typename
    everything
    paused
    subscription {
      __typename
      ...NoticeSubscriptionFields
    }
  }
}
    fragment NoticeSubscriptionFields on NoticeSubscription {
  __typename
  id
  kind
  stoppedAt
  petition {
    __typename
    id
    number
    title {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"b515bb66ab9b523ecaa77c833b9efc3ee81d122fe65c082ec286cdff8991f8dd"}) as unknown as TypedDocumentString<NoticeStopQuery, NoticeStopQueryVariables>;
export const SubscribeDocument = new TypedDocumentString(`
    mutation Subscribe($input: NoticeSubjectInput!) {
  __typename
  subscribe(input: $input) {
    __typename
    subscription {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"362022289239ee97194b3a48599ef692f1be8035e81a40334a3182e40eec5010"}) as unknown as TypedDocumentString<SubscribeMutation, SubscribeMutationVariables>;
export const UnsubscribeDocument = new TypedDocumentString(`
    mutation Unsubscribe($input: UnsubscribeInput!) {
  __typename
  unsubscribe(input: $input) {
    __typename
    subscription {
      __typename
      id
      stoppedAt
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"f0abee1a92fd50a9ba552284b014e7b56a12c2fe52bcfed3eb38cc0102dfbe90"}) as unknown as TypedDocumentString<UnsubscribeMutation, UnsubscribeMutationVariables>;
export const ResubscribeDocument = new TypedDocumentString(`
    mutation Resubscribe($input: UnsubscribeInput!) {
  __typename
  resubscribe(input: $input) {
    __typename
    subscription {
      __typename
      id
      stoppedAt
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"a8904d0b736cb3eec610f5def5b2aef9e7bb4cff86fc9e207a4aa8a7be62f8bd"}) as unknown as TypedDocumentString<ResubscribeMutation, ResubscribeMutationVariables>;
export const PauseNoticesDocument = new TypedDocumentString(`
    mutation PauseNotices {
  __typename
  pauseNotices {
    __typename
    paused
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"56d299bb52b3059472aab19ac81efdf4016f18a86c656f81a9af3095ca8d458f"}) as unknown as TypedDocumentString<PauseNoticesMutation, PauseNoticesMutationVariables>;
export const ResumeNoticesDocument = new TypedDocumentString(`
    mutation ResumeNotices {
  __typename
  resumeNotices {
    __typename
    paused
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"407334a55a883139c9accf39da599196f1a366283f2b19ff38ad2fa4d9adf711"}) as unknown as TypedDocumentString<ResumeNoticesMutation, ResumeNoticesMutationVariables>;
export const MarkNoticesSeenDocument = new TypedDocumentString(`
    mutation MarkNoticesSeen {
  __typename
  markNoticesSeen {
    __typename
    seen
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"5e482dfcaffbb7eea85acc46d8ddb3630d6f25591297f33d424648b31043d0ed"}) as unknown as TypedDocumentString<MarkNoticesSeenMutation, MarkNoticesSeenMutationVariables>;
export const PetitionListDocument = new TypedDocumentString(`
    query PetitionList($first: Int!, $after: String, $filter: PetitionFilter, $orderBy: PetitionOrder) {
  __typename
  petitions(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
    __typename
    totalCount
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      ...PetitionRowFields
    }
  }
}
    fragment PetitionRowFields on Petition {
  __typename
  id
  number
  status
  title {
    __typename
    ...LocalizedFields
  }
  signatureCount
  publishedAt
  closesAt
  closesProvisional
  closedAt
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  nextTrack {
    __typename
    id
    need
    missing
  }
  tracks {
    __typename
    id
    need
    state
    dueAt
    answeredAt
  }
  refusal {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  origin {
    __typename
    system
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"593cbeb28418175b826798e7d68f65487418862079a118e3fb099a2a43b994c9"}) as unknown as TypedDocumentString<PetitionListQuery, PetitionListQueryVariables>;
export const PetitionCountsDocument = new TypedDocumentString(`
    query PetitionCounts($filter: PetitionFilter) {
  __typename
  petitionCounts(filter: $filter) {
    __typename
    statuses {
      __typename
      status
      count
    }
    topics {
      __typename
      count
      topic {
        __typename
        id
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
    origins {
      __typename
      origin
      count
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c01db124954fcdf65440ebfd029bf0914973483ded1c254ca03da5d5f5035ab6"}) as unknown as TypedDocumentString<PetitionCountsQuery, PetitionCountsQueryVariables>;
export const SimilarPetitionsDocument = new TypedDocumentString(`
    query SimilarPetitions($title: String!, $text: String, $territoryId: ID) {
  __typename
  similarPetitions(
    title: $title
    text: $text
    territoryId: $territoryId
    first: 5
  ) {
    __typename
    id
    number
    stage
    status
    signatureCount
    title {
      __typename
      ...LocalizedFields
    }
    origin {
      __typename
      system
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"6f8f40e37b7ffffcef99572060b4024c25f5346877c1da4d88fddb0815a6da84"}) as unknown as TypedDocumentString<SimilarPetitionsQuery, SimilarPetitionsQueryVariables>;
export const DraftPeopleDocument = new TypedDocumentString(`
    query DraftPeople($id: ID!) {
  __typename
  petition(id: $id) {
    __typename
    ...PetitionPeopleFields
  }
}
    fragment PetitionPeopleFields on Petition {
  __typename
  id
  coAuthorCount
  orphanedAt
  viewerIsCoAuthor
  viewerCanInvite
  viewerMayAdopt
  invitations {
    __typename
    id
    at
  }
}`, {"hash":"7b0c14a63cbe714f48064a5c36881ca82bbea754cec56163f30d85d800ca9011"}) as unknown as TypedDocumentString<DraftPeopleQuery, DraftPeopleQueryVariables>;
export const InviteToPetitionDocument = new TypedDocumentString(`
    mutation InviteToPetition($input: PetitionIdInput!) {
  __typename
  inviteToPetition(input: $input) {
    __typename
    token
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"bdc8c2d6d4337b962769cfd8eb81d578d68e2e9c5a8d83b4d11a6e0d3a388ee6"}) as unknown as TypedDocumentString<InviteToPetitionMutation, InviteToPetitionMutationVariables>;
export const RevokePetitionInvitationDocument = new TypedDocumentString(`
    mutation RevokePetitionInvitation($input: RevokePetitionInvitationInput!) {
  __typename
  revokePetitionInvitation(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"97f3ba08ebd5f4237478aa0969ceb44ccff41a109df3a2f252eafd4099a3ea32"}) as unknown as TypedDocumentString<RevokePetitionInvitationMutation, RevokePetitionInvitationMutationVariables>;
export const LeavePetitionDocument = new TypedDocumentString(`
    mutation LeavePetition($input: PetitionIdInput!) {
  __typename
  leavePetition(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"310978e5f9b33bfdd3d20188e32de43313c39ccfa952d084674c7b48784ae1a9"}) as unknown as TypedDocumentString<LeavePetitionMutation, LeavePetitionMutationVariables>;
export const AdoptPetitionDocument = new TypedDocumentString(`
    mutation AdoptPetition($input: PetitionIdInput!) {
  __typename
  adoptPetition(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"db4fddfad1833ba24953f9b77fcc48b805d39a088d4b4c3d4cab39d5d9bd2fc6"}) as unknown as TypedDocumentString<AdoptPetitionMutation, AdoptPetitionMutationVariables>;
export const PetitionInvitationDocument = new TypedDocumentString(`
    query PetitionInvitation($token: String!) {
  __typename
  petitionInvitation(token: $token) {
    __typename
    title {
      __typename
      ...LocalizedFields
    }
    authorName
    valid
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"ca237ed32089c30ce7f991c6a37cecc5ae509e1c66cb74128bec273e6c64022a"}) as unknown as TypedDocumentString<PetitionInvitationQuery, PetitionInvitationQueryVariables>;
export const AnswerPetitionInvitationDocument = new TypedDocumentString(`
    mutation AnswerPetitionInvitation($input: AnswerPetitionInvitationInput!) {
  __typename
  answerPetitionInvitation(input: $input) {
    __typename
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"a99e8b7083d0ef3c4fd365149b84d00279f38aa1edd6b00f60eea72f3f170ae0"}) as unknown as TypedDocumentString<AnswerPetitionInvitationMutation, AnswerPetitionInvitationMutationVariables>;
export const ClosePetitionDocument = new TypedDocumentString(`
    mutation ClosePetition($input: PetitionIdInput!) {
  __typename
  closePetition(input: $input) {
    __typename
    petition {
      __typename
      id
      stage
      status
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"aab659830b25e2a7533c1b9e79bfcd05df596ac8bd2e1c87c17237a3258de540"}) as unknown as TypedDocumentString<ClosePetitionMutation, ClosePetitionMutationVariables>;
export const SubmitToBodyDocument = new TypedDocumentString(`
    mutation SubmitToBody($input: SubmitToBodyInput!) {
  __typename
  submitToBody(input: $input) {
    __typename
    petition {
      __typename
      id
      status
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"2305cd4244930326f740c9e713031ea9f49a92898f11eb3532ec17a1e2830427"}) as unknown as TypedDocumentString<SubmitToBodyMutation, SubmitToBodyMutationVariables>;
export const SuspendSigningDocument = new TypedDocumentString(`
    mutation SuspendSigning($input: SuspendSigningInput!) {
  __typename
  suspendSigning(input: $input) {
    __typename
    petition {
      __typename
      id
      status
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"11ae47daa3be78ae1e3a0e9b3981473040f6f3f6aad33d3ec5d7710cec4ade4a"}) as unknown as TypedDocumentString<SuspendSigningMutation, SuspendSigningMutationVariables>;
export const ResumeSigningDocument = new TypedDocumentString(`
    mutation ResumeSigning($input: PetitionIdInput!) {
  __typename
  resumeSigning(input: $input) {
    __typename
    petition {
      __typename
      id
      status
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c57665703df4e8c8d8a1587d4d31634423a2cfdaacc10663148d3afff250d22a"}) as unknown as TypedDocumentString<ResumeSigningMutation, ResumeSigningMutationVariables>;
export const WithdrawPetitionDocument = new TypedDocumentString(`
    mutation WithdrawPetition($input: PetitionIdInput!) {
  __typename
  withdrawPetition(input: $input) {
    __typename
    petition {
      __typename
      id
      stage
      status
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"f3b3dcb22dbe72048b3c686bffbaba554126a8fa91c7a516c4661ccd57e3084e"}) as unknown as TypedDocumentString<WithdrawPetitionMutation, WithdrawPetitionMutationVariables>;
export const TopicsDocument = new TypedDocumentString(`
    query Topics {
  __typename
  topics {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
    fields {
      __typename
      id
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"e579232063559d53be94ee1e94cc3054c7fd9f84a02c3b007e784de58cdf8d3d"}) as unknown as TypedDocumentString<TopicsQuery, TopicsQueryVariables>;
export const PetitionFormDocument = new TypedDocumentString(`
    query PetitionForm($territoryId: ID!) {
  __typename
  petitionForm(territoryId: $territoryId) {
    __typename
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    book {
      __typename
      id
      version
      title {
        __typename
        ...LocalizedFields
      }
    }
    levels {
      __typename
      id
      title {
        __typename
        ...LocalizedFields
      }
      tracks {
        __typename
        id
        title {
          __typename
          ...LocalizedFields
        }
        need
        addressee {
          __typename
          ...LocalizedFields
        }
        answerWithin {
          __typename
          n
          unit
        }
      }
    }
    fields {
      __typename
      id
      role
      title {
        __typename
        ...LocalizedFields
      }
      max
      required
    }
    requiredLocales
    forbiddenTopics {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
      cites
    }
    moderationWithin {
      __typename
      n
      unit
    }
    signingFor {
      __typename
      n
      unit
    }
    viewerCanCreate {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"25e8e4338fb9d07f03018979291c532cc191d5434b8eba473962ce3fa4284375"}) as unknown as TypedDocumentString<PetitionFormQuery, PetitionFormQueryVariables>;
export const DraftDocument = new TypedDocumentString(`
    query Draft($id: ID!) {
  __typename
  petition(id: $id) {
    __typename
    ...DraftFields
    viewerIsCoAuthor
    viewerCanEdit {
      __typename
      allowed
      code
    }
    refusal {
      __typename
      at
      text
      code {
        __typename
        code
        title {
          __typename
          ...LocalizedFields
        }
        cites
      }
    }
  }
}
    fragment DraftFields on Petition {
  __typename
  id
  revision
  number
  stage
  language
  authorName
  title {
    __typename
    ...LocalizedFields
  }
  texts {
    __typename
    field
    text {
      __typename
      ...LocalizedFields
    }
  }
  territory {
    __typename
    id
  }
  level {
    __typename
    id
  }
  topic {
    __typename
    id
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"661cc0dba1aeb96cde8227dec081bbf650d874c1de988a2118a5ac348d9051e6"}) as unknown as TypedDocumentString<DraftQuery, DraftQueryVariables>;
export const CreatePetitionDocument = new TypedDocumentString(`
    mutation CreatePetition($input: CreatePetitionInput!) {
  __typename
  createPetition(input: $input) {
    __typename
    petition {
      __typename
      id
      revision
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"aa7c256bc9825f36ec34a28efdf9807e04b1920af906ac987f7e432f48673c36"}) as unknown as TypedDocumentString<CreatePetitionMutation, CreatePetitionMutationVariables>;
export const EditPetitionDocument = new TypedDocumentString(`
    mutation EditPetition($input: EditPetitionInput!) {
  __typename
  editPetition(input: $input) {
    __typename
    petition {
      __typename
      id
      revision
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"b358eab0f505f114ce65451f73f43d762b50088dfc35d19a1321c2363037c809"}) as unknown as TypedDocumentString<EditPetitionMutation, EditPetitionMutationVariables>;
export const SubmitPetitionDocument = new TypedDocumentString(`
    mutation SubmitPetition($input: SubmitPetitionInput!) {
  __typename
  submitPetition(input: $input) {
    __typename
    petition {
      __typename
      id
      number
      stage
      way {
        __typename
        kind
        state
        dueAt
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"215356988525ad9f943339cfa04641a01c8db26b08426e9312804157af6dbb11"}) as unknown as TypedDocumentString<SubmitPetitionMutation, SubmitPetitionMutationVariables>;
export const MyPetitionsDocument = new TypedDocumentString(`
    query MyPetitions($first: Int!, $after: String) {
  __typename
  viewer {
    __typename
    id
    petitions(first: $first, after: $after) {
      __typename
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        ...PetitionRowFields
        ...SponsoringFields
        stage
        viewerIsCoAuthor
        createdAt
        submittedAt
      }
    }
  }
}
    fragment PetitionRowFields on Petition {
  __typename
  id
  number
  status
  title {
    __typename
    ...LocalizedFields
  }
  signatureCount
  publishedAt
  closesAt
  closesProvisional
  closedAt
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  nextTrack {
    __typename
    id
    need
    missing
  }
  tracks {
    __typename
    id
    need
    state
    dueAt
    answeredAt
  }
  refusal {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  origin {
    __typename
    system
  }
}
fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"dc83d75427ad35babefdd8981fe7824e4bbd4d87be2f538d9aeca9e7ad20fb7c"}) as unknown as TypedDocumentString<MyPetitionsQuery, MyPetitionsQueryVariables>;
export const DeleteDraftDocument = new TypedDocumentString(`
    mutation DeleteDraft($input: PetitionIdInput!) {
  __typename
  deleteDraft(input: $input) {
    __typename
    deletedId
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"cbe386abedeee18a1426f1e6792bd47f6359098004ca57bb637781d218ee5854"}) as unknown as TypedDocumentString<DeleteDraftMutation, DeleteDraftMutationVariables>;
export const TerritoriesDocument = new TypedDocumentString(`
    query Territories {
  __typename
  territories {
    __typename
    id
    level
    name {
      __typename
      ...LocalizedFields
    }
    parent {
      __typename
      id
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"98c0576e3b682609364591e57e369de88a169afa41542cdca681802a88559eb1"}) as unknown as TypedDocumentString<TerritoriesQuery, TerritoriesQueryVariables>;
export const ProfileDocument = new TypedDocumentString(`
    query Profile {
  __typename
  viewer {
    __typename
    id
    name
    email
    birthDate
    language
    assurance
    hasPassword
    residence {
      __typename
      confirmed
      since
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
        ancestors {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"69f5b248b2dcdaeed5285cacfe0ce00c3426944d390d3d0fe09492d03628c160"}) as unknown as TypedDocumentString<ProfileQuery, ProfileQueryVariables>;
export const UpdateProfileDocument = new TypedDocumentString(`
    mutation UpdateProfile($input: UpdateProfileInput!) {
  __typename
  updateProfile(input: $input) {
    __typename
    viewer {
      __typename
      id
      name
      birthDate
      language
      residence {
        __typename
        confirmed
        territory {
          __typename
          id
        }
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"96730eaa1f1a66b02be32d827b1ecac5045ba7e3e7747e46e09a3e858b905064"}) as unknown as TypedDocumentString<UpdateProfileMutation, UpdateProfileMutationVariables>;
export const ConfirmIdentityDocument = new TypedDocumentString(`
    mutation ConfirmIdentity($input: ConfirmIdentityInput!) {
  __typename
  confirmIdentity(input: $input) {
    __typename
    person {
      __typename
      id
      name
      email
      assurance
      residence {
        __typename
        confirmed
        territory {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"e8b5c032f0742a4a0f3ee085e55167eddb7b30137ae9604c14e237978ccc0d18"}) as unknown as TypedDocumentString<ConfirmIdentityMutation, ConfirmIdentityMutationVariables>;
export const TerritoryBodiesDocument = new TypedDocumentString(`
    query TerritoryBodies($id: ID!) {
  __typename
  territory(id: $id) {
    __typename
    id
    bodies {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"ad3d60511b220442c5852fd439b9e6df05cee4201d0356b7b9dec1379318f010"}) as unknown as TypedDocumentString<TerritoryBodiesQuery, TerritoryBodiesQueryVariables>;
export const TerritoryMapDocument = new TypedDocumentString(`
    query TerritoryMap($id: ID!) {
  __typename
  territoryMap(territoryId: $id) {
    __typename
    frame {
      __typename
      west
      north
      unitsPerLon
      unitsPerLat
      width
      height
    }
    outline
    units {
      __typename
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      path
      labelX
      labelY
    }
    landmarks {
      __typename
      kind
      name {
        __typename
        ...LocalizedFields
      }
      path
      labelX
      labelY
      labelAngle
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"993be93b62d55f900ea79692ec2e0410f367990a58266a1e5763d37e696eacb1"}) as unknown as TypedDocumentString<TerritoryMapQuery, TerritoryMapQueryVariables>;
export const TerritoryFactsDocument = new TypedDocumentString(`
    query TerritoryFacts($id: ID!) {
  __typename
  territory(id: $id) {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
    population
    facts {
      __typename
      kind
      count
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c7642095065c0f7ec42226c9a285f1ee0268009c1f6c4c85b5045f71c3bde221"}) as unknown as TypedDocumentString<TerritoryFactsQuery, TerritoryFactsQueryVariables>;
export const EventDeskDocument = new TypedDocumentString(`
    query EventDesk($year: Int!) {
  __typename
  eventDesk(year: $year) {
    __typename
    territoryIds
    years
    kinds {
      __typename
      event
      titles {
        __typename
        ...LocalizedFields
      }
    }
    days {
      __typename
      territoryId
      event
      day
      viewerCanChange
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
      effects {
        __typename
        ...EventEffectFields
      }
      resting {
        __typename
        total
        first {
          __typename
          id
          number
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
    }
  }
}
    fragment EventEffectFields on EventEffect {
  __typename
  kind
  from
  to
  suspends
  lengthensTerms
  state
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"9e3a2b7a319ef814e7ac0e42df55b5fca5cec40d21920ed1c299f1885a575c47"}) as unknown as TypedDocumentString<EventDeskQuery, EventDeskQueryVariables>;
export const EventEffectsDocument = new TypedDocumentString(`
    query EventEffects($input: EventDayInput!) {
  __typename
  eventEffects(input: $input) {
    __typename
    ...EventEffectFields
  }
}
    fragment EventEffectFields on EventEffect {
  __typename
  kind
  from
  to
  suspends
  lengthensTerms
  state
  title {
    __typename
    ...LocalizedFields
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"31a5e5de627f46234926e9e44d580548bd4a7613e5fa19b8f48c1c0b2320c824"}) as unknown as TypedDocumentString<EventEffectsQuery, EventEffectsQueryVariables>;
export const SetEventDayDocument = new TypedDocumentString(`
    mutation SetEventDay($input: EventDayInput!) {
  __typename
  setEventDay(input: $input) {
    __typename
    eventDays {
      __typename
      event
      day
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"35b427a538da81052add5e1707b0a72516c9bafc956ce7fc702aa113d9539cf8"}) as unknown as TypedDocumentString<SetEventDayMutation, SetEventDayMutationVariables>;
export const RemoveEventDayDocument = new TypedDocumentString(`
    mutation RemoveEventDay($input: EventDayInput!) {
  __typename
  removeEventDay(input: $input) {
    __typename
    eventDays {
      __typename
      event
      day
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"d68b2882d742943f6600f3ec96c31f488ab62ee168660887ca2f14e78273a5f3"}) as unknown as TypedDocumentString<RemoveEventDayMutation, RemoveEventDayMutationVariables>;
export const MailSigningDocument = new TypedDocumentString(`
    query MailSigning($number: String!, $key: String) {
  __typename
  petition(number: $number, key: $key) {
    __typename
    ...MailSignedPetitionFields
  }
  viewer {
    __typename
    id
    name
    email
  }
}
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment MailSignedPetitionFields on Petition {
  __typename
  ...PauseFields
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  signerNameMode
  signerMinAge
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  mailSigning {
    __typename
    confirmation
    declares
    asksPlace
    namesPerMailbox
    withdrawable
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"58340c22599d4fe525bd83b77945ff1d51d37251888529b114825242488564c5"}) as unknown as TypedDocumentString<MailSigningQuery, MailSigningQueryVariables>;
export const SignatureRequestDocument = new TypedDocumentString(`
    query SignatureRequest($number: String!, $token: String!) {
  __typename
  signatureRequest(number: $number, token: $token) {
    __typename
    petition {
      __typename
      ...MailSignedPetitionFields
    }
    name
    email
    used
    expiresAt
    canConfirm {
      __typename
      allowed
      code
      details {
        __typename
        name
        value
      }
    }
  }
}
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment MailSignedPetitionFields on Petition {
  __typename
  ...PauseFields
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  signerNameMode
  signerMinAge
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  mailSigning {
    __typename
    confirmation
    declares
    asksPlace
    namesPerMailbox
    withdrawable
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"0a8625e3b1e69b43a78a88e4cf26931735f1d8477e5e845c22bf7456b2b086a1"}) as unknown as TypedDocumentString<SignatureRequestQuery, SignatureRequestQueryVariables>;
export const LinkedSignatureDocument = new TypedDocumentString(`
    query LinkedSignature($number: String!, $link: String!) {
  __typename
  linkedSignature(number: $number, link: $link) {
    __typename
    petitionId
    pageKey
    petition {
      __typename
      ...MailSignedPetitionFields
      ...SponsoringFields
      stage
      publishedAt
      way {
        __typename
        kind
        state
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
    name
    email
    canWithdraw {
      __typename
      allowed
      code
    }
    signature {
      __typename
      ...RemovedSignatureFields
      id
      state
      signedAt
      showName
      promise
      receipt
    }
  }
}
    fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
fragment MailSignedPetitionFields on Petition {
  __typename
  ...PauseFields
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  signerNameMode
  signerMinAge
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  mailSigning {
    __typename
    confirmation
    declares
    asksPlace
    namesPerMailbox
    withdrawable
  }
}
fragment RemovedSignatureFields on Signature {
  __typename
  id
  state
  removal {
    __typename
    id
    text
    endedAt
    reason {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  objection {
    __typename
    id
    state
    answer
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"9a886de6d4ebbad86ad1bf12d52eddd1a7622c1b8769a7136d685cc986d00deb"}) as unknown as TypedDocumentString<LinkedSignatureQuery, LinkedSignatureQueryVariables>;
export const RequestSignatureDocument = new TypedDocumentString(`
    mutation RequestSignature($input: RequestSignatureInput!) {
  __typename
  requestSignature(input: $input) {
    __typename
    done
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"0a6c68ec055a95fb09ff97ab27392d588ecfc76eb3bfe0b3f17a07623ae087f0"}) as unknown as TypedDocumentString<RequestSignatureMutation, RequestSignatureMutationVariables>;
export const RenewSignatureRequestDocument = new TypedDocumentString(`
    mutation RenewSignatureRequest($input: ConfirmSignatureInput!) {
  __typename
  renewSignatureRequest(input: $input) {
    __typename
    done
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"a73d03ed60fd2e19ba1cb9ccd4157d9e4ac9dde5249515669336a8d315ac062c"}) as unknown as TypedDocumentString<RenewSignatureRequestMutation, RenewSignatureRequestMutationVariables>;
export const ConfirmSignatureDocument = new TypedDocumentString(`
    mutation ConfirmSignature($input: ConfirmSignatureInput!) {
  __typename
  confirmSignature(input: $input) {
    __typename
    link
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"f43b7267c332e71255ef427abc72355b0fe2394dc5514e1ca8e4991128700846"}) as unknown as TypedDocumentString<ConfirmSignatureMutation, ConfirmSignatureMutationVariables>;
export const ConfirmSignatureByCodeDocument = new TypedDocumentString(`
    mutation ConfirmSignatureByCode($input: ConfirmSignatureByCodeInput!) {
  __typename
  confirmSignatureByCode(input: $input) {
    __typename
    link
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c4f05e55705351d19324491ae402deb57d61bd8093325665c0468c20862db0cf"}) as unknown as TypedDocumentString<ConfirmSignatureByCodeMutation, ConfirmSignatureByCodeMutationVariables>;
export const WithdrawLinkedSignatureDocument = new TypedDocumentString(`
    mutation WithdrawLinkedSignature($input: LinkedSignatureInput!) {
  __typename
  withdrawLinkedSignature(input: $input) {
    __typename
    signature {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"dd6d443aaf55b46ac3ec3d557d8f6e59afb05c34238e88f9f09d0ee15c51a77f"}) as unknown as TypedDocumentString<WithdrawLinkedSignatureMutation, WithdrawLinkedSignatureMutationVariables>;
export const ChangeLinkedNameDocument = new TypedDocumentString(`
    mutation ChangeLinkedName($input: ChangeLinkedNameInput!) {
  __typename
  changeLinkedName(input: $input) {
    __typename
    signature {
      __typename
      id
      showName
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"39b292798257e5d3d429e3a0a707196a23d6fe7ae62dbb0e7c7e91d7439be323"}) as unknown as TypedDocumentString<ChangeLinkedNameMutation, ChangeLinkedNameMutationVariables>;
export const EraseLinkedSignatureDocument = new TypedDocumentString(`
    mutation EraseLinkedSignature($input: LinkedSignatureInput!) {
  __typename
  eraseLinkedSignature(input: $input) {
    __typename
    done
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e415005b32cd386500b78d66158ed736210e20bd46d5245337f04d4be5f36532"}) as unknown as TypedDocumentString<EraseLinkedSignatureMutation, EraseLinkedSignatureMutationVariables>;
export const SignPageDocument = new TypedDocumentString(`
    query SignPage($number: String!, $key: String) {
  __typename
  petition(number: $number, key: $key) {
    __typename
    ...SponsoringFields
    ...PauseFields
    ...PetitionSupportFields
    ...ViewerSignatureFields
    number
    authorName
    textHash
    versionNumber
    title {
      __typename
      ...LocalizedFields
    }
    summary {
      __typename
      ...LocalizedFields
    }
    level {
      __typename
      id
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  viewer {
    __typename
    id
    name
    email
    birthDate
    assurance
    residence {
      __typename
      confirmed
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment TrackFields on PetitionTrack {
  __typename
  id
  title {
    __typename
    ...LocalizedFields
  }
  effect
  addressee {
    __typename
    ...LocalizedFields
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  need
  missing
  state
  metAt
  dueAt
  dueProvisional
  overdue
  answeredAt
  answerWithin {
    __typename
    n
    unit
  }
}
fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
fragment PetitionSupportFields on Petition {
  __typename
  id
  stage
  status
  signatureCount
  countAsOf
  countAsOfSeq
  signerAssurance
  signerMinAge
  residentsOnly
  publishedAt
  closesAt
  closesProvisional
  closedAt
  tracks {
    __typename
    ...TrackFields
  }
  nextTrack {
    __typename
    id
    effect
    need
    missing
  }
}
fragment ViewerSignatureFields on Petition {
  __typename
  id
  viewerSignature {
    __typename
    id
    state
    signedAt
    withdrawnAt
    showName
  }
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  viewerCanWithdrawSignature {
    __typename
    allowed
    code
  }
  signerNameMode
  mailSigning {
    __typename
    confirmation
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1bd6894105327bfb71553d8fe33c0e954854da95803d5583a7d9c7a5966def3c"}) as unknown as TypedDocumentString<SignPageQuery, SignPageQueryVariables>;
export const SignPetitionDocument = new TypedDocumentString(`
    mutation SignPetition($input: SignPetitionInput!) {
  __typename
  signPetition(input: $input) {
    __typename
    signature {
      __typename
      id
      state
      signedAt
      showName
      promise
    }
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"cda231fdcee278c3a707299a2e47f6a722176c13a102a241dbc894dbd8b3b248"}) as unknown as TypedDocumentString<SignPetitionMutation, SignPetitionMutationVariables>;
export const WithdrawSignatureDocument = new TypedDocumentString(`
    mutation WithdrawSignature($input: WithdrawSignatureInput!) {
  __typename
  withdrawSignature(input: $input) {
    __typename
    signature {
      __typename
      id
      state
      withdrawnAt
    }
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c21d718ed0ca7c99216427b92e5daad7c81ed9fa111a5141e28606368239aa10"}) as unknown as TypedDocumentString<WithdrawSignatureMutation, WithdrawSignatureMutationVariables>;
export const MySignaturesDocument = new TypedDocumentString(`
    query MySignatures($first: Int!, $after: String) {
  __typename
  viewer {
    __typename
    id
    signatures(first: $first, after: $after) {
      __typename
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        state
        signedAt
        withdrawnAt
        showName
        petition {
          __typename
          id
          number
          status
          title {
            __typename
            ...LocalizedFields
          }
          viewerCanSign {
            __typename
            allowed
            code
          }
          viewerCanWithdrawSignature {
            __typename
            allowed
            code
          }
          signerNameMode
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"672654566f18a0949de038caead7d6dd212d8871d1e44bdc628def8f80ea0dea"}) as unknown as TypedDocumentString<MySignaturesQuery, MySignaturesQueryVariables>;
export const FlaggedPetitionsDocument = new TypedDocumentString(`
    query FlaggedPetitions($first: Int!, $after: String) {
  __typename
  flaggedPetitions(first: $first, after: $after) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      checkedAt
      signatures
      flags {
        __typename
        kind
      }
      petition {
        __typename
        id
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"b6134c3f14a720f2b68d26c132cad04b600b5f696bf4716a1f4d28dc9f8a85cb"}) as unknown as TypedDocumentString<FlaggedPetitionsQuery, FlaggedPetitionsQueryVariables>;
export const SignatureWatchDocument = new TypedDocumentString(`
    query SignatureWatch($petitionId: ID!) {
  __typename
  signatureWatch(petitionId: $petitionId) {
    __typename
    checkedAt
    signatures
    flags {
      __typename
      kind
      from
      until
      count
      peak
      of
      groups
      refs
    }
    hours {
      __typename
      at
      count
      newAccounts
    }
    areas {
      __typename
      count
      territory {
        __typename
        id
        name {
          __typename
          ...LocalizedFields
        }
      }
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
      tracks {
        __typename
        id
        need
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"c3abc7a71513dedb42837448f40879e1981d95eb0a3185f2c8dac7c366ee972a"}) as unknown as TypedDocumentString<SignatureWatchQuery, SignatureWatchQueryVariables>;
export const RemovalPreviewDocument = new TypedDocumentString(`
    query RemovalPreview($input: RemovalPreviewInput!) {
  __typename
  removalPreview(input: $input) {
    __typename
    effect {
      __typename
      ...RemovalEffectFields
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment RemovalEffectFields on RemovalEffect {
  __typename
  matching
  before
  after
  tracks {
    __typename
    id
    metBefore
    metAfter
  }
}
fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"e147b6d9ea7edcdddad05a97b7a1d4f0110b742065981b3a6bf939ecf51e09e9"}) as unknown as TypedDocumentString<RemovalPreviewQuery, RemovalPreviewQueryVariables>;
export const RemovalRequestsDocument = new TypedDocumentString(`
    query RemovalRequests($states: [RemovalState!], $first: Int!, $after: String) {
  __typename
  removalRequests(states: $states, first: $first, after: $after) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      kind
      state
      expected
      done
      proposedAt
      proposedByViewer
      petition {
        __typename
        id
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"86229c42755f8ce5b67245106503c9b4614bec85922152c34a97e41ab7c9b619"}) as unknown as TypedDocumentString<RemovalRequestsQuery, RemovalRequestsQueryVariables>;
export const RemovalRequestDocument = new TypedDocumentString(`
    query RemovalRequest($id: ID!) {
  __typename
  removalRequest(id: $id) {
    __typename
    id
    kind
    state
    text
    expected
    done
    stopping
    proposedAt
    proposedByViewer
    startedAt
    endedAt
    undoes
    reason {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
    conditions {
      __typename
      ...RemovalConditionFields
    }
    effect {
      __typename
      ...RemovalEffectFields
    }
    viewerCanConsent {
      __typename
      allowed
      code
    }
    viewerCanCancel {
      __typename
      allowed
    }
    viewerCanUndo {
      __typename
      allowed
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
      tracks {
        __typename
        id
        need
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment RemovalEffectFields on RemovalEffect {
  __typename
  matching
  before
  after
  tracks {
    __typename
    id
    metBefore
    metAfter
  }
}
fragment RemovalConditionFields on RemovalConditions {
  __typename
  from
  until
  assurances
  accountMinutes
  receipts
  areas {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"a4750a6407501a12ecf6f60b8002338e55a5a78659c1e07e26afeec1f4a659e8"}) as unknown as TypedDocumentString<RemovalRequestQuery, RemovalRequestQueryVariables>;
export const ProposeRemovalDocument = new TypedDocumentString(`
    mutation ProposeRemoval($input: ProposeRemovalInput!) {
  __typename
  proposeRemoval(input: $input) {
    __typename
    removal {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"720cf89ad38aff79e52f5afb00d26a04fc2b598d33cd27ba2c62b098216d6246"}) as unknown as TypedDocumentString<ProposeRemovalMutation, ProposeRemovalMutationVariables>;
export const ProposeRestorationDocument = new TypedDocumentString(`
    mutation ProposeRestoration($input: ProposeRestorationInput!) {
  __typename
  proposeRestoration(input: $input) {
    __typename
    removal {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"45a363501b3a6a4220b60cd8b4f78a5f0394bc3172295bcae83685834348c3f6"}) as unknown as TypedDocumentString<ProposeRestorationMutation, ProposeRestorationMutationVariables>;
export const ConsentToRemovalDocument = new TypedDocumentString(`
    mutation ConsentToRemoval($input: ConsentToRemovalInput!) {
  __typename
  consentToRemoval(input: $input) {
    __typename
    removal {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"c1f08a1aac989f190f8ecceb83f252ddcf86fadbe89bcacaca22d81153e91637"}) as unknown as TypedDocumentString<ConsentToRemovalMutation, ConsentToRemovalMutationVariables>;
export const RefuseRemovalDocument = new TypedDocumentString(`
    mutation RefuseRemoval($input: WhichRemovalInput!) {
  __typename
  refuseRemoval(input: $input) {
    __typename
    removal {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"96698bb00fafa1e6b0b35506709f077fd857ed2ae5390c9f28dd5a97de893ee1"}) as unknown as TypedDocumentString<RefuseRemovalMutation, RefuseRemovalMutationVariables>;
export const CancelRemovalDocument = new TypedDocumentString(`
    mutation CancelRemoval($input: WhichRemovalInput!) {
  __typename
  cancelRemoval(input: $input) {
    __typename
    removal {
      __typename
      id
      state
      stopping
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"04893215d507f8f08d7dd4b97895d4df7e4f9639a5599dc83ba3da4bc31ba882"}) as unknown as TypedDocumentString<CancelRemovalMutation, CancelRemovalMutationVariables>;
export const RemovalObjectionsDocument = new TypedDocumentString(`
    query RemovalObjections($first: Int!, $after: String) {
  __typename
  removalObjections(first: $first, after: $after) {
    __typename
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      id
      text
      at
      removal {
        __typename
        id
        text
        reason {
          __typename
          code
          title {
            __typename
            ...LocalizedFields
          }
        }
      }
      petition {
        __typename
        id
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"55e44f08af998abd52ed0a9484bf7afcfda21bda4edeed1f9952d21bc350ffef"}) as unknown as TypedDocumentString<RemovalObjectionsQuery, RemovalObjectionsQueryVariables>;
export const UpholdObjectionDocument = new TypedDocumentString(`
    mutation UpholdObjection($input: DecideObjectionInput!) {
  __typename
  upholdObjection(input: $input) {
    __typename
    objection {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"940718365eaceec45559696cf7fe3928a8c77a0d78ca9793df4a869abb0cde08"}) as unknown as TypedDocumentString<UpholdObjectionMutation, UpholdObjectionMutationVariables>;
export const DismissObjectionDocument = new TypedDocumentString(`
    mutation DismissObjection($input: DecideObjectionInput!) {
  __typename
  dismissObjection(input: $input) {
    __typename
    objection {
      __typename
      id
      state
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"38f5bbcee0c4a80162e3828d53af025fd8d6766e59599d91d75f9f0174f60d55"}) as unknown as TypedDocumentString<DismissObjectionMutation, DismissObjectionMutationVariables>;
export const PetitionRemovalsDocument = new TypedDocumentString(`
    query PetitionRemovals($number: String!, $first: Int!, $after: String) {
  __typename
  petition(number: $number) {
    __typename
    id
    removals(first: $first, after: $after) {
      __typename
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        id
        kind
        state
        signatures
        text
        startedAt
        endedAt
        undoes
        upheldObjections
        reason {
          __typename
          code
          title {
            __typename
            ...LocalizedFields
          }
        }
        proposedBy {
          __typename
          id
          name {
            __typename
            ...LocalizedFields
          }
        }
        conditions {
          __typename
          ...RemovalConditionFields
        }
      }
    }
  }
}
    fragment RemovalConditionFields on RemovalConditions {
  __typename
  from
  until
  assurances
  accountMinutes
  receipts
  areas {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"67bb1394c562c548b53caab1cb864a3e89060b166e7b24218537b9317eb6d6de"}) as unknown as TypedDocumentString<PetitionRemovalsQuery, PetitionRemovalsQueryVariables>;
export const RemovedSignatureDocument = new TypedDocumentString(`
    query RemovedSignature($number: String!) {
  __typename
  petition(number: $number) {
    __typename
    id
    viewerSignature {
      __typename
      ...RemovedSignatureFields
    }
  }
}
    fragment RemovedSignatureFields on Signature {
  __typename
  id
  state
  removal {
    __typename
    id
    text
    endedAt
    reason {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  objection {
    __typename
    id
    state
    answer
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"cea572cdad2f196701737bd9aecbc042bdf4c386a0a9940ac31be211289bc7fb"}) as unknown as TypedDocumentString<RemovedSignatureQuery, RemovedSignatureQueryVariables>;
export const ObjectToRemovalDocument = new TypedDocumentString(`
    mutation ObjectToRemoval($input: ObjectToRemovalInput!) {
  __typename
  objectToRemoval(input: $input) {
    __typename
    objection {
      __typename
      id
      state
      answer
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"11e71d1253e392a9bf30c9d688ee52fa20dc6b77506719ad21d37aef3a213bab"}) as unknown as TypedDocumentString<ObjectToRemovalMutation, ObjectToRemovalMutationVariables>;
export const SignersDocument = new TypedDocumentString(`
    query Signers($number: String!, $first: Int!, $after: String) {
  __typename
  petition(number: $number) {
    __typename
    id
    signatureCount
    shownSignerCount
    signers(first: $first, after: $after) {
      __typename
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
      nodes {
        __typename
        name
      }
    }
  }
}
    `, {"hash":"6a5145cd683d140f2e4a4d302686c436901a58732cae0762a77ab10e08da0f68"}) as unknown as TypedDocumentString<SignersQuery, SignersQueryVariables>;
export const ChangeSignatureNameDocument = new TypedDocumentString(`
    mutation ChangeSignatureName($input: ChangeSignatureNameInput!) {
  __typename
  changeSignatureName(input: $input) {
    __typename
    signature {
      __typename
      id
      showName
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"07d8f16fdabed5e3f335d8b5a4a9545390da8e68429c62486a2e6f7f993a75d7"}) as unknown as TypedDocumentString<ChangeSignatureNameMutation, ChangeSignatureNameMutationVariables>;
export const SetLegalHoldDocument = new TypedDocumentString(`
    mutation SetLegalHold($input: SetLegalHoldInput!) {
  __typename
  setLegalHold(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"84b46c0a41742bfc4a08f0518213c24c442c2e96e0adc359cfb0561e9b9e025c"}) as unknown as TypedDocumentString<SetLegalHoldMutation, SetLegalHoldMutationVariables>;
export const LiftLegalHoldDocument = new TypedDocumentString(`
    mutation LiftLegalHold($input: PetitionIdInput!) {
  __typename
  liftLegalHold(input: $input) {
    __typename
    petition {
      __typename
      id
    }
    userErrors {
      __typename
      ...UserErrorFields
    }
  }
}
    fragment UserErrorFields on UserError {
  __typename
  code
  path
  details {
    __typename
    name
    value
  }
}`, {"hash":"32539bcbcaa53e4333b4a9e3091872f1cb7ecf7f085c5b18f591d2d6491e9e43"}) as unknown as TypedDocumentString<LiftLegalHoldMutation, LiftLegalHoldMutationVariables>;
export const ResultPageDocument = new TypedDocumentString(`
    query ResultPage($key: String!, $envelope: ID, $losers: Int!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    year
    state
    currency
    rulesHash
    title {
      __typename
      ...LocalizedFields
    }
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    origin {
      __typename
      system
      file
      unit
      country
    }
    steps {
      __typename
      state
      from
      status
    }
    vote {
      __typename
      resultsExpected
      complaintsUntil
      need
      trustees {
        __typename
        name
        handedIn
      }
      lottery {
        __typename
        name
        commitment
        secret
      }
      opened {
        __typename
        at
        lotSeed
      }
      complaints {
        __typename
        id
        at
        answer {
          __typename
          at
          upheld
          text {
            __typename
            ...LocalizedFields
          }
        }
      }
      protocol {
        __typename
        digest
        signatures {
          __typename
          name
          at
        }
      }
      unlinkedAt
    }
    result {
      __typename
      status
      countedAt
      certifiedAt
      rulesHash
      listHash
      boardHash
      voters
      eligible
      sourceAgrees
      channels {
        __typename
        channel
        ballots
      }
      voids {
        __typename
        reason
        ballots
      }
      envelopes {
        __typename
        envelope {
          __typename
          id
          kind
          name {
            __typename
            ...LocalizedFields
          }
        }
        budget
        ballots
        official {
          __typename
          winnerCount
          loserCount
          spent
        }
      }
      envelope(id: $envelope) {
        __typename
        envelope {
          __typename
          id
          kind
          name {
            __typename
            ...LocalizedFields
          }
        }
        budget
        ballots
        emptyBallots
        ballotsHash
        isTotalsOnly
        leftover
        ballotFile
        csvFile
        official {
          __typename
          id
          isReplaced
          spent
          left
          winnerCount
          loserCount
          traceHash
          traceFile
          rule {
            __typename
            code
            params
          }
          winners(first: 100) {
            __typename
            ...OutcomeFields
          }
          picture: winners(first: 1) {
            __typename
            project {
              __typename
              id
              photos {
                __typename
                large: url(width: 1600)
              }
            }
          }
          losers(first: $losers) {
            __typename
            ...OutcomeFields
            conflictWith {
              __typename
              id
              title {
                __typename
                ...LocalizedFields
              }
            }
          }
        }
        shadows {
          __typename
          id
        }
      }
    }
  }
}
    fragment OutcomeFields on ProjectOutcome {
  __typename
  number
  place
  votes
  points
  cost
  reason
  afterRounds
  available
  missing
  extraBallots
  winsAtCost
  payers
  pricePerVoter
  project {
    __typename
    id
    number
    lat
    lon
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"830266350b64c1fdb0c3dc51563a0bd58e0fd1607d380136c0fb8bc02a9846c2"}) as unknown as TypedDocumentString<ResultPageQuery, ResultPageQueryVariables>;
export const BesideResultDocument = new TypedDocumentString(`
    query BesideResult($key: String!, $envelope: ID) {
  __typename
  campaign(key: $key) {
    __typename
    id
    result {
      __typename
      envelope(id: $envelope) {
        __typename
        envelope {
          __typename
          id
        }
        official {
          __typename
          ...BesideFields
        }
        shadows {
          __typename
          ...BesideFields
          winners(first: 100) {
            __typename
            number
            votes
            project {
              __typename
              id
              number
              title {
                __typename
                ...LocalizedFields
              }
            }
          }
        }
      }
    }
  }
}
    fragment BesideFields on TallyResult {
  __typename
  id
  left
  winnerCount
  rule {
    __typename
    code
    params
  }
  audit {
    __typename
    votersWithNothing
    votersWithNothingShare
    meanFunded
    slighted
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"aaf9ef012e13a7fcf61c9382f83a2dd62ed3237a2db710b4464b8ee7b8288369"}) as unknown as TypedDocumentString<BesideResultQuery, BesideResultQueryVariables>;
export const ProjectOutcomeDocument = new TypedDocumentString(`
    query ProjectOutcome($key: String!, $envelope: ID, $number: Int!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    result {
      __typename
      envelope(id: $envelope) {
        __typename
        envelope {
          __typename
          id
        }
        official {
          __typename
          id
          outcome(number: $number) {
            __typename
            ...OutcomeFields
            conflictWith {
              __typename
              id
              title {
                __typename
                ...LocalizedFields
              }
            }
          }
        }
        shadows {
          __typename
          id
          rule {
            __typename
            code
            params
          }
          outcome(number: $number) {
            __typename
            place
            reason
          }
        }
      }
    }
  }
}
    fragment OutcomeFields on ProjectOutcome {
  __typename
  number
  place
  votes
  points
  cost
  reason
  afterRounds
  available
  missing
  extraBallots
  winsAtCost
  payers
  pricePerVoter
  project {
    __typename
    id
    number
    lat
    lon
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"f855b389cae62763a1d35be18dff703baa882b0c99d6ae67ce0bda5b8122fe97"}) as unknown as TypedDocumentString<ProjectOutcomeQuery, ProjectOutcomeQueryVariables>;
export const FindOutcomesDocument = new TypedDocumentString(`
    query FindOutcomes($key: String!, $filter: ProjectFilter) {
  __typename
  campaign(key: $key) {
    __typename
    id
    projects(first: 20, filter: $filter, orderBy: BALLOT) {
      __typename
      nodes {
        __typename
        id
        ballotNumber
        number
        title {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"820cb59e575a29839e5fb01738cefc620fd0f59461353169aa4ace1a9f72989b"}) as unknown as TypedDocumentString<FindOutcomesQuery, FindOutcomesQueryVariables>;
export const RecountRulesDocument = new TypedDocumentString(`
    query RecountRules($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    rulesDocument
  }
}
    `, {"hash":"48aeed7dc67de939b652701b4de326e8df0e6f4b7d586a281069f51f11e63d42"}) as unknown as TypedDocumentString<RecountRulesQuery, RecountRulesQueryVariables>;
export const HomeDocument = new TypedDocumentString(`
    query Home {
  __typename
  near: petitions(
    first: 4
    filter: {statuses: [COLLECTING], origin: "own"}
    orderBy: NEEDS_FEW
  ) {
    __typename
    totalCount
    nodes {
      __typename
      ...PetitionRowFields
      countAsOf
      summary {
        __typename
        ...LocalizedFields
      }
      nextTrack {
        __typename
        addressee {
          __typename
          ...LocalizedFields
        }
      }
    }
  }
  due: petitions(
    first: 3
    filter: {statuses: [AWAITING_ANSWER, OVERDUE], origin: "own"}
    orderBy: NEWEST
  ) {
    __typename
    nodes {
      __typename
      ...PetitionRowFields
    }
  }
  latestAnswers(first: 3) {
    __typename
    id
    plainSummary
    language
    publishedAt
    late
    decision {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
    body {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
    petition {
      __typename
      id
      number
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
}
    fragment PetitionRowFields on Petition {
  __typename
  id
  number
  status
  title {
    __typename
    ...LocalizedFields
  }
  signatureCount
  publishedAt
  closesAt
  closesProvisional
  closedAt
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  nextTrack {
    __typename
    id
    need
    missing
  }
  tracks {
    __typename
    id
    need
    state
    dueAt
    answeredAt
  }
  refusal {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  origin {
    __typename
    system
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"12ca68e4f236eba2f752c1f1da45bfe95aba45a47b2072ac414c6f042cb10330"}) as unknown as TypedDocumentString<HomeQuery, HomeQueryVariables>;
export const PetitionPageDocument = new TypedDocumentString(`
    query PetitionPage($number: String!, $key: String) {
  __typename
  petition(number: $number, key: $key) {
    __typename
    ...PetitionFields
    ...PetitionStageFields
    ...ViewerSignatureFields
    ...PetitionSignersFields
    ...PetitionProjectsFields
    ...PetitionTalkFields
    answers {
      __typename
      ...AnswerFields
    }
  }
  viewer {
    __typename
    id
    birthDate
    residence {
      __typename
      confirmed
    }
  }
}
    fragment AnswerFields on Answer {
  __typename
  id
  track {
    __typename
    id
    dueAt
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  decision {
    __typename
    code
    title {
      __typename
      ...LocalizedFields
    }
  }
  plainSummary
  reasons
  actions {
    __typename
    text
    dueOn
    responsible
  }
  responsibleUnit
  needsBudget
  language
  publishedAt
  late
}
fragment ProjectNameFields on Project {
  __typename
  id
  number
  title {
    __typename
    ...LocalizedFields
  }
}
fragment PetitionProjectsFields on Petition {
  __typename
  projects {
    __typename
    ...ProjectNameFields
  }
}
fragment PetitionTalkFields on Petition {
  __typename
  discussion {
    __typename
    isOpen
    endsAt
    counts {
      __typename
      participants
      argumentsFor
      argumentsAgainst
      questions
      questionsAnswered
      remarks
    }
    for: arguments(side: FOR, first: 2) {
      __typename
      nodes {
        __typename
        id
        title
        language
      }
    }
    against: arguments(side: AGAINST, first: 2) {
      __typename
      nodes {
        __typename
        id
        title
        language
      }
    }
  }
}
fragment TrackFields on PetitionTrack {
  __typename
  id
  title {
    __typename
    ...LocalizedFields
  }
  effect
  addressee {
    __typename
    ...LocalizedFields
  }
  body {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  need
  missing
  state
  metAt
  dueAt
  dueProvisional
  overdue
  answeredAt
  answerWithin {
    __typename
    n
    unit
  }
}
fragment PauseFields on Petition {
  __typename
  id
  pause {
    __typename
    kind
    since
    reason
    clockRuns
    title {
      __typename
      ...LocalizedFields
    }
  }
}
fragment SponsoringFields on Petition {
  __typename
  id
  linkKey
  sponsoring {
    __typename
    need
    found
    endsAt
    provisional
    endedAt
    authorCounts
  }
}
fragment PetitionPeopleFields on Petition {
  __typename
  id
  coAuthorCount
  orphanedAt
  viewerIsCoAuthor
  viewerCanInvite
  viewerMayAdopt
  invitations {
    __typename
    id
    at
  }
}
fragment PetitionStageFields on Petition {
  __typename
  ...SponsoringFields
  isPublic
  deliberation {
    __typename
    endsAt
    endedAt
    authorEnds
  }
  ...PauseFields
  hidden {
    __typename
    at
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  expiredAt
  stoppedAt
  endedBy {
    __typename
    ...LocalizedFields
  }
  viewerCanClose {
    __typename
    allowed
    code
  }
  ...PetitionPeopleFields
  viewerCanSubmitTracks
  viewerCanSuspend {
    __typename
    allowed
    code
  }
}
fragment PetitionSupportFields on Petition {
  __typename
  id
  stage
  status
  signatureCount
  countAsOf
  countAsOfSeq
  signerAssurance
  signerMinAge
  residentsOnly
  publishedAt
  closesAt
  closesProvisional
  closedAt
  tracks {
    __typename
    ...TrackFields
  }
  nextTrack {
    __typename
    id
    effect
    need
    missing
  }
}
fragment PetitionFields on Petition {
  __typename
  ...PetitionSupportFields
  number
  language
  title {
    __typename
    ...LocalizedFields
  }
  summary {
    __typename
    ...LocalizedFields
  }
  texts {
    __typename
    field
    role
    label {
      __typename
      ...LocalizedFields
    }
    text {
      __typename
      ...LocalizedFields
    }
  }
  textHash
  versionNumber
  authorName
  territory {
    __typename
    id
    name {
      __typename
      ...LocalizedFields
    }
  }
  topic {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  level {
    __typename
    id
    title {
      __typename
      ...LocalizedFields
    }
  }
  book {
    __typename
    id
    version
    hash
    title {
      __typename
      ...LocalizedFields
    }
  }
  submittedAt
  refusal {
    __typename
    at
    text
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  way {
    __typename
    kind
    state
    at
    dueAt
    title {
      __typename
      ...LocalizedFields
    }
    within {
      __typename
      n
      unit
    }
  }
  timeline {
    __typename
    id
    kind
    at
    planned
    provisional
    late
    code {
      __typename
      code
      title {
        __typename
        ...LocalizedFields
      }
    }
    track {
      __typename
      id
      need
      title {
        __typename
        ...LocalizedFields
      }
    }
  }
  viewerIsAuthor
  viewerCanEdit {
    __typename
    allowed
    code
  }
  viewerCanWithdraw {
    __typename
    allowed
    code
  }
  origin {
    __typename
    ...OriginFields
  }
}
fragment OriginFields on PetitionOrigin {
  __typename
  system
  id
  url
  importedAt
  computedClosesAt
  committeeNote
  departments
  debate {
    __typename
    debatedOn
    scheduledOn
    overview
    transcriptUrl
    videoUrl
    packUrl
  }
  response {
    __typename
    respondedOn
    summary
    details
  }
  regions: areas(kind: REGION, first: 20) {
    __typename
    code
    name
    count
  }
  regionsWithoutPlace: areasWithoutPlace(kind: REGION)
  countries: areas(kind: COUNTRY, first: 10) {
    __typename
    code
    name
    count
  }
  countriesWithoutPlace: areasWithoutPlace(kind: COUNTRY)
}
fragment ViewerSignatureFields on Petition {
  __typename
  id
  viewerSignature {
    __typename
    id
    state
    signedAt
    withdrawnAt
    showName
  }
  viewerCanSign {
    __typename
    allowed
    code
    details {
      __typename
      name
      value
    }
  }
  viewerCanWithdrawSignature {
    __typename
    allowed
    code
  }
  signerNameMode
  mailSigning {
    __typename
    confirmation
  }
}
fragment PetitionSignersFields on Petition {
  __typename
  id
  signerNameMode
  anonymisedAt
  legalHold {
    __typename
    reason
    since
  }
  viewerCanHold {
    __typename
    allowed
  }
  signatureAreas {
    __typename
    count
    territory {
      __typename
      id
      name {
        __typename
        ...LocalizedFields
      }
    }
  }
}
fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"1eda147a5d8f9f3cc54836ccd5881a17c8e4c869c7729866680fa88bd7a6e887"}) as unknown as TypedDocumentString<PetitionPageQuery, PetitionPageQueryVariables>;
export const CampaignAuditDocument = new TypedDocumentString(`
    query CampaignAudit($key: String!) {
  __typename
  campaign(key: $key) {
    __typename
    id
    key
    title {
      __typename
      ...LocalizedFields
    }
    origin {
      __typename
      system
    }
    result {
      __typename
      status
    }
  }
}
    fragment LocalizedFields on LocalizedText {
  __typename
  kk
  ru
  en
}`, {"hash":"e887f259891eccb689fc2a35a71286f71f57c1a5a02711ad3fc2d375d2d96675"}) as unknown as TypedDocumentString<CampaignAuditQuery, CampaignAuditQueryVariables>;