import { describe, expect, it } from 'vitest'
import type { Result } from '../kernel/result.ts'
import { endOfPeriod } from '../kernel/legal-time.ts'
import { isSuspended } from '../rules/blackouts.ts'
import { stageOf, type PetitionRules } from '../rules/book.ts'
import { anonymise, anonymisingDue } from './anonymising.ts'
import { appeal } from './appeal.ts'
import { approve } from './approve.ts'
import { archive } from './archive.ts'
import { close, closeByAuthor } from './close.ts'
import { endDeliberation } from './end-deliberation.ts'
import { enterStage } from './enter-stage.ts'
import { expire } from './expire.ts'
import { afterRest } from './follow-calendar.ts'
import { pause, resume } from './pause.ts'
import type { Petition } from './petition.ts'
import { recordAnswer } from './record-answer.ts'
import { reject } from './reject.ts'
import { revise } from './revise.ts'
import { sponsored } from './sponsoring.ts'
import { endByEvent } from './stop.ts'
import { submitToBody } from './submit-to-body.ts'
import { replay } from './testing/replay.ts'
import { aDraft, bookOf, by, counted, everyStage, lawOfBook, rewritten, sent, valueOf } from './testing/world.ts'
import { visibilityOf } from './visibility.ts'

// Whole ways through the books of six countries. The dates were worked out by hand from a calendar.

const t = (text: string): Date => new Date(text)
const system = (at: Date) => ({ at, actor: { kind: 'system', id: 'timer' } }) as const
const codes = (result: Result<unknown>) => (result.ok ? [] : result.refusals.map(({ code }) => code))
const stranger = { isAuthor: false, reviews: false }

function submitted(book: PetitionRules, at: string): Petition {
  return sent(aDraft(book, t(at)), book, t(at)).state
}

function approved(petition: Petition, book: PetitionRules, at: string): Petition {
  return valueOf(approve(petition, lawOfBook(book), by(t(at), 'per_moderator'))).state
}

function withCount(petition: Petition, book: PetitionRules, total: number, at: string): Petition {
  return counted(petition, book, total, t(at))?.state ?? petition
}

function answered(petition: Petition, book: PetitionRules, trackId: string, decision: string, at: string): Petition {
  const answer = { trackId, answerId: 'ans_1', decision } as const
  return valueOf(recordAnswer(petition, answer, book, by(t(at), 'per_official'))).state
}

function archived(petition: Petition, book: PetitionRules): Petition | undefined {
  const due = anonymisingDue(petition, book, lawOfBook(book).calendar)
  return due ? archive(anonymise(petition, system(due.at)).state, book, system(due.at))?.state : undefined
}

const closed = (petition: Petition, book: PetitionRules): Petition | undefined => {
  const { generation, closesAt } = petition
  return close(petition, book, { generation }, system(closesAt ?? t('2020-01-01')))?.state
}

