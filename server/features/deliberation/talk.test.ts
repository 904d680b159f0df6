import { beforeAll, describe, expect, it } from 'vitest'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import { orderArguments } from '#domain/deliberation/order/order-arguments.ts'
import type { OrderInputs } from '#domain/deliberation/order/reaction-matrix.ts'
import type { ReactionValue } from '#domain/deliberation/reaction.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { ContributionId, PetitionId, QuestionAnswerId } from '#domain/kernel/ids.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { aCity, city, codesOf, demand, signedInAs, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { postGraphQL } from '#server/testing/small-host.ts'
import type { ContributeInput } from './use-cases/contribute.ts'

// Long because it is the whole of a discussion, seen from outside.

/** A working day in the time of version 2 of the book, which deliberates before it signs. */
const clock = fakeClock('2026-10-07T05:00:00.000Z')
const server = testServer({ clock, withWorkers: false })
let here: City
let author: ActingPerson
let petition: Petition
let moderators: ActingPerson[]
const veterans: ActingPerson[] = []

beforeAll(async () => {
  here = await aCity(server.app)
  const adoption = { territoryId: city, bookId: 'demo-city', version: 2, from: '2026-09-01' }
  demand(await server.app.use.rules.adoptBook(adoption))
  // Accounts older than the petition.
  for (let i = 0; i < 31; i++) veterans.push(await here.person(`Тұрғын ${i} Бірлікұлы`))
  moderators = [await here.moderator('Салтанат'), await here.moderator('Нұрлан')]
  author = await here.person('Айгүл Серікова')
  clock.advance(60_000)
  petition = await here.petition('signing', { author })
})

const talk = () => server.app.use.deliberation
const minutes = 60_000
let acts = 0
const argument = {
  kind: 'argument_for',
  language: 'kk',
  title: 'Жол қауіпсіз болады',
  text: 'Кешке жаяу жүру қауіпті.',
} as const
const plain = { links: [], asksEvidence: false, anchor: null, showName: false } as const

function say(actor: ActingPerson, input: Partial<ContributeInput> = {}, petitionId: PetitionId = petition.id) {
  return talk().contribute(actor, { ...argument, ...plain, petitionId, attempt: `act-${++acts}`, ...input })
}

async function saidBy(actor: ActingPerson, input: Partial<ContributeInput> = {}) {
  return demand(await say(actor, input))
}

async function ask<T>(actor: ActingPerson | null, query: string): Promise<T> {
  const answer = actor
    ? await (
        await signedInAs(server.app, server.url, actor)
      )(query)
    : await postGraphQL(server.url, { query })
  if (answer.errors) throw new Error(JSON.stringify(answer.errors))
  return answer.data as T
}

async function discussion<T>(selection: string, actor: ActingPerson | null = null): Promise<T> {
  const query = `{ petition(number: "${petition.number}") { discussion { ${selection} } } }`
  return (await ask<{ petition: { discussion: T } }>(actor, query)).petition.discussion
}

interface Listed {
  readonly nodes: readonly { readonly id: ContributionId; readonly title: string; readonly text: string }[]
}
const listed = 'nodes { id title text }'

