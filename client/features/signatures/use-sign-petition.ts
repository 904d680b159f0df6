import { SignPetitionDocument } from '#client/features/signatures/documents.ts'
import { newAttempt } from '#client/lib/attempt.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { SignPetitionMutation } from '#client/lib/gql/graphql.ts'

type Payload = SignPetitionMutation['signPetition']

/**
 * Signs once: the attempt is made when the page opens and stays the same through every retry, so that a lost reply is
 * answered with the first outcome.
 */
export function useSignPetition(): Omit<Act<SignPetitionMutation, never>, 'send'> & {
  sign: (input: { petitionId: string; showName: boolean }) => Promise<Payload | undefined>
} {
  const attempt = newAttempt()
  const { send, ...act } = useAct(SignPetitionDocument)
  return { ...act, sign: ({ petitionId, showName }) => send({ input: { petitionId, showName, attempt } }) }
}
