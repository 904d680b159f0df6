import { describe, expect, it } from 'vitest'
import { aFile, plain } from './a-file.ts'
import type { PabulibFile, Repair } from './format.ts'
import { createPabulibReader, readPabulib, type ReadOptions } from './read.ts'

const cumulative = {
  ...{ 10: 'vote_type;cumulative', 16: 'project_id;cost;votes;score', 21: 'voter_id;vote;points' },
  ...{ 17: '1;400;3;7', 18: '2;300.5;2;2', 19: '3;500;1;0' },
  ...{ 22: 'v1;1,2;2,1', 23: 'v2;1;3', 24: 'v3;2,1;1,2', 25: 'v4;3;0' },
}

describe('a file', () => {
  it('of approvals gives its projects, its budget and its votes, in minor units and in the order of the voter', () => {
    const { file, repairs } = read(aFile())
    expect(repairs).toEqual([])
    expect(plain(file)).toMatchObject({
      ...{ voteType: 'approval', budgetMinor: 100_000, currency: 'KZT' },
      projectColumns: ['project_id', 'cost', 'votes', 'name'],
      projects: [
        { id: '1', costMinor: 40_000, isWithdrawn: false, cells: ['1', '400', '3', 'Benches'] },
        { id: '2', costMinor: 30_050, isWithdrawn: false, cells: ['2', '300.5', '2', 'Lamps'] },
        { id: '3', costMinor: 50_000, isWithdrawn: false, cells: ['3', '500', '1', 'Trees'] },
      ],
      voteColumns: ['voter_id', 'vote', 'age'],
      ballots: [
        { marks: [0, 1], points: null, cells: ['v1', '1,2', '30'] },
        { marks: [0], points: null, cells: ['v2', '1', '41'] },
        { marks: [1, 0], points: null, cells: ['v3', '2,1', '55'] },
        { marks: [2], points: null, cells: ['v4', '3', '60'] },
      ],
    })
    expect(file.meta.slice(0, 2)).toEqual([
      { key: 'description', value: 'Yards of Saryarka' },
      { key: 'country', value: 'Kazakhstan' },
    ])
  })

  it('of single choices has one mark on each ballot', () => {
    const text = aFile({
      10: 'vote_type;choose-1',
      18: '2;300.5;1;Lamps',
      17: '1;400;2;Benches',
      22: 'v1;1;3',
      24: 'v3;2;5',
    })
    expect(marksOf(read(text).file)).toEqual([[0], [0], [1], [2]])
  })

  it('of rankings keeps the order, and scores it from the length that is allowed', () => {
    const changes = { 10: 'vote_type;ordinal', 14: 'max_length;2', 16: 'project_id;cost;votes;score' }
    const { file, repairs } = read(aFile({ ...changes, 17: '1;400;3;5', 18: '2;300.5;2;3', 19: '3;500;1;2' }))
    expect(marksOf(file)).toEqual([[0, 1], [0], [1, 0], [2]])
    expect(repairs).toEqual([])
  })

  it('of rankings keeps its scores where it does not say what a rank is worth', () => {
    const changes = { 10: 'vote_type;ordinal', 16: 'project_id;cost;votes;score' }
    const { file } = read(aFile({ ...changes, 17: '1;400;3;50', 18: '2;300.5;2;40', 19: '3;500;1;30' }))
    expect(file.projects.map(({ cells }) => cells[3])).toEqual(['50', '40', '30'])
  })

  it('of points has them beside the marks', () => {
    const { file, repairs } = read(aFile(cumulative))
    expect([...file.ballots].map(({ points }) => points)).toEqual([[2, 1], [3], [1, 2], [0]])
    expect(repairs).toEqual([])
  })

  it('of scores may have points below zero', () => {
    const text = aFile({ ...cumulative, 10: 'vote_type;scoring', 19: '3;500;1;-4', 25: 'v4;3;-4' })
    const { file, repairs } = read(text)
    expect([...file.ballots].at(-1)).toEqual({ marks: [2], points: [-4] })
    expect(repairs).toEqual([])
  })

  it('may have its columns in any order', () => {
    const turned = {
      21: 'points;age;vote;voter_id',
      22: '2,1;3;1,2;v1',
      23: '3;;1;v2',
      24: '1,2;;2,1;v3',
      25: '0;;3;v4',
    }
    const { file } = read(aFile({ ...cumulative, ...turned }))
    expect([...file.ballots].map(({ marks, points }) => [marks, points])).toEqual([
      [
        [0, 1],
        [2, 1],
      ],
      [[0], [3]],
      [
        [1, 0],
        [1, 2],
      ],
      [[2], [0]],
    ])
    expect(file.ballots.cells(3)).toEqual(['0', '', '3', 'v4'])
  })

  it('has a project that was withdrawn', () => {
    const { file } = read(aFile({ 19: '3;999999999;1;Trees' }))
    expect(file.projects.map(({ isWithdrawn }) => isWithdrawn)).toEqual([false, false, true])
  })

  it('keeps keys and columns that nobody knows, as they are spelled', () => {
    const { file } = read(aFile({ 14: 'currency;KZT\nAkimat;Saryarka', 21: 'voter_id;vote;Ward' }))
    expect(file.meta.at(-1)).toEqual({ key: 'Akimat', value: 'Saryarka' })
    expect(file.voteColumns).toEqual(['voter_id', 'vote', 'Ward'])
  })

  it('has separators, quotes and ends of line within quotes', () => {
    const { file, repairs } = read(
      aFile({ 19: '3;500;1;"Trees; ""Saryarka""\nand the river"', 24: '"v;3";"2,1";"5\r\n5\r5"' }),
    )
    expect(file.projects[2]?.cells[3]).toBe('Trees; "Saryarka"\nand the river')
    expect(file.ballots.cells(2)).toEqual(['v;3', '2,1', '5\n5\n5'])
    expect(repairs).toEqual([])
  })

  it('whose voter is called like a section is read by its quotes', () => {
    const { file } = read(aFile({ 25: '"VOTES";3;' }))
    expect(file.ballots.cells(3)).toEqual(['VOTES', '3', ''])
  })

  it('is the same in whichever portions it comes', () => {
    const text = `\ufeff${aFile({ 19: '3;500;1;"Trees;\n""Saryarka"""', 24: 'v3; 2,1;55' }).replaceAll('\n', '\r\n')}`
    const whole = read(text)
    for (let size = 1; size <= text.length; size++) {
      const reader = createPabulibReader()
      for (let at = 0; at < text.length; at += size) reader.push(text.slice(at, at + size))
      const result = reader.finish()
      expect(result.ok && { file: plain(result.file), repairs: result.repairs }).toEqual({
        ...{ file: plain(whole.file), repairs: whole.repairs },
      })
    }
  })

  it('tells how far it is read', () => {
    const votes = Array.from({ length: 12_345 }, (_, n) => `w${n};${n % 2 ? '1' : ' 2'};20`).join('\n')
    const seen: number[] = []
    read(aFile({ 8: 'num_votes;12349', 25: `v4;3;60\n${votes}` }), { onProgress: (ballots) => seen.push(ballots) })
    expect(seen).toEqual([5_000, 10_000])
  })
})

