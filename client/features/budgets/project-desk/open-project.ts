import type { ProjectCaseQuery } from '#client/lib/gql/graphql.ts'

/** A project as the desk shows it. */
export type OpenProject = NonNullable<ProjectCaseQuery['project']>
