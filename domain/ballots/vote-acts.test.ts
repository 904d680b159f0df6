import { describe, expect, it } from 'vitest'
import {
  campaignIn,
  codesOf,
  draftOf,
  methodologist,
  on,
  rules,
  valueOf,
  actOf,
  dayOf,
} from '../budgets/testing/turkistan.ts'
import { calendarOf } from '../places/calendars.ts'
import type { PersonId } from '../kernel/ids.ts'
import { toBase64Url } from '../kernel/base64url.ts'
import { toHex } from '../kernel/hex.ts'
import { answerComplaint, complaintsDue, fileComplaint, openComplaints, takesComplaints } from './complaint.ts'
import { commitLot, drawLot, isLotDue, isPrepared, missingReveals, revealLot } from './draw-lot.ts'
import { lotCommitment, lotSeed } from './lottery.ts'
import { isPointOnP256 } from './p256.ts'
import { openBox } from './open-box.ts'
import { prepareVote, type VoteKeys } from './prepare-vote.ts'
import {
  addSignature,
  isProtocolSigned,
  maySignProtocol,
  protocolContent,
  protocolDigest,
  recordCount,
} from './protocol.ts'
import { endVoting, handInShare, isOpenDue, isSealDue, quietMs, sealBox } from './seal-box.ts'
import { createSealingKey } from './sealing.ts'
import { standingOf } from './vote-desk.ts'
import { startVote, type Vote } from './vote.ts'
import { voteWithoutPerson } from './without-person.ts'

const frozen = campaignIn('ballot_frozen')
const { publicKey: rawKey } = await createSealingKey(globalThis.crypto.subtle)
const [one, two, three] = ['per_one', 'per_two', 'per_three'] as const satisfies PersonId[]
const act = actOf(methodologist, on('2026-04-27'))
const by = methodologist.personId
const trustee = (personId: PersonId, share: string) => ({
  personId,
  name: ` Аты ${share} `,
  shareHash: share.repeat(64),
})
const keys: VoteKeys = {
  ...{ publicKey: toBase64Url(rawKey), need: 2 },
  trustees: [trustee(one, 'a'), trustee(two, 'b'), trustee(three, 'c')],
}
const secrets = [1, 2].map((byte) => new Uint8Array(32).fill(byte)) as [Uint8Array, Uint8Array]

const prepared = valueOf(prepareVote(frozen, startVote(frozen.id), keys, { ...act, by })).state
const committed = secrets.reduce((vote, secret, i) => {
  const officer = { personId: [one, two][i] ?? one, name: `Маман ${i}`, commitment: lotCommitment(secret) }
  return valueOf(commitLot(frozen, vote, officer, act)).state
}, prepared)
const closed = endVoting(committed, actOf(methodologist, on(dayOf.verification))).state
const later = (ms: number) => new Date(on(dayOf.verification).getTime() + ms)
const sealed = sealBox(frozen, closed, [{ envelope: 'city', size: 0, root: '' }], { ...act, at: later(quietMs) }).state
const counts = {
  envelopeId: 'city',
  accepted: 3,
  replaced: 1,
  voids: {},
  byChannel: { online: 3 },
  ballotsHash: 'h2',
  salt: null,
}
const opened = openBox(sealed, [counts], act).state
const count = { hasQuorum: true, traces: [{ tally: 'greedy-votes', envelope: 'city', hash: 'd'.repeat(64) }] }
const counted = recordCount(opened, count, act).state
const tallied = campaignIn('tallied')
const complaints = campaignIn('complaints')

const shareOf = (vote: Vote, personId: PersonId, share: string) =>
  handInShare(vote, { personId, shareHash: share.repeat(64) }, act)

