import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto'

// Long because it is a second implementation of docs/verify/format.md, written beside the verifier's and sharing no line
// with the product: whatever both agree on stands in the format.

export const leafTypes = ['counted', 'withdrawn', 'invalidated', 'restored', 'superseded'] as const
export type LeafType = (typeof leafTypes)[number]

/** One act, before it has a place in a log. */
export interface Act {
  readonly type: LeafType
  readonly text: string
  readonly area: string | null
  readonly assurance: string
  /** since 1970 */
  readonly minute: number
  readonly nonce: Buffer
  readonly ref: Buffer
  readonly n: number
  /** the act that it ends */
  readonly undoes?: Act
  readonly reason?: string
  readonly batch?: string
}

/** Who publishes: the petition, its law and the keys. */
export interface Publisher {
  readonly petition: string
  readonly number: string
  readonly texts: readonly string[]
  readonly book: Book
  readonly calendar: BenchCalendar
  readonly keys: readonly SigningKey[]
}

export interface SigningKey {
  readonly id: string
  readonly from: string
  readonly privateKey: KeyObject
  readonly publicKey: string
}

export interface BenchCalendar {
  readonly id: string
  readonly source: string
  readonly weekend: readonly number[]
  readonly holidays: readonly { readonly date: string; readonly title: string }[]
  readonly workingWeekends: readonly string[]
  readonly knownUntil: string
}

export interface Book {
  readonly id: string
  readonly version: number
  readonly timeZone: string
  readonly calendar: string
  readonly signer: { readonly assurance: string }
  readonly levels: readonly {
    readonly id: string
    readonly tracks: readonly {
      readonly id: string
      readonly need: { readonly kind: 'count'; readonly n: number }
      readonly reversible: boolean
      readonly steps: readonly {
        readonly id: string
        readonly from: string
        readonly within?: { readonly n: number; readonly unit: 'workingDays' | 'days'; readonly endOfDay?: true }
      }[]
    }[]
  }[]
}

export interface Head {
  readonly size: number
  readonly at: string
  readonly [member: string]: unknown
}

/** A bundle with everything that lets its maker answer questions about it, or lie. */
export interface Evidence {
  readonly lines: readonly string[]
  readonly leaves: readonly string[]
  readonly heads: readonly Head[]
  readonly publisher: Publisher
}

const level = 'city'
const minuteMs = 60_000
/** Almaty has no summer time. */
const localOffsetMinutes = 5 * 60

/** Everything that a log of these acts says, signed. */
export function evidenceOf(acts: readonly Act[], publisher: Publisher): Evidence {
  const { petition, number, texts, book, calendar, keys } = publisher
  const leaves = leavesOf(acts, petition)
  const heads = headsOf(acts, leaves, publisher)
  const tracks = book.levels[0]?.tracks ?? []
  return {
    publisher,
    leaves,
    heads,
    lines: [
      JSON.stringify({
        ...{ kind: 'petition', v: 1, petition, number, title: 'Қала жолдары', level, texts, timeZone: book.timeZone },
      }),
      JSON.stringify({ kind: 'book', book, calendar }),
      ...tracks.map((track) => JSON.stringify(trackLine(track, acts, calendar))),
      ...keys.map((_, i) => JSON.stringify({ kind: 'key', key: keyStatement(keys, i) })),
      ...leaves,
      JSON.stringify(countsLine(acts)),
      ...heads.map((head) => JSON.stringify({ kind: 'head', head })),
    ],
  }
}

/** The exact bytes of the leaves: members by name, as canonical JSON sorts them. */
function leavesOf(acts: readonly Act[], petition: string): string[] {
  const seqs = new Map<Act, number>()
  return acts.map((act, i) => {
    seqs.set(act, i + 1)
    return [
      `{"area":${act.area === null ? 'null' : `"${act.area}"`},"assurance":"${act.assurance}"`,
      act.batch === undefined ? '' : `,"batch":"${act.batch}"`,
      `,"channel":"web","commitment":"${commitmentOf(act)}","minute":"${minuteText(act.minute)}","petition":"${petition}"`,
      act.reason === undefined ? '' : `,"reason":"${act.reason}"`,
      `,"seq":${i + 1},"text":"${act.text}","type":"${act.type}"`,
      act.undoes === undefined ? '' : `,"undoes":${seqs.get(act.undoes) ?? 0}`,
      `,"v":1}`,
    ].join('')
  })
}

