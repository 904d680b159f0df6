// @vitest-environment happy-dom
import urql from '@urql/vue'
import { mount } from '@vue/test-utils'
import { describe, expect, it, vi } from 'vitest'
import { h, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { createServerClient } from '#client/lib/graphql/client.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { Document } from '#client/lib/graphql/client.ts'
import type { DocumentRequest, DocumentResult } from '#schema/first-view.ts'

interface SignData {
  __typename: 'Mutation'
  sign: { __typename: 'SignPayload'; id: string | null; userErrors: object[] }
}
interface SignVariables {
  input: { petitionId: string; attempt: string }
}

const sign = Object.assign(new String('mutation Sign($input: SignInput!) { sign(input: $input) { id } }'), {
  __meta__: { hash: 'f'.repeat(64) },
}) as unknown as Document<SignData, SignVariables>
const variables = { input: { petitionId: 'pet_1', attempt: 'a1' } }

const words = createWords('kk')
await loadWords(words, 'kk', [])

/** An act in a page at /kk/petitions/1, with an API that answers as the test says. */
async function act(...answers: (DocumentResult | Error)[]) {
  const asked: DocumentRequest[] = []
  const client = createServerClient((request) => {
    asked.push(request)
    const answer = answers[Math.min(asked.length, answers.length) - 1]!
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  })
  const page = { render: () => null }
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [
      { path: '/:locale/petitions/:number', component: page },
      { path: '/:locale/sign-in', name: 'sign-in', component: page },
    ],
  })
  await router.push('/kk/petitions/1')
  let made: Act<SignData, SignVariables> | undefined
  mount(
    {
      setup() {
        made = useAct(sign)
        return () => h('p')
      },
    },
    {
      global: {
        plugins: [words, router, [urql, client.urql]],
        provide: { [localeKey as symbol]: shallowRef('kk') },
      },
    },
  )
  return { act: made!, asked, router }
}

const answered = (id: string | null, ...userErrors: object[]): DocumentResult => ({
  data: { __typename: 'Mutation', sign: { __typename: 'SignPayload', id, userErrors } },
})
const refusal = (code: string, path: string[] | null = null) => ({
  code,
  path,
  details: code === 'UNDER_AGE' ? [{ name: 'minAge', value: '16' }] : [],
})

describe('an act', () => {
  it('gives the payload when it was done', async () => {
    const { act: signing, asked } = await act(answered('sig_1'))
    expect(await signing.send(variables)).toMatchObject({ id: 'sig_1' })
    expect(signing.refusals.value).toEqual([])
    expect(asked[0]).toMatchObject({ documentId: 'f'.repeat(64), variables })
  })

  it('puts a refusal into words, with its numbers, at its field', async () => {
    const { act: signing } = await act(
      answered(null, refusal('UNDER_AGE'), refusal('REQUIRED', ['texts', '0', 'text'])),
    )
    expect(await signing.send(variables)).toBeUndefined()
    expect(signing.refusals.value.map(({ text }) => text)).toEqual([
      'Қатысу жасы: 16 жастан бастап',
      'Бұл өрісті толтырыңыз',
    ])
    expect(signing.errorAt.value('texts.0.text')).toBe('Бұл өрісті толтырыңыз')
  })

  it.each(['BUSY', 'OUTCOME_UNKNOWN'])('is sent again with the same attempt while the answer is %s', async (code) => {
    vi.useFakeTimers()
    const { act: signing, asked } = await act(answered(null, refusal(code)), answered('sig_1'))
    const sent = signing.send(variables)
    await vi.waitFor(() => {
      expect(signing.waiting.value).toBe(code)
    })
    await vi.runAllTimersAsync()
    expect(await sent).toMatchObject({ id: 'sig_1' })
    expect(asked.map((request) => request.variables)).toEqual([variables, variables])
    expect(signing.waiting.value).toBeUndefined()
    vi.useRealTimers()
  })

  it('waits as long as a busy server asks', async () => {
    vi.useFakeTimers()
    const busy = { ...refusal('BUSY'), details: [{ name: 'retryAfter', value: '7' }] }
    const { act: signing, asked } = await act(answered(null, busy), answered('sig_1'))
    const sent = signing.send(variables)
    await vi.waitFor(() => {
      expect(signing.waiting.value).toBe('BUSY')
    })
    await vi.advanceTimersByTimeAsync(6_900)
    expect(asked).toHaveLength(1)
    await vi.advanceTimersByTimeAsync(100)
    expect(await sent).toMatchObject({ id: 'sig_1' })
    vi.useRealTimers()
  })

  it('leads a stranger to the sign-in page and back', async () => {
    const { act: signing, router } = await act({
      errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }],
    })
    await signing.send(variables)
    expect(router.currentRoute.value.fullPath).toBe('/kk/sign-in?return=/kk/petitions/1')
  })

  it('says that there is no connection when nothing came back', async () => {
    const { act: signing } = await act(new TypeError('Failed to fetch'))
    expect(await signing.send(variables)).toBeUndefined()
    expect(signing.refusals.value[0]).toMatchObject({ code: 'NO_CONNECTION', field: '' })
    expect(signing.pending.value).toBe(false)
  })

  it('does not pretend when the payload is missing', async () => {
    const { act: signing } = await act({ data: { __typename: 'Mutation', sign: null } })
    expect(await signing.send(variables)).toBeUndefined()
    expect(signing.refusals.value[0]?.code).toBe('INTERNAL')
  })
})
