import { describe, expect, it } from 'vitest'
import type { ActingPerson } from '../kernel/actor.ts'
import type { Result } from '../kernel/result.ts'
import { calendarOf } from '../places/calendars.ts'
import type { Territory } from '../places/territory.ts'
import type { PetitionRules } from '../rules/book.ts'
import type { PersonFacts } from '../rules/eligibility.ts'
import { loadShelf } from '../rules/shelf.ts'
import type { PetitionChange } from './change.ts'
import { close } from './close.ts'
import { edit, startDraft } from './draft.ts'
import { mayEdit } from './may-edit.ts'
import { maySubmit, type SubmitQuestion } from './may-submit.ts'
import { mayWithdraw } from './may-withdraw.ts'
import { currentRefusal, nextTrack, shownTexts, versionNumber, type Petition } from './petition.ts'
import { approve } from './approve.ts'
import { recordAnswer } from './record-answer.ts'
import { recordSupport } from './record-support.ts'
import { reject } from './reject.ts'
import { statusOf } from './status.ts'
import { submit } from './submit.ts'
import type { Crossing } from './support.ts'
import { timelineOf } from './timeline.ts'
import { visibilityOf } from './visibility.ts'
import { wayOf } from './way.ts'
import { withdraw } from './withdraw.ts'

// One story, told in parts: how Aigerim's petition goes through the demo city's book.

const shelf = loadShelf()
const book = shelf.find(({ id }) => id === 'demo-city')!
const calendar = calendarOf('kz')
const law = { book, calendar, figures: {} }

const unit = (id: string, level: string, ...ancestorIds: string[]): Territory => ({
  ...{ id, level, ancestorIds, name: {}, parentId: ancestorIds.at(-1) ?? null, population: 250_000 },
})
const units = [
  unit('turkistan', 'region'),
  unit('turkistan-city', 'city', 'turkistan'),
  unit('birlik', 'sector', 'turkistan', 'turkistan-city'),
]
const tree = (id: string) => units.find((place) => place.id === id)

const aigerim: ActingPerson = { kind: 'person', personId: 'per_aigerim', assurance: 'email', grants: [] }
const yerlan: ActingPerson = { ...aigerim, personId: 'per_yerlan' }
const facts: PersonFacts = {
  assurance: 'email',
  birthDate: '1995-02-01',
  residence: { place: tree('birlik')!, confirmed: false },
}
const day = (date: string, time = '07:00:00Z') => new Date(`${date}T${time}`)
const act = (at: Date, id = 'per_aigerim') => ({ at, actor: { kind: 'person' as const, id } })
const bySystem = (at: Date) => ({ at, actor: { kind: 'system' as const, id: 'ledger' } })

const draft = edit(
  startDraft({ id: 'pet_1', authorId: 'per_aigerim', language: 'kk', at: day('2026-06-01') }),
  {
    territoryId: 'birlik',
    levelId: 'city',
    topicId: 'transport.public-transport',
    texts: {
      kk: {
        title: 'Бірлік секторына кешкі автобус бағытын қосу',
        problem: 'Кешкі тоғыздан кейін автобус жүрмейді.',
        evidence: 'Бес аялдамада санадық: күніне 340 адам жаяу қайтады.',
        solution: '12-бағыттың уақытын ұзарту.',
      },
    },
  },
  day('2026-06-02'),
)

function submitQuestion(change: Partial<SubmitQuestion> = {}): SubmitQuestion {
  const petition = change.petition ?? draft
  const territory = petition.territoryId === null ? undefined : tree(petition.territoryId)
  const at = day('2026-06-03')
  return { petition, actor: aigerim, person: facts, book, territory, tree, acknowledged: [], at, ...change }
}

function valueOf<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.refusals.map(({ code }) => code).join())
  return result.value
}

const bodyFor = (role: string) => `turkistan-city-${role}`
function send(petition: Petition, at: Date): PetitionChange {
  const submittable = valueOf(maySubmit(submitQuestion({ petition, at })))
  return valueOf(submit(petition, submittable, { ...law, number: '2026-000412', linkKey: 'k', bodyFor }, act(at)))
}
const sent = send(draft, day('2026-06-03'))
const refused = valueOf(
  reject(sent.state, book, { code: 'no-proposal', text: 'Ұсынысты нақтылаңыз.' }, act(day('2026-06-04'), 'per_mod')),
).state
const corrected = edit(
  refused,
  { texts: { kk: { solution: '12-бағытты сағат 23:00-ге дейін ұзарту.' } } },
  day('2026-06-05'),
)
const sentAgain = send(corrected, day('2026-06-05'))
const published = valueOf(approve(sentAgain.state, law, act(day('2026-06-08'), 'per_mod')))
const open = published.state

