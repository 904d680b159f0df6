import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  moneyLeft,
  moneyToSpend,
  nothingChosen,
  obstacleTo,
  onThisPaper,
  put,
  roomFor,
  takeOut,
} from '#client/features/ballots/compose-marks.ts'
import {
  giveGrade,
  givePoints,
  pointsLeft,
  pointsMax,
  pointsOf,
  projectsToGo,
} from '#client/features/ballots/compose-points.ts'
import { moved, placeOf } from '#client/features/ballots/compose-ranking.ts'
import { checkChoice } from '#domain/ballots/choice.ts'
import type { BallotPaper, Choice } from '#domain/ballots/choice.ts'
import type { BallotRules } from '#domain/budgets/rules/pb-rules.ts'

// The prototype of the page: eight projects, 120 million.
const prices = { 1: 38_400, 2: 29_500, 3: 8_600, 4: 22_700, 5: 17_600, 6: 31_200, 7: 12_100, 8: 26_300 }
const options = Object.entries(prices).map(([number, price]) => ({
  number: Number(number),
  price,
  category: Number(number) % 2 === 0 ? 'light' : 'green',
}))
function paperOf(form: BallotRules, budget = 120_000): BallotPaper {
  return { form, options, budget }
}
const basket = paperOf({ envelope: 'city', type: 'knapsack' })
const three = paperOf({ envelope: 'city', type: 'approval', min: 1, max: 3 })
const chose = (...marks: number[]): Choice => ({ marks, points: null })

describe('a budget basket', () => {
  it('says how much is left and how many more it is enough for', () => {
    expect(moneyLeft(basket, chose(1, 6, 2))).toBe(20_900)
    // № 3 for 8 600 and № 7 for 12 100 fit together; № 5 alone would be one.
    expect(roomFor(basket, chose(1, 6, 2))).toBe(2)
    expect(roomFor(basket, nothingChosen)).toBe(6)
  })

  it('says what a project lacks, and which of the chosen ones would make room, the cheapest first', () => {
    expect(obstacleTo(basket, chose(1, 6, 2), 4)).toEqual({
      kind: 'money',
      missing: 1_800,
      instead: [2, 6, 1].map((number) => options[number - 1]),
    })
    expect(obstacleTo(basket, chose(1, 6, 2), 3)).toBeUndefined()
    expect(obstacleTo(basket, chose(1, 6, 2), 1)).toBeUndefined()
  })

  it('names none where no single one would make room', () => {
    const small = paperOf({ envelope: 'city', type: 'knapsack' }, 40_000)
    expect(obstacleTo(small, chose(3, 7), 1)).toMatchObject({ kind: 'money', missing: 19_100, instead: [] })
  })

  it('says what must be spent still', () => {
    const half = paperOf({ envelope: 'city', type: 'knapsack', minSpend: [1, 2] })
    expect(moneyToSpend(half, chose(1))).toBe(21_600)
    expect(moneyToSpend(half, chose(1, 6))).toBe(0)
    expect(moneyToSpend(basket, nothingChosen)).toBe(0)
  })
})

describe('an approval', () => {
  it('is full at its limit, and any of the chosen ones would make room', () => {
    expect(obstacleTo(three, chose(1, 6, 2), 4)).toMatchObject({ kind: 'full', max: 3 })
    expect(obstacleTo(three, chose(1, 6, 2), 4)?.instead).toHaveLength(3)
    expect(roomFor(three, chose(1, 6))).toBe(1)
  })

  it('keeps the limit of a category, and only one of that category makes room', () => {
    const paper = paperOf({ envelope: 'city', type: 'approval', min: 1, max: 5, perCategoryMax: 2 })
    expect(obstacleTo(paper, chose(2, 4, 1), 8)).toEqual({
      kind: 'category',
      category: 'light',
      max: 2,
      instead: [options[3], options[1]],
    })
    expect(obstacleTo(paper, chose(2, 4, 1), 3)).toBeUndefined()
    expect(roomFor(paper, chose(2, 4))).toBe(2)
  })

  it('takes out what the city withdrew, and says so', () => {
    const paper = { ...three, options: options.filter(({ number }) => number !== 6) }
    expect(onThisPaper(paper, chose(1, 6, 2))).toEqual({ choice: chose(1, 2), gone: [6] })
  })
})

