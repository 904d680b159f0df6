import { createPublicKey, verify } from 'node:crypto'
import { request } from 'node:http'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { fromBase64Url } from '#domain/kernel/base64url.ts'
import { leafHash, verifyConsistency, verifyInclusion } from '#domain/kernel/merkle.ts'
import { receiptCode, type Receipt } from '#domain/ledger/receipt.ts'
import { leafBytes } from '#domain/ledger/leaf.ts'
import type { Head } from '#domain/ledger/head.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { createBundleCheck, type BundleCheckOptions, type BundleReport } from '#domain/verifier/bundle.ts'
import { readPromise } from '#domain/verifier/check-promise.ts'
import { readReceipt } from '#domain/verifier/check-receipt.ts'
import { EarlierReader } from '#domain/verifier/earlier.ts'
import type { VerifySignature } from '#domain/verifier/signed.ts'
import { aCity, cookieOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { erase } from '#server/testing/erase.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

// Long because it is what a stranger sees of a petition's whole life, checked with the stranger's own program.

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const threshold = 100
const second = 1_000
let here: City
let crowd: ActingPerson[]
let moderators: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  moderators = [await here.moderator('Салтанат'), await here.moderator('Нұрлан')]
  crowd = await Promise.all(Array.from({ length: threshold + 15 }, (_, i) => here.person(`Тұрғын ${i}`)))
})

const signatures = () => server.app.use.signatures
const withdraw = (petition: Petition, people: readonly ActingPerson[]) =>
  Promise.all(
    people.map(async (person) => demand(await signatures().withdrawSignature(person, { petitionId: petition.id }))),
  )
const signAgain = (petition: Petition, people: readonly ActingPerson[]) =>
  Promise.all(
    people.map(async (person) =>
      demand(await signatures().signPetition(person, { petitionId: petition.id, attempt: `again ${person.personId}` })),
    ),
  )

