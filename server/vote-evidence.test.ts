import { beforeAll, describe, expect, it } from 'vitest'
import { on } from '#domain/budgets/testing/turkistan.ts'
import { VoteBundleCheck, type VoteReport } from '#domain/verifier/vote/bundle.ts'
import { readBallotPromise, readBallotReceipt, readEarlierBoards } from '#domain/verifier/vote/kept.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aDrawnVote, counted, numbersIn, openBox, openToVoters } from '#server/testing/counted-vote.ts'
import { byNode } from '#server/testing/recount.ts'
import { testServer } from '#server/testing/server.ts'
import type { TestVote } from '#server/testing/votes.ts'

// A stranger recounts a vote that ran through the whole platform, told in order.

const clock = fakeClock(on('2026-04-22').toISOString())
const server = testServer({ clock, withWorkers: false })
const birlik = 'district:birlik'
let here: City
let vote: TestVote
let voters: readonly ActingPerson[]
let promise: object
let receipt: object
let signed: string

beforeAll(async () => {
  here = await aCity(server.app)
})

const key = () => ({ campaignKey: vote.campaign.key })
const url = () => `${server.url}/budget/${vote.campaign.key}/evidence.jsonl`
/** Twice, so that what one round leaves for the next group is on the board as well. */
const settled = async () => {
  await server.app.settle()
  clock.advance(3_000)
  await server.app.settle()
}

async function evidence(): Promise<string> {
  const answer = await fetch(url())
  if (!answer.ok) throw new Error(`no evidence: ${answer.status}`)
  return answer.text()
}

async function check(
  text: string,
  kept: Omit<ConstructorParameters<typeof VoteBundleCheck>[0], 'verifySignature'> = {},
): Promise<VoteReport> {
  const bundle = new VoteBundleCheck({ verifySignature: byNode, ...kept })
  bundle.push(Buffer.from(text))
  return bundle.finish()
}

it('gives out no evidence while people vote, nor for what is no vote', async () => {
  vote = await aDrawnVote(server.app, clock, here)
  await openToVoters(server.app, clock, vote)
  voters = await Promise.all(Array.from({ length: 24 }, (_, n) => here.person(`Тұрғын ${n}`)))
  const inBirlik = await numbersIn(server.app, vote.campaign, birlik)
  const inCity = await numbersIn(server.app, vote.campaign, 'city')
  /** The two dearest are equal, and get eight votes each. */
  const pick = (i: number) => [inBirlik[i % 3]!]
  for (const [i, voter] of voters.entries()) await vote.cast(voter, birlik, pick(i))
  await settled()
  // Three cast again, one device sends nonsense, and two vote for the city.
  for (const [i, voter] of voters.slice(0, 3).entries()) await vote.cast(voter, birlik, pick(i))
  const garbage = await vote.sealed(birlik, 'garbage', 'garbage')
  demand(await server.app.use.ballots.castBallot(voters[5]!, garbage))
  for (const voter of voters.slice(0, 2)) await vote.cast(voter, 'city', inCity.slice(0, 1))
  const form = await vote.sealed(birlik, { marks: pick(7), points: null }, 'kept')
  promise = demand(await server.app.use.ballots.castBallot(voters[7]!, form)).promise
  await settled()
  clock.advance(60 * 60_000)
  await server.app.settle()
  const commitment = (promise as { commitment: string }).commitment
  const shown = await server.app.use.ballots.readBallotReceipt({ ...key(), envelope: birlik, commitment })
  receipt = { ...shown!.receipt, nonce: form.nonce }
  expect((await fetch(url())).status).toBe(404)
  expect((await fetch(`${server.url}/budget/nowhere-2026/evidence.jsonl`)).status).toBe(404)
})

it('gives out evidence that holds once the vote is counted, with a receipt and a promise from before', async () => {
  await openBox(server.app, clock, vote)
  expect((await fetch(url())).status).toBe(404)
  await counted(server.app, clock, vote)

  const text = await evidence()
  const kept = {
    receipts: [readBallotReceipt(JSON.stringify(receipt))!],
    promises: [readBallotPromise(JSON.stringify(promise))!],
  }
  const { findings, notes, facts } = await check(text, kept)
  expect(findings).toEqual([])
  expect(notes.map(({ code }) => code).toSorted()).toEqual([...['ENVELOPE_NOT_RECOUNTED', 'PROTOCOL_UNSIGNED']])
  const district = facts?.envelopes.find(({ envelope }) => envelope === birlik)
  expect(district).toMatchObject({ accepted: 23, replaced: 5, voided: 1, leaves: 30 })
  expect(district?.results.map(({ tally }) => tally)).toEqual(['greedy-votes', 'equal-shares'])
  // Equal ones were told apart by nothing but the lots.
  expect(text.includes('"by":"file"')).toBe(true)
  signed = text
})

it('names nobody, and has no ballot of an envelope with few of them', () => {
  expect(signed).not.toMatch(/per_|Тұрғын|@example/)
  expect(signed).not.toContain('"envelope":"city","kind":"ballot"')
  expect(signed).toContain('"kind":"totals"')
})

it('goes on as it was when the protocol is signed, which a bundle from before shows', async () => {
  const { signProtocol, readVote } = server.app.use.ballots
  const { digest } = JSON.parse(signed.split('\n').find((line) => line.includes('"kind":"protocol"'))!) as {
    digest: string
  }
  for (const [i, person] of [vote.methodologist, vote.officers[0]!.person].entries()) {
    clock.advance(1_000)
    demand(await signProtocol(person, { ...key(), digest, name: `Лауазымды тұлға ${i}` }))
  }
  expect((await readVote(vote.campaign))?.protocol?.signatures).toHaveLength(2)
  const { findings, notes, facts } = await check(await evidence(), { earlier: [readEarlierBoards(signed)!] })
  expect(findings).toEqual([])
  expect(notes.map(({ code }) => code)).not.toContain('PROTOCOL_UNSIGNED')
  expect(facts?.signers).toEqual(['Лауазымды тұлға 0', 'Лауазымды тұлға 1'])
  expect(facts?.compared.every(({ isSame }) => isSame)).toBe(true)
})

describe('what the platform gives out', () => {
  it('is refused once a ballot in it was changed', async () => {
    const changed = signed.replace(/"ballot":"(\d+)"/, (_, number: string) => `"ballot":"${(Number(number) % 7) + 1}"`)
    expect(changed).not.toBe(signed)
    const { findings } = await check(changed)
    expect(findings.map(({ code }) => code)).toContain('BALLOTS_HASH_DIFFERS')
  })

  it('comes packed to who can unpack it', async () => {
    const answer = await fetch(url(), { headers: { 'accept-encoding': 'gzip' } })
    expect(answer.headers.get('content-encoding')).toBe('gzip')
    expect(answer.headers.get('content-type')).toBe('application/x-ndjson; charset=utf-8')
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    expect((await check(await answer.text())).findings).toEqual([])
  })
})
