import { useClientHandle } from '@urql/vue'
import { computed, shallowRef } from 'vue'
import { useRouter } from 'vue-router'
import { documentContext } from '#client/lib/graphql/client.ts'
import { failureOf } from '#client/lib/graphql/failure.ts'
import { useRefusalWords } from '#client/lib/graphql/refusals.ts'
import { signInFrom } from '#client/lib/sign-in-from.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import type { Document } from '#client/lib/graphql/client.ts'
import type { ShownRefusal, UserError } from '#client/lib/graphql/refusals.ts'

type Payload<Data> = NonNullable<Data[Exclude<keyof Data, '__typename'>]>

export interface Act<Data, Variables> {
  /**
   * Does it. Gives the payload when it was done, undefined when it was refused or could not be sent; then `refusals`
   * says why. While the server is busy or the outcome is unknown the same variables, with the same attempt, are sent
   * again.
   */
  readonly send: (variables: Variables) => Promise<Payload<Data> | undefined>
  readonly pending: Readonly<ShallowRef<boolean>>
  /** why the page is still waiting: `BUSY` or `OUTCOME_UNKNOWN` */
  readonly waiting: Readonly<ShallowRef<'BUSY' | 'OUTCOME_UNKNOWN' | undefined>>
  readonly refusals: Readonly<ShallowRef<readonly ShownRefusal[]>>
  /** the words for one field, `texts.0.text` */
  readonly errorAt: ComputedRef<(field: string) => string | undefined>
  /** mistakes that the page found itself are shown in the same place */
  readonly refuse: (...refusals: readonly UserError[]) => void
  readonly clear: () => void
}

const pauseMs = [500, 1_000, 2_000, 4_000, 8_000]
/** However long the server asks for: a person is waiting. */
const pauseMsMax = 15_000

/** Codes after which the act may have been done, or may still be accepted: to be sent again as the same attempt. */
const uncertainCodes: readonly string[] = ['BUSY', 'OUTCOME_UNKNOWN', 'NO_CONNECTION', 'INTERNAL']

/** Whether the act of this refusal must stay the same attempt when it is tried again. */
export function isUncertain({ code }: Pick<UserError, 'code'>): boolean {
  return uncertainCodes.includes(code)
}

/** One mutation as an act of a person: its refusals in words, its retries, the way to the sign-in page and back. */
export function useAct<Data extends object, Variables>(document: Document<Data, Variables>): Act<Data, Variables> {
  const { client } = useClientHandle()
  const router = useRouter()
  const inWords = useRefusalWords()
  const pending = shallowRef(false)
  const waiting = shallowRef<'BUSY' | 'OUTCOME_UNKNOWN'>()
  const refusals = shallowRef<readonly ShownRefusal[]>([])

  const refuse = (...errors: readonly UserError[]) => {
    refusals.value = errors.map(inWords)
  }

  async function once(variables: Variables): Promise<{ payload?: Payload<Data>; errors: readonly UserError[] }> {
    const { data, error } = await client
      .mutation<Data>(document.toString(), variables as object, documentContext(document))
      .toPromise()
    if (error !== undefined) return { errors: [asUserError(failureOf(error).code)] }
    const payload = payloadOf<Data>(data)
    return payload === undefined ? { errors: [asUserError('INTERNAL')] } : { payload, errors: userErrorsOf(payload) }
  }

  async function send(variables: Variables): Promise<Payload<Data> | undefined> {
    pending.value = true
    refusals.value = []
    try {
      for (const pause of [...pauseMs, undefined]) {
        const { payload, errors } = await once(variables)
        if (errors.length === 0) return payload
        const again = errors.find(isWaiting)
        if (again === undefined || pause === undefined) {
          if (errors.some(({ code }) => code === 'UNAUTHENTICATED' || code === 'SESSION_EXPIRED')) {
            await router.push(signInFrom(router.currentRoute.value))
          }
          refuse(...errors)
          return undefined
        }
        waiting.value = again.code
        await new Promise((resolve) => setTimeout(resolve, Math.max(pause, askedPauseMs(again))))
      }
      return undefined
    } finally {
      pending.value = false
      waiting.value = undefined
    }
  }

  return {
    send,
    pending,
    waiting,
    refusals,
    errorAt: computed(() => (field) => refusals.value.find((refusal) => refusal.field === field)?.text),
    refuse,
    clear: () => {
      refusals.value = []
    },
  }
}

/** A mutation document has one root field. */
function payloadOf<Data extends object>(data: Data | undefined): Payload<Data> | undefined {
  const [payload] = Object.entries(data ?? {})
    .filter(([name]) => name !== '__typename')
    .map(([, value]) => value as Payload<Data> | null)
  return payload ?? undefined
}

function userErrorsOf(payload: object): readonly UserError[] {
  return 'userErrors' in payload ? (payload.userErrors as readonly UserError[]) : []
}

function isWaiting(error: UserError): error is UserError & { code: 'BUSY' | 'OUTCOME_UNKNOWN' } {
  return error.code === 'BUSY' || error.code === 'OUTCOME_UNKNOWN'
}

/** A server that is busy says when it expects to be through. */
function askedPauseMs({ details }: UserError): number {
  const seconds = Number(details.find(({ name }) => name === 'retryAfter')?.value ?? 0)
  return Number.isFinite(seconds) ? Math.min(seconds * 1_000, pauseMsMax) : 0
}

function asUserError(code: string): UserError {
  return { code, path: null, details: [] }
}
