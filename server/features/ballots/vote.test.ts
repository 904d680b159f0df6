import { beforeAll, expect, it } from 'vitest'
import { boardLeafBytes, boardHeadBytes, boardsHash, countedOn, type BoardLeaf } from '#domain/ballots/board.ts'
import { ballotCommitment } from '#domain/ballots/commitment.ts'
import { lotSeed } from '#domain/ballots/lottery.ts'
import { ballotLine, ballotsHash } from '#domain/ballots/opened-box.ts'
import { standingOf } from '#domain/ballots/vote-desk.ts'
import { quietMs } from '#domain/ballots/seal-box.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { leafHash, verifyInclusion } from '#domain/kernel/merkle.ts'
import { aBudget } from '#server/testing/budget.ts'
import { theBallots } from '#server/testing/ballots.ts'
import { now } from '#server/testing/campaigns.ts'
import { aCity, codesOf, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { aVote, moved, type TestVote } from '#server/testing/votes.ts'
import { boardStore, type BoardStore } from './store/board.store.ts'
import { frameOf } from './use-cases/take-in-ballots.ts'

// One vote from its preparation to its certified result, told in order.

const clock = fakeClock(on('2026-04-27').toISOString())
const server = testServer({ clock, withWorkers: false })
const birlik = 'district:birlik'
let here: City
let vote: TestVote
let board: BoardStore
let voters: readonly ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  vote = await aVote(server.app, { here, budget: aBudget(server.app, here) })
  board = boardStore(server.app.platform)
  voters = await Promise.all(Array.from({ length: 30 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

const ballots = () => server.app.use.ballots
const key = () => ({ campaignKey: vote.campaign.key })
const read = async () => {
  const found = await ballots().readVote(vote.campaign)
  if (!found) throw new Error('no vote')
  return found
}
const leaves = async (envelope = birlik) => {
  const found: BoardLeaf[] = []
  for await (const portion of board.stream(frameOf(vote.campaign, envelope), 1e9)) found.push(...portion)
  return found
}
/** Twice, so that what one round leaves for the next group is on the board as well. */
const settled = async () => {
  await server.app.settle()
  clock.advance(3_000)
  await server.app.settle()
}

it('is prepared by its methodologist alone, with the trustees that the rules want, and only once', async () => {
  const { prepareVote, commitLot } = ballots()
  const { keys, methodologist, officers } = vote
  expect(codesOf(await prepareVote(officers[0]!.person, keys))).toEqual(['FORBIDDEN'])
  expect(codesOf(await prepareVote(methodologist, { ...keys, publicKey: keys.publicKey.replace(/.{8}$/, 'AAAAAAAA') }))) //
    .toEqual(['KEY_INVALID'])
  expect(codesOf(await prepareVote(methodologist, { ...keys, need: 3, trustees: keys.trustees.slice(1) }))).toEqual([
    'INVALID',
    'INVALID',
  ])
  const stranger = { ...keys.trustees[0]!, email: 'nobody@example.kz' }
  expect(await prepareVote(methodologist, { ...keys, trustees: [stranger, ...keys.trustees.slice(1)] })).toMatchObject({
    refusals: [{ code: 'NOT_FOUND', path: ['trustees', '0', 'email'] }],
  })
  expect(codesOf(await commitLot(voters[0]!, { ...key(), name: 'Кім', commitment: 'a'.repeat(64) }))).toEqual([
    'FORBIDDEN',
  ])

  await vote.prepare()
  expect(demand(await prepareVote(methodologist, keys)).vote.history).toHaveLength(3)
  expect(codesOf(await prepareVote(methodologist, { ...keys, publicKey: `C${keys.publicKey.slice(1)}` }))).toEqual([
    'ALREADY_DECIDED',
  ])
  expect((await now(server.app, vote.campaign)).vote.isPrepared).toBe(true)
})

it('takes ballots in by groups, whose order is that of their commitments and never that of their coming', async () => {
  clock.set(on(dayOf.voting))
  await moved(server.app, vote, 'voting')
  const casts = []
  for (const [i, voter] of voters.slice(0, 20).entries()) casts.push(await vote.cast(voter, birlik, [(i % 4) + 1]))
  await server.app.settle()
  const commitments = casts.map(commitmentOf)
  expect((await leaves()).map(({ commitment }) => commitment)).toEqual(commitments.toSorted())
  expect(commitments).not.toEqual(commitments.toSorted())

  // A change that comes within the same seconds waits for the next group.
  await vote.cast(voters[0]!, birlik, [2, 3])
  await server.app.settle()
  expect(await leaves()).toHaveLength(20)
  clock.advance(3_000)
  await server.app.settle()
  const all = await leaves()
  expect(all.map(({ seq }) => seq)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1))
  expect(all[20]).toMatchObject({ kind: 'supersede', ends: all.find((one) => one.commitment === commitments[0])?.seq })
})

it('keeps a ballot that is cast and changed within one group as two leaves that lie beside each other', async () => {
  const first = await vote.cast(voters[20]!, birlik, [1])
  const second = await vote.cast(voters[20]!, birlik, [4])
  await vote.cast(voters[21]!, birlik, [1, 2])
  await settled()
  const last = (await leaves()).slice(21)
  const at = last.findIndex(({ commitment }) => commitment === commitmentOf(first))
  expect(last).toHaveLength(3)
  expect(last[at + 1]).toMatchObject({ kind: 'supersede', commitment: commitmentOf(second), ends: last[at]?.seq })
})

it('counts two ballots that were sealed alike as two', async () => {
  const form = await vote.sealed(birlik, { marks: [3], points: null }, 'twin')
  for (const twin of voters.slice(22, 24)) demand(await ballots().castBallot(twin, form))
  await settled()
  expect((await leaves()).filter(({ commitment }) => commitment === commitmentOf(form))).toHaveLength(2)
})

it('gives a receipt with the next group, which the root under it proves, and which nobody can forge', async () => {
  const form = await vote.cast(voters[24]!, birlik, [2])
  const which = { ...key(), envelope: birlik, commitment: commitmentOf(form) }
  expect(await ballots().readBallotReceipt(which)).toBeUndefined()
  await settled()
  const shown = await ballots().readBallotReceipt(which)
  if (!shown) throw new Error('no receipt')
  const { leaf, proof, head } = shown.receipt
  expect(await isInTree(leaf, proof, head)).toBe(true)
  expect(await isInTree({ ...leaf, hour: '2026-05-10T00Z' }, proof, head)).toBe(false)
  expect(await isSigned('dauys/board-head/1', boardHeadBytes(head), head)).toBe(true)
  expect(await isSigned('dauys/board-head/1', boardHeadBytes({ ...head, size: head.size + 1 }), head)).toBe(false)
  expect(shown.code.split('.')).toHaveLength(6)

  // A later ballot of the same person does not change what a buyer would see.
  await vote.cast(voters[24]!, birlik, [1])
  await settled()
  clock.advance(60 * 60_000)
  await server.app.settle()
  expect(await ballots().readBallotReceipt(which)).toEqual(shown)
  expect(await ballots().readBallotReceipt({ ...which, envelope: 'city' })).toBeUndefined()
})

it('takes ballots that break the rules too, because nobody can see what is in them', async () => {
  for (const [i, choice] of (
    [{ marks: [5], points: null }, { marks: [1, 1], points: null }, 'garbage'] as const
  ).entries())
    demand(await ballots().castBallot(voters[25 + i]!, await vote.sealed(birlik, choice, `bad ${i}`)))
  await vote.cast(voters[0]!, 'city', [])
  await vote.cast(voters[1]!, 'city', [7, 5])
  await settled()
  expect((await theBallots(server.app, vote.campaign)).every(({ open }) => open === 0)).toBe(true)
})

it('is sealed once it came to rest, with every ballot on a board, and takes none afterwards', async () => {
  const late = await vote.sealed(birlik, { marks: [1], points: null }, 'late')
  await vote.cast(voters[28]!, birlik, [1, 2, 3])
  clock.set(on(dayOf.verification))
  await moved(server.app, vote, 'verification')
  expect(codesOf(await ballots().castBallot(voters[29]!, late))).toEqual(['VOTING_CLOSED'])
  expect((await read()).sealed).toBeNull()
  expect(codesOf(await ballots().handInShare(vote.trustees[0]!.person, { ...key(), share: vote.trustees[0]!.share }))) //
    .toEqual(['NOT_SEALED_YET'])
  clock.advance(quietMs)
  await server.app.settle()
  const { sealed } = await read()
  const { campaign } = vote
  const cast = await theBallots(server.app, campaign)
  const found = await leaves()
  expect(countedOn(found)).toBe(cast.filter(({ envelopeId }) => envelopeId === birlik).length)
  expect(sealed?.boards.map(({ envelope, size }) => [envelope, size])).toEqual([
    ['city', 2],
    [birlik, found.length],
    ['district:otyrar', 0],
  ])
  const hashes = { campaign: campaign.id, rules: campaign.rulesHash!, list: campaign.ballotList!.hash }
  expect(sealed?.hash).toBe(boardsHash(hashes, sealed?.boards ?? []))
})

it('is opened by two trustees together, and by nobody alone', async () => {
  const [first, second] = vote.trustees
  const { handInShare, openedBox } = ballots()
  expect(codesOf(await handInShare(voters[0]!, { ...key(), share: first!.share }))).toEqual(['NOT_A_TRUSTEE'])
  expect(codesOf(await handInShare(first!.person, { ...key(), share: second!.share }))).toEqual(['SHARE_MISMATCH'])
  demand(await handInShare(first!.person, { ...key(), share: first!.share }))
  demand(await handInShare(first!.person, { ...key(), share: first!.share }))
  await server.app.settle()
  expect((await read()).opened).toBeNull()
  expect(await openedBox(vote.campaign.id)).toBeUndefined()
  const shares = server.app.platform.mongo.collection('voteShares')
  expect(JSON.stringify(await shares.find().toArray())).not.toContain(
    Buffer.from(first!.share, 'base64url').toString('base64'),
  )

  demand(await handInShare(second!.person, { ...key(), share: second!.share }))
  await server.app.settle()
  expect((await read()).opened).not.toBeNull()
  expect(await shares.countDocuments()).toBe(0)
  expect(codesOf(await handInShare(vote.trustees[2]!.person, { ...key(), share: vote.trustees[2]!.share }))).toEqual([
    'ALREADY_OPENED',
  ])
})

it('finds in the box exactly what counts, voids with their reasons, and lots that everybody can draw again', async () => {
  const { campaign, officers } = vote
  const [, own] = officers
  const { revealLot, openedBox } = ballots()
  expect(codesOf(await revealLot(own!.person, { ...key(), secret: officers[0]!.secret }))).toEqual(['SECRET_MISMATCH'])
  expect(codesOf(await revealLot(voters[0]!, { ...key(), secret: own!.secret }))).toEqual(['FORBIDDEN'])
  demand(await revealLot(own!.person, { ...key(), secret: own!.secret }))

  // One officer holds a secret back: asking for the count puts the commitment in its place.
  const box = await openedBox(campaign.id)
  const { sealed, lottery } = await read()
  const hashes = { rules: campaign.rulesHash!, list: campaign.ballotList!.hash, board: sealed!.hash }
  expect(box?.lotSeed).toBe(lotSeed(hashes, lottery))
  expect(codesOf(await revealLot(officers[0]!.person, { ...key(), secret: officers[0]!.secret }))).toEqual([
    'ALREADY_OPENED',
  ])

  const district = box?.envelopes.find(({ envelopeId }) => envelopeId === birlik)
  const lines = district?.ballots.map(ballotLine) ?? []
  const expected = [
    ...Array.from({ length: 19 }, (_, i) => String(((i + 1) % 4) + 1)),
    ...['2,3', '4', '1,2', '3', '3', '1', '1,2,3'],
  ]
  expect(lines.toSorted()).toEqual(expected.toSorted())
  expect(district).toMatchObject({ voids: { against_rules: 2, unreadable: 1 }, replaced: 3, byChannel: { online: 26 } })
  expect(district?.ballotsHash).toBe(
    ballotsHash({ campaign: campaign.id, envelope: birlik, boardHash: sealed!.hash }, district!.ballots),
  )
  expect(
    box?.envelopes
      .find(({ envelopeId }) => envelopeId === 'city')
      ?.ballots.map(ballotLine)
      .toSorted(),
  ).toEqual(['', '5,7'])
  const found = await leaves()
  expect(found.slice(-3).map(({ kind }) => kind)).toEqual(['void', 'void', 'void'])
  expect(countedOn(found)).toBe(district?.ballots.length)
  expect(found.at(-1)?.ends).toBe(found.find(({ commitment }) => commitment === found.at(-1)?.commitment)?.seq)
})

it('is certified when complaints are answered and two people in office signed what was counted', async () => {
  const { recordCount, signProtocol, fileComplaint, answerComplaint, readVote } = ballots()
  const { campaign, methodologist, officers } = vote
  const complaint = { ...key(), attempt: 'c1', text: 'Менің учаскемде тізім ілінбеген.' }
  expect(codesOf(await fileComplaint(voters[0]!, complaint))).toEqual(['COMPLAINTS_CLOSED'])
  const traces = [{ tally: 'greedy-votes', envelope: birlik, hash: 'a'.repeat(64) }]
  await recordCount(campaign.id, { hasQuorum: true, traces })
  await server.app.settle()
  clock.set(on(dayOf.tallied))
  await moved(server.app, vote, 'tallied')
  const { digest } = demand(await signProtocol(methodologist, { ...key(), digest: await digestOf(), name: 'Әдіскер' }))
    .vote.protocol!
  expect(codesOf(await signProtocol(methodologist, { ...key(), digest, name: 'Әдіскер' }))).toEqual(['SIGNER_TWICE'])

  // Counted anew with another result: nobody has signed that one.
  await recordCount(campaign.id, { hasQuorum: true, traces: [{ ...traces[0]!, hash: 'b'.repeat(64) }] })
  expect((await readVote(campaign))?.protocol).toBeNull()
  expect(codesOf(await signProtocol(methodologist, { ...key(), digest, name: 'Әдіскер' }))).toEqual([
    'PROTOCOL_CHANGED',
  ])

  clock.set(on(dayOf.complaints))
  await moved(server.app, vote, 'complaints')
  const filed = demand(await fileComplaint(voters[0]!, complaint)).vote.complaints
  expect(demand(await fileComplaint(voters[0]!, complaint)).vote.complaints).toEqual(filed)
  for (const person of [methodologist, officers[0]!.person])
    demand(await signProtocol(person, { ...key(), digest: await digestOf(), name: 'Лауазымды тұлға' }))
  await server.app.settle()
  clock.set(on('2026-06-16'))
  expect((await now(server.app, campaign)).vote).toMatchObject({ openComplaints: 1, isProtocolSigned: true })
  expect(codesOf(await fileComplaint(voters[1]!, { ...complaint, attempt: 'late' }))).toEqual(['COMPLAINTS_CLOSED'])
  const certify = { campaignId: campaign.id, to: 'certified' } as const
  expect(codesOf(await server.app.use.budgets.advanceCampaign(methodologist, certify))).toEqual(['NOT_READY'])
  const answer = { ...key(), complaintId: filed[0]!.id, upheld: false, text: { kk: 'Тізім 3 мамырда ілінген.' } }
  demand(await answerComplaint(officers[0]!.person, answer))
  expect(codesOf(await answerComplaint(officers[0]!.person, answer))).toEqual(['ALREADY_DECIDED'])
  await server.app.settle()

  const keys = server.app.platform.ballotKeys
  expect(await keys.read(campaign.id)).toBeDefined()
  await moved(server.app, vote, 'certified')
  expect(await keys.read(campaign.id)).toBeUndefined()
  expect((await read()).unlinkedAt).toEqual(clock.now())
  const journal = server.app.platform.mongo.collection('journal')
  expect(await journal.countDocuments({ 'event.type': 'BallotsUnlinked', 'event.subject.id': campaign.id })).toBe(1)
})

it('forgets an erased person who complained, held a share or signed, and keeps the names that they gave in public', async () => {
  const { trustees } = vote
  const [complainant, trustee] = [voters[0]!, trustees[0]!.person]
  for (const person of [complainant, trustee]) await erase(server.app, server.url, person)
  await server.app.settle()
  const votes = JSON.stringify(await server.app.platform.mongo.collection('votes').find().toArray())
  for (const { personId } of [complainant, trustee]) expect(votes).not.toContain(personId)
  expect(votes).not.toContain('тізім ілінбеген')
  expect((await read()).trustees[0]?.name).toBe('Сенімді тұлға 0, қоғамдық кеңес')
})

async function digestOf(): Promise<string> {
  const viewer = { personId: vote.methodologist.personId, isMethodologist: true, isInOffice: true }
  return standingOf(await now(server.app, vote.campaign), await read(), viewer).protocol?.digest ?? ''
}

function commitmentOf({ sealed, nonce }: { readonly sealed: string; readonly nonce: string }): string {
  return ballotCommitment(Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url'))
}

async function isInTree(
  leaf: BoardLeaf,
  proof: readonly string[],
  { size, root }: { readonly size: number; readonly root: string },
): Promise<boolean> {
  const hashes = proof.map((hash) => fromBase64Url(hash, 32)!)
  const claim = { leafHash: leafHash(boardLeafBytes(leaf)), index: leaf.seq - 1, size, proof: hashes }
  return verifyInclusion({ ...claim, root: fromBase64Url(root, 32)! })
}

async function isSigned(
  context: string,
  content: Uint8Array,
  { key: id, signature }: { readonly key: string; readonly signature: string },
): Promise<boolean> {
  const { publicKey = '' } =
    (await server.app.platform.signingKeys.statements()).find((statement) => statement.id === id) ?? {}
  const raw = Buffer.from(publicKey, 'base64url')
  const verifying = await crypto.subtle.importKey('raw', raw, 'Ed25519', false, ['verify'])
  const bytes = Buffer.concat([Buffer.from(`${context}\n`), content])
  return crypto.subtle.verify('Ed25519', verifying, Buffer.from(signature, 'base64url'), bytes)
}
