import { dayOf, on, rules } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson, Grant } from '#domain/kernel/actor.ts'
import type { App } from '#server/app.ts'
import { leaseCollection } from '#server/platform/leases.ts'
import type { SettableClock } from '#server/platform/clock.ts'
import { everything, openRules } from './ballots.ts'
import { aBudget } from './budget.ts'
import { aCity, city, cookieOf } from './city.ts'
import { Mask } from './masks.ts'
import type { TestServer } from './server.ts'
import { copyOf, makeSoAgain } from './traces.ts'
import { aVote, moved, type TestVote } from './votes.ts'

type Server = TestServer<SettableClock>

/** What can be seen of a vote while people vote, masked. */
export interface Run {
  /** what was answered, by who asked what */
  readonly answers: ReadonlyMap<string, string>
  /** as the databases have them, by collection */
  readonly rows: ReadonlyMap<string, string>
}

export interface Recording {
  readonly app: App<SettableClock>
  readonly url: string
  readonly vote: TestVote
  /** a number of a petition, and the id of a project on the list */
  readonly petition: string
  readonly projectId: string
  readonly mask: Mask
  /** of each act, in order */
  readonly marks: readonly Marks[]
  /** cookies by who asks; none for a stranger */
  readonly viewers: ReadonlyMap<string, string | undefined>
  readonly into: Map<string, string>
}

export type Marks = readonly number[]

export interface TwoRunsOptions {
  readonly clock: SettableClock
  readonly first: Server
  /** the same installation after a restart: what the first remembered is not there */
  readonly second: Server
  /** called before people vote; what it gives is called when they have voted */
  readonly listen?: (url: string, petition: string) => () => Promise<readonly string[]>
  readonly record: (recording: Recording) => Promise<void>
}

const birlik = 'district:birlik'
const voting = on(dayOf.voting, '10:17:23.456')
const recordAt = on('2026-05-11', '09:30:00.000')
/** Who acts, in order; the last two change an earlier ballot. */
const voterOf = [0, 1, 2, 3, 4, 5, 6, 7, 0, 3]
const choices: readonly [readonly Marks[], readonly Marks[]] = [
  [[1], [1], [1], [1, 2], [1], [1, 3], [1], [1], [1], [1]],
  [[4], [4, 3], [2], [4], [4], [4], [2, 3, 4], [4], [3], [2]],
]
const grants: readonly Grant[] = [
  ...(['moderator', 'operator', 'analyst', 'methodologist', 'administrator'] as const).map((role) => ({
    ...{ role, territoryId: city },
  })),
  { role: 'official', bodyId: 'turkistan-akimat' },
]
const cast = `mutation ($input: CastBallotInput!) { castBallot(input: $input) { promise version userErrors { code } } }`

/**
 * One vote, twice: the same people, ids, clock and turnout, and different choices. Whatever differs between the runs shows
 * an interim result. Turnout is live, since nothing shows more.
 */
