import { describe, expect, it } from 'vitest'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { count, type EqualSharesRule, type TallyRule } from '../../tally/count.ts'
import { electionOf } from '../../tally/from-pabulib.ts'
import { areRealFilesThere, readRealFile } from '../../tally/testing/real-files.ts'
import { traceOf } from '../../tally/trace/trace.ts'
import { changed, placesOf, resealed } from '../testing/mutations.ts'
import { checkTrace } from './check-trace.ts'

if (!areRealFilesThere)
  console.warn('The reference elections are not there (../shared/data/pb): no trace of them is checked.')

const common = { ties: ['file'], threshold: 0 } as const
const add1 = { kind: 'add1', incrementMinor: 100, start: 'exact', stop: 'overspend', thenGreedy: true } as const
const shares: EqualSharesRule = { rule: 'equal-shares', utility: 'cost', completion: { kind: 'none' }, ...common }
const official: EqualSharesRule = { ...shares, completion: add1, comparison: 'satisfaction' }

const all: Readonly<Record<string, TallyRule>> = {
  'greedy by votes': { rule: 'greedy', order: 'votes', misfit: 'skip', ...common },
  'greedy by points per cost, until one does not fit': {
    rule: 'greedy',
    order: 'points-per-cost',
    misfit: 'stop',
    ...common,
  },
  'Equal Shares': shares,
  'Equal Shares by points, filled up': { ...shares, utility: 'points', completion: { kind: 'greedy' } },
  Phragmén: { rule: 'phragmen', misfit: 'skip', ...common },
}
const files = {
  'Netherlands_Assen_2024.pb': { ...all, 'Equal Shares as the city counts': official },
  'Poland_Swiecie_2023.pb': { ...all, 'Equal Shares as the city counts': official },
  'Poland_Wieliczka_2023_Green_Budget.pb': { ...all, 'Equal Shares as the city counts': official },
  'Poland_Zabrze_2020_Osiedle_Mlodego_Gornika.pb': all,
  'Poland_Gdynia_2020_Orlowo__small.pb': all,
  'Switzerland_Zurich_D10.pb': all,
  'France_Toulouse_2024.pb': all,
  'Poland_Krakow_2024.pb.gz': all,
  'Poland_Warszawa_2026.pb.gz': all,
}

describe.skipIf(!areRealFilesThere)('the trace of a real election', () => {
  it.each(Object.entries(files))('verifies by every rule: %s', (name, rules) => {
    const { ballots, ...file } = readRealFile(name)
    const election = electionOf({ ...file, ballots })
    for (const [title, rule] of Object.entries<TallyRule>(rules)) {
      const text = canonicalJson(traceOf(election, rule, count(election, rule)))
      const check = { trace: JSON.parse(text) as unknown, election: { ...election, ballots } }
      expect(checkTrace(check), title).toEqual({ holds: true, findings: [] })
    }
  })

  it('fails with any other value in any one place, its fingerprints made anew', () => {
    const { ballots, ...file } = readRealFile('Netherlands_Assen_2024.pb')
    const election = electionOf({ ...file, ballots })
    const trace = traceOf(election, official, count(election, official))
    const values = placesOf(trace).filter((path) => typeof path.reduce<unknown>(memberOf, trace) !== 'object')
    expect(values.length).toBeGreaterThan(300)
    for (const path of values) {
      for (const chance of [0, 1, 2]) {
        const mutant = changed(trace, path, chance)
        if (canonicalJson(mutant) === canonicalJson(trace)) continue
        const check = { trace: resealed(mutant, election), election: { ...election, ballots }, announced: trace.rule }
        expect(checkTrace(check).holds, path.join('.')).toBe(false)
      }
    }
  })

  it.each(['Poland_Swiecie_2023.pb', 'France_Toulouse_2024.pb'])(
    'is the same in floats, certified and exact: %s',
    (name) => {
      const election = electionOf(readRealFile(name))
      for (const utility of ['cost', 'cardinality'] as const) {
        const texts = (['floats', 'certified', 'exact'] as const).map((method) => {
          const rule = { ...shares, utility }
          return canonicalJson(traceOf(election, rule, count(election, rule, { method })))
        })
        expect(new Set(texts).size).toBe(1)
      }
    },
  )
})

function memberOf(value: unknown, key: string | number): unknown {
  return (value as Readonly<Record<string, unknown>>)[key]
}
