import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const server = testServer({ clock: fakeClock() })
const folder = mkdtempSync(join(tmpdir(), 'dauys-import-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

interface Failure {
  readonly line: number
  readonly record: number
  readonly reason: string
}

async function importFile(content: string | Uint8Array) {
  const file = join(folder, 'petitions.json')
  writeFileSync(file, content)
  const failures: Failure[] = []
  const summary = await server.app.use.openData.importUkPetitions(file, {
    failed: ({ line, record }, reason) => failures.push({ line, record, reason }),
    progress: () => undefined,
  })
  return { summary, failures }
}

async function ask(query: string): Promise<unknown> {
  const { data, errors } = await postGraphQL(server.url, { query })
  if (errors) throw new Error(errors[0]?.message)
  return data
}

const total = async (filter: string): Promise<number> => {
  const data = (await ask(`{ petitions(first: 1, filter: { ${filter} }) { totalCount } }`)) as {
    petitions: { totalCount: number }
  }
  return data.petitions.totalCount
}

/** The search follows the collection, whoever writes it: a command in another process as well. */
async function untilFound(words: string): Promise<void> {
  const until = performance.now() + 10_000
  while ((await total(`query: "${words}"`)) === 0) {
    if (performance.now() > until) throw new Error(`nobody finds "${words}"`)
    await sleep(50)
  }
}

const aRecord = (id: number, change: object = {}) => ({
  type: 'petition',
  id,
  links: { self: `https://petition.parliament.uk/petitions/${id}.json` },
  attributes: {
    action: `Reopen the footbridge number ${id}`,
    background: 'It has been closed since the flood. People walk two miles.',
    additional_details: '',
    state: 'closed',
    signature_count: 12_345,
    created_at: '2020-12-29T11:00:00.000Z',
    opened_at: '2020-12-31T11:08:14.000Z',
    closed_at: '2021-06-30T22:59:59.999Z',
    government_response_at: '2021-03-01T10:00:00.000Z',
    government_response: { responded_on: '2021-02-28', summary: 'It will open.', details: 'In May.' },
    departments: [{ acronym: 'DfT', name: 'Department for Transport', url: 'https://www.gov.uk' }],
    signatures_by_region: [
      { name: 'North East', ons_code: 'A', signature_count: 12_000 },
      { name: 'North West', ons_code: 'B', signature_count: 300 },
    ],
    ...change,
  },
})

describe('an imported petition', () => {
  it('is shown with its origin, its areas and what is in none of them, and is read-only', async () => {
    const { summary } = await importFile(JSON.stringify({ links: {}, data: [aRecord(1)] }))
    expect(summary).toEqual({ read: 1, created: 1, updated: 0, unchanged: 0, failed: 0 })
    expect(
      await ask(`{ petition(number: "uk-1") {
        stage status signatureCount title { en } summary { en } authorName territory { id } createdAt closedAt
        tracks { id state } viewerCanSign { code } viewerCanEdit { code }
        origin {
          system url computedClosesAt departments response { summary }
          areas(kind: REGION, first: 1) { name count } areasWithoutPlace(kind: REGION)
          countries: areasWithoutPlace(kind: COUNTRY)
        }
        timeline { kind }
      } }`),
    ).toMatchObject({
      petition: {
        ...{ stage: 'CLOSED', status: 'ANSWERED', signatureCount: 12_345, authorName: null, territory: null },
        title: { en: 'Reopen the footbridge number 1' },
        createdAt: '2020-12-29T11:00:00.000Z',
        closedAt: '2021-06-30T22:59:59.999Z',
        tracks: [
          { id: 'response', state: 'ANSWERED' },
          { id: 'debate', state: 'UNMET' },
        ],
        viewerCanSign: { code: 'SIGN_AT_SOURCE' },
        viewerCanEdit: { code: 'READ_ONLY' },
        origin: {
          system: 'uk',
          url: 'https://petition.parliament.uk/petitions/1',
          computedClosesAt: '2021-06-30T22:59:59.999Z',
          departments: ['Department for Transport'],
          areas: [{ name: 'North East', count: 12_000 }],
          areasWithoutPlace: 45,
          countries: null,
        },
        timeline: [{ kind: 'SOURCE_CLOSED' }, { kind: 'ANSWERED' }, { kind: 'SOURCE_OPENED' }],
      },
    })
  })

  it('is left alone when nothing changed, and follows its source when something did', async () => {
    const before = await ask('{ petition(number: "uk-1") { id } }')
    expect((await importFile(JSON.stringify([aRecord(1)]))).summary).toMatchObject({ created: 0, unchanged: 1 })
    const changed = await importFile(`${JSON.stringify(aRecord(1, { signature_count: 20_000 }))}\n`)
    expect(changed.summary).toMatchObject({ created: 0, updated: 1, unchanged: 0 })
    expect(await ask('{ petition(number: "uk-1") { id signatureCount } }')).toMatchObject({
      petition: { ...(before as { petition: object }).petition, signatureCount: 20_000 },
    })
  })

  it('is created once by two imports at the same time', async () => {
    const content = JSON.stringify(Array.from({ length: 150 }, (_, i) => aRecord(1_000 + i)))
    const file = join(folder, 'twice.json')
    writeFileSync(file, content)
    const watcher = { failed: () => undefined, progress: () => undefined }
    const acts = [1, 2, 3].map(() => server.app.use.openData.importUkPetitions(file, watcher))
    await Promise.all(acts)
    await untilFound('footbridge 1042')
    const petitions = server.app.platform.mongo.db.collection('petitions')
    expect(await petitions.countDocuments({ number: { $regex: '^uk-1...$' } })).toBe(150)
  })

  it('does not land with a shape that is no petition', async () => {
    const records = [
      { ...aRecord(2), type: 'poll' },
      aRecord(3, { signature_count: -1 }),
      aRecord(4, { state: 'hibernating' }),
      aRecord(5, { created_at: 'yesterday' }),
      aRecord(6, { created_at: '2003-01-01T00:00:00.000Z' }),
      [1, 2, 3],
      aRecord(7),
    ]
    const { summary, failures } = await importFile(records.map((record) => JSON.stringify(record)).join('\n'))
    expect(summary).toEqual({ read: 7, created: 1, updated: 0, unchanged: 0, failed: 6 })
    expect(failures.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5, 6])
    expect(failures[1]?.reason).toContain('attributes.signature_count')
  })
})

const shared = process.env['SHARED']
const title = '1,500 real petitions'

describe.skipIf(shared === undefined)(shared === undefined ? `${title} (SHARED is not set: skipped)` : title, () => {
  const file = join(shared ?? '', 'data', 'petitions', 'uk-petitions-dev.json')
  let content: Buffer
  let lines: string[]

  beforeAll(async () => {
    content = readFileSync(file)
    lines = content.toString('utf8').split('\n')
    await server.app.platform.mongo.db.collection('petitions').deleteMany({})
  })

  it('land whatever the file looks like: cut at any byte, plain or packed', async () => {
    for (const cut of [0.25, 0.6]) {
      const end = Math.round(content.length * cut)
      const complete = content.toString('utf8', 0, end).split('\n').slice(1, -1).length
      const { summary, failures } = await importFile(content.subarray(0, end))
      expect(summary).toMatchObject({ read: complete + 1, failed: 1 })
      expect(summary.created + summary.unchanged).toBe(complete)
      expect(failures).toMatchObject([{ record: complete + 1 }])
    }
    const packed = gzipSync(content)
    const { summary } = await importFile(packed.subarray(0, Math.round(packed.length / 3)))
    expect(summary.created + summary.unchanged).toBeGreaterThan(300)
    await server.app.platform.mongo.db.collection('petitions').deleteMany({})
  })

  it('land beside twenty bad lines, and each of the twenty is named', async () => {
    const bad = [...lines]
    const noJson = [
      'oops',
      '{"type":"petition",',
      '"text"',
      '}{',
      'null',
      '{"id": 1,}',
      '<html>',
      '42',
      '{"a":"b',
      '[}',
    ]
    noJson.forEach((line, i) => (bad[100 + i * 7] = line))
    for (let i = 0; i < 10; i++) bad[900 + i * 7] = '{"type":"petition","id":"no number","attributes":{}},'
    const { summary, failures } = await importFile(bad.join('\n'))
    expect(summary).toMatchObject({ read: 1_500, created: 1_480, failed: 20 })
    expect(failures.map(({ line }) => line)).toEqual([
      ...noJson.map((_line, i) => 101 + i * 7),
      ...Array.from({ length: 10 }, (_, i) => 901 + i * 7),
    ])
  })

  it('are 66 open, 504 closed and 930 rejected, and by the book 107 and 19 met a threshold', async () => {
    expect((await importFile(content)).summary).toMatchObject({ read: 1_500, created: 20, failed: 0 })
    expect((await importFile(gzipSync(content))).summary).toMatchObject({ created: 0, updated: 0, unchanged: 1_500 })
    expect(await total('origin: "uk", stages: [SIGNING]')).toBe(66)
    expect(await total('origin: "uk", stages: [CLOSED]')).toBe(504)
    expect(await total('origin: "uk", stages: [REJECTED]')).toBe(930)
    expect(await total('origin: "uk", trackMet: "response"')).toBe(107)
    expect(await total('origin: "uk", trackMet: "debate"')).toBe(19)
    expect(await ask('{ petitionCounts(filter: { origin: "uk" }) { origins { origin count } } }')).toEqual({
      petitionCounts: { origins: [{ origin: 'uk', count: 1_500 }] },
    })
  })

  it('close by the book when 455 of the 504 closed, to the millisecond, and are found by their words', async () => {
    let after = ''
    let equal = 0
    for (let page = 0; page < 6; page++) {
      const data = (await ask(`{ petitions(first: 100${after}, filter: { origin: "uk", stages: [CLOSED] }) {
        pageInfo { endCursor } nodes { closedAt origin { computedClosesAt } }
      } }`)) as Closings
      equal += data.petitions.nodes.filter(({ closedAt, origin }) => closedAt === origin.computedClosesAt).length
      after = `, after: "${data.petitions.pageInfo.endCursor}"`
    }
    expect(equal).toBe(455)
    await untilFound('carbon neutral energy')
  })
})

interface Closings {
  readonly petitions: {
    readonly pageInfo: { readonly endCursor: string }
    readonly nodes: readonly { readonly closedAt: string; readonly origin: { readonly computedClosesAt: string } }[]
  }
}
