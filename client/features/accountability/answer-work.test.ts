import { describe, expect, it } from 'vitest'
import {
  answerMistakes,
  blankAction,
  blankAnswer,
  writtenActions,
} from '#client/features/accountability/answer-work.ts'
import type { AnswerWork } from '#client/features/accountability/answer-work.ts'

const action = { key: 1, text: 'Жаңа сорғы қою', responsible: '', dueOn: '2027-09-01', dueBroken: false }
const full: AnswerWork = {
  decision: 'granted',
  plainSummary: 'Сорғылар қыркүйекке дейін ауыстырылады.',
  reasons: 'Өлшеу қысымның төмен екенін көрсетті.',
  actions: [action],
  responsibleUnit: 'ТҮКШ бөлімі',
  needsBudget: false,
  language: 'KK',
}
const faults = (work: AnswerWork) =>
  answerMistakes(work, [{ code: 'granted' }]).map(({ code, path }) => `${(path ?? []).join('.')} ${code}`)

describe('what an answer still lacks', () => {
  it('is every part of an untouched form', () => {
    expect(faults(blankAnswer('KK'))).toEqual([
      'decision REQUIRED',
      'plainSummary REQUIRED',
      'reasons REQUIRED',
      'actions ANSWER_INCOMPLETE',
      'responsibleUnit REQUIRED',
    ])
  })

  it('is nothing when each part says something', () => {
    expect(faults(full)).toEqual([])
  })

  it('is a summary over six hundred characters', () => {
    expect(faults({ ...full, plainSummary: 'ә'.repeat(601) })).toEqual(['plainSummary TOO_LONG'])
  })

  it('is a measure with a date and no words', () => {
    expect(faults({ ...full, actions: [action, { ...action, key: 2, text: ' ' }] })).toEqual([
      'actions.1.text REQUIRED',
    ])
  })

  it('is a date that no calendar has, but not a missing one', () => {
    expect(faults({ ...full, actions: [{ ...action, dueOn: '', dueBroken: true }] })).toEqual([
      'actions.0.dueOn INVALID',
    ])
    expect(faults({ ...full, actions: [{ ...action, dueOn: '' }] })).toEqual([])
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
