import { graphql } from '#client/lib/gql/gql.ts'

export const NoticeSubscriptionFields = graphql(`
  fragment NoticeSubscriptionFields on NoticeSubscription {
    id
    kind
    stoppedAt
    petition {
      id
      number
      title {
        ...LocalizedFields
      }
    }
    topic {
      id
      title {
        ...LocalizedFields
      }
    }
    territory {
      id
      name {
        ...LocalizedFields
      }
    }
  }
`)

export const MySubscriptionDocument = graphql(`
  query MySubscription($to: NoticeSubjectInput!) {
    mySubscription(to: $to) {
      id
    }
  }
`)

export const MyNoticesDocument = graphql(`
  query MyNotices($first: Int, $after: String) {
    viewer {
      id
      email
      unreadNotices
      noticesPausedAt
      subscriptions {
        ...NoticeSubscriptionFields
      }
      notices(first: $first, after: $after) {
        nodes {
          id
          kind
          at
          day
          unread
          petition {
            id
            number
            title {
              ...LocalizedFields
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  }
`)

export const NoticeStopDocument = graphql(`
  query NoticeStop($token: String!) {
    noticeStop(token: $token) {
      everything
      paused
      subscription {
        ...NoticeSubscriptionFields
      }
    }
  }
`)

export const SubscribeDocument = graphql(`
  mutation Subscribe($input: NoticeSubjectInput!) {
    subscribe(input: $input) {
      subscription {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const UnsubscribeDocument = graphql(`
  mutation Unsubscribe($input: UnsubscribeInput!) {
    unsubscribe(input: $input) {
      subscription {
        id
        stoppedAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResubscribeDocument = graphql(`
  mutation Resubscribe($input: UnsubscribeInput!) {
    resubscribe(input: $input) {
      subscription {
        id
        stoppedAt
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PauseNoticesDocument = graphql(`
  mutation PauseNotices {
    pauseNotices {
      paused
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResumeNoticesDocument = graphql(`
  mutation ResumeNotices {
    resumeNotices {
      paused
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const MarkNoticesSeenDocument = graphql(`
  mutation MarkNoticesSeen {
    markNoticesSeen {
      seen
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
