/**
 * Arguments of both sides in equal number (R13), one and one: for, against, for, against. What one side has more of stands
 * behind, once somebody asks for it.
 */
export function bothSides<Item>(forIt: readonly Item[], against: readonly Item[], withRest: boolean): readonly Item[] {
  const equal = Math.min(forIt.length, against.length)
  const pairs = forIt.slice(0, equal).flatMap((item, i) => [item, ...against.slice(i, i + 1)])
  return withRest ? [...pairs, ...forIt.slice(equal), ...against.slice(equal)] : pairs
}
