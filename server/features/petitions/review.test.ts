import { beforeAll, describe, expect, it, vi } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { KeptCase } from '#server/features/moderation/index.ts'
import { aCity, city as cityId, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

vi.mock('#domain/rules/books/index.ts', async (original) => {
  const { withAppealCity } = await import('#server/testing/appeal-city.ts')
  return withAppealCity(await original())
})

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const day = 24 * 60 * 60_000
let city: City
let [salta, nurlan, dana]: ActingPerson[] = []

beforeAll(async () => {
  city = await aCity(server.app)
  demand(await server.app.use.rules.adoptBook({ territoryId: cityId, bookId: 'appeal-city', from: '2026-01-01' }))
  ;[salta, nurlan, dana] = await Promise.all(['Салтанат', 'Нұрлан', 'Дана'].map((name) => city.moderator(name)))
})

const use = () => server.app.use
const caseOf = async (id: PetitionId): Promise<KeptCase> =>
  (await use().moderation.caseOf({ kind: 'petition', id })) ?? expect.fail(`no case of ${id}`)
const petitionOf = async (id: PetitionId): Promise<Petition> =>
  (await use().petitions.readPetitions([id]))[0] ?? expect.fail(`no petition ${id}`)
const checklistOf = (petition: Petition) =>
  use()
    .petitions.bookOf(petition)
    .moderation.checklist.map(({ code }) => ({ code, ok: true }))
const because = { code: 'no-proposal', text: 'Нақты ұсыныс жазыңыз.' }

async function sent(title: string) {
  const author = await city.person('Айгүл Серікова')
  return { author, petition: await city.petition('moderation', { author, title }) }
}
async function refusedBySalta(title: string) {
  const { author, petition } = await sent(title)
  const petitionId = petition.id
  demand(await use().petitions.rejectPetition(salta!, { petitionId, ...because }))
  return { author, petitionId }
}

const appealing = `mutation($input: AppealDecisionInput!) {
  appealDecision(input: $input) { petition { stage } userErrors { code } }
}`
const answering = `mutation($input: DecideAppealInput!) {
  decideAppeal(input: $input) { petition { stage } case { state } userErrors { code } }
}`
const file = `query($id: ID!) {
  petition(id: $id) {
    moderationFile {
      appealsLeft
      viewerCanAppeal { allowed code }
      decisions { verdict text onAppeal code { code } checklist { ok } }
      notes { kind text }
      appeals { text }
    }
  }
}`

describe('an appeal', () => {
  it('goes to another moderator, who overturns the refusal, and the author reads the whole file', async () => {
    const { author, petitionId } = await refusedBySalta('Кешкі автобус')
    const [asAuthor, asSalta, asNurlan] = await Promise.all(
      [author, salta!, nurlan!].map((each) => signedInAs(server.app, server.url, each)),
    )
    const text = 'Ұсыныс соңғы бөлімде жазылған.'
    expect((await asAuthor!(file, { id: petitionId })).data).toMatchObject({
      petition: { moderationFile: { appealsLeft: 1, viewerCanAppeal: { allowed: true } } },
    })
    for (let time = 0; time < 2; time++) {
      expect((await asAuthor!(appealing, { input: { petitionId, text } })).data).toEqual({
        appealDecision: { petition: { stage: 'MODERATION' }, userErrors: [] },
      })
    }
    const input = { petitionId, overturns: true, checklist: checklistOf(await petitionOf(petitionId)) }
    expect((await asSalta!(answering, { input })).data).toMatchObject({
      decideAppeal: { userErrors: [{ code: 'ANOTHER_MODERATOR_NEEDED' }] },
    })
    expect((await asNurlan!(answering, { input })).data).toEqual({
      decideAppeal: { petition: { stage: 'SIGNING' }, case: { state: 'APPROVED' }, userErrors: [] },
    })
    const read = (await asAuthor!(file, { id: petitionId })).data as object
    expect(read).toMatchObject({
      petition: {
        moderationFile: {
          appealsLeft: 0,
          decisions: [
            { verdict: 'REFUSED', text: because.text, code: { code: 'no-proposal' }, onAppeal: false },
            { verdict: 'APPROVED', onAppeal: true },
          ],
          appeals: [{ text }],
        },
      },
    })
    expect(JSON.stringify(read)).not.toMatch(/per_|Салтанат|Нұрлан/)
    const { history } = await petitionOf(petitionId)
    expect(history.map(({ type }) => type)).toEqual([
      ...['PetitionSubmitted', 'PetitionRejected', 'PetitionAppealed', 'PetitionPublished'],
    ])
    expect((await asNurlan!(file, { id: petitionId })).data).toEqual({ petition: { moderationFile: null } })
  })

  it('that is upheld leaves it refused, to be corrected under its number', async () => {
    const { author, petitionId } = await refusedBySalta('Түнгі шам')
    demand(await use().petitions.appealDecision(author, { petitionId, text: 'Қайта қараңыз.' }))
    const upheld = await use().petitions.decideAppeal(nurlan!, { petitionId, verdict: 'refused', text: 'Ұсыныс жоқ.' })
    expect(demand(upheld)).toMatchObject({ petition: { stage: 'rejected' }, case: { state: 'waiting_for_author' } })
    expect((await petitionOf(petitionId)).refusals.map(({ text }) => text)).toEqual([because.text, 'Ұсыныс жоқ.'])
    expect(codesOf(await use().petitions.appealDecision(author, { petitionId, text: 'Тағы бір рет.' }))).toEqual([
      'APPEALED_ALREADY',
    ])
    const stranger = await city.person('Бөтен')
    expect(codesOf(await use().petitions.appealDecision(stranger, { petitionId, text: 'Мен де.' }))).toEqual([
      'NOT_FOUND',
    ])
  })

  it('reaches the petition also where the process ended in between, each step once', async () => {
    const { author, petitionId } = await refusedBySalta('Су құбыры')
    const subject = { kind: 'petition', id: petitionId }
    demand(await use().moderation.lodgeAppeal(author, { subject, text: 'Қайта қараңыз.' }))
    expect((await petitionOf(petitionId)).stage).toBe('rejected')
    clock.advance(60_000)
    const form = { verdict: 'refused', text: 'Ұсыныс жоқ.', checklist: [] } as const
    demand(await use().moderation.decideAppeal(nurlan!, { subject, ...form }))
    // Both events arrive after both acts.
    await server.app.settle()
    const { stage, history } = await petitionOf(petitionId)
    expect([stage, history.map(({ type }) => type)]).toEqual([
      'rejected',
      ['PetitionSubmitted', 'PetitionRejected', 'PetitionAppealed', 'PetitionRejected'],
    ])
    await server.app.settle()
    expect((await petitionOf(petitionId)).history).toHaveLength(4)
  })
})

describe('a petition whose case rests', () => {
  it('is corrected as the moderator asked, keeps its number, and its day comes later by the pause', async () => {
    const { author, petition } = await sent('Қоқыс жәшігі')
    const petitionId = petition.id
    const { id: caseId, dueAt } = await caseOf(petitionId)
    demand(await use().moderation.pauseCase(salta!, { caseId, kind: 'needs_changes', text: 'Көшесін жазыңыз.' }))
    await server.app.settle()
    expect((await petitionOf(petitionId)).pause).toMatchObject({ kind: 'needs_changes', reason: 'Көшесін жазыңыз.' })
    clock.advance(2 * day)
    const texts = [{ locale: 'kk' as const, field: 'solution', text: 'Абай көшесіне үш жәшік қою керек.' }]
    demand(await use().petitions.editPetition(author, { petitionId, texts }))
    const again = demand(await use().petitions.submitPetition(author, { petitionId }))
    expect(again).toMatchObject({ stage: 'moderation', number: petition.number, pause: null })
    const kept = await caseOf(petitionId)
    expect(kept).toMatchObject({ state: 'open', dueAt: new Date(dueAt.getTime() + 2 * day) })
    const asAuthor = await signedInAs(server.app, server.url, author)
    const asked = await asAuthor('query($id: ID!) { petition(id: $id) { timeline { kind at } } }', { id: petitionId })
    const { timeline } = (asked.data as { petition: { timeline: { kind: string; at: string }[] } }).petition
    expect(timeline.find(({ kind }) => kind === 'WILL_DECIDE')?.at).toBe(kept.dueAt.toISOString())
    await server.app.settle()
    expect((await petitionOf(petitionId)).pause).toBeNull()
  })

  it('goes on with the decision of who looked second', async () => {
    const { petition } = await sent('Аялдама')
    const petitionId = petition.id
    const { id: caseId } = await caseOf(petitionId)
    demand(await use().moderation.pauseCase(salta!, { caseId, kind: 'flagged', text: 'Заңгер қарасын.' }))
    await server.app.settle()
    expect((await petitionOf(petitionId)).pause).toMatchObject({ kind: 'flagged', reason: '' })
    const checklist = checklistOf(petition)
    expect(codesOf(await use().petitions.approvePetition(salta!, { petitionId, checklist }))).toEqual([
      'ANOTHER_MODERATOR_NEEDED',
    ])
    expect(demand(await use().petitions.approvePetition(nurlan!, { petitionId, checklist })).petition).toMatchObject({
      ...{ stage: 'signing', pause: null },
    })
  })
})

describe('two people', () => {
  it('hide a published petition: its number, code and date remain', async () => {
    const petition = await city.petition('signing', { title: 'Көршінің иті' })
    const petitionId = petition.id
    const ask = { petitionId, code: 'personal-data', text: 'Көршінің мекенжайы жазылған.' }
    const proposed = demand(await use().petitions.hidePetition(salta!, ask))
    expect(proposed).toMatchObject({ petition: { hidden: null }, case: { state: 'proposed' } })
    const answer = { caseId: proposed.case.id, agrees: true, text: '' }
    expect(codesOf(await use().moderation.answerProposal(salta!, answer))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
    demand(await use().moderation.answerProposal(nurlan!, answer))
    await server.app.settle()
    const { number } = petition
    const seen = await postGraphQL(server.url, {
      query: `{ petition(number: "${number}") { number title { kk } texts { text { kk } } } }`,
    })
    expect(JSON.stringify(seen.data)).toContain(number)
    expect(JSON.stringify(seen.data)).not.toMatch(/Көршінің|секторға/)
    expect(codesOf(await use().petitions.hidePetition(dana!, ask))).toEqual(['ALREADY_DECIDED'])
  })

  it('refuse, where the book says so: until then nothing happens to the petition', async () => {
    demand(await use().rules.adoptBook({ territoryId: cityId, bookId: 'strict-city', from: '2026-06-01' }))
    const { petition } = await sent('Балабақша')
    const petitionId = petition.id
    const asked = demand(await use().petitions.rejectPetition(salta!, { petitionId, ...because }))
    expect(asked).toMatchObject({ petition: { stage: 'moderation', refusals: [] }, case: { state: 'proposed' } })
    demand(await use().moderation.answerProposal(nurlan!, { caseId: asked.case.id, agrees: true, text: '' }))
    await server.app.settle()
    expect(await petitionOf(petitionId)).toMatchObject({ stage: 'rejected', refusals: [because] })
  })
})

describe('the public log', () => {
  it('is open to everybody, names petitions by number alone until they are public, and comes as a table', async () => {
    const answer = await postGraphQL(server.url, {
      query: `{ moderationReport {
        weeks { week decided approved appealsLodged appealsOverturned appealsUpheld codes { code { code } count } }
        log { kind code { code } petition { number isPublic } }
      } }`,
    })
    const { log, weeks } = (
      answer.data as Record<string, { log: { kind: string; petition: object }[]; weeks: object[] }>
    )['moderationReport']!
    expect(log.find(({ kind }) => kind === 'APPEAL_OVERTURNED')?.petition).toMatchObject({ isPublic: true })
    expect(log.find(({ kind }) => kind === 'CHANGES_ASKED')?.petition).toMatchObject({ isPublic: false })
    expect(log.find(({ kind }) => kind === 'HIDDEN')).toMatchObject({
      ...{ code: { code: 'personal-data' }, petition: { isPublic: false } },
    })
    expect(weeks[0]).toMatchObject({ appealsLodged: 3, appealsOverturned: 1, appealsUpheld: 2 })
    const [rows, figures] = await Promise.all(
      ['log.csv', 'weeks.csv'].map(async (name) => (await fetch(`${server.url}/moderation/${name}`)).text()),
    )
    const { entries } = await use().moderation.readReport({ territoryId: undefined, day: undefined })
    expect(rows!.trim().split('\r\n')).toHaveLength(entries.length + 1)
    expect(rows).toMatch(/,appeal_overturned,2026-\d{6},,0\.0,false\r\n/)
    expect(rows).not.toMatch(/per_|Салтанат|ұсыныс/)
    expect(figures!.split('\r\n')[1]).toMatch(/^2026-06-01,/)
    const everything = JSON.stringify(answer.data)
    expect(everything).not.toMatch(/per_|cas_|Салтанат|ұсыныс/)
  })
})