export async function twoRuns({ clock, first, second, listen, record }: TwoRunsOptions): Promise<readonly [Run, Run]> {
  const { app } = first
  const here = await aCity(app)
  await second.app.use.places.hasTerritories()
  const secrecy = { ...rules.secrecy, turnout: 'live' } as const
  const vote = await aVote(app, { here, budget: aBudget(app, here) }, { ...openRules, secrecy })
  await vote.prepare()
  const voters = await Promise.all(Array.from({ length: 8 }, (_, n) => here.person(`Тұрғын ${n}`)))
  const petition = String((await here.petition('signing')).number)
  const projectId = (await app.use.budgets.projectsOf(vote.campaign.id))[0]?.id ?? ''
  await app.settle()
  clock.set(voting)
  await moved(app, vote, 'voting')
  // Signed in at the moment when they will ask: a session of staff ends after half an hour.
  clock.set(recordAt)
  const viewers = await viewersOf()
  for (const voter of voters) await cookieOf(app, first.url, voter)
  await app.settle()
  const sides = [app.platform.mongo.db, app.platform.choice.db]
  const before = await Promise.all(sides.map(copyOf))
  const one = await run(first, choices[0])
  for (const [i, side] of sides.entries()) await makeSoAgain(side, before[i] ?? new Map())
  // The first server still holds its leases, by the clock on the wall, and would keep the second from the board.
  await app.platform.mongo.db.collection(leaseCollection.name).deleteMany({})
  return [one, await run(second, choices[1])]

  async function viewersOf(): Promise<Map<string, string | undefined>> {
    const almighty = await here.person('Барлық құқығы бар')
    const people: [string, ActingPerson | undefined][] = [
      ...([
        ['a voter', voters[0]],
        ['a trustee', vote.trustees[0]?.person],
      ] as const),
      ...([
        ['somebody who did not vote', await here.person('Басқа')],
        ['almighty staff', almighty],
      ] as const),
    ].map(([name, who]) => [name, who])
    for (const grant of grants) {
      const staff = await here.person(grant.role)
      for (const { personId } of [staff, almighty]) await app.use.identity.grantRoleAsSystem(personId, grant)
      people.push([`a ${grant.role}`, staff])
    }
    const cookies = new Map<string, string | undefined>([['a stranger', undefined]])
    for (const [name, who] of people) if (who) cookies.set(name, await cookieOf(app, first.url, who))
    return cookies
  }

  async function run(server: Server, marks: readonly Marks[]): Promise<Run> {
    clock.set(voting)
    const [mask, into] = [new Mask(), new Map<string, string>()]
    const heard = listen?.(server.url, petition)
    for (const [i, voter] of voterOf.entries()) await castOne(server, { i, voter: voters[voter], marks, mask, into })
    clock.set(recordAt)
    await server.app.settle()
    await mask.learnBoards(server.app, vote.campaign)
    for (const [n, text] of ((await heard?.()) ?? []).entries()) into.set(`stream ${n}`, text)
    const rows = await Promise.all(sides.map((_, i) => everything(sides[i] ?? server.app.platform.mongo.db)))
    const { app: running, url } = server
    await record({ ...{ app: running, url, vote, petition, projectId, mask, marks, viewers, into } })
    return { answers: mask.entries(into), rows: mask.entries(rows.flatMap((side) => Object.entries(side))) }
  }

  async function castOne(
    { app: running, url }: Server,
    act: { i: number; voter: ActingPerson | undefined; marks: readonly Marks[]; mask: Mask; into: Map<string, string> },
  ): Promise<void> {
    const { i, voter, marks, mask, into } = act
    if (!voter) throw new Error(`nobody acts in ${i}`)
    const input = await vote.sealed(birlik, { marks: marks[i] ?? [], points: null }, `act ${i}`)
    mask.learnForm(String(i), input)
    const answer = await ask(url, '/graphql', await cookieOf(running, url, voter), {
      query: cast,
      variables: { input },
    })
    into.set(`act ${i}`, answer)
    const { data } = JSON.parse(bodyOf(answer)) as { data: { castBallot: { promise: string } } }
    mask.learnPromise(String(i), data.castBallot.promise)
    // A group of its own: within one the order on the board is that of sealed bytes.
    await running.settle()
    clock.advance(3_000)
    await running.settle()
  }
}

/** An answer as it is on the wire, but for the moment of its sending, and for what is a hash of its body. */
export async function ask(url: string, path: string, cookie: string | undefined, body?: object): Promise<string> {
  const response = await fetch(`${url}${path}`, {
    redirect: 'manual',
    headers: {
      'accept-encoding': 'identity',
      ...(cookie !== undefined && { cookie }),
      ...(body && { 'content-type': 'application/json' }),
    },
    ...(body && { method: 'POST', body: JSON.stringify(body) }),
  })
  const headers = [...response.headers].filter(([name]) => name !== 'date' && name !== 'etag')
  return `${response.status} ${JSON.stringify(headers)}\n${await response.text()}`
}

export function bodyOf(answer: string): string {
  return answer.slice(answer.indexOf('\n') + 1)
}

/** Names under which two runs differ. */
export function differences(one: ReadonlyMap<string, string>, two: ReadonlyMap<string, string>): string[] {
  return [...new Set([...one.keys(), ...two.keys()])].filter((name) => one.get(name) !== two.get(name))
}
