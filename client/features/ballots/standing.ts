import { marksAllowed } from '#domain/ballots/choice.ts'
import { moneyLeft, moneyToSpend, roomFor } from '#client/features/ballots/compose-marks.ts'
import { pointsLeft, projectsToGo } from '#client/features/ballots/compose-points.ts'
import type { BallotPaper, Choice } from '#domain/ballots/choice.ts'
import type { Minor } from '#domain/budgets/rules/pb-rules.ts'

/** Where a ballot stands: what is left, and what is still asked for before it can be cast. */
export type Standing =
  | {
      readonly kind: 'money'
      readonly left: Minor
      /** so many more fit together at most */
      readonly more: number
      /** must still be spent */
      readonly toSpend: Minor
    }
  | {
      readonly kind: 'marks'
      readonly chosen: number
      readonly more: number
      readonly max: number
      /** so many must still be chosen */
      readonly toGo: number
      /** so many are advised, where the rules advise a number that is not reached yet */
      readonly advised: number | undefined
    }
  | { readonly kind: 'points'; readonly left: number; readonly total: number; readonly toGo: number }
  | { readonly kind: 'grades'; readonly graded: number; readonly of: number }

export function standingOf(paper: BallotPaper, choice: Choice): Standing {
  const { form, options } = paper
  const chosen = choice.marks.length
  switch (form.type) {
    case 'knapsack':
      return {
        ...{ kind: 'money', left: moneyLeft(paper, choice) },
        ...{ more: roomFor(paper, choice), toSpend: moneyToSpend(paper, choice) },
      }
    case 'points':
      return {
        ...{ kind: 'points', left: pointsLeft(form, choice), total: form.total },
        toGo: projectsToGo(form, choice),
      }
    case 'grades':
      return { kind: 'grades', graded: chosen, of: options.length }
    default: {
      const { min, max } = marksAllowed(form, options.length)
      const most = Math.min(max, options.length)
      const advise = form.type === 'approval' ? form.advise : undefined
      return {
        ...{ kind: 'marks', chosen, more: form.type === 'choose-1' ? max - chosen : roomFor(paper, choice), max: most },
        ...{ toGo: Math.max(0, min - chosen), advised: advise !== undefined && chosen < advise ? advise : undefined },
      }
    }
  }
}

/** A part of the bar that shows it: of money and points by size, of marks one each. */
export interface PursePart {
  /** of a project; null for what is left */
  readonly number: number | null
  readonly size: number
}

/** In the order of choosing, the rest last. */
export function purseParts(paper: BallotPaper, choice: Choice): PursePart[] {
  const { form, options, budget } = paper
  const { marks } = choice
  const priceOf = (number: number) => options.find((option) => option.number === number)?.price ?? 0
  const sizes: PursePart[] = marks.map((number, i) => {
    if (form.type === 'knapsack') return { number, size: priceOf(number) }
    return { number, size: form.type === 'points' ? (choice.points?.[i] ?? 0) : 1 }
  })
  const used = sizes.reduce((sum, { size }) => sum + size, 0)
  const left = purseOf(form, options.length, budget) - used
  return left > 0 ? [...sizes, { number: null, size: left }] : sizes
}

function purseOf(form: BallotPaper['form'], options: number, budget: Minor): number {
  if (form.type === 'knapsack') return budget
  return form.type === 'points' ? form.total : Math.min(marksAllowed(form, options).max, options)
}
