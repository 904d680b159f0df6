import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aFile, plain } from './a-file.ts'
import { ballotsOf } from './ballots.ts'
import { voteTypes, withdrawnCost, type PabulibFile } from './format.ts'
import { moneyText } from '../../kernel/money.ts'
import { readPabulib } from './read.ts'
import { trim } from './rows.ts'
import { writePabulib } from './write.ts'

const sign = fc.constantFrom('a', 'ә', 'Ұ', '😀', '7', '-', '.', ';', '"', ',', ' ', '\t', '\n')
const cell = fc
  .oneof(fc.string({ unit: sign, maxLength: 8 }), fc.constantFrom('META', 'VOTES', 'votes', '"', '""', 'key'))
  .map(trim)
const filled = cell.filter((text) => text !== '')
const projectId = filled.filter((id) => !id.includes(','))

interface Sheet {
  readonly voter: string
  readonly marks: readonly number[]
  readonly points: readonly number[]
  readonly note: string
}

/** Any file that may be published. */
const anyFile: fc.Arbitrary<PabulibFile> = fc
  .record({
    voteType: fc.constantFrom(...voteTypes),
    currency: fc.constantFrom('KZT', 'JPY'),
    ids: fc.uniqueArray(projectId, { minLength: 1, maxLength: 6 }),
    seeds: fc.array(fc.oneof(fc.maxSafeNat(), fc.nat(1000), fc.constant(99_999_999_900)), {
      minLength: 6,
      maxLength: 6,
    }),
    names: fc.array(cell, { minLength: 6, maxLength: 6 }),
    voters: fc.uniqueArray(filled, { maxLength: 8 }),
    values: fc.array(filled, { minLength: 5, maxLength: 5 }),
    more: fc.uniqueArray(fc.tuple(filled, cell), { maxLength: 3, selector: ([key]) => key.toLowerCase() }),
    random: fc.array(
      fc.tuple(
        fc.subarray([0, 1, 2, 3, 4, 5]),
        fc.boolean(),
        fc.array(fc.integer({ min: -9, max: 999_999_999 }), { minLength: 6, maxLength: 6 }),
        cell,
      ),
      { minLength: 8, maxLength: 8 },
    ),
  })
  .map(({ voteType, currency, ids, seeds, names, voters, values, more, random }) => {
    const sheets = voters.map((voter, index): Sheet => {
      const [subset = [], isTurned = false, numbers = [], note = ''] = random[index] ?? []
      const marks = subset.filter((mark) => mark < ids.length).slice(0, voteType === 'choose-1' ? 1 : 6)
      const points = marks.map((mark) => (voteType === 'scoring' ? (numbers[mark] ?? 0) : Math.abs(numbers[mark] ?? 0)))
      return { voter, marks: isTurned ? marks.toReversed() : marks, points, note }
    })
    return fileOf({ voteType, currency, ids, costs: seeds, names, sheets, values, more })
  })

