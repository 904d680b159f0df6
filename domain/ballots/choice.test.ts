import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotRules } from '../budgets/rules/pb-rules.ts'
import { checkChoice, leastSpend, marksAllowed, type BallotPaper, type Choice } from './choice.ts'

const forms = {
  approval: { envelope: 'city', type: 'approval', min: 1, max: 3 },
  one: { envelope: 'city', type: 'choose-1' },
  basket: { envelope: 'city', type: 'knapsack', minSpend: [1, 3] },
  points: { envelope: 'city', type: 'points', total: 10, maxPerProject: 6, minProjects: 2 },
  ranking: { envelope: 'city', type: 'ranking', min: 2, max: 3, scores: [3, 2, 1] },
  grades: { envelope: 'city', type: 'grades', values: [0, 1, 2, 5] },
} as const satisfies Record<string, BallotRules>

/** Projects 1 to 6 for 100 to 600 out of 1,000; even ones are green. */
function paper(form: BallotRules): BallotPaper {
  const options = [1, 2, 3, 4, 5, 6].map((number) => {
    return { number, price: number * 100, category: number % 2 === 0 ? 'greening' : 'roads' }
  })
  return { form, options, budget: 1_000 }
}

const plain = (...marks: number[]): Choice => ({ marks, points: null })
const pointed = (points: Readonly<Record<number, number>>): Choice => {
  return { marks: Object.keys(points).map(Number), points: Object.values(points) }
}

/** The ballot that counts, or the codes and details of what speaks against it. */
function outcome(form: BallotRules, choice: Choice): Choice | readonly unknown[] {
  const checked = checkChoice(paper(form), choice)
  return checked.ok ? checked.value : checked.refusals.map(({ code, details }) => (details ? [code, details] : [code]))
}

describe('a choice', () => {
  it.each([
    ['approval', plain(2, 5), plain(2, 5)],
    ['approval', plain(5, 2), plain(2, 5)],
    ['approval', plain(), [['TOO_FEW_CHOSEN', { min: 1, chosen: 0 }]]],
    ['approval', plain(1, 2, 3, 4), [['LIMIT_EXCEEDED', { max: 3, chosen: 4 }]]],
    ['approval', plain(1, 7), [['UNKNOWN_PROJECT', { number: 7 }]]],
    ['approval', plain(3, 1, 3), [['CHOSEN_TWICE', { number: 3 }]]],
    ['approval', pointed({ 1: 1 }), [['POINTS_INVALID']]],
    ['one', plain(4), plain(4)],
    ['one', plain(), [['TOO_FEW_CHOSEN', { min: 1, chosen: 0 }]]],
    ['one', plain(1, 2), [['LIMIT_EXCEEDED', { max: 1, chosen: 2 }]]],
    ['basket', plain(6, 4), plain(4, 6)],
    ['basket', plain(4, 6, 1), [['OVER_BUDGET', { over: 100 }]]],
    ['basket', plain(3), [['UNDER_MIN_SPEND', { missing: 34 }]]],
    ['basket', plain(), [['UNDER_MIN_SPEND', { missing: 334 }]]],
    ['points', pointed({ 1: 6, 4: 4 }), pointed({ 1: 6, 4: 4 })],
    ['points', { marks: [4, 1], points: [4, 6] }, pointed({ 1: 6, 4: 4 })],
    ['points', pointed({ 1: 5, 4: 4 }), [['POINTS_MISMATCH', { total: 10, given: 9 }]]],
    ['points', pointed({ 1: 7, 4: 3 }), [['POINTS_EXCEEDED', { max: 6, number: 1 }]]],
    ['points', pointed({ 1: 10, 4: 0 }), [['POINTS_INVALID']]],
    ['points', pointed({ 1: 9.5, 4: 0.5 }), [['POINTS_INVALID']]],
    ['points', plain(1, 4), [['POINTS_INVALID']]],
    ['points', { marks: [1, 4], points: [10] }, [['POINTS_INVALID']]],
    [
      'points',
      pointed({ 1: 10 }),
      [
        ['TOO_FEW_CHOSEN', { min: 2, chosen: 1 }],
        ['POINTS_EXCEEDED', { max: 6, number: 1 }],
      ],
    ],
    ['ranking', plain(5, 1, 3), plain(5, 1, 3)],
    ['ranking', plain(5), [['TOO_FEW_CHOSEN', { min: 2, chosen: 1 }]]],
    ['ranking', plain(5, 1, 3, 2), [['LIMIT_EXCEEDED', { max: 3, chosen: 4 }]]],
    ['ranking', plain(5, 5), [['CHOSEN_TWICE', { number: 5 }]]],
    ['grades', pointed({ 2: 5, 3: 0 }), pointed({ 2: 5, 3: 0 })],
    ['grades', plain(), [['POINTS_INVALID']]],
    ['grades', { marks: [], points: [] }, { marks: [], points: [] }],
    ['grades', pointed({ 2: 3 }), [['POINTS_INVALID']]],
  ] as const)('on a ballot of the form %s: %o gives %o', (form, choice, expected) => {
    expect(outcome(forms[form], choice)).toEqual(expected)
  })

  it('says everything that is wrong with it at once', () => {
    const law = { ...forms.approval, perCategoryMax: 1 }
    expect(outcome(law, plain(2, 4, 6, 9))).toEqual([
      ['UNKNOWN_PROJECT', { number: 9 }],
      ['LIMIT_EXCEEDED', { max: 3, chosen: 4 }],
      ['CATEGORY_LIMIT_EXCEEDED', { category: 'greening', max: 1, chosen: 3 }],
    ])
  })

  it('keeps to so many of one category, each category for itself', () => {
    const law = { ...forms.approval, perCategoryMax: 1 }
    expect(outcome(law, plain(1, 2))).toEqual(plain(1, 2))
    expect(outcome(law, plain(1, 3))).toEqual([['CATEGORY_LIMIT_EXCEEDED', { category: 'roads', max: 1, chosen: 2 }]])
  })

  it('must spend the least of a basket without rounding it down', () => {
    expect(leastSpend([1, 3], 1_000)).toBe(334)
    expect(leastSpend([1, 3], 999)).toBe(333)
    expect(leastSpend(undefined, 1_000)).toBe(0)
    // 2/3 of it through a float would lose the last unit.
    expect(leastSpend([2, 3], Number.MAX_SAFE_INTEGER)).toBe(6_004_799_503_160_661)
  })
})

