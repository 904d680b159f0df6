import type { ProjectState } from '#client/lib/gql/graphql.ts'

/** States of winners as readers ask for them: `?state=built`. */
export const winnerGroups = {
  underWay: ['WON', 'PLANNED', 'IN_PROGRESS', 'DELAYED', 'DISPUTED'],
  built: ['DONE'],
  notBuilt: ['FAILED', 'WITHDRAWN_BY_CITY'],
} as const satisfies Record<string, readonly ProjectState[]>

export type WinnerGroup = keyof typeof winnerGroups
export const winnerGroupNames = Object.keys(winnerGroups) as WinnerGroup[] // the keys of the object above

/** What the page shows, all of it in the address: `/kk/budget/changed?place=turkistan-city&state=built`. */
export interface ChangedState {
  /** code of a territory; undefined is everywhere */
  readonly place: string | undefined
  readonly group: WinnerGroup | undefined
}

type Query = Readonly<Record<string, unknown>>

/** What an address says; what it cannot say is left out. */
export function changedState(query: Query): ChangedState {
  const { place, state } = query
  return {
    place: typeof place === 'string' && place !== '' ? place : undefined,
    group: winnerGroupNames.find((name) => name === state),
  }
}

export function changedQuery({ place, group }: ChangedState): Record<string, string> {
  return { ...(place !== undefined && { place }), ...(group !== undefined && { state: group }) }
}
