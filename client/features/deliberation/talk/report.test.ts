// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest'
import { shallowRef, watch } from 'vue'
import { accessibilityFaults, openPage } from '#client/testing/open-page.ts'
import ContributionCard from '#client/features/deliberation/talk/ContributionCard.vue'
import type * as drafts from '#client/lib/drafts.ts'
import type { Answers } from '#client/testing/open-page.ts'

/** The test has no IndexedDB. */
const device = vi.hoisted(() => new Map<string, string>())
vi.mock('#client/lib/drafts.ts', async (original) => ({
  ...(await original<typeof drafts>()),
  readDraft: (key: string) => {
    const kept = device.get(key)
    return Promise.resolve(kept === undefined ? undefined : { value: JSON.parse(kept) as unknown, savedAt: '' })
  },
  useDeviceDraft: (key: () => string, state: () => unknown) => {
    watch(state, (now) => device.set(key(), JSON.stringify(now)), { deep: true })
    return { savedAt: shallowRef(), discard: () => Promise.resolve(void device.delete(key())) }
  },
}))

const id = 'con_01J9Z3AAAAAAAAAAAAAAAAAAAA'
const contribution = {
  ...{ __typename: 'Contribution', id, kind: 'REMARK', state: 'SHOWN', language: 'KK', title: '', links: [] },
  ...{ text: 'Аялдама қараңғы.', asksEvidence: false, at: '2027-05-14T08:00:00Z', editedAt: null, authorName: null },
  ...{ byPetitionAuthor: false, viewerWrote: false, littleSeen: false, hidden: null, anchor: null, reactions: null },
  ...{ viewerReaction: null, viewerReport: null, viewerCanEdit: false, viewerCanWithdraw: false },
}

function open(at: string, given: { signedIn: boolean; place?: string; answers?: Answers }) {
  const { signedIn, place, answers = {} } = given
  return openPage(ContributionCard, {
    ...{ at: `/petitions/2027-000031/discussion${at}`, words: ['petitions', 'talk'], answers, signedIn },
    props: {
      contribution: { ...contribution, viewerCanReport: signedIn },
      ...{ open: true, moderates: false, ...(place !== undefined && { place }) },
    },
  })
}

describe('reporting a contribution', () => {
  it('leads who is not signed in to the sign-in, and from there back to this very form', async () => {
    const { page } = await open('?q=1', { signedIn: false })
    const link = page.get('a[href*="/sign-in"]')
    expect(link.text()).toBe('Шағымдану: Аялдама қараңғы.')
    const back = new URL(link.attributes('href') ?? '', 'http://dauys.test').searchParams.get('return') ?? ''
    expect(back).toBe(`/kk/petitions/2027-000031/discussion?q=1&contribution=${id}&report=${id}#report-${id}`)
    expect(page.find('form').exists()).toBe(false)
    expect(await accessibilityFaults()).toEqual([])

    const there = await open(back.replace('/kk/petitions/2027-000031/discussion', ''), {
      ...{ signedIn: true, place: `one-${id}` },
    })
    expect(there.page.find('a[href*="/sign-in"]').exists()).toBe(false)
    const form = there.page.get(`#report-${id}`)
    expect(document.activeElement).toBe(form.get('input').element)
    expect(await accessibilityFaults()).toEqual([])
  })

  it('opens no second form where the same words stand in the list, nor for others', async () => {
    const back = `?contribution=${id}&report=${id}`
    expect((await open(back, { signedIn: true })).page.find('form').exists()).toBe(false)
    const other = await open('?report=con_01J9Z3BBBBBBBBBBBBBBBBBBBB', { signedIn: true, place: `one-${id}` })
    expect(other.page.find('form').exists()).toBe(false)
  })

  it('keeps on the device what was typed when the session ended meanwhile', async () => {
    const refused = { __typename: 'UserError', code: 'SESSION_EXPIRED', path: null, details: [] }
    const answers = {
      ReportContribution: { reportContribution: { __typename: 'Payload', contribution: null, userErrors: [refused] } },
    }
    const given = { signedIn: true, place: `one-${id}`, answers }
    const { page, router, settle } = await open(`?report=${id}`, given)
    await page.get(`#report-${id} input`).setValue(true)
    await page.get('textarea').setValue('Бұл жеке адамға тиіседі.')
    await page.get('form').trigger('submit')
    await settle()
    expect(router.currentRoute.value.name).toBe('sign-in')
    const again = await open(`?report=${id}`, given)
    await again.settle()
    expect(again.page.get('textarea').element.value).toBe('Бұл жеке адамға тиіседі.')
    expect(again.page.get<HTMLInputElement>(`#report-${id} input`).element.checked).toBe(true)
  })
})
