import { graphql } from '#client/lib/gql/gql.ts'

/** What the viewer answers for: disputed works first, then missed days, then silence. */
export const WorksDeskDocument = graphql(`
  query WorksDesk($first: Int!, $after: String) {
    worksDesk(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        plannedEnd
        waitingNoteCount
        health {
          code
          day
          stage
        }
        project {
          id
          number
          state
          title {
            ...LocalizedFields
          }
          place {
            id
            name {
              ...LocalizedFields
            }
          }
        }
      }
    }
  }
`)

/** One work with everything that its body decides about. */
export const WorkCaseDocument = graphql(`
  query WorkCase($id: ID!) {
    project(id: $id) {
      id
      number
      state
      title {
        ...LocalizedFields
      }
      place {
        id
        name {
          ...LocalizedFields
        }
      }
      campaign {
        id
        key
        currency
        languages
        title {
          ...LocalizedFields
        }
        territory {
          id
          bodies {
            id
            name {
              ...LocalizedFields
            }
          }
        }
      }
      work {
        ...WorkFields
        revision
        viewerActs
        waitingNoteCount
        stages {
          viewerCanStart
          viewerCanFinish
        }
        news(first: 3) {
          ...WorkNewsFields
        }
        viewerCanManage {
          allowed
          code
        }
      }
    }
  }
`)

/** Notes that wait for the viewer, the oldest first. */
export const WorkNoteDeskDocument = graphql(`
  query WorkNoteDesk($first: Int!, $after: String) {
    workNoteDesk(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        ...WorkNoteFields
        viewerCanDecide
        work {
          id
          project {
            id
            title {
              ...LocalizedFields
            }
          }
        }
      }
    }
  }
`)

export const DecideWorkNoteDocument = graphql(`
  mutation DecideWorkNote($input: DecideWorkNoteInput!) {
    decideWorkNote(input: $input) {
      note {
        id
        state
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const PlanWorkDocument = graphql(`
  mutation PlanWork($input: PlanWorkInput!) {
    planWork(input: $input) {
      work {
        id
        revision
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const StartWorkStageDocument = graphql(`
  mutation StartWorkStage($input: WorkStageInput!) {
    startWorkStage(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const FinishWorkStageDocument = graphql(`
  mutation FinishWorkStage($input: WorkStageInput!) {
    finishWorkStage(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ReportWorkDocument = graphql(`
  mutation ReportWork($input: ReportWorkInput!) {
    reportWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const FinishWorkDocument = graphql(`
  mutation FinishWork($input: FinishWorkInput!) {
    finishWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const DelayWorkDocument = graphql(`
  mutation DelayWork($input: DelayWorkInput!) {
    delayWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const ResumeWorkDocument = graphql(`
  mutation ResumeWork($input: WorkInput!) {
    resumeWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const FailWorkDocument = graphql(`
  mutation FailWork($input: FailWorkInput!) {
    failWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const HandOverWorkDocument = graphql(`
  mutation HandOverWork($input: HandOverWorkInput!) {
    handOverWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const AnswerWorkDisputeDocument = graphql(`
  mutation AnswerWorkDispute($input: AnswerWorkDisputeInput!) {
    answerWorkDispute(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
