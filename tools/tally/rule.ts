import type { TallyRule } from '../../domain/tally/count.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { minorDigits, parseMoney } from '../../domain/kernel/money.ts'
import {
  choiceNames,
  choicesOf,
  ruleOf as ruleOfChoices,
  UnclearChoice,
  type ChoiceName,
} from '../../domain/tally/rule-choices.ts'

/** What the person at the command line can put right. */
export class Unclear extends Error {}

/** The options of the command that say what to count by. */
export const tallyOptions = {
  rule: { type: 'string' },
  order: { type: 'string' },
  misfit: { type: 'string' },
  threshold: { type: 'string' },
  part: { type: 'string' },
  utility: { type: 'string' },
  scores: { type: 'string' },
  completion: { type: 'string' },
  increment: { type: 'string' },
  start: { type: 'string' },
  stop: { type: 'string' },
  fill: { type: 'string' },
  comparison: { type: 'string' },
  ties: { type: 'string' },
} as const satisfies Record<ChoiceName, { type: 'string' }>

export type TallyChoices = Readonly<Partial<Record<ChoiceName, string | undefined>>>

/**
 * The rule to count a file by, as the options say.
 * @throws Unclear for an option that cannot be understood, and for a file whose rule is not known by its name
 */
export function ruleOf(file: PabulibFile, options: TallyChoices): TallyRule {
  const chosen = choiceNames.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]] as const]))
  try {
    return ruleOfChoices(file, Object.fromEntries(chosen))
  } catch (cause) {
    if (!(cause instanceof UnclearChoice)) throw cause
    const { choice, message } = cause
    const isOwn = choice === 'rule' && options.rule === undefined
    throw new Unclear(`--${choice} ${message}${isOwn ? examples : ''}`, { cause })
  }
}

const examples = ', so say for example --rule greedy --order votes, or --rule mes --completion add1+greedy'

/** Options that were given and change nothing under the rule, as `--order` under Equal Shares. */
export function withoutEffect({ currency }: PabulibFile, rule: TallyRule, options: TallyChoices): ChoiceName[] {
  const known = choicesOf(rule, currency)
  const isFilledUp = known.completion?.endsWith('greedy') === true
  const isIdle = (name: ChoiceName) => known[name] === undefined || (name === 'fill' && !isFilledUp)
  return choiceNames.filter((name) => options[name] !== undefined && isIdle(name))
}

/**
 * The budget to count with, in minor units.
 * @throws Unclear for what is no amount in the unit of the file
 */
export function budgetOf({ budgetMinor, currency }: PabulibFile, option: string | undefined): number {
  if (option === undefined) return budgetMinor
  const digits = minorDigits(currency)
  const parsed = parseMoney(option, digits)
  if (!('fault' in parsed)) return parsed.minor
  throw new Unclear(`--budget must be an amount, at most ${digits} decimals, not ${JSON.stringify(option)}`)
}
