import type { BallotPaper } from '#domain/ballots/choice.ts'
import type { BallotOptionFieldsFragment } from '#client/lib/gql/graphql.ts'

/** The paper of one envelope: the rules that the ballot is checked by, and the projects as people read them. */
export interface ShownPaper {
  readonly paper: BallotPaper
  /** by number */
  readonly projects: ReadonlyMap<number, BallotOptionFieldsFragment>
  /** ISO 4217 */
  readonly currency: string
}
