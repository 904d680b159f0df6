import { isObjectType, parse, type DefinitionNode, type OperationDefinitionNode, type TypeNode } from 'graphql'
import { beforeAll, describe, expect, it } from 'vitest'
import { on } from '#domain/budgets/testing/turkistan.ts'
import operations from '#schema/operations.json' with { type: 'json' }
import { city } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { everyQuestion, type Answers } from '#server/testing/every-question.ts'
import { testServer } from '#server/testing/server.ts'
import { ask, bodyOf, differences, twoRuns, type Marks, type Recording, type Run } from '#server/testing/two-runs.ts'

const clock = fakeClock(on('2026-04-27', '09:00:00.000').toISOString())
const logged: string[] = []
const options = { clock, withWorkers: false, logLines: { write: (line: string) => void logged.push(line) } } as const
const first = testServer({ ...options, config: { logLevel: 'trace' } })
const second = testServer({ ...options, beside: true, config: { logLevel: 'trace' } })
let one: Run
let two: Run
const logs: string[][] = []
/** What a server with a leak answers, by run. */
const leaky: Map<string, string>[] = []

beforeAll(async () => {
  ;[one, two] = await twoRuns({ clock, first, second, listen, record })
}, 240_000)

/** Listens to every stream. @returns what came, once it is asked for */
function listen(url: string, petition: string): () => Promise<string[]> {
  logged.length = 0
  const left = new AbortController()
  const query = `subscription { petitionCount(number: "${petition}") { __typename } }`
  const subscription = `/graphql/stream?${new URLSearchParams({ query }).toString()}`
  const paths = [`/live/petitions/${petition}`, `/live/petitions?numbers=${petition}`, subscription]
  const texts = paths.map(async (path) => {
    let text = ''
    try {
      const { body, status } = await fetch(`${url}${path}`, { signal: left.signal })
      text = `${status}\n`
      for await (const chunk of body ?? []) text += Buffer.from(chunk as Uint8Array).toString()
    } catch (cause) {
      if (!left.signal.aborted) throw cause
    }
    // Heartbeats come by a clock of their own.
    return text.replaceAll(/^:.*\n\n?/gm, '')
  })
  return () => {
    left.abort()
    return Promise.all(texts)
  }
}

async function record(recording: Recording): Promise<void> {
  const { url, viewers, into, mask, marks, app } = recording
  const thorough = [...viewers].filter(([name]) => ['a stranger', 'a voter', 'almighty staff'].includes(name))
  const questions = everyQuestion(app.schema, answersOf(recording), roots).map((query) => ({ query }))
  for (const viewer of thorough) await askAll(url, viewer, questions, into)
  const documents = documentsOf(recording)
  for (const viewer of viewers) await askAll(url, viewer, documents, into)
  for (const [name, cookie] of thorough)
    for (const path of pathsOf(recording)) into.set(`${name} reads ${path}`, await ask(url, path, cookie))
  for (const document of documents) {
    const search = Object.entries(document).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ])
    const path = `/graphql?${new URLSearchParams(search).toString()}`
    into.set(`a stranger reads ${path}`, await ask(url, path, undefined))
    into.set(`a stranger reads from memory ${path}`, await ask(url, path, undefined))
  }
  logs.push(logged.map((line) => mask.text(line)))
  const ofPapers = questions.filter(({ query }) => /\bpapers?\b/.test(query))
  const found = new Map<string, string>()
  await withLeak(app.schema, marks, () => askAll(url, ['a stranger', undefined], ofPapers, found))
  leaky.push(mask.entries(found))
}

async function askAll(
  url: string,
  [name, cookie]: readonly [string, string | undefined],
  bodies: readonly object[],
  into: Map<string, string>,
): Promise<void> {
  const together = 8
  for (let at = 0; at < bodies.length; at += together) {
    const some = bodies.slice(at, at + together)
    const answers = await Promise.all(some.map((body) => ask(url, '/graphql', cookie, body)))
    for (const [i, answer] of answers.entries()) into.set(`${name} asks ${JSON.stringify(some[i])}`, answer)
  }
}

