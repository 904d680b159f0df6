import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import type { PabulibFile } from './format.ts'
import { moneyText } from '../../kernel/money.ts'
import { createPabulibReader, readPabulib } from './read.ts'
import { writePabulib } from './write.ts'

const folder = new URL('../../../../shared/data/pb/', import.meta.url)
const isThere = existsSync(folder)
if (!isThere) console.warn('The reference elections are not there (../shared/data/pb): none of them is read.')
const files = isThere ? readdirSync(folder).filter((name) => /\.pb(\.gz)?$/.test(name)) : []

/** Reference counts, handed out beside the elections. */
interface Expected {
  readonly declared: { readonly voteType: string; readonly budget: string }
  readonly counts: {
    readonly ballots: number
    readonly emptyBallots: number
    readonly projects: number
    readonly marks: number
    readonly projectsWithoutVotes: number
  }
  readonly official: { readonly winners: readonly string[]; readonly cost: string } | null
}

describe.skipIf(!isThere)('a real election', () => {
  it('is one of eighteen', () => {
    expect(files).toHaveLength(18)
  })

  it.each(files)('of %s is read as it is, whole and in portions', (name) => {
    const bytes = bytesOf(name)
    const { file, repairs } = read(bytes.toString('utf8'))
    const { declared, counts, official } = expectedOf(name)
    expect(repairs.filter(({ code }) => !harmless.has(code))).toEqual([])
    expect(file.voteType).toBe(declared.voteType)
    expect(moneyText(file.budgetMinor, 2)).toBe(declared.budget)
    expect([file.ballots.length, file.projects.length, file.ballots.marks.length]).toEqual([
      ...[counts.ballots, counts.projects, counts.marks],
    ])
    expect([...file.ballots].filter(({ marks }) => marks.length === 0)).toHaveLength(counts.emptyBallots)
    const marked = new Set(file.ballots.marks)
    expect(file.projects.length - marked.size).toBe(counts.projectsWithoutVotes)
    if (official) {
      const selected = selectedOf(file)
      expect(selected.map(({ id }) => id)).toEqual(official.winners)
      expect(
        moneyText(
          selected.reduce((sum, { costMinor }) => sum + costMinor, 0),
          2,
        ),
      ).toBe(official.cost)
    }

    const reader = createPabulibReader()
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    for (let at = 0; at < bytes.length; at += 65_537) {
      reader.push(decoder.decode(bytes.subarray(at, at + 65_537), { stream: true }))
    }
    const portioned = reader.finish()
    expect(portioned.ok && portioned.repairs).toEqual(repairs)
    expect(portioned.ok && isSame(portioned.file, file)).toBe(true)
  })

  it.each(files)('of %s is the same after writing, to the byte from the second time on', (name) => {
    const { file } = read(bytesOf(name).toString('utf8'))
    const first = write(file)
    const again = read(first)
    expect(again.repairs).toEqual([])
    expect(isSame(again.file, file)).toBe(true)
    expect(write(again.file) === first).toBe(true)
  })
})

/** What says nothing about the votes: the files come from several systems. */
const harmless: ReadonlySet<string> = new Set([
  ...['BYTE_ORDER_MARK', 'CARRIAGE_RETURN', 'NO_FINAL_NEWLINE', 'BLANK_LINE', 'SPACES', 'NEEDLESS_DECIMALS'],
])

function bytesOf(name: string): Buffer {
  const bytes = readFileSync(new URL(encodeURIComponent(name), folder))
  return name.endsWith('.gz') ? gunzipSync(bytes) : bytes
}

function expectedOf(name: string): Expected {
  const file = `expected/${encodeURIComponent(name.replace(/\.pb(\.gz)?$/, '.json'))}`
  return JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Expected
}

function read(text: string) {
  const result = readPabulib(text)
  if (!result.ok) throw new Error(JSON.stringify(result.problems))
  return result
}

function write(file: PabulibFile): string {
  const result = writePabulib(file)
  if (!result.ok) throw new Error(JSON.stringify(result.faults))
  return result.text
}

function selectedOf({ projectColumns, projects }: PabulibFile) {
  const at = projectColumns.indexOf('selected')
  return projects.filter(({ cells }) => cells[at] === '1')
}

/** Without explaining a difference, which takes minutes with a hundred thousand ballots. */
function isSame(one: PabulibFile, other: PabulibFile): boolean {
  const { ballots, ...rest } = one
  const { ballots: otherBallots, ...otherRest } = other
  return (
    JSON.stringify(rest) === JSON.stringify(otherRest) &&
    isEqual(ballots.starts, otherBallots.starts) &&
    isEqual(ballots.marks, otherBallots.marks) &&
    isEqual(ballots.points ?? [], otherBallots.points ?? []) &&
    Array.from(ballots, (_, i) => i).every((i) => isEqual(ballots.cells(i), otherBallots.cells(i)))
  )
}

function isEqual<T>(one: ArrayLike<T>, other: ArrayLike<T>): boolean {
  return one.length === other.length && Array.prototype.every.call(one, (value, index) => value === other[index])
}
