import type { Refusal } from '../kernel/result.ts'

export const factKinds = ['school', 'kindergarten', 'clinic', 'library', 'park', 'playground', 'sports_ground'] as const
export type FactKind = (typeof factKinds)[number]

/** How much of something a unit has: beside projects it shows who is short of what. */
export interface TerritoryFact {
  readonly kind: FactKind
  /** 0 is a fact too */
  readonly count: number
}

/** A fact as lists of an administration name it. */
export interface FactEntry {
  readonly kind: string
  readonly count: number
}

export type FactRefusal = Refusal<'INVALID'> & { readonly path: readonly string[] }

/** What is wrong with facts, `INVALID` each: a kind that is not known or occurs twice, a count that is no whole number. */
export function factFaults(facts: readonly FactEntry[]): FactRefusal[] {
  return facts.flatMap(({ kind, count }, i) => {
    const isKnown = factKinds.some((known) => known === kind)
    const isFirst = facts.findIndex((fact) => fact.kind === kind) === i
    return [
      ...(isKnown && isFirst ? [] : [{ code: 'INVALID', path: [String(i), 'kind'] } as const]),
      ...(Number.isSafeInteger(count) && count >= 0 ? [] : [{ code: 'INVALID', path: [String(i), 'count'] } as const]),
    ]
  })
}
