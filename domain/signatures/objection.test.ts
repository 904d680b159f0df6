import { describe, expect, it } from 'vitest'
import { decideObjection, objectToRemoval, removedBy, type Objection } from './objection.ts'
import type { SignatureEvent } from './signature.ts'

const at = new Date('2026-06-03T07:00:00Z')
const counted: SignatureEvent = { n: 1, type: 'counted', at }
const invalidated: SignatureEvent = { n: 2, type: 'invalidated', at, reason: 'automated', batch: 'rem_1' }
const removed = { state: 'invalidated', events: [counted, invalidated], petition: 'pet_1', ref: '01' } as const
const officeAct = (by: 'per_saltanat' | 'per_nurlan') => ({ by, at, office: 'turkistan-city' }) as const
const removal = { proposed: officeAct('per_saltanat'), decided: officeAct('per_nurlan') }

const object = (
  text = 'Мен шын адаммын, қолды өзім қойдым.',
  signature: Parameters<typeof objectToRemoval>[0] = removed,
) => objectToRemoval(signature, { id: 'obj_1', text }, at)
function filed(): Objection {
  const result = object()
  if (!result.ok) throw new Error('refused')
  return result.value.state
}

describe('a signer whose signature was removed', () => {
  it('objects, and the journal does not say who that was', () => {
    expect(object()).toMatchObject({
      value: {
        state: { removal: 'rem_1', ref: '01', state: 'open' },
        facts: [{ type: 'ObjectionFiled', actor: { kind: 'system' }, data: { removalId: 'rem_1' } }],
      },
    })
  })

  it.each([
    ['with words', object(' '), 'REQUIRED'],
    ['with words that somebody reads', object('а'.repeat(1001)), 'TOO_LONG'],
    ['to a removal alone', objectToRemoval(undefined, { id: 'obj_1', text: 'Қарсымын' }, at), 'NOT_REMOVED'],
    ['as long as it is removed', object('Қарсымын', { ...removed, state: 'counted' }), 'NOT_REMOVED'],
  ])('objects %s', (_, result, code) => {
    expect(result).toMatchObject({ ok: false, refusals: [{ code }] })
  })

  it('objects to the last removal of several', () => {
    const events = [
      counted,
      invalidated,
      { n: 3, type: 'restored', at },
      { ...invalidated, n: 4, batch: 'rem_9' },
    ] as const
    expect(removedBy({ state: 'invalidated', events })).toBe('rem_9')
  })
})

describe('an objection', () => {
  const decide = (by: 'per_saltanat' | 'per_nurlan' | 'per_aset', upheld = true, answer = 'Сіз растадыңыз.') =>
    decideObjection(filed(), removal, { upheld, answer }, { by, at })

  it('is upheld or dismissed by a moderator who had no part in the removal', () => {
    expect(decide('per_aset')).toMatchObject({ value: { state: { state: 'upheld', answer: 'Сіз растадыңыз.' } } })
    expect(decide('per_aset', false)).toMatchObject({ value: { state: { state: 'dismissed' } } })
    for (const by of ['per_saltanat', 'per_nurlan'] as const) {
      expect(decide(by)).toMatchObject({ ok: false, refusals: [{ code: 'ANOTHER_MODERATOR_NEEDED' }] })
    }
  })

  it('is answered in words, once', () => {
    expect(decide('per_aset', true, '')).toMatchObject({ refusals: [{ code: 'REASON_REQUIRED', path: ['answer'] }] })
    const decided = { ...filed(), state: 'dismissed' } as const
    const again = decideObjection(decided, removal, { upheld: true, answer: 'Иә' }, { by: 'per_aset', at })
    expect(again).toMatchObject({ refusals: [{ code: 'ALREADY_DECIDED' }] })
  })
})
