import { describe, expect, it } from 'vitest'
import { treeOf, type TerritoryEntry } from './tree.ts'

function entry(id: string, parentId: string | null, more: Partial<TerritoryEntry> = {}): TerritoryEntry {
  return { id, parentId, name: { kk: id, ru: id, en: id }, level: 'district', population: null, ...more }
}

const ring = [
  [68.2, 43.2],
  [68.3, 43.2],
  [68.3, 43.3],
  [68.2, 43.2],
]
const polygon = (...rings: unknown[]) => ({ type: 'Polygon', coordinates: rings })
const name = { kk: 'Қарашық', ru: 'Карашык', en: 'Qarashyq' }
const many = Array.from({ length: 2_001 }, (_, i) => [68 + i / 10_000, i === 1_000 ? 44 : 43])

describe('a tree out of a list', () => {
  it('puts parents first, whatever the order of the list, and knows the way up', () => {
    const tree = treeOf([entry('birlik', 'turkistan-city'), entry('turkistan-city', 'kz'), entry('kz', null)])
    expect(tree).toMatchObject({
      ok: true,
      value: [
        { id: 'kz', ancestorIds: [] },
        { id: 'turkistan-city', ancestorIds: ['kz'] },
        { id: 'birlik', ancestorIds: ['kz', 'turkistan-city'] },
      ],
    })
  })

  it.each([
    ['a parent that is not there', [entry('birlik', 'atlantis')], 'birlik', 'parentId'],
    ['the same id twice', [entry('kz', null), entry('kz', null)], 'kz', 'id'],
    ['an id that cannot be an address', [entry('Түркістан', null)], 'Түркістан', 'id'],
    ['a name that lacks a language', [entry('kz', null, { name: { kk: 'Қазақстан' } })], 'kz', 'name'],
    ['nobody living there', [entry('kz', null, { population: 0 })], 'kz', 'population'],
    ['a circle', [entry('kz', null), entry('a', 'b'), entry('b', 'a')], 'a', 'parentId'],
  ])('refuses %s', (_what, entries, id, key) => {
    const tree = treeOf(entries)
    expect(tree.ok).toBe(false)
    expect(!tree.ok && tree.refusals.map(({ path }) => path)).toContainEqual([id, key])
  })

  it('keeps outlines, landmarks and facts as they came', () => {
    const shape = polygon(ring)
    const landmarks = [{ kind: 'river', name, coordinates: ring }]
    const facts = [
      { kind: 'park', count: 0 },
      { kind: 'school', count: 7 },
    ]
    const given = { shape, landmarks, facts }
    expect(treeOf([entry('kz', null, given)])).toMatchObject({ ok: true, value: [given] })
    const parts = { type: 'MultiPolygon', coordinates: [[ring], [ring, ring]] }
    expect(treeOf([entry('kz', null, { shape: parts })])).toMatchObject({ ok: true })
  })

  it.each<[string, Partial<TerritoryEntry>, string]>([
    ['an outline of another type', { shape: { type: 'LineString', coordinates: ring } }, 'shape.type'],
    ['an outline without rings', { shape: polygon() }, 'shape.coordinates'],
    ['several parts, none of them there', { shape: { type: 'MultiPolygon', coordinates: [] } }, 'shape.coordinates'],
    ['a ring that is not closed', { shape: polygon(ring, ring.slice(1).concat(ring)) }, 'shape.coordinates.1'],
    ['a ring of three positions', { shape: polygon(ring.slice(0, 3)) }, 'shape.coordinates.0'],
    ['a ring that encloses nothing', { shape: polygon([ring[0], ring[1], ring[1], ring[0]]) }, 'shape.coordinates.0'],
    ['a latitude beyond the pole', { shape: polygon(ring.with(2, [68.3, 90.5])) }, 'shape.coordinates.0.2'],
    ['a position of words', { shape: polygon(ring.with(1, ['68', '43'] as never)) }, 'shape.coordinates.0.1'],
    ['a number without a value', { shape: polygon(ring.with(1, [Number.NaN, 43])) }, 'shape.coordinates.0.1'],
    [
      'a part that is no polygon',
      { shape: { type: 'MultiPolygon', coordinates: [[ring], 'ring'] } },
      'shape.coordinates.1',
    ],
    ['more positions than a map needs', { shape: polygon([...many, many[0]]) }, 'shape.coordinates'],
    ['a landmark of no known kind', { landmarks: [{ kind: 'yurt', name, coordinates: ring }] }, 'landmarks.0.kind'],
    [
      'a landmark without a name in each language',
      { landmarks: [{ kind: 'river', name: { kk: 'Қарашық' }, coordinates: ring }] },
      'landmarks.0.name',
    ],
    [
      'a road of one position',
      { landmarks: [{ kind: 'road', name, coordinates: ring.slice(0, 1) }] },
      'landmarks.0.coordinates',
    ],
    [
      'a park of a line',
      { landmarks: [{ kind: 'park', name, coordinates: ring.slice(0, 2) }] },
      'landmarks.0.coordinates',
    ],
    [
      'a river out of this world',
      { landmarks: [{ kind: 'river', name, coordinates: [...ring, [681, 43]] }] },
      'landmarks.0.coordinates.4',
    ],
    ['a river too long', { landmarks: [{ kind: 'river', name, coordinates: many }] }, 'landmarks.0.coordinates'],
    ['a fact of no known kind', { facts: [{ kind: 'yurt', count: 3 }] }, 'facts.0.kind'],
    ['the same fact twice', { facts: ['park', 'park'].map((kind) => ({ kind, count: 3 })) }, 'facts.1.kind'],
    ['half a school', { facts: [{ kind: 'school', count: 0.5 }] }, 'facts.0.count'],
    ['less than no park', { facts: [{ kind: 'park', count: -1 }] }, 'facts.0.count'],
    [
      'more landmarks than a map can show',
      { landmarks: Array.from({ length: 61 }, () => ({ kind: 'river', name, coordinates: ring })) },
      'landmarks',
    ],
  ])('refuses %s and names the place', (_what, more, path) => {
    const tree = treeOf([entry('kz', null, more)])
    expect(!tree.ok && tree.refusals.map((refusal) => refusal.path.join('.'))).toEqual([`kz.${path}`])
  })
})
