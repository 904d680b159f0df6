import { describe, expect, it } from 'vitest'
import { dayOf, isFirstOpening, namesWriters, petitionOf, toldTo, toldTypes, writersOf } from './catalogue.ts'
import { nextDigest } from './digest.ts'
import { forgottenAt, maySubscribe, subscriptionsMax } from './subscription.ts'
import { hearersOf } from './targets.ts'

const petitionId = 'pet_01J9Z3AAAAAAAAAAAAAAAAAAAA' as const
const author = 'per_01J9Z3AAAAAAAAAAAAAAAAAAAA' as const
const other = 'per_01J9Z3BBBBBBBBBBBBBBBBBBBB' as const
const subject = { kind: 'petition', id: petitionId }

describe('the catalogue', () => {
  it('tells at once of an answer, and of a decision only those whose text it is', () => {
    const paces = (type: string, data = {}) =>
      (['writer', 'followers', 'watchers'] as const).map((audience) => toldTo(audience, { type, data })?.pace)
    expect(paces('TrackAnswered')).toEqual(['at_once', 'at_once', undefined])
    expect(paces('PetitionRejected')).toEqual(['at_once', undefined, undefined])
    expect(paces('PetitionPublished')).toEqual(['at_once', 'digest', 'digest'])
    expect(paces('AmendmentDecided')).toEqual(['at_once', undefined, undefined])
    expect(paces('ThresholdMet')).toEqual(['digest', 'digest', undefined])
    expect(paces('PetitionSubmitted')).toEqual([undefined, undefined, undefined])
    expect(toldTypes).not.toContain('PetitionSubmitted')
  })

  it('says nothing to followers of what was withdrawn before anybody saw it, and tells who wrote it', () => {
    const told = (wasPublic: boolean) => toldTo('followers', { type: 'PetitionWithdrawn', data: { wasPublic } })?.kind
    expect([told(true), told(false)]).toEqual(['withdrawn', undefined])
    expect(toldTo('writer', { type: 'PetitionWithdrawn', data: { wasPublic: false } })?.kind).toBe('withdrawn')
  })

  it('finds the petition in the subject or in the data, and whose text it is', () => {
    expect(petitionOf({ type: 'ThresholdMet', subject, data: {} })).toBe(petitionId)
    const amendment = { type: 'AmendmentDecided', subject: { kind: 'amendment', id: 'amd_1' } }
    expect(petitionOf({ ...amendment, data: { petitionId } })).toBe(petitionId)
    expect(petitionOf({ ...amendment, data: {} })).toBeUndefined()
    const appeal = { type: 'AppealDecided', subject: { kind: 'case', id: 'cas_1' } }
    expect(petitionOf({ ...appeal, data: { subjectKind: 'petition', subjectId: petitionId } })).toBe(petitionId)
    const byTwo = { authorId: author, coAuthorIds: [other, author] }
    expect(writersOf({ type: 'ThresholdMet', data: {} }, byTwo)).toEqual([author, other])
    expect(writersOf({ type: 'ThresholdMet', data: {} }, { authorId: null, coAuthorIds: [] })).toEqual([])
    expect(writersOf({ type: 'AmendmentDecided', data: { authorId: other } }, byTwo)).toEqual([other])
    expect(writersOf({ type: 'AmendmentDecided', data: {} }, byTwo)).toEqual([])
    expect(writersOf({ type: 'DraftDeleted', data: { coAuthorIds: [other] } }, byTwo)).toEqual([other])
    // Of what is gone nobody else can be found.
    expect(namesWriters({ type: 'DraftDeleted', data: {} })).toBe(true)
    expect(namesWriters({ type: 'ThresholdMet', data: {} })).toBe(false)
  })

  it('tells who writes a petition that a moderator asks for changes, and nobody of other rests', () => {
    const told = (kind: string) => toldTo('writer', { type: 'PetitionPaused', data: { kind } })?.kind
    expect(['needs_changes', 'suspended', 'dormant'].map(told)).toEqual([
      'changes_asked',
      'signing_suspended',
      undefined,
    ])
    expect(dayOf({ data: { day: '2026-07-31' } })).toBe('2026-07-31')
    expect(dayOf({ data: { day: 'soon' } })).toBeUndefined()
  })

  it('calls a petition new once, when it is first seen by everybody', () => {
    const [deliberated, published] = [
      { type: 'DeliberationOpened', at: new Date('2026-06-03T07:00:00Z') },
      { type: 'PetitionPublished', at: new Date('2026-06-17T07:00:00Z') },
    ] as const
    expect(isFirstOpening(deliberated, [deliberated, published])).toBe(true)
    expect(isFirstOpening(published, [deliberated, published])).toBe(false)
    expect(isFirstOpening(published, [published])).toBe(true)
    expect(isFirstOpening({ ...published, type: 'ThresholdMet' }, [])).toBe(false)
  })
})

describe('a subscription', () => {
  it('to a topic hears of its fields, one to a place of everything below it', () => {
    const hearers = hearersOf({ id: petitionId, topicId: 'transport.roads' }, ['birlik', 'turkistan-city'])
    expect(hearers.map(({ kind, targets }) => [kind, targets])).toEqual([
      ['petition', [petitionId]],
      ['topic', ['transport.roads', 'transport']],
      ['territory', ['birlik', 'turkistan-city']],
    ])
    expect(hearersOf({ id: petitionId, topicId: null }, [])[1]?.targets).toEqual([])
  })

  it('is refused where there are too many', () => {
    expect(maySubscribe(subscriptionsMax - 1).ok).toBe(true)
    expect(maySubscribe(subscriptionsMax)).toMatchObject({ refusals: [{ code: 'TOO_MANY_SUBSCRIPTIONS' }] })
  })

  it('is forgotten some time after it was stopped, but for the one to own texts, which would begin anew', () => {
    const stopped = new Date('2026-06-03T07:00:00Z')
    expect(forgottenAt({ kind: 'topic' }, stopped)).toEqual(new Date('2026-07-03T07:00:00Z'))
    expect(forgottenAt({ kind: 'own' }, stopped)).toBeNull()
  })
})

describe('the weekly letter', () => {
  it.each([
    ['on a Wednesday', '2026-06-03T07:00:00Z', 'Asia/Almaty', '2026-06-05T05:00:00Z'],
    ['on the Friday before ten', '2026-06-05T04:59:59Z', 'Asia/Almaty', '2026-06-05T05:00:00Z'],
    ['at ten, which is this week’s', '2026-06-05T05:00:00Z', 'Asia/Almaty', '2026-06-12T05:00:00Z'],
    [
      'on a Friday of the place that is Thursday elsewhere',
      '2026-06-04T20:00:00Z',
      'Asia/Almaty',
      '2026-06-05T05:00:00Z',
    ],
    ['over the change to summer time', '2026-03-27T12:00:00Z', 'Europe/Tallinn', '2026-04-03T07:00:00Z'],
  ])('leaves on the next Friday at ten of the place, %s', (_, now, zone, due) => {
    expect(nextDigest(new Date(now), zone)).toEqual(new Date(due))
  })
})
