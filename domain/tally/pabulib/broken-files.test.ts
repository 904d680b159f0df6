import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFile } from './a-file.ts'
import { createPabulibReader, readPabulib, type ReadResult } from './read.ts'

const cumulative = { 10: 'vote_type;cumulative', 21: 'voter_id;vote;points' }
const allPoints = { 22: 'v1;1,2;2,1', 23: 'v2;1;3', 24: 'v3;2,1;1,1', 25: 'v4;3;1' }

/** What is wrong, the file, and the only problem that may be told: its code, line and column. */
const brokenFiles: [what: string, text: string, code: string, line: number, column: number][] = [
  ['nothing', '', 'EMPTY_FILE', 1, 1],
  ['only blank lines', '\n\n \n', 'EMPTY_FILE', 4, 1],
  ['another format', 'id,name\n1,Benches\n', 'NO_SECTION', 1, 1],
  ['a compressed file', '\u001f\ufffd\b\0', 'NOT_TEXT', 1, 2],
  ['text in an older encoding', aFile({ 17: '1;400;3;\ufffdawki' }), 'NOT_TEXT', 17, 9],
  ['a zero byte', aFile({ 23: 'v2;1\0;41' }), 'NOT_TEXT', 23, 5],
  ['PROJECTS first', aFile({ 1: 'PROJECTS' }), 'SECTION_ORDER', 1, 1],
  ['VOTES before PROJECTS', aFile({ 15: 'VOTES' }), 'SECTION_ORDER', 15, 1],
  ['META twice', aFile({ 15: 'META' }), 'SECTION_TWICE', 15, 1],
  ['PROJECTS twice', aFile({ 20: 'PROJECTS' }), 'SECTION_TWICE', 20, 1],
  ['a section after the last', `${aFile()}META\n`, 'SECTION_ORDER', 26, 1],
  ['a section nobody knows', aFile({ 15: 'PROJEKTY' }), 'UNKNOWN_SECTION', 15, 1],
  ['no PROJECTS', aFile().split('PROJECTS')[0] ?? '', 'SECTION_MISSING', 15, 1],
  ['no VOTES', aFile().split('VOTES')[0] ?? '', 'SECTION_MISSING', 20, 1],
  ['META without names', aFile({ 2: null }), 'COLUMN_MISSING', 2, 1],
  ['a section with nothing in it', 'META\nPROJECTS\n', 'COLUMN_MISSING', 2, 1],
  ['VOTES without names', `${aFile().split('VOTES')[0] ?? ''}VOTES\n`, 'COLUMN_MISSING', 21, 1],
  ['projects without costs', aFile({ 16: 'project_id;price;votes;name' }), 'COLUMN_MISSING', 16, 1],
  ['votes without voters', aFile({ 21: 'voter;vote;age' }), 'COLUMN_MISSING', 21, 1],
  ['cumulative votes without points', aFile({ 10: 'vote_type;cumulative' }), 'COLUMN_MISSING', 21, 1],
  ['a column twice', aFile({ 16: 'project_id;cost;name;name' }), 'COLUMN_TWICE', 16, 22],
  ['a key twice', aFile({ 11: 'budget;2000' }), 'META_TWICE', 11, 1],
  ['a key alone', aFile({ 11: 'rule' }), 'TOO_FEW_FIELDS', 11, 5],
  ['no type of vote', aFile({ 10: null }), 'META_MISSING', 14, 1],
  ['no budget', aFile({ 9: null }), 'META_MISSING', 14, 1],
  ['a type of vote nobody knows', aFile({ 10: 'vote_type;quadratic' }), 'VOTE_TYPE', 10, 11],
  ['a budget in words', aFile({ 9: 'budget;a million' }), 'NOT_A_NUMBER', 9, 8],
  ['a budget that nobody has', aFile({ 9: 'budget;99999999999999999999' }), 'TOO_BIG', 9, 8],
  ['a cost with a grouping space', aFile({ 17: '1;4 000;3;Benches' }), 'NOT_A_NUMBER', 17, 3],
  ['a negative cost', aFile({ 18: '2;-300;2;Lamps' }), 'NEGATIVE', 18, 3],
  ['a cost finer than tiyn', aFile({ 18: '2;300.505;2;Lamps' }), 'TOO_FINE', 18, 3],
  ['yen with decimals', aFile({ 14: 'currency;JPY' }), 'TOO_FINE', 18, 3],
  ['a quote that never closes', aFile({ 19: '3;500;1;"Trees' }), 'QUOTE_OPEN', 19, 9],
  ['an open quote in a later line of a cell', aFile({ 19: '3;500;"1\n2";"Trees' }), 'QUOTE_OPEN', 20, 4],
  ['something behind a closing quote', aFile({ 19: '3;500;1;"Trees" and more' }), 'QUOTE_STRAY', 19, 17],
  ['a project with too few fields', aFile({ 18: '2;300;2' }), 'TOO_FEW_FIELDS', 18, 8],
  ['a project with too many fields', aFile({ 18: '2;300;2;Lamps;more' }), 'TOO_MANY_FIELDS', 18, 15],
  ['a vote with too few fields', aFile({ 23: 'v2;1' }), 'TOO_FEW_FIELDS', 23, 5],
  ['a vote with too many fields', aFile({ 23: 'v2;1;41;F' }), 'TOO_MANY_FIELDS', 23, 9],
  [
    'a project without an id',
    aFile({ 17: ' ;400;3;Benches', 22: 'v1;2;30', 23: 'v2;2;1', 24: 'v3;2;1' }),
    'PROJECT_ID_EMPTY',
    17,
    2,
  ],
  ['a project id that is a list', aFile({ 19: '3,4;500;1;Trees', 25: 'v4;1;60' }), 'PROJECT_ID_COMMA', 19, 1],
  ['a project twice', aFile({ 19: '2;500;1;Trees', 25: 'v4;1;60' }), 'PROJECT_TWICE', 19, 1],
  ['a vote without a voter', aFile({ 24: ';2,1;55' }), 'VOTER_ID_EMPTY', 24, 1],
  ['a voter twice', aFile({ 25: 'v1;3;60' }), 'VOTER_TWICE', 25, 1],
  ['a mark for an unknown project', aFile({ 24: 'v3;2,17;55' }), 'PROJECT_UNKNOWN', 24, 6],
  ['a mark for nothing', aFile({ 24: 'v3;2,,1;55' }), 'PROJECT_UNKNOWN', 24, 6],
  ['an unknown project in quotes', aFile({ 24: '"v3"; "2, 17" ;55' }), 'PROJECT_UNKNOWN', 24, 11],
  ['a project marked twice', aFile({ 24: 'v3;2,1,2;55' }), 'MARK_TWICE', 24, 8],
  [
    'two marks where one is due',
    aFile({ 10: 'vote_type;choose-1', 22: 'v1;1;3', 24: 'v3;2,1;5' }),
    'MARKS_MANY',
    24,
    6,
  ],
  ['points for fewer marks', aFile({ ...cumulative, ...allPoints, 24: 'v3;2,1;1' }), 'POINTS_COUNT', 24, 8],
  ['points without marks', aFile({ ...cumulative, ...allPoints, 25: 'v4;;1' }), 'POINTS_COUNT', 25, 5],
  ['points in words', aFile({ ...cumulative, ...allPoints, 24: 'v3;2,1;1,two' }), 'NOT_A_NUMBER', 24, 10],
  ['negative points', aFile({ ...cumulative, ...allPoints, 24: 'v3;2,1;1,-1' }), 'NEGATIVE', 24, 10],
  ['points beyond counting', aFile({ ...cumulative, ...allPoints, 23: 'v2;1;99999999999' }), 'TOO_BIG', 23, 6],
  ['fewer projects than META counts', aFile({ 7: 'num_projects;4' }), 'COUNT_PROJECTS', 7, 14],
  ['more votes than META counts', aFile({ 8: 'num_votes;3' }), 'COUNT_VOTES', 8, 11],
  ['a count in words', aFile({ 8: 'num_votes;some' }), 'COUNT_VOTES', 8, 11],
]

