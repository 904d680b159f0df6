import { Binary } from 'mongodb'
import { pino } from 'pino'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, city as cityId, cookieOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { aBudget } from '#server/testing/budget.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { aPhoto } from '#server/testing/photos.ts'
import { evidenceOf, recount } from '#server/testing/recount.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

/** What is planted as personal data, and looked for everywhere afterwards. */
const markers = {
  name: 'Зейнеп Ізбасарқызы',
  word: 'зейнеп',
  birthDate: '1987-11-23',
  nationalId: '871123400127',
  email: 'zeinep.marker@erasing.example',
  password: 'a password that only Zeinep knows',
  draft: 'Ешкім оқымаған мәтін: үйімнің мекенжайы Абай көшесі 17',
} as const

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false, config: { logLevel: 'trace' } })
const logged: string[] = []
let city: City

beforeAll(async () => {
  city = await aCity(server.app)
  // Where pino keeps what it writes to.
  const { [pino.symbols.streamSym]: stream } = server.app.platform.log as unknown as Record<
    symbol,
    { write(line: string): void }
  >
  if (stream) stream.write = (line) => void logged.push(line)
})

/** Every document of every collection, as text, with what is binary as the bytes that it is. */
async function wholeDatabase(): Promise<Map<string, string>> {
  const { db } = server.app.platform.mongo
  const found = new Map<string, string>()
  for (const { name } of await db.listCollections({}, { nameOnly: true }).toArray()) {
    const documents = await db.collection(name).find().toArray()
    found.set(name, documents.map((document) => JSON.stringify(readable(document))).join('\n'))
  }
  return found
}

function readable(value: unknown): unknown {
  if (value instanceof Binary) return Buffer.from(value.buffer.subarray(0, value.position)).toString('utf8')
  if (Array.isArray(value)) return value.map(readable)
  if (value === null || typeof value !== 'object' || value instanceof Date) return value
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, readable(inner)]))
}

async function whereIs(texts: readonly string[]): Promise<string[]> {
  return [...(await wholeDatabase())].flatMap(([name, content]) =>
    texts.filter((text) => content.includes(text)).map((text) => `${name}: ${text}`),
  )
}

async function aPerson(): Promise<ActingPerson> {
  const { identity, places } = server.app.use
  const { id } = await identity.openAccount({ email: markers.email, language: 'kk' })
  const actor: ActingPerson = { kind: 'person', personId: id, assurance: 'email', grants: [] }
  demand(await identity.setPassword(actor, { password: markers.password, currentPassword: undefined }))
  const operator = await city.person('Оператор')
  const grant = { role: 'operator', territoryId: cityId } as const
  await identity.grantRoleAsSystem(operator.personId, grant)
  const document = { name: markers.name, birthDate: markers.birthDate, territoryId: 'birlik' }
  demand(
    await places.confirmIdentity(
      { ...operator, grants: [grant] },
      { ...document, email: markers.email, nationalId: markers.nationalId },
    ),
  )
  const asStaff = await signedInAs(server.app, server.url, operator)
  const read = await asStaff('{ people(query: "зейнеп") { nodes { name } } }')
  expect(JSON.stringify(read)).toContain(markers.name)
  return { ...actor, assurance: 'verified' }
}

/** One that belongs to nothing yet, and one of a subject that outlives the account. */
async function twoPhotosOf({ personId }: ActingPerson): Promise<void> {
  const { images, mongo } = server.app.platform
  demand(await images.take(personId, await aPhoto({ seed: 1 })))
  const { id } = demand(await images.take(personId, await aPhoto({ seed: 2 })))
  const to = { subject: 'tst_of_many', owner: personId, isPublic: true }
  demand(await mongo.transaction((session) => images.attach([id], to, { session })))
}

