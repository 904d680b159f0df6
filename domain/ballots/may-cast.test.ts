import { describe, expect, it } from 'vitest'
import type { Campaign, Envelope } from '../budgets/campaign.ts'
import type { PbRules } from '../budgets/rules/pb-rules.ts'
import { birlik, campaignIn, city, draftOf, kentau, on, rules, saygaq, schedule } from '../budgets/testing/turkistan.ts'
import { assurances, type Assurance } from '../kernel/actor.ts'
import type { PersonFacts } from '../rules/eligibility.ts'
import { ballotChannels, type BallotChannel, type BallotEvent } from './ballot.ts'
import { ineligibleVoter, mayVoteAgain, mayVoteNow, weakestMethod } from './may-cast.ts'
import { voiceOf } from './voice.ts'

const district: Envelope = draftOf().envelopes.find(({ id }) => id === 'district:birlik')!
const wholeCity: Envelope = draftOf().envelopes.find(({ id }) => id === 'city')!
const voting = campaignIn('voting')

function under(change: {
  readonly eligibility?: Partial<PbRules['eligibility']>
  readonly channels?: Partial<PbRules['channels']>
  readonly ballots?: PbRules['ballots']
}): Campaign {
  const { eligibility, channels, ballots = rules.ballots } = change
  return {
    ...voting,
    rules: {
      ...rules,
      eligibility: { ...rules.eligibility, ...eligibility },
      channels: { ...rules.channels, ...channels },
      ballots,
    },
  }
}

const codesOf = (result: { readonly ok: boolean; readonly refusals?: readonly { readonly code: string }[] }) =>
  result.ok ? [] : result.refusals!.map(({ code }) => code)

describe('whether a vote may come in now', () => {
  it.each([
    ['ballot_frozen', 'VOTING_NOT_OPEN'],
    ['review', 'VOTING_NOT_OPEN'],
    ['voting', undefined],
    ['verification', 'VOTING_CLOSED'],
    ['tallied', 'VOTING_CLOSED'],
    ['closed', 'VOTING_CLOSED'],
  ] as const)('depends on the state of the campaign: %s, %s', (state, code) => {
    expect(codesOf(mayVoteNow(campaignIn(state), 'city', 'online'))).toEqual(code ? [code] : [])
  })

  it('is not open while the campaign rests, and closed when it rests after the vote', () => {
    const resting = (campaign: Campaign): Campaign => ({ ...campaign, state: 'suspended' })
    expect(codesOf(mayVoteNow(resting(voting), 'city', 'online'))).toEqual(['VOTING_NOT_OPEN'])
    expect(codesOf(mayVoteNow(resting(campaignIn('verification')), 'city', 'online'))).toEqual(['VOTING_CLOSED'])
  })

  it('needs an envelope of the campaign that people vote for', () => {
    expect(codesOf(mayVoteNow(voting, 'district:mars', 'online'))).toEqual(['NO_SUCH_ENVELOPE'])
    const onlyDistricts = under({ ballots: rules.ballots.filter(({ envelope }) => envelope === 'district') })
    expect(codesOf(mayVoteNow(onlyDistricts, 'city', 'online'))).toEqual(['NO_SUCH_ENVELOPE'])
    expect(mayVoteNow(voting, district.id, 'online')).toEqual({ ok: true, value: district })
  })

  // Which of online, desk and letter are open.
  it.each([
    [{ online: true, paper: 'desk' }, ['qes', 'office'], ['online', 'desk']],
    [{ online: true, paper: 'none' }, ['qes', 'office'], ['online']],
    [{ online: true, paper: 'desk' }, ['qes'], ['online']],
    [{ online: false, paper: 'desk' }, ['qes', 'office', 'code-letter'], ['desk']],
    [{ online: true, paper: 'two-envelope' }, ['office', 'code-letter'], ['online', 'desk', 'letter']],
    [{ online: false, paper: 'none' }, ['qes', 'office', 'code-letter'], []],
  ] as const)('needs an open channel: %o with %o has %o', (channels, methods, open) => {
    const campaign = under({ channels, eligibility: { methods: [...methods] } })
    const found = ballotChannels.filter((channel) => mayVoteNow(campaign, 'city', channel).ok)
    expect(found).toEqual(open)
    for (const channel of ballotChannels.filter((one) => !found.includes(one))) {
      expect(codesOf(mayVoteNow(campaign, 'city', channel))).toEqual(['CHANNEL_CLOSED'])
    }
  })
})

