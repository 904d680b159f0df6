import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { seldom } from '#client/lib/seldom.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('says the first at once, then the newest, once in the time given', () => {
  const said: string[] = []
  const { say } = seldom((text) => said.push(text), 10_000)
  for (let second = 0; second < 21; second++) {
    say(`${second}`)
    vi.advanceTimersByTime(1_000)
  }
  expect(said).toEqual(['0', '9', '19'])
  vi.advanceTimersByTime(10_000)
  expect(said).toEqual(['0', '9', '19', '20'])
})

it('says nothing after the page is left', () => {
  const said: string[] = []
  const { say, hush } = seldom((text) => said.push(text), 10_000)
  say('1')
  say('2')
  hush()
  vi.advanceTimersByTime(60_000)
  expect(said).toEqual(['1'])
})