function commitmentOf({ nonce, ref, n }: Pick<Act, 'nonce' | 'ref' | 'n'>): string {
  const last = Buffer.alloc(4)
  last.writeUInt32BE(n)
  return createHash('sha256').update(nonce).update(ref).update(last).digest('base64url')
}

/** One head at the end of each UTC day that has leaves: the last of them is the newest. */
function headsOf(acts: readonly Act[], leaves: readonly string[], publisher: Publisher): Head[] {
  const heads: Head[] = []
  const counts = noCounts()
  const tree = new GrowingTree()
  let latest = 0
  acts.forEach((act, i) => {
    tree.append(leaves[i] ?? '')
    counts[act.type]++
    counts.total += worthOf(act)
    latest = Math.max(latest, act.minute)
    const next = acts[i + 1]
    const isLastOfDay = !next || utcDay(next.minute) > utcDay(latest)
    if (isLastOfDay)
      heads.push(signedHead({ size: i + 1, root: tree.root(), counts: { ...counts }, latest }, publisher))
  })
  return heads
}

interface HeadFacts {
  readonly size: number
  readonly root: string
  readonly counts: Readonly<Record<string, number>>
  /** minute of the newest leaf */
  readonly latest: number
}

function signedHead({ size, root, counts, latest }: HeadFacts, { petition, book, keys }: Publisher): Head {
  const at = `${minuteText(latest).slice(0, 16)}:59Z`
  const key = keys.findLast(({ from }) => from <= at) ?? keys[0]
  if (!key) throw new Error('Without a key nothing is signed')
  return signed('dauys/head/1', { v: 1, petition, size, root, counts, at, rules: rulesOf(book), key: key.id }, key)
}

/** The receipt of an act for the tree of a head that covers it. */
export function receiptOf(evidence: Evidence, acts: readonly Act[], seq: number, head: Head): object {
  const { leaves, publisher } = evidence
  const { nonce, ref, n } = acts[seq - 1] as Act
  return {
    ...{
      v: 1,
      petition: publisher.petition,
      number: publisher.number,
      leaf: JSON.parse(leaves[seq - 1] ?? '') as object,
    },
    ...{ nonce: nonce.toString('base64url'), ref: ref.toString('base64url'), n },
    proof: pathOf(leaves.slice(0, head.size).map(hashOfLeaf), seq - 1).map((hash) => hash.toString('base64url')),
    head,
  }
}

/** Promises that were given together: one small tree, one signature. */
export function promisesOf(acts: readonly Act[], { petition, keys }: Publisher, secondsToKeep = 60): object[] {
  const bodies = acts.map((act) => {
    const at = `${minuteText(act.minute).slice(0, 16)}:07Z`
    const includedBy = `${new Date(Date.parse(at) + secondsToKeep * 1_000).toISOString().slice(0, 19)}Z`
    return { v: 1, petition, commitment: commitmentOf(act), text: act.text, at, includedBy }
  })
  const hashes = bodies.map((body) => hashOfLeaf(canonical(body)))
  const key = keys.findLast(({ from }) => from <= (bodies[0]?.at ?? ''))
  if (!key) throw new Error('Without a key nothing is promised')
  const message = Buffer.concat([Buffer.from('dauys/promise/1\n'), rootOf(hashes)])
  const signature = sign(null, message, key.privateKey).toString('base64url')
  return bodies.map((body, index) => {
    const path = pathOf(hashes, index).map((hash) => hash.toString('base64url'))
    return { ...body, key: key.id, tree: { index, size: bodies.length, hashes: path }, signature }
  })
}

