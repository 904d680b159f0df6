import { shareRoundedUp } from '../kernel/fraction.ts'
import { ok, refuse, type Refusal, type Result } from '../kernel/result.ts'
import type { Population, Threshold } from './book.ts'

/** Published figures of a territory at the moment that the track names. */
export interface Denominators {
  readonly residents?: number
  readonly registeredVoters?: number
  /** values that an authority publishes per territory, by name of the table */
  readonly tables?: Readonly<Record<string, number>>
}

/** `details.lacks` names the missing figure: a population, `table:<name>`, or `perTerritory`. */
export interface NeedRefusal extends Refusal<'NO_RULES_HERE'> {
  readonly details: { readonly lacks: string }
}

/**
 * Signatures needed in a territory.
 *
 * Shares are rounded up: at 1 % of 151 voters the law means 2 people, not 1.51. Of brackets the first one exceeded
 * applies. All of several needs is the largest of them, any of several the smallest.
 * @returns a whole number; refused when a figure is missing, or when signatures must be counted per territory, which
 * no single number can say
 */
export function signaturesNeeded(threshold: Threshold, figures: Denominators): Result<number, NeedRefusal> {
  switch (threshold.kind) {
    case 'count':
      return ok(threshold.n)
    case 'share': {
      const whole = figureOf(threshold.of, figures)
      if (!whole.ok) return whole
      return ok(Math.max(shareRoundedUp(threshold.share, whole.value), threshold.min ?? 1))
    }
    case 'bySize': {
      const size = figureOf(threshold.of, figures)
      if (!size.ok) return size
      const bracket = threshold.brackets.find(({ over }) => size.value > over)
      return signaturesNeeded(bracket?.then ?? threshold.otherwise, figures)
    }
    case 'table': {
      const value = figures.tables?.[threshold.table]
      return value === undefined ? lacks(`table:${threshold.table}`) : ok(value)
    }
    case 'territories':
      return lacks('perTerritory')
    case 'allOf':
    case 'anyOf': {
      const needs: number[] = []
      for (const part of threshold.of) {
        const need = signaturesNeeded(part, figures)
        if (!need.ok) return need
        needs.push(need.value)
      }
      return ok(threshold.kind === 'allOf' ? Math.max(...needs) : Math.min(...needs))
    }
  }
}

function figureOf(population: Population, figures: Denominators): Result<number, NeedRefusal> {
  const figure = figures[population]
  return figure === undefined ? lacks(population) : ok(figure)
}

function lacks(figure: string): Result<never, NeedRefusal> {
  return refuse({ code: 'NO_RULES_HERE', details: { lacks: figure } })
}
