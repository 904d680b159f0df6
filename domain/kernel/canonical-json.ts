/**
 * RFC 8785: the one spelling of a JSON value, so that equal values have equal bytes and hashes.
 * Keys are sorted by UTF-16 code units, numbers and strings are spelled as ECMAScript does.
 * @throws when the value is not JSON: undefined, a number without a value, half a character, an object with a class
 */
export function canonicalJson(value: unknown): string {
  switch (typeof value) {
    case 'string':
      if (halfCharacter.test(value)) throw new Error('half a character has no canonical form')
      return JSON.stringify(value)
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${value} has no canonical form`)
      return JSON.stringify(value)
    case 'boolean':
      return String(value)
    case 'object':
      if (value === null) return 'null'
      return Array.isArray(value) ? `[${value.map(canonicalJson).join(',')}]` : canonicalObject(value)
    default:
      throw new Error(`${typeof value} has no canonical form`)
  }
}

/** A surrogate that has lost its other half. (`isWellFormed` is younger than Node 18, which runs the verifier.) */
const halfCharacter = /\p{Surrogate}/u

function canonicalObject(object: object): string {
  const prototype: unknown = Object.getPrototypeOf(object)
  if (prototype !== Object.prototype && prototype !== null) throw new Error('only plain objects have a canonical form')
  const members = Object.entries(object)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, member]) => `${canonicalJson(key)}:${canonicalJson(member)}`)
  return `{${members.join(',')}}`
}
