import { takeOut } from '#client/features/ballots/compose-marks.ts'
import type { Choice } from '#domain/ballots/choice.ts'
import type { BallotRules } from '#domain/budgets/rules/pb-rules.ts'

type PointsForm = Extract<BallotRules, { readonly type: 'points' }>

/** Points, or the grade, that a project has; 0 where it has none. */
export function pointsOf({ marks, points }: Choice, number: number): number {
  const at = marks.indexOf(number)
  return at === -1 ? 0 : (points?.[at] ?? 0)
}

function pointsGiven({ points }: Choice): number {
  return (points ?? []).reduce((sum, point) => sum + point, 0)
}

export function pointsLeft({ total }: PointsForm, choice: Choice): number {
  return total - pointsGiven(choice)
}

/** So many a project can have as things stand: what it has and what is left, up to the most for one. */
export function pointsMax(form: PointsForm, choice: Choice, number: number): number {
  return Math.max(0, Math.min(form.maxPerProject, pointsOf(choice, number) + pointsLeft(form, choice)))
}

/** How many projects must still get points. */
export function projectsToGo({ minProjects }: PointsForm, { marks }: Choice): number {
  return Math.max(0, minProjects - marks.length)
}

/** A project has this many now. With 0 it is no longer on the ballot. */
export function givePoints(choice: Choice, number: number, given: number): Choice {
  return given <= 0 ? takeOut(choice, number) : set(choice, number, given)
}

/** A project has this grade now; without one it is no longer on the ballot. A grade of 0 is a grade. */
export function giveGrade(choice: Choice, number: number, grade: number | undefined): Choice {
  return grade === undefined ? takeOut(choice, number) : set(choice, number, grade)
}

function set({ marks, points }: Choice, number: number, value: number): Choice {
  const at = marks.indexOf(number)
  const own = points ?? []
  return at === -1
    ? { marks: [...marks, number], points: [...own, value] }
    : { marks, points: own.map((point, i) => (i === at ? value : point)) }
}
