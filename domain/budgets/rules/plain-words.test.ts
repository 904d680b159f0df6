import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { checkPbRules } from './check-pb-rules.ts'
import { doubles } from './checking/doubles.ts'
import { shapeOfRules } from './checking/shape-of-rules.ts'
import { presets } from './presets.ts'
import { rulesInWords } from './plain-words.ts'
import { changesOf, isLeaf, valuesIn, without } from '../testing/every-leaf.ts'
import type { PbRules } from './pb-rules.ts'

/** Keys that programs and not people read: they need no words. */
const wordless = ['schema', 'id', 'version', 'categories.*.code']

describe('rules in plain words', () => {
  for (const preset of presets) {
    const said = canonicalJson(rulesInWords(preset))

    it(`of ${preset.id} say another thing as soon as one value is another`, () => {
      const unsaid = valuesIn(preset)
        .filter(({ value }) => isLeaf(value))
        .filter(({ path }) => !wordless.includes(path.join('.').replace(/\.\d+\./, '.*.')))
        .flatMap(({ path }) => {
          const changed = changesOf(preset, path).filter(areRules)
          const silent = changed.filter((rules) => canonicalJson(rulesInWords(rules)) === said)
          // Of a list and of a ratio another entry can always be changed, or this one left out.
          if (changed.length === 0 && !isEntry(path)) return [`${path.join('.')} cannot be changed`]
          return silent.map(() => path.join('.'))
        })
      expect(unsaid).toEqual([])
    })

    it(`of ${preset.id} say another thing as soon as an entry of a list is left out`, () => {
      const unsaid = valuesIn(preset)
        .filter(({ path }) => isEntry(path))
        .flatMap(({ path }) => {
          const rules = without(preset, path)
          return areRules(rules) && canonicalJson(rulesInWords(rules)) === said ? [path.join('.')] : []
        })
      expect(unsaid).toEqual([])
    })
  }

  it('put a section for each tally that decides before those that are published beside it', () => {
    const pl = presets.find(({ id }) => id === 'pl-city')!
    const sections = rulesInWords(pl).filter(({ section }) => section === 'official' || section === 'shadow')
    expect(sections.map(({ section, sentences }) => [section, sentences[0]])).toEqual([
      ['official', decides('district')],
      ['official', decides('city')],
      ['shadow', { code: 'counting.beside', params: {} }],
    ])
  })

  it('leave out a section that has nothing to say', () => {
    const kz = presets.find(({ id }) => id === 'kz-city')!
    const rules = checkPbRules({ ...kz, calendar: { ...kz.calendar, usual: [], gates: [] } })
    expect(rules.ok && rulesInWords(rules.value).map(({ section }) => section)).not.toContain('dates')
  })
})

/** They may not fit together otherwise: one value was changed and not what belongs to it. */
function areRules(rules: unknown): rules is PbRules {
  return shapeOfRules(rules, '').length === 0 && doubles(rules as PbRules).length === 0
}

const isEntry = (path: readonly string[]) => /^\d+$/.test(path.at(-1) ?? '')

function decides(kind: string) {
  const sums = { kind: 'list', items: [{ kind: 'term', term: `sum.${kind}` }] }
  return { code: 'counting.decides', params: { sums } }
}
