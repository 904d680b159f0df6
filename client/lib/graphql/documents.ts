import { graphql } from '#client/lib/gql/gql.ts'

/** What every payload tells about a refusal; spread it into each `userErrors`. */
export const UserErrorFields = graphql(`
  fragment UserErrorFields on UserError {
    code
    path
    details {
      name
      value
    }
  }
`)

/** A text in all its languages: `useLocalized()` picks the reader's. */
export const LocalizedFields = graphql(`
  fragment LocalizedFields on LocalizedText {
    kk
    ru
    en
  }
`)
