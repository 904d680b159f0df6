import { describe, expect, it } from 'vitest'
import { checkLetters } from './checking.ts'
import type { TakenLetter } from './mail-server.ts'
import { notices } from './notices.ts'

const letter = (n: number, part: Partial<TakenLetter> = {}): TakenLetter => ({
  ...{ messageId: `m${n}@dauys`, to: 'a@x.kz', stopLink: `http://x/kk/stop/sub_${n}.p`, textHash: 'h' },
  ...part,
})
const weekly = letter(9, { stopLink: 'http://x/kk/stop/nrd_1.p' })
const expected = [{ to: 'a@x.kz', atOnce: 2, weekly: 1 }]

// The proof is worth what its check finds: here it is shown what must not happen.
describe('the check of mailboxes', () => {
  it('takes repetitions of the same letter for one, and asks for no codes', () => {
    const code = letter(7, { stopLink: undefined, to: 'b@x.kz' })
    const verdict = checkLetters([letter(1), letter(1), letter(2), weekly, code], expected, 'author@x.kz')
    expect(verdict).toEqual({ distinct: 3, repeats: 1, lost: 0, doubled: 0, findings: [] })
  })

  it.each<[string, TakenLetter[], object]>([
    ['a lost letter', [letter(1), weekly], { lost: 1, doubled: 0 }],
    ['a lost weekly letter', [letter(1), letter(2)], { lost: 1, doubled: 0 }],
    ['a repeat under another Message-ID', [letter(1), letter(2), letter(3), weekly], { lost: 0, doubled: 1 }],
    ['a repeat that says something else', [letter(1), letter(1, { textHash: 'i' }), letter(2), weekly], { lost: 0 }],
    ['a letter to somebody else', [letter(1), letter(2), weekly, letter(4, { to: 'c@x.kz' })], { lost: 0, doubled: 0 }],
  ])('finds %s', (_, taken, figures) => {
    const verdict = checkLetters(taken, expected, 'author@x.kz')
    expect(verdict).toMatchObject(figures)
    expect(verdict.findings).toHaveLength(1)
  })
})

it('tells each once while the server is killed inside a send and replies get lost, and one tap stops it', async () => {
  const report = await notices.run({ full: false, option: (_, otherwise) => otherwise, say: () => undefined })
  expect(report.findings).toEqual([])
  expect(report.figures).toMatchObject({ notices: 15, lost: 0, doubled: 0, stops: 3, killsInsideASend: 2 })
  expect(report.figures['repeats']).toBeGreaterThan(0)
}, 400_000)
