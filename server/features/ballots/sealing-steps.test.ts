import { setImmediate as nextTurn } from 'node:timers/promises'
import { combine as combineShares } from 'shamir-secret-sharing'
import { beforeAll, describe, expect, it } from 'vitest'
import { countedOn, type BoardLeaf } from '#domain/ballots/board.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import { dayOf, on } from '#domain/budgets/testing/turkistan.ts'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import { combine, frontierOf, rootOf } from '#domain/kernel/merkle.ts'
import { growBoard } from '#domain/ballots/board-acts.ts'
import { quietMs } from '#domain/ballots/seal-box.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import { aBudget, type Budget } from '#server/testing/budget.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { erase } from '#server/testing/erase.ts'
import { testServer } from '#server/testing/server.ts'
import { aVote, moved, type TestVote } from '#server/testing/votes.ts'
import { ballotStore } from './store/ballot.store.ts'
import { boardStore } from './store/board.store.ts'
import { voteStore } from './store/vote.store.ts'
import { openBallots, type OpenDeps } from './use-cases/open-ballots.ts'
import { sealBoards, type SealDeps } from './use-cases/seal-boards.ts'
import { signBoardHead } from './use-cases/sign-board-head.ts'
import { frameOf, takeInBallots } from './use-cases/take-in-ballots.ts'

const clock = fakeClock(on('2026-04-27').toISOString())
const server = testServer({ clock, withWorkers: false, config: { logLevel: 'silent' } })
const birlik = 'district:birlik'
const dies = new Error('killed')
let here: City
let budget: Budget
let voters: readonly ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  budget = aBudget(server.app, here)
  voters = await Promise.all(Array.from({ length: 40 }, (_, n) => here.person(`Тұрғын ${n}`)))
})

/** What one process has of its own. */
function aProcess() {
  const { platform, use } = server.app
  const stores = { ballots: ballotStore(platform), board: boardStore(platform), votes: voteStore(platform) }
  const deps = { ...platform, budgets: use.budgets, ...stores }
  return {
    ...deps,
    takeIn: takeInBallots(deps),
    signBoardHead: signBoardHead(deps),
    combine: combineShares,
    nextTurn,
    draw: () => 0,
    newSalt: () => 'ab'.repeat(32),
  }
}

/** Everybody voted, some twice, nothing of it is on a board yet, and voting is over. */
async function over(): Promise<TestVote> {
  clock.set(on('2026-04-27'))
  const vote = await aVote(server.app, { here, budget })
  await vote.prepare()
  clock.set(on(dayOf.voting))
  await moved(server.app, vote, 'voting')
  for (const [i, voter] of voters.entries()) await vote.cast(voter, birlik, [(i % 4) + 1])
  for (const voter of voters.slice(0, 7)) await vote.cast(voter, birlik, [1, 2])
  const { methodologist, campaign } = vote
  clock.set(on(dayOf.verification))
  demand(await server.app.use.budgets.advanceCampaign(methodologist, { campaignId: campaign.id, to: 'verification' }))
  return vote
}

/** The listener has heard of it, and the boards have come to rest. */
async function atRest(vote: TestVote): Promise<void> {
  await voteStore(server.app.platform).change(vote.campaign.id, (state) => ({
    ok: true,
    value: { state: { ...state, closedAt: clock.now() }, facts: [] },
  }))
  clock.advance(quietMs)
}

async function read({ campaign }: TestVote): Promise<Vote> {
  const found = await voteStore(server.app.platform).read(campaign.id)
  if (!found) throw new Error('no vote')
  return found
}

async function boardOf({ campaign }: TestVote): Promise<BoardLeaf[]> {
  const found: BoardLeaf[] = []
  const { board } = aProcess()
  for await (const portion of board.stream(frameOf(campaign, birlik), 1e9)) found.push(...portion)
  return found
}

/** Every ballot once, no gap, and the sealed root is that of a board grown at once. */
async function expectWhole(vote: TestVote): Promise<void> {
  const { sealed } = await read(vote)
  const [size, leaves] = [47, await boardOf(vote)]
  expect(leaves.slice(0, size).map(({ seq }) => seq)).toEqual(Array.from({ length: size }, (_, i) => i + 1))
  expect(countedOn(leaves)).toBe(40)
  const grown = growBoard(
    leaves.slice(0, size).map((leaf) => ({ leaf })),
    [],
  )
  const root = rootOf(size, ({ seq, level }) => grown[seq - 1]?.hashes[level] ?? combine([]))
  expect(frontierOf(size)).not.toEqual([])
  expect(sealed?.boards.find(({ envelope }) => envelope === birlik)).toEqual({
    ...{ envelope: birlik, size, root: toBase64Url(root) },
  })
}

