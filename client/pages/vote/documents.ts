import { graphql } from '#client/lib/gql/gql.ts'

/** What a page must know before it offers to recount a vote. */
export const CampaignAuditDocument = graphql(`
  query CampaignAudit($key: String!) {
    campaign(key: $key) {
      id
      key
      title {
        ...LocalizedFields
      }
      origin {
        system
      }
      result {
        status
      }
    }
  }
`)
