import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ProjectId } from '../kernel/ids.ts'
import { ballotEntries, ballotListHash, drawNumbers, drawSeed } from './ballot-list.ts'
import type { Campaign, ConflictSet } from './campaign.ts'
import type { Project, ProjectText, Verdict } from './project.ts'
import { withdrawByCity } from './withdraw-project.ts'
import { projectWithoutPerson } from './without-person.ts'
import {
  aigerim,
  campaignIn,
  city,
  feasible,
  methodologist,
  on,
  onBallot,
  projectOf,
  valued,
  valueOf,
} from './testing/turkistan.ts'

const campaign = campaignIn('appeals')
const project = valued(feasible)
const projects = (['prj_A', 'prj_B', 'prj_C', 'prj_D'] as const).map((id): Project => ({
  ...project,
  id,
  texts: { kk: { ...project.texts.kk!, title: `Жоба ${id}` } },
}))

/** The list as it is frozen: numbers drawn, H0 over all of it. */
function frozen(list: readonly Project[] = projects, within: Campaign = campaign) {
  const seed = drawSeed(within, list)
  const numbers = drawNumbers(seed, list)
  const entries = ballotEntries(list, numbers)
  return { seed, numbers, entries, hash: ballotListHash(within, seed, entries) }
}
const withFirst = (change: Partial<Project>) => [{ ...projects[0]!, ...change }, ...projects.slice(1)]
const text = (change: Partial<ProjectText>) => ({ texts: { kk: { ...projects[0]!.texts.kk!, ...change } } })
const conflict = (...projectIds: ProjectId[]): ConflictSet => ({ projectIds, reason: { kk: 'Бір жер' } })

describe('the numbers of the ballot', () => {
  it('are drawn from 1, each once, whatever the number of projects', () => {
    fc.assert(
      fc.property(fc.string(), fc.uniqueArray(fc.nat(), { maxLength: 120 }), (seed, ids) => {
        const list = ids.map((id) => ({ id: `prj_${id}` as const }))
        const numbers = drawNumbers(seed, list)
        expect([...numbers.values()].sort((a, b) => a - b)).toEqual(list.map((_, i) => i + 1))
        expect([...numbers.keys()].sort()).toEqual(list.map(({ id }) => id).sort())
      }),
    )
  })

  it('are the same for the same projects in any order', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(projects, { minLength: projects.length }), (shuffled) => {
        expect(frozen(shuffled)).toEqual(frozen())
      }),
    )
  })

  it('follow the lots, smaller first, as anybody can draw them again', () => {
    // reckoned elsewhere: sha256("s\nprj_A") = 2ccc…, prj_B f02f…, prj_C 7186…
    expect([...drawNumbers('s', projects.slice(0, 3))]).toEqual([
      ['prj_A', 1],
      ['prj_C', 2],
      ['prj_B', 3],
    ])
  })

  it('hang on every text that an author wrote, on the sum that pays and on the rules, but on no price', () => {
    const { seed } = frozen()
    const changed = [
      ...(['title', 'description', 'effect', 'beneficiaries', 'address'] as const).map((field) =>
        text({ [field]: 'өзге' }),
      ),
      { texts: { ...projects[0]!.texts, ru: projects[0]!.texts.kk! } },
      { envelopeId: 'city' },
      { id: 'prj_E' as const },
    ].map((change) => drawSeed(campaign, withFirst(change)))
    changed.push(
      drawSeed({ ...campaign, rulesHash: 'other' }, projects),
      drawSeed({ ...campaign, id: 'cmp_2' }, projects),
    )
    changed.push(drawSeed(campaign, projects.slice(1)))
    expect(new Set([seed, ...changed]).size).toBe(changed.length + 1)
    const price = { verdicts: projects[0]!.verdicts.map((verdict): Verdict => ({ ...verdict, price: 5 })) }
    expect(drawSeed(campaign, withFirst(price))).toBe(seed)
  })

  it('put any project anywhere: fifty seeds give more than ten of the 24 orders', () => {
    const orders = Array.from({ length: 50 }, (_, i) => [...drawNumbers(String(i), projects).keys()].join())
    expect(new Set(orders).size).toBeGreaterThan(10)
  })
})

