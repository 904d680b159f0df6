import { describe, expect, it } from 'vitest'
import type { Result } from '../kernel/result.ts'
import {
  cancelRemoval,
  consentToRemoval,
  endRemoval,
  proposeRemoval,
  proposeRestoration,
  refuseRemoval,
  type RemovalForm,
} from './removal-way.ts'
import { isPublicRemoval, type Removal, type RemovalConditions } from './removal.ts'

const now = new Date('2026-06-03T07:00:00Z')
const earlier = new Date('2026-06-03T06:00:00Z')
const by = (moderator: 'per_saltanat' | 'per_nurlan', at = now) => ({ by: moderator, at, office: 'turkistan-city' })
const saltanat = by('per_saltanat')
const nurlan = by('per_nurlan')

const anything: RemovalConditions = {
  from: null,
  until: now,
  areas: [],
  assurances: [],
  accountMinutes: null,
  refs: [],
}
const thatHour: RemovalConditions = { ...anything, from: earlier }
const form: RemovalForm = { reason: 'automated', text: 'Қол бір минутта бір бағдарламадан келген.', independent: true }

function propose(change: { conditions?: RemovalConditions; expected?: number; form?: Partial<RemovalForm> } = {}) {
  const { conditions = thatHour, expected = 250 } = change
  const plan = { id: 'rem_1', petition: 'pet_1', conditions, expected } as const
  return proposeRemoval(plan, { ...form, ...change.form }, saltanat)
}
const codes = (result: Result<unknown>) =>
  result.ok ? [] : result.refusals.map(({ code, path = [] }) => [code, ...path].join(' '))
function stateOf(result: Result<{ readonly state: Removal }>): Removal {
  if (!result.ok) throw new Error(JSON.stringify(result.refusals))
  return result.value.state
}
const running = () => stateOf(consentToRemoval(stateOf(propose()), form, nurlan))
const ended = (done: number) => endRemoval({ ...running(), done }, now).state

describe('a removal is proposed', () => {
  it.each<[string, Partial<RemovalConditions>]>([
    ['from a moment on', { from: earlier }],
    ['until a moment', { until: earlier }],
    ['in an area', { areas: ['turkistan'] }],
    ['by identification', { assurances: ['email'] }],
    ['by the age of the account', { accountMinutes: 1 }],
    ['by receipts', { refs: ['01'.repeat(16)] }],
  ])('%s', (_, condition) => {
    expect(codes(propose({ conditions: { ...anything, ...condition } }))).toEqual([])
  })

  it.each<[string, Partial<RemovalConditions>, string]>([
    ['without a condition', {}, 'REQUIRED conditions'],
    ['for a time to come', { until: new Date(now.getTime() + 1) }, 'INVALID conditions until'],
    ['for no time', { from: earlier, until: earlier }, 'INVALID conditions until'],
    ['for accounts of no age', { accountMinutes: 0 }, 'INVALID conditions accountMinutes'],
    ['for too many receipts', { refs: Array.from({ length: 1001 }, () => '01') }, 'TOO_LONG conditions refs'],
  ])('never %s', (_, condition, code) => {
    expect(codes(propose({ conditions: { ...anything, ...condition } }))).toContain(code)
  })

  it.each<[string, Partial<RemovalForm>, string]>([
    ['a reason', { reason: '' }, 'REASON_REQUIRED reason'],
    ['a reason of the list', { reason: 'disagreement' }, 'INVALID reason'],
    ['a reason for removing', { reason: 'removed_by_mistake' }, 'INVALID reason'],
    ['words', { text: ' \n ' }, 'REASON_REQUIRED text'],
    ['words that people read', { text: 'а'.repeat(1001) }, 'TOO_LONG text'],
    ['a moderator without an interest', { independent: false }, 'REQUIRED independent'],
  ])('only with %s', (_, change, code) => {
    expect(codes(propose({ form: change }))).toEqual([code])
  })

  it('with all that is wrong said at once', () => {
    const wrong = propose({ conditions: anything, form: { reason: '', text: '', independent: false } })
    expect(codes(wrong)).toEqual([
      ...['REQUIRED conditions', 'REASON_REQUIRED reason', 'REASON_REQUIRED text', 'REQUIRED independent'],
    ])
  })

  it('only when there is something to remove', () => {
    expect(codes(propose({ expected: 0 }))).toEqual(['NOTHING_MATCHES conditions'])
  })
})