describe('uk', () => {
  const book = bookOf('uk')
  const draft = submitted(book, '2026-08-03T09:00:00Z')

  it('looks for five sponsors by link, then is moderated, signed, answered, debated and archived', () => {
    expect(draft).toMatchObject({ stage: 'sponsoring', terms: { sponsoring: { need: 5, endsAt: null } } })
    expect(visibilityOf(draft, stranger, book)).toBe('nothing')
    expect(visibilityOf(draft, { ...stranger, hasLink: true }, book)).toBe('page')
    const four = withCount(draft, book, 4, '2026-08-04T09:00:00Z')
    expect(four.stage).toBe('sponsoring')
    const five = withCount(four, book, 5, '2026-08-05T09:00:00Z')
    expect(five).toMatchObject({ stage: 'moderation', support: { total: 5 } })

    // Six months from the last day of August end on the last day of February, when London is back at Greenwich time.
    const open = approved(five, book, '2026-08-31T10:00:00Z')
    expect(open.closesAt).toEqual(t('2027-02-28T23:59:59.999Z'))
    expect(approved(five, book, '2027-08-31T10:00:00Z').closesAt).toEqual(t('2028-02-29T23:59:59.999Z'))
    expect(approved(five, book, '2026-01-15T09:00:00Z').closesAt).toEqual(t('2026-07-15T22:59:59.999Z'))

    const met = withCount(open, book, 10_000, '2026-09-10T09:00:00Z')
    expect(met.tracks).toMatchObject([{ state: 'due', dueAt: null }, { state: 'unmet' }])
    const both = withCount(
      answered(met, book, 'response', 'responded', '2026-10-01T09:00:00Z'),
      book,
      100_000,
      '2026-11-01T09:00:00Z',
    )
    expect(both.tracks).toMatchObject([{ state: 'answered' }, { state: 'due' }])
    const over = closed(answered(both, book, 'debate', 'debated', '2026-12-01T09:00:00Z'), book)!
    expect(over).toMatchObject({ stage: 'closed', closedAt: t('2027-02-28T23:59:59.999Z') })
    expect(archived(over, book)?.stage).toBe('archived')
  })

  it('is refused, corrected under the same number, and waits at the end of the queue', () => {
    const five = withCount(draft, book, 5, '2026-08-05T09:00:00Z')
    const refused = valueOf(
      reject(five, book, { code: 'x', text: 'x' }, by(t('2026-08-06T09:00:00Z'), 'per_mod')),
    ).state
    expect(codes(appeal(refused, book, by(t('2026-08-07T09:00:00Z'), 'per_author')))).toEqual(['NOT_NOW'])
    const again = sent(rewritten(refused, book), book, t('2026-08-08T09:00:00Z')).state
    expect(again).toMatchObject({ stage: 'moderation', number: draft.number, versions: [{ n: 1 }, { n: 2, basis: 1 }] })
  })

  it('stops or closes when Parliament is dissolved', () => {
    const at = by(t('2026-09-09T00:00:00Z'), 'per_admin')
    expect(endByEvent(draft, book, 'dissolution', at)?.state).toMatchObject({ stage: 'stopped', stoppedAt: at.at })
    const open = approved(withCount(draft, book, 5, '2026-08-05T09:00:00Z'), book, '2026-08-31T10:00:00Z')
    expect(endByEvent(open, book, 'dissolution', at)?.state).toMatchObject({ stage: 'closed', closedAt: at.at })
    expect(endByEvent(open, book, 'coronation', at)).toBeUndefined()
  })
})