describe('contributions', () => {
  it('are kept once per attempt, also in parallel, and refuse what nobody can use', async () => {
    expect(petition.stage).toBe('deliberation')
    const [writer] = veterans
    const same = await Promise.all(Array.from({ length: 12 }, () => say(writer!, { attempt: 'the same' })))
    expect(new Set(same.map((result) => demand(result).id)).size).toBe(1)
    const links = [
      'http://plain.kz',
      'https://user:secret@egov.kz',
      'https://10.0.0.1/x',
      'https://stat.gov.kz/бет?x=1',
    ]
    const wrong = await say(writer!, { title: 'а'.repeat(141), text: ' ', links })
    expect(wrong).toMatchObject({
      refusals: [
        { code: 'TOO_LONG', path: ['title'], details: { max: 140 } },
        { code: 'REQUIRED', path: ['text'] },
        { code: 'INVALID', path: ['links', '0'] },
        { code: 'INVALID', path: ['links', '1'] },
        { code: 'INVALID', path: ['links', '2'] },
      ],
    })
    const nowhere = { version: 1, locale: 'kk', field: 'problem', quote: 'мұнда жоқ сөз', start: 0 } as const
    expect(codesOf(await say(writer!, { anchor: nowhere }))).toEqual(['INVALID'])
    const child = await here.person('Бала', { birthDate: '2015-01-01' })
    expect(codesOf(await say(child))).toEqual(['UNDER_AGE'])
    const guest = await here.person('Қонақ', { territoryId: 'mankent' })
    expect(codesOf(await say(guest))).toEqual(['NOT_RESIDENT'])
  })

  it('can be put right for a quarter of an hour, and taken back for ever', async () => {
    const [, writer] = veterans
    const said = await saidBy(writer!, { kind: 'remark', title: '', asksEvidence: true })
    const edit = (
      text: string,
    ) => `mutation { editContribution(input: { contributionId: "${said.id}", text: "${text}" }) {
      contribution { text editedAt asksEvidence } userErrors { code } } }`
    clock.advance(15 * minutes)
    expect(await ask(writer!, edit('Түзетілген сөз'))).toMatchObject({
      editContribution: { contribution: { text: 'Түзетілген сөз', asksEvidence: false } },
    })
    clock.advance(1)
    expect(await ask(writer!, edit('Кеш'))).toMatchObject({
      editContribution: { userErrors: [{ code: 'NOT_EDITABLE' }] },
    })
    const takeBack = `mutation { withdrawContribution(input: { contributionId: "${said.id}" }) {
      contribution { state } userErrors { code } } }`
    expect(await ask(veterans[2]!, takeBack)).toMatchObject({
      withdrawContribution: { userErrors: [{ code: 'FORBIDDEN' }] },
    })
    for (let again = 0; again < 2; again++)
      expect(await ask(writer!, takeBack)).toMatchObject({
        withdrawContribution: { contribution: { state: 'WITHDRAWN' } },
      })
    const { removed, counts } = await discussion<{ removed: Listed; counts: object }>(
      `removed { ${listed} } counts { remarks removed }`,
    )
    expect(removed.nodes).toEqual([{ id: said.id, title: '', text: '' }])
    expect(counts).toEqual({ remarks: 0, removed: 1 })
  })

  it('stand beside the words that they speak of', async () => {
    const text = petition.versions[0]!.texts.kk!['problem']!
    const quote = 'секторға жету мүмкін емес'
    const anchor = { version: 1, locale: 'kk', field: 'problem', quote, start: text.indexOf(quote) } as const
    const said = await saidBy(veterans[3]!, { kind: 'remark', title: '', anchor })
    const { anchored } = await discussion<{ anchored: object[] }>('anchored { id anchor { quote place start end } }')
    const place = { place: 'EXACT', start: anchor.start, end: anchor.start + quote.length }
    expect(anchored).toEqual([{ id: said.id, anchor: { quote, ...place } }])
  })
})

describe('questions', () => {
  it('take answers of the author and of the addressee, and one that counts', async () => {
    const [asker, stranger] = [veterans[4]!, veterans[5]!]
    const { id: contributionId } = await saidBy(asker, { kind: 'question', title: '', text: 'Қанша тұрады?' })
    const bodyId = petition.tracks[0]!.bodyId!
    const official = await here.official('Ерлан Қызметкер', bodyId)
    const answer = (actor: ActingPerson, text = 'Жиырма миллион теңге.') =>
      talk().answerQuestion(actor, { contributionId, language: 'kk', text, links: ['https://stat.gov.kz'] })
    expect(codesOf(await answer(stranger))).toEqual(['FORBIDDEN'])
    expect(demand(await answer(author)).answers).toHaveLength(1)
    expect(demand(await answer(author)).answers).toHaveLength(1)
    const { answers } = demand(await answer(official, 'Жобаның құны анықталып жатыр.'))
    expect(answers.map(({ by, bodyId: body }) => [by, body])).toEqual([
      ['author', null],
      ['official', bodyId],
    ])
    const accept = (actor: ActingPerson, answerId: QuestionAnswerId) =>
      talk().acceptAnswer(actor, { contributionId, answerId })
    expect(codesOf(await accept(stranger, answers[0]!.id))).toEqual(['FORBIDDEN'])
    expect(demand(await accept(author, answers[0]!.id)).acceptedAnswerId).toBe(answers[0]!.id)
    // Who asked has the last word, and the author none after them.
    expect(demand(await accept(asker, answers[1]!.id)).acceptedAnswerId).toBe(answers[1]!.id)
    expect(codesOf(await accept(author, answers[0]!.id))).toEqual(['FORBIDDEN'])
    expect(codesOf(await accept(asker, 'qan_00000000000000000000000000'))).toEqual(['NOT_FOUND'])
    const selection = 'nodes { authorName viewerWrote answers { by text accepted body { id } } }'
    const { questions } = await discussion<{ questions: { nodes: object[] } }>(`questions { ${selection} }`)
    expect(questions.nodes).toMatchObject([
      {
        authorName: null,
        viewerWrote: false,
        answers: [{ accepted: false }, { accepted: true, body: { id: bodyId } }],
      },
    ])
  })
})