const roots = ['campaign', 'project', 'petition', 'voteDesk', 'ballotReceipt', 'ballotReceiptByCode', 'myVoting']

/** What names the things of this vote, wherever an argument asks for it. */
function answersOf({ vote, petition, projectId, mask: { commitment, code } }: Recording): Answers {
  const { id, key } = vote.campaign
  const named = {
    key,
    campaignKey: key,
    campaignId: id,
    commitment,
    code,
    number: petition,
    territory: city,
    territoryId: city,
  }
  return {
    ...Object.fromEntries(Object.entries(named).map(([name, value]) => [name, [JSON.stringify(value)]])),
    ...{ envelope: ['"district:birlik"', '"city"'], first: ['5'], 'Query.project.id': [JSON.stringify(projectId)] },
    ...{
      filter: [],
      parentId: [],
      level: [],
      after: [],
      states: [],
      'TallyResult.outcome.number': ['1'],
      'Petition.version.number': ['1'],
    },
  }
}

/** Values of variables whose names say nothing. */
const usualOf: Readonly<Record<string, unknown>> = {
  ...{ Boolean: true, Int: 5, SafeInt: 5, ArgumentSide: 'FOR' },
  NoticeSubjectInput: { kind: 'TERRITORY', target: city },
  EventDayInput: { territoryId: city, event: 'nationalElection', day: '2026-06-03' },
  RemovalPreviewInput: { petitionId: 'none', conditions: {} },
}

function typeOf(type: TypeNode): string {
  return type.kind === 'NamedType' ? type.name.value : typeOf(type.type)
}

/** Every query of the client, with what its variables ask for. */
function documentsOf(recording: Recording): { documentId: string; variables: object }[] {
  const told = Object.entries(answersOf(recording)).map(([name, [value = 'null']]) => [
    name,
    JSON.parse(value) as unknown,
  ])
  const known: Readonly<Record<string, unknown>> = {
    ...{
      ...Object.fromEntries(told),
      ...{ ...four(recording.projectId), id: recording.projectId },
      place: city,
      document: '{}',
    },
    ...{ filter: undefined, after: undefined, states: undefined },
  }
  const isOperation = (node: DefinitionNode): node is OperationDefinitionNode => node.kind === 'OperationDefinition'
  return Object.entries(operations).flatMap(([documentId, text]) => {
    const node = parse(text).definitions.find(isOperation)
    if (node?.operation !== 'query') return []
    const variables = (node.variableDefinitions ?? []).map(({ variable: { name }, type }) => {
      const named = typeOf(type)
      const usual = usualOf[named] ?? (name.value in known ? known[name.value] : 'none')
      const isWanted = type.kind === 'NonNullType' || (name.value in known && named !== 'Int')
      return [name.value, isWanted ? usual : undefined]
    })
    return [{ documentId, variables: Object.fromEntries(variables) as object }]
  })
}

/** Of a comparison. */
const four = (id: string) => ({ a: id, b: id, c: id, d: id })

/** Addresses besides GraphQL: downloads, lists, health, and what others have under such names. */
function pathsOf({ vote, petition, mask: { code } }: Recording): string[] {
  const { key, id } = vote.campaign
  const files = [
    'evidence.jsonl',
    'results/district:birlik.pb',
    'results/city.csv',
    'results/city/greedy-votes.trace.json',
  ]
  return [
    ...['/healthz', '/readyz', '/metrics', '/sitemap.xml', '/robots.txt', '/feed.xml', '/mailbox.json'],
    ...['/ledger/keys.json', '/ledger/heads.json', `/live/petitions/${petition}/count.json`, `/receipts/${code}.json`],
    ...files.map((file) => `/budget/${key}/${file}`),
    `/campaign-letters/${id}/${'a'.repeat(43)}.csv`,
  ]
}

