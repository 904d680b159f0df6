import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { useRefusalWords } from '#client/lib/graphql/refusals.ts'
import { errorCodes } from '#schema/error-codes.ts'
import type { ComputedRef } from 'vue'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

export interface FormAnswer {
  /** why the form was refused, in words; empty when it was not */
  readonly refusals: ComputedRef<readonly ShownRefusal[]>
  /** what was done: `signed` */
  readonly done: ComputedRef<string | undefined>
  /** of the act that is to be sent again */
  readonly attempt: ComputedRef<string | undefined>
}

const attemptShape = /^[\w-]{1,128}$/

/**
 * What the server said to a plain form, without script: it stands in the address that the post led to. Only codes of ours
 * become words, so that nobody can put a sentence into a page.
 * @param fieldOf the field at fault, by code
 */
export function useFormAnswer(fieldOf: (code: string) => string = () => ''): FormAnswer {
  const { query } = useRoute()
  const inWords = useRefusalWords()
  const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)
  return {
    refusals: computed(() => {
      const code = errorCodes.find((known) => known === query['refused'])
      if (code === undefined) return []
      const field = fieldOf(code)
      return [inWords({ code, path: field === '' ? null : [field], details: [] })]
    }),
    done: computed(() => text(query['done'])),
    attempt: computed(() => {
      const attempt = text(query['attempt'])
      return attempt !== undefined && attemptShape.test(attempt) ? attempt : undefined
    }),
  }
}
