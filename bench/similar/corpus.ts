import { readFileSync } from 'node:fs'
import { Dice } from '../../domain/kernel/testing/dice.ts'

interface Attributes {
  readonly action: string
  readonly background?: string | null
  readonly additional_details?: string | null
  readonly state: string
  readonly created_at: string
  readonly opened_at?: string | null
  readonly [other: string]: unknown
}

/** A petition in the JSON of petition.parliament.uk. */
export interface SourceRecord {
  readonly type: string
  readonly id: number
  readonly attributes: Attributes
}

export interface Corpus {
  readonly records: readonly SourceRecord[]
  /** title that somebody typed → numbers of the originals, one of which should be found */
  readonly queries: readonly { readonly title: string; readonly originals: readonly string[] }[]
}

/** @throws when a pair names a petition that is not there */
export function readCorpus(corpusFile: string, pairsFile: string): Corpus {
  const records = JSON.parse(readFileSync(corpusFile, 'utf8')) as SourceRecord[]
  const titles = new Map(records.map(({ id, attributes }) => [id, attributes.action]))
  const originals = new Map<number, string[]>()
  for (const [duplicate, original] of readPairs(readFileSync(pairsFile, 'utf8'))) {
    if (!titles.has(duplicate) || !titles.has(original)) throw new Error(`no petition ${duplicate} or ${original}`)
    originals.set(duplicate, [...(originals.get(duplicate) ?? []), `uk-${original}`])
  }
  const queries = [...originals].map(([id, numbers]) => ({ title: titles.get(id) ?? '', originals: numbers }))
  return { records, queries }
}

/** The first two columns: ids; the quoted titles behind them may hold commas and lines of their own. */
function readPairs(csv: string): [number, number][] {
  const [, ...rows] = csv
    .replace(/"(?:[^"]|"")*"/g, '')
    .trim()
    .split(/\r?\n/)
  return rows.map((row) => {
    const [duplicate, original] = row.split(',').map(Number)
    return [duplicate ?? Number.NaN, original ?? Number.NaN]
  })
}

export const isCandidate = ({ attributes }: SourceRecord): boolean => attributes.state !== 'rejected'

/**
 * As if everything had closed yesterday, so that all of it is similar still, and without signatures: the final count
 * is nothing that anybody knew while the duplicates were typed.
 */
export function asOfNow(record: SourceRecord, now: Date): SourceRecord {
  const { attributes } = record
  const plain = { ...attributes, signature_count: 0 }
  for (const name of Object.keys(plain)) if (name.startsWith('signatures_by_')) Reflect.set(plain, name, null)
  if (attributes.state !== 'closed') return { ...record, attributes: plain }
  const closedAt = new Date(now.getTime() - 24 * 60 * 60_000).toISOString()
  return { ...record, attributes: { ...plain, closed_at: closedAt } }
}

const fillerFrom = 100_000_000

/** Petitions that nobody wrote: each word follows one that it follows somewhere in the corpus. */
export function filler(records: readonly SourceRecord[], count: number, seed: number): SourceRecord[] {
  const dice = new Dice(seed)
  const title = chain(records.map(({ attributes }) => attributes.action))
  const text = chain(
    records.flatMap(({ attributes }) => [attributes.background ?? '', attributes.additional_details ?? '']),
  )
  const [pattern] = records
  if (!pattern) return []
  const { created_at, opened_at } = pattern.attributes
  return Array.from({ length: count }, (_, i) => ({
    type: 'petition',
    id: fillerFrom + i,
    attributes: {
      ...{ state: 'open', signature_count: 0, created_at, opened_at: opened_at ?? created_at },
      ...{ action: title(dice, 6 + dice.below(9)), background: text(dice, 25 + dice.below(30)) },
      additional_details: text(dice, 30 + dice.below(80)),
    },
  }))
}

/** @returns makes a text of so many words */
function chain(texts: readonly string[]): (dice: Dice, length: number) => string {
  const following = new Map<string, string[]>()
  const words = texts.map((text) => text.split(/\s+/).filter((word) => word !== ''))
  const all = words.flat()
  for (const list of words) {
    for (let i = 1; i < list.length; i++) {
      const before = list[i - 1] ?? ''
      const known = following.get(before)
      if (known) known.push(list[i] ?? '')
      else following.set(before, [list[i] ?? ''])
    }
  }
  return (dice, length) => {
    const made = [dice.pick(all)]
    while (made.length < length) made.push(dice.pick(following.get(made.at(-1) ?? '') ?? all))
    return made.join(' ')
  }
}