/** Later, with everything counted and headed. */
async function settleAfter(ms: number): Promise<void> {
  clock.advance(ms)
  await server.app.settle()
}

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${server.url}${path}`, { headers })
const textOf = async (path: string) => (await get(path, { 'accept-encoding': 'identity' })).text()
const jsonOf = async <T>(path: string) => (await (await get(path)).json()) as T
/** As they come over the line: `fetch` would unpack them. */
function packedBytes(path: string): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const asked = request(`${server.url}${path}`, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      const parts: Buffer[] = []
      answer.on('data', (part: Buffer) => parts.push(part)).on('end', () => resolve(Buffer.concat(parts)))
    })
    asked.on('error', reject).end()
  })
}

const bytesIn = (text: string) => fromBase64Url(text, 32) ?? new Uint8Array()

const byNode: VerifySignature = (publicKey, message, signature) => {
  const x = Buffer.from(publicKey).toString('base64url')
  return verify(null, message, createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), signature)
}

async function recount(bundle: string, options: Partial<BundleCheckOptions> = {}): Promise<BundleReport> {
  const check = createBundleCheck({ verifySignature: byNode, ...options })
  check.push(Buffer.from(bundle))
  return check.finish()
}

function earlier(text: string) {
  const reader = new EarlierReader()
  reader.push(Buffer.from(text))
  return reader.finish()!
}

async function own(person: ActingPerson, { number }: Petition) {
  const ask = await signedInAs(server.app, server.url, person)
  const { data } = await ask(`{ petition(number: "${number}") { viewerSignature { state receipt promise } } }`)
  const { petition } = data as {
    petition: { viewerSignature: { state: string; receipt: string | null; promise: string | null } | null }
  }
  return petition.viewerSignature
}

async function moderate(person: ActingPerson | undefined, field: string, type: string, input: object) {
  const ask = await signedInAs(server.app, server.url, person!)
  const document = `mutation ($input: ${type}!) { ${field}(input: $input) { removal { id } userErrors { code } } }`
  const { data } = await ask(document, { input })
  const payload = (data as Record<string, { removal: { id: string } | null; userErrors: object[] }>)[field]
  expect(payload?.userErrors).toEqual([])
  return payload!.removal!.id
}

async function remove(petition: Petition, refs: readonly string[]): Promise<string> {
  clock.advance(second)
  const why = { reason: 'automated', text: 'Қолды бір бағдарлама қойған.', independent: true }
  const input = {
    petitionId: petition.id,
    conditions: { refs },
    ...why,
    attempt: `remove ${petition.id}`,
  }
  const id = await moderate(moderators[0], 'proposeRemoval', 'ProposeRemovalInput', input)
  await moderate(moderators[1], 'consentToRemoval', 'ConsentToRemovalInput', { removalId: id, independent: true })
  return id
}

describe('a threshold', () => {
  it('is crossed once by fifty who sign at one moment, lost by a removal of sixty, and met anew', async () => {
    const author = await here.person('Айгүл')
    const more = await Promise.all(Array.from({ length: 45 }, (_, n) => here.person(`Көрші ${n}`)))
    const people = [...crowd, ...more]
    const petition = await here.petition('signing', { author })
    const kept = async () => (await server.app.use.petitions.readPetitions([petition.id]))[0]!
    const crossings = async () =>
      (await kept()).history.filter(({ type }) => /^Threshold/.test(type)).map(({ type }) => type)
    const told = () =>
      server.app.platform.mongo.db
        .collection('notices')
        .countDocuments({ petitionId: petition.id, personId: author.personId, kind: 'threshold_met' })

    await here.signedBy(petition.id, people.slice(0, threshold - 1))
    await settleAfter(10 * second)
    expect([await crossings(), await told()]).toEqual([[], 0])
    await here.signedBy(petition.id, people.slice(threshold - 1, threshold + 49))
    await settleAfter(60 * second)
    expect(await crossings()).toEqual(['ThresholdMet'])
    expect(await told()).toBe(1)
    expect(await kept()).toMatchObject({ support: { total: threshold + 49 }, tracks: [{ state: 'due' }, {}] })

    const refs = await Promise.all(people.slice(0, 60).map(async (who) => refOf(await own(who, petition))))
    await remove(petition, refs)
    await settleAfter(60 * second)
    expect(await crossings()).toEqual(['ThresholdMet', 'ThresholdLost'])
    expect(await kept()).toMatchObject({
      support: { total: threshold - 11 },
      tracks: [{ state: 'unmet', metAt: null }, {}],
    })

    await here.signedBy(petition.id, people.slice(threshold + 49, threshold + 60))
    await settleAfter(60 * second)
    expect(await crossings()).toEqual(['ThresholdMet', 'ThresholdLost', 'ThresholdMet'])
    expect(await told()).toBe(2)
    const report = await recount(await textOf(`/ledger/${petition.number}/evidence.ndjson`), {})
    expect(report).toMatchObject({ holds: true, facts: { total: threshold, byType: { invalidated: 60 } } })
  })
})

describe('the evidence of a petition', () => {
  it('is recounted by a stranger: signed, withdrawn, signed again, removed and returned', async () => {
    const petition = await here.petition('signing')
    const number = petition.number ?? ''
    const [first, second_, third] = crowd as [ActingPerson, ActingPerson, ActingPerson]
    await here.signedBy(petition.id, crowd.slice(0, threshold + 5))
    await settleAfter(second)
    const firstHead = await textOf(`/ledger/${number}/head.json`)
    await withdraw(petition, crowd.slice(0, 10))
    await settleAfter(90 * second)
    await signAgain(petition, crowd.slice(0, 8))
    await settleAfter(60 * second)
    expect(await server.app.platform.signingKeys.rotate()).toMatchObject({ v: 1 })
    await settleAfter(120 * second)
    await here.signedBy(petition.id, crowd.slice(threshold + 5))
    await settleAfter(30 * second)

    const bundle = await textOf(`/ledger/${number}/evidence.ndjson`)
    const receipts = (await Promise.all([first, second_, third, crowd[9]!].map((who) => own(who, petition)))).map(
      (signature) => readReceipt(signature?.receipt ?? '')!,
    )
    const promise = readPromise((await own(first, petition))?.promise ?? '')!
    const report = await recount(bundle, { earlier: [earlier(firstHead)], receipts, promises: [promise] })
    expect(report.findings).toEqual([])
    expect(report).toMatchObject({
      holds: true,
      notes: [],
      facts: {
        number,
        size: threshold + 33,
        total: threshold + 13,
        byType: { counted: threshold + 23, withdrawn: 10, invalidated: 0, restored: 0, superseded: 0 },
        receipts: 4,
        promises: 1,
        compared: [{ size: threshold + 5, isSame: true }],
      },
    })
    expect(report.facts?.keys).toHaveLength(2)
    expect(receipts.map(({ leaf, n }) => [leaf.type, n])).toEqual([
      ...[['counted', 3], ['counted', 3], ['counted', 3]], // prettier-ignore
      ['withdrawn', 2],
    ])
    // The crossings up, back and up again, and the day of the answer, follow from the leaves alone.
    const track = bundle.split('\n').find((line) => line.includes('"track":"answer"'))
    const { crossings, registered, deadlines } = JSON.parse(track ?? '') as Record<string, unknown[]>
    expect(crossings).toHaveLength(3)
    expect(registered).not.toBeNull()
    expect(deadlines?.length).toBeGreaterThan(0)
  })

  it('says that signatures were taken out by moderators, and returned, with reason and batch', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 6))
    await settleAfter(10 * second)
    const refs = await Promise.all(crowd.slice(0, 3).map(async (who) => refOf(await own(who, petition))))
    const removal = await remove(petition, refs)
    await settleAfter(60 * second)
    const undo = { reason: 'removed_by_mistake', text: 'Бұл адамдар шын екен.', independent: true }
    const restoration = await moderate(moderators[1], 'proposeRestoration', 'ProposeRestorationInput', {
      ...{ removalId: removal, ...undo, attempt: `restore ${petition.id}` },
    })
    const consent = { removalId: restoration, independent: true }
    const bundleBefore = await textOf(`/ledger/${petition.number}/evidence.ndjson`)
    await moderate(moderators[0], 'consentToRemoval', 'ConsentToRemovalInput', consent)
    await settleAfter(60 * second)

    const bundle = await textOf(`/ledger/${petition.number}/evidence.ndjson`)
    const report = await recount(bundle, { earlier: [earlier(bundleBefore)] })
    expect(report.findings).toEqual([])
    expect(report.facts).toMatchObject({ size: 12, total: 6, byType: { invalidated: 3, restored: 3 } })
    expect(bundle).toContain(`"batch":"${removal}"`)
    expect(bundle).toContain(`"batch":"${restoration}"`)
    expect(JSON.parse((await own(crowd[0]!, petition))?.receipt ?? '')).toMatchObject({ leaf: { type: 'restored' } })
  })

  it('ends with the newest head, whatever came in since', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 4))
    await settleAfter(second)
    await here.signedBy(petition.id, crowd.slice(4, 9))
    await settleAfter(second)
    expect(await own(crowd[5]!, petition)).toMatchObject({ state: 'COUNTED', receipt: null })
    const early = await recount(await textOf(`/ledger/${petition.number}/evidence.ndjson`))
    expect(early).toMatchObject({ holds: true, facts: { size: 4, total: 4, heads: 1 } })
    await settleAfter(5 * second)
    const late = await recount(await textOf(`/ledger/${petition.number}/evidence.ndjson`))
    expect(late).toMatchObject({ holds: true, facts: { size: 9, total: 9, heads: 1 } })
  })

  it('holds when a signer was erased, and so does the receipt in their hands', async () => {
    const author = await here.person('Айгүл')
    const leaving = await here.person('Зейнеп')
    const [open, over] = [await here.petition('signing'), await here.petition('signing', { author })]
    for (const { id } of [open, over]) await here.signedBy(id, [leaving, ...crowd.slice(0, 3)])
    await settleAfter(second)
    demand(await server.app.use.petitions.withdrawPetition(author, { petitionId: over.id }))
    const kept = [(await own(leaving, open))?.receipt ?? '', (await own(leaving, over))?.receipt ?? '']
    await erase(server.app, server.url, leaving)

    // While signing is open the signature is taken back; where it is over the count stays what it was.
    const totals = [3, 4]
    for (const [i, { number }] of [open, over].entries()) {
      const bundle = await textOf(`/ledger/${number}/evidence.ndjson`)
      const report = await recount(bundle, { receipts: [readReceipt(kept[i] ?? '')!] })
      expect(report.findings).toEqual([])
      expect(report.facts).toMatchObject({ total: totals[i], receipts: 1 })
    }
    const rows = server.app.platform.mongo.collection('signatures')
    expect(await rows.countDocuments({ petition: { $in: [open.id, over.id] } })).toBe(6)
  })

  it('is there before anybody signed, and comes packed to whoever understands it', async () => {
    const petition = await here.petition('signing')
    const path = `/ledger/${petition.number}/evidence.ndjson`
    expect(await recount(await textOf(path))).toMatchObject({ holds: true, facts: { size: 0, total: 0, heads: 0 } })
    const { headers } = await get(path, { 'accept-encoding': 'gzip' })
    expect(headers.get('content-encoding')).toBe('gzip')
    expect(headers.get('access-control-allow-origin')).toBe('*')
    const packed = await packedBytes(path)
    expect(gunzipSync(packed).toString()).toBe(await textOf(path))
  })

  it('is for public petitions alone', async () => {
    const draft = await here.petition('moderation')
    for (const number of [draft.number, '2026-999999', 'uk-131215', 'nonsense']) {
      for (const file of ['evidence.ndjson', 'head.json', 'heads.ndjson', 'proof.json?first=1&second=1']) {
        expect((await get(`/ledger/${number}/${file}`)).status).toBe(404)
      }
    }
  })
})

describe('heads', () => {
  it('come at most every five seconds, and continue each other by proof', async () => {
    const petition = await here.petition('signing')
    const number = petition.number ?? ''
    for (let i = 0; i < 13; i++) {
      await here.signedBy(petition.id, [crowd[i]!])
      await settleAfter(1.5 * second)
    }
    await settleAfter(5 * second)
    const lines = (await textOf(`/ledger/${number}/heads.ndjson`)).trim().split('\n')
    const heads = lines.map((line) => JSON.parse(line) as Head)
    const moments = heads.map(({ at }) => Date.parse(at))
    moments.slice(1).forEach((at, i) => expect(at - (moments[i] ?? 0)).toBeGreaterThanOrEqual(5 * second))
    expect(heads.at(-1)?.size).toBe(13)
    for (const [i, { size: first, root }] of heads.slice(0, -1).entries()) {
      const { size: second, root: secondRoot } = heads[i + 1]!
      const { hashes } = await jsonOf<{ hashes: string[] }>(
        `/ledger/${number}/proof.json?first=${first}&second=${second}`,
      )
      const claim = { first, second, firstRoot: bytesIn(root), secondRoot: bytesIn(secondRoot) }
      expect(verifyConsistency({ ...claim, proof: hashes.map(bytesIn) })).toBe(true)
    }
    const { root, size } = heads.at(-1)!
    const proof = await jsonOf<{ leaf: string; hashes: string[] }>(`/ledger/${number}/proof.json?seq=7&size=${size}`)
    const included = { leafHash: bytesIn(proof.leaf), index: 6, size, root: bytesIn(root) }
    expect(verifyInclusion({ ...included, proof: proof.hashes.map(bytesIn) })).toBe(true)
    for (const query of [
      'first=0&second=3',
      'first=4&second=3',
      'first=3&second=99',
      'seq=14&size=14',
      'seq=x&size=2',
    ]) {
      expect((await get(`/ledger/${number}/proof.json?${query}`)).status).toBe(400)
    }
    const { headers, status } = await get(`/ledger/${number}/head.json`)
    expect(status).toBe(200)
    const etag = headers.get('etag') ?? ''
    expect((await get(`/ledger/${number}/head.json`, { 'if-none-match': etag })).status).toBe(304)
  })

  it('rest for half a minute after signing has ended, and then one is final', async () => {
    const author = await here.person('Айгүл')
    const petition = await here.petition('signing', { author })
    await here.signedBy(petition.id, crowd.slice(0, 3))
    await settleAfter(10 * second)
    await here.signedBy(petition.id, crowd.slice(3, 5))
    demand(await server.app.use.petitions.withdrawPetition(author, { petitionId: petition.id }))
    await settleAfter(20 * second)
    expect(await ledgerOf(petition)).toMatchObject({ size: 3, isFinal: false })
    await settleAfter(10 * second)
    expect(await ledgerOf(petition)).toMatchObject({ size: 5, isFinal: true, counts: { total: 5, counted: 5 } })
  })

  it('of each day are sealed, and every day continues the one before', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 2))
    await settleAfter(10 * second)
    const newest = await textOf(`/ledger/${petition.number}/head.json`)
    await settleAfter(2 * 24 * 3_600 * second)
    const days =
      await jsonOf<{ day: string; heads: number; digest: string; previous: string | null }[]>('/ledger/heads.json')
    expect(days.map(({ day }) => day)).toEqual(['2026-06-03', '2026-06-04'])
    expect(days.map(({ previous }) => previous)).toEqual([null, days[0]?.digest])
    expect(days[1]?.heads).toBe(0)
    const file = await textOf('/ledger/heads/2026-06-03.ndjson')
    expect(file).toContain(newest)
    expect(file.trim().split('\n')).toHaveLength((days[0]?.heads ?? 0) + 2)
    const kept = earlier(file)
    expect(kept).toMatchObject({ kind: 'day', day: { digest: days[0]?.digest } })
    const report = await recount(await textOf(`/ledger/${petition.number}/evidence.ndjson`), { earlier: [kept] })
    expect(report.findings).toEqual([])
    for (const file of ['2026-06-05.ndjson', '2026-06-02.ndjson', '2026-13-77.ndjson', 'x']) {
      expect((await get(`/ledger/heads/${file}`)).status).toBe(404)
    }
    expect(await jsonOf('/ledger/keys.json')).toEqual(await server.app.platform.signingKeys.statements())
  })
})

describe('a receipt', () => {
  it('is the same whenever it is asked for, is a file, and is found again by the code of its address', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 5))
    await settleAfter(10 * second)
    const [holder] = crowd as [ActingPerson]
    const text = (await own(holder, petition))?.receipt ?? ''
    const receipt = JSON.parse(text) as Receipt
    await here.signedBy(petition.id, crowd.slice(5, 9))
    await settleAfter(10 * second)
    expect((await own(holder, petition))?.receipt).toBe(text)

    const cookie = await cookieOf(server.app, server.url, holder)
    const file = await get(`/receipts/${petition.number}.json`, { cookie })
    expect(file.headers.get('content-disposition')).toContain(`dauys-receipt-${petition.number}.json`)
    expect(file.headers.get('access-control-allow-origin')).toBeNull()
    expect(await file.json()).toEqual(receipt)
    expect((await get(`/receipts/${petition.number}.json`)).status).toBe(404)

    const hash = Buffer.from(leafHash(leafBytes(receipt.leaf))).toString('base64url')
    const code = receiptCode(receipt, hash)
    expect(await findByCode(code)).toMatchObject({
      ...{ leafAgrees: true, rootAgrees: true, size: 5, petition: { number: petition.number } },
      entry: { seq: receipt.leaf.seq, type: 'COUNTED', minute: new Date(receipt.leaf.minute).toISOString() },
      coveredAt: new Date(receipt.head.at).toISOString(),
    })
    const other = (part: number, text: string) => code.split('.').with(part, text).join('.')
    expect(await findByCode(other(3, 'A'.repeat(16)))).toMatchObject({ leafAgrees: false, rootAgrees: true })
    expect(await findByCode(other(4, 'A'.repeat(16)))).toMatchObject({ leafAgrees: true, rootAgrees: false })
    expect(await findByCode(other(2, '900'))).toMatchObject({ rootAgrees: false })
    expect(await findByCode(other(0, '2026-999999'))).toBeNull()
    expect(await findByCode('nonsense')).toBeNull()
  })
})

it('shows how a petition grew, day by day', async () => {
  const petition = await here.petition('signing')
  await here.signedBy(petition.id, crowd.slice(0, 7))
  await withdraw(petition, crowd.slice(0, 2))
  await settleAfter(24 * 3_600 * second)
  await here.signedBy(petition.id, crowd.slice(7, 9))
  await settleAfter(10 * second)
  const { data } = await postGraphQL(server.url, {
    query: `{ petition(number: "${petition.number}") { growth { added withdrawn removed total } } }`,
  })
  expect((data as { petition: { growth: object[] } }).petition.growth).toEqual([
    { added: 7, withdrawn: 2, removed: 0, total: 5 },
    { added: 2, withdrawn: 0, removed: 0, total: 7 },
  ])
})

function refOf(signature: { receipt: string | null } | null): string {
  return Buffer.from((JSON.parse(signature?.receipt ?? '') as Receipt).ref, 'base64url').toString('hex')
}

async function ledgerOf({ number }: Petition) {
  const query = `{ petition(number: "${number}") { ledger { size isFinal counts { total counted } } } }`
  return ((await postGraphQL(server.url, { query })).data as { petition: { ledger: object } }).petition.ledger
}

async function findByCode(code: string) {
  const query = `query ($code: String!) { receiptByCode(code: $code) {
    petition { number } entry { seq type minute } leafAgrees size rootAgrees coveredAt
  } }`
  return ((await postGraphQL(server.url, { query, variables: { code } })).data as { receiptByCode: object })
    .receiptByCode
}
