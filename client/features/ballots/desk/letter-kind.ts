import type { BallotLettersQuery, MakeBallotLettersMutation } from '#client/lib/gql/graphql.ts'

/** Letters that were made just now, with the path of their list. */
export type MadeLetters = NonNullable<MakeBallotLettersMutation['makeBallotLetters']['made']>
export type LetterBatch = BallotLettersQuery['ballotLetters'][number]
/** Each for a resident of the roll, or for whoever holds it. */
export type LetterKind = LetterBatch['kind']
