import { beforeAll, describe, expect, it } from 'vitest'
import { ballotCommitment } from '#domain/ballots/commitment.ts'
import { quietMs } from '#domain/ballots/seal-box.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { calendarOf } from '#domain/places/calendars.ts'
import { openRules } from '#server/testing/ballots.ts'
import { aBudget } from '#server/testing/budget.ts'
import { aCity, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import { testServer } from '#server/testing/server.ts'
import { aVote, moved, type TestVote } from '#server/testing/votes.ts'
import { rules } from '#domain/budgets/testing/turkistan.ts'

const clock = fakeClock(on('2026-04-27').toISOString())
const server = testServer({ clock, withWorkers: false })
const birlik = 'district:birlik'
let here: City
let votes: Record<'none' | 'daily' | 'live', TestVote>
let voters: readonly ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  const budget = aBudget(server.app, here)
  const with_ = (turnout: 'none' | 'daily' | 'live') =>
    aVote(server.app, { here, budget }, { ...openRules, secrecy: { ...rules.secrecy, turnout } })
  votes = { none: await with_('none'), daily: await with_('daily'), live: await with_('live') }
  voters = await Promise.all(Array.from({ length: 6 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

async function asked(query: string): Promise<Record<string, never>> {
  const answer = await postGraphQL(server.url, { query })
  expect(answer.errors).toBeUndefined()
  return answer.data as Record<string, never>
}

async function voteOf(vote: TestVote, fields: string): Promise<unknown> {
  const { campaign } = (await asked(`{ campaign(key: "${vote.campaign.key}") { vote { ${fields} } } }`)) as {
    campaign?: { vote: unknown }
  }
  return campaign?.vote
}

const turnoutOf = async (vote: TestVote) => {
  const found = (await voteOf(vote, 'turnout { envelope { id } ballots asOf }')) as {
    turnout: { envelope: { id: string }; ballots: number; asOf: string }[]
  }
  return found.turnout.flatMap(({ envelope, ballots, asOf }) => (envelope.id === birlik ? [[ballots, asOf]] : []))
}

it('shows a frozen list as papers, and the key once the vote is prepared', async () => {
  const fields = 'publicKey need trustees { name handedIn } lottery { name commitment secret } listHash closesAt'
  expect(await voteOf(votes.daily, fields)).toMatchObject({ publicKey: null, need: null, trustees: [], lottery: [] })
  for (const vote of Object.values(votes)) await vote.prepare()
  expect(await voteOf(votes.daily, fields)).toMatchObject({
    ...{ publicKey: votes.daily.keys.publicKey, need: 2, listHash: votes.daily.campaign.ballotList?.hash },
    trustees: [{ handedIn: false }, { handedIn: false }, { handedIn: false }],
    lottery: [
      { name: 'Маман 0', secret: null },
      { name: 'Маман 1', secret: null },
    ],
    closesAt: on('2026-05-17', '00:00:00.000').toISOString(),
  })
  const paper = `papers { envelope { id name { kk } } sealedLength options { ballotNumber }
    form { type min max advise perCategoryMax total maxPerProject minSpend values scores } }`
  const form = { type: 'APPROVAL', min: 0, advise: null, total: null, minSpend: null, values: null, scores: null }
  expect(await voteOf(votes.daily, paper)).toMatchObject({
    papers: [
      {
        ...{ envelope: { id: birlik }, form: { ...form, max: 3 } },
        options: [1, 2, 3, 4].map((ballotNumber) => ({ ballotNumber })),
      },
      { envelope: { id: 'district:otyrar' }, form: { ...form, max: 0 }, options: [] },
      { envelope: { id: 'city' }, form: { ...form, max: 3 } },
    ],
  })
  expect(await voteOf(votes.daily, `paper(envelope: "city") { options { ballotNumber } }`)).toEqual({
    paper: { options: [{ ballotNumber: 5 }, { ballotNumber: 6 }, { ballotNumber: 7 }] },
  })
  expect(await voteOf(votes.daily, `paper(envelope: "nowhere") { sealedLength }`)).toEqual({ paper: null })
})

describe('while people vote', () => {
  it('lets as much be known of the turnout as the rules say', async () => {
    clock.set(on(dayOf.voting))
    for (const vote of Object.values(votes)) {
      await moved(server.app, vote, 'voting')
      for (const voter of voters.slice(0, 3)) await vote.cast(voter, birlik, [1])
    }
    await server.app.settle()
    // One changes their mind, and counts once.
    for (const vote of Object.values(votes)) await vote.cast(voters[0]!, birlik, [2])
    clock.advance(3_000)
    await server.app.settle()
    const midnight = on(dayOf.voting, '00:00:00.000').toISOString()
    expect(await turnoutOf(votes.none)).toEqual([])
    expect(await turnoutOf(votes.daily)).toEqual([[0, midnight]])
    expect(await turnoutOf(votes.live)).toEqual([[3, clock.now().toISOString()]])

    clock.set(on('2026-05-11', '00:00:00.000'))
    expect(await turnoutOf(votes.daily)).toEqual([[3, clock.now().toISOString()]])
    expect(await turnoutOf(votes.none)).toEqual([])
  })

  it('publishes roots of hours that are over, and sizes of no board before it is sealed', async () => {
    await server.app.settle()
    expect(await voteOf(votes.none, 'roots { root }')).toEqual({ roots: [] })
    clock.advance(60 * 60_000)
    await server.app.settle()
    for (const vote of Object.values(votes)) {
      expect(await voteOf(vote, 'boardHash boards { size } roots { envelope { id } root hour }')).toMatchObject({
        ...{ boardHash: null, boards: [] },
        roots: [{ envelope: { id: birlik }, root: expect.stringMatching(/^[\w-]{43}$/) as string }],
      })
    }
  })

  it('gives a receipt to who knows the commitment, and an address that tells whether it is on the board', async () => {
    const vote = votes.live
    const { sealed, nonce } = await vote.cast(voters[4]!, birlik, [3])
    clock.advance(3_000)
    await server.app.settle()
    const commitment = ballotCommitment(Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url'))
    const ask = (of: string) =>
      asked(`{ ballotReceipt(campaignKey: "${vote.campaign.key}", envelope: "${birlik}", commitment: "${of}") {
        code kind seq size root proof document } }`)
    const { ballotReceipt } = (await ask(commitment)) as unknown as { ballotReceipt: Record<string, string> }
    expect(ballotReceipt).toMatchObject({ kind: 'CAST', seq: 5, size: 5 })
    expect(ballotReceipt['document']).not.toContain(nonce)
    expect(await ask(`A${commitment.slice(1)}`)).toEqual({ ballotReceipt: null })
    const find = (code: string) =>
      asked(`{ ballotReceiptByCode(code: "${code}") { isOnBoard seq hour envelope { id } } }`)
    const code = ballotReceipt['code'] ?? ''
    expect(await find(code)).toEqual({
      ballotReceiptByCode: { isOnBoard: true, seq: 5, hour: '2026-05-10T20Z', envelope: { id: birlik } },
    })
    const none = { ballotReceiptByCode: { isOnBoard: false, seq: null, hour: null, envelope: { id: birlik } } }
    expect(await find(code.replace('.5.5.', '.4.5.'))).toEqual(none)
    expect(await find(code.replace('.5.5.', '.5.9.'))).toEqual(none)
    expect(await find(code.replace(vote.campaign.key, 'nowhere-2026'))).toEqual({ ballotReceiptByCode: null })
  })
})

it('shows the desk of a vote to its people, each with what they can do', async () => {
  const vote = votes.daily
  clock.set(on(dayOf.verification))
  await moved(server.app, vote, 'verification')
  clock.advance(quietMs)
  await server.app.settle()
  const query = `{ voteDesk(campaignKey: "${vote.campaign.key}") {
    acts isPrepared missingOfficers trusteesWanted sharesNeeded sharesIn haveSharesFailed missingReveals mayCount
    openComplaints missingSignatures viewerIsTrustee viewerIsOfficer events { type name }
    campaign { vote { boards { size } } } } }`
  const deskOf = async (person: ActingPerson) => {
    const ask = await signedInAs(server.app, server.url, person)
    return ((await ask(query)).data as { voteDesk: unknown }).voteDesk
  }
  expect(await deskOf(vote.trustees[0]!.person)).toMatchObject({
    ...{
      acts: ['HAND_IN_SHARE'],
      isPrepared: true,
      missingOfficers: 0,
      trusteesWanted: 3,
      sharesNeeded: 2,
      sharesIn: 0,
    },
    ...{ viewerIsTrustee: true, viewerIsOfficer: false, missingReveals: 2, mayCount: false, missingSignatures: 2 },
    campaign: { vote: { boards: [{ size: 0 }, { size: 4 }, { size: 0 }] } },
  })
  expect(await deskOf(vote.officers[0]!.person)).toMatchObject({
    ...{ acts: ['REVEAL_LOT'], viewerIsOfficer: true },
    events: [
      { type: 'VOTE_PREPARED', name: null },
      { type: 'LOT_COMMITTED', name: 'Маман 0' },
      { type: 'LOT_COMMITTED', name: 'Маман 1' },
      { type: 'VOTING_ENDED' },
      { type: 'BOARDS_SEALED' },
    ],
  })
  expect(await deskOf(voters[0]!)).toBeNull()
})

it('shows the words of a complaint to who sent it and to people in office, and to nobody else', async () => {
  const vote = votes.daily
  for (const { person, share } of vote.trustees.slice(1)) {
    demand(await server.app.use.ballots.handInShare(person, { campaignKey: vote.campaign.key, share }))
  }
  await server.app.settle()
  await server.app.use.ballots.recordCount(vote.campaign.id, { hasQuorum: true, traces: [] })
  await server.app.settle()
  clock.set(on(dayOf.tallied))
  await moved(server.app, vote, 'tallied')
  const citizen = await signedInAs(server.app, server.url, voters[0]!)
  const input = `{campaignKey: "${vote.campaign.key}", attempt: "a", text: "Тізім ілінбеген"}`
  const fields = 'complaints { text isOwn answer { upheld } } mayComplain protocol { digest text signatures { name } }'
  const filed = await citizen(`mutation { fileComplaint(input: ${input}) { vote { ${fields} } userErrors { code } } }`)
  const own = { complaints: [{ text: 'Тізім ілінбеген', isOwn: true, answer: null }], mayComplain: true }
  expect(filed.data).toMatchObject({ fileComplaint: { vote: own, userErrors: [] } })
  expect(await voteOf(vote, fields)).toMatchObject({
    ...{ complaints: [{ text: null, isOwn: false }], mayComplain: false },
    protocol: { digest: expect.stringMatching(/^[0-9a-f]{64}$/) as string, signatures: [] },
  })
  // Of the same body, whoever took part in this vote.
  const official = await signedInAs(server.app, server.url, votes.none.officers[0]!.person)
  const query = `{ campaign(key: "${vote.campaign.key}") { vote { complaints { text isOwn } } } }`
  expect((await official(query)).data).toMatchObject({
    campaign: { vote: { complaints: [{ text: 'Тізім ілінбеген', isOwn: false }] } },
  })
})

it('counts the days for complaints by the calendar that an operator brought in', async () => {
  const vote = votes.daily
  const { fileComplaint } = server.app.use.ballots
  const complaint = { campaignKey: vote.campaign.key, text: 'Тізім кеш ілінді' }
  clock.set(on(dayOf.complaints))
  await moved(server.app, vote, 'complaints')
  expect(await voteOf(vote, 'complaintsUntil')).toEqual({ complaintsUntil: '2026-06-15' })
  const kz = calendarOf('kz')
  const calendars = [{ ...kz, holidays: [...kz.holidays, { date: '2026-06-10', title: 'Қала күні' }] }]
  demand(await server.app.use.rules.importRules({ calendars, books: [], examples: {} }))
  expect(await voteOf(vote, 'complaintsUntil')).toEqual({ complaintsUntil: '2026-06-16' })
  clock.set(on('2026-06-16'))
  demand(await fileComplaint(voters[1]!, { ...complaint, attempt: 'in time' }))
  clock.set(on('2026-06-17'))
  expect(codesOf(await fileComplaint(voters[1]!, { ...complaint, attempt: 'late' }))).toEqual(['COMPLAINTS_CLOSED'])
})
