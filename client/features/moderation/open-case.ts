import type { ModerationCaseQuery } from '#client/lib/gql/graphql.ts'

/** A case as the desk shows it. */
export type OpenCase = NonNullable<ModerationCaseQuery['moderationCase']>
