import { describe, expect, it } from 'vitest'
import { count, type TallyRule } from './count.ts'
import { electionOf } from './from-pabulib.ts'
import { aFile } from './pabulib/a-file.ts'
import { readPabulib } from './pabulib/read.ts'
import { writePabulib } from './pabulib/write.ts'
import { withResult } from './result-file.ts'
import { ruleOf, type RuleChoices } from './rule-choices.ts'

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
    expect(text).toMatch(/\ncomment;#1: paper ballots #2: dauys: --rule mes .*--increment 2\.5.*\n/)
    expect(text).toMatch(/--ties projectId/)
    expect(text).not.toContain('min_project_score_threshold')
  })

  const increment = { completion: 'add1+greedy', increment: '2.5', start: 'floor', stop: 'exhaustive' }
  it.each<RuleChoices>([
    { rule: 'greedy', order: 'votes-per-cost', misfit: 'stop', threshold: '2', ties: 'maxCost' },
    { rule: 'mes', utility: 'cardinality', ...increment, fill: 'votes', comparison: 'exclusion' },
    { rule: 'phragmen', misfit: 'stop', ties: 'projectId' },
  ])('counts to itself by the whole rule and the changed budget: $rule', (choices) => {
    const file = read(aFile())
    const rule = ruleOf(file, choices)
    const again = read(written(file, rule, []))
    expect(again.budgetMinor).toBe(budgetMinor)
    expect(ruleOf(again, {})).toEqual(rule)
    const greedy = ruleOf(again, { rule: 'greedy' })
    expect(ruleOf(read(written(again, greedy, [])), {})).toEqual(greedy)
  })

  it('is counted by what META says where that was changed by hand, or where more stands in the remark', () => {
    const text = written(read(aFile()), ruleOf(read(aFile()), { rule: 'mes', utility: 'points', threshold: '2' }), [])
    const byName = (old: string, changed: string) => ruleOf(read(text.replace(old, changed)), {})
    expect(byName('nothing', '')).toMatchObject({ utility: 'points' })
    expect(byName('rule;equalshares', 'rule;greedy')).toMatchObject({ rule: 'greedy', threshold: 2 })
    expect(byName('threshold;2', 'threshold;3')).toMatchObject({ utility: 'cost', threshold: 3 })
    expect(byName('--ties file', '--ties file or so')).toMatchObject({ utility: 'cost' })
    expect(byName('--ties file', '--ties file dauys: twice')).toMatchObject({ utility: 'cost' })
    expect(byName('comment;', 'comment;dauys: --rule mes --threshold 2 #0: ')).toMatchObject({ utility: 'points' })
    expect(byName('--ties file', '--ties file --envelopes yes')).toMatchObject({ utility: 'cost' })
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