describe('a reader mends', () => {
  const mended: [what: string, text: string, repairs: Repair[]][] = [
    ['a byte order mark', `\ufeff${aFile()}`, [{ code: 'BYTE_ORDER_MARK', line: 1, times: 1 }]],
    [
      'ends of line of another system',
      aFile().replaceAll('\n', '\r\n'),
      [{ code: 'CARRIAGE_RETURN', line: 1, times: 25 }],
    ],
    ['a last line without an end', aFile().slice(0, -1), [{ code: 'NO_FINAL_NEWLINE', line: 25, times: 1 }]],
    ['blank lines', aFile({ 15: '\nPROJECTS', 20: '  \nVOTES' }), [{ code: 'BLANK_LINE', line: 15, times: 2 }]],
    [
      'spaces around separators',
      aFile({ 17: '1 ; 400;3;Benches', 24: 'v3; 2 , 1;55' }),
      [{ code: 'SPACES', line: 17, times: 3 }],
    ],
    ['spaces in other columns', aFile({ 22: 'v1;1,2;30 ' }), [{ code: 'SPACES', line: 22, times: 1 }]],
    [
      'sections and columns in other letters',
      aFile({ 15: 'Projects', 16: 'Project_ID;COST;votes;name' }),
      [{ code: 'LETTER_CASE', line: 15, times: 3 }],
    ],
    ['keys in other letters', aFile({ 9: 'Budget;1000' }), [{ code: 'LETTER_CASE', line: 9, times: 1 }]],
    ['quotes within a cell', aFile({ 19: '3;500;1;Park "Trees"' }), [{ code: 'BARE_QUOTE', line: 19, times: 1 }]],
    [
      'separators within a value of META',
      aFile({ 3: 'description;Yards; parks' }),
      [
        { code: 'SPACES', line: 3, times: 1 },
        { code: 'BARE_SEPARATOR', line: 3, times: 1 },
      ],
    ],
    [
      'rows filled up by a spreadsheet',
      aFile({ 1: 'META;;;', 3: 'description;Yards;;', 20: 'VOTES;;;', 22: 'v1;1,2;30;' }),
      [{ code: 'SURPLUS_SEPARATORS', line: 1, times: 4 }],
    ],
    ['a decimal comma', aFile({ 18: '2;300,5;2;Lamps' }), [{ code: 'DECIMAL_COMMA', line: 18, times: 1 }]],
    [
      'decimals that say nothing',
      aFile({ 9: 'budget;1000.00', 17: '1;400.0;3;Benches' }),
      [{ code: 'NEEDLESS_DECIMALS', line: 9, times: 2 }],
    ],
    [
      'points with decimals',
      aFile({ ...cumulative, 23: 'v2;1;3.0' }),
      [{ code: 'NEEDLESS_DECIMALS', line: 23, times: 1 }],
    ],
    ['empty votes', aFile({ 25: 'v4;;60', 19: '3;500;0;Trees' }), [{ code: 'EMPTY_VOTE', line: 25, times: 1 }]],
    ['missing keys', aFile({ 11: null, 12: null }), [{ code: 'MISSING_META', line: 13, times: 2 }]],
    [
      'votes counted wrongly',
      aFile({ 18: '2;300.5;7;Lamps' }),
      [{ code: 'VOTES_COLUMN_RECOUNTED', line: 18, times: 1 }],
    ],
    [
      'scores added up wrongly',
      aFile({ ...cumulative, 17: '1;400;3;9' }),
      [{ code: 'SCORE_COLUMN_RECOUNTED', line: 17, times: 1 }],
    ],
  ]

  it.each(mended)('%s, and says so', (_, text, repairs) => {
    expect(read(text).repairs).toEqual(repairs)
  })

  it('nothing of the votes themselves: the same election comes out', () => {
    const whole = read(aFile()).file
    for (const [what, text] of mended) {
      if (/points|empty|scores/.test(what)) continue
      expect([marksOf(read(text).file), costsOf(read(text).file)]).toEqual([marksOf(whole), costsOf(whole)])
    }
  })

  it('counts of META when it is told to trust the rows', () => {
    const { file, repairs } = read(aFile({ 7: 'num_projects;9', 8: 'num_votes;9' }), { trustRows: true })
    expect(repairs).toEqual([{ code: 'COUNT_TRUSTED_ROWS', line: 7, times: 2 }])
    expect(file.meta.filter(({ key }) => key.startsWith('num_'))).toEqual([
      { key: 'num_projects', value: '3' },
      { key: 'num_votes', value: '4' },
    ])
  })
})

function read(text: string, options?: ReadOptions) {
  const result = readPabulib(text, options)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

function marksOf(file: PabulibFile) {
  return [...file.ballots].map(({ marks }) => marks)
}

function costsOf(file: PabulibFile) {
  return [file.budgetMinor, ...file.projects.map(({ costMinor }) => costMinor)]
}