describe('consent', () => {
  it('starts the job, and both moderators are in the file and in the journal', () => {
    const result = consentToRemoval(stateOf(propose()), form, nurlan)
    expect(result).toMatchObject({
      value: {
        state: { state: 'running', proposed: saltanat, decided: nurlan, startedAt: now },
        facts: [{ type: 'RemovalStarted', actor: { kind: 'person', id: 'per_nurlan' }, data: { expected: 250 } }],
      },
    })
  })

  it('is never given by who proposed, nor the refusal', () => {
    const removal = stateOf(propose())
    expect(codes(consentToRemoval(removal, form, saltanat))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
    expect(codes(refuseRemoval(removal, saltanat))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
  })

  it('needs a moderator who declares to have no interest', () => {
    expect(codes(consentToRemoval(stateOf(propose()), { independent: false }, nurlan))).toEqual([
      'REQUIRED independent',
    ])
  })

  it('is given once, and not after a refusal', () => {
    const refused = stateOf(refuseRemoval(stateOf(propose()), nurlan))
    expect(refused).toMatchObject({ state: 'refused', endedAt: now })
    for (const removal of [running(), refused, ended(250)]) {
      expect(codes(consentToRemoval(removal, form, nurlan))).toEqual(['ALREADY_DECIDED'])
    }
  })
})

describe('the job', () => {
  it('ends done, or cancelled where it was asked to stop', () => {
    expect(ended(250)).toMatchObject({ state: 'done', done: 250, endedAt: now })
    const stopping = stateOf(cancelRemoval(running(), saltanat))
    expect(stopping).toMatchObject({ state: 'running', stopping: true })
    const stopped = endRemoval({ ...stopping, done: 80 }, now)
    expect(stopped.state).toMatchObject({ state: 'cancelled', stopping: false, done: 80 })
    expect(stopped.facts).toMatchObject([{ type: 'RemovalCancelled', data: { done: 80 } }])
  })

  it('is not there to stop before consent and after its end', () => {
    expect(stateOf(cancelRemoval(stateOf(propose()), saltanat))).toMatchObject({ state: 'cancelled', endedAt: now })
    expect(codes(cancelRemoval(ended(250), saltanat))).toEqual(['ALREADY_DECIDED'])
  })

  it.each([
    ['proposed', 0, false],
    ['refused', 0, false],
    ['cancelled', 0, false],
    ['cancelled', 80, true],
    ['running', 0, true],
    ['done', 250, true],
  ] as const)('that is %s with %i changed is public: %s', (state, done, isPublic) => {
    expect(isPublicRemoval({ state, done })).toBe(isPublic)
  })
})

describe('taking a removal back', () => {
  const undo: RemovalForm = { reason: 'removed_by_mistake', text: 'Бұл адамдар шын екен.', independent: true }

  const plan = { id: 'rem_2', expected: 247 } as const

  it('is about what was removed and not returned since, with a reason of its own list', () => {
    const restoration = stateOf(proposeRestoration(ended(250), { id: 'rem_2', expected: 247 }, undo, nurlan))
    expect(restoration).toMatchObject({
      ...{ id: 'rem_2', kind: 'restoration', undoes: 'rem_1', petition: 'pet_1', expected: 247, state: 'proposed' },
    })
    expect(codes(proposeRestoration(ended(250), plan, form, nurlan))).toEqual(['INVALID reason'])
  })

  it('is possible after a job that was stopped, and never before the end or of a restoration', () => {
    const stopped = { ...ended(80), state: 'cancelled' } as const
    expect(codes(proposeRestoration(stopped, plan, undo, nurlan))).toEqual([])
    const restoration = { ...ended(250), kind: 'restoration' } as const
    for (const removal of [running(), stateOf(propose()), restoration]) {
      expect(codes(proposeRestoration(removal, plan, undo, nurlan))).toEqual(['ALREADY_DECIDED'])
    }
    expect(codes(proposeRestoration(ended(250), { ...plan, expected: 0 }, undo, nurlan))).toEqual(['NOTHING_MATCHES'])
  })
})
