import { describe, expect, it } from 'vitest'
import { answerGaps, blankAction, blankAnswer, writtenActions } from '#client/features/accountability/answer-work.ts'
import type { AnswerWork } from '#client/features/accountability/answer-work.ts'

const action = { key: 1, text: 'Жаңа сорғы қою', responsible: '', dueOn: '2027-09-01', dueBroken: false }
const full: AnswerWork = {
  decision: 'granted',
  plainSummary: 'Сорғылар қыркүйекке дейін ауыстырылады.',
  reasons: 'Өлшеу қысымның төмен екенін көрсетті.',
  actions: [action],
  responsibleUnit: 'ТҮКШ бөлімі',
  language: 'KK',
}
const fields = (work: AnswerWork) => answerGaps(work).map(({ field }) => field)

describe('what an answer still lacks', () => {
  it('is every part of an untouched form', () => {
    expect(fields(blankAnswer('KK'))).toEqual(['decision', 'plainSummary', 'reasons', 'actions', 'responsibleUnit'])
  })

  it('is nothing when each part says something', () => {
    expect(answerGaps(full)).toEqual([])
  })

  it('is a summary over six hundred characters', () => {
    expect(answerGaps({ ...full, plainSummary: 'ә'.repeat(601) })).toEqual([{ field: 'plainSummary', kind: 'tooLong' }])
    expect(answerGaps({ ...full, plainSummary: 'ә'.repeat(600) })).toEqual([])
  })

  it('is a measure with a date and no words', () => {
    expect(fields({ ...full, actions: [action, { ...action, key: 2, text: ' ' }] })).toEqual(['actions.1.text'])
  })
})

describe('a measure with a date that no calendar has', () => {
  it('is told apart from one without a date', () => {
    expect(answerGaps({ ...full, actions: [{ ...action, dueOn: '', dueBroken: true }] })).toEqual([
      { field: 'actions.0.dueOn', kind: 'noDay' },
    ])
    expect(answerGaps({ ...full, actions: [{ ...action, dueOn: '' }] })).toEqual([])
  })
})

describe('measures', () => {
  it('leave out rows that nobody touched, and empty parts', () => {
    expect(writtenActions({ actions: [action, blankAction([action])] })).toEqual([
      { text: 'Жаңа сорғы қою', responsible: null, dueOn: '2027-09-01' },
    ])
  })

  it('never share a key, whatever was removed before', () => {
    expect(blankAction([{ ...action, key: 4 }]).key).toBe(5)
  })
})
