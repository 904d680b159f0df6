import { graphql } from '#client/lib/gql/gql.ts'

/** What the viewer may judge, the least time left first. */
export const ProjectDeskDocument = graphql(`
  query ProjectDesk($first: Int!, $after: String) {
    projectDesk(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        number
        state
        dueAt
        overdue
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
`)

/** One project with everything that a verdict rests on. */
export const ProjectCaseDocument = graphql(`
  query ProjectCase($id: ID!) {
    project(id: $id) {
      id
      number
      state
      language
      submittedAt
      dueAt
      overdue
      author
      coAuthorCount
      viewerIsAuthor
      viewerIsCoAuthor
      title {
        ...LocalizedFields
      }
      texts {
        locale
        title
        description
        effect
        beneficiaries
        address
      }
      place {
        id
        name {
          ...LocalizedFields
        }
        bodies {
          id
          name {
            ...LocalizedFields
          }
        }
      }
      category {
        code
        name {
          ...LocalizedFields
        }
      }
      envelope {
        id
        amount
        costCap
        name {
          ...LocalizedFields
        }
      }
      lat
      lon
      estimate
      costItems {
        name
        quantity
        unitPrice
      }
      photos {
        id
        caption
        width
        height
        srcset
        url(width: 480)
      }
      petition {
        id
        number
        title {
          ...LocalizedFields
        }
      }
      appeal {
        at
        text
      }
      verdicts {
        step
        outcome
        at
        codes
        price
        late
        byName
        text {
          ...LocalizedFields
        }
        permits {
          ...LocalizedFields
        }
        body {
          id
          name {
            ...LocalizedFields
          }
        }
        executor {
          id
          name {
            ...LocalizedFields
          }
        }
      }
      conflictsWith {
        id
        number
        title {
          ...LocalizedFields
        }
      }
      viewerCanJudge {
        allowed
        code
        details {
          name
          value
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
    }
  }
`)

export const JudgeProjectDocument = graphql(`
  mutation JudgeProject($input: JudgeProjectInput!) {
    judgeProject(input: $input) {
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
