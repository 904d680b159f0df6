import { Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { Notice, NoticeKind, Pace } from '#domain/notices/notice.ts'
import type { NoticeSubscription, SubscriptionKind } from '#domain/notices/subscription.ts'
import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { DateTime, LocalDate } from '#server/platform/graphql/scalars.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import type { Subject } from '../use-cases/subscribe.ts'

const SubscriptionKindEnum = {
  PETITION: 'petition',
  TOPIC: 'topic',
  TERRITORY: 'territory',
  OWN: 'own',
} as const satisfies Record<string, SubscriptionKind>

registerEnumType(SubscriptionKindEnum, {
  name: 'NoticeSubscriptionKind',
  description: 'What a subscription is about',
  valuesConfig: {
    PETITION: { description: 'What happens to one petition' },
    TOPIC: { description: 'New petitions of a topic and its fields' },
    TERRITORY: { description: 'New petitions of a place and everything below it' },
    OWN: { description: 'Decisions on one’s own texts and answers to them' },
  },
})

const SubjectKindEnum = {
  PETITION: 'petition',
  TOPIC: 'topic',
  TERRITORY: 'territory',
} as const satisfies Record<string, Subject['kind']>

registerEnumType(SubjectKindEnum, {
  name: 'NoticeSubjectKind',
  description: 'What somebody may subscribe to',
  valuesConfig: {
    PETITION: { description: 'A petition' },
    TOPIC: { description: 'A topic with its fields' },
    TERRITORY: { description: 'A place with everything below it' },
  },
})

const NoticeKindEnum = {
  PETITION_REFUSED: 'petition_refused',
  SPONSORING_OPENED: 'sponsoring_opened',
  DELIBERATION_OPENED: 'deliberation_opened',
  SIGNING_OPENED: 'signing_opened',
  NEW_PETITION: 'new_petition',
  THRESHOLD_MET: 'threshold_met',
  THRESHOLD_LOST: 'threshold_lost',
  ANSWER_DUE: 'answer_due',
  ANSWERED: 'answered',
  CLOSED: 'closed',
  EXPIRED: 'expired',
  WITHDRAWN: 'withdrawn',
  STOPPED: 'stopped',
  SIGNING_SUSPENDED: 'signing_suspended',
  SIGNING_RESUMED: 'signing_resumed',
  AMENDMENT_DECIDED: 'amendment_decided',
  APPEAL_DECIDED: 'appeal_decided',
  CHANGES_ASKED: 'changes_asked',
  AUTHOR_CHANGED: 'author_changed',
  ORPHANED: 'orphaned',
  DRAFT_UNTOUCHED: 'draft_untouched',
  DRAFT_DELETED: 'draft_deleted',
} as const satisfies Record<string, NoticeKind>

registerEnumType(NoticeKindEnum, {
  name: 'NoticeKind',
  description: 'What happened',
  valuesConfig: {
    PETITION_REFUSED: { description: 'A moderator did not accept it' },
    SPONSORING_OPENED: { description: 'It gathers its first supporters' },
    DELIBERATION_OPENED: { description: 'It is discussed' },
    SIGNING_OPENED: { description: 'It can be signed' },
    NEW_PETITION: { description: 'It is new in a topic or a place' },
    THRESHOLD_MET: { description: 'It has enough signatures for an answer' },
    THRESHOLD_LOST: { description: 'It lacks signatures again' },
    ANSWER_DUE: { description: 'There is a day by which it is answered' },
    ANSWERED: { description: 'It was answered' },
    CLOSED: { description: 'The time for signing is over' },
    EXPIRED: { description: 'It found too little support in time' },
    WITHDRAWN: { description: 'Its author took it back' },
    STOPPED: { description: 'It was stopped' },
    SIGNING_SUSPENDED: { description: 'Signing is suspended' },
    SIGNING_RESUMED: { description: 'Signing goes on' },
    AMENDMENT_DECIDED: { description: 'The viewer’s amendment was decided on' },
    APPEAL_DECIDED: { description: 'The viewer’s appeal was decided on' },
    CHANGES_ASKED: { description: 'A moderator asks those who write it for changes' },
    AUTHOR_CHANGED: { description: 'Somebody else speaks for it now' },
    ORPHANED: { description: 'Nobody speaks for it any more' },
    DRAFT_UNTOUCHED: { description: 'A draft that nobody changes will be deleted' },
    DRAFT_DELETED: { description: 'The author of a draft that the viewer wrote along deleted it' },
  },
})

const NoticePaceEnum = { AT_ONCE: 'at_once', DIGEST: 'digest' } as const satisfies Record<string, Pace>

registerEnumType(NoticePaceEnum, {
  name: 'NoticePace',
  description: 'When the letter about it comes',
  valuesConfig: {
    AT_ONCE: { description: 'In a letter of its own' },
    DIGEST: { description: 'In the letter of the week' },
  },
})

@ObjectType('NoticeSubscription', { description: 'What somebody asked to hear of' })
export class NoticeSubscriptionType implements Omit<NoticeSubscription, 'personId' | 'target' | 'since'> {
  @Field(() => ID, { description: 'Opaque id' })
  id: NoticeSubscription['id']

  @Field(() => SubscriptionKindEnum, { description: 'What it is about' })
  kind: SubscriptionKind

  @Field(() => DateTime, { nullable: true, description: 'Since when no letters come by it' })
  stoppedAt: Date | null
}

@ObjectType('Notice', { description: 'Something that the viewer was told, in the list and in a letter' })
export class NoticeType implements Pick<Notice, 'id' | 'kind' | 'pace' | 'at' | 'day'> {
  @Field(() => ID, { description: 'Opaque id' })
  id: string

  @Field(() => NoticeKindEnum, { description: 'What happened' })
  kind: NoticeKind

  @Field(() => NoticePaceEnum, { description: 'When the letter about it comes' })
  pace: Pace

  @Field(() => DateTime, { description: 'When it happened' })
  at: Date

  @Field(() => LocalDate, { nullable: true, description: 'Until when the viewer can do something about it' })
  day?: string
}

export const NoticeConnection = ConnectionOf(() => NoticeType, 'Notice')

@InputType({ description: 'What to hear of' })
export class NoticeSubjectInput implements Subject {
  @Field(() => SubjectKindEnum, { description: 'A petition, a topic or a place' })
  kind: Subject['kind']

  @Field(() => ID, { description: 'Its id' })
  target: string
}

@InputType({ description: 'Which subscription' })
export class UnsubscribeInput {
  @Field(() => ID, { description: 'The subscription' })
  subscriptionId: string
}

@ObjectType({ description: 'Result of subscribe, unsubscribe and resubscribe' })
export class SubscriptionPayload {
  @Field(() => NoticeSubscriptionType, { nullable: true, description: 'The subscription as it is now' })
  subscription?: NoticeSubscription | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of pauseNotices and resumeNotices' })
export class PauseNoticesPayload {
  @Field(() => Boolean, { description: 'No letters come' })
  paused: boolean

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of markNoticesSeen' })
export class MarkNoticesSeenPayload {
  @Field(() => Boolean, { description: 'Nothing is unread any more' })
  seen: boolean

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'What the link of a letter can stop' })
export class NoticeStop {
  @Field(() => NoticeSubscriptionType, {
    nullable: true,
    description: 'The subscription; none for the link of a weekly letter, and where it is forgotten',
  })
  subscription?: NoticeSubscription | undefined

  @Field(() => Boolean, { description: 'It stops every letter' })
  everything: boolean

  @Field(() => Boolean, { description: 'No letters come at all' })
  paused: boolean
}
