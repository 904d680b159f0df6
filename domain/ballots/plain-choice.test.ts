import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { BallotRules } from '../budgets/rules/pb-rules.ts'
import { checkChoice, type BallotPaper, type Choice } from './choice.ts'
import { fromPlain, plainLength, toPlain } from './plain-choice.ts'

function paper(form: BallotRules, numbers: readonly number[]): BallotPaper {
  return { form, options: numbers.map((number) => ({ number, price: 1, category: '' })), budget: 1_000 }
}

const approval = (max: number): BallotRules => ({ envelope: 'city', type: 'approval', min: 0, max })
const points: BallotRules = { envelope: 'city', type: 'points', total: 100, maxPerProject: 100, minProjects: 0 }
const grades: BallotRules = { envelope: 'city', type: 'grades', values: [0, 5, 10] }

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 9_999 }), { minLength: 1, maxLength: 60 })
const anyPaper = fc
  .tuple(numbers, fc.integer({ min: 0, max: 70 }))
  .chain(([list, max]) =>
    fc.constantFrom(
      paper(approval(max), list),
      paper({ envelope: 'city', type: 'ranking', min: 0, max, scores: list }, list),
      paper({ envelope: 'city', type: 'choose-1' }, list),
      paper({ envelope: 'city', type: 'knapsack' }, list),
      paper(points, list),
      paper(grades, list),
    ),
  )

/** Some choice that the paper allows. */
const allowed = anyPaper.chain((of) =>
  fc.shuffledSubarray(of.options.map(({ number }) => number)).chain((marks) =>
    fc.array(fc.integer({ min: 0, max: 2 }), { minLength: marks.length, maxLength: marks.length }).map((dice) => {
      const given =
        of.form.type === 'grades'
          ? dice.map((i) => [0, 5, 10][i]!)
          : of.form.type === 'points'
            ? marks.map((_, i) => (i === 0 ? 100 - (marks.length - 1) : 1))
            : null
      return { of, choice: { marks, points: given } satisfies Choice }
    }),
  ),
)

describe('a choice as bytes', () => {
  it('is read again as it was, at one length for every choice of a paper', () => {
    let seen = 0
    fc.assert(
      fc.property(allowed, ({ of, choice }) => {
        const checked = checkChoice(of, choice)
        if (!checked.ok) return
        seen++
        const plain = toPlain(of, checked.value)
        expect(plain).toHaveLength(plainLength(of))
        expect(fromPlain(plain)).toEqual(checked.value)
      }),
      { numRuns: 500 },
    )
    expect(seen).toBeGreaterThan(100)
  })

  it('has room for the longest ballot, in blocks of 64 bytes', () => {
    expect(plainLength(paper(approval(3), [1, 2, 3]))).toBe(64)
    const long = paper(
      points,
      Array.from({ length: 200 }, (_, i) => i + 1),
    )
    expect(plainLength(long) % 64).toBe(0)
    const marks = long.options.map(({ number }) => number)
    // As long as digits can be: it is not a ballot, and must fit all the same.
    expect(() => toPlain(long, { marks, points: marks.map(() => 100) })).not.toThrow()
  })

  it('is not written where it is longer than its paper: nobody checked it', () => {
    const short = paper(approval(1), [1])
    expect(() => toPlain(short, { marks: Array.from({ length: 60 }, (_, i) => i), points: null })).toThrow('longer')
  })

  it.each([
    ['a mark below nothing', '{"marks":[-1],"points":null,"v":1}'],
    ['half a mark', '{"marks":[0.5],"points":null,"v":1}'],
    ['a mark beyond whole numbers', '{"marks":[9007199254740993],"points":null,"v":1}'],
    ['another version', '{"marks":[1],"points":null,"v":2}'],
    ['a member more', '{"marks":[1],"more":1,"points":null,"v":1}'],
    ['no points at all', '{"marks":[1],"v":1}'],
    ['members in another order', '{"points":null,"marks":[1],"v":1}'],
    ['a list', '[1]'],
    ['nothing', 'null'],
  ])('is no choice with %s', (_, json) => {
    const text = new TextEncoder().encode(json)
    const plain = new Uint8Array(128)
    plain.set([0, text.length])
    plain.set(text, 2)
    expect(fromPlain(plain)).toBeUndefined()
  })

  it('is no choice with a byte behind its end, nor with letters that are none', () => {
    const plain = toPlain(paper(approval(3), [1, 2, 3]), { marks: [1], points: null })
    expect(fromPlain(plain.with(-1, 1))).toBeUndefined()
    expect(fromPlain(plain.with(2, 0xff))).toBeUndefined()
  })
})
