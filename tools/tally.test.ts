import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { count } from '../domain/tally/count.ts'
import { electionOf } from '../domain/tally/from-pabulib.ts'
import { aFile } from '../domain/tally/pabulib/a-file.ts'
import { minorDigits } from '../domain/kernel/money.ts'
import { readPabulib } from '../domain/tally/pabulib/read.ts'
import { writePabulib } from '../domain/tally/pabulib/write.ts'
import { withResult } from '../domain/tally/result-file.ts'
import type { RuleChoices } from '../domain/tally/rule-choices.ts'
import { areRealFilesThere, realFiles } from '../domain/tally/testing/real-files.ts'
import { tally } from './tally/command.ts'
import { readFile, type ReadFile } from './tally/files.ts'
import { ruleOf, Unclear } from './tally/rule.ts'

const script = resolve(import.meta.dirname, 'tally.ts')
const directory = mkdtempSync(join(tmpdir(), 'dauys-tally-'))
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

describe('npm run tally', () => {
  it('counts by the rule of the file and prints winners, losers with reasons, and one object last', () => {
    const lines = spawnTally(fileWith(), '--json').trimEnd().split('\n')
    expect(lines.slice(1, 6).map((line) => line.trim().replaceAll(/ +/g, ' '))).toEqual([
      ...[
        'Won: 2, for 700.5 KZT',
        '1. 1 400 Benches (score 3, 600 left after it)',
        '2. 2 300.5 Lamps (score 2, 299.5 left after it)',
      ],
      ...[
        'Lost: 1',
        '– 3 500 Trees (does not fit into what was left, 299.5 there; could be paid until round 2; 0 of 1 supporters got another project)',
      ],
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
    spawnTally(fileWith({ 15: '\nprojects', 18: '2;300,50;2;Lamps' }), '--write', target)
    expect(readFileSync(target, 'utf8')).toBe(aFile())
  })
})

/** Runs the command in this process: exit code, and what it wrote. */
async function run(...args: string[]) {
  const [lines, errors] = [[] as string[], [] as string[]]
  const code = await tally(args, { out: (line) => lines.push(line), error: (line) => errors.push(line) })
  return { code, text: lines.join('\n').replaceAll(/ +/g, ' '), errors: errors.join('\n') }
}

describe('what the command tells', () => {
  const mes = ['--rule', 'mes', '--completion', 'greedy']

  it('is who paid how much for a winner, and what the supporters of a loser got instead', async () => {
    const { text } = await run(fileWith(), ...mes)
    expect(text).toContain('1. 1 400 Benches (3 pay 133.3333 each)')
    expect(text).toContain('2. 2 300.5 Lamps (score 2, 299.5 left after it)')
    expect(text).toContain('– 3 500 Trees (does not fit into what was left, 299.5 there')
    expect((await run(fileWith(), '--rule', 'mes')).text).toContain(
      '(has supporters with too little left, 233.33 there; could be paid until round 1; ' +
        '2 of 2 supporters got another project, most often 1 (2 of them, who paid 266.67 for it))',
    )
  })

  it('is that packing is torn, and what META lacks', async () => {
    const torn = join(directory, 'torn.pb.gz')
    writeFileSync(torn, gzipSync(aFile()).subarray(0, 60))
    const { code, errors } = await run(torn)
    expect(code).toBe(2)
    expect(errors).toMatch(/:\d+:\d+ TORN_PACKING: found "", expected a whole \.gz file$/)
    expect((await run(fileWith({ 4: null }))).errors).toBe('Missing in META: country')
  })

  it('is by how much the nearest lost, the counterfactual stated', async () => {
    expect((await run(fileWith())).text).toContain(
      '3 would have won with 2 more ballots for it alone, all else unchanged, or at a cost of at most 299.5',
    )
    const bounded = (await run(fileWith(), '--rule', 'mes', '--margins', '2')).text
    expect(bounded).toContain('2 would have won with 1 more ballot for it alone, all else unchanged (every smaller')
    const dear = (await run(fileWith({ 19: '3;900;1;Trees' }), '--rule', 'mes', '--margins', '2')).text
    expect(dear).toContain('3 would not have won with any of 1 to 2 more ballots for it alone; more were not tried')
  })

  it('is the count round by round', async () => {
    const { text } = await run(fileWith(), ...mes, '--rounds')
    expect(text).toContain('Before the first round out: 3 poor_supporters')
    expect(text).toContain('Round 1: 1, 3 pay 133.3333 each')
    expect(text).toContain('money behind: 1 750, 2 500; 600 of the budget left')
  })

  it('is what one ballot paid for, to the last coin', async () => {
    const { text } = await run(fileWith(), ...mes, '--ballot', 'v1')
    expect(text).toContain('Ballot v1: a share of 250 KZT\n 1 400 Benches (133.33)\n left: 116.67')
    expect((await run(fileWith(), '--ballot', 'v1')).text).toContain('Ballot v1: 2 of 2 marks won')
    expect(await run(fileWith(), '--ballot', 'v9')).toMatchObject({
      code: 2,
      errors: 'No ballot has the voter_id "v9"',
    })
  })

  it('has the name of a project, cut where it is long', async () => {
    const [fits, long] = ['ұ'.repeat(50), 'ұ'.repeat(51)]
    expect((await run(fileWith({ 17: `1;400;3;${fits}` }))).text).toContain(`${fits} (`)
    expect((await run(fileWith({ 17: `1;400;3;${long}` }))).text).toContain(` ${'ұ'.repeat(49)}… (`)
  })

  it('is who was served how evenly', async () => {
    const { text } = await run(fileWith())
    expect(text).toContain('Left with nothing: 1 of 4 voters, 25.0 %')
    expect(text).toContain('For each voter: 1.25 projects')
    expect(text).toMatch(/Fair shares: of an equal part of the budget \d+\.\d % reached the average voter/)
  })

  it('is how the comparison went, and greedy counts where it serves more voters better', async () => {
    const compared = await run(fileWith(), '--rule', 'mes', '--comparison', 'satisfaction', '--json')
    expect(compared.text).toContain('0 are served better by Equal Shares, 2 by greedy, 2 equally; greedy counts')
    expect(JSON.parse(compared.text.split('\n').at(-1)!)).toMatchObject({ winners: ['1', '2'] })
    const excluded = (await run(fileWith(), '--rule', 'mes', '--comparison', 'exclusion')).text
    expect(excluded).toContain('0 are served better by Equal Shares, 0 by greedy, 4 equally; Equal Shares counts')
  })
})

describe('the winners that a file names', () => {
  const selected = { 16: 'project_id;cost;votes;name;selected', 17: '1;400;3;Benches;1', 18: '2;300.5;2;Lamps;0' }
  const beside = (text: string) => (JSON.parse(text.split('\n').at(-1)!) as { selected: object | null }).selected

  it('are held against those of the count, and the difference is named', async () => {
    const other = await run(fileWith({ ...selected, 19: '3;500;1;Trees;1' }), '--json')
    expect(other.text).toContain('Not the winners that the file names (selected): 2 won only here; 3 only there')
    expect(beside(other.text)).toEqual({ onlyHere: ['2'], onlyInFile: ['3'] })
    const same = await run(fileWith({ ...selected, 19: '3;500;1;Trees;0' }), '--budget', '400', '--json')
    expect(same.text).toContain('The same winners as the file names (selected)')
    expect(beside(same.text)).toEqual({ onlyHere: [], onlyInFile: [] })
  })

  it('are left alone where the file names none', async () => {
    const { text } = await run(fileWith(), '--json')
    expect(text).not.toContain('(selected)')
    expect(beside(text)).toBeNull()
  })

  it.each<[string, RuleChoices]>([
    ['greedy', { rule: 'greedy', order: 'votes-per-cost', misfit: 'stop', ties: 'minCost' }],
    ['Equal Shares', { rule: 'mes', utility: 'cardinality', completion: 'add1+greedy', stop: 'exhaustive' }],
    ['Phragmén', { rule: 'phragmen', ties: 'projectId' }],
  ])('come out again by %s from a result that was written down, its budget changed', async (_, choices) => {
    const file = read(aFile())
    const rule = ruleOf(file, choices)
    const budgetMinor = 81_000
    const { winners } = count({ ...electionOf(file), budgetMinor }, rule)
    const written = writePabulib(withResult(file, { budgetMinor, rule, winners }))
    if (!written.ok) throw new Error(JSON.stringify(written.faults))
    const path = join(directory, 'result.pb')
    writeFileSync(path, written.text)
    const { code, text } = await run(path)
    expect(code).toBe(0)
    expect(text).toContain('The same winners as the file names (selected)')
    const options = Object.entries(choices).flatMap(([name, value]) => [`--${name}`, value])
    const asked = await run(fileWith(), ...options, '--budget', '810')
    expect(asked.text).toContain('Budget: 810 KZT, where the file has 1000')
    expect(text.split('\n')[0]).toBe(asked.text.split('\n')[0])
  })
})

describe('an option', () => {
  it('of another rule changes nothing and is named', async () => {
    const options = '--rule mes --order points --increment 2 --fill votes --scores 3,2 --threshold 0 --ties file'
    const { code, text, errors } = await run(fileWith(), ...options.split(' '))
    expect({ code, errors }).toEqual({
      ...{ code: 0, errors: 'Without effect under this rule: --order, --scores, --increment, --fill' },
    })
    const plain = await run(fileWith(), '--rule', 'mes')
    expect(text.split('\n').slice(1)).toEqual(plain.text.split('\n').slice(1))
    const used = '--rule mes --completion add1+greedy --increment 2 --start floor --stop overspend --fill votes'
    expect((await run(fileWith(), ...used.split(' '))).errors).toBe('')
  })

  it.each([
    ['--threshold -1', '--threshold needs a value after it, one that does not begin with a dash'],
    ['--rule', '--rule needs a value after it, one that does not begin with a dash'],
    ['--treshold 1', 'There is no option --treshold'],
    ['-x', 'There is no option -x'],
    ['--json=1', '--json takes no value'],
  ])('that cannot be read is told in one line: %s', async (options, sentence) => {
    expect(await run(fileWith(), ...options.split(' '))).toEqual({
      ...{ code: 2, text: '', errors: `${sentence}; --help names every option` },
    })
  })

  it('that names a place where nothing can be written is told in one line', async () => {
    const path = join(directory, 'nowhere', 'x')
    for (const name of ['--trace', '--write']) {
      const { code, errors } = await run(fileWith(), name, path)
      expect({ code, errors }).toEqual({ code: 2, errors: expect.stringMatching(/^\S+ cannot be written: ENOENT.*$/) })
    }
  })

  it('is proposed where the rule of the file is not known, and money is money', async () => {
    expect((await run(fileWith({ 11: 'rule;unknown' }))).errors).toBe(
      '--rule must be chosen: that of the file, "unknown", is not known, ' +
        'so say for example --rule greedy --order votes, or --rule mes --completion add1+greedy',
    )
    expect(await run(fileWith(), '--budget', 'much')).toMatchObject({ code: 2 })
  })
})

describe('a trace by command', () => {
  const mes = ['--rule', 'mes', '--completion', 'add1', '--comparison', 'satisfaction']
  const trace = join(directory, 'trace.json')
  const verify = (changes: Parameters<typeof aFile>[0], ...options: string[]) =>
    run(fileWith(changes), '--verify', trace, ...options)

  it('holds whatever the projects are called, and says so', async () => {
    await run(fileWith(), ...mes, '--trace', trace)
    const renamed = await verify({ 17: '1;400;3;Banks' })
    expect(renamed).toMatchObject({ code: 0, text: expect.stringContaining('names, districts and') as string })
  })

  it('is of the budget that was given', async () => {
    await run(fileWith(), ...mes, '--trace', trace, '--budget', '810')
    expect((await verify({}, '--budget', '810')).code).toBe(0)
    expect((await verify({})).text).toContain('ELECTION_DIFFERS')
  })

  it('is written, and holds against its file and its rule', async () => {
    expect((await run(fileWith(), ...mes, '--trace', trace)).text).toMatch(/Trace: [0-9a-f]{64}$/)
    expect(await verify({})).toMatchObject({ code: 0, text: expect.stringMatching(/^HOLDS: .* 4 ballots/) as string })
    expect((await verify({}, ...mes)).code).toBe(0)
  })

  it('does not hold against another rule, nor other ballots, nor when it was changed', async () => {
    await run(fileWith(), ...mes, '--trace', trace)
    const other = await verify({}, ...mes, '--increment', '2')
    expect(other).toMatchObject({ code: 1, text: expect.stringContaining('RULE_NOT_THE_ANNOUNCED_ONE') as string })
    const dropped = await verify({ 8: 'num_votes;3', 25: null })
    expect(dropped).toMatchObject({ code: 1, text: expect.stringContaining('BALLOTS_DIFFER') as string })
    writeFileSync(trace, readFileSync(trace, 'utf8').replace('"budgetMinor":100000', '"budgetMinor":100001'))
    expect((await verify({})).text).toContain('TRACE_FINGERPRINT_WRONG')
    writeFileSync(trace, '{}')
    expect((await verify({})).text).toContain('TRACE_MALFORMED at member "format"')
    writeFileSync(trace, '{')
    expect((await verify({})).code).toBe(2)
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
    for (const name of ['greedy-custom', 'greedy-exclusive', 'unknown']) {
      expect(() => ruleOf(read(aFile({ 11: `rule;${name}` })), {})).toThrow('--rule must be chosen')
    }
  })

  it('holds the comparison of the file', () => {
    const file = read(aFile({ 11: 'rule;equalshares/add1-comparison' }))
    expect(ruleOf(file, {})).toMatchObject({ completion: { kind: 'add1' }, comparison: 'satisfaction' })
    expect(ruleOf(file, { comparison: 'none' })).not.toHaveProperty('comparison')
  })
})

interface Reference {
  readonly storedAs: string
  readonly declared: { readonly currency: string }
  readonly official: { readonly winners: readonly string[]; readonly reproducedBy: readonly string[] } | null
  readonly nearMiss?: {
    readonly outcome: string
    readonly projects: readonly {
      readonly project: string
      readonly extraBallots: number
      readonly wouldWinAtCost?: string | null
    }[]
  }
  readonly outcomes: readonly (Readonly<Record<string, string>> & {
    readonly threshold?: number
    readonly ballotScores?: readonly number[]
    readonly winners: readonly string[]
    readonly share?: Share
  })[]
}

interface Share {
  readonly num: string
  readonly den: string
}

interface Told {
  readonly winners: readonly string[]
  readonly cost: string
  readonly share?: Share
  readonly comparison?: object
  readonly margins: readonly {
    readonly project: string
    readonly extraBallots: number
    readonly wouldWinAtCost: string | null
  }[]
}

if (!areRealFilesThere)
  console.warn('The reference elections are not there (../shared/data/pb): none is counted by command.')
const references = areRealFilesThere
  ? readdirSync(join(realFiles, 'expected')).map((name): Reference => {
      // Its shape is described in the folder's README.
      return JSON.parse(readFileSync(join(realFiles, 'expected', name), 'utf8')) as Reference
    })
  : []

describe.skipIf(!areRealFilesThere)('the reference elections by command', () => {
  it('are 276 outcomes of 18 files, two of which no simple rule reproduces: Łódź 2020 and Budapest 2024', () => {
    expect(references.flatMap(({ outcomes }) => outcomes).length).toBe(276)
    const open = references
      .filter(({ official }) => official?.reproducedBy.length === 0)
      .map(({ storedAs }) => storedAs)
    expect(open).toEqual(['Hungary_Budapest_2024.pb.gz', 'Poland_Lodz_2020.pb.gz'])
  })

  describe.each(references)('$storedAs', ({ storedAs, declared, outcomes, official }) => {
    const path = join(realFiles, storedAs)
    let file: ReturnType<typeof readFile> | undefined
    const readOnce = () => (file ??= readFile(path, false))
    const same: (string | undefined)[] = []
    // Every outcome is counted in `domain/tally`; the command shows that its options lead there.
    const byCommand = outcomes.filter(
      ({ id }, i) => i === 0 || i === outcomes.length - 1 || official?.reproducedBy.includes(String(id)),
    )

    it.each(byCommand)(
      'comes out as it should: $id',
      async (outcome) => {
        const one = await told([path, '--json', ...optionsOf(outcome)], readOnce)
        const { winners, cost, runs, stopReason } = outcome
        expect(one).toMatchObject({ winners, cost, ...(outcome.share && { runs, stopReason }) })
        if (outcome.share) expect(isSameShare(one.share!, outcome.share, minorDigits(declared.currency))).toBe(true)
        if (one.winners.toSorted().join() === official?.winners.toSorted().join()) same.push(outcome['id'])
      },
      300_000,
    )

    it.skipIf(!official)('has its official winners by the rules that are said to give them, or by none', () => {
      expect(same).toEqual(expect.arrayContaining([...(official?.reproducedBy ?? [])]))
      expect(same.length > 0).toBe(official!.reproducedBy.length > 0)
    })
  })

  it.each(references.filter(({ nearMiss }) => nearMiss))('name the nearest losers: $storedAs', async (reference) => {
    const { storedAs, outcomes, nearMiss } = reference
    const outcome = outcomes.find(({ id }) => id === nearMiss?.outcome)!
    const most = outcome['rule'] === 'greedy' ? Infinity : 20
    const { margins } = await told([join(realFiles, storedAs), '--json', '--margins', '20', ...optionsOf(outcome)])
    const expected = new Map(nearMiss?.projects.map((one) => [one.project, one]))
    expect(margins.length).toBe(5)
    for (const { project, extraBallots, wouldWinAtCost } of margins) {
      const { extraBallots: fewest = 0, wouldWinAtCost: cost = null } = expected.get(project) ?? {}
      expect({ extraBallots, wouldWinAtCost }, project).toEqual({
        ...{ extraBallots: fewest > most ? null : fewest, wouldWinAtCost: cost === null ? null : String(cost) },
      })
    }
    const fewest = Math.min(...[...expected.values()].map((one) => one.extraBallots))
    expect(margins.some(({ extraBallots }) => extraBallots === fewest)).toBe(true)
  })

  it('come out of the three cities that count by Equal Shares as officials published them', async () => {
    for (const name of ['Netherlands_Assen_2024', 'Poland_Swiecie_2023', 'Poland_Wieliczka_2023_Green_Budget']) {
      const { official } = references.find(({ storedAs }) => storedAs === `${name}.pb`)!
      const { winners } = await told([join(realFiles, `${name}.pb`), '--json'])
      expect(winners.toSorted(), name).toEqual(official?.winners.toSorted())
    }
    const { comparison } = await told([join(realFiles, 'Poland_Wieliczka_2023_Green_Budget.pb'), '--json'])
    expect(comparison).toMatchObject({ counts: 'equal-shares', preferEqualShares: 1_615, preferGreedy: 873 })
  })
})

/** What `--json` told last. */
async function told(args: readonly string[], read?: ReadFile): Promise<Told> {
  const lines: string[] = []
  const output = { out: (line: string) => lines.push(line), error: () => undefined }
  expect(await tally(args, output, read)).toBe(0)
  return JSON.parse(lines.at(-1) ?? '') as Told
}

/** One in minor units, the other in the unit of the file. */
function isSameShare(ours: Share, theirs: Share, digits: number): boolean {
  return BigInt(ours.num) * BigInt(theirs.den) === BigInt(theirs.num) * 10n ** BigInt(digits) * BigInt(ours.den)
}

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

function spawnTally(...options: string[]): string {
  return execFileSync(process.execPath, [script, ...options], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
}

function read(text: string) {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.file
}
