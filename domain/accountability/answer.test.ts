import { describe, expect, it } from 'vitest'
import type { Actor } from '../kernel/actor.ts'
import type { Petition, PetitionTrack } from '../petitions/petition.ts'
import { loadShelf } from '../rules/shelf.ts'
import { answerRefusals, type AnswerForm } from './check-answer.ts'
import { mayAnswer, type SummaryStanding } from './may-answer.ts'
import { publishAnswer } from './publish-answer.ts'

const law = loadShelf()
  .find(({ id }) => id === 'demo-city')!
  .levels[0]!.tracks.find(({ id }) => id === 'answer')!

const dueAt = new Date('2026-08-03T18:59:59.999Z')
const track: PetitionTrack & { bodyId: string } = {
  id: 'answer',
  need: 100,
  bodyId: 'city-akimat',
  state: 'due',
  crossing: 1,
  metAt: new Date('2026-06-03T07:00:00Z'),
  unmetAt: null,
  registeredAt: new Date('2026-06-03T07:00:01Z'),
  dueAt,
  dueProvisional: false,
  answeredAt: null,
  outcome: null,
}
const petition: Pick<Petition, 'stage' | 'tracks' | 'origin'> = { stage: 'signing', tracks: [track], origin: null }

const form: AnswerForm = {
  decision: 'granted',
  plainSummary: 'Көшкі автобус қыркүйектен бастап Бірлік секторына барады.',
  reasons: 'Жолаушылар ағыны зерттелді: кешкі сағат 21-ден кейін күніне 340 адам жаяу қайтады.',
  actions: [{ text: '12-бағыттың уақытын 23:00-ге дейін ұзарту', dueOn: '2026-09-01', responsible: null }],
  responsibleUnit: 'Жолаушылар көлігі басқармасы',
}

function lacks(change: Partial<AnswerForm>): [string, string | undefined][] {
  return answerRefusals({ ...form, ...change }, law).map(({ code, path }) => [code, path?.join('.')])
}

describe('an answer', () => {
  it('has decision, reasons, actions, unit and a plain summary', () => {
    expect(lacks({})).toEqual([])
    expect(lacks({ decision: '', plainSummary: ' ', reasons: '', actions: [], responsibleUnit: '' })).toEqual([
      ['REQUIRED', 'decision'],
      ['REQUIRED', 'plainSummary'],
      ['REQUIRED', 'reasons'],
      ['ANSWER_INCOMPLETE', 'actions'],
      ['REQUIRED', 'responsibleUnit'],
    ])
  })

  it('is more than a reference elsewhere', () => {
    expect(lacks({ reasons: 'Заңды қараңыз.', actions: [{ text: 'Жоқ' }] })).toEqual([
      ['ANSWER_INCOMPLETE', 'reasons'],
      ['ANSWER_INCOMPLETE', 'actions.0.text'],
    ])
  })

  it('has a summary of at most 600 characters', () => {
    expect(lacks({ plainSummary: 'ә'.repeat(600) })).toEqual([])
    expect(lacks({ plainSummary: 'ә'.repeat(601) })).toEqual([['TOO_LONG', 'plainSummary']])
  })

  it('decides as the track can be decided, and promises days that exist', () => {
    expect(lacks({ decision: 'supported' })).toEqual([['INVALID', 'decision']])
    expect(lacks({ actions: [{ text: 'Жарықтандыру орнату', dueOn: '2026-02-30' }] })).toEqual([
      ['INVALID', 'actions.0.dueOn'],
    ])
  })

  it('is late one millisecond after its day', () => {
    const published = (at: Date) => {
      const about = { id: 'ans_1', petitionId: 'pet_1', track, law, language: 'kk' } as const
      const result = publishAnswer(form, about, { at, by: 'per_official' })
      return result.ok ? result.value : undefined
    }
    expect(published(dueAt)).toMatchObject({ state: { late: false, bodyId: 'city-akimat' } })
    expect(published(new Date(dueAt.getTime() + 1))).toMatchObject({
      state: { late: true },
      facts: [{ type: 'AnswerPublished', data: { late: true, decision: 'granted' } }],
    })
  })
})

describe('who may answer', () => {
  const official = (bodyId: string): Actor => ({
    ...{ kind: 'person', personId: 'per_official', assurance: 'verified' },
    grants: [{ role: 'official', bodyId }],
  })
  const answering = (
    change: Partial<typeof petition>,
    actor: Actor,
    trackId = 'answer',
    summary: SummaryStanding = 'none',
  ) => {
    const answer = mayAnswer({ ...petition, ...change }, trackId, actor, summary)
    return answer.ok ? 'allowed' : answer.refusals[0].code
  }

  it('is an official of the very body that owes the answer', () => {
    expect(answering({}, official('city-akimat'))).toBe('allowed')
    expect(answering({}, official('city-maslikhat'))).toBe('FORBIDDEN')
    expect(answering({}, { kind: 'anonymous' })).toBe('FORBIDDEN')
    expect(answering({}, official('city-akimat'), 'miracle')).toBe('NOT_FOUND')
  })

  it('is nobody before the body has read the sealed summary of a deliberation', () => {
    const under = (summary: SummaryStanding) => answering({}, official('city-akimat'), 'answer', summary)
    expect(under('awaited')).toBe('SUMMARY_AWAITED')
    expect(under('unread')).toBe('SUMMARY_NOT_ACKNOWLEDGED')
    expect(under('read')).toBe('allowed')
  })

  it('is nobody before the threshold, after an answer, or after a withdrawal', () => {
    expect(answering({ tracks: [{ ...track, state: 'unmet' }] }, official('city-akimat'))).toBe('ANSWER_NOT_DUE')
    expect(answering({ tracks: [{ ...track, state: 'answered' }] }, official('city-akimat'))).toBe('ALREADY_ANSWERED')
    expect(answering({ stage: 'withdrawn' }, official('city-akimat'))).toBe('ANSWER_NOT_DUE')
  })
})
