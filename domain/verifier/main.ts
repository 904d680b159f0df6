import { createPublicKey, verify } from 'node:crypto'
import { closeSync, openSync, readFileSync, readSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createBundleCheck, type BundleFacts, type BundleReport } from './bundle.ts'
import { readPromise } from './check-promise.ts'
import { fromJson, readReceipt } from './check-receipt.ts'
import { EarlierReader, type Earlier } from './earlier.ts'
import type { VerifySignature } from './signed.ts'
import { VoteBundleCheck } from './vote/bundle.ts'
import { voteSentence, type VoteFindingCode } from './vote/finding.ts'
import { isEvidenceOfVote, readBallotPromise, readBallotReceipt, readEarlierBoards } from './vote/kept.ts'
import { voteLines } from './vote/report.ts'
import { sentenceOf, sentenceOfNote } from './words.ts'

// The command. It is the only file of the domain that reads a disk, and runs on Node 18 or later with nothing installed.

const usage = `Recounts a petition or a vote from its evidence, without a server.

  verify BUNDLE [--receipt FILE] [--head EARLIER] [--promise FILE] [--json]

BUNDLE     evidence.ndjson of a petition or evidence.jsonl of a vote, plain or as .gz
--receipt  a receipt that must be part of it; may be given several times, as the next two
--head     what was kept from before: a head, an earlier bundle, or the file of a day
--promise  a promise that must be kept
--json     one JSON object as the last line

Ends with 0 when everything holds, 1 when something does not, 2 when a file cannot be read.`

const chunkBytes = 1 << 20

/** Something on the disk that is not what it must be; told without a stack. */
class Unreadable extends Error {}

try {
  process.exitCode = await main()
} catch (error) {
  console.error(error instanceof Unreadable ? error.message : error)
  process.exitCode = 2
}

async function main(): Promise<number> {
  const { values, positionals } = readArguments()
  const [bundle] = positionals
  if (values.help || bundle === undefined || positionals.length > 1) {
    console.error(usage)
    return values.help ? 0 : 2
  }
  const isVote = isEvidenceOfVote(await firstValueOf(bundle))
  const { holds, lines, report } = isVote ? await checkVote(bundle, values) : await checkPetition(bundle, values)
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  for (const line of lines) console.log(line)
  if (values.json) console.log(JSON.stringify(report))
  return holds ? 0 : 1
}

interface Kept {
  readonly receipt?: readonly string[] | undefined
  readonly head?: readonly string[] | undefined
  readonly promise?: readonly string[] | undefined
}

/** What a check came to, for the person and for other programs. */
interface Checked {
  readonly holds: boolean
  readonly lines: readonly string[]
  readonly report: object
}

async function checkPetition(bundle: string, { head = [], receipt = [], promise = [] }: Kept): Promise<Checked> {
  const check = createBundleCheck({
    verifySignature: verifyEd25519,
    onProgress: showProgress,
    earlier: await Promise.all(head.map(readEarlier)),
    receipts: receipt.map((file) => readOne(file, readReceipt, () => sentenceOf({ code: 'RECEIPT_MALFORMED' }))),
    promises: promise.map((file) => readOne(file, readPromise, () => sentenceOf({ code: 'PROMISE_MALFORMED' }))),
  })
  for await (const chunk of bytesOf(bundle)) check.push(chunk)
  const report = await check.finish()
  if (!report.facts) throw new Unreadable(`${bundle}: no evidence of a petition or vote. ${sentencesOf(report)}`)
  return { holds: report.holds, lines: linesOf(report), report }
}

async function checkVote(bundle: string, { head = [], receipt = [], promise = [] }: Kept): Promise<Checked> {
  const malformed = (code: VoteFindingCode) => () => voteSentence({ code })
  const check = new VoteBundleCheck({
    verifySignature: verifyEd25519,
    onProgress: (lines) => {
      if (process.stderr.isTTY) process.stderr.write(`\rreading: ${lines} lines`)
    },
    earlier: await Promise.all(
      head.map(async (file) => read(file, await textOf(file), readEarlierBoards, malformed('EARLIER_MALFORMED'))),
    ),
    receipts: receipt.map((file) => readOne(file, readBallotReceipt, malformed('RECEIPT_MALFORMED'))),
    promises: promise.map((file) => readOne(file, readBallotPromise, malformed('PROMISE_MALFORMED'))),
  })
  for await (const chunk of bytesOf(bundle)) check.push(chunk)
  const report = await check.finish()
  if (!report.facts) {
    const first = report.findings.slice(0, 3).map((finding) => voteSentence(finding))
    throw new Unreadable(`${bundle}: no evidence of a vote. ${first.join(' ')}`)
  }
  return { holds: report.holds, lines: voteLines(report), report }
}

/** The first line says what a file is the evidence of. */
async function firstValueOf(file: string): Promise<unknown> {
  let start = ''
  const decoder = new TextDecoder()
  for await (const chunk of bytesOf(file)) {
    start += decoder.decode(chunk, { stream: true })
    if (start.includes('\n')) break
  }
  return fromJson(start.slice(0, start.indexOf('\n')))
}

async function textOf(file: string): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  for await (const chunk of bytesOf(file)) text += decoder.decode(chunk, { stream: true })
  return text + decoder.decode()
}

