import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { aFile } from '../domain/tally/pabulib/a-file.ts'
import { readPabulib } from '../domain/tally/pabulib/read.ts'
import { ruleOf, Unclear } from './tally/rule.ts'

const script = resolve(import.meta.dirname, 'tally.ts')
const directory = mkdtempSync(join(tmpdir(), 'dauys-tally-'))
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

describe('npm run tally', () => {
  it('counts by the rule of the file and prints winners, losers with reasons, and one object last', () => {
    const lines = tally(fileWith(), '--json').trimEnd().split('\n')
    expect(lines.slice(1, -1).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      ...[
        'Won: 2, for 700.5 KZT',
        '1. 1 400 Benches (score 3, 600 left after it)',
        '2. 2 300.5 Lamps (score 2, 299.5 left after it)',
      ],
      ...['Lost: 1', '– 3 500 Trees (does not fit into what was left, 299.5 there)'],
    ])
    expect(JSON.parse(lines.at(-1) ?? '')).toMatchObject({ winners: ['1', '2'], cost: '700.5' })
  })

  it('tells where a file breaks, and ends with 2', () => {
    const path = fileWith({ 24: 'v3;2,17;55' })
    const { status, stderr } = spawnSync(process.execPath, [script, path], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toBe(`${path}:24:6 PROJECT_UNKNOWN: found "17", expected an id of PROJECTS\n`)
  })

  it('writes a file strictly', () => {
    const target = join(directory, 'written.pb')
    tally(fileWith({ 15: '\nprojects', 18: '2;300,50;2;Lamps' }), '--write', target)
    expect(readFileSync(target, 'utf8')).toBe(aFile())
  })
})

describe('the rule of the command line', () => {
  it('is the one of the file, with its threshold, where none is chosen', () => {
    const file = read(aFile({ 11: 'rule;greedy-no-skip', 14: 'min_project_score_threshold;2' }))
    expect(ruleOf(file, {})).toEqual({ rule: 'greedy', order: 'votes', misfit: 'stop', ties: ['file'], threshold: 2 })
    expect(ruleOf(file, { misfit: 'skip' })).toMatchObject({ misfit: 'skip', threshold: 2 })
  })

  it('has no threshold but the one that is chosen with it', () => {
    const file = read(aFile({ 14: 'min_project_score_threshold;2' }))
    expect(ruleOf(file, { rule: 'phragmen' })).toEqual({
      ...{ rule: 'phragmen', misfit: 'skip', ties: ['file'], threshold: 0 },
    })
    expect(ruleOf(file, { rule: 'greedy', threshold: '3' })).toMatchObject({ threshold: 3 })
  })

  it('refuses words that it does not know', () => {
    const file = read(aFile())
    const [greedy, mes] = ['greedy', 'mes']
    expect(() => ruleOf(file, { rule: 'lottery' })).toThrow(Unclear)
    expect(() => ruleOf(file, { rule: greedy, order: 'age' })).toThrow(Unclear)
    expect(() => ruleOf(file, { rule: greedy, threshold: '-1' })).toThrow(Unclear)
    expect(() => ruleOf(file, { rule: mes, completion: 'add1', increment: '0' })).toThrow(Unclear)
    expect(() => ruleOf(read(aFile({ 11: 'rule;greedy-custom' })), {})).toThrow('--rule must be chosen')
  })
})

const folder = resolve(import.meta.dirname, '../../shared/data/pb')
const isThere = existsSync(folder)
if (!isThere) console.warn('The reference elections are not there (../shared/data/pb): none is counted by command.')
/** Starting the command takes longer than counting; the domain counts them all. */
const smallFiles = isThere
  ? readdirSync(folder).filter((name) => name.endsWith('.pb') && statSync(join(folder, name)).size < 6_000)
  : []

interface Reference {
  readonly outcomes: readonly (Readonly<Record<string, string>> & {
    readonly threshold?: number
    readonly ballotScores?: readonly number[]
    readonly winners: readonly string[]
  })[]
}

describe.skipIf(!isThere)('the reference elections by command', () => {
  it.each(smallFiles)('come out as they should: %s', (name) => {
    const path = join(folder, 'expected', name.replace('.pb', '.json'))
    const { outcomes } = JSON.parse(readFileSync(path, 'utf8')) as Reference // described in the folder's README
    for (const outcome of outcomes) {
      const lines = tally(join(folder, name), '--json', ...optionsOf(outcome))
        .trimEnd()
        .split('\n')
      const { winners, cost } = outcome
      expect(JSON.parse(lines.at(-1) ?? ''), outcome['id']).toMatchObject({ winners, cost })
    }
  })
})

function optionsOf(outcome: Reference['outcomes'][number]): string[] {
  const names = ['rule', 'order', 'misfit', 'threshold', 'utility', 'completion', 'increment', 'stop', 'fill'] as const
  const options = names.flatMap((name) => (outcome[name] == null ? [] : [`--${name}`, String(outcome[name])]))
  const scores = outcome.ballotScores ? ['--scores', outcome.ballotScores.join()] : []
  const start = outcome['start'] === 'floor(budget/n)' ? 'floor' : 'exact'
  return [...options, ...scores, '--start', start, '--ties', outcome['tieOrder'] ?? 'file']
}

function fileWith(changes?: Parameters<typeof aFile>[0]): string {
  const path = join(directory, 'file.pb')
  writeFileSync(path, aFile(changes))
  return path
}

function tally(...options: string[]): string {
  return execFileSync(process.execPath, [script, ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function read(text: string) {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.file
}