describe('preparing', () => {
  const prepare = (change: Partial<VoteKeys>, campaign = frozen, vote = startVote(frozen.id)) =>
    codesOf(prepareVote(campaign, vote, { ...keys, ...change }, { ...act, by }))

  it('wants the trustees of the rules, each another person with another share, and a key that is one', () => {
    expect(prepare({ need: 1 })).toEqual(['INVALID need'])
    expect(prepare({ trustees: keys.trustees.slice(1) })).toEqual(['INVALID trustees'])
    expect(prepare({ trustees: [trustee(one, 'a'), trustee(one, 'b'), trustee(two, 'a')] })).toEqual([
      'CONFLICT trustees.1.email',
      'CONFLICT trustees.2.shareHash',
    ])
    expect(prepare({ trustees: [{ ...trustee(one, 'x'), name: ' ' }, ...keys.trustees.slice(1)] })).toEqual([
      'REQUIRED trustees.0.name',
      'INVALID trustees.0.shareHash',
    ])
    expect(prepare({ publicKey: 'no key' })).toEqual(['KEY_INVALID publicKey'])
  })

  it('happens between the frozen list and voting, and once', () => {
    expect(prepare({}, campaignIn('appeals'))).toEqual(['NOT_NOW'])
    expect(prepare({}, campaignIn('voting'))).toEqual(['NOT_NOW'])
    expect(prepare({}, frozen, prepared)).toEqual([])
    expect(prepare({ publicKey: 'another key' }, frozen, prepared)).toEqual(['ALREADY_DECIDED'])
    expect(prepared.trustees[0]?.name).toBe('Аты a')
  })

  it('knows a point of the curve from bytes beside it', () => {
    expect(isPointOnP256(rawKey)).toBe(true)
    for (const at of [0, 1, 32, 33, 64])
      expect(isPointOnP256(rawKey.with(at, (rawKey[at] ?? 0) ^ 1)), `${at}`).toBe(false)
    expect(isPointOnP256(rawKey.subarray(0, 64))).toBe(false)
    expect(isPointOnP256(new Uint8Array(65).fill(255).with(0, 4))).toBe(false)
  })

  it('is done with a key and two officers, or with a key alone where no rule draws lots', () => {
    const [first] = committed.lottery
    expect(isPrepared(frozen, prepared)).toBe(false)
    expect(isPrepared(frozen, { ...prepared, lottery: first ? [first] : [] })).toBe(false)
    expect(isPrepared(frozen, committed)).toBe(true)
    expect(isPrepared(frozen, { ...committed, sealing: null })).toBe(false)
    const byNumber = rules.tallies.map((tally) => ({ ...tally, ties: ['ballotNumber'] as const }))
    expect(isPrepared({ rules: { ...rules, tallies: byNumber } }, prepared)).toBe(true)
  })
})

describe('the lottery', () => {
  it('lets an officer commit once, to something of their own', () => {
    const commit = (personId: PersonId, commitment: string, campaign = frozen) =>
      codesOf(commitLot(campaign, committed, { personId, name: 'Маман', commitment }, act))
    const taken = lotCommitment(secrets[0])
    expect(commit(one, taken)).toEqual([])
    expect(commit(one, 'e'.repeat(64))).toEqual(['ALREADY_DECIDED'])
    expect(commit(three, taken)).toEqual(['CONFLICT commitment'])
    expect(commit(three, 'not hex')).toEqual(['INVALID commitment'])
    expect(commit(three, 'e'.repeat(64), campaignIn('voting'))).toEqual(['NOT_NOW'])
  })

  it('takes a secret from who committed to it, after the seal and before the lots are drawn', () => {
    const reveal = (vote: Vote, personId: PersonId, secret: Uint8Array | string) =>
      revealLot(vote, { personId, secret: typeof secret === 'string' ? secret : toHex(secret) }, act)
    expect(codesOf(reveal(closed, one, secrets[0]))).toEqual(['NOT_SEALED_YET'])
    expect(codesOf(reveal(sealed, three, secrets[0]))).toEqual(['FORBIDDEN'])
    expect(codesOf(reveal(sealed, two, secrets[0]))).toEqual(['SECRET_MISMATCH'])
    expect(codesOf(reveal(sealed, one, 'zz'))).toEqual(['SECRET_MISMATCH'])
    const revealed = valueOf(reveal(sealed, one, secrets[0])).state
    expect(missingReveals(revealed)).toBe(1)
    expect(valueOf(reveal(revealed, one, secrets[0])).state).toBe(revealed)
    const drawn = drawLot(frozen, openBox(revealed, [counts], act).state, act)
    expect(drawn.facts).toMatchObject([{ type: 'LotDrawn', data: { missing: 1 } }])
    expect(codesOf(reveal(drawn.state, two, secrets[1]))).toEqual(['ALREADY_OPENED'])
    expect(drawn.state.opened?.lotSeed).toBe(
      lotSeed(
        { rules: frozen.rulesHash ?? '', list: frozen.ballotList?.hash ?? '', board: sealed.sealed?.hash ?? '' },
        [
          { commitment: '', secret: toHex(secrets[0]) },
          { commitment: lotCommitment(secrets[1]), secret: null },
        ],
      ),
    )
    expect(drawLot(frozen, drawn.state, act).state).toBe(drawn.state)
  })

  it('waits 48 hours for a secret, and not at all when all are there', () => {
    const days = 48 * 60 * 60_000
    expect(isLotDue(closed, later(days * 2))).toBe(false)
    expect(isLotDue(sealed, later(quietMs + days - 1))).toBe(false)
    expect(isLotDue(sealed, later(quietMs + days))).toBe(true)
    const all = { ...sealed, lottery: sealed.lottery.map((officer) => ({ ...officer, secret: 'x' })) }
    expect(isLotDue(all, later(quietMs))).toBe(true)
  })
})