function readArguments() {
  const several = { type: 'string', multiple: true } as const
  const options = {
    receipt: several,
    head: several,
    promise: several,
    json: { type: 'boolean' },
    help: { type: 'boolean' },
  } as const
  try {
    return parseArgs({ options, allowPositionals: true })
  } catch (error) {
    throw new Unreadable(`${(error as Error).message}\n\n${usage}`)
  }
}

function readOne<T>(file: string, reader: (text: string) => T | undefined, because: () => string): T {
  return read(file, readText(file), reader, because)
}

function read<T>(file: string, text: string, reader: (text: string) => T | undefined, because: () => string): T {
  const value = reader(text)
  if (value === undefined) throw new Unreadable(`${file}: ${because()}`)
  return value
}

async function readEarlier(file: string): Promise<Earlier> {
  const reader = new EarlierReader()
  for await (const chunk of bytesOf(file)) reader.push(chunk)
  const earlier = reader.finish()
  if (!earlier) throw new Unreadable(`${file}: ${sentenceOf({ code: 'EARLIER_MALFORMED' })}`)
  return earlier
}

function readText(file: string): string {
  return reading(file, () => readFileSync(file, 'utf8'))
}

function reading<T>(file: string, read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw new Unreadable(`${file}: ${(error as Error).message}`)
  }
}

/** The bytes of a file, unpacked when they begin as gzip does. */
async function* bytesOf(file: string): AsyncGenerator<Uint8Array> {
  const packed = isGzip(file)
  const plain = chunksOf(file)
  if (!packed) {
    yield* plain
    return
  }
  const source = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      const { value, done } = plain.next()
      if (done) controller.close()
      else controller.enqueue(value)
    },
  })
  try {
    const reader = source.pipeThrough(new DecompressionStream('gzip')).getReader()
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
  } catch (error) {
    throw new Unreadable(`${file}: cannot be unpacked (${(error as Error).message})`)
  }
}

function isGzip(file: string): boolean {
  for (const chunk of chunksOf(file)) return chunk[0] === 0x1f && chunk[1] === 0x8b
  return false
}

function* chunksOf(file: string): Generator<Uint8Array<ArrayBuffer>, undefined> {
  const handle = reading(file, () => openSync(file, 'r'))
  try {
    for (;;) {
      const chunk = new Uint8Array(chunkBytes)
      const length = reading(file, () => readSync(handle, chunk))
      if (length === 0) return undefined
      yield chunk.subarray(0, length)
    }
  } finally {
    closeSync(handle)
  }
}

function verifyEd25519(...[publicKey, message, signature]: Parameters<VerifySignature>): boolean {
  const x = Buffer.from(publicKey).toString('base64url')
  try {
    const key = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' })
    return verify(null, message, key, signature)
  } catch {
    return false // 32 bytes that are no point of the curve
  }
}

function showProgress({ phase, leaves }: { phase: string; leaves: number }): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${phase}: ${leaves} leaves`)
}

function linesOf(report: BundleReport): string[] {
  const { facts, findings, findingCount, notes } = report
  return [
    ...(facts ? rowsOf(facts).map(([name, value]) => `${name.padEnd(14)}${value}`) : []),
    '',
    ...notes.map((note) => `Note: ${sentenceOfNote(note)}`),
    ...findings.map((finding) => `- ${sentenceOf(finding)}`),
    ...(findingCount > findings.length ? [`- … and ${findingCount - findings.length} more`] : []),
    report.holds ? holdsText(report) : `DOES NOT HOLD: ${findingCount} ${findingCount === 1 ? 'finding' : 'findings'}.`,
  ]
}

function sentencesOf({ findings }: BundleReport): string {
  return findings
    .slice(0, 3)
    .map((finding) => sentenceOf(finding))
    .join(' ')
}

function rowsOf(facts: BundleFacts): [string, string | number][] {
  const { byType, book, calendar } = facts
  return [
    ['Petition', `${facts.number} ${facts.title} (${facts.petition})`],
    ['Support', facts.total],
    [
      'Leaves',
      `${facts.size}: ${Object.entries(byType)
        .map(([type, n]) => `${n} ${type}`)
        .join(', ')}`,
    ],
    ['Time', `${facts.firstMinute ?? '–'} to ${facts.lastMinute ?? '–'}`],
    ['Root', facts.root],
    ['Signed', `${facts.signedAt ?? 'never'}, ${facts.heads} ${facts.heads === 1 ? 'head' : 'heads'}`],
    ...facts.keys.map(({ id, from }): [string, string] => ['Key', `${id} from ${from}`]),
    ...(book ? [['Rule book', `${book.id}, version ${book.version}, ${book.hash}`] as [string, string]] : []),
    ...(calendar ? [['Calendar', `${calendar.id}, ${calendar.digest}`] as [string, string]] : []),
    ...facts.compared.map(({ size, at, isSame }): [string, string] => [
      'Earlier head',
      `${at}, ${size} leaves: ${isSame ? 'continued unchanged' : 'NOT continued'}`,
    ]),
  ]
}

function holdsText({ facts }: BundleReport): string {
  const compared = (facts?.compared.length ?? 0) + (facts?.receipts ?? 0)
  const limit =
    compared > 0
      ? 'It continues what was kept from before.'
      : 'Compare the keys with printed ones, and hold the next bundle against this one (--head): a log that was rewritten ' +
        'as a whole shows only against something kept from before.'
  return `HOLDS: every hash, count, crossing, deadline and signature follows from the leaves. ${limit}`
}