describe('reactions', () => {
  it('are one of each person, however many come at once', async () => {
    const { id: contributionId } = await saidBy(veterans[6]!, { title: 'Екі жүз басу' })
    const values: ReactionValue[] = ['agree', 'disagree', 'pass']
    await Promise.all(
      Array.from({ length: 200 }, (_, i) => talk().react(veterans[7]!, { contributionId, value: values[i % 3]! })),
    )
    const { db } = server.app.platform.mongo
    expect(await db.collection('reactions').countDocuments({ contributionId })).toBe(1)
    const react = (value: string) => `mutation {
      reactToArgument(input: { contributionId: "${contributionId}", value: ${value} }) {
        contribution { viewerReaction reactions { agree disagree pass } } userErrors { code } } }`
    const counts = { agree: 0, disagree: 0, pass: 0 }
    for (const [value, shown] of [
      ['AGREE', { agree: 1 }],
      ['DISAGREE', { disagree: 1 }],
      ['null', {}],
    ] as const)
      expect(await ask(veterans[7]!, react(value))).toEqual({
        reactToArgument: {
          contribution: { viewerReaction: value === 'null' ? null : value, reactions: { ...counts, ...shown } },
          userErrors: [],
        },
      })
    const question = await saidBy(veterans[8]!, { kind: 'question', title: '' })
    expect(codesOf(await talk().react(veterans[7]!, { contributionId: question.id, value: 'agree' }))).toEqual([
      'NOT_EDITABLE',
    ])
  })

  it('order the arguments as anybody computes it again, without a person', async () => {
    const sides = ['argument_for', 'argument_against'] as const
    const made: Contribution[] = []
    for (let i = 0; i < 8; i++) made.push(await saidBy(veterans[9 + i]!, { kind: sides[i % 2]!, title: `Дәлел ${i}` }))
    await Promise.all(
      veterans.flatMap((person, p) =>
        made.map(({ id }, i) =>
          talk().react(person, {
            contributionId: id,
            value: (p % 2 === 0) === i % 4 < 2 || i > 5 ? 'agree' : 'disagree',
          }),
        ),
      ),
    )
    const page = await discussion<{ for: Listed; against: Listed; order: { rule: string; older: number } }>(
      `for: arguments(side: FOR) { ${listed} } against: arguments(side: AGAINST) { ${listed} } order { rule older }`,
    )
    expect(page.order).toEqual({ rule: 'BRIDGING', older: 31 })
    expect([page.for.nodes[0]!.title, page.against.nodes[0]!.title]).toEqual(['Дәлел 6', 'Дәлел 7'])

    const answer = await fetch(`${server.url}/deliberation/${petition.number}/reactions.json`)
    expect(answer.headers.get('access-control-allow-origin')).toBe('*')
    const text = await answer.text()
    expect(text).not.toMatch(/per_/)
    const order = orderArguments(JSON.parse(text) as OrderInputs)
    expect(order.sides.argument_for.map(({ id }) => id)).toEqual(page.for.nodes.map(({ id }) => id))
    expect(order.sides.argument_against.map(({ id }) => id)).toEqual(page.against.nodes.map(({ id }) => id))
    const kept = await server.app.platform.mongo.db.collection('reactions').find().toArray()
    expect(JSON.stringify(kept)).not.toMatch(/per_/)
    expect((await fetch(`${server.url}/deliberation/2026-999999/reactions.json`)).status).toBe(404)

    const first = await discussion<{ arguments: Listed & { pageInfo: { endCursor: string } } }>(
      `arguments(side: FOR, first: 2) { ${listed} pageInfo { endCursor } }`,
    )
    const { endCursor } = first.arguments.pageInfo
    const next = await discussion<{ arguments: Listed }>(
      `arguments(side: FOR, first: 2, after: "${endCursor}") { ${listed} }`,
    )
    expect([...first.arguments.nodes, ...next.arguments.nodes]).toEqual(page.for.nodes.slice(0, 4))
  })
})

