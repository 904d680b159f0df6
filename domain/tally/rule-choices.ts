import { comparisonKinds } from './comparison.ts'
import type { AddOne, Completion } from './completion.ts'
import type { TallyRule } from './count.ts'
import { greedyOrders, misfits, type GreedyOrder } from './greedy.ts'
import { givesPoints, type PabulibFile } from './pabulib/format.ts'
import { minorDigits, moneyText, parseMoney } from '../kernel/money.ts'
import { remarkedIn, thresholdKey } from './rule-remark.ts'
import { tieSteps } from './ties.ts'
import { utilityKinds } from './utilities.ts'
import type { VoterShare } from './voter-share.ts'

/** What is chosen of a rule, in words: the options of the command line, and the address of the simulator. */
export const choiceNames = [
  'rule',
  'order',
  'misfit',
  'threshold',
  'part',
  'utility',
  'scores',
  'completion',
  'increment',
  'start',
  'stop',
  'fill',
  'comparison',
  'ties',
] as const
export type ChoiceName = (typeof choiceNames)[number]
export type RuleChoices = Readonly<Partial<Record<ChoiceName, string>>>

export const ruleNames = ['greedy', 'mes', 'phragmen'] as const
export const completionKinds = ['none', 'greedy', 'add1', 'add1+greedy'] as const

/** A choice that cannot be understood; the message goes on where the name of the choice stands. */
export class UnclearChoice extends Error {
  readonly choice: ChoiceName

  constructor(choice: ChoiceName, message: string) {
    super(message)
    this.choice = choice
  }
}

/**
 * The rule to count a file by: what was chosen, and for the rest what is usual. Without `rule` it is the rule of the
 * file with its threshold; whatever else was chosen replaces what the file says.
 * @param usual what is taken where neither was chosen nor stands in the file
 * @throws UnclearChoice for a choice that is none, and for a file whose rule is not known by its name
 */
export function ruleOf(file: PabulibFile, choices: RuleChoices, usual: RuleChoices = {}): TallyRule {
  const chosen = { ...usual, ...(choices.rule === undefined && ownChoices(file)), ...choices }
  const threshold = wholeNumber('threshold', chosen.threshold ?? '0')
  const scores = scoresOf(file, chosen.scores)
  const common = {
    ties: (chosen.ties ?? 'file').split(',').map((step) => oneOf('ties', tieSteps, step)),
    threshold,
    ...(chosen.part !== undefined && { voterShare: voterShareOf(chosen.part) }),
    ...(scores && { ballotScores: scores }),
  }
  const misfit = oneOf('misfit', misfits, chosen.misfit ?? 'skip')
  const rule = oneOf('rule', ruleNames, chosen.rule ?? '')
  if (rule === 'phragmen') return { rule, misfit, ...common }
  if (rule === 'greedy') {
    const order = oneOf('order', greedyOrders, chosen.order ?? (givesPoints(file.voteType) ? 'points' : 'votes'))
    return { rule, order, misfit, ...common }
  }
  const utility = oneOf('utility', utilityKinds, chosen.utility ?? 'cost')
  const fill = chosen.fill === undefined ? undefined : oneOf<GreedyOrder>('fill', greedyOrders, chosen.fill)
  const completion = completionOf(chosen, minorDigits(file.currency))
  const comparison = oneOf('comparison', ['none', ...comparisonKinds], chosen.comparison ?? 'none')
  return {
    ...{ rule: 'equal-shares', utility, completion, ...common, ...(fill && { fill }) },
    ...(comparison !== 'none' && { comparison }),
  }
}

/** The other way round: all that `ruleOf` needs to make this rule again. */
export function choicesOf(rule: TallyRule, currency: string): RuleChoices {
  const { ties, threshold, voterShare, ballotScores } = rule
  const common = {
    threshold: String(threshold),
    ...(voterShare && { part: [voterShare.of, voterShare.num, voterShare.den].join() }),
    ties: ties.join() || 'file',
    ...(ballotScores && { scores: ballotScores.join() }),
  }
  if (rule.rule === 'phragmen') return { rule: rule.rule, misfit: rule.misfit, ...common }
  if (rule.rule === 'greedy') return { rule: rule.rule, order: rule.order, misfit: rule.misfit, ...common }
  const { utility, completion, fill, comparison = 'none' } = rule
  const isAddOne = completion.kind === 'add1'
  return {
    ...{ rule: 'mes', utility, ...common, ...(fill && { fill }), comparison },
    completion: isAddOne && completion.thenGreedy ? 'add1+greedy' : completion.kind,
    ...(isAddOne && {
      increment: moneyText(completion.incrementMinor, minorDigits(currency)),
      start: completion.start,
      stop: completion.stop,
    }),
  }
}