describe('sealing', () => {
  it('is healed by running again, wherever it was cut short', async () => {
    const own = aProcess()
    const fault = (): Promise<never> => Promise.reject(dies)
    const deaths: readonly ((deps: typeof own) => SealDeps)[] = [
      // Half the leaves of a group were written.
      (deps) => ({
        ...deps,
        takeIn: takeInBallots({
          ...deps,
          board: {
            ...deps.board,
            append: async (frame, acts) => {
              await deps.board.append(frame, acts.slice(0, 11))
              throw dies
            },
          },
        }),
      }),
      // All of them, and the marks were not taken away.
      (deps) => ({ ...deps, takeIn: takeInBallots({ ...deps, ballots: { ...deps.ballots, markTaken: fault } }) }),
      (deps) => ({ ...deps, signBoardHead: fault }),
      // The heads are signed, and nobody knows of the seal.
      (deps) => ({ ...deps, votes: { ...deps.votes, change: fault } }),
    ]
    for (const death of deaths) {
      const vote = await over()
      await atRest(vote)
      await expect(sealBoards(death(own))()).rejects.toBe(dies)
      expect((await read(vote)).sealed).toBeNull()
      await server.app.settle()
      await expectWhole(vote)
    }
  })

  it('happens once when several processes do it together', async () => {
    const vote = await over()
    await atRest(vote)
    await Promise.all(Array.from({ length: 4 }, () => sealBoards(aProcess())()))
    await expectWhole(vote)
    const { history } = await read(vote)
    expect(history.filter(({ type }) => type === 'BoardsSealed')).toHaveLength(1)
  })

  it('waits until the boards have come to rest', async () => {
    const vote = await over()
    await server.app.settle()
    expect((await read(vote)).closedAt).toEqual(on(dayOf.verification))
    clock.advance(quietMs - 1)
    await server.app.settle()
    expect((await read(vote)).sealed).toBeNull()
    clock.advance(1)
    await server.app.settle()
    await expectWhole(vote)
  })
})

describe('opening', () => {
  async function sealed(): Promise<TestVote> {
    const vote = await over()
    await atRest(vote)
    await server.app.settle()
    return vote
  }

  async function handIn(vote: TestVote, which: readonly number[]): Promise<void> {
    for (const i of which) {
      const { person, share } = vote.trustees[i] ?? {}
      if (!person || share === undefined) throw new Error(`no trustee ${i}`)
      demand(await server.app.use.ballots.handInShare(person, { campaignKey: vote.campaign.key, share }))
    }
  }

  it('leaves no ballot and no missing share behind when it is cut short, and is done by the next one', async () => {
    const vote = await sealed()
    await handIn(vote, [0, 2])
    const own = aProcess()
    const deaths: readonly OpenDeps[] = [
      { ...own, ballots: { page: () => Promise.reject(dies) } },
      { ...own, signBoardHead: () => Promise.reject(dies) },
      {
        ...own,
        votes: {
          ...own.votes,
          change: (id, act) =>
            own.votes.change(id, async (state, within) => {
              await act(state, within)
              throw dies
            }),
        },
      },
    ]
    const count = (name: string) =>
      server.app.platform.mongo.collection(name).countDocuments({ campaignId: vote.campaign.id })
    for (const death of deaths) {
      await expect(openBallots(death)()).rejects.toBe(dies)
      expect([await count('openedBallots'), await count('voteShares')]).toEqual([0, 2])
    }
    await server.app.settle()
    expect((await read(vote)).opened?.envelopes[1]).toMatchObject({ envelopeId: birlik, accepted: 40, replaced: 7 })
    expect([await count('openedBallots'), await count('voteShares')]).toEqual([1, 0])
  })

  it('happens once when several processes do it together', async () => {
    const vote = await sealed()
    await handIn(vote, [1, 2])
    await Promise.all(Array.from({ length: 3 }, () => openBallots(aProcess())()))
    const { history } = await read(vote)
    expect(history.filter(({ type }) => type === 'BallotsOpened')).toHaveLength(1)
    const box = await server.app.use.ballots.openedBox(vote.campaign.id)
    expect(box?.envelopes.find(({ envelopeId }) => envelopeId === birlik)?.ballots).toHaveLength(40)
  })

  it('tells when the shares do not give the key, and opens as soon as two that fit are in', async () => {
    const vote = await sealed()
    // A trustee was given a share that is none: its hash was published as it is.
    const store = voteStore(server.app.platform)
    const wrong = Buffer.alloc(139, 7)
    const shareHash = server.app.platform.crypto.sha256(wrong).toString('hex')
    await store.change(vote.campaign.id, (state) => {
      const trustees = state.trustees.map((one, i) => (i === 1 ? { ...one, shareHash } : one))
      return { ok: true, value: { state: { ...state, trustees }, facts: [] } }
    })
    const { person } = vote.trustees[1]!
    const share = wrong.toString('base64url')
    demand(await server.app.use.ballots.handInShare(person, { campaignKey: vote.campaign.key, share }))
    await handIn(vote, [0])
    await server.app.settle()
    expect(await read(vote)).toMatchObject({ opened: null, failedShares: 2 })
    await handIn(vote, [2])
    await server.app.settle()
    expect((await read(vote)).opened).not.toBeNull()
  })

  it('uses the share of a trustee whose account was erased meanwhile, and keeps no trace of them with it', async () => {
    const vote = await sealed()
    await handIn(vote, [0])
    const { person } = vote.trustees[0]!
    await erase(server.app, server.url, person)
    await server.app.settle()
    const { mongo } = server.app.platform
    const kept = [
      await mongo.collection('voteShares').find().toArray(),
      await mongo.collection('votes').find().toArray(),
    ]
    expect(kept[0]).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain(person.personId)
    await handIn(vote, [2])
    await server.app.settle()
    expect((await read(vote)).opened?.envelopes[1]).toMatchObject({ accepted: 40 })
  })

  it('voids no ballot because the city withdrew a project after it was cast', async () => {
    const vote = await sealed()
    const { store } = budget
    const withdrawn = (await server.app.use.budgets.projectsOf(vote.campaign.id)).find(
      ({ ballotNumber }) => ballotNumber === 1,
    )
    if (!withdrawn) throw new Error('no project 1')
    await store.transact(async (within) => {
      await within.keepProject({ state: { ...withdrawn, state: 'withdrawn_by_city' }, facts: [] })
      return { ok: true, value: null }
    })
    await handIn(vote, [0, 1])
    await server.app.settle()
    expect((await read(vote)).opened?.envelopes[1]).toMatchObject({ accepted: 40, voids: {} })
  })
})
