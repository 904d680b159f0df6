import { expect, it } from 'vitest'
import { inScreenOrder } from '#client/features/ballots/screen-order.ts'

const seed = { listHash: 'a'.repeat(64), envelopeId: 'city', nonce: 'one' }
const numbers = Array.from({ length: 30 }, (_, i) => i + 1)

it('is the same again on one device, whatever order the list came in', () => {
  expect(inScreenOrder(seed, [...numbers].reverse())).toEqual(inScreenOrder(seed, numbers))
})

it('is another on another device, in another envelope and for another list', () => {
  const orders = [
    seed,
    { ...seed, nonce: 'two' },
    { ...seed, envelopeId: 'district:yassy' },
    { ...seed, listHash: 'b'.repeat(64) },
  ].map((given) => inScreenOrder(given, numbers).join())
  expect(new Set(orders).size).toBe(4)
})

it('leaves all others where they were when a project is taken out', () => {
  const before = inScreenOrder(seed, numbers)
  const after = inScreenOrder(
    seed,
    numbers.filter((number) => number !== 7),
  )
  expect(after).toEqual(before.filter((number) => number !== 7))
})

it('puts no project first more often than chance does', () => {
  const first = Array.from({ length: 3_000 }, (_, i) => inScreenOrder({ ...seed, nonce: `device ${i}` }, [1, 2, 3])[0])
  for (const number of [1, 2, 3]) {
    // 1 000 expected, standard deviation 26
    expect(Math.abs(first.filter((one) => one === number).length - 1_000)).toBeLessThan(130)
  }
})
