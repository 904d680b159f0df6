import { describe, expect, it } from 'vitest'
import type { ActingPerson } from '../kernel/actor.ts'
import type { PersonId } from '../kernel/ids.ts'
import { calendarOf } from '../places/calendars.ts'
import type { PetitionRules } from '../rules/book.ts'
import { loadShelf } from '../rules/shelf.ts'
import { appealUntil, decideAppeal, lodgeAppeal, mayAppeal } from './appeal.ts'
import { isCaseOverdue, isDueSoon } from './case-clock.ts'
import type { ModerationCase } from './case.ts'
import { caseStates, type CaseState } from './case-states.ts'
import { claimCase, claimMs, releaseCase } from './claim.ts'
import { decide } from './decide.ts'
import type { CaseChange } from './facts.ts'
import { declareInterest } from './interest.ts'
import { barredFrom, mayDecide } from './may-decide.ts'
import { newCase, resubmitCase, type OpeningRequest } from './open-case.ts'
import { pauseCase, resumeCase } from './pause-case.ts'
import { answerProposal, proposeHiding } from './second-reviewer.ts'

const demo = loadShelf().find(({ id }) => id === 'demo-city')!
const book: PetitionRules = {
  ...demo,
  moderation: { ...demo.moderation, appeal: { within: { n: 10, unit: 'workingDays' }, times: 1 } },
}
const law = { book, calendar: calendarOf(book.calendar) }
const strict: PetitionRules = { ...book, moderation: { ...book.moderation, secondReviewer: ['reject', 'hide'] } }
const place = { id: 'turkistan-city', ancestorIds: ['kazakhstan', 'turkistan'] }
const at = new Date('2026-06-03T07:00:00Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)
const day = 24 * 60

const request: OpeningRequest = {
  ...{ id: 'cas_1', subject: { kind: 'petition', id: 'pet_1' }, territoryId: 'turkistan-city', authorId: 'per_author' },
  ...{ addresseeIds: ['city-akimat'], submission: 1, submittedAt: at },
  due: { at: new Date('2026-06-10T18:59:59.999Z'), provisional: false },
}
const waiting = newCase(request)
const somebody = (personId: PersonId): ActingPerson => ({
  ...{ kind: 'person', personId, assurance: 'verified' },
  grants: [{ role: 'moderator', territoryId: 'turkistan-city' }],
})
const author: ActingPerson = { ...somebody('per_author'), grants: [] }
const by = (name: string, minutes = 0) => ({ at: later(minutes), by: `per_${name}` as const })

const approval = {
  ...({ verdict: 'approved', code: null, text: null } as const),
  checklist: book.moderation.checklist.map(({ code }) => ({ code, ok: true })),
}
const refusal = { verdict: 'refused', code: 'no-proposal', text: 'Ұсыныс жоқ.', checklist: [] } as const

function done<Value>(result: { ok: true; value: Value } | { ok: false; refusals: readonly { code: string }[] }): Value {
  if (result.ok) return result.value
  throw new Error(result.refusals[0]?.code)
}
const stateOf = (result: Parameters<typeof done<CaseChange | undefined>>[0]): ModerationCase => {
  const change = done(result)
  if (!change) throw new Error('nothing changed')
  return change.state
}
const mayCode = (kept: ModerationCase, who: PersonId, minutes = 0) => {
  const answer = mayDecide(kept, somebody(who), place, later(minutes))
  return answer.ok ? 'allowed' : answer.refusals[0].code
}
const codeOf = (result: { ok: boolean; refusals?: readonly { code: string }[] }) =>
  result.ok ? 'done' : result.refusals?.[0]?.code

describe('a claim', () => {
  const taken = stateOf(claimCase(waiting, by('a')))

  it('keeps others away until it ends, and not a moment longer', () => {
    const ms = claimMs / 60_000
    expect(mayCode(taken, 'per_a', 1)).toBe('allowed')
    expect(mayCode(taken, 'per_b', ms - 0.001)).toBe('CASE_TAKEN')
    expect(mayCode(taken, 'per_b', ms)).toBe('allowed')
    expect(codeOf(claimCase(taken, by('b', 1)))).toBe('CASE_TAKEN')
    expect(codeOf(claimCase(taken, by('b', ms)))).toBe('done')
  })

  it('is renewed by who has it, and let go by nobody else', () => {
    const renewed = stateOf(claimCase(taken, by('a', 10)))
    expect(renewed.claim).toEqual({ by: 'per_a', at, until: later(10 + claimMs / 60_000) })
    expect(releaseCase(renewed, { by: 'per_b' })).toBeUndefined()
    expect(releaseCase(renewed, { by: 'per_a' })?.state.claim).toBeNull()
  })

  it('ends with the decision', () => {
    expect(stateOf(decide(taken, approval, book, by('a', 5))).claim).toBeNull()
  })
})

describe('an interest', () => {
  it('takes the case away for ever, keeps the reason, and tells nobody who', () => {
    const taken = stateOf(claimCase(waiting, by('a')))
    const { state, facts } = done(declareInterest(taken, 'Автор менің көршім.', by('a', 1)))!
    expect(state).toMatchObject({
      state: 'open',
      claim: null,
      interests: [{ by: 'per_a', reason: 'Автор менің көршім.' }],
    })
    expect(mayCode(state, 'per_a', 60)).toBe('CONFLICT_OF_INTEREST')
    expect(barredFrom(state)).toEqual(['per_a'])
    expect(JSON.stringify(facts[0]?.data)).not.toMatch(/per_|көрш/)
    expect(done(declareInterest(state, 'Тағы да.', by('a', 2)))).toBeUndefined()
    expect(codeOf(declareInterest(state, ' ', by('b')))).toBe('REASON_REQUIRED')
  })

  it('lets fall what they had proposed', () => {
    const proposed = stateOf(decide(waiting, refusal, strict, by('a')))
    const state = stateOf(declareInterest(proposed, 'Туысым.', by('a', 1)))
    expect(state).toMatchObject({ state: 'open', proposals: [{ answer: { agrees: false } }] })
    expect(codeOf(answerProposal(state, { agrees: true, text: '' }, strict, by('b')))).toBe('NOT_NOW')
  })
})

describe('a step short of a decision', () => {
  const table: Record<'needs_changes' | 'flagged' | 'dormant' | 'resume', readonly CaseState[]> = {
    needs_changes: ['open', 'flagged', 'dormant'],
    flagged: ['open', 'dormant'],
    dormant: ['open', 'flagged'],
    resume: ['flagged', 'dormant'],
  }

  it.each(Object.entries(table))('%s is possible from exactly these states', (name, from) => {
    for (const state of caseStates) {
      const kept = { ...waiting, state }
      const result =
        name === 'resume'
          ? resumeCase(kept, '', by('a'))
          : pauseCase(kept, { kind: name as 'flagged', text: 'Неге' }, by('a'))
      const changes = result.ok && result.value !== undefined
      expect([state, changes]).toEqual([state, from.includes(state)])
    }
  })

  it('needs words, and twice the same is once', () => {
    expect(codeOf(pauseCase(waiting, { kind: 'flagged', text: '' }, by('a')))).toBe('REASON_REQUIRED')
    const flagged = stateOf(pauseCase(waiting, { kind: 'flagged', text: 'Заңгер қарасын' }, by('a')))
    expect(done(pauseCase(flagged, { kind: 'flagged', text: 'Заңгер қарасын' }, by('a', 1)))).toBeUndefined()
  })

  it('gives what is flagged to another moderator, and the clock runs', () => {
    const flagged = stateOf(pauseCase(waiting, { kind: 'flagged', text: 'Заңгер қарасын' }, by('a')))
    expect(mayCode(flagged, 'per_a')).toBe('ANOTHER_MODERATOR_NEEDED')
    expect(mayCode(flagged, 'per_b')).toBe('allowed')
    expect(isCaseOverdue(flagged, later(30 * day))).toBe(true)
    expect(mayCode(stateOf(resumeCase(flagged, '', by('a', 1))), 'per_a')).toBe('allowed')
  })

  it('stops the clock while the author corrects: the day comes later by the whole pause, and no new term begins', () => {
    const asked = stateOf(pauseCase(waiting, { kind: 'needs_changes', text: 'Көшесін жазыңыз' }, by('a', day)))
    expect(isCaseOverdue(asked, later(30 * day))).toBe(false)
    expect(mayCode(asked, 'per_b')).toBe('ALREADY_DECIDED')
    const correctedAt = later(4 * day)
    const { state } = resubmitCase(
      asked,
      {
        ...{ territoryId: 'turkistan-city', addresseeIds: [], submission: 2, submittedAt: correctedAt },
        ...{ due: { at: later(20 * day), provisional: false }, timeZone: 'Asia/Almaty' },
      },
      { kind: 'person', id: 'per_author' },
    )
    expect(state).toMatchObject({
      ...{ state: 'open', openedAt: at, dueAt: new Date('2026-06-13T18:59:59.999Z') },
      pauses: [{ from: later(day), to: correctedAt }],
    })
    expect(state.submissions.map(({ n }) => n)).toEqual([1, 2])
    // Three working days of the book, and three days of pause.
    expect(isDueSoon(state, law, new Date('2026-06-11T18:00:00Z'))).toBe(false)
    expect(isDueSoon(state, law, new Date('2026-06-11T19:00:00Z'))).toBe(true)
    expect(isDueSoon(waiting, law, new Date('2026-06-08T19:00:00Z'))).toBe(true)
  })
})

describe('a refusal by two', () => {
  const proposed = stateOf(decide(waiting, refusal, strict, by('a')))

  it('waits for somebody else', () => {
    expect(proposed).toMatchObject({ state: 'proposed', decisions: [] })
    expect(mayCode(proposed, 'per_a')).toBe('ANOTHER_MODERATOR_NEEDED')
    expect(mayCode(proposed, 'per_b')).toBe('allowed')
    expect(codeOf(decide(proposed, approval, strict, by('b')))).toBe('NOT_NOW')
  })

  it('is confirmed with both names in the file', () => {
    const { state, facts } = done(answerProposal(proposed, { agrees: true, text: '' }, strict, by('b', 5)))
    expect(state).toMatchObject({
      state: 'waiting_for_author',
      decisions: [{ by: 'per_a', confirmedBy: 'per_b', code: 'no-proposal', text: 'Ұсыныс жоқ.', at: later(5) }],
    })
    expect(facts).toMatchObject([{ type: 'CaseDecided', data: { verdict: 'refused' } }])
  })

  it('is turned down with a reason, and then anybody decides', () => {
    expect(codeOf(answerProposal(proposed, { agrees: false, text: ' ' }, strict, by('b')))).toBe('REASON_REQUIRED')
    const { state, facts } = done(answerProposal(proposed, { agrees: false, text: 'Ұсыныс бар.' }, strict, by('b')))
    expect(state).toMatchObject({ state: 'open', decisions: [] })
    expect(facts).toMatchObject([{ type: 'ProposalTurnedDown' }])
    expect([mayCode(state, 'per_a'), mayCode(state, 'per_b')]).toEqual(['allowed', 'allowed'])
  })

  it('is no question of an approval', () => {
    expect(stateOf(decide(waiting, approval, strict, by('a'))).state).toBe('approved')
  })
})

describe('hiding what is published', () => {
  const about = { ...request, subject: { kind: 'hide', id: 'pet_1' } }
  const reason = { code: 'personal-data', text: 'Көршінің телефоны жазылған.' }

  it('takes two, who are not the same', () => {
    const { state, facts } = done(proposeHiding(undefined, about, reason, book, by('a')))
    expect(facts.map(({ type }) => type)).toEqual(['CaseOpened', 'DecisionProposed'])
    expect([mayCode(state, 'per_a'), mayCode(state, 'per_author'), mayCode(state, 'per_b')]).toEqual([
      ...['ANOTHER_MODERATOR_NEEDED', 'CONFLICT_OF_INTEREST', 'allowed'],
    ])
    const hidden = done(answerProposal(state, { agrees: true, text: '' }, book, by('b', 3)))
    expect(hidden.state).toMatchObject({ state: 'hidden', decisions: [{ by: 'per_a', confirmedBy: 'per_b' }] })
    expect(hidden.facts).toMatchObject([{ type: 'HidingDecided', data: { verdict: 'hidden', code: 'personal-data' } }])
    expect(codeOf(proposeHiding(hidden.state, about, reason, book, by('c')))).toBe('ALREADY_DECIDED')
  })

  it('may be proposed again after it was turned down', () => {
    const first = stateOf(proposeHiding(undefined, about, reason, book, by('a')))
    const kept = stateOf(answerProposal(first, { agrees: false, text: 'Өз телефоны.' }, book, by('b')))
    expect(kept).toMatchObject({ state: 'kept', decisions: [{ verdict: 'kept', by: 'per_b' }] })
    const again = stateOf(proposeHiding(kept, { ...about, submission: 2 }, reason, book, by('c', 9)))
    expect(again).toMatchObject({ state: 'proposed', submissions: [{ n: 1 }, { n: 2 }] })
  })

  it('takes one where the book asks for one', () => {
    const alone: PetitionRules = { ...book, moderation: { ...book.moderation, secondReviewer: [] } }
    expect(stateOf(proposeHiding(undefined, about, reason, alone, by('a'))).state).toBe('hidden')
    expect(codeOf(proposeHiding(undefined, about, { code: 'ugly', text: 'x' }, alone, by('a')))).toBe('INVALID')
  })
})

describe('an appeal', () => {
  const refused = stateOf(decide(waiting, refusal, book, by('a', 60)))
  const until = new Date('2026-06-17T18:59:59.999Z')
  const lodged = stateOf(lodgeAppeal(refused, 'Ұсыныс үшінші бөлімде бар.', law, { actor: author, at: later(day) }))

  it('is the author’s, within the legal days of the book, once', () => {
    const code = (kept: ModerationCase, rules: PetitionRules, actor: ActingPerson, now: Date) =>
      codeOf(mayAppeal(kept, { ...law, book: rules }, actor, now))
    expect(appealUntil(refused, law)).toEqual(until)
    expect(code(refused, book, author, until)).toBe('done')
    expect(code(refused, book, author, new Date(until.getTime() + 1))).toBe('APPEAL_TERM_OVER')
    expect(code(refused, book, somebody('per_b'), at)).toBe('FORBIDDEN')
    expect(code(refused, demo, author, at)).toBe('NOT_APPEALABLE')
    expect(code(waiting, book, author, at)).toBe('NOT_APPEALABLE')
    expect(codeOf(lodgeAppeal(refused, '', law, { actor: author, at }))).toBe('REASON_REQUIRED')
  })

  it('has every term by the calendar that is given, whoever keeps it', () => {
    const { calendar } = law
    const holidays = [...calendar.holidays, { date: '2026-06-08', title: 'Теңіз күні' }]
    const atSea = { book, calendar: { ...calendar, id: 'sea', holidays } }
    expect(appealUntil(refused, atSea)).toEqual(new Date('2026-06-18T18:59:59.999Z'))
    const act = { actor: author, at: later(day) }
    expect(stateOf(lodgeAppeal(refused, 'Қайта қараңыз.', atSea, act)).dueAt).toEqual(
      new Date('2026-06-12T18:59:59.999Z'),
    )
    expect([law, atSea].map((each) => isDueSoon(waiting, each, new Date('2026-06-08T19:00:00Z')))).toEqual([
      true,
      false,
    ])
  })

  it('waits for somebody who decided nothing of it, with a term of its own', () => {
    expect(lodged).toMatchObject({
      state: 'appealed',
      openedAt: later(day),
      dueAt: new Date('2026-06-11T18:59:59.999Z'),
    })
    expect([mayCode(lodged, 'per_a'), mayCode(lodged, 'per_b')]).toEqual(['ANOTHER_MODERATOR_NEEDED', 'allowed'])
    expect(codeOf(decide(lodged, approval, book, by('b')))).toBe('NOT_NOW')
    const again = lodgeAppeal(lodged, 'Ұсыныс үшінші бөлімде бар.', law, { actor: author, at: later(day + 1) })
    expect(done(again)).toBeUndefined()
  })

  it('bars both people of a refusal by two', () => {
    const proposed = stateOf(decide(waiting, refusal, strict, by('a')))
    const confirmed = stateOf(answerProposal(proposed, { agrees: true, text: '' }, strict, by('b')))
    const kept = stateOf(
      lodgeAppeal(confirmed, 'Қайта қараңыз.', { ...law, book: strict }, { actor: author, at: later(5) }),
    )
    expect(['per_a', 'per_b', 'per_c'].map((who) => mayCode(kept, who as PersonId))).toEqual([
      ...['ANOTHER_MODERATOR_NEEDED', 'ANOTHER_MODERATOR_NEEDED', 'allowed'],
    ])
  })

  it('that is upheld leaves the refusal, by its code, and no other appeal', () => {
    const answer = { verdict: 'refused', text: 'Үшінші бөлімде де ұсыныс жоқ.', checklist: [] } as const
    const { state, facts } = done(decideAppeal(lodged, answer, book, by('b', 2 * day)))
    expect(state).toMatchObject({ state: 'waiting_for_author', appeals: [{ outcome: 'upheld' }] })
    expect(state.decisions.at(-1)).toMatchObject({ appeal: 1, code: 'no-proposal', by: 'per_b' })
    expect(facts).toMatchObject([{ type: 'AppealDecided', data: { outcome: 'upheld', late: false } }])
    expect(codeOf(mayAppeal(state, law, author, later(2 * day)))).toBe('APPEALED_ALREADY')
  })

  it('that is overturned is an approval with the whole checklist', () => {
    const half = { verdict: 'approved', text: null, checklist: approval.checklist.slice(1) } as const
    expect(codeOf(decideAppeal(lodged, half, book, by('b')))).toBe('CHECKLIST_INCOMPLETE')
    const { state, facts } = done(decideAppeal(lodged, approval, book, by('b', 20 * day)))
    expect(state).toMatchObject({ state: 'approved', appeals: [{ outcome: 'overturned' }] })
    expect(facts).toMatchObject([{ type: 'AppealDecided', data: { outcome: 'overturned', late: true } }])
  })

  it('is overtaken by a corrected text, and then not used up', () => {
    const { state } = resubmitCase(
      lodged,
      {
        ...{ territoryId: 'turkistan-city', addresseeIds: [], submission: 2, submittedAt: later(2 * day) },
        ...{ due: request.due, timeZone: 'Asia/Almaty' },
      },
      { kind: 'person', id: 'per_author' },
    )
    expect(state).toMatchObject({ state: 'open', appeals: [{ outcome: 'overtaken' }] })
    const again = stateOf(decide(state, refusal, book, by('a', 3 * day)))
    expect(codeOf(mayAppeal(again, law, author, later(3 * day)))).toBe('done')
  })
})
