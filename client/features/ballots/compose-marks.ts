import { leastSpend, marksAllowed } from '#domain/ballots/choice.ts'
import type { BallotPaper, Choice, Option } from '#domain/ballots/choice.ts'
import type { Minor } from '#domain/budgets/rules/pb-rules.ts'

export const nothingChosen: Choice = { marks: [], points: null }

/** Why a project cannot be chosen as things stand, and which of the chosen ones could go to make room: cheapest first. */
export type Obstacle = { readonly instead: readonly Option[] } & (
  | { readonly kind: 'full'; readonly max: number }
  | { readonly kind: 'category'; readonly category: string; readonly max: number }
  | { readonly kind: 'money'; readonly missing: Minor }
)

/** What stands in the way of one more mark; undefined where nothing does, or where it is chosen already. */
export function obstacleTo(paper: BallotPaper, choice: Choice, number: number): Obstacle | undefined {
  const option = optionOf(paper, number)
  // One choice takes the place of the other: nothing stands in its way.
  if (option === undefined || choice.marks.includes(number) || paper.form.type === 'choose-1') return undefined
  const found = firstObstacle(paper, chosenOptions(paper, choice), option)
  if (found === undefined) return undefined
  const chosen = chosenOptions(paper, choice)
  const instead = chosen
    .filter((gone) => firstObstacle(paper, without(chosen, gone.number), option) === undefined)
    .sort((a, b) => a.price - b.price)
  return { ...found, instead }
}

/** Chosen as well. The first mark stays where it is; the order of a ranking is the order of choosing. */
export function put({ form }: Pick<BallotPaper, 'form'>, choice: Choice, number: number): Choice {
  if (choice.marks.includes(number)) return choice
  if (form.type === 'choose-1') return { marks: [number], points: null }
  return { marks: [...choice.marks, number], points: null }
}

/** No longer chosen, its points with it. */
export function takeOut({ marks, points }: Choice, number: number): Choice {
  const kept = [...marks.keys()].filter((i) => marks[i] !== number)
  return {
    marks: kept.map((i) => marks[i] ?? 0),
    points: points && kept.map((i) => points[i] ?? 0),
  }
}

/** How many more projects can be chosen together at most: the cheapest ones, as the limits let them. */
export function roomFor(paper: BallotPaper, choice: Choice): number {
  const chosen = [...chosenOptions(paper, choice)]
  const before = chosen.length
  const rest = paper.options.filter(({ number }) => !choice.marks.includes(number)).sort((a, b) => a.price - b.price)
  for (const option of rest) if (firstObstacle(paper, chosen, option) === undefined) chosen.push(option)
  return chosen.length - before
}

/** Money of the envelope that is not spent yet; of a budget basket. */
export function moneyLeft(paper: BallotPaper, choice: Choice): Minor {
  return paper.budget - spent(chosenOptions(paper, choice))
}

/** What a budget basket must still spend; 0 where it may stop. */
export function moneyToSpend(paper: BallotPaper, choice: Choice): Minor {
  if (paper.form.type !== 'knapsack') return 0
  return Math.max(0, leastSpend(paper.form.minSpend, paper.budget) - spent(chosenOptions(paper, choice)))
}

/** What the city took out of the list since it was chosen: the choice without it, and which numbers went. */
export function onThisPaper(
  paper: BallotPaper,
  choice: Choice,
): { readonly choice: Choice; readonly gone: readonly number[] } {
  const gone = choice.marks.filter((number) => optionOf(paper, number) === undefined)
  return { choice: gone.reduce(takeOut, choice), gone }
}

/** In the order of choosing. */
function chosenOptions(paper: BallotPaper, { marks }: Choice): readonly Option[] {
  return marks.flatMap((number) => optionOf(paper, number) ?? [])
}

type Found = Obstacle extends infer One ? (One extends unknown ? Omit<One, 'instead'> : never) : never

function firstObstacle(paper: BallotPaper, chosen: readonly Option[], option: Option): Found | undefined {
  const { form, options, budget } = paper
  const { max } = marksAllowed(form, options.length)
  if (chosen.length >= max) return { kind: 'full', max }
  const { category } = option
  const ofCategory = chosen.filter((other) => other.category === category).length
  if (form.perCategoryMax !== undefined && ofCategory >= form.perCategoryMax) {
    return { kind: 'category', category, max: form.perCategoryMax }
  }
  const missing = spent(chosen) + option.price - budget
  return form.type === 'knapsack' && missing > 0 ? { kind: 'money', missing } : undefined
}

function optionOf({ options }: BallotPaper, number: number): Option | undefined {
  return options.find((option) => option.number === number)
}

function without(options: readonly Option[], number: number): readonly Option[] {
  return options.filter((option) => option.number !== number)
}

function spent(options: readonly Option[]): Minor {
  return options.reduce((sum, { price }) => sum + price, 0)
}
