import { Binary, type Document } from 'mongodb'
import { beforeAll, describe, expect, it } from 'vitest'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { evidenceOf } from '#server/testing/recount.ts'
import { testServer } from '#server/testing/server.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const people = 1_000
let city: City
const petitions: Petition[] = []

/** What everybody may see of a signature (petitions.md 7.3), and what counts and orders. */
const publicColumns = new Set([
  ...['petition', 'v', 'seq', 'n', 'type', 'text', 'textHash', 'at', 'minute', 'area', 'channel', 'assurance'],
  ...['undoes', 'reason', 'batch', 'state', 'open', 'nameMode', 'kind', 'placeIds', 'rules', 'key', 'day'],
])

beforeAll(async () => {
  city = await aCity(server.app)
  const { signatures } = server.app.use
  for (const title of ['Бірлікке кешкі автобус', 'Саябаққа шырша отырғызу']) {
    petitions.push(await city.petition('signing', { title }))
  }
  const signers = await Promise.all(Array.from({ length: people }, (_, i) => city.person(`Тұрғын ${i}`)))
  for (const { id: petitionId } of petitions) {
    // The worst client: it uses the same id of its act for both.
    const all = signers.map((signer) =>
      signatures.signPetition(signer, { petitionId, attempt: signer.personId, showName: true }),
    )
    for (const signed of await Promise.all(all)) demand(signed)
  }
  // Until the newest head covers them all.
  for (let head = 0; head < 3; head++) {
    await server.app.settle()
    clock.advance(10_000)
  }
  await server.app.settle()
}, 300_000)

/** Every value outside the public columns that could be somebody's: texts, and binaries as hex; figures are nobody's. */
function secretsOf(value: unknown, column = ''): string[] {
  if (publicColumns.has(column) || value === null || value instanceof Date) return []
  if (value instanceof Binary) return [value.toString('hex')]
  if (Array.isArray(value)) return value.flatMap((inner) => secretsOf(inner))
  if (typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => secretsOf(inner, key))
  return typeof value === 'string' ? [value] : []
}

async function collectionsWith(petition: PetitionId): Promise<Map<string, Document[]>> {
  const { db } = server.app.platform.mongo
  const found = new Map<string, Document[]>()
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    // The petition itself, its texts and its deadlines are public as a whole.
    if (['petitions', 'cases', 'timers', 'journal', 'tallies'].includes(name)) continue
    const documents = await db
      .collection(name)
      .find({ $or: [{ petition }, { _id: petition as never }] })
      .toArray()
    if (documents.length > 0) found.set(name, documents)
  }
  return found
}

describe('two petitions signed by the same thousand people', () => {
  it('share no stored value outside the public columns', async () => {
    const [one, two] = petitions
    if (!one || !two) throw new Error('two petitions were signed')
    const [first, second] = [await collectionsWith(one.id), await collectionsWith(two.id)]
    expect(first.get('signatures')).toHaveLength(people)
    expect([...first.keys()]).toEqual([...second.keys()])
    const secrets = new Set([...first.values()].flat().flatMap((document) => secretsOf(document)))
    // One identifier each at least, or there would be nothing to compare.
    expect(secrets.size).toBeGreaterThan(people)
    const shared = [...second.values()]
      .flat()
      .flatMap((document) => secretsOf(document))
      .filter((value) => secrets.has(value))
    expect(shared).toEqual([])
  })

  it('share no value of what strangers download outside the public columns', async () => {
    const leaves = await Promise.all(
      petitions.map(async ({ number }) => {
        const lines = (await evidenceOf(server.url, number)).trimEnd().split('\n')
        return lines.map((line) => JSON.parse(line) as object).filter((line) => !('kind' in line))
      }),
    )
    const [first = [], second = []] = leaves.map((some) => some.flatMap((leaf) => secretsOf(leaf)))
    expect(first.length).toBeGreaterThanOrEqual(people)
    const known = new Set(first)
    expect(second.filter((value) => known.has(value))).toEqual([])
  })
})
