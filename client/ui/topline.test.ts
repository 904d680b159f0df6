// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { openPage } from '#client/testing/open-page.ts'
import Topline from '#client/ui/Topline.vue'

it('says in a demonstration that all is invented, but not above what is real', async () => {
  for (const real of [false, true]) {
    const { page } = await openPage(Topline, { at: '/simulator', words: [], answers: {}, props: { real } })
    expect(page.text()).toBe(real ? '' : 'Ойдан шығарылған дерек')
  }
})
