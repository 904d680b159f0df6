import { beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { foldLeaves } from '#domain/ledger/fold.ts'
import { emptyRoot, frontierOf, rootOf } from '#domain/kernel/merkle.ts'
import { growLog } from '#domain/ledger/tree.ts'
import { aCity, demand, type City } from '#server/testing/city.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { leafStore, type LeafStore } from '../store/leaf.store.ts'
import { tallyStore, type TallyStore } from '../store/tally.store.ts'
import { sealPetition, sealSteps, type SealDeps } from './seal-petition.ts'

const clock = fakeClock()
const server = testServer({ clock, withWorkers: false })
const threshold = 100
let here: City
let crowd: ActingPerson[]
let deps: SealDeps & { leaves: LeafStore; tallies: TallyStore }

beforeAll(async () => {
  here = await aCity(server.app)
  crowd = await Promise.all(Array.from({ length: threshold + 20 }, (_, i) => here.person(`Тұрғын ${i}`)))
  const { mongo } = server.app.platform
  deps = { ...server.app.use, leaves: leafStore(mongo), tallies: tallyStore(mongo) }
})

const read = async (id: PetitionId) => (await server.app.use.petitions.readPetitions([id]))[0]
const answerTrack = async (id: PetitionId) => (await read(id))?.tracks.find((track) => track.id === 'answer')
const withdraw = (id: PetitionId, people: readonly ActingPerson[]) =>
  Promise.all(
    people.map(async (person) => demand(await server.app.use.signatures.withdrawSignature(person, { petitionId: id }))),
  )

const signAgain = (id: PetitionId, people: readonly ActingPerson[]) =>
  Promise.all(
    people.map(async (person) =>
      demand(await server.app.use.signatures.signPetition(person, { petitionId: id, attempt: `again ${id}` })),
    ),
  )

/** The whole story of a petition, folded at once: what the tally must be however it was reached. */
async function replay(id: PetitionId) {
  const leaves = await deps.leaves.after(id, 0, 10_000)
  return foldLeaves(undefined, leaves, await deps.petitions.countingRules(id))
}

/** The root of the log as it is kept, which must be that of a log grown at once. */
async function roots(id: PetitionId) {
  const leaves = await deps.leaves.after(id, 0, 10_000)
  const grown = growLog(leaves, [])
  const kept = rootOf(leaves.length, await deps.leaves.nodes(id, frontierOf(leaves.length)))
  const anew = rootOf(leaves.length, ({ seq, level }) => grown[seq - 1]?.hashes[level] ?? emptyRoot())
  return { kept: Buffer.from(kept).toString('hex'), anew: Buffer.from(anew).toString('hex') }
}

describe('sealing', () => {
  it('is healed by running again, wherever it was cut short', async () => {
    const steps = sealSteps(deps).length
    for (let done = 0; done <= steps; done++) {
      const { id } = await here.petition('signing')
      await here.signedBy(id, crowd.slice(0, 7))
      await withdraw(id, crowd.slice(0, 2))
      const waiting = await deps.signatures.waiting(id, 100)
      for (const step of sealSteps(deps).slice(0, done)) await step(id, { waiting, fence: 1 })

      // Somebody signs between the death and the next life.
      await here.signedBy(id, crowd.slice(7, 9))
      await server.app.settle()
      expect(await read(id)).toMatchObject({ support: { total: 7, asOfSeq: 11 } })
      expect(await deps.tallies.read(id)).toEqual(await replay(id))
      expect(await deps.signatures.waiting(id, 100)).toEqual([])
      const { kept, anew } = await roots(id)
      expect(kept).toBe(anew)
    }
  })

  it('is healed when it died in the middle of the leaves of one round, whichever of them was the last', async () => {
    for (const written of [0, 1, 4, 8, 9]) {
      const { id } = await here.petition('signing')
      await here.signedBy(id, crowd.slice(0, 6))
      await withdraw(id, crowd.slice(0, 2))
      await signAgain(id, crowd.slice(0, 1))
      const dies = new Error('killed')
      const leaves: LeafStore = {
        ...deps.leaves,
        async append(next) {
          await deps.leaves.append(next.slice(0, written))
          throw dies
        },
      }
      await expect(sealPetition({ ...deps, leaves })(id, 1)).rejects.toBe(dies)
      await server.app.settle()
      expect(await read(id)).toMatchObject({ support: { total: 5, asOfSeq: 9 } })
      expect(await deps.tallies.read(id)).toEqual(await replay(id))
      const { kept, anew } = await roots(id)
      expect(kept).toBe(anew)
    }
  })

  it('numbers every event once when two sequencers believe they are the only one', async () => {
    const { id } = await here.petition('signing')
    await here.signedBy(id, crowd.slice(0, 60))
    await Promise.all(Array.from({ length: 4 }, (_, i) => sealPetition(deps)(id, i + 1)))
    await server.app.settle()
    const leaves = await deps.leaves.after(id, 0, 1_000)
    expect(leaves.map(({ seq }) => seq)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1))
    expect(await read(id)).toMatchObject({ support: { total: 60, asOfSeq: 60 } })
    const { kept, anew } = await roots(id)
    expect(kept).toBe(anew)
  })

  it('does not write a tally under a lease that is older than the one it was written under', async () => {
    const { id } = await here.petition('signing')
    await here.signedBy(id, crowd.slice(0, 3))
    await sealPetition(deps)(id, 7)
    const tally = await deps.tallies.read(id)
    expect(tally && (await deps.tallies.replace(3, { ...tally, asOfSeq: 4, total: 99 }, 6))).toBe(false)
    expect(tally && (await deps.tallies.replace(2, { ...tally, asOfSeq: 4 }, 8))).toBe(false)
    expect(await deps.tallies.read(id)).toEqual(tally)
  })
})

describe('a threshold', () => {
  it('is met once, by the crossing signature, however many sign at once; falls back, and is met anew', async () => {
    const { id } = await here.petition('signing')
    await here.signedBy(id, crowd.slice(0, threshold - 1))
    await server.app.settle()
    expect(await answerTrack(id)).toMatchObject({ state: 'unmet' })

    clock.advance(75_000)
    const crossedAt = clock.now()
    const minuteOf = (at: Date) => new Date(at.getTime() - (at.getTime() % 60_000))
    await here.signedBy(id, crowd.slice(threshold - 1, threshold + 10))
    clock.advance(60_000)
    await server.app.settle()
    // 40 working days from 3 June 2026 on: the holidays of Kazakhstan in between are not counted.
    expect(await answerTrack(id)).toMatchObject({
      state: 'due',
      metAt: minuteOf(crossedAt),
      crossing: 1,
      dueProvisional: false,
    })
    const { dueAt } = (await answerTrack(id)) ?? {}
    expect(dueAt?.toISOString()).toMatch(/^2026-07-3\dT18:59:59\.999Z$/)

    await withdraw(id, crowd.slice(0, 11))
    await server.app.settle()
    expect(await answerTrack(id)).toMatchObject({ state: 'unmet', metAt: null, dueAt: null, crossing: 2 })

    await here.signedBy(id, crowd.slice(threshold + 10))
    await server.app.settle()
    expect(await answerTrack(id)).toMatchObject({ state: 'due', crossing: 3 })
    expect((await read(id))?.history.map(({ type }) => type)).toEqual([
      ...['PetitionSubmitted', 'PetitionPublished', 'ThresholdMet', 'AnswerBecameDue'],
      ...['ThresholdLost', 'ThresholdMet', 'AnswerBecameDue'],
    ])
    expect(await deps.tallies.read(id)).toEqual(await replay(id))
  })
})
