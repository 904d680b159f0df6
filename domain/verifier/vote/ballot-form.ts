import type { BallotRules } from './rules.ts'

/** What may stand on a ballot of one envelope. */
export interface Sheet {
  readonly form: BallotRules
  /** money of the envelope, minor units */
  readonly budget: number
  /** by ballot number: all of the list, also what the city took back later */
  readonly options: ReadonlyMap<number, { readonly price: number; readonly category: string }>
}

interface Marked {
  readonly marks: readonly number[]
  readonly points: readonly number[] | null
}

/** Whether a ballot keeps the rules: known numbers once each, in their order unless ranked, within every limit. */
export function isBallotAllowed(sheet: Sheet, { marks, points }: Marked): boolean {
  const { form, options } = sheet
  const isRising = marks.every((mark, i) => i === 0 || (marks[i - 1] ?? 0) < mark)
  return (
    marks.every((mark) => options.has(mark)) &&
    new Set(marks).size === marks.length &&
    (form.type === 'ranking' || isRising) &&
    isWithinNumbers(form, marks.length) &&
    isWithinCategories(sheet, marks) &&
    isWithinMoney(sheet, marks) &&
    arePointsRight(form, points ?? [])
  )
}

function isWithinNumbers(form: BallotRules, chosen: number): boolean {
  switch (form.type) {
    case 'approval':
    case 'ranking':
      return chosen >= form.min && chosen <= form.max
    case 'choose-1':
      return chosen === 1
    case 'points':
      return chosen >= form.minProjects
    case 'knapsack':
    case 'grades':
      return true
  }
}

function isWithinCategories({ form, options }: Sheet, marks: readonly number[]): boolean {
  const { perCategoryMax: max } = form
  if (max === undefined) return true
  const counts = new Map<string, number>()
  for (const mark of marks) {
    const category = options.get(mark)?.category ?? ''
    counts.set(category, (counts.get(category) ?? 0) + 1)
  }
  return [...counts.values()].every((count) => count <= max)
}

function isWithinMoney({ form, options, budget }: Sheet, marks: readonly number[]): boolean {
  if (form.type !== 'knapsack') return true
  const spent = marks.reduce((sum, mark) => sum + (options.get(mark)?.price ?? 0), 0)
  const [num, den] = form.minSpend ?? [0, 1]
  return spent <= budget && BigInt(spent) * BigInt(den) >= BigInt(budget) * BigInt(num)
}

function arePointsRight(form: BallotRules, points: readonly number[]): boolean {
  if (form.type === 'grades') return points.every((grade) => form.values.includes(grade))
  if (form.type !== 'points') return true
  const given = points.reduce((sum, point) => sum + point, 0)
  return given === form.total && points.every((point) => point >= 1 && point <= form.maxPerProject)
}