const anyForm = fc.constantFrom<BallotRules>(...Object.values(forms))
const anyChoice = fc.record({
  marks: fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 7 }),
  points: fc.option(fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 7 })),
})
/** Made to fit, so that enough of them are accepted. */
const fitting = anyForm.chain((form) => {
  const { min, max } = marksAllowed(form, 6)
  return fc.record({
    form: fc.constant(form),
    choice: fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: min, maxLength: Math.min(max, 6) }).map((marks) => {
      const hasPoints = form.type === 'points' || form.type === 'grades'
      return { marks, points: hasPoints ? marks.map((_, i) => (form.type === 'grades' ? 5 : i === 0 ? 6 : 4)) : null }
    }),
  })
})

describe('whatever is chosen', () => {
  it('is never repaired: a ballot that counts marks what was marked, with the same points', () => {
    let accepted = 0
    fc.assert(
      fc.property(fc.oneof(fitting, fc.record({ form: anyForm, choice: anyChoice })), ({ form, choice }) => {
        const checked = checkChoice(paper(form), choice)
        if (!checked.ok) return
        accepted++
        const pairs = ({ marks, points }: Choice) => new Map(marks.map((mark, i) => [mark, points?.[i] ?? null]))
        expect(pairs(checked.value)).toEqual(pairs(choice))
        expect(checked.value.marks).toHaveLength(choice.marks.length)
        expect(checkChoice(paper(form), checked.value)).toEqual(checked)
      }),
      { numRuns: 1_000 },
    )
    expect(accepted).toBeGreaterThan(100)
  })

  it('is the same ballot in any order, but where ballots rank', () => {
    fc.assert(
      fc.property(fitting, fc.infiniteStream(fc.nat()), ({ form, choice }, chance) => {
        const places = [...choice.marks.keys()].map((i) => [chance.next().value as number, i] as const)
        const order = places.sort(([a], [b]) => a - b).map(([, i]) => i)
        const shuffled = {
          marks: order.map((i) => choice.marks[i]!),
          points: choice.points && order.map((i) => choice.points![i]!),
        }
        const [one, other] = [checkChoice(paper(form), choice), checkChoice(paper(form), shuffled)]
        if (form.type !== 'ranking') expect(other).toEqual(one)
        else if (other.ok) expect(other.value.marks).toEqual(shuffled.marks)
      }),
    )
  })
})
