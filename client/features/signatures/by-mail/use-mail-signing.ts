import { RequestSignatureDocument } from '#client/features/signatures/by-mail/documents.ts'
import { dropAttempt, keepAttempt } from '#client/lib/attempt.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { useMistakes } from '#client/lib/graphql/use-mistakes.ts'
import { useLocale } from '#client/lib/words.ts'
import type { Locale as ApiLocale, RequestSignatureInput } from '#client/lib/gql/graphql.ts'

export type Given = Omit<RequestSignatureInput, 'petitionId' | 'attempt' | 'locale'>

/** A request that was accepted: what it takes to send the letter again, or to bring its code. */
export interface SentRequest {
  readonly attempt: string
  readonly given: Given
}

/** Asks for the letter. Until the outcome is certain every try is the same attempt, which is one letter. */
export function useMailSigning() {
  const act = useAct(RequestSignatureDocument)
  const locale = useLocale()
  const { shown: mistakes, check } = useMistakes(act)
  return {
    pending: act.pending,
    waiting: act.waiting,
    mistakes,
    check,
    async request({ id }: { readonly id: string }, given: Given): Promise<SentRequest | undefined> {
      const name = `sign by e-mail ${id}`
      const attempt = keepAttempt(name)
      const input = { ...given, petitionId: id, attempt, locale: locale.value.toUpperCase() as ApiLocale }
      const done = await act.send({ input })
      if (!act.refusals.value.some(isUncertain)) dropAttempt(name)
      return done === undefined ? undefined : { attempt, given }
    },
  }
}
