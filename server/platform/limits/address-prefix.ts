import { isIPv6 } from 'node:net'

/** The network that an address belongs to: /24, or /48 for IPv6. One household holds a whole /64 and more. */
export function addressPrefix(address: string): string {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address
  // Most addresses have no colon, and the test for those that have is a long one.
  if (!plain.includes(':') || !isIPv6(plain)) return withoutLastPart(plain)
  return expand(plain).slice(0, 3).join(':')
}

function withoutLastPart(dotted: string): string {
  const end = dotted.lastIndexOf('.')
  return end < 0 ? dotted : dotted.slice(0, end)
}

function expand(address: string): string[] {
  const [head = '', tail] = (address.split('%')[0] ?? '').split('::')
  const left = head === '' ? [] : head.split(':')
  const right = tail === undefined || tail === '' ? [] : tail.split(':')
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - left.length - right.length)
  return [...left, ...Array.from({ length: zeros }, () => '0'), ...right].map((group) => group.replace(/^0+(?=.)/, ''))
}