describe('ee', () => {
  const book = bookOf('ee')
  const law = lawOfBook(book)
  const talking = submitted(book, '2026-03-20T10:00:00Z')
  const author = (at: string) => by(t(at), 'per_author')
  const end = (petition: Petition, at: string, undecided = 0, who: 'author' | 'timer' = 'author') =>
    endDeliberation(petition, law, { by: who, undecided }, author(at))

  it('deliberates in public, is frozen, signed, handed to parliament by its author, and answered', () => {
    // Noon in Tallinn, before and after the clocks change.
    expect(talking.terms.deliberation).toMatchObject({
      ...{ mayEndAt: t('2026-03-23T10:00:00Z'), endsAt: t('2026-09-20T09:00:00Z') },
    })
    expect(visibilityOf(talking, stranger, book)).toBe('page')
    const texts = rewritten(talking, book).texts
    const better = valueOf(
      revise(talking, book, { basis: 1, texts, amendmentId: null }, author('2026-03-21T10:00:00Z')),
    ).state
    const late = { basis: 1, texts: rewritten(better, book).texts, amendmentId: null }
    expect(codes(revise(better, book, late, author('2026-03-21T11:00:00Z')))).toEqual(['CONFLICT'])

    expect(codes(end(better, '2026-03-23T09:59:59Z'))).toEqual(['TERM_NOT_OVER'])
    expect(codes(end(better, '2026-09-20T09:00:00Z', 0, 'timer'))).toEqual(['TERM_NOT_OVER'])
    expect(codes(end(better, '2026-03-24T10:00:00Z', 1))).toEqual(['AMENDMENTS_UNDECIDED'])
    const open = valueOf(end(better, '2026-03-24T10:00:00Z')).state
    expect(open).toMatchObject({ stage: 'signing', closesAt: t('2027-09-24T09:00:00Z') })
    expect(codes(revise(open, book, { ...late, basis: 2 }, author('2026-03-25T10:00:00Z')))).toEqual(['NOT_NOW'])

    const met = withCount(open, book, 1_000, '2026-04-01T10:00:00Z')
    expect(met.tracks).toMatchObject([{ state: 'met', registeredAt: null, dueAt: null }])
    expect(codes(closeByAuthor(met, book, law.calendar, author('2026-03-27T08:59:59Z')))).toEqual(['TERM_NOT_OVER'])
    const over = valueOf(closeByAuthor(met, book, law.calendar, author('2026-04-10T10:00:00Z'))).state
    const handed = valueOf(submitToBody(over, 'submit', law, author('2026-04-12T10:00:00Z'))).state
    // Thirty days, then six months: one o'clock in Tallinn in summer, and in winter.
    expect(handed.tracks).toMatchObject([{ state: 'due', dueAt: t('2026-11-12T11:00:00Z') }])
    expect(codes(submitToBody(handed, 'submit', law, author('2026-04-13T10:00:00Z')))).toEqual(['CONFLICT'])
    const done = answered(handed, book, 'submit', 'hearing', '2026-10-01T10:00:00Z')
    expect(archived(done, book)?.stage).toBe('archived')
  })

  it('expires when its author never ends the deliberation, and stays readable', () => {
    const timer = { generation: talking.generation }
    expect(expire(talking, book, timer, system(t('2026-09-20T08:59:59Z')))).toBeUndefined()
    const gone = expire(talking, book, timer, system(t('2026-09-21T00:00:00Z')))?.state
    expect(gone).toMatchObject({ stage: 'expired', expiredAt: t('2026-09-20T09:00:00Z') })
    expect(visibilityOf(gone!, stranger, book)).toBe('page')
  })

  it('skips the minimum with the tag of the book', () => {
    const fast = sent(
      { ...aDraft(book, t('2026-03-20T10:00:00Z')), tags: ['fast-track'] },
      book,
      t('2026-03-20T10:00:00Z'),
    )
    expect(valueOf(end(fast.state, '2026-03-20T10:00:00Z')).state.stage).toBe('signing')
  })
})

describe('kz', () => {
  const book = bookOf('kz')
  const law = lawOfBook(book)
  const waiting = submitted(book, '2026-03-05T08:00:00Z')
  const ofWorkingDays = (from: string, period: 'moderation') =>
    endOfPeriod({
      from: t(from),
      period: stageOf(book, period)!.decideWithin,
      timeZone: book.timeZone,
      calendar: law.calendar,
    }).at

  it('is moderated, sponsored within ten working days, signed, considered and declined', () => {
    // Women’s Day, Constitution Day and Nauryz with their substitute days lie in between.
    expect(ofWorkingDays('2026-03-05T08:00:00Z', 'moderation')).toEqual(t('2026-04-08T18:59:59.999Z'))
    const sponsoring = approved(waiting, book, '2026-04-08T08:00:00Z')
    expect(sponsoring.terms.sponsoring).toMatchObject({ need: 50, endsAt: t('2026-04-22T18:59:59.999Z') })
    expect(sponsoring.publishedAt).toBeNull()
    const open = withCount(sponsoring, book, 50, '2026-04-20T08:00:00Z')
    expect(open).toMatchObject({ stage: 'signing', closesAt: t('2026-10-20T18:59:59.999Z'), support: { total: 50 } })
    const met = withCount(open, book, 2_000, '2026-10-15T08:00:00Z')
    expect(met.tracks).toMatchObject([{ need: 2_000, state: 'due', dueAt: t('2026-11-13T18:59:59.999Z') }])
    const over = closed(met, book)!
    expect(anonymisingDue(over, book, law.calendar)).toBeNull()
    const done = answered(over, book, 'consider', 'refused', '2026-11-13T08:00:00Z')
    expect(done.tracks[0]?.state).toBe('answered')
    expect(archived(done, book)?.stage).toBe('archived')
  })

  it('expires with forty-nine sponsors, however late the timer comes', () => {
    const few = withCount(approved(waiting, book, '2026-04-08T08:00:00Z'), book, 49, '2026-04-21T08:00:00Z')
    const { generation } = few
    expect(expire(few, book, { generation: generation - 1 }, system(t('2026-05-01T00:00:00Z')))).toBeUndefined()
    expect(expire(few, book, { generation }, system(t('2026-04-22T18:59:59Z')))).toBeUndefined()
    const gone = expire(few, book, { generation }, system(t('2026-05-01T00:00:00Z')))?.state
    expect(gone).toMatchObject({ stage: 'expired', expiredAt: t('2026-04-22T18:59:59.999Z') })
    expect(expire(gone!, book, { generation: gone!.generation }, system(t('2026-05-02T00:00:00Z')))).toBeUndefined()
  })

  it('goes back to its author for changes and comes again, or to another moderator by appeal', () => {
    const asked = { kind: 'needs_changes', reason: 'Дереккөзін көрсетіңіз.', clock: 'pause' } as const
    const paused = valueOf(pause(waiting, book, asked, by(t('2026-03-10T08:00:00Z'), 'per_mod'))).state
    expect(codes(approve(paused, law, by(t('2026-03-11T08:00:00Z'), 'per_mod')))).toEqual(['ALREADY_DECIDED'])
    const again = sent(rewritten(paused, book), book, t('2026-03-12T08:00:00Z'))
    expect(again.facts.map(({ type }) => type)).toEqual(['PetitionCorrected'])
    expect(again.state).toMatchObject({ stage: 'moderation', pause: null, number: waiting.number })
    const refused = valueOf(
      reject(again.state, book, { code: 'x', text: 'x' }, by(t('2026-03-13T08:00:00Z'), 'per_mod')),
    ).state
    expect(valueOf(appeal(refused, book, by(t('2026-03-17T08:00:00Z'), 'per_author'))).state.stage).toBe('moderation')
  })
})

