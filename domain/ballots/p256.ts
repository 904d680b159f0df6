// The curve of the sealing key (FIPS 186-4, D.1.2.3): enough of it to tell a point from bytes that are none.

const p = BigInt('0xffffffff00000001000000000000000000000000ffffffffffffffffffffffff')
const b = BigInt('0x5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b')
const bytes = 65
const coordinate = 32

/** Whether these are the bytes of an uncompressed point on P-256. The curve has no other subgroup, so that is enough. */
export function isPointOnP256(raw: Uint8Array): boolean {
  if (raw.length !== bytes || raw[0] !== 4) return false
  const [x, y] = [numberOf(raw.subarray(1, 1 + coordinate)), numberOf(raw.subarray(1 + coordinate))]
  return x < p && y < p && (y * y - (x * x * x - 3n * x + b)) % p === 0n
}

function numberOf(digits: Uint8Array): bigint {
  return digits.reduce((value, digit) => (value << 8n) | BigInt(digit), 0n)
}
