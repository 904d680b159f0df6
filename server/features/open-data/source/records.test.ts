import { describe, expect, it } from 'vitest'
import type { Found } from '../use-cases/import-uk-petitions.ts'
import { readRecords } from './records.ts'

const record = (id: number) => ({
  type: 'petition',
  id,
  attributes: { action: `Nº ${id} «{[»`, areas: [{ code: 'E1' }] },
})
const three = [record(1), record(2), record(3)]

async function read(text: string | Uint8Array, chunkBytes = 7): Promise<Found[]> {
  const bytes = Buffer.from(text)
  const readings: Found[] = []
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += chunkBytes) yield bytes.subarray(at, at + chunkBytes)
  }
  for await (const reading of readRecords(chunks())) readings.push(reading)
  return readings
}

const values = (readings: readonly Found[]) =>
  readings.flatMap((reading) => (reading.kind === 'record' ? [reading.value] : []))
const problems = (readings: readonly Found[]) =>
  readings.flatMap((reading) => (reading.kind === 'bad' ? [{ ...reading.at, reason: reading.reason }] : []))

const asLines = `${three.map((one) => JSON.stringify(one)).join('\n')}\n`
const asListOfLines = `[\n${three.map((one) => JSON.stringify(one)).join(',\n')}\n]\n`
const page = { links: { self: 'https://x.org/{page}', next: null }, data: three, meta: { total: [3] } }

describe('readRecords', () => {
  it.each([
    ['one record per line', asLines],
    ['Windows line ends', asLines.replaceAll('\n', '\r\n')],
    ['a list', JSON.stringify(three)],
    ['a list with a record on each line', asListOfLines],
    ['a list written for people', JSON.stringify(three, null, 2)],
    ['a page of an API', JSON.stringify(page)],
    ['a page written for people', JSON.stringify(page, null, 2)],
    ['a byte order mark in front', `\uFEFF${asLines}`],
  ])('reads %s', async (_name, text) => {
    for (const chunkBytes of [1, 7, 100_000]) {
      const readings = await read(text, chunkBytes)
      expect(values(readings)).toEqual(three)
      expect(problems(readings)).toEqual([])
    }
  })

  it('reads pages one after another', async () => {
    expect(values(await read(`${JSON.stringify(page)}\n${JSON.stringify(page)}\n`))).toHaveLength(6)
  })

  it.each([
    ['lines', asLines],
    ['a list', JSON.stringify(three)],
    ['a list of lines', asListOfLines],
    ['a list for people', JSON.stringify(three, null, 2)],
    ['a page', JSON.stringify({ data: three })],
  ])('lands every complete record of %s, cut at any byte', async (_name, text) => {
    const bytes = Buffer.from(text)
    const ends = three.map((_one, index) => endOfRecord(bytes, index))
    for (let cut = 0; cut <= bytes.length; cut++) {
      const complete = ends.filter((end) => end <= cut).length
      const readings = await read(bytes.subarray(0, cut), 64)
      expect(values(readings)).toEqual(three.slice(0, complete))
      expect(problems(readings).length).toBeLessThanOrEqual(1)
    }
  })

  it('names the line of each bad record and lands its neighbours', async () => {
    const lines = asListOfLines.split('\n')
    lines.splice(2, 0, 'this is no JSON', '{"type":"petition","id":9,"attributes":{"action":"cut in a str')
    lines.splice(5, 0, '{"type":"petition","id":9,"attributes":', '}{', '"a text",', '{"id": nope},')
    const readings = await read(lines.join('\n'))
    expect(values(readings)).toEqual(three)
    expect(problems(readings).map(({ line }) => line)).toEqual([3, 4, 6, 7, 8, 9])
    expect(problems(readings)[0]).toEqual({
      record: 2,
      line: 3,
      byte: Buffer.byteLength(lines.slice(0, 2).join('\n')) + 1,
      reason: 'NOT_JSON',
    })
  })

  it('finds the next record when the first is broken over several lines', async () => {
    const [first, ...rest] = three.map((one) => JSON.stringify(one, null, 2))
    const readings = await read([first?.slice(0, -1), ...rest].join('\n'))
    expect(values(readings)).toEqual(three.slice(1))
    expect(problems(readings)).toHaveLength(1)
  })

  it('does not keep a record without end in memory', async () => {
    const readings = await read(`{"text": [${'1,'.repeat(3_000_000)}\n${asLines}`, 100_000)
    expect(problems(readings)).toMatchObject([{ line: 1, reason: 'TOO_LARGE' }])
    expect(values(readings)).toEqual(three)
  })
})

function endOfRecord(bytes: Buffer, index: number): number {
  // Every record ends with the closing of its areas, its attributes and itself.
  const tail = /\]\s*\}\s*\}/g
  const text = bytes.toString('latin1')
  return [...text.matchAll(tail)].map((match) => match.index + match[0].length)[index] ?? 0
}
