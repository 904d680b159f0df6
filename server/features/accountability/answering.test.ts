import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { aCity, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
let here: City
let official: ActingPerson
let crowd: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  official = await here.official('Болат Орындаушы', 'turkistan-akimat')
  crowd = await Promise.all(Array.from({ length: 100 }, (_, i) => here.person(`Тұрғын ${i}`)))
})

const form = {
  trackId: 'answer',
  decision: 'granted',
  plainSummary: 'Кешкі автобус қыркүйектен бастап Бірлік секторына барады.',
  reasons: 'Жолаушылар ағыны зерттелді: кешкі сағат 21-ден кейін күніне 340 адам жаяу қайтады.',
  actions: [{ text: '12-бағыттың уақытын 23:00-ге дейін ұзарту', dueOn: '2026-09-01', responsible: null }],
  responsibleUnit: 'Жолаушылар көлігі басқармасы',
  language: 'kk',
} as const

/** A petition that a hundred people signed: the akimat owes it an answer. */
async function owedAnswer() {
  const petition = await here.petition('signing')
  await here.signedBy(petition.id, crowd)
  await server.app.settle()
  return petition
}

const answer = (actor: ActingPerson, petitionId: Awaited<ReturnType<typeof owedAnswer>>['id'], change = {}) =>
  server.app.use.accountability.publishAnswer(actor, { petitionId, ...form, ...change })

describe('an answer', () => {
  it('is owed to a met threshold, given once by the body that owes it, and shown to everybody', async () => {
    const { id, number } = await owedAnswer()
    const ask = await signedInAs(server.app, server.url, official)
    const duties = `{
      viewer { answersWaiting }
      answerDuties { totalCount nodes {
        petition { number } track { id state } dueAt overdue provisional viewerCanAnswer { allowed }
      } }
    }`
    expect((await ask(duties)).data).toMatchObject({
      viewer: { answersWaiting: 1 },
      answerDuties: {
        totalCount: 1,
        nodes: [{ petition: { number }, overdue: false, viewerCanAnswer: { allowed: true } }],
      },
    })

    const publish = `mutation ($input: PublishAnswerInput!) {
      publishAnswer(input: $input) { answer { late decision { code } } petition { status } userErrors { code path } }
    }`
    const input = { ...form, petitionId: id, language: 'KK', needsBudget: true }
    expect((await ask(publish, { input: { ...input, reasons: '', actions: [] } })).data).toMatchObject({
      publishAnswer: {
        answer: null,
        userErrors: [
          { code: 'REQUIRED', path: ['reasons'] },
          { code: 'ANSWER_INCOMPLETE', path: ['actions'] },
        ],
      },
    })
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(publish, { input })))
    const given = answers.filter(
      ({ data }) => (data as { publishAnswer: { answer: object | null } }).publishAnswer.answer,
    )
    expect(given).toHaveLength(1)
    expect(given[0]?.data).toMatchObject({
      publishAnswer: { answer: { late: false, decision: { code: 'granted' } }, petition: { status: 'ANSWERED' } },
    })

    const page = `{
      petition(number: "${number}") {
        status
        answers { plainSummary actions { text dueOn } body { id } track { id answeredAt } }
        tracks { id state answer { plainSummary } }
        timeline { kind late code { code title { kk } } }
      }
      latestAnswers(first: 3) { petition { number } responsibleUnit needsBudget }
    }`
    expect((await postGraphQL(server.url, { query: page })).data).toMatchObject({
      petition: {
        status: 'ANSWERED',
        answers: [{ plainSummary: form.plainSummary, body: { id: 'turkistan-akimat' }, track: { id: 'answer' } }],
        tracks: [
          { id: 'answer', state: 'ANSWERED', answer: { plainSummary: form.plainSummary } },
          { id: 'hearing', state: 'UNMET', answer: null },
        ],
        timeline: expect.arrayContaining([
          { kind: 'ANSWERED', late: false, code: { code: 'granted', title: { kk: 'Қанағаттандырылды' } } },
        ]) as unknown,
      },
      latestAnswers: [{ petition: { number }, responsibleUnit: form.responsibleUnit, needsBudget: true }],
    })
    expect((await ask(duties)).data).toMatchObject({ viewer: { answersWaiting: 0 }, answerDuties: { totalCount: 0 } })
  })

  it('comes neither from another body nor before the threshold', async () => {
    const other = await here.official('Басқа Орындаушы', 'turkistan-maslikhat')
    const { id } = await owedAnswer()
    expect(codesOf(await answer(other, id))).toEqual(['FORBIDDEN'])
    expect(codesOf(await answer(other, id, { trackId: 'hearing', decision: 'supported' }))).toEqual(['ANSWER_NOT_DUE'])
    const fresh = await here.petition('signing')
    expect(codesOf(await answer(official, fresh.id))).toEqual(['ANSWER_NOT_DUE'])
    const hidden = await here.petition('moderation')
    expect(codesOf(await answer(official, hidden.id))).toEqual(['NOT_FOUND'])
  })

  it('is overdue from the first moment after its day, and late when it comes', async () => {
    const { id, number } = await owedAnswer()
    const petition = (await server.app.use.petitions.readPetitions([id]))[0]
    const dueAt = petition?.tracks[0]?.dueAt ?? clock.now()
    const status = async (): Promise<unknown> =>
      (await postGraphQL(server.url, { query: `{ petition(number: "${number}") { status } }` })).data
    const overdue = async () =>
      (await server.app.use.petitions.listPetitions({ statuses: ['overdue'] }, 'newest', { size: 10 })).listed.map(
        (listed) => listed.petition.id,
      )
    clock.set(dueAt)
    expect(await status()).toMatchObject({ petition: { status: 'AWAITING_ANSWER' } })
    expect(await overdue()).not.toContain(id)
    clock.advance(1)
    expect(await status()).toMatchObject({ petition: { status: 'OVERDUE' } })
    expect(await overdue()).toContain(id)
    expect(demand(await answer(official, id))).toMatchObject({
      answer: { late: true },
      petition: { tracks: [{ state: 'answered', outcome: 'granted' }, {}] },
    })
  })

  it('ends the duty even when the process died right after it was kept', async () => {
    const { id } = await owedAnswer()
    const { mongo } = server.app.platform
    demand(await answer(official, id))
    // As the process would have left it: the answer with its event, and a petition that does not know.
    const before = { 'tracks.0.state': 'due', 'tracks.0.answeredAt': null, 'tracks.0.outcome': null }
    await mongo.db
      .collection('petitions')
      .updateOne({ _id: id as never }, { $set: before, $pop: { history: 1 } as never })
    await server.app.settle()
    expect((await server.app.use.petitions.readPetitions([id]))[0]).toMatchObject({
      tracks: [{ state: 'answered' }, {}],
    })
  })
})
