import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { rulesFingerprint } from './fingerprint.ts'
import { presetOf, presets } from './presets.ts'

describe('presets', () => {
  it('are all the files of their folder, by name', () => {
    const files = readdirSync(join(import.meta.dirname, 'presets')).map((file) => file.replace('.json', ''))
    expect(presets.map(({ id }) => id).sort()).toEqual(files.sort())
  })

  it('are found by id', () => {
    expect(presetOf('kz-city')?.currency).toBe('KZT')
    expect(presetOf('atlantis')).toBeUndefined()
  })

  it('kz-city has the fingerprint of the test vector (budgets.md 5)', () => {
    expect(rulesFingerprint(presetOf('kz-city')!)).toBe(
      '90b8da3d3570f92c3948ad1841f81e8371eedd0d832f86d9601d93688b0ff442',
    )
  })
})
