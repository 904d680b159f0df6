import type { TallyRule } from '#domain/tally/count.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import { minorDigits, moneyText, parseMoney } from '#domain/kernel/money.ts'
import { usualIncrementMinor } from '#domain/tally/usual-increment.ts'
import { choiceNames, choicesOf, ruleOf, UnclearChoice } from '#domain/tally/rule-choices.ts'
import type { ChoiceName, RuleChoices } from '#domain/tally/rule-choices.ts'

/** What the simulator is set to, all of it in the address: `?file=5f70…&budget=120000000&rule=mes&completion=add1`. */
export interface Setting {
  /** SHA-256 of the unpacked file, in hexadecimal: the file itself is only on this device */
  readonly file?: string
  /** a decimal amount in the unit of the file; that of the file, if absent */
  readonly budget?: string
  readonly choices: RuleChoices
}

type Query = Readonly<Record<string, unknown>>

const textMax = 100

/** The address is typed by people and cut by messengers: what is unknown in it counts as not chosen. */
export function readSetting(query: Query): Setting {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value !== '' && value.length <= textMax ? value : undefined
  }
  const file = text('file')
  const budget = text('budget')
  const choices = choiceNames.flatMap((name) => {
    const value = text(name)
    return value === undefined ? [] : [[name, value] as const]
  })
  return {
    ...(file !== undefined && /^[0-9a-f]{64}$/.test(file) && { file }),
    ...(budget !== undefined && { budget }),
    choices: Object.fromEntries(choices),
  }
}

/** The other way round. */
export function writeSetting({ file, budget, choices }: Setting): Record<string, string> {
  const entries = Object.entries({ file, budget, ...choices })
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => (entry[1] ?? '') !== ''))
}

/** Whether two settings count alike, whatever files they are for. */
export function sameSetting(one: Omit<Setting, 'file'>, other: Omit<Setting, 'file'>): boolean {
  return one.budget === other.budget && choiceNames.every((name) => one.choices[name] === other.choices[name])
}

/** A setting that can be counted by, nothing in it left open. */
export interface SettledSetting {
  readonly rule: TallyRule
  readonly budgetMinor: number
  readonly budget: string
  readonly choices: RuleChoices
  /** what was chosen and could not be understood, as it was written */
  readonly unclear: Readonly<Partial<Record<ChoiceName | 'budget', string>>>
}

/**
 * Makes a setting whole for a file. What cannot be understood in it counts as not chosen; a file whose own rule has no
 * known name is counted by greedy.
 */
export function settle(file: PabulibFile, { budget, choices }: Pick<Setting, 'budget' | 'choices'>): SettledSetting {
  const digits = minorDigits(file.currency)
  const parsed = parseMoney(budget ?? '', digits)
  const isClear = !('fault' in parsed) && parsed.minor > 0
  const budgetMinor = isClear ? parsed.minor : file.budgetMinor
  const { rule, unclear } = clearRule(file, { increment: usualIncrement(file, budgetMinor) }, choices)
  return {
    ...{ rule, budgetMinor, budget: moneyText(budgetMinor, digits), choices: choicesOf(rule, file.currency) },
    unclear: { ...unclear, ...(budget !== undefined && !isClear && { budget }) },
  }
}

function clearRule(
  file: PabulibFile,
  usual: RuleChoices,
  choices: RuleChoices,
): { rule: TallyRule; unclear: RuleChoices } {
  try {
    return { rule: ruleOf(file, choices, usual), unclear: {} }
  } catch (cause) {
    if (!(cause instanceof UnclearChoice)) throw cause
    const { choice } = cause
    const written = choices[choice]
    const { rule, unclear } = clearRule(file, usual, { ...without(choices, choice), ...standIn(choice, choices) })
    return { rule, unclear: { ...(written !== undefined && { [choice]: written }), ...unclear } }
  }
}

/** What stands in where the file itself says something that cannot be understood; for all else a rule of our own. */
const standIns: RuleChoices = { scores: '3,2,1', threshold: '0' }

function standIn(choice: ChoiceName, choices: RuleChoices): RuleChoices {
  if (choices[choice] !== undefined) return {}
  const usual = standIns[choice]
  return usual === undefined ? { rule: 'greedy' } : { [choice]: usual }
}

function without(choices: RuleChoices, choice: ChoiceName): RuleChoices {
  return Object.fromEntries(Object.entries(choices).filter(([name]) => name !== choice))
}

function usualIncrement({ currency, ballots }: PabulibFile, budgetMinor: number): string {
  return moneyText(usualIncrementMinor(budgetMinor, ballots.length, currency), minorDigits(currency))
}
