import { expect, it } from 'vitest'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { choicesCountPoints, ownThresholdOf, thresholdIn } from '#client/features/tally/threshold.ts'

it('keeps a threshold only where it counts the same, and else takes that of the file', () => {
  const points = { value: '100', isOfPoints: true }
  const votes = { value: '7', isOfPoints: false }
  expect(thresholdIn(true, points, votes)).toBe('100')
  expect(thresholdIn(false, points, votes)).toBe('7')
  expect(thresholdIn(false, points, points)).toBe('0')
})

it('knows the unit of a file and of what is chosen', () => {
  const text = aFile({ 10: 'vote_type;ordinal\nmax_length;2', 11: 'rule;greedy\nmin_project_score_threshold;5' })
  const result = readPabulib(text)
  if (!result.ok) throw new Error('broken')
  expect(ownThresholdOf(result.file)).toEqual({ value: '5', isOfPoints: true })
  expect(choicesCountPoints({ rule: 'greedy' }, true)).toBe(true)
  expect(choicesCountPoints({ rule: 'greedy' }, false)).toBe(false)
  expect(choicesCountPoints({ rule: 'greedy', order: 'votes-per-cost' }, true)).toBe(false)
  expect(choicesCountPoints({ rule: 'mes' }, true)).toBe(false)
  expect(choicesCountPoints({ rule: 'mes', utility: 'points' }, true)).toBe(true)
  expect(choicesCountPoints({ rule: 'phragmen' }, true)).toBe(false)
})
