import { graphql } from '#client/lib/gql/gql.ts'

// Long because the text of a petition is worked on in many acts, and each asks and sends its own.

/** What the page of a petition says about its text. */
export const PetitionTextWorkDocument = graphql(`
  query PetitionTextWork($number: String!) {
    petition(number: $number) {
      ...TextStandingFields
      closingSummary {
        state
        objectionsUntil
        acknowledgedAt
      }
    }
  }
`)

export const TextStandingFields = graphql(`
  fragment TextStandingFields on Petition {
    id
    number
    stage
    versionNumber
    textHash
    viewerIsAuthor
    title {
      ...LocalizedFields
    }
    counted: amendments(first: 1) {
      totalCount
    }
    versions {
      number
    }
    textDeliberation {
      state
      mayEndAt
      endsAt
      endedAt
      decideUntil
      undecided
      nextStage {
        ...LocalizedFields
      }
      viewerCanAmend {
        allowed
        code
        details {
          name
          value
        }
      }
      viewerCanRevise {
        allowed
      }
      viewerCanEnd {
        allowed
        code
        details {
          name
          value
        }
      }
    }
  }
`)

export const TextVersionsDocument = graphql(`
  query TextVersions($number: String!) {
    petition(number: $number) {
      ...TextStandingFields
      versions {
        number
        cause
        basis
        at
        hash
        amendment {
          id
          authorName
        }
      }
    }
  }
`)

export const TextVersionFields = graphql(`
  fragment TextVersionFields on TextVersion {
    number
    cause
    at
    hash
    language
    canonical
    fields {
      field
      role
      label {
        ...LocalizedFields
      }
      text {
        ...LocalizedFields
      }
    }
    amendment {
      id
      authorName
    }
  }
`)

export const TextDiffDocument = graphql(`
  query TextDiff($number: String!, $n: Int!, $m: Int!) {
    petition(number: $number) {
      ...TextStandingFields
      shown: version(number: $n) {
        ...TextVersionFields
      }
      against: version(number: $m) {
        ...TextVersionFields
      }
    }
  }
`)

export const TextRangeFields = graphql(`
  fragment TextRangeFields on TextRange {
    version
    locale
    field
    start
    end
    quote
  }
`)

export const AmendmentFields = graphql(`
  fragment AmendmentFields on Amendment {
    id
    state
    range {
      ...TextRangeFields
    }
    offer {
      ...TextRangeFields
    }
    replacement
    reason
    proposedAt
    authorName
    decision {
      at
      undecided
      reason
      version
    }
    viewerIsAuthor
    viewerCanDecide {
      allowed
    }
  }
`)

export const AmendmentsDocument = graphql(`
  query Amendments($number: String!, $first: Int!) {
    petition(number: $number) {
      ...TextStandingFields
      version {
        number
        language
        fields {
          field
          label {
            ...LocalizedFields
          }
        }
      }
      amendments(first: $first) {
        totalCount
        nodes {
          ...AmendmentFields
        }
        pageInfo {
          hasNextPage
        }
      }
    }
  }
`)

/** The text as it is now, to propose amendments to or to change; with the amendments where one is adapted. */
export const PresentTextDocument = graphql(`
  query PresentText($number: String!, $adapts: Boolean!) {
    petition(number: $number) {
      ...TextStandingFields
      version {
        ...TextVersionFields
      }
      amendments(first: 100) @include(if: $adapts) {
        nodes {
          ...AmendmentFields
        }
      }
    }
  }
`)

export const ProposeAmendmentDocument = graphql(`
  mutation ProposeAmendment($input: ProposeAmendmentInput!) {
    proposeAmendment(input: $input) {
      amendment {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RebaseAmendmentDocument = graphql(`
  mutation RebaseAmendment($input: RebaseAmendmentInput!) {
    rebaseAmendment(input: $input) {
      amendment {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawAmendmentDocument = graphql(`
  mutation WithdrawAmendment($input: AmendmentIdInput!) {
    withdrawAmendment(input: $input) {
      amendment {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const TakeAmendmentDocument = graphql(`
  mutation TakeAmendment($input: AmendmentIdInput!) {
    takeAmendment(input: $input) {
      amendment {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RefuseAmendmentDocument = graphql(`
  mutation RefuseAmendment($input: RefuseAmendmentInput!) {
    refuseAmendment(input: $input) {
      amendment {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReviseTextDocument = graphql(`
  mutation ReviseText($input: ReviseTextInput!) {
    reviseText(input: $input) {
      petition {
        id
        versionNumber
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const EndDeliberationDocument = graphql(`
  mutation EndDeliberation($input: EndDeliberationInput!) {
    endDeliberation(input: $input) {
      petition {
        id
        stage
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
