import type { RuleChoices } from './rule-choices.ts'

/** In META: the least votes or points with which a project may win. */
export const thresholdKey = 'min_project_score_threshold'

/**
 * A rule as a remark in `comment`, in the words of the command line: `dauys: --rule mes --utility points …`. The names
 * that Pabulib has for rules leave much open, and some rules have none.
 */
export function remarkOf(choices: RuleChoices): string {
  return `dauys:${Object.entries(choices)
    .map(([name, value]) => ` --${name} ${value}`)
    .join('')}`
}

/** A remark ends where the comment does, or with the number of the next one: nothing else may stand beside it. */
const remark = /(?<=^|\s)dauys:((?: --[a-z]+ [\w.,+-]+)+)(?=$| #\d+:)/g

/**
 * What the last remark of META says, word for word, as long as `rule` and the threshold still say the same: whoever
 * changes these by hand means the change.
 */
export function remarkedIn(meta: ReadonlyMap<string, string>): RuleChoices | undefined {
  const options = [...(meta.get('comment') ?? '').matchAll(remark)].at(-1)?.[1]
  if (options === undefined) return undefined
  const pairs = options.matchAll(/--([a-z]+) (\S+)/g)
  const choices: RuleChoices = Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]))
  const isAsNamed = nameOf(choices) === meta.get('rule')
  return isAsNamed && (choices.threshold ?? '0') === (meta.get(thresholdKey) ?? '0') ? choices : undefined
}

/** The nearest name that Pabulib has; `unknown` where it has none. */
export function nameOf({ rule, order, misfit, threshold, completion, comparison = 'none' }: RuleChoices): string {
  if (rule === 'mes') {
    if (completion === 'greedy' || comparison === 'exclusion') return 'unknown'
    const name = completion?.startsWith('add1') ? 'equalshares/add1' : 'equalshares'
    return comparison === 'none' ? name : `${name}-comparison`
  }
  if (rule !== 'greedy' || (order !== 'votes' && order !== 'points')) return 'unknown'
  if (misfit === 'stop') return 'greedy-no-skip'
  return Number(threshold) > 0 ? 'greedy-threshold' : 'greedy'
}