describe('de', () => {
  it('is signed four weeks under the old principles, six under the new ones', () => {
    const [old, fresh] = [bookOf('de', 1), bookOf('de', 2)]
    const opened = (book: PetitionRules, at: string) => approved(submitted(book, at), book, at)
    expect(opened(old, '2024-01-31T09:00:00Z').closesAt).toEqual(t('2024-02-28T22:59:59.999Z'))
    expect(opened(fresh, '2028-01-18T09:00:00Z').closesAt).toEqual(t('2028-02-29T22:59:59.999Z'))
    // The clocks go forward on 29 March.
    expect(opened(fresh, '2026-03-10T09:00:00Z').closesAt).toEqual(t('2026-04-21T21:59:59.999Z'))
    expect(withCount(opened(old, '2024-01-31T09:00:00Z'), old, 30_000, '2024-02-05T09:00:00Z').tracks[0]?.state).toBe(
      'unmet',
    )
    const met = withCount(opened(fresh, '2026-03-10T09:00:00Z'), fresh, 30_000, '2026-03-20T09:00:00Z')
    const done = answered(met, fresh, 'hearing', 'closed', '2026-06-01T09:00:00Z')
    expect(archived(closed(done, fresh)!, fresh)?.stage).toBe('archived')
  })
})

describe('tw', () => {
  const book = bookOf('tw')
  const events = { nationalElection: ['2028-01-15'] }
  const open = approved(submitted(book, '2027-11-20T02:00:00Z'), book, '2027-12-01T02:00:00Z')
  const blackout = { kind: 'suspended', reason: '', blackoutId: 'election-seconding', clock: 'pause' } as const

  it('rests before an election, and gets the days back afterwards, over a leap day', () => {
    expect(open.closesAt).toEqual(t('2028-01-30T15:59:59.999Z'))
    const days = ['2027-12-15', '2027-12-16', '2028-01-16', '2028-01-17'] as const
    expect(days.map((day) => isSuspended(book, 'signing', day, events))).toEqual([false, true, true, false])
    const resting = valueOf(pause(open, book, blackout, system(t('2027-12-15T16:00:00Z')))).state
    expect(resting.pause).toMatchObject({ kind: 'suspended', blackoutId: 'election-seconding' })
    expect(close(resting, book, { generation: resting.generation }, system(t('2028-02-01T00:00:00Z')))).toBeUndefined()
    const again = resume(resting, book, system(t('2028-01-16T16:00:00Z')))!.state
    expect(again.closesAt).toEqual(t('2028-03-02T15:59:59.999Z'))
    expect(again.pauses).toEqual([{ from: t('2027-12-15T16:00:00Z'), to: t('2028-01-16T16:00:00Z') }])
    expect(again.pause).toBeNull()
    expect(closed(again, book)?.closedAt).toEqual(t('2028-03-02T15:59:59.999Z'))
  })

  it('closes in the middle of a suspension whose clock runs on', () => {
    const court = { ...blackout, blackoutId: null, reason: 'Қаулы № 7', clock: 'run' } as const
    const held = valueOf(pause(open, book, court, by(t('2028-01-20T00:00:00Z'), 'per_officer'))).state
    expect(closed(held, book)).toMatchObject({ stage: 'closed', pause: null, closedAt: open.closesAt })
  })

  it('publishes nothing in the 75 days before an election: what is ready waits for its end, and goes on by the calendar', () => {
    // No country of the shelf has all of it: the stages of another book, the blackouts of this one.
    const every = { ...everyStage(), blackouts: book.blackouts, timeZone: book.timeZone }
    const stages = every.stages.filter(({ kind }) => kind !== 'moderation')
    const law = { ...lawOfBook({ ...every, stages }), days: events }
    const rules = law.book
    // Signing follows the sponsors here, and the deliberation there.
    const sponsors = { ...law, book: { ...rules, stages: stages.filter(({ kind }) => kind !== 'deliberation') } }
    const looking = submitted(rules, '2027-10-20T02:00:00Z')
    const found = { ...looking, support: { ...looking.support, total: looking.terms.sponsoring!.need } }
    const at = (time: string) => system(t(time))
    expect(sponsored(found, sponsors, at('2027-10-31T15:59:59Z'))).toMatchObject({ ok: true })
    expect(sponsored(found, sponsors, at('2027-10-31T16:00:00Z'))).toBeUndefined()
    // Its sponsors were found, so their term is no end of it.
    const over = at('2027-12-20T00:00:00Z')
    expect(expire(found, sponsors.book, found, over)).toBeUndefined()
    expect(afterRest(found, sponsors, t('2028-01-16T15:59:59Z'))).toBeUndefined()
    expect(afterRest(found, sponsors, t('2028-01-16T16:00:00Z'))?.state).toMatchObject({ stage: 'signing' })
    const left = { ...found, support: { ...found.support, total: 0 } }
    expect(afterRest(left, sponsors, over.at)?.state).toMatchObject({ stage: 'expired' })

    const talking = valueOf(enterStage(found, 'deliberation', law, at('2027-10-25T00:00:00Z'))).state
    const ending = { by: 'author', undecided: 0 } as const
    const ended = valueOf(endDeliberation(talking, law, ending, by(t('2027-11-20T00:00:00Z'), 'per_author')))
    expect(ended.state).toMatchObject({ stage: 'deliberation', publishedAt: null })
    expect(ended.facts.map(({ type }) => type)).toEqual(['DeliberationEnded'])
    expect(codes(endDeliberation(ended.state, law, ending, by(t('2027-11-21T00:00:00Z'), 'per_author')))).toEqual([
      'NOT_NOW',
    ])
    expect(expire(ended.state, rules, ended.state, at('2029-01-01T00:00:00Z'))).toBeUndefined()
    expect(afterRest(ended.state, law, t('2028-01-16T15:59:59Z'))).toBeUndefined()
    const opened = afterRest(ended.state, law, t('2028-01-16T16:00:00Z'))!.state
    expect(opened).toMatchObject({ stage: 'signing', publishedAt: t('2028-01-16T16:00:00Z') })
    expect(opened.terms.deliberation?.endedAt).toEqual(t('2027-11-20T00:00:00Z'))
    expect(replay(opened.history, rules, opened.levelId)).toMatchObject({ stage: 'signing' })
  })

  it('answers within two months, clamped to the last day of February', () => {
    const winter = approved(submitted(book, '2028-11-20T02:00:00Z'), book, '2028-12-01T02:00:00Z')
    const met = withCount(winter, book, 5_000, '2028-12-31T02:00:00Z')
    expect(met.tracks).toMatchObject([{ state: 'due', dueAt: t('2029-02-28T02:00:00Z') }])
  })
})
