import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { count } from '../domain/tally/count.ts'
import { electionOf } from '../domain/tally/from-pabulib.ts'
import { readPabulib } from '../domain/tally/pabulib/read.ts'
import { ruleOf } from '../domain/tally/rule-choices.ts'
import { exampleElections, exampleFile } from './example-elections.ts'

const folder = join(import.meta.dirname, '../client/features/tally/examples')

describe.each(exampleElections)('the example $name', (example) => {
  const text = readFileSync(join(folder, `${example.name}.pb`), 'utf8')

  it('is what its generator makes: npm run build:examples', () => {
    expect(exampleFile(example)).toBe(text)
  })

  it('needs no mending, and greedy and Equal Shares disagree about it', () => {
    const result = readPabulib(text)
    if (!result.ok) throw new Error(JSON.stringify(result.problems))
    const { file, repairs } = result
    expect(repairs).toEqual([])
    const election = electionOf(file)
    const greedy = count(election, ruleOf(file, { rule: 'greedy' }))
    const shares = count(election, ruleOf(file, { rule: 'mes', completion: 'add1', increment: '500' }))
    expect(greedy.winners.toSorted()).not.toEqual(shares.winners.toSorted())
  })
})
