import { graphql } from '#client/lib/gql/gql.ts'

export const ContributionFields = graphql(`
  fragment ContributionFields on Contribution {
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
      code
      reason
      at
    }
    anchor {
      version
      locale
      field
      quote
      place
      start
      end
    }
    reactions {
      agree
      disagree
      pass
    }
    viewerReaction
    viewerReport {
      code
      outcome
      answer
    }
    viewerCanEdit
    viewerCanWithdraw
    viewerCanReport
  }
`)

export const QuestionFields = graphql(`
  fragment QuestionFields on Contribution {
    ...ContributionFields
    viewerCanAnswer
    viewerCanAccept
    answers {
      id
      by
      language
      text
      links
      at
      accepted
      body {
        id
        name {
          ...LocalizedFields
        }
      }
    }
  }
`)

export const TalkInterventionFields = graphql(`
  fragment TalkInterventionFields on TalkIntervention {
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
`)

/** What the page of a petition says about its discussion. */
export const PetitionTalkFields = graphql(`
  fragment PetitionTalkFields on Petition {
    discussion {
      isOpen
      endsAt
      counts {
        participants
        argumentsFor
        argumentsAgainst
        questions
        questionsAnswered
        remarks
      }
      for: arguments(side: FOR, first: 2) {
        nodes {
          id
          title
          language
        }
      }
      against: arguments(side: AGAINST, first: 2) {
        nodes {
          id
          title
          language
        }
      }
    }
  }
`)

export const DiscussionPageDocument = graphql(`
  query DiscussionPage($number: String!, $contribution: ID!) {
    petition(number: $number) {
      id
      number
      language
      versionNumber
      title {
        ...LocalizedFields
      }
      texts {
        field
        label {
          ...LocalizedFields
        }
        text {
          ...LocalizedFields
        }
      }
      discussion {
        isOpen
        questionsOpen
        endsAt
        viewerModerates
        viewerCanArgue {
          allowed
          code
          details {
            name
            value
          }
        }
        viewerCanAsk {
          allowed
          code
          details {
            name
            value
          }
        }
        slowMode {
          minutes
          reason
          language
        }
        order {
          rule
          people
          older
          bridgingFrom
          clusters
        }
        counts {
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
          ...QuestionFields
        }
        anchored {
          id
          kind
          anchor {
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
          ...TalkInterventionFields
        }
      }
    }
  }
`)

export const ArgumentsDocument = graphql(`
  query DiscussionArguments($number: String!, $side: ArgumentSide!, $first: Int!, $after: String) {
    petition(number: $number) {
      id
      discussion {
        arguments(side: $side, first: $first, after: $after) {
          totalCount
          nodes {
            ...ContributionFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export const QuestionsDocument = graphql(`
  query DiscussionQuestions($number: String!, $first: Int!, $after: String) {
    petition(number: $number) {
      id
      discussion {
        questions(first: $first, after: $after) {
          totalCount
          nodes {
            ...QuestionFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export const RemarksDocument = graphql(`
  query DiscussionRemarks($number: String!, $first: Int!, $after: String) {
    petition(number: $number) {
      id
      discussion {
        remarks(first: $first, after: $after) {
          totalCount
          nodes {
            ...ContributionFields
          }
          pageInfo {
            hasNextPage
            endCursor
          }
        }
      }
    }
  }
`)

export const ContributeDocument = graphql(`
  mutation Contribute($input: ContributeInput!) {
    contribute(input: $input) {
      contribution {
        id
        kind
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const EditContributionDocument = graphql(`
  mutation EditContribution($input: EditContributionInput!) {
    editContribution(input: $input) {
      contribution {
        ...ContributionFields
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawContributionDocument = graphql(`
  mutation WithdrawContribution($input: WhichContributionInput!) {
    withdrawContribution(input: $input) {
      contribution {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReactToArgumentDocument = graphql(`
  mutation ReactToArgument($input: ReactToArgumentInput!) {
    reactToArgument(input: $input) {
      contribution {
        id
        viewerReaction
        reactions {
          agree
          disagree
          pass
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerQuestionDocument = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!) {
    answerQuestion(input: $input) {
      contribution {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AcceptAnswerDocument = graphql(`
  mutation AcceptAnswer($input: AcceptAnswerInput!) {
    acceptAnswer(input: $input) {
      contribution {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReportContributionDocument = graphql(`
  mutation ReportContribution($input: ReportContributionInput!) {
    reportContribution(input: $input) {
      contribution {
        id
        viewerReport {
          code
          outcome
          answer
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