describe('a broken file', () => {
  it.each(brokenFiles)('with %s is refused where it breaks', (_, text, code, line, column) => {
    expect(problemsOf(readPabulib(text))).toEqual([{ code, line, column }])
  })

  it('is refused at the same places when its ends of line are of another system', () => {
    for (const [, text, code, line, column] of brokenFiles) {
      if (text.includes('"')) continue
      expect(problemsOf(readPabulib(text.replaceAll('\n', '\r\n')))).toEqual([{ code, line, column }])
    }
  })

  it('is refused at the same places when it comes in portions', () => {
    for (const [, text, code, line, column] of brokenFiles) {
      expect(problemsOf(inPortions(text, 7))).toEqual([{ code, line, column }])
    }
  })

  it('says what stands there and what should', () => {
    expect(readPabulib(aFile({ 24: 'v3;2,17;55' }))).toMatchObject({
      problems: [{ found: '17', expected: 'an id of PROJECTS' }],
    })
    expect(readPabulib(aFile({ 18: '2;300.505;2;Lamps' }))).toMatchObject({
      problems: [{ found: '300.505', expected: 'at most 2 decimals' }],
    })
  })

  it('has all its mistakes told at once', () => {
    const text = aFile({ 17: '1;-4;3;Benches', 22: 'v1;1,9;30', 24: 'v1;2,2;55', 25: 'v4' })
    expect(problemsOf(readPabulib(text))).toEqual([
      { code: 'NEGATIVE', line: 17, column: 3 },
      { code: 'PROJECT_UNKNOWN', line: 22, column: 6 },
      { code: 'VOTER_TWICE', line: 24, column: 1 },
      { code: 'MARK_TWICE', line: 24, column: 6 },
      { code: 'TOO_FEW_FIELDS', line: 25, column: 3 },
    ])
  })

  it('has twenty mistakes told and no more', () => {
    const votes = Array.from({ length: 50 }, (_, index) => `w${index};unknown;20`).join('\n')
    const problems = problemsOf(readPabulib(aFile({ 25: votes })))
    expect(problems).toHaveLength(20)
    expect(problems?.at(-1)).toEqual({ code: 'PROJECT_UNKNOWN', line: 44, column: 5 })
  })

  it('wants no more once the rest cannot be read', () => {
    const reader = createPabulibReader()
    expect(reader.push('META\n')).toBe(true)
    expect(reader.push('PROJECTS\n')).toBe(false)
    expect(reader.push(aFile())).toBe(false)
    expect(problemsOf(reader.finish())).toEqual([{ code: 'COLUMN_MISSING', line: 2, column: 1 }])
  })
})

