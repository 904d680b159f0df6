/** By what projects are compared, in the order of reading. */
export const criteria = [
  'photos',
  'price',
  'state',
  'votes',
  'place',
  'category',
  'effect',
  'beneficiaries',
  'verdict',
  'executor',
  'permits',
] as const
export type Criterion = (typeof criteria)[number]

export const criterionWords = {
  photos: 'budgets.compare.by.photos',
  price: 'budgets.compare.by.price',
  state: 'budgets.compare.by.state',
  votes: 'budgets.compare.by.votes',
  place: 'budgets.compare.by.place',
  category: 'budgets.compare.by.category',
  effect: 'budgets.compare.by.effect',
  beneficiaries: 'budgets.compare.by.beneficiaries',
  verdict: 'budgets.compare.by.verdict',
  executor: 'budgets.compare.by.executor',
  permits: 'budgets.compare.by.permits',
} as const satisfies Record<Criterion, string>