function crossing(trackId: string, n: number, at: Date): Crossing {
  return { trackId, n, direction: n % 2 === 1 ? 'met' : 'unmet', seq: n, at }
}
function count(petition: Petition, total: number, asOfSeq: number, crossings: Crossing[], at: Date) {
  return recordSupport(petition, { support: { total, asOfSeq, asOf: at }, crossings }, law, bySystem(at))
}
const crossedAt = day('2026-07-01', '06:59:59Z')
const met = count(open, 100, 100, [crossing('answer', 1, crossedAt)], day('2026-07-01'))!
const answerBy = new Date('2026-08-27T18:59:59.999Z')

const codesOf = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path }) => (path ? `${code} ${path.join('.')}` : code))
const typesOf = (change: PetitionChange | undefined) => change?.facts.map(({ type }) => type)

describe('a draft', () => {
  it('is the author’s own business: seen and changed by nobody else', () => {
    expect(visibilityOf(draft, { isAuthor: true, reviews: false }, undefined)).toBe('page')
    expect(visibilityOf(draft, { isAuthor: false, reviews: true }, undefined)).toBe('nothing')
    expect(codesOf(mayEdit(draft, aigerim))).toEqual([])
    expect(codesOf(mayEdit(draft, yerlan))).toEqual(['FORBIDDEN'])
    expect(draft.history).toEqual([])
  })

  it('counts its edits, and an edit of one text leaves the others', () => {
    expect([draft.revision, corrected.texts.kk?.problem]).toEqual([2, draft.texts.kk?.problem])
    expect(versionNumber(draft)).toBe(1)
  })
})

describe('sending', () => {
  it('is possible when everything is there', () => {
    expect(codesOf(maySubmit(submitQuestion()))).toEqual([])
  })

  it('tells everything that is missing at once, at its field', () => {
    const empty = startDraft({ id: 'pet_2', authorId: 'per_aigerim', language: 'ru', at: day('2026-06-01') })
    expect(codesOf(maySubmit(submitQuestion({ petition: { ...empty, territoryId: 'birlik' } })))).toEqual([
      'REQUIRED levelId',
      'REQUIRED topicId',
      ...['title', 'problem', 'evidence', 'solution'].map((field) => `REQUIRED texts.ru.${field}`),
    ])
    expect(codesOf(maySubmit(submitQuestion({ petition: empty })))).toEqual(['REQUIRED territoryId'])
  })

  it('knows only levels that lie around the place, and topics of the classifier', () => {
    const odd = { ...draft, territoryId: 'turkistan', topicId: 'weather' }
    const person = { ...facts, residence: { place: tree('turkistan')!, confirmed: false } }
    expect(codesOf(maySubmit(submitQuestion({ petition: odd, person })))).toEqual([
      'INVALID levelId',
      'INVALID topicId',
    ])
  })

  it('is for people whom the book admits as authors', () => {
    const child = { ...facts, birthDate: '2011-01-01', residence: null }
    expect(codesOf(maySubmit(submitQuestion({ person: child })))).toEqual(['UNDER_AGE', 'RESIDENCE_UNCONFIRMED'])
    expect(codesOf(maySubmit(submitQuestion({ actor: yerlan })))).toEqual(['FORBIDDEN'])
  })

  it('needs a book that is in force and whose sponsors count among the signers', () => {
    expect(codesOf(maySubmit(submitQuestion({ book: undefined })))).toEqual(['NO_RULES_HERE'])
    const kz = shelf.find(({ id }) => id === 'kz')!
    const apart = { ...kz, stages: kz.stages.map((stage) => ({ ...stage, countsTowardsTotal: false })) }
    expect(codesOf(maySubmit(submitQuestion({ book: apart })))).toEqual(['NO_RULES_HERE'])
  })

  it('needs the excluded subjects to have been read', () => {
    const { forbiddenTopics } = shelf.find(({ id }) => id === 'kz')!.moderation
    const strict: PetitionRules = { ...book, moderation: { ...book.moderation, forbiddenTopics } }
    expect(codesOf(maySubmit(submitQuestion({ book: strict })))).toEqual(['REQUIRED acknowledged'])
    const acknowledged = forbiddenTopics.map(({ code }) => code)
    expect(codesOf(maySubmit(submitQuestion({ book: strict, acknowledged })))).toEqual([])
  })

  it('gives the number, pins the book and addresses the city', () => {
    expect(sent.state).toMatchObject({
      number: '2026-000412',
      stage: 'moderation',
      addressedTerritoryId: 'turkistan-city',
      rules: { id: 'demo-city', version: 1 },
      versions: [{ n: 1 }],
      tracks: [
        { id: 'answer', need: 100, state: 'unmet', bodyId: 'turkistan-city-akimat' },
        { id: 'hearing', need: 300, state: 'unmet', bodyId: 'turkistan-city-maslikhat' },
      ],
    })
    expect(typesOf(sent)).toEqual(['PetitionSubmitted'])
    expect(statusOf(sent.state, day('2026-06-03'))).toBe('in_review')
  })
})