/** The file of a UTC day with its seal. */
export function dayFileOf(day: string, heads: readonly Head[], key: SigningKey, previous: string | null): string {
  const lines = [{ kind: 'day', v: 1, day, heads: heads.length, previous }, ...heads].map((line) =>
    JSON.stringify(line),
  )
  const text = `${lines.join('\n')}\n`
  const digest = createHash('sha256').update(text).digest()
  const signature = sign(null, Buffer.concat([Buffer.from('dauys/day/1\n'), digest]), key.privateKey)
  const seal = {
    kind: 'seal',
    digest: digest.toString('base64url'),
    key: key.id,
    signature: signature.toString('base64url'),
  }
  return `${text}${JSON.stringify(seal)}\n`
}

/** A key from 32 bytes, so that a run can be repeated. */
export function signingKey(seed: Buffer, from: string): SigningKey {
  const pkcs8 = Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), seed])
  const privateKey = createPrivateKey({ key: pkcs8, format: 'der', type: 'pkcs8' })
  const { x = '' } = createPublicKey(privateKey).export({ format: 'jwk' })
  const id = createHash('sha256').update(Buffer.from(x, 'base64url')).digest().subarray(0, 16).toString('base64url')
  return { id, from, privateKey, publicKey: x }
}

function keyStatement(keys: readonly SigningKey[], i: number): object {
  const [key, before] = [keys[i] as SigningKey, keys[i - 1]]
  const members = { v: 1, id: key.id, publicKey: key.publicKey, from: key.from, previous: before?.id ?? null }
  return signed('dauys/key/1', members, before ?? key)
}

function signed<Members extends object>(label: string, members: Members, { privateKey }: SigningKey) {
  const signature = sign(null, Buffer.from(`${label}\n${canonical(members)}`), privateKey).toString('base64url')
  return { ...members, signature }
}

function rulesOf(book: Book): string {
  return createHash('sha256')
    .update(`dauys/petition-rules/1\n${canonical(book)}`)
    .digest('base64url')
}

function countsLine(acts: readonly Act[]): object {
  const [byType, byArea, byDay, byChannel, byAssurance] = [noCounts(), {}, {}, {}, {}] as Record<string, number>[]
  const add = (counts: Record<string, number> | undefined, name: string, by: number) => {
    if (counts) counts[name] = (counts[name] ?? 0) + by
  }
  for (const act of acts) {
    const by = worthOf(act)
    add(byType, act.type, 1)
    add(byType, 'total', by)
    if (act.area !== null) add(byArea, act.area, by)
    add(byDay, localDay(act.minute), by)
    add(byChannel, 'web', by)
    add(byAssurance, act.assurance, by)
  }
  const { total, ...types } = byType as Record<string, number>
  const shown = (counts: object | undefined) =>
    Object.fromEntries(Object.entries(counts ?? {}).filter(([, n]) => n !== 0))
  return {
    ...{ kind: 'counts', total, byType: types, byArea: shown(byArea), byDay: shown(byDay) },
    ...{ byChannel: shown(byChannel), byAssurance: shown(byAssurance) },
  }
}

function trackLine(
  track: Book['levels'][number]['tracks'][number],
  acts: readonly Act[],
  calendar: BenchCalendar,
): object {
  const crossings: { n: number; direction: string; seq: number; minute: string }[] = []
  let total = 0
  acts.forEach((act, i) => {
    const before = total
    total += worthOf(act)
    if (before >= track.need.n === total >= track.need.n) return
    const direction = total >= track.need.n ? 'met' : 'unmet'
    crossings.push({ n: crossings.length + 1, direction, seq: i + 1, minute: minuteText(act.minute) })
  })
  const last = crossings.at(-1)
  const registeredAt = last?.direction === 'met' ? Date.parse(last.minute) + 90_000 : undefined
  const registered = registeredAt === undefined ? null : momentText(registeredAt)
  const deadlines =
    registeredAt === undefined
      ? []
      : track.steps.flatMap(({ id, within, from }) => {
          if (!within || !last) return []
          return [
            {
              step: id,
              dueAt: momentText(dueAt(from === 'met' ? Date.parse(last.minute) : registeredAt, within, calendar)),
            },
          ]
        })
  return { kind: 'track', track: track.id, need: track.need.n, crossings, registered, deadlines }
}

