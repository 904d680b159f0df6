import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createSimilarIndex, type SimilarIndex } from './similar-index.ts'

const petitions = {
  bus: { title: 'Бірлікке кешкі автобус', text: 'Сағат 20:00-ден кейін автобус жүрмейді.' },
  stop: { title: 'Аялдамаға шатыр орнату', text: 'Автобус күтетін жерде жаңбырдан қорғаныс жоқ.' },
  school: { title: 'Установить светофор у школы', text: 'Дети переходят дорогу без светофора.' },
  dogs: { title: 'Ban fireworks near animal shelters', text: 'Dogs and cats are frightened by explosions.' },
  chinese: { title: '改善公共图书馆的开放时间', text: '图书馆周末关闭。' },
}
type Name = keyof typeof petitions

function filled(): SimilarIndex<Name> {
  const index = createSimilarIndex<Name>()
  for (const name of Object.keys(petitions) as Name[]) index.put(name, name, [petitions[name]])
  return index
}
const first = (index: SimilarIndex<Name>, title: string, weigh: (name: Name) => number = () => 1): Name | undefined =>
  index.find({ title }, weigh, 5)[0]?.about

describe('similar petitions', () => {
  it.each<[string, Name]>([
    ['авт', 'bus'],
    ['Кешкі автобустарды қосу', 'bus'],
    ['Keshki avtobustardy qosu', 'bus'],
    ['Keşki avtobus', 'bus'],
    ['аялдамалардың шатыры', 'stop'],
    ['Нужны светофоры около школ', 'school'],
    ['светаф', 'school'],
    ['Stop firework', 'dogs'],
    ['公共图书馆', 'chinese'],
  ])('%s finds %s', (title, name) => {
    expect(first(filled(), title)).toBe(name)
  })

  it('find nothing for words that nobody wrote', () => {
    expect(filled().find({ title: 'ккк ззз' }, () => 1, 5)).toEqual([])
    expect(filled().find({ title: '!!! …' }, () => 1, 5)).toEqual([])
  })

  it('leave out what does not count, and put last what counts less', () => {
    expect(first(filled(), 'автобус', (name) => (name === 'bus' ? 0 : 1))).toBe('stop')
    expect(first(filled(), 'автобус', (name) => (name === 'bus' ? 0.1 : 1))).toBe('stop')
  })

  it('are the same after any number of changes as if they had been put in once', () => {
    const index = filled()
    for (let round = 0; round < 50; round++) {
      for (const name of Object.keys(petitions) as Name[]) {
        index.put(name, name, [{ title: `Басқа тақырып ${round}`, text: 'бұрынғы мәтін' }])
        if (round % 3 === 0) index.remove(name)
      }
    }
    for (const name of Object.keys(petitions) as Name[]) index.put(name, name, [petitions[name]])
    for (const title of ['кешкі автобус', 'светофор у школ', 'ban firew', 'басқа тақырып']) {
      const scores = (one: SimilarIndex<Name>) =>
        one.find({ title }, () => 1, 5).map(({ about, score }) => [about, score.toFixed(9)])
      expect(new Map(scores(index) as [string, string][])).toEqual(new Map(scores(filled()) as [string, string][]))
    }
  })

  it('names a petition in several languages once', () => {
    const index = createSimilarIndex<string>()
    index.put('a', 'a', [petitions.bus, petitions.school])
    expect(index.find({ title: 'автобус светофор' }, () => 1, 5)).toHaveLength(1)
  })
})

const shared = process.env['SHARED']
const title = 'duplicates that British moderators linked'
describe.skipIf(shared === undefined)(shared === undefined ? `${title} (SHARED is not set: skipped)` : title, () => {
  interface Record {
    readonly id: number
    readonly attributes: { action: string; background: string | null; additional_details: string | null; state: string }
  }

  it('are found among 570 while the title is typed', () => {
    const folder = join(shared ?? '', 'data/petitions')
    const records = JSON.parse(readFileSync(join(folder, 'uk-petitions-dev.json'), 'utf8')) as Record[]
    const titles = new Map(records.map(({ id, attributes }) => [id, attributes.action]))
    const index = createSimilarIndex<number>()
    const candidates = records.filter(({ attributes }) => attributes.state !== 'rejected')
    for (const { id, attributes } of candidates) {
      const text = `${attributes.background ?? ''}\n${attributes.additional_details ?? ''}`
      index.put(String(id), id, [{ title: attributes.action, text }])
    }
    const originals = new Map<number, number[]>()
    const pairs = readFileSync(join(folder, 'duplicate-pairs-dev.csv'), 'utf8').matchAll(/^(\d+),(\d+),/gm)
    for (const [, duplicate, original] of pairs) {
      originals.set(Number(duplicate), [...(originals.get(Number(duplicate)) ?? []), Number(original)])
    }
    expect([candidates.length, originals.size]).toEqual([570, 342])
    const asked = [...originals]
    const recall = (length: number): number => {
      const found = asked.filter(([id, wanted]) =>
        index
          .find({ title: (titles.get(id) ?? '').slice(0, length) }, () => 1, 5)
          .some(({ about }) => wanted.includes(about)),
      )
      return found.length / asked.length
    }
    expect(recall(Infinity)).toBeGreaterThanOrEqual(0.85)
    expect(recall(40)).toBeGreaterThanOrEqual(0.75)
    expect(recall(25)).toBeGreaterThanOrEqual(0.58)
  }, 240_000)
})
