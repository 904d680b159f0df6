import { describe, expect, it } from 'vitest'
import { count, type TallyRule } from './count.ts'
import { electionOf } from './from-pabulib.ts'
import { aFile } from './pabulib/a-file.ts'
import { readPabulib } from './pabulib/read.ts'
import { writePabulib } from './pabulib/write.ts'
import { withResult } from './result-file.ts'
import { ruleOf } from './rule-choices.ts'

const budgetMinor = 80_000

describe('a result as a file', () => {
  it('names winners, rule, threshold and budget, and counts to the same winners when it is read again', () => {
    const file = read(aFile())
    const rule = ruleOf(file, { rule: 'greedy', threshold: '2' })
    const { winners } = count({ ...electionOf(file), budgetMinor }, rule)
    const text = written(file, rule, winners)
    expect(text).toContain('\nbudget;800\n')
    expect(text).toContain('\nrule;greedy-threshold\n')
    expect(text).toContain('\nmin_project_score_threshold;2\n')
    expect(text).toContain(
      '\nproject_id;cost;votes;name;selected\n1;400;3;Benches;1\n2;300.5;2;Lamps;1\n3;500;1;Trees;0\n',
    )
    const again = read(text)
    expect(count(electionOf(again), ruleOf(again, {})).winners).toEqual(winners)
  })

  it('says in its comment what the name of a rule leaves open, after what stood there', () => {
    const file = read(aFile({ 14: 'currency;KZT\ncomment;#1: paper ballots\nmin_project_score_threshold;9' }))
    const rule = ruleOf(file, { rule: 'mes', completion: 'add1', increment: '2.5', ties: 'projectId' })
    const text = written(file, rule, [])
    expect(text).toContain('\nrule;equalshares/add1\n')
    expect(text).toMatch(/\ncomment;#1: paper ballots #2: selected by .*--increment 2\.5.*\n/)
    expect(text).toMatch(/--ties projectId/)
    expect(text).not.toContain('min_project_score_threshold')
  })
})

function written(file: ReturnType<typeof read>, rule: TallyRule, winners: readonly number[]): string {
  const result = writePabulib(withResult(file, { budgetMinor, rule, winners }))
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.text
}

function read(text: string) {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.file
}
