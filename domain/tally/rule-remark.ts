/** Options by name, as `RuleChoices`; a remark may name what nobody knows. */
type Options = Readonly<Partial<Record<string, string>>>

const mark = 'dauys:'

/** In META: the least votes or points with which a project may win. */
export const thresholdKey = 'min_project_score_threshold'

/**
 * A rule as a remark in `comment`, in the words of the command line: `dauys: --rule mes --utility points …`. The names
 * that Pabulib has for rules leave much open, and some rules have none.
 */
export function remarkOf(choices: Options): string {
  const options = Object.entries(choices).map(([name, value]) => `--${name} ${value}`)
  return `${mark} ${options.join(' ')}`
}

/** After the mark: it ends where the comment does, or with the number of the next remark, and nothing else is in it. */
const remarked = /^((?: --[a-z]+ [\w.,+-]+)+)(?=$| #\d+:)/

/**
 * What the last remark of META says, word for word, as long as `rule` and the threshold still say the same: whoever
 * changes these by hand means the change.
 */
export function remarkedIn(meta: ReadonlyMap<string, string>): Options | undefined {
  const [, ...afterMarks] = (meta.get('comment') ?? '').split(mark)
  const [, options] = remarked.exec(afterMarks.at(-1) ?? '') ?? []
  if (options === undefined) return undefined
  const pairs = options.matchAll(/--([a-z]+) (\S+)/g)
  const choices: Options = Object.fromEntries(Array.from(pairs, ([, name, value]) => [name, value]))
  const isAsNamed = nameOf(choices) === meta.get('rule')
  return isAsNamed && (choices.threshold ?? '0') === (meta.get(thresholdKey) ?? '0') ? choices : undefined
}

/** The nearest name that Pabulib has; `unknown` where it has none. */
export function nameOf({ rule, order, misfit, threshold, part, completion, comparison = 'none' }: Options): string {
  if (part !== undefined) return 'unknown'
  if (rule === 'mes') {
    if (completion === 'greedy' || comparison === 'exclusion') return 'unknown'
    const name = completion?.startsWith('add1') ? 'equalshares/add1' : 'equalshares'
    return comparison === 'none' ? name : `${name}-comparison`
  }
  if (rule !== 'greedy' || (order !== 'votes' && order !== 'points')) return 'unknown'
  if (misfit === 'stop') return 'greedy-no-skip'
  return Number(threshold) > 0 ? 'greedy-threshold' : 'greedy'
}
