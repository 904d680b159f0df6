import type { ShownPaper } from '#client/features/ballots/shown-paper.ts'

export const offerOrders = ['device', 'cheapest', 'dearest', 'number'] as const
export type OfferOrder = (typeof offerOrders)[number]

/** What of the list is shown, and in which order. It stands in no address: what somebody looks for is near to a choice. */
export interface OfferView {
  readonly words: string
  /** code; empty for all */
  readonly category: string
  readonly order: OfferOrder
  /** only what is chosen */
  readonly onlyChosen: boolean
}

export const wholeList: OfferView = { words: '', category: '', order: 'device', onlyChosen: false }

export function isNarrowed({ words, category, onlyChosen }: OfferView): boolean {
  return words.trim() !== '' || category !== '' || onlyChosen
}

/**
 * Numbers of the projects to show.
 * @param deviceOrder all of the paper, in the order of this device
 */
export function offersIn(
  { paper, projects }: ShownPaper,
  deviceOrder: readonly number[],
  view: OfferView & { readonly chosen: readonly number[] },
): number[] {
  const needles = view.words.toLowerCase().split(/\s+/).filter(Boolean)
  const shown = deviceOrder.filter((number) => {
    const project = projects.get(number)
    if (project === undefined) return false
    if (view.onlyChosen && !view.chosen.includes(number)) return false
    if (view.category !== '' && project.category?.code !== view.category) return false
    const text = searchedText(number, project)
    return needles.every((needle) => text.includes(needle))
  })
  return inOrder(view.order, shown, (number) => paper.options.find((option) => option.number === number)?.price ?? 0)
}

function inOrder(order: OfferOrder, numbers: number[], priceOf: (number: number) => number): number[] {
  switch (order) {
    case 'device':
      return numbers
    case 'number':
      return numbers.sort((a, b) => a - b)
    case 'cheapest':
      return numbers.sort((a, b) => priceOf(a) - priceOf(b))
    case 'dearest':
      return numbers.sort((a, b) => priceOf(b) - priceOf(a))
  }
}

type Project = ShownPaper['projects'] extends ReadonlyMap<number, infer One> ? One : never

/** In every language: people look for a word that they read somewhere. */
function searchedText(number: number, { title, place, category, texts }: Project): string {
  const names = [title, place?.name, category?.name].flatMap((name) => [name?.kk, name?.ru, name?.en])
  return [`№ ${number}`, ...names, ...texts.map(({ effect }) => effect)].join(' ').toLowerCase()
}
