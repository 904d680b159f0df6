import { describe, expect, it } from 'vitest'
import { loadShelf } from '../rules/shelf.ts'
import { actsOfSigningAgain } from './sign-again.ts'

const book = (id: string) => {
  const found = loadShelf().find((one) => one.id === id)
  if (!found) throw new Error(`no book ${id}`)
  return found
}

describe('signing once more', () => {
  it('is refused where the book says so, and otherwise takes the place of the earlier signature', () => {
    expect(actsOfSigningAgain('counted', book('demo-city'))).toEqual([])
    expect(actsOfSigningAgain('counted', book('ee'))).toEqual(['superseded', 'counted'])
  })

  it.each(['demo-city', 'ee'])('counts after a withdrawal, and never after a removal, under %s', (id) => {
    expect(actsOfSigningAgain('withdrawn', book(id))).toEqual(['counted'])
    expect(actsOfSigningAgain('invalidated', book(id))).toEqual([])
  })
})
