import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isLocale } from '../../kernel/localized.ts'
import { valuesIn } from '../testing/every-leaf.ts'
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

  it('hold no key that the page for methodologists does not explain', () => {
    const page = readFileSync(join(import.meta.dirname, '../../../docs/budgets/rules.md'), 'utf8')
    const keys = presets.flatMap((rules) => valuesIn(rules)).map(({ path }) => path.at(-1) ?? '')
    const named = keys.filter((key) => /^[a-z]/i.test(key) && !isLocale(key))
    expect(named).toContain('listFrozenDays')
    expect([...new Set(named)].filter((key) => !new RegExp(`[\`.]${key}[?\`.]`).test(page))).toEqual([])
    expect(page).toContain(rulesFingerprint(presetOf('kz-city')!))
  })

  it('kz-city has the fingerprint of the test vector (budgets.md 5)', () => {
    expect(rulesFingerprint(presetOf('kz-city')!)).toBe(
      '90b8da3d3570f92c3948ad1841f81e8371eedd0d832f86d9601d93688b0ff442',
    )
  })
})
