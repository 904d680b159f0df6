export const departureKinds = ['dates', 'cost', 'scope', 'failed', 'withdrawn', 'handed_over'] as const
export type DepartureKind = (typeof departureKinds)[number]
