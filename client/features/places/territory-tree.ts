/** A unit of the administrative tree as the API lists it: parents before children. */
export interface TerritoryNode {
  readonly id: string
  readonly level: string
  readonly name: { readonly kk: string | null; readonly ru: string | null; readonly en: string | null }
  readonly parent: { readonly id: string } | null
}

/** One question of the cascade: the units to choose from, and what is chosen. */
export interface CascadeStep {
  readonly options: readonly TerritoryNode[]
  /** empty while nothing is chosen here */
  readonly chosen: string
}

/**
 * The questions that lead to a place: region, then city or district, then sector or okrug. A level with a single unit
 * (one country) asks nothing. The last question is open while the chosen unit has parts.
 * @param chosenId the place chosen so far, at any level; empty for none
 */
export function cascade(tree: readonly TerritoryNode[], chosenId: string): CascadeStep[] {
  const path = pathTo(tree, chosenId)
  const steps: CascadeStep[] = []
  let parentId: string | undefined
  for (let depth = 0; ; depth++) {
    const options = tree.filter(({ parent }) => parent?.id === parentId)
    const only = options.length === 1 ? options[0] : undefined
    const chosen = path[depth]?.id ?? (depth === 0 ? only?.id : undefined)
    if (options.length === 0) return steps
    if (!(depth === 0 && only !== undefined)) steps.push({ options, chosen: chosen ?? '' })
    if (chosen === undefined) return steps
    parentId = chosen
  }
}

/** Whether a more exact answer exists: the unit has parts. */
export function hasParts(tree: readonly TerritoryNode[], id: string): boolean {
  return tree.some(({ parent }) => parent?.id === id)
}

/** From the root down to the unit itself; empty where it is unknown. */
export function pathTo(tree: readonly TerritoryNode[], id: string): TerritoryNode[] {
  const byId = new Map(tree.map((unit) => [unit.id, unit]))
  const path: TerritoryNode[] = []
  for (let unit = byId.get(id); unit !== undefined; unit = byId.get(unit.parent?.id ?? '')) path.unshift(unit)
  return path
}
