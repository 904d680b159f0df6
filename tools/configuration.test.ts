import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'

const read = (file: string): Promise<string> => readFile(join(import.meta.dirname, '..', file), 'utf8')

describe('every variable that server/config.ts reads', () => {
  let names: string[]
  beforeAll(async () => {
    names = [...(await read('server/config.ts')).matchAll(/^ {2}([A-Z][A-Z_]+): /gm)].map(([, name = '']) => name)
  })

  it('is found by this test', () => {
    expect(names).toEqual(expect.arrayContaining(['DAUYS_MODE', 'PORT', 'MONGODB_URI', 'SESSION_SECRET']))
  })

  it.each(['.env.example', 'docs/operations/configuration.md'])('is explained in %s', async (file) => {
    const text = await read(file)
    expect(names.filter((name) => !new RegExp(`\\b${name}\\b`).test(text))).toEqual([])
  })
})