/** A draft, one that was sent in, and one of somebody else that they joined and whose author they asked to merge. */
async function projectsOf(zeinep: ActingPerson, other: ActingPerson | undefined) {
  if (!other) throw new Error('nobody else is there')
  const { budgets } = server.app.use
  const budget = aBudget(server.app, city)
  const campaign = await budget.campaign('proposing')
  const draft = await budget.draft(zeinep, campaign, markers.draft)
  const sent = await budget.submitted(zeinep, campaign)
  const joined = await budget.submitted(other, campaign, 'Саябаққа шам')
  const { token } = demand(await budgets.inviteCoAuthor(other, joined.id))
  demand(await budgets.answerCoAuthorInvite(zeinep, { token, joins: true }))
  demand(await budgets.askToMerge(zeinep, { projectId: sent.id, into: joined.id }))
  return { draft, sent, joined, budget }
}

/** Signs in, asks for the code, and erases. */
async function erase(person: ActingPerson): Promise<unknown> {
  const ask = await signedInAs(server.app, server.url, person)
  expect((await ask('mutation { requestErasureCode { sent } }')).data).toEqual({ requestErasureCode: { sent: true } })
  const { email = '' } = (await server.app.use.identity.readPerson(person.personId)) ?? {}
  const code = await codeSentTo(email)
  const mutation = 'mutation ($code: String!) { eraseAccount(input: { code: $code }) { erased userErrors { code } } }'
  expect((await ask(mutation, { code: '000000' })).data).toMatchObject({ eraseAccount: { erased: false } })
  return (await ask(mutation, { code })).data
}

async function codeSentTo(to: string): Promise<string> {
  const letters = server.app.platform.mongo.db.collection('mails')
  const letter = await letters.findOne({ to }, { sort: { at: -1, _id: -1 } })
  return /\d{6}/.exec(String(letter?.['text']))?.[0] ?? ''
}

/** What happens by itself in two minutes. */
async function twoMinutes(): Promise<void> {
  for (let round = 0; round < 4; round++) {
    await server.app.settle()
    clock.set(new Date(clock.now().getTime() + 31_000))
  }
  await server.app.settle()
}

async function closed(petition: Petition): Promise<void> {
  clock.set(new Date((petition.closesAt ?? clock.now()).getTime() + 1))
  await server.app.settle()
}

const countOf = async ({ id }: Petition): Promise<number | undefined> =>
  (await server.app.use.petitions.readPetitions([id]))[0]?.support.total
const rowsOf = ({ id }: Petition): Promise<number> =>
  server.app.platform.mongo.db.collection('signatures').countDocuments({ petition: id })

