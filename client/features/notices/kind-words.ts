import type { NoticeKind, NoticeSubjectKind, NoticeSubscriptionKind } from '#client/lib/gql/graphql.ts'

/** What happened, for the list; letters have the same words. */
export const kindWords = {
  PETITION_REFUSED: 'notices.kinds.petitionRefused',
  SPONSORING_OPENED: 'notices.kinds.sponsoringOpened',
  DELIBERATION_OPENED: 'notices.kinds.deliberationOpened',
  SIGNING_OPENED: 'notices.kinds.signingOpened',
  NEW_PETITION: 'notices.kinds.newPetition',
  THRESHOLD_MET: 'notices.kinds.thresholdMet',
  THRESHOLD_LOST: 'notices.kinds.thresholdLost',
  ANSWER_DUE: 'notices.kinds.answerDue',
  ANSWERED: 'notices.kinds.answered',
  CLOSED: 'notices.kinds.closed',
  EXPIRED: 'notices.kinds.expired',
  WITHDRAWN: 'notices.kinds.withdrawn',
  STOPPED: 'notices.kinds.stopped',
  SIGNING_SUSPENDED: 'notices.kinds.signingSuspended',
  SIGNING_RESUMED: 'notices.kinds.signingResumed',
  AMENDMENT_DECIDED: 'notices.kinds.amendmentDecided',
  APPEAL_DECIDED: 'notices.kinds.appealDecided',
  CHANGES_ASKED: 'notices.kinds.changesAsked',
  AUTHOR_CHANGED: 'notices.kinds.authorChanged',
  ORPHANED: 'notices.kinds.orphaned',
  DRAFT_UNTOUCHED: 'notices.kinds.draftUntouched',
  DRAFT_DELETED: 'notices.kinds.draftDeleted',
} as const satisfies Record<NoticeKind, string>

/** What a subscription is about. */
export const aboutWords = {
  PETITION: 'notices.about.petition',
  TOPIC: 'notices.about.topic',
  TERRITORY: 'notices.about.territory',
  OWN: 'notices.about.own',
} as const satisfies Record<NoticeSubscriptionKind, string>

export const subscribeWords = {
  PETITION: 'notices.follow.petition',
  TOPIC: 'notices.follow.topic',
  TERRITORY: 'notices.follow.territory',
} as const satisfies Record<NoticeSubjectKind, string>

export const subscribedWords = {
  PETITION: 'notices.follow.petitionFollowed',
  TOPIC: 'notices.follow.topicFollowed',
  TERRITORY: 'notices.follow.territoryFollowed',
} as const satisfies Record<NoticeSubjectKind, string>
