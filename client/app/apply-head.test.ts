// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { keepHead } from '#client/app/apply-head.ts'
import { createAnnouncer } from '#client/lib/announcer.ts'
import { createPageState } from '#client/lib/head.ts'

beforeEach(() => {
  vi.useFakeTimers()
  document.head.innerHTML = '<title></title><link rel="canonical" href="https://dauys.example/kk/" data-page>'
})
afterEach(() => {
  vi.useRealTimers()
})

async function aPage() {
  const page = createPageState()
  const announcement = createAnnouncer()
  const router = createRouter({
    history: createMemoryHistory(),
    routes: [{ path: '/:any(.*)*', component: { render: () => null } }],
  })
  await router.push('/kk/')
  page.head.value = () => ({ title: 'Басты бет' })
  keepHead({ page, router, locale: 'kk', origin: 'https://dauys.example', errorWord: 'Қате', announcement })
  return { page, announcement, router }
}

describe('the head while the reader goes on', () => {
  it('replaces what the server wrote for the page before', async () => {
    const { page, router } = await aPage()
    await router.push('/kk/help')
    page.head.value = () => ({ title: 'Көмек', description: 'Бұл қалай жұмыс істейді' })
    await nextTick()
    expect(document.title).toBe('Көмек – Dauys')
    const canonical = document.head.querySelectorAll('link[rel="canonical"]')
    expect([...canonical].map((link) => link.getAttribute('href'))).toEqual(['https://dauys.example/kk/help'])
  })

  it('says a new title once, when the data has come', async () => {
    const { page, announcement, router } = await aPage()
    await vi.runAllTimersAsync()
    expect(announcement.value.turn).toBe(0)

    const title = shallowRef('Петиция')
    await router.push('/kk/petitions/1')
    page.head.value = () => ({ title: title.value })
    await nextTick()
    await vi.advanceTimersByTimeAsync(100)
    title.value = 'Бірлік секторына кешкі автобус'
    await nextTick()
    await vi.runAllTimersAsync()
    expect(announcement.value).toEqual({ text: 'Бірлік секторына кешкі автобус – Dauys', turn: 1 })
  })
})
