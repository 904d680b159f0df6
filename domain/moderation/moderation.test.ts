import { describe, expect, it } from 'vitest'
import type { ActingPerson, Grant } from '../kernel/actor.ts'
import { loadShelf } from '../rules/shelf.ts'
import type { ModerationCase } from './case.ts'
import { isCaseOverdue } from './case-clock.ts'
import { decide, verdictRefusals, type VerdictForm } from './decide.ts'
import { mayDecide } from './may-decide.ts'
import { openCase, resubmitCase, withdrawCase } from './open-case.ts'

const book = loadShelf().find(({ id }) => id === 'demo-city')!
const place = { id: 'turkistan-city', ancestorIds: ['kazakhstan', 'turkistan'] }
const submittedAt = new Date('2026-06-03T07:00:00Z')
const due = { at: new Date('2026-06-10T18:59:59.999Z'), provisional: false }
const author = { kind: 'person', id: 'per_author' } as const

const opened = openCase(
  {
    id: 'cas_1',
    subject: { kind: 'petition', id: 'pet_1' },
    territoryId: 'turkistan-city',
    authorId: 'per_author',
    addresseeIds: ['city-akimat'],
    submission: 1,
    submittedAt,
    due,
  },
  author,
)
const waiting = opened.state

function somebody(personId: ActingPerson['personId'], ...grants: Grant[]): ActingPerson {
  return { kind: 'person', personId, assurance: 'verified', grants }
}
const moderator = somebody('per_moderator', { role: 'moderator', territoryId: 'turkistan-city' })

function mayDecideCode(change: Partial<ModerationCase>, actor: ActingPerson): string {
  const answer = mayDecide({ ...waiting, ...change }, actor, place, submittedAt)
  return answer.ok ? 'allowed' : answer.refusals[0].code
}

describe('who may decide a case', () => {
  it('is a moderator of the place, or of a place above it', () => {
    expect(mayDecideCode({}, moderator)).toBe('allowed')
    expect(mayDecideCode({}, somebody('per_2', { role: 'moderator', territoryId: 'turkistan' }))).toBe('allowed')
    expect(mayDecideCode({}, somebody('per_2', { role: 'moderator', territoryId: 'shymkent' }))).toBe('FORBIDDEN')
    expect(mayDecideCode({}, somebody('per_2', { role: 'administrator', territoryId: 'turkistan' }))).toBe('FORBIDDEN')
  })

  it('is never the author', () => {
    expect(mayDecideCode({ authorId: 'per_moderator' }, moderator)).toBe('CONFLICT_OF_INTEREST')
  })

  it('is never somebody who works for the addressee', () => {
    const both = somebody('per_3', ...moderator.grants, { role: 'official', bodyId: 'city-akimat' })
    expect(mayDecideCode({}, both)).toBe('CONFLICT_OF_INTEREST')
    expect(mayDecideCode({ addresseeIds: ['maslikhat'] }, both)).toBe('allowed')
  })

  it('is nobody, once it was decided', () => {
    expect(mayDecideCode({ state: 'approved' }, moderator)).toBe('ALREADY_DECIDED')
  })
})

const approval: VerdictForm = {
  verdict: 'approved',
  code: null,
  text: null,
  checklist: book.moderation.checklist.map(({ code }) => ({ code, ok: true })),
}
const refusal: VerdictForm = { verdict: 'refused', code: 'no-proposal', text: 'Ұсыныс жоқ.', checklist: [] }

describe('a verdict', () => {
  const lacks = (form: VerdictForm) => verdictRefusals(form, book).map(({ code, path }) => [code, path?.join('.')])

  it('of approval needs all seven checks', () => {
    expect(lacks(approval)).toEqual([])
    expect(lacks({ ...approval, checklist: approval.checklist.slice(1) })).toEqual([
      ['CHECKLIST_INCOMPLETE', 'checklist'],
    ])
    const oneFails = approval.checklist.map((item, i) => (i === 3 ? { ...item, ok: false } : item))
    expect(lacks({ ...approval, checklist: oneFails })).toEqual([['CHECKLIST_INCOMPLETE', 'checklist']])
  })

  it('of refusal needs a code of the book and words', () => {
    expect(lacks(refusal)).toEqual([])
    expect(lacks({ ...refusal, code: null, text: '  ' })).toEqual([
      ['REASON_REQUIRED', 'code'],
      ['REASON_REQUIRED', 'text'],
    ])
    expect(lacks({ ...refusal, code: 'i-disagree' })).toEqual([['INVALID', 'code']])
    expect(lacks({ ...refusal, text: 'а'.repeat(2001) })).toEqual([['TOO_LONG', 'text']])
  })

  it('knows only the checks of the book', () => {
    expect(lacks({ ...refusal, checklist: [{ code: 'pretty', ok: true }] })).toEqual([['INVALID', 'checklist.0.code']])
  })
})

describe('a case', () => {
  const decidedAt = new Date('2026-06-05T07:00:00Z')
  const decided = (form: VerdictForm, at = decidedAt) => {
    const result = decide(waiting, form, book, { at, by: 'per_moderator' })
    if (!result.ok) throw new Error(result.refusals[0].code)
    return result.value
  }

  it('opens with its day', () => {
    expect(opened.facts).toMatchObject([
      { type: 'CaseOpened', data: { subjectId: 'pet_1', submission: 1, dueAt: due.at } },
    ])
    expect(isCaseOverdue(waiting, due.at)).toBe(false)
    expect(isCaseOverdue(waiting, new Date(due.at.getTime() + 1))).toBe(true)
  })

  it('is approved, with who and when in the file', () => {
    const { state, facts } = decided(approval)
    expect(state).toMatchObject({ state: 'approved', decisions: [{ submission: 1, by: 'per_moderator', code: null }] })
    expect(facts).toMatchObject([{ type: 'CaseDecided', data: { verdict: 'approved', late: false } }])
    expect(decided(approval, new Date('2026-07-01T00:00:00Z')).facts).toMatchObject([{ data: { late: true } }])
  })

  it('waits for the author after a refusal, and comes back at the end of the queue with its file', () => {
    const refused = decided(refusal).state
    expect(refused.state).toBe('waiting_for_author')
    const again = resubmitCase(
      refused,
      {
        ...{ territoryId: 'turkistan-city', addresseeIds: [], submittedAt: decidedAt, due },
        ...{ submission: 2, timeZone: book.timeZone },
      },
      author,
    )
    expect(again.state).toMatchObject({ state: 'open', openedAt: decidedAt })
    expect(again.state.decisions).toHaveLength(1)
    expect(again.facts).toMatchObject([{ type: 'CaseResubmitted', data: { submission: 2 } }])
  })

  it('is over when the author takes the subject back, unless it was decided for good', () => {
    expect(withdrawCase(waiting, decidedAt, author)?.state.state).toBe('withdrawn')
    expect(withdrawCase(decided(approval).state, decidedAt, author)).toBeUndefined()
  })
})
