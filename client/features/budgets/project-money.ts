import { envelopesFor } from '#domain/budgets/envelopes.ts'
import { pathTo } from '#client/features/places/territory-tree.ts'
import type { EnvelopeKind as Kind } from '#domain/budgets/rules/pb-rules.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { Location } from '#domain/places/territory.ts'
import type { TerritoryNode } from '#client/features/places/territory-tree.ts'
import type { OpenEnvelopeFieldsFragment } from '#client/lib/gql/graphql.ts'

/** Where a unit stands in the tree; undefined where it is unknown. */
export function locationOf(tree: readonly TerritoryNode[], id: string): Location | undefined {
  const [unit, ...above] = pathTo(tree, id)
    .map((node) => node.id as TerritoryId)
    .reverse()
  return unit === undefined ? undefined : { id: unit, ancestorIds: above.reverse() }
}

/** The sums that may pay for a project of this place and category, the nearest place first; as the rules have it. */
export function fittingEnvelopes<Envelope extends OpenEnvelopeFieldsFragment>(
  envelopes: readonly Envelope[],
  place: Location | undefined,
  category: string,
): Envelope[] {
  if (place === undefined) return []
  const known = envelopes.map(({ id, kind, amount, territory, category: one }) => ({
    ...{ id, amount, category: one?.code ?? null },
    kind: kind.toLowerCase() as Kind, // the same three names
    territoryId: (territory?.id ?? '') as TerritoryId,
  }))
  const fitting = envelopesFor({ envelopes: known }, place, category)
  return fitting.flatMap(({ id }) => envelopes.find((envelope) => envelope.id === id) ?? [])
}

/** Whether a project of this place may be paid for at all, of whichever category. */
export function isPaidFor(envelopes: readonly OpenEnvelopeFieldsFragment[], place: Location | undefined): boolean {
  return envelopes.some(({ category }) => fittingEnvelopes(envelopes, place, category?.code ?? '').length > 0)
}

/** The sum that pays: the chosen one, else the only one that fits. */
export function envelopeThatPays<Envelope extends OpenEnvelopeFieldsFragment>(
  fitting: readonly Envelope[],
  chosenId: string,
): Envelope | undefined {
  return fitting.find(({ id }) => id === chosenId) ?? (fitting.length === 1 ? fitting[0] : undefined)
}