describe('moderation', () => {
  it('is seen by the author and by moderators of the place, not by strangers', () => {
    expect(visibilityOf(sent.state, { isAuthor: false, reviews: true }, book)).toBe('page')
    expect(visibilityOf(sent.state, { isAuthor: false, reviews: false }, book)).toBe('nothing')
    expect(codesOf(mayEdit(sent.state, aigerim))).toEqual(['NOT_EDITABLE'])
  })

  it('may end in a refusal, with code and text on a public page', () => {
    expect(refused).toMatchObject({ stage: 'rejected', number: '2026-000412', rejectedAt: day('2026-06-04') })
    expect(currentRefusal(refused)).toMatchObject({ code: 'no-proposal', version: 1 })
    expect(visibilityOf(refused, { isAuthor: false, reviews: false }, book)).toBe('page')
    expect(codesOf(reject(refused, book, { code: 'advert', text: 'x' }, act(day('2026-06-04'))))).toEqual([
      'ALREADY_DECIDED',
    ])
  })

  it('leaves only a tombstone where showing the text would repeat the harm', () => {
    const hidden = valueOf(
      reject(sent.state, book, { code: 'offensive', text: 'Қорлау.' }, act(day('2026-06-04'))),
    ).state
    expect(visibilityOf(hidden, { isAuthor: false, reviews: false }, book)).toBe('tombstone')
    expect(visibilityOf(hidden, { isAuthor: true, reviews: false }, book)).toBe('page')
    expect(visibilityOf(hidden, { isAuthor: false, reviews: true }, book)).toBe('page')
  })

  it('wants other words the second time', () => {
    expect(codesOf(maySubmit(submitQuestion({ petition: refused })))).toEqual(['TEXT_UNCHANGED'])
    const spaces = edit(
      refused,
      { texts: { kk: { problem: 'Кешкі тоғыздан кейін автобус жүрмейді.  \r\n' } } },
      day('2026-06-05'),
    )
    expect(codesOf(maySubmit(submitQuestion({ petition: spaces })))).toEqual(['TEXT_UNCHANGED'])
  })

  it('takes the corrected text under the same number and the same book', () => {
    expect(sentAgain.state).toMatchObject({ number: '2026-000412', stage: 'moderation', rules: sent.state.rules })
    expect(sentAgain.state.submittedAt).toEqual(sent.state.submittedAt)
    expect(sentAgain.state.versions).toHaveLength(2)
    expect(currentRefusal(sentAgain.state)).toBeNull()
    expect(typesOf(sentAgain)).toEqual(['PetitionResubmitted'])
  })

  it('does not take it back where the book knows no second time', () => {
    const once: PetitionRules = { ...book, moderation: { ...book.moderation, resubmit: false } }
    const question = submitQuestion({ petition: corrected, book: once })
    expect(codesOf(maySubmit(question))).toEqual(['NOT_EDITABLE'])
  })
})

