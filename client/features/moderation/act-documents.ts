import { graphql } from '#client/lib/gql/gql.ts'

/** Taken for a quarter of an hour, or kept for another one. */
export const ClaimCaseDocument = graphql(`
  mutation ClaimCase($input: CaseIdInput!) {
    claimCase(input: $input) {
      case {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReleaseCaseDocument = graphql(`
  mutation ReleaseCase($input: CaseIdInput!) {
    releaseCase(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** The first of the queue that nobody is at work on; no case where there is none. */
export const ClaimNextCaseDocument = graphql(`
  mutation ClaimNextCase {
    claimNextCase {
      case {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DeclareInterestDocument = graphql(`
  mutation DeclareInterest($input: DeclareInterestInput!) {
    declareInterest(input: $input) {
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PauseCaseDocument = graphql(`
  mutation PauseCase($input: PauseCaseInput!) {
    pauseCase(input: $input) {
      case {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResumeCaseDocument = graphql(`
  mutation ResumeCase($input: ResumeCaseInput!) {
    resumeCase(input: $input) {
      case {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerProposalDocument = graphql(`
  mutation AnswerProposal($input: AnswerProposalInput!) {
    answerProposal(input: $input) {
      case {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DecideAppealDocument = graphql(`
  mutation DecideAppeal($input: DecideAppealInput!) {
    decideAppeal(input: $input) {
      case {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const HidePetitionDocument = graphql(`
  mutation HidePetition($input: HidePetitionInput!) {
    hidePetition(input: $input) {
      case {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** Codes of the book of a published petition, for who thinks that it must be hidden. */
export const HideFormDocument = graphql(`
  query HideForm($number: String!) {
    petition(number: $number) {
      id
      number
      stage
      title {
        ...LocalizedFields
      }
      refusalCodes {
        code
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** Out of the queue: with their authors, or set aside. */
export const CasesAsideDocument = graphql(`
  query CasesAside {
    casesAside {
      id
      state
      dueAt
      overdue
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
    }
  }
`)

/** Late, or about to be. */
export const CasesAtRiskDocument = graphql(`
  query CasesAtRisk {
    casesAtRisk {
      caseId
      dueAt
      overdue
      taken
      opens
      petition {
        number
      }
    }
  }
`)
