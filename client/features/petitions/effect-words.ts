import type { TrackEffect } from '#client/lib/gql/graphql.ts'

/** What a threshold obliges the addressee to, as a sentence about the signatures that are missing. */
export const needWords = {
  RESPONSE: 'petitions.need.RESPONSE',
  DEBATE: 'petitions.need.DEBATE',
  HEARING: 'petitions.need.HEARING',
  CONSIDERATION: 'petitions.need.CONSIDERATION',
  COMMITTEE: 'petitions.need.COMMITTEE',
  SUBMISSION: 'petitions.need.SUBMISSION',
} as const satisfies Record<TrackEffect, string>
