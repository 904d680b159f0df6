// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import { readPageState, writePageState } from '#client/app/page-state.ts'
import type { PageStateJson } from '#client/app/page-state.ts'

it('carries any text through the page without ending its element', () => {
  const state: PageStateJson = {
    locale: 'kk',
    site: { origin: 'https://dauys.example', mode: 'demo', theme: 'dark', largeText: false, signedIn: false },
    now: '2027-05-14T09:00:00.000Z',
    answers: { '1': { data: '{"title":"</script><script>alert(1)</script>\\u2028 <!--"}', hasNext: false } },
    errorWord: 'Қате',
  }
  const html = writePageState(state)
  expect(html.match(/<\/script>/g)).toHaveLength(1)
  expect(html).not.toContain('<!--')

  document.body.innerHTML = html
  expect(readPageState(document)).toEqual(state)
})