/** A server that knows what nobody can know, and lets it show: as a number, and as an order. */
async function withLeak(
  schema: Recording['app']['schema'],
  marks: readonly Marks[],
  work: () => Promise<void>,
): Promise<void> {
  const type = schema.getType('BallotPaper')
  const { sealedLength, options: projects } = isObjectType(type) ? type.getFields() : {}
  if (!sealedLength || !projects) throw new Error('there is no paper')
  const honest = [sealedLength.resolve, projects.resolve]
  const votesFor = (wanted: number): number => marks.filter((some) => some.includes(wanted)).length
  sealedLength.resolve = () => votesFor(1)
  projects.resolve = (paper: { readonly options: readonly { readonly ballotNumber: number }[] }) =>
    paper.options.toSorted((a, b) => votesFor(b.ballotNumber) - votesFor(a.ballotNumber))
  await work()
  Object.assign(sealedLength, { resolve: honest[0] })
  Object.assign(projects, { resolve: honest[1] })
}

describe('two runs of one vote with different choices', () => {
  it('give equal answers to every question, of everybody, in every order and on every way', () => {
    for (const name of differences(one.answers, two.answers)) {
      expect(two.answers.get(name), name).toBe(one.answers.get(name))
    }
    expect(two.answers.size).toBe(one.answers.size)
  })

  it('are really asked: every question is one, and most are answered with something', () => {
    const all = [...one.answers]
    const codesIn = ([, answer]: readonly [string, string]) =>
      [...answer.matchAll(/"code":"([A-Z_]+)"\}\}/g)].map(([, code]) => code)
    expect(all.filter((entry) => codesIn(entry).includes('BAD_USER_INPUT')).map(([name]) => name)).toEqual([])
    const costly = all.filter((entry) => codesIn(entry).includes('TOO_COSTLY')).map(([name]) => name)
    // Lists of two hundred places in each other, and of a hundred items of a desk with twenty answers each.
    expect(costly.filter((name) => !/{ (territories|talkDesk) {/.test(name))).toEqual([])
    const answered = all.filter(([, answer]) => /"data":\{"\w+":(?!null|\[\])/.test(bodyOf(answer)))
    expect(answered.length).toBeGreaterThan(all.length / 2)
    const [, turnout = ''] = all.find(([name]) => /a stranger asks.*turnout \{ ballots/.test(name)) ?? []
    expect(JSON.parse(bodyOf(turnout))).toMatchObject({
      data: { campaign: { vote: { turnout: [{ ballots: 0 }, { ballots: 8 }, { ballots: 0 }] } } },
    })
  })

  it('are heard on every stream that there is', () => {
    expect(Object.keys(first.app.schema.getSubscriptionType()?.getFields() ?? {})).toEqual(['petitionCount'])
    const streams = [...one.answers].filter(([name]) => name.startsWith('stream'))
    expect(streams.map(([, text]) => text.slice(0, 3))).toEqual(['200', '200', '200'])
  })

  it('leave equal rows on both sides, and equal lines in the log', () => {
    // Leases name processes.
    expect(differences(one.rows, two.rows).filter((name) => name !== 'leases')).toEqual([])
    expect(one.rows.get('ballots')).toMatch(/<sealed 8>.*<commitment 0>.*<commitment 8>/)
    expect(logs[1]).toEqual(logs[0])
  })

  it('are told apart where a server leaks a number or an order', () => {
    const [honest, other] = leaky as [Map<string, string>, Map<string, string>]
    const found = differences(honest, other)
    expect(found.every((name) => /sealedLength|options \{ id /.test(name))).toBe(true)
    for (const field of ['sealedLength', 'options { id ']) expect(found.some((name) => name.includes(field))).toBe(true)
    expect(found.length).toBeLessThan(honest.size)
  })
})