/** The end of the last day of a term, on the clock of Almaty. */
function dueAt(from: number, within: { n: number; unit: string }, calendar: BenchCalendar): number {
  const dayMs = 24 * 60 * minuteMs
  let day = Date.parse(localDay(Math.floor(from / minuteMs)))
  for (let left = within.n; left > 0;) {
    day += dayMs
    if (within.unit === 'days' || isWorkingDay(day, calendar)) left--
  }
  return day + dayMs - 1 - localOffsetMinutes * minuteMs
}

function isWorkingDay(day: number, calendar: BenchCalendar): boolean {
  const date = new Date(day).toISOString().slice(0, 10)
  if (calendar.workingWeekends.includes(date)) return true
  const weekday = new Date(day).getUTCDay() || 7
  return !calendar.weekend.includes(weekday) && !calendar.holidays.some((holiday) => holiday.date === date)
}

/** The tree of RFC 6962 as it grows: the complete subtrees on its right edge. */
class GrowingTree {
  private readonly edge: { readonly hash: Buffer; readonly leaves: number }[] = []

  append(leaf: string): void {
    let [hash, leaves] = [hashOfLeaf(leaf), 1]
    while (this.edge.at(-1)?.leaves === leaves) {
      hash = hashOfNode(this.edge.pop()?.hash ?? hash, hash)
      leaves *= 2
    }
    this.edge.push({ hash, leaves })
  }

  root(): string {
    const hashes = this.edge.map(({ hash }) => hash)
    return hashes
      .slice(0, -1)
      .reduceRight((right, left) => hashOfNode(left, right), hashes.at(-1) as Buffer)
      .toString('base64url')
  }
}

/** RFC 6962 §2.1 as it is written. */
function rootOf(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 1) return hashes[0] as Buffer
  const split = splitOf(hashes.length)
  return hashOfNode(rootOf(hashes.slice(0, split)), rootOf(hashes.slice(split)))
}

/** RFC 6962 §2.1.1 as it is written. */
function pathOf(hashes: readonly Buffer[], index: number): Buffer[] {
  if (hashes.length === 1) return []
  const split = splitOf(hashes.length)
  const [left, right] = [hashes.slice(0, split), hashes.slice(split)]
  return index < split ? [...pathOf(left, index), rootOf(right)] : [...pathOf(right, index - split), rootOf(left)]
}

function splitOf(leaves: number): number {
  let split = 1
  while (split * 2 < leaves) split *= 2
  return split
}

function hashOfLeaf(leaf: string): Buffer {
  return createHash('sha256').update(Buffer.of(0)).update(leaf).digest()
}

function hashOfNode(left: Buffer, right: Buffer): Buffer {
  return createHash('sha256').update(Buffer.of(1)).update(left).update(right).digest()
}

/** RFC 8785 for what occurs here: no numbers but integers, no half characters. */
function canonical(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  const names = Object.keys(value).sort()
  return `{${names.map((name) => `${JSON.stringify(name)}:${canonical((value as Record<string, unknown>)[name])}`).join(',')}}`
}

function noCounts() {
  return { total: 0, counted: 0, withdrawn: 0, invalidated: 0, restored: 0, superseded: 0 }
}

function worthOf({ type }: Pick<Act, 'type'>): 1 | -1 {
  return type === 'counted' || type === 'restored' ? 1 : -1
}

export function minuteText(minute: number): string {
  return `${new Date(minute * minuteMs).toISOString().slice(0, 16)}Z`
}

function momentText(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`
}

function utcDay(minute: number): number {
  return Math.floor(minute / 1_440)
}

function localDay(minute: number): string {
  return minuteText(minute + localOffsetMinutes).slice(0, 10)
}