describe('calm', () => {
  const public_ = { language: 'kk', reason: 'Нақты адамды қорлайтын сөз.' } as const

  it('takes two moderators to hide; who reported hears, and everybody reads why', async () => {
    const [writer, reporter, other] = [veterans[17]!, veterans[18]!, veterans[19]!]
    const { id: contributionId } = await saidBy(writer, { title: 'Дөрекі сөз', text: 'Осындай бір дөрекі сөз.' })
    const report = `mutation { reportContribution(input: { contributionId: "${contributionId}", code: INSULT, text: "Дөрекі" }) {
      contribution { viewerReport { outcome } } userErrors { code } } }`
    for (let again = 0; again < 2; again++)
      expect(await ask(reporter, report)).toMatchObject({ reportContribution: { userErrors: [] } })
    expect(await ask(writer, report)).toMatchObject({
      reportContribution: { userErrors: [{ code: 'CONFLICT_OF_INTEREST' }] },
    })
    const desk = '{ talkDesk { contribution { title } reports { code text } proposal { id } proposedByViewer } }'
    expect(await ask(moderators[0]!, desk)).toMatchObject({
      talkDesk: [
        { contribution: { title: 'Дөрекі сөз' }, reports: [{ code: 'INSULT', text: 'Дөрекі' }], proposal: null },
      ],
    })

    const propose = (actor: ActingPerson, attempt: string) =>
      talk().proposeHiding(actor, { ...public_, contributionId, code: 'insult', attempt })
    expect(codesOf(await propose(other, 'x'))).toEqual(['NOT_FOUND'])
    const { id: interventionId } = demand(await propose(moderators[0]!, 'hide'))
    expect(demand(await propose(moderators[0]!, 'hide')).id).toBe(interventionId)
    expect(demand(await propose(moderators[1]!, 'hide too')).id).toBe(interventionId)
    const decide = (actor: ActingPerson) => talk().decideHiding(actor, { interventionId, consents: true })
    expect(codesOf(await decide(moderators[0]!))).toEqual(['ANOTHER_MODERATOR_NEEDED'])
    const decided = await Promise.all([decide(moderators[1]!), decide(moderators[1]!)])
    expect(decided.map((result) => demand(result).state)).toEqual(['done', 'done'])

    const page = await discussion<{ removed: Listed; interventions: object[] }>(
      `removed(first: 1) { nodes { id title text hidden { code reason } } } interventions { kind code reason contributionId }`,
    )
    expect(page.removed.nodes).toEqual([
      { id: contributionId, title: '', text: '', hidden: { code: 'INSULT', reason: public_.reason } },
    ])
    expect(page.interventions).toEqual([{ kind: 'HIDE', code: 'INSULT', reason: public_.reason, contributionId }])
    await server.app.settle()
    await server.app.settle()
    const { email } = (await server.app.use.identity.readPerson(reporter.personId))!
    const letters = await server.app.platform.mongo.db
      .collection('mails')
      .find({ to: email, subject: /Шағым/ })
      .toArray()
    expect(letters.map(({ text }) => String(text))).toEqual([expect.stringContaining(public_.reason)])
    const seen = await ask<object>(
      reporter,
      `{ petition(number: "${petition.number}") { discussion {
      contribution(id: "${contributionId}") { state viewerReport { outcome answer } } } } }`,
    )
    expect(seen).toMatchObject({
      petition: {
        discussion: { contribution: { state: 'HIDDEN', viewerReport: { outcome: 'UPHELD', answer: public_.reason } } },
      },
    })

    const unhide = `mutation { unhideContribution(input: { contributionId: "${contributionId}", language: KK,
      reason: "Мәтін қайта қаралды.", attempt: "back" }) { intervention { state } userErrors { code } } }`
    expect(await ask(moderators[1]!, unhide)).toMatchObject({ unhideContribution: { intervention: { state: 'DONE' } } })
    const found = await discussion<object>(`contribution(id: "${contributionId}") { state title }`)
    expect(found).toEqual({ contribution: { state: 'SHOWN', title: 'Дөрекі сөз' } })
  })

  it('tells who reported in vain why it stays', async () => {
    const reporter = veterans[20]!
    const { id } = await saidBy(veterans[21]!, { title: 'Өткір дәлел' })
    await ask(
      reporter,
      `mutation { reportContribution(input: { contributionId: "${id}", code: OFF_TOPIC }) { userErrors { code } } }`,
    )
    const dismiss = (
      answer: string,
    ) => `mutation { dismissReports(input: { contributionId: "${id}", answer: "${answer}" }) {
      userErrors { code path } } }`
    expect(await ask(moderators[0]!, dismiss(''))).toMatchObject({
      dismissReports: { userErrors: [{ code: 'REQUIRED', path: ['answer'] }] },
    })
    expect(await ask(moderators[0]!, dismiss('Бұл тақырыпқа қатысты.'))).toEqual({ dismissReports: { userErrors: [] } })
    expect(await ask(moderators[0]!, '{ talkDesk { contribution { id } } }')).toEqual({ talkDesk: [] })
  })

  it('goes slowly when a moderator says so, for everybody once in so many minutes', async () => {
    const pace = (value: number, attempt: string) => `mutation { setSlowMode(input: { petitionId: "${petition.id}",
      minutes: ${value}, language: KK, reason: "Пікірталас қызып кетті.", attempt: "${attempt}" }) {
        intervention { minutes } userErrors { code } } }`
    expect(await ask(moderators[0]!, pace(30, 'slow'))).toMatchObject({
      setSlowMode: { intervention: { minutes: 30 } },
    })
    const { slowMode } = await discussion<{ slowMode: object }>('slowMode { minutes reason }')
    expect(slowMode).toEqual({ minutes: 30, reason: 'Пікірталас қызып кетті.' })
    const writer = veterans[22]!
    const answers = await Promise.all(Array.from({ length: 5 }, () => say(writer)))
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1)
    expect(answers.flatMap((answer) => codesOf(answer))).toEqual(Array.from({ length: 4 }, () => 'SLOW_MODE'))
    clock.advance(30 * minutes)
    expect((await say(writer)).ok).toBe(true)
    expect(await ask(moderators[0]!, pace(0, 'free'))).toMatchObject({ setSlowMode: { userErrors: [] } })
    expect((await say(writer)).ok).toBe(true)
    expect((await discussion<{ interventions: object[] }>('interventions { kind }')).interventions).toHaveLength(4)
  })

  it('forgets who erases their account, and keeps what they said in public', async () => {
    const gone = veterans[23]!
    const kept = await saidBy(gone, { title: 'Қалатын дәлел', showName: true })
    const back = await saidBy(gone, { kind: 'remark', title: '', text: 'Қайтарып алынған құпия сөз' })
    await ask(
      gone,
      `mutation { withdrawContribution(input: { contributionId: "${back.id}" }) { userErrors { code } } }`,
    )
    const { db } = server.app.platform.mongo
    const before = await db.collection('reactions').countDocuments()
    await erase(server.app, server.url, gone)
    const found = await discussion<object>(`contribution(id: "${kept.id}") { title authorName }`)
    expect(found).toEqual({ contribution: { title: 'Қалатын дәлел', authorName: null } })
    const texts = await Promise.all(
      ['contributions', 'reactions', 'interventions', 'contributionReports'].map((name) =>
        db.collection(name).find().toArray(),
      ),
    )
    expect(JSON.stringify(texts)).not.toContain(gone.personId)
    expect(JSON.stringify(texts)).not.toContain('құпия сөз')
    expect(await db.collection('reactions').countDocuments()).toBe(before - 8)
  })

  it('is over when its time is, and its figures remain', async () => {
    clock.set(new Date(petition.terms.deliberation!.endsAt.getTime() + 1))
    expect(codesOf(await say(veterans[24]!))).toEqual(['DISCUSSION_CLOSED'])
    const { isOpen, viewerCanArgue } = await discussion<{ isOpen: boolean; viewerCanArgue: object }>(
      'isOpen viewerCanArgue { allowed code }',
    )
    expect({ isOpen, viewerCanArgue }).toEqual({
      isOpen: false,
      viewerCanArgue: { allowed: false, code: 'DISCUSSION_CLOSED' },
    })
    const figures = await talk().figures(petition.id)
    expect(figures.questions).toEqual({ answered: 1, open: 1 })
    expect(figures.strongest.argument_for[0]!.title).toBe('Дәлел 6')
    // Thirty veterans, the author, the official, and nobody in the place of who is gone: none is counted twice.
    expect(figures.participants).toBe(33)
  })
})