describe('an erased person', () => {
  it('is in no collection, journal, log or answer any more, and the counts say what they should', async () => {
    const { signatures } = server.app.use
    const zeinep = await aPerson()
    const others = [await city.person('Бірінші'), await city.person('Екінші')]

    const over = await city.petition('signing')
    await city.signedBy(over.id, [zeinep, ...others])
    await closed(over)
    const open = await city.petition('signing', { author: zeinep, title: 'Зейнептің петициясы' })
    await city.signedBy(open.id, others)
    demand(await signatures.signPetition(zeinep, { petitionId: open.id, attempt: 'a', showName: true }))
    await city.petition('draft', { author: zeinep, title: markers.draft })
    const waiting = await city.petition('moderation', { author: zeinep, title: markers.draft })
    await city.petition('rejected', { author: zeinep })
    await twoPhotosOf(zeinep)
    const projects = await projectsOf(zeinep, others[0])
    await twoMinutes()
    expect([await countOf(over), await countOf(open)]).toEqual([3, 3])
    const kept = [await evidenceOf(server.url, over.number), await evidenceOf(server.url, open.number)]

    // The test could not fail if nothing were there to be found.
    const { word: _byName, password: _hashed, nationalId: _number, ...planted } = markers
    const before = await whereIs([...Object.values(planted), zeinep.personId])
    for (const text of [...Object.values(planted), zeinep.personId]) expect(before.join()).toContain(text)
    const cookie = await cookieOf(server.app, server.url, zeinep)
    const publicPage = `{ petition(number: "${open.number}") { authorName signatureCount signers { nodes { name } } shownSignerCount } }`
    const shownBefore = await postGraphQL(server.url, { query: publicPage })
    expect(shownBefore.data).toMatchObject({
      petition: { authorName: 'Зейнеп І.', signers: { nodes: [{ name: 'Зейнеп І.' }] } },
    })

    logged.length = 0
    expect(await erase(zeinep)).toEqual({ eraseAccount: { erased: true, userErrors: [] } })
    await twoMinutes()

    expect(await whereIs([...Object.values(markers), zeinep.personId])).toEqual([])
    expect(await server.app.platform.mongo.db.collection('images').distinct('subject')).toEqual(['tst_of_many'])
    expect(await server.app.platform.mongo.db.collection('images').countDocuments()).toBe(1)
    const log = logged.join('\n')
    for (const text of [...Object.values(markers), zeinep.personId]) expect(log).not.toContain(text)
    expect(await server.app.platform.journal.firstBreak()).toBeUndefined()

    // What is exported afterwards names nobody, and verifies, also against what strangers kept from before.
    for (const [i, { number }] of [over, open].entries()) {
      const evidence = await evidenceOf(server.url, number)
      for (const text of [...Object.values(markers), zeinep.personId]) expect(evidence).not.toContain(text)
      expect(await recount(evidence, kept[i])).toMatchObject({ holds: true, findings: [] })
    }

    // While the book allows it the signature is taken back; a final count stays what it was.
    expect([await countOf(over), await countOf(open)]).toEqual([3, 2])
    expect([await rowsOf(over), await rowsOf(open)]).toEqual([2, 2])
    const shown = await postGraphQL(server.url, { query: publicPage })
    expect(shown.data).toMatchObject({ petition: { authorName: null, signatureCount: 2, signers: { nodes: [] } } })
    const [stopped] = await server.app.use.petitions.readPetitions([waiting.id])
    expect(stopped).toMatchObject({ stage: 'withdrawn', texts: {} })

    const { budget, draft, sent, joined } = projects
    await expect(budget.project(draft.id)).rejects.toThrow('no project')
    expect(await budget.project(sent.id)).toMatchObject({ state: 'submitted', number: '1', texts: sent.texts })
    expect((await budget.project(joined.id)).coAuthors).toMatchObject([{ state: 'left', personId: null }])

    const { data } = await postGraphQL(server.url, { query: '{ viewer { id } }' }, { cookie })
    expect(data).toEqual({ viewer: null })
  })

  it('may come back as somebody new, with the same address and the same number', async () => {
    const again = await aPerson()
    expect((await server.app.use.identity.readPerson(again.personId))?.assurance).toBe('verified')
  })

  it('who was a moderator is not named by what they decided either, but had to give back the role first', async () => {
    const petition = await city.petition('moderation')
    const judge = await city.moderator('Сот')
    const { petitions, identity } = server.app.use
    const checklist = petitions.bookOf(petition).moderation.checklist.map(({ code }) => ({ code, ok: true }))
    demand(await petitions.approvePetition(judge, { petitionId: petition.id, checklist }))
    const ask = await signedInAs(server.app, server.url, judge)
    const refused = await ask('mutation { requestErasureCode { sent userErrors { code } } }')
    expect(refused.data).toEqual({ requestErasureCode: { sent: false, userErrors: [{ code: 'HAS_ROLES' }] } })

    const [grant] = judge.grants
    if (grant) demand(await identity.removeGrant(judge.personId, grant, { kind: 'system', id: 'test' }, [cityId]))
    await erase({ ...judge, grants: [] })
    await twoMinutes()
    expect(await whereIs([judge.personId])).toEqual([])
    expect(await server.app.platform.journal.firstBreak()).toBeUndefined()
  })

  it('cannot be erased with a code for signing in', async () => {
    const person = await city.person('Кіруші')
    const ask = await signedInAs(server.app, server.url, person)
    const { email = '' } = (await server.app.use.identity.readPerson(person.personId)) ?? {}
    await postGraphQL(server.url, { query: `mutation { requestSignInCode(input: { email: "${email}" }) { sent } }` })
    const answer = await ask(
      `mutation { eraseAccount(input: { code: "${await codeSentTo(email)}" }) { erased userErrors { code } } }`,
    )
    expect(answer.data).toEqual({ eraseAccount: { erased: false, userErrors: [{ code: 'BAD_CODE' }] } })
  })
})
