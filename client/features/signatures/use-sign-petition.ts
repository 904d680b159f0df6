import { SignPetitionDocument } from '#client/features/signatures/documents.ts'
import { dropAttempt, keepAttempt } from '#client/lib/attempt.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { SignPetitionMutation } from '#client/lib/gql/graphql.ts'

type Payload = SignPetitionMutation['signPetition']

/**
 * Signs once: until the outcome is certain every try, also one after a reload, is the same attempt, so that a lost reply
 * is answered with the first outcome.
 */
export function useSignPetition(): Omit<Act<SignPetitionMutation, never>, 'send'> & {
  sign: (input: { petitionId: string; showName: boolean; key?: string | undefined }) => Promise<Payload | undefined>
} {
  const { send, ...act } = useAct(SignPetitionDocument)
  return {
    ...act,
    async sign({ petitionId, showName, key }) {
      const name = `sign ${petitionId}`
      const payload = await send({ input: { petitionId, showName, key: key ?? null, attempt: keepAttempt(name) } })
      if (!act.refusals.value.some(isUncertain)) dropAttempt(name)
      return payload
    },
  }
}
