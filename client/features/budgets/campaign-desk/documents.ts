import { graphql } from '#client/lib/gql/gql.ts'

// Long because the desk of a campaign asks for everything that it shows, and has an act for each button.

/** Campaigns that the viewer runs, and the places for which they may begin another. */
export const ManagedCampaignsDocument = graphql(`
  query ManagedCampaigns {
    managedCampaigns {
      id
      key
      year
      state
      publishedAt
      currency
      total
      title {
        ...LocalizedFields
      }
      territory {
        id
        name {
          ...LocalizedFields
        }
      }
      notice {
        total
        sent
        done
      }
      nextStep {
        until
      }
      counts {
        waiting
      }
      origin {
        system
      }
    }
  }
`)

/** Apart from the campaigns: a fault of one answer is told as it is, and not with another's beside it. */
export const MethodologistPlacesDocument = graphql(`
  query MethodologistPlaces {
    viewer {
      id
      roles {
        role
        territory {
          id
          name {
            ...LocalizedFields
          }
        }
      }
    }
  }
`)

export const BudgetPresetsDocument = graphql(`
  query BudgetPresets {
    budgetPresets {
      id
      version
      hash
      document
      title {
        ...LocalizedFields
      }
    }
  }
`)

export const CheckBudgetRulesDocument = graphql(`
  query CheckBudgetRules($document: String!) {
    checkBudgetRules(document: $document) {
      hash
      userErrors {
        ...UserErrorFields
      }
      rulesInWords {
        section
        sentences {
          code
          params
        }
      }
    }
  }
`)

/** One campaign as its methodologist sees it. */
export const CampaignDeskDocument = graphql(`
  query CampaignDesk($key: String!) {
    campaign(key: $key) {
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
        ...LocalizedFields
      }
      about {
        ...LocalizedFields
      }
      territory {
        id
        name {
          ...LocalizedFields
        }
        population
        children {
          id
          population
          name {
            ...LocalizedFields
          }
        }
      }
      sources {
        amount
        name {
          ...LocalizedFields
        }
      }
      envelopes {
        id
        kind
        amount
        projectCount
        name {
          ...LocalizedFields
        }
        territory {
          id
        }
        category {
          code
        }
      }
      schedule {
        event
        day
      }
      steps {
        state
        status
        from
        to
      }
      mistakes {
        ...UserErrorFields
      }
      warnings {
        ...UserErrorFields
      }
      notice {
        total
        sent
        done
      }
      suspension {
        since
        from
        reason {
          ...LocalizedFields
        }
      }
      cancellation {
        ...LocalizedFields
      }
      ballotList {
        hash
        seed
        at
      }
      conflicts {
        projects {
          id
          number
          title {
            ...LocalizedFields
          }
        }
        reason {
          ...LocalizedFields
        }
      }
      counts {
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
        type
        at
        from
        to
        actorRole
      }
      origin {
        system
      }
    }
  }
`)

/** The rules of a campaign in words, and what changed in them: asked for apart, because they are long. */
export const CampaignDeskRulesDocument = graphql(`
  query CampaignDeskRules($key: String!) {
    campaign(key: $key) {
      id
      rulesInWords {
        section
        sentences {
          code
          params
        }
      }
      rulesChanges {
        campaign {
          id
          key
          title {
            ...LocalizedFields
          }
        }
        sections {
          section
          context {
            code
            params
          }
          removed {
            code
            params
          }
          added {
            code
            params
          }
        }
      }
    }
  }
`)

/** Proposals that the next states wait for. */
export const CampaignGuardsDocument = graphql(`
  query CampaignGuards($key: String!) {
    campaign(key: $key) {
      id
      formal: projects(filter: { states: [SUBMITTED, NEEDS_CHANGES] }, first: 1) {
        totalCount
      }
      merit: projects(filter: { states: [FORMALLY_ACCEPTED, SUPPORTED] }, first: 1) {
        totalCount
      }
      appeals: projects(filter: { states: [APPEALED] }, first: 1) {
        totalCount
      }
    }
  }
`)

/** Projects to choose from, for sets that conflict and for what the city takes out. */
export const CampaignProjectsToChooseDocument = graphql(`
  query CampaignProjectsToChoose($key: String!, $text: String, $first: Int!, $after: String) {
    campaign(key: $key) {
      id
      projects(filter: { text: $text }, first: $first, after: $after) {
        totalCount
        pageInfo {
          hasNextPage
          endCursor
        }
        nodes {
          id
          number
          ballotNumber
          state
          title {
            ...LocalizedFields
          }
          cityReason {
            ...LocalizedFields
          }
          viewerCanWithdrawByCity {
            allowed
          }
        }
      }
    }
  }
`)

export const CreateCampaignDocument = graphql(`
  mutation CreateCampaign($input: CreateCampaignInput!) {
    createCampaign(input: $input) {
      campaign {
        id
        key
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const EditCampaignDocument = graphql(`
  mutation EditCampaign($input: EditCampaignInput!) {
    editCampaign(input: $input) {
      campaign {
        id
        revision
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PublishCampaignDocument = graphql(`
  mutation PublishCampaign($input: CampaignIdInput!) {
    publishCampaign(input: $input) {
      campaign {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AdvanceCampaignDocument = graphql(`
  mutation AdvanceCampaign($input: AdvanceCampaignInput!) {
    advanceCampaign(input: $input) {
      campaign {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const RescheduleCampaignDocument = graphql(`
  mutation RescheduleCampaign($input: RescheduleCampaignInput!) {
    rescheduleCampaign(input: $input) {
      campaign {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SuspendCampaignDocument = graphql(`
  mutation SuspendCampaign($input: InterruptCampaignInput!) {
    suspendCampaign(input: $input) {
      campaign {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResumeCampaignDocument = graphql(`
  mutation ResumeCampaign($input: CampaignIdInput!) {
    resumeCampaign(input: $input) {
      campaign {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const CancelCampaignDocument = graphql(`
  mutation CancelCampaign($input: InterruptCampaignInput!) {
    cancelCampaign(input: $input) {
      campaign {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SetProjectConflictsDocument = graphql(`
  mutation SetProjectConflicts($input: SetProjectConflictsInput!) {
    setProjectConflicts(input: $input) {
      campaign {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const WithdrawProjectByCityDocument = graphql(`
  mutation WithdrawProjectByCity($input: WithdrawProjectByCityInput!) {
    withdrawProjectByCity(input: $input) {
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
