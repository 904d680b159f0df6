import { graphql } from '#client/lib/gql/gql.ts'

export const TalkDeskDocument = graphql(`
  query TalkDesk {
    talkDesk {
      proposedByViewer
      contribution {
        id
        kind
        language
        title
        text
        links
        at
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
      reports {
        code
        text
        at
      }
      proposal {
        ...TalkInterventionFields
      }
    }
  }
`)

export const ProposeHidingDocument = graphql(`
  mutation ProposeHiding($input: ProposeHidingInput!) {
    proposeHiding(input: $input) {
      intervention {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DecideHidingDocument = graphql(`
  mutation DecideHiding($input: DecideHidingInput!) {
    decideHiding(input: $input) {
      intervention {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const UnhideContributionDocument = graphql(`
  mutation UnhideContribution($input: UnhideContributionInput!) {
    unhideContribution(input: $input) {
      intervention {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DismissReportsDocument = graphql(`
  mutation DismissReports($input: DismissReportsInput!) {
    dismissReports(input: $input) {
      contribution {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const SetSlowModeDocument = graphql(`
  mutation SetSlowMode($input: SetSlowModeInput!) {
    setSlowMode(input: $input) {
      intervention {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const MediateDocument = graphql(`
  mutation Mediate($input: MediateInput!) {
    mediate(input: $input) {
      intervention {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