describe('publication', () => {
  it('opens signing for three months, to the end of the day', () => {
    expect(open).toMatchObject({ stage: 'signing', publishedAt: day('2026-06-08') })
    expect(open.closesAt).toEqual(new Date('2026-09-08T18:59:59.999Z'))
    expect(published.facts).toMatchObject([{ data: { textHash: open.versions[1]?.hash, version: 2 } }])
    expect(statusOf(open, day('2026-06-09'))).toBe('collecting')
  })

  it('freezes the text', () => {
    expect(codesOf(mayEdit(open, aigerim))).toEqual(['NOT_EDITABLE'])
    expect(shownTexts(open)).toBe(open.versions[1]?.texts)
  })

  it('happens once', () => {
    expect(codesOf(approve(open, law, act(day('2026-06-09'))))).toEqual(['ALREADY_DECIDED'])
  })
})

describe('support', () => {
  it('below a threshold is only counted', () => {
    const counted = count(open, 99, 99, [], day('2026-06-30'))
    expect(counted?.state.support).toEqual({ total: 99, asOfSeq: 99, asOf: day('2026-06-30') })
    expect(counted?.facts).toEqual([])
    expect(nextTrack(counted!.state)?.id).toBe('answer')
  })

  it('that reaches it obliges the addressee, dated by the crossing signature, in working days', () => {
    expect(typesOf(met)).toEqual(['ThresholdMet', 'AnswerBecameDue'])
    expect(met.facts[0]?.at).toEqual(crossedAt)
    expect(met.state.tracks[0]).toMatchObject({
      state: 'due',
      crossing: 1,
      metAt: crossedAt,
      registeredAt: day('2026-07-01'),
      dueAt: answerBy,
      dueProvisional: false,
    })
    expect(statusOf(met.state, answerBy)).toBe('awaiting_answer')
    expect(statusOf(met.state, new Date(answerBy.getTime() + 1))).toBe('overdue')
  })

  it('told again changes nothing, alone or with what is new', () => {
    const told = crossing('answer', 1, crossedAt)
    expect(count(met.state, 100, 100, [told], day('2026-07-02'))).toBeUndefined()
    expect(count(met.state, 98, 90, [told], day('2026-07-02'))).toBeUndefined()
    const more = count(met.state, 101, 101, [told], day('2026-07-02'))
    expect(more?.facts).toEqual([])
    expect(more?.state.tracks).toEqual(met.state.tracks)
  })

  it('that falls back takes the petition off the desk, and may come again with a new day', () => {
    const [up, down] = [crossing('answer', 1, crossedAt), crossing('answer', 2, day('2026-07-03'))]
    const lost = count(met.state, 99, 101, [up, down], day('2026-07-03'))!
    expect(typesOf(lost)).toEqual(['ThresholdLost'])
    expect(lost.state.tracks[0]).toMatchObject({ state: 'unmet', metAt: null, dueAt: null, unmetAt: day('2026-07-03') })
    const again = count(lost.state, 100, 102, [up, down, crossing('answer', 3, day('2026-07-06'))], day('2026-07-06'))!
    expect(again.state.tracks[0]).toMatchObject({ state: 'due', crossing: 3, metAt: day('2026-07-06') })
    expect(again.state.history.filter(({ type }) => type === 'ThresholdMet')).toHaveLength(2)
  })

  it('that falls back leaves a track that the book does not reverse, and its day when it comes again', () => {
    const firm: PetitionRules = {
      ...book,
      levels: book.levels.map((level) => ({
        ...level,
        tracks: level.tracks.map((track) => ({ ...track, reversible: false })),
      })),
    }
    const told = (petition: Petition, total: number, n: number, at: Date) => {
      const counted = { support: { total, asOfSeq: 99 + n, asOf: at }, crossings: [crossing('answer', n, at)] }
      return recordSupport(petition, counted, { ...law, book: firm }, bySystem(at))!
    }
    const lost = told(met.state, 99, 2, day('2026-07-03'))
    const again = told(lost.state, 100, 3, day('2026-07-20'))
    const { metAt, dueAt, registeredAt } = met.state.tracks[0]!
    expect(dueAt).toEqual(answerBy)
    for (const [change, n] of [
      [lost, 2],
      [again, 3],
    ] as const) {
      expect(change.state.tracks[0]).toMatchObject({ state: 'due', crossing: n, metAt, dueAt, registeredAt })
      expect(change.facts).toEqual([])
    }
  })

  it('may jump over several thresholds at once', () => {
    const both = count(
      open,
      300,
      300,
      [crossing('answer', 1, crossedAt), crossing('hearing', 1, crossedAt)],
      day('2026-07-01'),
    )
    expect(typesOf(both)).toEqual(['ThresholdMet', 'AnswerBecameDue', 'ThresholdMet', 'AnswerBecameDue'])
  })

  it('with a crossing left out is a fault, not a guess', () => {
    expect(() => count(open, 100, 102, [crossing('answer', 2, crossedAt)], crossedAt)).toThrow('missing')
  })

  it('accepted before the end counts also when it is sealed after it', () => {
    const closed = close(open, book, { generation: open.generation }, bySystem(new Date('2026-09-08T19:00:05Z')))!
    const late = count(closed.state, 100, 100, [crossing('answer', 1, day('2026-09-08'))], day('2026-09-09'))
    expect(late?.state.tracks[0]?.state).toBe('due')
  })

  it('ends signing where the book says so', () => {
    const stages = book.stages.map((stage) =>
      stage.kind === 'signing' ? { ...stage, endsWhenMet: ['answer'] } : stage,
    )
    const change = recordSupport(
      open,
      { support: { total: 100, asOfSeq: 100, asOf: crossedAt }, crossings: [crossing('answer', 1, crossedAt)] },
      { ...law, book: { ...book, stages } },
      bySystem(day('2026-07-01')),
    )
    expect(typesOf(change)).toEqual(['ThresholdMet', 'AnswerBecameDue', 'PetitionClosed'])
    expect(change?.state.stage).toBe('closed')
  })
})

