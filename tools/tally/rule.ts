import type { TallyRule } from '../../domain/tally/count.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import {
  choiceNames,
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
    if (cause instanceof UnclearChoice) throw new Unclear(`--${cause.choice} ${cause.message}`, { cause })
    throw cause
  }
}
