import { graphql } from '#client/lib/gql/gql.ts'

/** Who acted, by role: `HandLine.vue`. */
export const WorkHandFields = graphql(`
  fragment WorkHandFields on WorkHand {
    role
    name
    body {
      id
      name {
        ...LocalizedFields
      }
    }
  }
`)

export const WorkPhotoFields = graphql(`
  fragment WorkPhotoFields on WorkPhoto {
    id
    caption
    takenOn
    width
    height
    srcset
    large: url(width: 1600)
  }
`)

export const WorkNewsFields = graphql(`
  fragment WorkNewsFields on WorkNews {
    id
    at
    day
    text {
      ...LocalizedFields
    }
    photos {
      ...WorkPhotoFields
    }
    by {
      ...WorkHandFields
    }
  }
`)

export const WorkNoteFields = graphql(`
  fragment WorkNoteFields on WorkNote {
    id
    kind
    state
    at
    language
    text
    viewerIsAuthor
    rejectedBecause {
      ...LocalizedFields
    }
    photos {
      ...WorkPhotoFields
    }
  }
`)

export const WorkEffectFields = graphql(`
  fragment WorkEffectFields on WorkEffect {
    viewerGrade
    author {
      high
      medium
      low
    }
    resident {
      high
      medium
      low
    }
  }
`)

/** A stage with its planned and real days: the page and the desk show it alike. */
export const WorkStageFields = graphql(`
  fragment WorkStageFields on WorkStage {
    code
    body
    plannedFrom
    plannedTo
    firstPlannedTo
    from
    to
    missed
  }
`)

/** What everybody reads of a work, on the page of its project and at the desk. */
export const WorkFields = graphql(`
  fragment WorkFields on Work {
    id
    person
    promise
    planned
    allocated
    spent
    costGrowth
    plannedEnd
    updatedAt
    newsCount
    body {
      id
      name {
        ...LocalizedFields
      }
    }
    contract {
      number
      contractor
      date
      amount
    }
    permits {
      ...LocalizedFields
    }
    stages {
      ...WorkStageFields
    }
    health {
      code
      day
      stage
    }
    departures {
      kind
      at
      stage
      dayBefore
      dayAfter
      costBefore
      costAfter
      reason {
        ...LocalizedFields
      }
      by {
        ...WorkHandFields
      }
    }
    disputes {
      at
      finishedOn
      note {
        ...WorkNoteFields
      }
      answer {
        at
        outcome
        text {
          ...LocalizedFields
        }
        by {
          ...WorkHandFields
        }
      }
    }
    handOver {
      at
      day
      to {
        ...LocalizedFields
      }
      report {
        ...LocalizedFields
      }
      by {
        ...WorkHandFields
      }
    }
  }
`)

/** What became of a winner: asked for projects that are works only. */
export const ProjectWorkDocument = graphql(`
  query ProjectWork($id: ID!, $before: ID) {
    project(id: $id) {
      id
      state
      campaign {
        id
        currency
      }
      work {
        ...WorkFields
        news(first: 10, before: $before) {
          ...WorkNewsFields
        }
        effect {
          ...WorkEffectFields
        }
        viewerCanManage {
          allowed
        }
        viewerCanNote {
          allowed
          code
          details {
            name
            value
          }
        }
        viewerCanDispute {
          allowed
          code
          details {
            name
            value
          }
        }
        viewerCanGrade {
          allowed
          code
          details {
            name
            value
          }
        }
      }
    }
  }
`)

/** Notes of residents, page by page. */
export const WorkNotesDocument = graphql(`
  query WorkNotes($id: ID!, $first: Int!, $after: String) {
    project(id: $id) {
      id
      work {
        id
        waitingNoteCount
        notes(first: $first, after: $after) {
          totalCount
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            ...WorkNoteFields
          }
        }
      }
    }
  }
`)

export const AddWorkNoteDocument = graphql(`
  mutation AddWorkNote($input: WorkNoteInput!) {
    addWorkNote(input: $input) {
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

export const DisputeWorkDocument = graphql(`
  mutation DisputeWork($input: WorkNoteInput!) {
    disputeWork(input: $input) {
      work {
        id
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)

export const GradeWorkDocument = graphql(`
  mutation GradeWork($input: GradeWorkInput!) {
    gradeWork(input: $input) {
      work {
        id
        effect {
          ...WorkEffectFields
        }
      }
      userErrors {
        ...UserErrorFields
      }
    }
  }
`)