describe('the answer', () => {
  const decision = { trackId: 'answer', answerId: 'ans_1', decision: 'granted' } as const

  it('fulfils the duty, once, in time or late', () => {
    const answered = valueOf(recordAnswer(met.state, decision, book, act(answerBy, 'per_official')))
    expect(answered.state.tracks[0]).toMatchObject({ state: 'answered', answeredAt: answerBy, outcome: 'granted' })
    expect(answered.facts).toMatchObject([{ type: 'TrackAnswered', data: { late: false } }])
    expect(codesOf(recordAnswer(answered.state, decision, book, act(answerBy)))).toEqual(['ALREADY_ANSWERED'])
    const late = valueOf(recordAnswer(met.state, decision, book, act(new Date(answerBy.getTime() + 1))))
    expect(late.facts).toMatchObject([{ data: { late: true } }])
    expect(statusOf(answered.state, day('2027-01-01'))).toBe('answered')
  })

  it('is not possible before the threshold', () => {
    expect(codesOf(recordAnswer(open, decision, book, act(answerBy)))).toEqual(['ANSWER_NOT_DUE'])
    expect(codesOf(recordAnswer(open, { ...decision, trackId: 'x' }, book, act(answerBy)))).toEqual(['NOT_FOUND'])
  })

  it('stands when the count falls back afterwards', () => {
    const answered = valueOf(recordAnswer(met.state, decision, book, act(answerBy))).state
    const lost = count(answered, 99, 101, [crossing('answer', 2, answerBy)], answerBy)
    expect(lost?.state.tracks[0]).toMatchObject({ state: 'answered', crossing: 2 })
  })
})

describe('closing', () => {
  const closing = (petition: Petition, at: Date, generation = petition.generation) =>
    close(petition, book, { generation }, bySystem(at))

  it('comes with the end of the term, is dated by it, and happens once', () => {
    const late = new Date('2026-09-10T03:00:00Z')
    expect(closing(open, new Date(open.closesAt!.getTime() - 1))).toBeUndefined()
    expect(closing(open, late, open.generation - 1)).toBeUndefined()
    const closed = closing(open, late)!
    expect(closed.state).toMatchObject({ stage: 'closed', closedAt: open.closesAt })
    expect(closing(closed.state, late)).toBeUndefined()
    expect(statusOf(closed.state, late)).toBe('below_threshold')
  })

  it('leaves the page readable and the duty in force', () => {
    const closed = closing(met.state, new Date('2026-09-10T03:00:00Z'))!.state
    expect(visibilityOf(closed, { isAuthor: false, reviews: false }, book)).toBe('page')
    expect(closed.tracks[0]?.state).toBe('due')
  })
})

