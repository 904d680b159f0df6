import { expect, it } from 'vitest'
import { readSecret, secretFile, secretFileName } from '#client/features/ballots/desk/secret-file.ts'
import { printSecret, shareLength } from '#domain/ballots/paper-secret.ts'

const share = Uint8Array.from({ length: shareLength }, (_, i) => i * 7)
const head = { campaign: 'turkistan-2027', name: 'Айгүл Омарова, «Ақтілек» қоры' }
const file = secretFile('share', head, share)

it('reads a share out of its file, out of pasted rows, and as it was typed', () => {
  const read = { ok: true, secret: share }
  expect(readSecret('share', file)).toEqual(read)
  expect(readSecret('share', `\n ${file}`)).toEqual(read)
  expect(readSecret('share', printSecret('share', share).join('\n'))).toEqual(read)
})

it('takes no lottery secret for a share, and no file that was cut off', () => {
  const lot = secretFile('lot', head, new Uint8Array(32).fill(9))
  expect(readSecret('share', lot)).toEqual({ ok: false, rows: [] })
  expect(readSecret('lot', lot)).toMatchObject({ ok: true })
  expect(readSecret('share', file.slice(0, -40))).toEqual({ ok: false, rows: [] })
  expect(readSecret('share', '{"rows":null}')).toEqual({ ok: false, rows: [] })
})

it('says in the name of a file what it is and of which campaign, never whose', () => {
  expect(secretFileName('share', head, 2)).toBe('dauys-trustee-share-turkistan-2027-2.json')
  expect(secretFileName('lot', head)).toBe('dauys-lottery-secret-turkistan-2027.json')
  expect(file).toContain('Айгүл')
})