it('one choice takes the place of the other where only one is allowed', () => {
  const one = paperOf({ envelope: 'city', type: 'choose-1' })
  expect(obstacleTo(one, chose(3), 5)).toBeUndefined()
  expect(put(one, chose(3), 5)).toEqual(chose(5))
  expect(takeOut(chose(5), 5)).toEqual(nothingChosen)
})

describe('points', () => {
  const form = { envelope: 'city', type: 'points', total: 10, maxPerProject: 6, minProjects: 2 } as const
  it('cannot be more than are left, nor more than one project may have', () => {
    const choice = givePoints(givePoints(nothingChosen, 3, 5), 1, 2)
    expect([pointsOf(choice, 3), pointsOf(choice, 1), pointsOf(choice, 8)]).toEqual([5, 2, 0])
    expect(pointsLeft(form, choice)).toBe(3)
    expect([pointsMax(form, choice, 3), pointsMax(form, choice, 8)]).toEqual([6, 3])
    expect(projectsToGo(form, givePoints(nothingChosen, 3, 5))).toBe(1)
  })
  it('leave the ballot with the last of them', () => {
    const choice = givePoints(givePoints(nothingChosen, 3, 5), 1, 2)
    expect(givePoints(choice, 3, 0)).toEqual({ marks: [1], points: [2] })
  })
})

it('a grade of nothing is a grade, no grade is none', () => {
  const graded = giveGrade(giveGrade(nothingChosen, 3, 0), 1, 2)
  expect(graded).toEqual({ marks: [3, 1], points: [0, 2] })
  expect(giveGrade(graded, 3, undefined)).toEqual({ marks: [1], points: [2] })
})

it('a ranking moves one place at a time and stays at its ends', () => {
  expect(moved(chose(4, 2, 7), 7, -1)).toEqual(chose(4, 7, 2))
  expect(moved(chose(4, 2, 7), 4, -1)).toEqual(chose(4, 2, 7))
  expect(moved(chose(4, 2, 7), 4, 1)).toEqual(chose(2, 4, 7))
  expect([placeOf(chose(4, 2), 2), placeOf(chose(4, 2), 7)]).toEqual([2, 0])
})

describe('whatever a person presses', () => {
  const forms: BallotRules[] = [
    { envelope: 'city', type: 'approval', min: 0, max: 4, perCategoryMax: 2 },
    { envelope: 'city', type: 'knapsack' },
    { envelope: 'city', type: 'choose-1' },
    { envelope: 'city', type: 'ranking', min: 0, max: 3, scores: [3, 2, 1] },
  ]
  it.each(forms)('a ballot of $type never breaks a limit that the page lets through', (form) => {
    const paper = paperOf(form, 70_000)
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.boolean(), fc.integer({ min: 1, max: 8 })), { maxLength: 40 }), (presses) => {
        const choice = presses.reduce((now, [isIn, number]) => {
          if (!isIn) return takeOut(now, number)
          return obstacleTo(paper, now, number) === undefined ? put(paper, now, number) : now
        }, nothingChosen)
        const checked = checkChoice(paper, choice)
        const codes = checked.ok ? [] : checked.refusals.map(({ code }) => code)
        expect(codes.filter((code) => code !== 'TOO_FEW_CHOSEN')).toEqual([])
        if (form.type !== 'choose-1') expect(roomFor(paper, choice)).toBe(mostThatFit(paper, choice))
      }),
      { numRuns: 120 },
    )
  })
})

/** All subsets tried: there are 256. */
function mostThatFit(paper: BallotPaper, choice: Choice): number {
  const rest = paper.options.filter(({ number }) => !choice.marks.includes(number))
  let most = 0
  for (let set = 0; set < 2 ** rest.length; set++) {
    const added = rest.filter((_, i) => (set >> i) % 2 === 1).map(({ number }) => number)
    if (added.length > most && checkChoice(paper, { ...choice, marks: [...choice.marks, ...added] }).ok)
      most = added.length
  }
  return most
}