describe('withdrawing', () => {
  it.each([
    ['a draft', draft, []],
    ['in moderation', sent.state, []],
    ['refused', refused, ['WITHDRAWAL_CLOSED']],
    ['in signing', open, []],
    ['with a met threshold', met.state, []],
  ])('%s', (_, petition, codes) => {
    expect(codesOf(mayWithdraw(petition, aigerim, book))).toEqual(codes)
    expect(codesOf(mayWithdraw(petition, yerlan, book))).toEqual(['FORBIDDEN'])
  })

  it('follows the book: never, until the desk, or only below a number of signatures', () => {
    const under = (withdrawal: PetitionRules['withdrawal'], petition = open) =>
      codesOf(mayWithdraw(petition, aigerim, { ...book, withdrawal }))
    expect(under({ until: 'never' })).toEqual(['WITHDRAWAL_CLOSED'])
    expect(under({ until: 'submission' })).toEqual([])
    expect(under({ until: 'submission' }, met.state)).toEqual(['WITHDRAWAL_CLOSED'])
    expect(under({ until: 'close', notAboveSignatures: 99 }, met.state)).toEqual(['WITHDRAWAL_CLOSED'])
  })

  it('leaves a public page readable, and of a petition that never was public no page', () => {
    const stranger = { isAuthor: false, reviews: false }
    const gone = withdraw(open, book, act(day('2026-07-01'))).state
    expect(visibilityOf(gone, stranger, book)).toBe('page')
    expect(visibilityOf(withdraw(sent.state, book, act(day('2026-06-04'))).state, stranger, book)).toBe('nothing')
    expect(codesOf(mayWithdraw(gone, aigerim, book))).toEqual(['PETITION_WITHDRAWN'])
  })

  it('makes no duty out of signatures that are counted later', () => {
    const gone = withdraw(open, book, act(day('2026-07-01'))).state
    const counted = count(gone, 100, 100, [crossing('answer', 1, crossedAt)], day('2026-07-02'))
    expect(counted?.state.tracks[0]).toMatchObject({ state: 'unmet', crossing: 1 })
    expect(counted?.facts).toEqual([])
  })
})

describe('what people see', () => {
  const moderation = { at: day('2026-06-10'), provisional: false }
  const wayIn = (petition: Petition) =>
    wayOf(petition, book, moderation).map(({ kind, state, trackId }) =>
      [kind, trackId, state].filter(Boolean).join(' '),
    )

  it('is the whole way, with what is done, going on, ahead and missed', () => {
    expect(wayIn(draft)).toEqual([
      ...['draft now', 'moderation next', 'signing next'],
      ...['threshold answer next', 'answer answer next', 'threshold hearing next', 'answer hearing next'],
    ])
    expect(wayIn(met.state)).toEqual([
      ...['draft done', 'moderation done', 'signing now'],
      ...['threshold answer done', 'answer answer now', 'threshold hearing now', 'answer hearing next'],
    ])
    expect(wayIn(refused).slice(0, 3)).toEqual(['draft done', 'moderation missed', 'signing next'])
    const closed = close(open, book, { generation: open.generation }, bySystem(day('2026-09-10')))!.state
    expect(wayIn(closed).slice(2, 5)).toEqual(['signing done', 'threshold answer missed', 'answer answer missed'])
  })

  it('is the day of each step, or its term by law', () => {
    const [, review, signing, , answer] = wayOf(met.state, book, null)
    expect([review?.at, signing?.dueAt, answer?.dueAt]).toEqual([open.publishedAt, open.closesAt, answerBy])
    expect(wayOf(open, book, null)[4]?.within).toEqual({ n: 40, unit: 'workingDays' })
    expect(wayOf(sent.state, book, moderation)[1]?.dueAt).toEqual(moderation.at)
  })

  it('is everything that happened, newest first, with what is planned on top', () => {
    const kinds = timelineOf(met.state, null, day('2026-07-02')).map(({ kind, by }) => `${kind} ${by}`)
    expect(kinds).toEqual([
      ...['will_close system', 'will_answer official', 'threshold_met system', 'published moderator'],
      ...['resubmitted author', 'refused moderator', 'submitted author'],
    ])
  })

  it('tells the reason of a refusal, and a planned day that has passed as late', () => {
    const entries = timelineOf(met.state, null, day('2026-09-01'))
    expect(entries.find(({ kind }) => kind === 'refused')).toMatchObject({
      code: 'no-proposal',
      text: 'Ұсынысты нақтылаңыз.',
    })
    expect(entries.find(({ kind }) => kind === 'will_answer')).toMatchObject({
      late: true,
      planned: true,
      trackId: 'answer',
    })
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  })
})
