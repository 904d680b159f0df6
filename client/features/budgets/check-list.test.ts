import { describe, expect, it } from 'vitest'
import { checkList } from '#client/features/budgets/check-list.ts'
import { ballotEntries, ballotListHash, drawNumbers, drawSeed } from '#domain/budgets/ballot-list.ts'
import { admitted, campaignIn, feasible, projectOf, sentIn, valued } from '#domain/budgets/testing/turkistan.ts'
import type { FrozenList } from '#client/features/budgets/check-list.ts'

const campaign = {
  ...campaignIn('ballot_frozen'),
  conflicts: [{ projectIds: ['prj_2', 'prj_3'] as const, reason: { kk: 'Бір жер' } }],
}
const frozen = (['prj_1', 'prj_2', 'prj_3'] as const).map((id) => valued(feasible, admitted(sentIn(projectOf(id)))))
const seed = drawSeed(campaign, frozen)
const numbers = drawNumbers(seed, frozen)
const entries = ballotEntries(frozen, numbers)
const list: FrozenList = {
  campaign,
  seal: { seed, hash: ballotListHash(campaign, seed, entries) },
  // As the API gives them: in another order, and with their texts.
  projects: entries.toReversed().map(({ number, ...entry }) => ({
    ...entry,
    ballotNumber: number,
    texts: frozen.find(({ id }) => id === entry.id)?.texts ?? {},
  })),
}
const [first, ...others] = list.projects
const withFirst = (change: Partial<FrozenList['projects'][number]>): FrozenList => ({
  ...list,
  projects: [{ ...first!, ...change }, ...others], // a list of three has a first
})

describe('a frozen list, checked by whoever reads it', () => {
  it('is found as it was sealed', () => {
    expect(checkList(list)).toEqual({ seed: true, numbers: true, hash: true })
  })

  it('shows a price that was changed afterwards', () => {
    expect(checkList(withFirst({ price: first!.price + 1 }))).toEqual({ seed: true, numbers: true, hash: false })
  })

  it('shows a number that was not drawn', () => {
    expect(checkList(withFirst({ ballotNumber: 9 }))).toEqual({ seed: true, numbers: false, hash: false })
  })

  it('shows a text that was changed afterwards', () => {
    expect(checkList(withFirst({ texts: {} })).seed).toBe(false)
  })

  it('shows a project that is missing', () => {
    expect(checkList({ ...list, projects: others })).toEqual({ seed: false, numbers: expect.any(Boolean), hash: false })
  })
})
