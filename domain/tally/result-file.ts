import type { TallyRule } from './count.ts'
import type { MetaEntry, PabulibFile } from './pabulib/format.ts'
import { choicesOf } from './rule-choices.ts'
import { nameOf, remarkOf, thresholdKey } from './rule-remark.ts'

/** A count to be written down: the money that was there, the rule, and who won, as positions. */
export interface CountedResult {
  readonly budgetMinor: number
  readonly rule: TallyRule
  readonly winners: readonly number[]
}

/**
 * The file with another result: `selected` says who won, META by which rule and out of which budget. What the names of
 * rules in Pabulib cannot say (an increment, a tie order) is added to `comment`, so that the file counts to its own result.
 */
export function withResult(file: PabulibFile, { budgetMinor, rule, winners }: CountedResult): PabulibFile {
  const isThere = file.projectColumns.includes('selected')
  const projectColumns = isThere ? file.projectColumns : [...file.projectColumns, 'selected']
  const selectedAt = projectColumns.indexOf('selected')
  const won = new Set(winners)
  const projects = file.projects.map((project, position) => {
    const cells = isThere ? [...project.cells] : [...project.cells, '']
    return { ...project, cells: cells.with(selectedAt, won.has(position) ? '1' : '0') }
  })
  return { ...file, budgetMinor, meta: metaOf(file, rule), projectColumns, projects }
}

function metaOf({ meta, currency }: PabulibFile, rule: TallyRule): MetaEntry[] {
  const values = new Map(meta.map(({ key, value }) => [key, value]))
  const choices = choicesOf(rule, currency)
  values.set('rule', nameOf(choices))
  if (rule.threshold > 0) values.set(thresholdKey, String(rule.threshold))
  else values.delete(thresholdKey)
  const before = values.get('comment') ?? ''
  const number = (before.match(/#\d+:/g) ?? []).length + 1
  values.set('comment', `${before} #${number}: ${remarkOf(choices)}`.trim())
  return [...values].map(([key, value]) => ({ key, value }))
}
