import { describe, expect, it } from 'vitest'
import {
  dayFileOf,
  evidenceOf,
  promisesOf,
  receiptOf,
  signingKey,
  type Act,
  type Evidence,
  type Publisher,
} from '../../bench/ledger/evidence.ts'
import { checkText, earlierOf, verifySignature } from '../../bench/ledger/check.ts'
import { actsOf, publisherOf } from '../../bench/ledger/story.ts'
import { textOf } from '../../bench/ledger/tampering.ts'
import { checkReceipt, readReceipt } from './check-receipt.ts'
import { createBundleCheck } from './bundle.ts'
import { readPromise } from './check-promise.ts'
import { KeyRing } from './check-keys.ts'
import { EarlierReader } from './earlier.ts'
import { Dice } from '../kernel/testing/dice.ts'
import { findingCodes, Findings, type FindingCode } from './finding.ts'
import { isKey } from './formats.ts'

// Long because it is a table: for each thing that can be held against a file, a file against which it is held.

const leaves = 60
const days = 4
const dice = new Dice(4)
const acts = actsOf(leaves, days, dice)
const publisher = publisherOf(leaves, days, dice)
const truth = evidenceOf(acts, publisher)
const [firstHead, secondHead] = [truth.heads[0]!, truth.heads[1]!]
const counted = acts.findIndex((act) => act.type === 'counted' && !acts.some(({ undoes }) => undoes === act))
const withdrawn = acts.findIndex(({ type }) => type === 'withdrawn')

type Line = Record<string, unknown>

/** The codes of everything that is held against a text. */
async function codesOf(text: string, kept: Parameters<typeof checkText>[1] = {}): Promise<FindingCode[]> {
  const { findings, holds } = await checkText(text, kept)
  expect(holds).toBe(findings.length === 0)
  return [...new Set(findings.map(({ code }) => code))]
}

/** The bundle with one line of a kind written anew, and signed by nobody. */
function changed(kind: string, change: (line: Line) => unknown, evidence: Evidence = truth): string {
  const at = evidence.lines.findIndex((line) => line.startsWith(`{"kind":"${kind}"`))
  return textOf(evidence.lines.with(at, JSON.stringify(change(JSON.parse(evidence.lines[at]!) as Line))))
}

/** A log of other acts, counted and signed as if they were true. */
function signedLog(change: (acts: readonly Act[]) => readonly Act[], by: Partial<Publisher> = {}): string {
  return textOf(evidenceOf(change(acts), { ...publisher, ...by }).lines)
}

function altered(at: number, more: Partial<Act>): string {
  return signedLog((all) => {
    const before = all[at]!
    const act = { ...before, ...more }
    // Who ends the act keeps ending it.
    return all.map((one) => (one === before ? act : one.undoes === before ? { ...one, undoes: act } : one))
  })
}

const withLine = (at: number, line: string) => textOf(truth.lines.with(at, line))
const firstLeaf = truth.lines.findIndex((line) => line.startsWith('{"area"'))
const headLine = (more: object) => (line: Line) => ({ ...line, head: { ...(line['head'] as object), ...more } })
const keyLine = (more: object) => (line: Line) => ({ ...line, key: { ...(line['key'] as object), ...more } })
const receipt = (more: object = {}) =>
  readReceipt(JSON.stringify({ ...receiptOf(truth, acts, 5, secondHead), ...more }))!
const promise = (more: object = {}) =>
  readPromise(JSON.stringify({ ...promisesOf(acts.slice(0, 4), publisher)[2], ...more }))!
const stranger = publisherOf(leaves, days, new Dice(99))
const other = 'pet_01J9Z3QK5T8W2X4Y6Z7A8B9C0E'
const earlier = (text: string) => ({ earlier: [earlierOf(text)] })
const whole = textOf(truth.lines)
const dayFile = dayFileOf(firstHead.at.slice(0, 10), [firstHead], publisher.keys[0]!, null)
const firstNeed = publisher.book.levels[0]!.tracks[0]!.need.n

