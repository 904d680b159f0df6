import { readdir, readFile } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..')
const notOurs = new Set(['node_modules', '.git', '.data', '.cache', 'coverage'])
const binary = /\.(png|jpg|webp|ico|woff2?|gz|zip)$/

/** What a key looks like. Built from pieces, so that this file does not find itself. */
const shapes: Record<string, RegExp> = {
  'a private key': new RegExp(`-----BEGIN ${'[A-Z ]*'}PRIVATE KEY-----`),
  'an AWS access key': /\b(AKIA|ASIA)[0-9A-Z]{16}\b/,
  'a GitHub token': /\b(gh[pousr]_[0-9A-Za-z]{36}|github_pat_[0-9A-Za-z_]{60,})\b/,
  'a Slack token': /\bxox[abprs]-[0-9A-Za-z-]{10,}\b/,
  'a Stripe key': /\b[rs]k_live_[0-9A-Za-z]{16,}\b/,
  'a Google API key': /\bAIza[0-9A-Za-z_-]{35}\b/,
  'an npm token': /\bnpm_[0-9A-Za-z]{36}\b|_authToken=[0-9A-Za-z_-]{8,}/,
  'a JSON web token': /\beyJ[0-9A-Za-z_-]{15,}\.eyJ[0-9A-Za-z_-]{15,}\.[0-9A-Za-z_-]{20,}\b/,
  'a password in an address':
    /\b(mongodb(\+srv)?|smtps?|https?):\/\/[^\s:@/'"`<>$]+:(?!\$\{|password|secret|change-me)[^\s@/'"`<>$]{6,}@/,
}

describe('the tree and what is built from it', () => {
  it.each(Object.entries(shapes))('holds nothing like %s', async (_name, shape) => {
    const findings: string[] = []
    for await (const file of files(root)) {
      if (shape.test(await readFile(file, 'utf8'))) findings.push(relative(root, file))
    }
    expect(findings).toEqual([])
  })

  it('would notice one', () => {
    const samples: Record<string, string> = {
      'a private key': `-----BEGIN EC ${'PRIVATE'} KEY-----`,
      'an AWS access key': `AKIA${'ABCDEFGH12345678'}`,
      'a GitHub token': `ghp_${'a'.repeat(36)}`,
      'a Slack token': `xoxb-${'1'.repeat(12)}`,
      'a Stripe key': `sk_live_${'a'.repeat(20)}`,
      'a Google API key': `AIza${'a'.repeat(35)}`,
      'an npm token': `npm_${'a'.repeat(36)}`,
      'a JSON web token': `eyJ${'a'.repeat(20)}.eyJ${'b'.repeat(20)}.${'c'.repeat(24)}`,
      'a password in an address': `mongodb://dauys:${'hunter2hunter2'}@db.example`,
    }
    for (const [name, shape] of Object.entries(shapes)) expect(samples[name], name).toMatch(shape)
  })
})

async function* files(folder: string): AsyncGenerator<string> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && !notOurs.has(entry.name)) yield* files(path)
    // The local .env is where secrets belong; it is never committed.
    else if (entry.isFile() && entry.name !== '.env' && !binary.test(entry.name)) yield path
  }
}