const resident: PersonFacts = {
  assurance: 'qes',
  birthDate: '1990-06-15',
  residence: { place: birlik, confirmed: true },
}
type Eligibility = Partial<PbRules['eligibility']>

function refusalsOf(
  person: Partial<PersonFacts>,
  eligibility: Eligibility = {},
  { envelope = district, channel = 'online' as BallotChannel, at = on('2026-05-12') } = {},
) {
  return ineligibleVoter(under({ eligibility }), envelope, { person: { ...resident, ...person }, channel, at })
}

describe('whether a person may vote', () => {
  const unconfirmed = { residence: { place: birlik, confirmed: false } }
  it.each<[string, Partial<PersonFacts>, Eligibility, string[]]>([
    ['a registered resident', {}, {}, []],
    ['somebody without an address', { residence: null }, {}, ['RESIDENCE_UNCONFIRMED']],
    ['an address that nobody checked', unconfirmed, {}, ['RESIDENCE_UNCONFIRMED']],
    ['the same, where a statement is enough', unconfirmed, { who: 'residents' }, []],
    ['a resident of another district', { residence: { place: saygaq, confirmed: true } }, {}, ['NOT_RESIDENT']],
    [
      'the same, where the district is one of choice',
      { residence: { place: saygaq, confirmed: true } },
      { district: 'one-of-choice' },
      [],
    ],
    [
      'a resident of another city, where it is',
      { residence: { place: kentau, confirmed: true } },
      { district: 'one-of-choice' },
      ['NOT_RESIDENT'],
    ],
    ['somebody whose age nobody knows', { birthDate: null }, {}, ['PROFILE_INCOMPLETE']],
    ['the same, where age does not matter', { birthDate: null }, { minAge: 0 }, []],
    ['a child', { birthDate: '2010-01-01' }, {}, ['UNDER_AGE']],
    ['a weak account', { assurance: 'phone' }, {}, ['ASSURANCE_TOO_LOW']],
    ['the weakest of those that the rules name', { assurance: 'eid' }, {}, []],
    ['an account where only letters count', {}, { who: 'code-holders' }, ['ONLY_BY_CODE']],
    [
      'an account where only desk and letter are ways to vote',
      {},
      { methods: ['office', 'code-letter'] },
      ['ONLY_BY_CODE'],
    ],
    [
      'a stranger with everything against them',
      { assurance: 'email', birthDate: '2012-01-01', residence: { place: kentau, confirmed: true } },
      {},
      ['UNDER_AGE', 'NOT_RESIDENT', 'ASSURANCE_TOO_LOW'],
    ],
  ])('%s', (_, person, eligibility, codes) => {
    expect(refusalsOf(person, eligibility).map(({ code }) => code)).toEqual(codes)
  })

  it('asks for the whole city where the envelope is of the city', () => {
    const fromSaygaq = { residence: { place: saygaq, confirmed: true } }
    expect(refusalsOf(fromSaygaq, {}, { envelope: wholeCity })).toEqual([])
    const fromCity = { residence: { place: city, confirmed: true } }
    expect(refusalsOf(fromCity).map(({ code }) => code)).toEqual(['NOT_RESIDENT'])
  })

  it('asks no account of who stands at the desk with a document', () => {
    expect(refusalsOf({ assurance: 'email' }, {}, { channel: 'desk' })).toEqual([])
    expect(refusalsOf({ assurance: 'email', birthDate: '2012-01-01' }, {}, { channel: 'desk' })).toEqual([
      { code: 'UNDER_AGE', details: { minAge: 18 } },
    ])
  })

  it('counts the age on the first day of voting, or on the day of the vote, in the time of the place', () => {
    const birthDate = '2008-05-12' // 18 on the third day
    expect(schedule.voting).toBe('2026-05-10')
    const at = on('2026-05-12', '00:00:00.000') // 11 May 19:00 in Greenwich
    expect(refusalsOf({ birthDate }, {}, { at }).map(({ code }) => code)).toEqual(['UNDER_AGE'])
    expect(refusalsOf({ birthDate }, { ageAt: 'cast' }, { at })).toEqual([])
    const before = new Date(at.getTime() - 1)
    expect(refusalsOf({ birthDate }, { ageAt: 'cast' }, { at: before }).map(({ code }) => code)).toEqual(['UNDER_AGE'])
  })

  it('says which account would be enough', () => {
    expect(refusalsOf({ assurance: 'email' })).toEqual([{ code: 'ASSURANCE_TOO_LOW', details: { needed: 'eid' } }])
    expect(weakestMethod(['qes', 'verified', 'office'])).toBe<Assurance>('verified')
    expect(weakestMethod([...assurances].reverse())).toBe<Assurance>('email')
    expect(weakestMethod(['office', 'code-letter'])).toBeUndefined()
  })
})

