/** So many stand side by side before a phone or a head is full. */
export const comparedMax = 4

/** Ids out of an address: `?ids=a,b`, or `?ids=a&ids=b` as a plain form sends them. The first four, each once. */
export function readCompared(value: unknown): string[] {
  const parts = (Array.isArray(value) ? value : [value]).flatMap((part) =>
    typeof part === 'string' ? part.split(',') : [],
  )
  return [...new Set(parts.map((part) => part.trim()))].filter((part) => part !== '').slice(0, comparedMax)
}

export function writeCompared(ids: readonly string[]): Record<string, string> {
  return ids.length === 0 ? {} : { ids: ids.join(',') }
}

/** One more or one less; a fifth is not taken. */
export function toggled(ids: readonly string[], id: string): readonly string[] {
  if (ids.includes(id)) return ids.filter((other) => other !== id)
  return ids.length < comparedMax ? [...ids, id] : ids
}
