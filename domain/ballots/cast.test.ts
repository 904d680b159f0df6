import { describe, expect, it } from 'vitest'
import { draftOf } from '../budgets/testing/turkistan.ts'
import type { Campaign } from '../budgets/campaign.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { cast, castAgain, type Casting } from './cast.ts'
import { ballotCommitment } from './commitment.ts'
import { mayVoteAgain } from './may-cast.ts'
import { voiceOf } from './voice.ts'

const casting = (change: Partial<Casting> = {}): Casting => ({
  ...{ campaignId: 'cmp_1', envelopeId: 'city', nullifier: 'ab'.repeat(32), attempt: 'one', desk: null },
  ...{ sealed: Uint8Array.of(1, 2, 3), nonce: new Uint8Array(32).fill(9), channel: 'online' },
  ...{ at: new Date('2026-05-10T05:59:59.999Z'), ...change },
})

describe('a cast', () => {
  it('says of itself its commitment, its nonce and its hour', () => {
    const { sealed, nonce } = casting()
    expect(cast(casting())).toMatchObject({
      ...{ version: 1, open: 1, attempt: 'one' },
      events: [
        {
          ...{ n: 1, kind: 'cast', hour: '2026-05-10T05Z', channel: 'online', desk: null },
          ...{ commitment: ballotCommitment(nonce, sealed), nonce: toBase64Url(nonce) },
        },
      ],
    })
  })

  it('that follows another one takes its place, and leaves its commitment', () => {
    const first = cast(casting())
    const again = castAgain({ ...first, open: 0 }, casting({ attempt: 'two', sealed: Uint8Array.of(4) }))
    expect(again).toMatchObject({ version: 2, open: 1, attempt: 'two', sealed: Uint8Array.of(4) })
    expect(again.events.map(({ n, kind }) => `${n} ${kind}`)).toEqual(['1 cast', '2 supersede'])
    expect(again.events[0]).toEqual(first.events[0])
    expect(again.events[1]?.commitment).not.toBe(first.events[0]?.commitment)
  })
})

describe('a second vote', () => {
  const campaign = (channels: Partial<Campaign['rules']['channels']>): Pick<Campaign, 'rules'> => {
    const { rules } = draftOf()
    return { rules: { ...rules, channels: { ...rules.channels, ...channels } } }
  }
  const by = (channel: Casting['channel']) => cast(casting({ channel }))
  it.each([
    // before, now, revote, precedence, may
    ['online', 'online', true, 'first', true],
    ['online', 'online', false, 'first', false],
    ['online', 'letter', true, 'first', true],
    ['letter', 'online', true, 'first', true],
    ['letter', 'online', false, 'first', false],
    ['letter', 'letter', true, 'first', false],
    ['online', 'desk', true, 'first', false],
    ['online', 'desk', true, 'paper', true],
    ['online', 'desk', false, 'paper', true],
    ['desk', 'online', true, 'first', false],
    ['desk', 'online', true, 'paper', false],
    ['desk', 'letter', true, 'paper', false],
    ['desk', 'desk', true, 'first', true],
    ['desk', 'desk', false, 'first', false],
  ] as const)('after %s by %s (changes allowed: %s, precedence %s): %s', (before, now, revote, precedence, may) => {
    expect(mayVoteAgain(campaign({ revote, precedence }), by(before), now).ok).toBe(may)
  })
})

describe('a voice', () => {
  const { rules } = draftOf()
  const choosing = { rules: { ...rules, eligibility: { ...rules.eligibility, district: 'one-of-choice' as const } } }
  it('is for one envelope; where everybody chooses a district, for all districts together', () => {
    const district = { id: 'district:birlik', kind: 'district' } as const
    expect(voiceOf({ rules }, district)).toBe('district:birlik')
    expect(voiceOf(choosing, district)).toBe(voiceOf(choosing, { ...district, id: 'district:saygaq' }))
    expect(voiceOf(choosing, { id: 'city', kind: 'city' })).toBe('city')
  })
})