describe('what one person has one voice for', () => {
  it('is the envelope; where the district is one of choice, all districts together', () => {
    expect(voiceOf(voting, district)).toBe('district:birlik')
    const ofChoice = under({ eligibility: { district: 'one-of-choice' } })
    expect(voiceOf(ofChoice, district)).toBe('district')
    expect(voiceOf(ofChoice, wholeCity)).toBe('city')
  })
})

describe('whether somebody may vote again', () => {
  const own = (...channels: BallotChannel[]) => ({
    events: channels.map((channel, i): BallotEvent => ({
      ...{ n: i + 1, kind: i === 0 ? 'cast' : 'supersede', commitment: 'c', nonce: 'n', channel },
      ...{ desk: channel === 'desk' ? 'birlik-1' : null, hour: '2026-05-12T09Z' },
    })),
  })
  const again = (channels: Partial<PbRules['channels']>, before: BallotChannel, channel: BallotChannel) =>
    mayVoteAgain(under({ channels }), own(before), channel).ok

  // Rules, then who came first → who comes now. A letter is used up, a desk ends what a device may change.
  const ways = ballotChannels.flatMap((before) => ballotChannels.map((now) => [before, now] as const))
  it.each<[Partial<PbRules['channels']>, string[]]>([
    [{ revote: true, precedence: 'first' }, ['online → online', 'online → letter', 'desk → desk', 'letter → online']],
    [{ revote: false, precedence: 'first' }, []],
    [
      { revote: true, precedence: 'paper' },
      ['online → online', 'online → desk', 'online → letter', 'desk → desk', 'letter → online', 'letter → desk'],
    ],
    [{ revote: false, precedence: 'paper' }, ['online → desk', 'letter → desk']],
    [{ revote: true, precedence: 'online' }, ['online → online', 'online → letter', 'desk → desk', 'letter → online']],
    [{ revote: false, precedence: 'online' }, []],
  ])('under %o: %o', (channels, allowed) => {
    const found = ways.filter(([before, now]) => again(channels, before, now))
    expect(found.map((way) => way.join(' → '))).toEqual(allowed)
  })

  it('asks the last way in which they voted, not the first', () => {
    const campaign = under({ channels: { revote: true, precedence: 'paper' } })
    expect(mayVoteAgain(campaign, own('online', 'desk'), 'online').ok).toBe(false)
    expect(mayVoteAgain(campaign, own('online', 'online'), 'online').ok).toBe(true)
  })
})