describe('a line of the list', () => {
  it('says what is voted on, at the price that was found', () => {
    expect(ballotEntries([project], new Map([[project.id, 3]]))).toEqual([
      {
        ...{ number: 3, id: 'prj_1', envelope: 'district:birlik', language: 'kk', place: 'birlik' },
        ...{ title: 'Бірлік саябағына жарық орнату', category: 'improvement', price: 290_000_000 },
      },
    ])
  })
})

describe('H0', () => {
  const { hash, seed, entries } = frozen()

  it('changes with any single field of any line', () => {
    const others = entries.flatMap((entry, i) =>
      (Object.keys(entry) as (keyof typeof entry)[]).map((key) => {
        const value = typeof entry[key] === 'number' ? entry[key] + 100 : `${entry[key]}!`
        return ballotListHash(campaign, seed, entries.with(i, { ...entry, [key]: value }))
      }),
    )
    others.push(ballotListHash(campaign, seed, entries.slice(1)), ballotListHash(campaign, `${seed}0`, entries))
    expect(new Set([hash, ...others]).size).toBe(entries.length * 8 + 3)
  })

  it('changes with the campaign, its rules, its money and its conflicts', () => {
    const changes: Partial<Campaign>[] = [
      { id: 'cmp_2' },
      { rulesHash: 'other' },
      { envelopes: campaign.envelopes.map((envelope, i) => (i === 0 ? { ...envelope, amount: 1 } : envelope)) },
      { envelopes: campaign.envelopes.map((envelope, i) => (i === 0 ? { ...envelope, id: 'x' } : envelope)) },
      { conflicts: [conflict('prj_A', 'prj_B')] },
      { conflicts: [conflict('prj_A', 'prj_C')] },
      { conflicts: [conflict('prj_A', 'prj_B', 'prj_C')] },
    ]
    const hashes = changes.map((change) => ballotListHash({ ...campaign, ...change }, seed, entries))
    expect(new Set([hash, ...hashes]).size).toBe(changes.length + 1)
  })

  it('is the same in whatever order conflicts were entered, and without those that hold one project or none', () => {
    const sets = [
      conflict('prj_A', 'prj_B'),
      conflict('prj_A', 'prj_C'),
      conflict('prj_B', 'prj_C', 'prj_D'),
      conflict('prj_B', 'prj_C'),
    ]
    const of = (conflicts: ConflictSet[]) => ballotListHash({ ...campaign, conflicts }, seed, entries)
    fc.assert(
      fc.property(
        fc.shuffledSubarray(sets, { minLength: sets.length }),
        fc.tuple(
          ...sets.map(({ projectIds }) => fc.shuffledSubarray([...projectIds], { minLength: projectIds.length })),
        ),
        (shuffled, members) => {
          const inner = sets.map((set, i) => ({ ...set, projectIds: members[i]! }))
          expect([of(shuffled), of(inner)]).toEqual([of(sets), of(sets)])
        },
      ),
    )
    expect(of([...sets, conflict('prj_A', 'prj_gone'), conflict()])).toBe(of(sets))
  })

  it('is kept when the city withdraws a project, and when its author’s account is erased', () => {
    const listed = projects.map((one) => onBallot(one, frozen().numbers.get(one.id)))
    const withdrawal = { actor: methodologist, place: city, reason: { kk: 'Жер', ru: 'Земля' }, at: on('2026-05-12') }
    const withdrawn = valueOf(withdrawByCity(listed[0]!, campaignIn('voting'), withdrawal)).state
    const now = [withdrawn, ...listed.slice(1)].map((one) => projectWithoutPerson(one, aigerim.personId))
    const numbers = new Map(now.map(({ id, ballotNumber }) => [id, ballotNumber ?? 0]))
    expect(ballotListHash(campaign, seed, ballotEntries(now, numbers))).toBe(hash)
  })

  it('is the hash that its description gives, reckoned elsewhere', () => {
    const small = { ...campaign, rulesHash: 'r', conflicts: [], envelopes: [] }
    const entry = ballotEntries([{ ...projectOf('prj_1'), estimate: 1, texts: {} }], new Map([['prj_1', 1]]))
    expect(ballotListHash(small, 's', entry)).toBe('a75eea02f26b6185499b55b2b41d2223c44396fa6c0f14df96a851e226248837')
  })
})