function completionOf(choices: RuleChoices, digits: number): Completion {
  const kind = oneOf('completion', completionKinds, choices.completion ?? 'none')
  if (kind === 'none' || kind === 'greedy') return { kind }
  const step = parseMoney(choices.increment ?? '1', digits)
  if ('fault' in step || step.minor === 0) {
    throw new UnclearChoice('increment', `must be an amount, at most ${digits} decimals`)
  }
  const start: AddOne['start'] = oneOf('start', ['exact', 'floor'], choices.start ?? 'exact')
  const stop: AddOne['stop'] = oneOf('stop', ['overspend', 'exhaustive'], choices.stop ?? 'overspend')
  return { kind: 'add1', incrementMinor: step.minor, start, stop, thenGreedy: kind === 'add1+greedy' }
}

/** What META says: our own remark in full, else what the name of the rule stands for. */
function ownChoices({ meta }: PabulibFile): RuleChoices {
  const values = new Map(meta.map(({ key, value }) => [key, value]))
  const remarked = remarkedIn(values)
  if (remarked && Object.keys(remarked).every((key) => choiceNames.some((one) => one === key))) return remarked
  const threshold = values.get(thresholdKey) ?? '0'
  const name = values.get('rule') ?? ''
  const own = ownRules.get(name)
  if (!own) {
    const why = unstated.get(name) ?? 'is not known'
    throw new UnclearChoice('rule', `must be chosen: that of the file, ${JSON.stringify(name)}, ${why}`)
  }
  return { ...own, threshold }
}

const ownRules: ReadonlyMap<string, RuleChoices> = new Map([
  ['greedy', { rule: 'greedy' }],
  ['greedy-threshold', { rule: 'greedy' }],
  ['greedy-no-skip', { rule: 'greedy', misfit: 'stop' }],
  ['equalshares', { rule: 'mes' }],
  ['equalshares-comparison', { rule: 'mes', comparison: 'satisfaction' }],
  ['equalshares/add1', { rule: 'mes', completion: 'add1' }],
  ['equalshares/add1-comparison', { rule: 'mes', completion: 'add1', comparison: 'satisfaction' }],
])

/** Rules that the format names although a file of it cannot hold what they depend on. */
const unstated: ReadonlyMap<string, string> = new Map([
  ['greedy-exclusive', 'depends on which projects exclude each other, and the file does not say that'],
  ['greedy-custom', 'has steps of its own, and the file does not say which'],
])

/** Three places are worth 3, 2, 1 where a ranking may be three long. */
function scoresOf({ voteType, meta }: PabulibFile, text: string | undefined): number[] | undefined {
  if (voteType !== 'ordinal') return undefined
  if (text !== undefined) return text.split(',').map((part) => wholeNumber('scores', part))
  const length = wholeNumber('scores', meta.find(({ key }) => key === 'max_length')?.value ?? '')
  return Array.from({ length }, (_, place) => length - place)
}

/** `voters,1,20`: a twentieth of the voters; `cost,1,3`: a third of its part of the budget. */
function voterShareOf(text: string): VoterShare {
  const [of = '', num = '', den = '', ...more] = text.split(',')
  const [part, whole] = [wholeNumber('part', num), wholeNumber('part', den)]
  if (more.length > 0 || part < 1 || part > whole) {
    throw new UnclearChoice('part', `is a part such as voters,1,20 or cost,1,3, not ${JSON.stringify(text)}`)
  }
  return { of: oneOf('part', ['voters', 'cost'], of), num: part, den: whole }
}

function wholeNumber(choice: ChoiceName, text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new UnclearChoice(choice, `needs whole numbers, not ${JSON.stringify(text)}`)
  return Number(text)
}

function oneOf<Word extends string>(choice: ChoiceName, words: readonly Word[], text: string): Word {
  const word = words.find((one) => one === text)
  if (word === undefined) {
    throw new UnclearChoice(choice, `is one of ${words.join(', ')}, not ${JSON.stringify(text)}`)
  }
  return word
}
