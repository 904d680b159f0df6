import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { DomainEvent } from '#domain/kernel/event.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import demoBook from '#domain/rules/books/demo-city.json' with { type: 'json' }
import type * as books from '#domain/rules/books/index.ts'
import { aCity, demand, textsOf, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

vi.mock('#domain/rules/books/index.ts', async (original) => {
  const { bookFiles } = await original<typeof books>()
  return { bookFiles: [...bookFiles, { file: 'sponsored-accounts.json', json: sponsored() }] }
})

/** Two sponsors within a week, before the moderators see it; everybody has an account. */
function sponsored() {
  const title = { kk: 'Қолдаушылар', ru: 'Сторонники', en: 'Supporters' }
  const sponsoring = {
    ...{ kind: 'sponsoring', title, visibility: 'link', need: { kind: 'count', n: 2 }, authorCounts: true },
    ...{ countsTowardsTotal: true, within: { n: 7, unit: 'days' } },
  }
  const levels = demoBook.levels.map((level) => ({ ...level, territoryLevel: 'district' }))
  return { ...demoBook, id: 'sponsored-accounts', levels, stages: [sponsoring, ...demoBook.stages], provenance: [] }
}

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City

beforeAll(async () => {
  here = await aCity(server.app)
  demand(
    await server.app.use.rules.adoptBook({ territoryId: 'sairam', bookId: 'sponsored-accounts', from: '2024-07-01' }),
  )
})

const person = (name: string) => here.person(name, { territoryId: 'mankent' })

interface Looking {
  readonly petition: Petition
  readonly author: ActingPerson
}

async function looking(): Promise<Looking> {
  const { petitions } = server.app.use
  const author = await person('Айгүл Серікова')
  const draft = demand(
    await petitions.createPetition(author, {
      ...{ territoryId: 'sairam', levelId: demoBook.levels[0]?.id ?? '', topicId: 'transport', language: 'kk' },
      ...{ showName: true, attempt: author.personId, texts: textsOf('Ауылға кешкі автобус') },
    }),
  )
  const petition = demand(await petitions.submitPetition(author, { petitionId: draft.id, acknowledged: [] }))
  return { petition, author }
}

async function sign({ id, linkKey }: Petition, signer: ActingPerson): Promise<void> {
  const attempt = `sign ${signer.personId}`
  demand(await server.app.use.signatures.signPetition(signer, { petitionId: id, attempt, key: linkKey }))
  await server.app.settle()
}

async function lettersTo({ personId }: ActingPerson): Promise<{ subject: string; text: string }[]> {
  const email = (await server.app.use.identity.readPerson(personId))?.email ?? ''
  const found = await server.app.platform.mongo.db.collection('mails').find({ to: email }).toArray()
  return found.map(({ subject, text }) => ({ subject: String(subject), text: String(text) }))
}

async function approve({ id }: Petition): Promise<void> {
  const grant = { role: 'moderator', territoryId: 'kz' } as const
  const judge = await person('Модератор')
  await server.app.use.identity.grantRoleAsSystem(judge.personId, grant)
  clock.advance(60_000)
  const checklist = demoBook.moderation.checklist.map(({ code }) => ({ code, ok: true }))
  demand(await server.app.use.petitions.approvePetition({ ...judge, grants: [grant] }, { petitionId: id, checklist }))
  await server.app.settle()
}

describe('sponsors with an account', () => {
  it('hear by one letter that it is published, and how they take their signature back', async () => {
    const { petition, author } = await looking()
    const [sponsor, leaver, later] = await Promise.all(['Ерлан', 'Дана', 'Марат'].map(person))
    await sign(petition, leaver!)
    const { id: petitionId, linkKey: key } = petition
    demand(await server.app.use.signatures.withdrawSignature(leaver!, { petitionId, key }))
    for (const signer of [author, sponsor!]) await sign(petition, signer)
    await approve(petition)
    await sign(petition, later!)

    const [told, ...more] = await lettersTo(sponsor!)
    expect(more).toEqual([])
    expect(told?.subject).toBe('Сіз қолдаған петиция жарияланды')
    expect(told?.text).toContain(`«Ауылға кешкі автобус», № ${petition.number}`)
    expect(told?.text).toMatch(new RegExp(`/kk/petitions/${petition.number}\n`))
    expect(told?.text).toContain('қолыңызды қайтарып ала аласыз')
    // Its author hears as such, who took the signature back has nothing to do with it, and who signed later saw its page.
    const subjects = (await lettersTo(author)).map(({ subject }) => subject)
    expect(subjects).not.toContain(told?.subject)
    expect(await lettersTo(leaver!)).toEqual([])
    expect(await lettersTo(later!)).toEqual([])
  })

  it('hear once, however often the event is delivered', async () => {
    const { petition } = await looking()
    const sponsors = await Promise.all(['Ерлан', 'Дана'].map(person))
    for (const signer of sponsors) await sign(petition, signer)
    await approve(petition)
    const [before] = await Promise.all(sponsors.map(lettersTo))
    expect(before).toHaveLength(1)
    const [published] = await server.app.use.petitions.readPetitions([petition.id])
    const fact = published?.history.find(({ type }) => type === 'PetitionPublished')
    const event = { ...fact, id: server.app.platform.newId('evt') } as unknown as DomainEvent
    await server.app.platform.mongo.transaction((session) => server.app.platform.events.emit([event], { session }))
    await server.app.settle()
    expect(await lettersTo(sponsors[0]!)).toEqual(before)
  })

  it('hear that it did not find enough of them', async () => {
    const { petition } = await looking()
    const sponsor = await person('Ерлан')
    await sign(petition, sponsor)
    clock.advance(7 * 24 * 60 * 60_000 + 1)
    await server.app.settle()
    const [told, ...more] = await lettersTo(sponsor)
    expect(more).toEqual([])
    expect(told?.subject).toBe('Сіз қолдаған петиция қажетті қолдауды жинай алмады')
    // Without the key of the author's link it has no page for them.
    expect(told?.text).toContain(`/kk/petitions/${petition.number}?key=${petition.linkKey}`)
    expect(told?.text).not.toContain('қолыңызды қайтарып')
  })
})
