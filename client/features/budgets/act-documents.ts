import { graphql } from '#client/lib/gql/gql.ts'

export const WithdrawProjectDocument = graphql(`
  mutation WithdrawProject($input: ProjectIdInput!) {
    withdrawProject(input: $input) {
      project {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

/** The support of a proposal, as the page and every answer have it: `ProjectSupport.vue`. */
export const ProjectSupportFields = graphql(`
  fragment ProjectSupportFields on ProjectSupport {
    count
    need
    open
    counted
    viewerSupports
    viewerCanSupport {
      allowed
      code
      details {
        name
        value
      }
    }
  }
`)

export const SupportProjectDocument = graphql(`
  mutation SupportProject($input: ProjectIdInput!) {
    supportProject(input: $input) {
      project {
        id
        support {
          ...ProjectSupportFields
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawProjectSupportDocument = graphql(`
  mutation WithdrawProjectSupport($input: ProjectIdInput!) {
    withdrawProjectSupport(input: $input) {
      project {
        id
        support {
          ...ProjectSupportFields
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AppealProjectDocument = graphql(`
  mutation AppealProject($input: AppealProjectInput!) {
    appealProject(input: $input) {
      project {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const InviteCoAuthorDocument = graphql(`
  mutation InviteCoAuthor($input: ProjectIdInput!) {
    inviteCoAuthor(input: $input) {
      link
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RevokeCoAuthorInviteDocument = graphql(`
  mutation RevokeCoAuthorInvite($input: RevokeCoAuthorInviteInput!) {
    revokeCoAuthorInvite(input: $input) {
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerCoAuthorInviteDocument = graphql(`
  mutation AnswerCoAuthorInvite($input: AnswerCoAuthorInviteInput!) {
    answerCoAuthorInvite(input: $input) {
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const LeaveProjectDocument = graphql(`
  mutation LeaveProject($input: ProjectIdInput!) {
    leaveProject(input: $input) {
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AskToMergeDocument = graphql(`
  mutation AskToMerge($input: AskToMergeInput!) {
    askToMerge(input: $input) {
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AgreeToMergeDocument = graphql(`
  mutation AgreeToMerge($input: ProjectIdInput!) {
    agreeToMerge(input: $input) {
      project {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RefuseToMergeDocument = graphql(`
  mutation RefuseToMerge($input: ProjectIdInput!) {
    refuseToMerge(input: $input) {
      project {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