describe('sealing and opening', () => {
  it('seals thirty seconds after the end, once', () => {
    expect(isSealDue(committed, later(1e9))).toBe(false)
    expect(isSealDue(closed, later(quietMs - 1))).toBe(false)
    expect(isSealDue(closed, later(quietMs))).toBe(true)
    expect(isSealDue(sealed, later(1e9))).toBe(false)
    expect(sealBox(frozen, sealed, [], act).state).toBe(sealed)
    expect(endVoting(closed, act).state).toBe(closed)
  })

  it('opens with as many shares as are needed, never with fewer', () => {
    expect(codesOf(shareOf(closed, one, 'a'))).toEqual(['NOT_SEALED_YET'])
    expect(codesOf(shareOf(sealed, 'per_stranger', 'a'))).toEqual(['NOT_A_TRUSTEE'])
    expect(codesOf(shareOf(sealed, one, 'b'))).toEqual(['SHARE_MISMATCH'])
    const first = valueOf(shareOf(sealed, one, 'a')).state
    expect(valueOf(shareOf(first, one, 'a')).state).toBe(first)
    expect(isOpenDue(first)).toBe(false)
    const second = valueOf(shareOf(first, two, 'b')).state
    expect(isOpenDue(second)).toBe(true)
    expect(isOpenDue({ ...second, failedShares: 2 })).toBe(false)
    expect(isOpenDue(valueOf(shareOf({ ...second, failedShares: 2 }, three, 'c')).state)).toBe(true)
    expect(codesOf(shareOf(opened, three, 'c'))).toEqual(['ALREADY_OPENED'])
  })
})

describe('complaints', () => {
  const calendar = calendarOf('kz')
  const complain = (
    vote: Vote,
    attempt: string,
    text = 'Тізім ілінбеген',
    at = on('2026-06-10'),
    campaign = complaints,
  ) => fileComplaint(campaign, vote, { id: `id-${attempt}`, by: one, attempt, text }, { ...act, at, calendar })

  it('are taken from the count to the last working day of the rules', () => {
    expect(complaintsDue(complaints, calendar)?.at).toEqual(on('2026-06-15', '23:59:59.999'))
    expect(takesComplaints(tallied, calendar, on('2026-06-02'))).toBe(true)
    expect(takesComplaints(campaignIn('verification'), calendar, on('2026-05-20'))).toBe(false)
    expect(codesOf(complain(counted, 'a', 'Кеш', on('2026-06-15', '23:59:59.999')))).toEqual([])
    expect(codesOf(complain(counted, 'a', 'Кеш', on('2026-06-16', '00:00:00.000')))).toEqual(['COMPLAINTS_CLOSED'])
    const without = { ...rules, calendar: { ...rules.calendar, optionalStates: [] } }
    expect(takesComplaints({ ...tallied, rules: without }, calendar, on('2026-06-02'))).toBe(false)
  })

  it('are kept once for each attempt, three unanswered for each person, and answered once by somebody else', () => {
    expect(codesOf(complain(counted, 'a', ' '))).toEqual(['REQUIRED text'])
    expect(codesOf(complain(counted, 'a', 'ы'.repeat(4_001)))).toEqual(['TOO_LONG text'])
    const first = valueOf(complain(counted, 'a')).state
    expect(valueOf(complain(first, 'a')).state).toBe(first)
    const third = ['b', 'c'].reduce((vote, attempt) => valueOf(complain(vote, attempt)).state, first)
    expect(codesOf(complain(third, 'd'))).toEqual(['CONFLICT'])
    const answer = { id: 'id-a', text: { kk: ' Ілінген ' }, upheld: true, by: two }
    const answered = valueOf(answerComplaint(third, answer, act)).state
    expect(openComplaints(answered)).toBe(2)
    expect(answered.complaints[0]?.answer).toMatchObject({ text: { kk: 'Ілінген' }, upheld: true })
    expect(codesOf(answerComplaint(answered, answer, act))).toEqual(['ALREADY_DECIDED'])
    expect(codesOf(answerComplaint(third, { ...answer, by: one }, act))).toEqual(['CONFLICT_OF_INTEREST'])
    expect(codesOf(answerComplaint(third, { ...answer, text: { ru: ' ' } }, act))).toEqual(['REQUIRED text'])
    expect(codesOf(answerComplaint(third, { ...answer, id: 'none' }, act))).toEqual(['NOT_FOUND'])
    expect(codesOf(complain(answered, 'd'))).toEqual([])
  })

  it('lose the words of an erased person, and those without an answer go with them', () => {
    const both = valueOf(complain(valueOf(complain(counted, 'a')).state, 'b')).state
    const answer = { id: 'id-a', text: { kk: 'Жауап' }, upheld: false, by: two }
    const erased = voteWithoutPerson(valueOf(answerComplaint(both, answer, act)).state, one)
    expect(erased.complaints).toMatchObject([{ id: 'id-a', text: '', answer: { text: { kk: 'Жауап' } } }])
    expect(JSON.stringify(erased)).not.toContain(`"${one}"`)
    expect(erased.lottery[0]?.name).toBe('Маман 0')
  })
})

