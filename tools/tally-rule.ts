import type { AddOne, Completion } from '../domain/tally/completion.ts'
import type { TallyRule } from '../domain/tally/count.ts'
import { greedyOrders, misfits, type GreedyOrder } from '../domain/tally/greedy.ts'
import type { PabulibFile } from '../domain/tally/pabulib/format.ts'
import { minorDigits, parseMoney } from '../domain/tally/pabulib/money.ts'
import { tieSteps } from '../domain/tally/ties.ts'
import { utilityKinds } from '../domain/tally/utilities.ts'

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
  ties: { type: 'string' },
} as const

export type TallyChoices = Readonly<Partial<Record<keyof typeof tallyOptions, string | undefined>>>

/**
 * The rule to count a file by: what was chosen, and for the rest what is usual. Without `--rule` it is the rule of the
 * file with its threshold; whatever else was chosen replaces what the file says.
 * @throws Unclear for a choice that is none, and for a file whose rule is not known by its name
 */
export function ruleOf(file: PabulibFile, choices: TallyChoices): TallyRule {
  const chosen = choices.rule === undefined ? { ...ownChoices(file), ...given(choices) } : choices
  const threshold = wholeNumber('threshold', chosen.threshold ?? '0')
  const scores = scoresOf(file, chosen.scores)
  const common = {
    ties: [oneOf('ties', tieSteps, chosen.ties ?? 'file')],
    threshold,
    ...(scores && { ballotScores: scores }),
  }
  const misfit = oneOf('misfit', misfits, chosen.misfit ?? 'skip')
  const rule = oneOf('rule', ['greedy', 'mes', 'phragmen'], chosen.rule ?? '')
  if (rule === 'phragmen') return { rule, misfit, ...common }
  const isByPoints = file.voteType !== 'approval' && file.voteType !== 'choose-1'
  if (rule === 'greedy') {
    const order = oneOf('order', greedyOrders, chosen.order ?? (isByPoints ? 'points' : 'votes'))
    return { rule, order, misfit, ...common }
  }
  const utility = oneOf('utility', utilityKinds, chosen.utility ?? 'cost')
  const fill = chosen.fill === undefined ? undefined : oneOf<GreedyOrder>('fill', greedyOrders, chosen.fill)
  const completion = completionOf(chosen, minorDigits(file.currency))
  return { rule: 'equal-shares', utility, completion, ...common, ...(fill && { fill }) }
}

function completionOf(choices: TallyChoices, digits: number): Completion {
  const kind = oneOf('completion', ['none', 'greedy', 'add1', 'add1+greedy'], choices.completion ?? 'none')
  if (kind === 'none' || kind === 'greedy') return { kind }
  const step = parseMoney(choices.increment ?? '1', digits)
  if ('fault' in step || step.minor === 0)
    throw new Unclear(`--increment must be an amount, at most ${digits} decimals`)
  const start: AddOne['start'] = oneOf('start', ['exact', 'floor'], choices.start ?? 'exact')
  const stop: AddOne['stop'] = oneOf('stop', ['overspend', 'exhaustive'], choices.stop ?? 'overspend')
  return { kind: 'add1', incrementMinor: step.minor, start, stop, thenGreedy: kind === 'add1+greedy' }
}

/** What META says, in the words of the command. */
function ownChoices({ meta }: PabulibFile): TallyChoices {
  const values = new Map(meta.map(({ key, value }) => [key, value]))
  const threshold = values.get('min_project_score_threshold') ?? '0'
  const name = values.get('rule') ?? ''
  const own = ownRules.get(name)
  if (!own) throw new Unclear(`The rule of the file, ${JSON.stringify(name)}, is not known: choose one with --rule`)
  return { ...own, threshold }
}

const ownRules: ReadonlyMap<string, TallyChoices> = new Map([
  ['greedy', { rule: 'greedy' }],
  ['greedy-threshold', { rule: 'greedy' }],
  ['greedy-no-skip', { rule: 'greedy', misfit: 'stop' }],
  ['equalshares', { rule: 'mes' }],
  ['equalshares/add1', { rule: 'mes', completion: 'add1' }],
])

function given(choices: TallyChoices): TallyChoices {
  return Object.fromEntries(Object.entries(choices).filter(([, value]) => value !== undefined))
}

/** Three places are worth 3, 2, 1 where a ranking may be three long. */
function scoresOf({ voteType, meta }: PabulibFile, text: string | undefined): number[] | undefined {
  if (text !== undefined) return text.split(',').map((part) => wholeNumber('scores', part))
  if (voteType !== 'ordinal') return undefined
  const length = wholeNumber('scores', meta.find(({ key }) => key === 'max_length')?.value ?? '')
  return Array.from({ length }, (_, place) => length - place)
}

function wholeNumber(option: string, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new Unclear(`--${option} needs whole numbers, not ${JSON.stringify(text)}`)
  return Number(text)
}

function oneOf<Word extends string>(option: string, words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  if (word === undefined) throw new Unclear(`--${option} is one of ${words.join(', ')}, not ${JSON.stringify(text)}`)
  return word
}