describe('writing a file', () => {
  it('and reading it gives the same file, and the same characters when it is written again', () => {
    fc.assert(
      fc.property(anyFile, (file) => {
        const text = write(file)
        const result = readPabulib(text)
        if (!result.ok) throw new Error(JSON.stringify(result.problems))
        expect(plain(result.file)).toEqual(plain(file))
        expect(write(result.file)).toBe(text)
      }),
      { numRuns: 500 },
    )
  })

  it('that is as the format wants it changes no character', () => {
    expect(write(read(aFile()))).toBe(aFile())
  })

  it('takes away everything that its reader had to mend', () => {
    const odd = aFile({ 9: 'BUDGET;1000,00', 15: '\nprojects;;', 17: '1 ; 400.0 ;9; "Benches"', 24: '"v3";"2, 1";55' })
    expect(write(read(`\ufeff${odd.replaceAll('\n', '\r\n')}`))).toBe(aFile())
  })

  it('puts quotes only where they are needed', () => {
    const text = aFile({ 17: '1;400;3;"Benches"', 18: '2;300.5;2;"Lamps; ""LED"""', 19: '3;500;1;"Trees\nand more"' })
    expect(write(read(text))).toBe(text.replace('"Benches"', 'Benches'))
  })

  it.each([
    ['without a key that is required', aFile({ 11: null }), 'META_MISSING', 'rule'],
    ['with an empty key that is required', aFile({ 5: 'unit;' }), 'META_MISSING', 'unit'],
    ['with a currency in words', aFile({ 14: 'currency;tenge' }), 'CURRENCY_NOT_ISO', 'tenge'],
    ['with a language in words', aFile({ 14: 'language;Kazakh' }), 'LANGUAGE_NOT_ISO', 'Kazakh'],
    ['with a date of another form', aFile({ 12: 'date_begin;2027-09-01' }), 'DATE_FORM', '2027-09-01'],
    [
      'whose selected projects cost more than there is',
      aFile({ 16: 'project_id;cost;votes;selected', 17: '1;400;3;1', 18: '2;300.5;2;1', 19: '3;500;1;1' }),
      'SELECTED_OVER_BUDGET',
      '120050',
    ],
  ])('is refused %s', (_, text, code, subject) => {
    expect(writePabulib(read(text))).toEqual({ ok: false, faults: [{ code, subject }] })
  })

  it('is refused where what was written could not be read, or would be mended', () => {
    const file = read(aFile())
    const [first, ...others] = file.projects
    expect(writePabulib({ ...file, projects: [{ ...first!, id: '1,5' }, ...others] })).toMatchObject({
      ok: false,
      faults: [{ code: 'PROJECT_ID_COMMA', subject: '1,5' }, { code: 'PROJECT_UNKNOWN' }, {}, {}, {}, {}, {}],
    })
    expect(
      writePabulib({ ...file, projects: [{ ...first!, cells: ['1', '400', '8', 'Benches'] }, ...others] }),
    ).toEqual({
      ...{ ok: false, faults: [{ code: 'VOTES_COLUMN_RECOUNTED', subject: '17' }] },
    })
    expect(writePabulib({ ...file, currency: 'USD' })).toEqual({
      ...{ ok: false, faults: [{ code: 'CURRENCY_UNLIKE_META', subject: 'USD' }] },
    })
  })
})

function fileOf(parts: {
  voteType: PabulibFile['voteType']
  currency: string
  ids: readonly string[]
  costs: readonly number[]
  names: readonly string[]
  sheets: readonly Sheet[]
  values: readonly string[]
  more: readonly (readonly [string, string])[]
}): PabulibFile {
  const { voteType, currency, ids, costs, names, sheets, values, more } = parts
  const digits = currency === 'JPY' ? 0 : 2
  const hasPoints = voteType === 'cumulative' || voteType === 'scoring'
  const budgetMinor = costs[0] ?? 0
  const [description = '', country = '', unit = '', instance = '', rule = ''] = values
  const meta = Object.entries({
    ...{ description, country, unit, instance, num_projects: String(ids.length), num_votes: String(sheets.length) },
    ...{
      budget: moneyText(budgetMinor, digits),
      vote_type: voteType,
      rule,
      date_begin: '01.09.2027',
      date_end: '2027',
      currency,
    },
  }).map(([key, value]) => ({ key, value }))
  const starts = [0]
  for (const { marks } of sheets) starts.push((starts.at(-1) ?? 0) + marks.length)
  return {
    meta: [...meta, ...more.map(([key, value]) => ({ key: `x-${key}`, value }))],
    ...{ voteType, budgetMinor, currency },
    projectColumns: ['project_id', 'name', 'cost', 'votes'],
    projects: ids.map((id, position) => {
      const costMinor = costs[position] ?? 0
      const cost = moneyText(costMinor, digits)
      const votes = sheets.filter(({ marks }) => marks.includes(position)).length
      return {
        id,
        costMinor,
        isWithdrawn: cost === withdrawnCost,
        cells: [id, names[position] ?? '', cost, String(votes)],
      }
    }),
    voteColumns: ['voter_id', 'vote', ...(hasPoints ? ['points'] : []), 'note'],
    ballots: ballotsOf({
      starts: Uint32Array.from(starts),
      marks: Uint32Array.from(sheets.flatMap(({ marks }) => marks)),
      points: hasPoints ? Int32Array.from(sheets.flatMap(({ points }) => points)) : null,
      cells: (ballot) => {
        const { voter, marks, points, note } = sheets[ballot]!
        return [voter, marks.map((mark) => ids[mark]).join(), ...(hasPoints ? [points.join()] : []), note]
      },
    }),
  }
}

function read(text: string): PabulibFile {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result.file
}

function write(file: PabulibFile): string {
  const result = writePabulib(file)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.text
}