describe('the protocol', () => {
  const digest = (vote: Vote) => protocolDigest(protocolContent(tallied, vote) ?? expect.fail('no protocol'))
  const sign = (vote: Vote, personId: PersonId, read = digest(vote)) =>
    maySignProtocol(tallied, vote, { personId, digest: read, name: ' Аты ' })
  const signedBy = (vote: Vote, personId: PersonId) => {
    const { name } = valueOf(sign(vote, personId))
    return addSignature(vote, digest(vote), { personId, name, at: act.at, key: 'k', signature: 's' }, act).state
  }

  it('stands on everything that decides: another fact is another digest', () => {
    const other = [
      recordCount(opened, { ...count, hasQuorum: false }, act).state,
      recordCount(opened, { ...count, traces: [] }, act).state,
      { ...counted, opened: { ...opened.opened!, lotSeed: 'x' } },
      { ...counted, opened: { ...opened.opened!, envelopes: [{ ...counts, accepted: 4 }] } },
      { ...counted, opened: { ...opened.opened!, envelopes: [{ ...counts, ballotsHash: 'other' }] } },
      { ...counted, sealed: { ...sealed.sealed!, hash: 'other' } },
      { ...counted, lottery: [] },
    ].map(digest)
    expect(new Set([digest(counted), ...other]).size).toBe(8)
    expect(protocolContent(tallied, opened)).toBeUndefined()
  })

  it('does not depend on the order in which its parts came', () => {
    const more = [{ tally: 'a', envelope: null, hash: '1' }, ...count.traces, { tally: 'a', envelope: 'z', hash: '2' }]
    const [one, other] = [more, more.toReversed()].map((traces) => recordCount(opened, { ...count, traces }, act).state)
    expect(digest(one!)).toBe(digest(other!))
  })

  it('needs two different people, who read this one', () => {
    expect(codesOf(sign(counted, one, 'f'.repeat(64)))).toEqual(['PROTOCOL_CHANGED'])
    expect(codesOf(maySignProtocol(campaignIn('certified'), counted, { digest: '', name: '', personId: one }))).toEqual(
      ['NOT_NOW'],
    )
    const once = signedBy(counted, one)
    expect(isProtocolSigned(once)).toBe(false)
    expect(codesOf(sign(once, one))).toEqual(['SIGNER_TWICE'])
    const twice = signedBy(once, two)
    expect(isProtocolSigned(twice)).toBe(true)
    expect(recordCount(twice, count, act).state).toBe(twice)
    expect(recordCount(twice, { ...count, hasQuorum: false }, act).state.protocol).toBeNull()
  })
})

describe('the desk', () => {
  const actsOf = (campaign: typeof frozen, vote: Vote, viewer: Partial<Parameters<typeof standingOf>[2]>) =>
    standingOf(campaign, vote, { personId: by, isMethodologist: false, isInOffice: false, ...viewer }).acts

  it('offers everybody what they can do now, and nothing else', () => {
    const office = { isMethodologist: true, isInOffice: true }
    const verification = campaignIn('verification')
    expect(actsOf(frozen, startVote(frozen.id), office)).toEqual(['prepare', 'commit_lot'])
    expect(actsOf(frozen, committed, office)).toEqual(['commit_lot'])
    expect(actsOf(frozen, committed, { personId: one, isInOffice: true })).toEqual([])
    expect(actsOf(verification, sealed, { personId: one })).toEqual(['hand_in_share', 'reveal_lot'])
    expect(actsOf(verification, sealed, { personId: three })).toEqual(['hand_in_share'])
    expect(actsOf(verification, opened, { ...office, personId: one })).toEqual(['reveal_lot', 'count'])
    expect(actsOf(tallied, counted, { isInOffice: true })).toEqual(['sign_protocol'])
    expect(actsOf(tallied, counted, {})).toEqual([])
  })
})

it('begins with a campaign that nobody has prepared', () => {
  expect(isPrepared(draftOf(), startVote('cmp_1'))).toBe(false)
})
