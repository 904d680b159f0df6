/** What of a result is shown, all of it in the address: `?envelope=district:birlik&project=12&q=park&lost=all`. */
export interface ResultAddress {
  /** the first, if absent */
  readonly envelope: string | undefined
  /** ballot number of the project that is explained */
  readonly project: number | undefined
  /** words of titles */
  readonly query: string
  readonly allLosers: boolean
}

type Query = Readonly<Record<string, unknown>>

const textMax = 100

/** The address is typed by people and cut by messengers: what is unknown in it counts as absent. */
export function readResultAddress(query: Query): ResultAddress {
  const text = (name: string) => {
    const value = query[name]
    return typeof value === 'string' && value.length <= textMax ? value.trim() : ''
  }
  const project = /^[1-9]\d{0,8}$/.test(text('project')) ? Number(text('project')) : undefined
  return {
    envelope: text('envelope') || undefined,
    project,
    query: text('q'),
    allLosers: text('lost') === 'all',
  }
}

/** The other way round. */
export function writeResultAddress({ envelope, project, query, allLosers }: ResultAddress): Record<string, string> {
  return {
    ...(envelope !== undefined && { envelope }),
    ...(project !== undefined && { project: String(project) }),
    ...(query !== '' && { q: query }),
    ...(allLosers && { lost: 'all' }),
  }
}
