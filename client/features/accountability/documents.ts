import { graphql } from '#client/lib/gql/gql.ts'

/** An official answer as citizens read it: `AnswerView.vue`. */
export const AnswerFields = graphql(`
  fragment AnswerFields on Answer {
    id
    track {
      id
      dueAt
    }
    body {
      id
      name {
        ...LocalizedFields
      }
    }
    decision {
      code
      title {
        ...LocalizedFields
      }
    }
    plainSummary
    reasons
    actions {
      text
      dueOn
      responsible
    }
    responsibleUnit
    needsBudget
    language
    publishedAt
    late
  }
`)
