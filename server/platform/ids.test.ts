import { describe, expect, it } from 'vitest'
import { isId } from '#domain/kernel/ids.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { createNewId } from './ids.ts'

describe('ids', () => {
  it('have the shape that the domain checks', () => {
    expect(isId('pet', createNewId(fakeClock())('pet'))).toBe(true)
  })

  it('sort in the order in which they were made, within a millisecond and over many', () => {
    const clock = fakeClock()
    const newId = createNewId(clock)
    const ids = Array.from({ length: 1_000 }, (_, n) => {
      if (n % 100 === 0) clock.advance(1)
      return newId('evt')
    })
    expect(ids.toSorted()).toEqual(ids)
    expect(new Set(ids).size).toBe(1_000)
  })

  it('of two processes differ', () => {
    const clock = fakeClock()
    expect(createNewId(clock)('pet')).not.toBe(createNewId(clock)('pet'))
  })
})
