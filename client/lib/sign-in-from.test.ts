import { describe, expect, it } from 'vitest'
import { safeReturn } from '#client/lib/sign-in-from.ts'

describe('the way back after signing in', () => {
  it('leads to a page of this product', () => {
    expect(safeReturn('/kk/petitions/2026-000412?sign=1', '/kk/me')).toBe('/kk/petitions/2026-000412?sign=1')
  })

  it.each([
    'https://evil.example/kk/',
    '//evil.example',
    '/\\evil.example',
    '/kk\\evil',
    'javascript:alert(1)',
    '/kkx',
    undefined,
    ['/kk'],
  ])('never leads to %s', (address) => {
    expect(safeReturn(address, '/kk/me')).toBe('/kk/me')
  })
})