/** The book with one thing of its first track different, pinned by heads as if it were the law. */
function underAnotherLaw(track: object): Evidence {
  const [level] = publisher.book.levels
  const [first, ...others] = level!.tracks
  const levels = [{ ...level!, tracks: [{ ...first!, ...track }, ...others] }]
  return evidenceOf(acts, { ...publisher, book: { ...publisher.book, levels } })
}

type Case = readonly [FindingCode, string, () => Promise<FindingCode[]>]

/** Found alone: everything else about the file is as it should be. */
const alone: readonly Case[] = [
  ['FILE_CUT', 'the last line has no end', () => codesOf(whole.slice(0, -1))],
  ['LINE_UNREADABLE', 'a line is no JSON', () => codesOf(`${whole}{\n`)],
  ['LINE_NOT_CANONICAL', 'a line has a space', () => codesOf(whole.replace('"kind":"counts",', '"kind":"counts", '))],
  [
    'LINE_NOT_CANONICAL',
    'a line has a member twice',
    () => codesOf(whole.replace('{"kind":"counts",', '{"kind":"counts","kind":"counts",')),
  ],
  [
    'LINE_MALFORMED',
    'a line has an unknown member',
    () => codesOf(changed('counts', (line) => ({ ...line, more: 1 }))),
  ],
  [
    'LINE_OUT_OF_ORDER',
    'the counts come twice',
    () =>
      codesOf(
        textOf(
          truth.lines.toSpliced(
            -truth.heads.length,
            0,
            truth.lines.find((line) => line.includes('"counts"'))!,
          ),
        ),
      ),
  ],
  [
    'LINE_MISSING',
    'no counts are stated',
    () => codesOf(textOf(truth.lines.filter((line) => !line.startsWith('{"kind":"counts"')))),
  ],
  ['LEAF_TEXT_UNKNOWN', 'somebody signs a text of nobody', () => codesOf(altered(counted, { text: 'A'.repeat(43) }))],
  [
    'LEAF_COMMITMENT_REPEATED',
    'an act is written twice under new numbers',
    () => codesOf(signedLog((all) => [...all, all[counted]!])),
  ],
  [
    'LEAF_UNDOES_NOTHING',
    'a withdrawal ends what is not in the log',
    () => codesOf(signedLog((all) => [...all, { ...all[withdrawn]!, undoes: { ...all[counted]! }, n: 9 }])),
  ],
  [
    'COUNTS_DIFFER',
    'a total is higher',
    () => codesOf(changed('counts', (line) => ({ ...line, total: Number(line['total']) + 1 }))),
  ],
  [
    'COUNTS_DIFFER',
    'a number of a type is lower',
    () =>
      codesOf(changed('counts', (line) => ({ ...line, byType: { ...(line['byType'] as object), superseded: 99 } }))),
  ],
  [
    'COUNTS_DIFFER',
    'an area is added',
    () => codesOf(changed('counts', (line) => ({ ...line, byArea: { ...(line['byArea'] as object), mars: 1 } }))),
  ],
  [
    'COUNTS_DIFFER',
    'an area without a signature is named',
    () => codesOf(changed('counts', (line) => ({ ...line, byArea: { ...(line['byArea'] as object), mars: 0 } }))),
  ],
  [
    'COUNTS_DIFFER',
    'the days are another time zone’s',
    () => codesOf(changed('counts', (line) => ({ ...line, byDay: { '2027-03-01': line['total'] } }))),
  ],
  ['COUNTS_DIFFER', 'a channel is left out', () => codesOf(changed('counts', (line) => ({ ...line, byChannel: {} })))],
  [
    'COUNTS_DIFFER',
    'the identification looks stronger',
    () => codesOf(changed('counts', (line) => ({ ...line, byAssurance: { qes: line['total'] } }))),
  ],
  [
    'TRACK_NEED_DIFFERS',
    'the book demands more',
    () =>
      codesOf(
        changed('track', (line) => ({ ...line, need: 999 }), underAnotherLaw({ need: { kind: 'count', n: 1_000 } })),
      ),
  ],
  [
    'TRACK_CROSSINGS_DIFFER',
    'a crossing is a leaf later',
    () => codesOf(whole.replace(/("direction":"met","seq":)(\d+)/, (_, start, seq) => `${start}${Number(seq) + 1}`)),
  ],
  [
    'TRACK_DEADLINES_DIFFER',
    'a body gets a day more',
    () =>
      codesOf(
        changed('track', (line) => ({ ...line, deadlines: [{ step: 'answer', dueAt: '2028-05-04T18:59:59Z' }] })),
      ),
  ],
  [
    'TRACK_DEADLINES_DIFFER',
    'a body gets no deadline',
    () => codesOf(changed('track', (line) => ({ ...line, deadlines: [] }))),
  ],
  [
    'TRACK_REGISTERED_UNMET',
    'a track is registered before it is met',
    () => codesOf(changed('track', (line) => ({ ...line, registered: '2027-02-01T00:00:00Z' }))),
  ],
  [
    'BOOK_TIME_ZONE_DIFFERS',
    'the petition names another time zone',
    () => codesOf(changed('petition', (line) => ({ ...line, timeZone: 'Asia/Tokyo' }))),
  ],
  [
    'BOOK_CALENDAR_DIFFERS',
    'the calendar is another’s',
    () => codesOf(changed('book', (line) => ({ ...line, calendar: { ...(line['calendar'] as object), id: 'xx' } }))),
  ],
  [
    'BOOK_NOT_THE_PINNED_ONE',
    'the book has another version',
    () => codesOf(changed('book', (line) => ({ ...line, book: { ...(line['book'] as object), version: 2 } }))),
  ],
  [
    'KEY_SIGNATURE_WRONG',
    'a key is signed by nobody',
    () => codesOf(changed('key', keyLine({ signature: 'A'.repeat(86) }))),
  ],
  [
    'HEAD_SIGNATURE_WRONG',
    'a head is signed by nobody',
    () => codesOf(changed('head', headLine({ signature: 'A'.repeat(86) }))),
  ],
  ['LEAVES_BEYOND_HEAD', 'the newest head is left out', () => codesOf(textOf(truth.lines.slice(0, -1)))],
  ['HEAD_OUT_OF_ORDER', 'a head is repeated', () => codesOf(textOf([...truth.lines, truth.lines.at(-1)!]))],
  [
    'EARLIER_OF_ANOTHER_PETITION',
    'the kept bundle is of another petition',
    () => codesOf(whole, earlier(textOf(evidenceOf(acts, { ...publisher, petition: other }).lines))),
  ],
  [
    'EARLIER_NOT_SIGNED',
    'the kept head was made up',
    () => codesOf(whole, earlier(JSON.stringify({ ...firstHead, signature: 'A'.repeat(86) }))),
  ],
  [
    'EARLIER_DIFFERS',
    'a signature was removed since',
    () =>
      codesOf(
        signedLog((all) => all.toSpliced(counted, 1)),
        earlier(JSON.stringify(truth.heads.find(({ size }) => size > counted))),
      ),
  ],
  [
    'EARLIER_LARGER',
    'the log was cut since',
    () =>
      codesOf(
        signedLog((all) => all.slice(0, -1)),
        earlier(JSON.stringify(truth.heads.at(-1))),
      ),
  ],
  [
    'DAY_DIGEST_WRONG',
    'a line of the day was changed',
    () => codesOf(whole, earlier(dayFile.replace('"previous":null', `"previous":"${'A'.repeat(43)}"`))),
  ],
  [
    'DAY_NOT_SIGNED',
    'the day is sealed by nobody',
    () => codesOf(whole, earlier(dayFile.replace(/"signature":"[^"]*"}\n$/, `"signature":"${'A'.repeat(86)}"}\n`))),
  ],
  [
    'RECEIPT_OF_ANOTHER_PETITION',
    'the receipt names another number',
    () => codesOf(whole, { receipts: [receipt({ number: '2027-000042' })] }),
  ],
  [
    'RECEIPT_COMMITMENT_DIFFERS',
    'the receipt is somebody else’s',
    () => codesOf(whole, { receipts: [receipt({ n: 2 })] }),
  ],
  [
    'RECEIPT_NOT_INCLUDED',
    'the proof is short of a hash',
    () => codesOf(whole, { receipts: [receipt({ proof: receipt().proof.slice(1) })] }),
  ],
  [
    'RECEIPT_NOT_SIGNED',
    'the head of the receipt is signed by nobody',
    () => codesOf(whole, { receipts: [receipt({ head: { ...secondHead, signature: 'A'.repeat(86) } })] }),
  ],
  [
    'RECEIPT_TREE_DIFFERS',
    'another leaf was changed since',
    () =>
      codesOf(altered(counted, { area: 'mars' }), {
        receipts: [readReceipt(JSON.stringify(receiptOf(truth, acts, counted === 0 ? 2 : 1, truth.heads.at(-1)!)))!],
      }),
  ],
  [
    'PROMISE_OF_ANOTHER_PETITION',
    'the promise is about another petition',
    () =>
      codesOf(whole, {
        promises: [readPromise(JSON.stringify(promisesOf(acts.slice(0, 2), { ...publisher, petition: other })[1]))!],
      }),
  ],
  [
    'PROMISE_NOT_SIGNED',
    'the promise was made up',
    () => codesOf(whole, { promises: [promise({ signature: 'A'.repeat(86) })] }),
  ],
  [
    'PROMISE_NOT_SIGNED',
    'the promise stands in another tree',
    () => codesOf(whole, { promises: [promise({ tree: { index: 0, size: 9, hashes: [] } })] }),
  ],
  [
    'PROMISE_BROKEN',
    'the promised signature is missing',
    () =>
      codesOf(
        signedLog((all) => all.toSpliced(counted, 1)),
        { promises: [readPromise(JSON.stringify(promisesOf([acts[counted]!], publisher)[0]))!] },
      ),
  ],
  [
    'PROMISE_LEAF_DIFFERS',
    'the promised signature is dated otherwise',
    () =>
      codesOf(whole, {
        promises: [
          readPromise(JSON.stringify(promisesOf([{ ...acts[0]!, minute: acts[0]!.minute + 1 }], publisher)[0]))!,
        ],
      }),
  ],
]

/** Found together with what follows from it. */
const amongOthers: readonly Case[] = [
  [
    'LEAF_MALFORMED',
    'a leaf has an unknown member',
    () => codesOf(withLine(firstLeaf, truth.lines[firstLeaf]!.replace('"v":1', '"v":1,"w":1'))),
  ],
  [
    'LEAF_NOT_CANONICAL',
    'a leaf has a space',
    () => codesOf(withLine(firstLeaf, truth.lines[firstLeaf]!.replace('":', '": '))),
  ],
  [
    'LEAF_OF_ANOTHER_PETITION',
    'a leaf of another petition is put in',
    () => codesOf(withLine(firstLeaf, truth.lines[firstLeaf]!.replace(publisher.petition, other))),
  ],
  ['LEAF_OUT_OF_SEQUENCE', 'a leaf is left out', () => codesOf(textOf(truth.lines.toSpliced(firstLeaf + 3, 1)))],
  [
    'LEAF_ASSURANCE_TOO_WEAK',
    'the book demands more than the signers have',
    () =>
      codesOf(
        textOf(evidenceOf(acts, { ...publisher, book: { ...publisher.book, signer: { assurance: 'qes' } } }).lines),
      ),
  ],
  [
    'LEAF_UNDOES_WRONG_TYPE',
    'a withdrawal is withdrawn',
    () => codesOf(signedLog((all) => [...all, { ...all[withdrawn]!, undoes: all[withdrawn]!, n: 9 }])),
  ],
  [
    'LEAF_UNDOES_TWICE',
    'a signature is withdrawn twice',
    () => codesOf(signedLog((all) => [...all, { ...all[withdrawn]!, n: 9 }])),
  ],
  ['LEAF_UNDOES_ANOTHER', 'a withdrawal names another area', () => codesOf(altered(withdrawn, { area: 'mars' }))],
  ['BOOK_UNUSABLE', 'the book has no levels', () => codesOf(changed('book', (line) => ({ ...line, book: {} })))],
  [
    'BOOK_LEVEL_UNKNOWN',
    'the level is none of the book',
    () => codesOf(changed('petition', (line) => ({ ...line, level: 'moon' }))),
  ],
  [
    'TRACKS_DIFFER',
    'a track is left out',
    () => codesOf(textOf(truth.lines.filter((line) => !line.startsWith('{"kind":"track"')))),
  ],
  ['KEY_ID_WRONG', 'a key has another id', () => codesOf(changed('key', keyLine({ id: 'A'.repeat(22) })))],
  [
    'KEY_CHAIN_BROKEN',
    'the first key is left out',
    () =>
      codesOf(
        textOf(
          truth.lines.toSpliced(
            truth.lines.findIndex((line) => line.startsWith('{"kind":"key"')),
            1,
          ),
        ),
      ),
  ],
  [
    'HEAD_OF_ANOTHER_PETITION',
    'a head of another petition is put in',
    () => codesOf(changed('head', headLine({ petition: other }))),
  ],
  [
    'HEAD_KEY_UNKNOWN',
    'a head names a key of nobody',
    () => codesOf(changed('head', headLine({ key: 'A'.repeat(22) }))),
  ],
  [
    'HEAD_KEY_NOT_IN_FORCE',
    'the old key signs on',
    () => codesOf(changed('head', headLine({ at: '2027-03-31T00:00:00Z' }))),
  ],
  [
    'HEAD_ROOT_DIFFERS',
    'a head signs other leaves',
    () => codesOf(changed('head', headLine({ root: 'A'.repeat(43) }))),
  ],
  [
    'HEAD_COUNTS_DIFFER',
    'a head states another count',
    () => codesOf(changed('head', headLine({ counts: { ...(firstHead['counts'] as object), total: 1 } }))),
  ],
  [
    'HEAD_OLDER_THAN_LEAF',
    'a head is dated before its leaves',
    () => codesOf(changed('head', headLine({ at: '2027-02-28T00:00:00Z' }))),
  ],
  [
    'HEAD_BEYOND_LEAVES',
    'the last leaves are cut off',
    () => codesOf(textOf(truth.lines.toSpliced(firstLeaf + leaves - 2, 2))),
  ],
  [
    'EARLIER_KEYS_DIFFER',
    'all keys were replaced',
    () => codesOf(textOf(evidenceOf(acts, { ...publisher, keys: stranger.keys }).lines), earlier(whole)),
  ],
  [
    'RECEIPT_TEXT_UNKNOWN',
    'the receipt is for another text',
    () => codesOf(whole, { receipts: [receipt({ leaf: { ...receipt().leaf, text: 'A'.repeat(43) } })] }),
  ],
  [
    'RECEIPT_LEAF_DIFFERS',
    'the leaf of the receipt was changed since',
    () =>
      codesOf(altered(counted, { area: 'mars' }), {
        receipts: [readReceipt(JSON.stringify(receiptOf(truth, acts, counted + 1, truth.heads.at(-1)!)))!],
      }),
  ],
  [
    'PROMISE_KEPT_LATE',
    'a head came after the promised moment and without the signature',
    () =>
      codesOf(whole, {
        promises: [
          readPromise(JSON.stringify(promisesOf([{ ...acts[leaves - 1]!, minute: acts[0]!.minute }], publisher)[0]))!,
        ],
      }),
  ],
]

/** The command says these of files that it cannot read as what they are given for. */
const ofTheCommand: readonly FindingCode[] = ['EARLIER_MALFORMED', 'RECEIPT_MALFORMED', 'PROMISE_MALFORMED']

describe('a bundle', () => {
  it('that is as it should be holds, and says what it proves', async () => {
    const report = await checkText(whole)
    expect(report.findings).toEqual([])
    expect(report.facts).toMatchObject({
      ...{ petition: publisher.petition, size: leaves, root: truth.heads.at(-1)!['root'], heads: truth.heads.length },
      keys: publisher.keys.map(({ id, from }) => ({ id, from })),
      signedAt: truth.heads.at(-1)!.at,
    })
  })

  it('holds in whatever portions it comes', async () => {
    const bytes = Buffer.from(whole)
    for (const size of [1, 7, 1_000]) {
      const check = createBundleCheck({ verifySignature })
      for (let at = 0; at < bytes.length; at += size) check.push(bytes.subarray(at, at + size))
      expect((await check.finish()).holds).toBe(true)
    }
  })

  it('holds against what was kept from it: heads, a bundle, a day, a receipt and a promise', async () => {
    const kept = {
      earlier: [
        JSON.stringify(firstHead, null, 2),
        textOf([firstHead, secondHead].map((head) => JSON.stringify(head))),
        whole,
        dayFile,
      ].map(earlierOf),
      receipts: [receipt()],
      promises: [promise()],
    }
    const report = await checkText(whole, kept)
    expect(report.findings).toEqual([])
    expect(report.facts!.compared).toHaveLength(1 + 2 + truth.heads.length + 1)
    expect(report.facts!.compared.every(({ isSame }) => isSame)).toBe(true)
  })

  it('without a signature holds without a head', async () => {
    expect(await codesOf(textOf(evidenceOf([], publisher).lines))).toEqual([])
  })

  it.each(alone)('is refused with %s alone when %s', async (code, _, codes) => {
    expect(await codes()).toEqual([code])
  })

  it.each(amongOthers)('is refused with %s and what follows when %s', async (code, _, codes) => {
    expect(await codes()).toContain(code)
  })

  it('can be refused with every code that there is', () => {
    const shown = new Set([...alone, ...amongOthers].map(([code]) => code))
    expect(findingCodes.filter((code) => !shown.has(code))).toEqual(ofTheCommand)
  })

  it('that is wrong throughout is told by its first findings and their number', async () => {
    const { findings, findingCount } = await checkText(Array.from({ length: 1_000 }, () => 'x\n').join(''))
    expect(findings).toHaveLength(200)
    expect(findingCount).toBeGreaterThan(1_000)
  })

  it('tells of leaves that came much later than they say, without judging it', async () => {
    const late = signedLog((all) => [...all, { ...all[counted]!, minute: all[0]!.minute, n: 9 }])
    const { holds, notes } = await checkText(late)
    expect(holds).toBe(true)
    expect(notes).toMatchObject([{ code: 'LEAVES_LATE', leaves: 1, seq: leaves + 1 }])
  })

  it('tells of a promise whose time is not over', async () => {
    const open = { ...acts[counted]!, nonce: Buffer.alloc(32), minute: acts[leaves - 1]!.minute }
    const promises = [readPromise(JSON.stringify(promisesOf([open], publisher, 600)[0]))!]
    expect(await checkText(whole, { promises })).toMatchObject({ holds: true, notes: [{ code: 'PROMISE_OPEN' }] })
  })

  it('tells of a need that nobody can compute from it', async () => {
    const law = underAnotherLaw({ need: { kind: 'share', n: firstNeed } })
    expect(await checkText(textOf(law.lines))).toMatchObject({
      holds: true,
      notes: [{ code: 'NEED_NOT_COMPUTED', track: 'answer', need: firstNeed }],
    })
  })
})

describe('a receipt by itself', () => {
  const keys = new KeyRing(
    truth.lines.flatMap((line) => {
      const { key } = JSON.parse(line) as { key?: unknown }
      return isKey(key) ? [key] : []
    }),
  )
  const codes = async (one: ReturnType<typeof receipt>) => {
    const findings = new Findings()
    await checkReceipt(one, keys, verifySignature, findings)
    return findings.kept.map(({ code }) => code)
  }

  it('holds with the published keys, and with nothing of it changed', async () => {
    expect(await codes(receipt())).toEqual([])
    expect(await codes(receipt({ leaf: { ...receipt().leaf, area: 'mars' } }))).toEqual(['RECEIPT_NOT_INCLUDED'])
    expect(await codes(receipt({ nonce: 'A'.repeat(43) }))).toEqual(['RECEIPT_COMMITMENT_DIFFERS'])
    expect(await codes(receipt({ petition: other }))).toEqual(['RECEIPT_OF_ANOTHER_PETITION'])
  })

  it('does not hold with the keys of somebody else', async () => {
    const findings = new Findings()
    await checkReceipt(receipt(), new KeyRing([]), verifySignature, findings)
    expect(findings.kept).toMatchObject([{ code: 'RECEIPT_NOT_SIGNED', details: { because: 'HEAD_KEY_UNKNOWN' } }])
  })

  it('is small enough to print: at most 20 hashes and 2 kB in a log of a million', () => {
    const text = JSON.stringify({ ...receipt(), proof: Array.from({ length: 20 }, () => 'A'.repeat(43)) })
    expect(text.length).toBeLessThan(2_048)
  })
})

describe('a file from before', () => {
  const read = (text: string) => {
    const reader = new EarlierReader()
    reader.push(Buffer.from(text))
    return reader.finish()
  }

  it.each([
    ['empty', ''],
    ['no JSON', 'x\n'],
    ['a receipt', JSON.stringify(receipt())],
    ['cut', dayFile.slice(0, -1)],
    ['a day without its seal', `${dayFile.split('\n').slice(0, -2).join('\n')}\n`],
    ['a day with a head too few', dayFile.replace('"heads":1', '"heads":2')],
    ['a day with a line behind its seal', `${dayFile}${JSON.stringify(firstHead)}\n`],
    ['a day with a foreign line', dayFile.replace('{"kind":"seal"', '{}\n{"kind":"seal"')],
    ['a bundle without a head', textOf(truth.lines.slice(0, -truth.heads.length))],
    ['a bundle with a foreign line', whole.replace('{"kind":"counts"', '{"kind":"bill"')],
  ])('is not read when it is %s', (_, text) => {
    expect(read(text)).toBeUndefined()
  })
})

describe('keys', () => {
  it('are in force from their moment until that of the next', () => {
    const ring = new KeyRing(
      [
        signingKey(Buffer.alloc(32, 1), '2027-01-01T00:00:00Z'),
        signingKey(Buffer.alloc(32, 2), '2027-02-01T00:00:00Z'),
      ].map(({ id, publicKey, from }) => ({ v: 1, id, publicKey, from, previous: null, signature: '' }) as const),
    )
    const [first, second] = ring.all as [(typeof ring.all)[0], (typeof ring.all)[0]]
    expect(ring.isInForce(first, '2026-12-31T23:59:59Z')).toBe(false)
    expect(ring.isInForce(first, '2027-01-01T00:00:00Z')).toBe(true)
    expect(ring.isInForce(first, '2027-02-01T00:00:00Z')).toBe(false)
    expect(ring.isInForce(second, '2027-02-01T00:00:00Z')).toBe(true)
  })
})