describe('a hostile file', () => {
  it('is refused before it fills the memory', () => {
    const text = aFile()
    expect(problemsOf(readPabulib(text, { lengthMax: text.length - 1 }))).toEqual([
      { code: 'TOO_LARGE', line: 1, column: 1 },
    ])
    expect(readPabulib(text, { lengthMax: text.length }).ok).toBe(true)
  })

  it('does not gather everything behind an open quote', () => {
    const reader = createPabulibReader()
    reader.push(aFile({ 25: 'v4;3;"60' }))
    let portions = 0
    while (reader.push('w;1;20\n'.repeat(10_000))) portions++
    expect(portions).toBeLessThan(20)
    expect(problemsOf(reader.finish())).toEqual([{ code: 'QUOTE_OPEN', line: 25, column: 6 }])
  })

  it('is refused at the first project that is one too many', () => {
    expect(problemsOf(readPabulib(aFile(), { projectsMax: 2 }))).toEqual([{ code: 'TOO_LARGE', line: 19, column: 1 }])
    expect(readPabulib(aFile(), { projectsMax: 3 }).ok).toBe(true)
  })

  it('does not gather a row without an end', () => {
    const reader = createPabulibReader()
    reader.push('META\n')
    while (reader.push('key'.repeat(100_000)));
    expect(problemsOf(reader.finish())).toEqual([{ code: 'TOO_LARGE', line: 2, column: 1 }])
  })

  it.each([
    ['zeros behind the point', aFile({ 17: `1;0.${'0'.repeat(900_000)}1;3;Benches` }), 'TOO_BIG', 17, 3],
    ['a mark a million times', aFile({ 22: `v1;1${',9'.repeat(400_000)};30` }), 'PROJECT_UNKNOWN', 22, 6],
    ['commas', aFile({ 22: `v1;${','.repeat(900_000)};30` }), 'PROJECT_UNKNOWN', 22, 4],
    [
      'names of columns',
      aFile({ 21: Array.from({ length: 120_000 }, (_, n) => `c${n}`).join(';') }),
      'TOO_LARGE',
      21,
      391,
    ],
    ['quotes', aFile({ 19: `3;500;1;${'"'.repeat(900_001)}` }), 'QUOTE_OPEN', 19, 9],
  ])('of endless %s is refused', (_, text, code, line, column) => {
    expect(problemsOf(readPabulib(text))?.[0]).toEqual({ code, line, column })
  })

  it('whose ids all have the same hash is read rightly', () => {
    const ids = Array.from({ length: 4096 }, (_, n) =>
      [...n.toString(2).padStart(12, '0')].map((bit) => ['Aa', 'BB'][Number(bit)]).join(''),
    )
    const text = aFile({
      ...{ 7: `num_projects;${ids.length}`, 8: 'num_votes;2', 16: 'project_id;cost' },
      ...{ 17: ids.map((id) => `${id};1`).join('\n'), 18: null, 19: null, 21: 'voter_id;vote' },
      ...{ 22: `v1;${ids.join()}`, 23: `v2;${ids[77] ?? ''}`, 24: null, 25: null },
    })
    const result = readPabulib(text)
    expect(result.ok && [...result.file.ballots].map(({ marks }) => marks)).toEqual([[...ids.keys()], [77]])
  })

  it('that is any good file with any damage is read or refused at a place within it', () => {
    const pieces = fc.oneof(
      fc.constantFrom(
        '"',
        ';',
        ',',
        '\n',
        '\r\n',
        '""',
        ' ',
        '\t',
        'META',
        'VOTES\n',
        '-',
        '1',
        '.',
        '\ufeff',
        'v1;1;1\n',
      ),
      fc.string({ unit: 'binary', maxLength: 5 }),
    )
    const damages = fc.array(fc.record({ at: fc.nat(400), cut: fc.nat(12), put: pieces }), {
      minLength: 1,
      maxLength: 4,
    })
    fc.assert(
      fc.property(damages, fc.integer({ min: 1, max: 90 }), (list, size) => {
        const text = list.reduce((now, { at, cut, put }) => now.slice(0, at) + put + now.slice(at + cut), aFile())
        const result = readPabulib(text)
        expect(problemsOf(inPortions(text, size))).toEqual(problemsOf(result))
        for (const { line, column } of problemsOf(result) ?? []) {
          expect(line).toBeLessThanOrEqual(text.split('\n').length + 1)
          expect(column).toBeLessThanOrEqual(text.length + 1)
          expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})

function problemsOf(result: ReadResult) {
  return result.ok ? undefined : result.problems.map(({ code, line, column }) => ({ code, line, column }))
}

function inPortions(text: string, size: number): ReadResult {
  const reader = createPabulibReader()
  for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size))
  return reader.finish()
}
