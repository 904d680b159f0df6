import { describe, expect, it } from 'vitest'
import { verifySignature } from '../../../bench/ledger/check.ts'
import type { BoardLeaf } from '../../ballots/board.ts'
import type { StatedResult } from '../../ballots/evidence.ts'
import type { ProtocolContent } from '../../ballots/protocol.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import { resealed } from '../testing/mutations.ts'
import { aVote, promiseFor, publish, receiptFor, type Forgery, type Published } from '../testing/vote.ts'
import { VoteBundleCheck, type VoteCheckOptions } from './bundle.ts'
import { voteSentence, voteWords, type VoteFindingCode } from './finding.ts'
import { readBallotPromise, readBallotReceipt, readEarlierBoards } from './kept.ts'

// Long because it is a table: for each thing that can be held against a file, a file against which it is held.

const vote = await aVote(23)
const truth = publish(vote)
const other = await aVote(5)
const otherTruth = publish(other)
const birlik = 'district:birlik'
const [board] = vote.boards
const { leaves } = board!

type Kept = Omit<VoteCheckOptions, 'verifySignature'>
type Json = Record<string, unknown>

async function check(lines: readonly string[], kept: Kept = {}) {
  return checkText(lines.map((line) => `${line}\n`).join(''), kept)
}

async function checkText(text: string, kept: Kept = {}) {
  const bundle = new VoteBundleCheck({ verifySignature, ...kept })
  bundle.push(new TextEncoder().encode(text))
  const report = await bundle.finish()
  expect(report.holds).toBe(report.findings.length === 0)
  return report
}

type Codes = () => Promise<VoteFindingCode[]>
const codes = (report: ReturnType<typeof check>): Promise<VoteFindingCode[]> =>
  report.then(({ findings }) => [...new Set(findings.map(({ code }) => code))])
const of =
  (lines: readonly string[], kept?: Kept): Codes =>
  () =>
    codes(check(lines, kept))

/** Where the lines of a kind stand. */
function linesOf(kind: string, { lines }: Published = truth): number[] {
  return lines.flatMap((line, at) => ((JSON.parse(line) as Json)['kind'] === kind ? [at] : []))
}

/** The evidence with one line written anew, and nothing else: whoever did it has no key. */
function edited(kind: string, change: (line: Json) => object, which = 0): Codes {
  const at = linesOf(kind).at(which)!
  return of(truth.lines.with(at, canonicalJson(change(JSON.parse(truth.lines[at]!) as Json))))
}
const withMembers = (more: Json) => (line: Json) => ({ ...line, ...more })
const inside = (name: string, more: Json) => (line: Json) => ({ ...line, [name]: { ...(line[name] as Json), ...more } })

/** Evidence in which whoever holds every key lied, and computed and signed everything behind the lie anew. */
const forged = (forgery: Forgery, kept?: Kept): Codes => of(publish(vote, forgery).lines, kept)
const inBirlik =
  <T>(change: (of: readonly T[]) => readonly T[]) =>
  (all: readonly T[], envelope: string) =>
    envelope === birlik ? change(all) : all
const onBoard = (change: (own: readonly BoardLeaf[]) => readonly BoardLeaf[]): Codes =>
  forged({ leaves: inBirlik(change) })
const behindBoard = (change: (own: readonly BoardLeaf[]) => readonly BoardLeaf[]): Codes =>
  forged({ voids: inBirlik(change) })
const content = (more: (one: ProtocolContent) => Partial<ProtocolContent>): Codes =>
  forged({ content: (one) => ({ ...one, ...more(one) }) })
type StatedBox = ProtocolContent['envelopes'][number]
const box = (more: (one: StatedBox) => Partial<StatedBox>): Codes =>
  content(({ envelopes }) => ({
    envelopes: envelopes.map((one) => (one.envelope === birlik ? { ...one, ...more(one) } : one)),
  }))
const official = (more: (one: StatedResult) => Partial<StatedResult>): Codes =>
  forged({ result: (one) => (one.tally === 'greedy' && one.envelope === birlik ? { ...one, ...more(one) } : one) })

const superseding = leaves.findIndex(({ kind }) => kind === 'supersede')
const lastCast = leaves.at(-1)!
const fresh = 'A'.repeat(43)
const added: BoardLeaf = { ...lastCast, seq: leaves.length + 1, kind: 'cast', commitment: fresh }
delete (added as { ends?: number }).ends
/** Without one ballot of the board, and numbered anew as if it had never been there. */
const without = (seq: number) => (own: readonly BoardLeaf[]) =>
  own
    .filter((leaf) => leaf.seq !== seq)
    .map((leaf) => ({
      ...leaf,
      seq: leaf.seq > seq ? leaf.seq - 1 : leaf.seq,
      ...(leaf.ends !== undefined && { ends: leaf.ends > seq ? leaf.ends - 1 : leaf.ends }),
    }))
const untouched = leaves.find(({ seq, kind }) => {
  return kind === 'cast' && ![...leaves, ...board!.voids].some(({ ends }) => ends === seq)
})!
/** A board that lost one ballot, and a box to match, all of it signed. */
const lostBallot: Forgery = {
  leaves: inBirlik(without(untouched.seq)),
  voids: inBirlik(without(untouched.seq)),
  ballots: inBirlik((opened) => opened.slice(1)),
}
const receipt = receiptFor(vote, truth, birlik, untouched.seq)
const otherReceipt = receiptFor(other, otherTruth, birlik, 3)
const promise = promiseFor(vote, untouched)
const heads = truth.heads.get(birlik)!
const text = (published: Published) => published.lines.join('\n')
const earlier = (content: string): Kept => ({ earlier: [readEarlierBoards(content)!] })

type Case = readonly [VoteFindingCode, string, Codes]

/** Found alone: everything else about the file is as it should be. */
const alone: readonly Case[] = [
  ['FILE_CUT', 'the last line has no end', () => codes(checkText(text(truth)))],
  ['LINE_UNREADABLE', 'a line is no JSON', of([...truth.lines, '{'])],
  ['LINE_OUT_OF_ORDER', 'the protocol comes twice', of([...truth.lines, truth.lines[linesOf('protocol')[0]!]!])],
  ['LIST_HASH_DIFFERS', 'a project lies elsewhere', edited('project', withMembers({ place: 'saygaq' }), 3)],
  ['KEY_SIGNATURE_WRONG', 'a key is signed by nobody', edited('key', inside('key', { signature: fresh + fresh }), 1)],
  [
    'LEAF_OF_ANOTHER_VOTE',
    'a ballot was cast for another list',
    onBoard((own) => own.with(5, { ...own[5]!, list: '0'.repeat(64) })),
  ],
  [
    'LEAF_OUT_OF_SEQUENCE',
    'a number is left out',
    onBoard((own) => own.with(-1, { ...own.at(-1)!, seq: own.length + 1 })),
  ],
  [
    'LEAF_ENDS_NOTHING',
    'a change ends a ballot that comes later',
    // One that no other leaf ends, so that only this is wrong.
    behindBoard((own) => own.with(-1, { ...own.at(-1)!, ends: 999 })),
  ],
  [
    'LEAF_ENDS_TWICE',
    'two changes take the place of one ballot',
    onBoard((own) => own.with(superseding + 1, { ...own[superseding + 1]!, ends: own[superseding]!.ends! })),
  ],
  [
    'LEAF_VOIDS_ANOTHER',
    'a void names one ballot and ends another',
    behindBoard((own) => own.with(0, { ...own[0]!, ends: untouched.seq })),
  ],
  ['HEAD_SIGNATURE_WRONG', 'a head is signed by nobody', edited('head', inside('head', { signature: fresh + fresh }))],
  ['HEADS_MISSING', 'a head is left out', of(truth.lines.toSpliced(linesOf('head')[0]!, 1))],
  ['LOT_OFFICERS_MISSING', 'one officer draws alone', () => codes(check(alonePublished.lines))],
  [
    'BALLOTS_DIFFER',
    'a ballot is left out of the file',
    forged({
      ballots: inBirlik((opened) => opened.slice(1)),
      content: (one) => ({
        ...one,
        envelopes: one.envelopes.map((own) => (own.envelope === birlik ? { ...own, accepted: own.accepted + 1 } : own)),
      }),
    }),
  ],
  ['BOX_COUNTS_DIFFER', 'a ballot more is said to count', box(({ accepted }) => ({ accepted: accepted + 1 }))],
  ['BOX_COUNTS_DIFFER', 'a change less is told', box(({ replaced }) => ({ replaced: replaced - 1 }))],
  ['BOX_COUNTS_DIFFER', 'a void has another reason', box(() => ({ voids: { duplicate: 2 } }))],
  ['BALLOTS_HASH_DIFFERS', 'H2 is that of other ballots', box(() => ({ ballots: 'a'.repeat(64) }))],
  [
    'BALLOT_AGAINST_RULES',
    'a ballot with four marks counts',
    forged({ ballots: inBirlik((opened) => opened.with(0, { marks: numbersIn(birlik).slice(0, 4), points: null })) }),
  ],
  ['RESULTS_DIFFER', 'the shadow tally is not shown', forged({ tallies: (all) => all.slice(0, 1) })],
  ['TRACE_HASH_DIFFERS', 'the result names another trace', official(() => ({ trace: 'b'.repeat(64) }))],
  ['TRACE_MISSING', 'a trace is left out', of(truth.lines.toSpliced(linesOf('trace')[1]!, 1))],
  ['TRACE_DOES_NOT_HOLD', 'ties are broken in another order', () => codes(check(byAnotherLot().lines))],
  [
    'TRACE_DOES_NOT_HOLD',
    'a loser takes the place of a winner, in the trace and in the result',
    forged({
      trace: (trace, election) => {
        const loser = trace.election.projects.find(
          ({ id, isWithdrawn }) => !isWithdrawn && !trace.winners.includes(id),
        )!
        return resealed({ ...trace, winners: trace.winners.with(0, loser.id) }, election)
      },
    }),
  ],
  [
    'WINNERS_DIFFER',
    'the winners stand in another order',
    official(({ winners }) => ({ winners: winners.toReversed() })),
  ],
  ['SPENT_DIFFERS', 'less is said to be spent', official(() => ({ spent: 1 }))],
  ['PROTOCOL_DIGEST_DIFFERS', 'another campaign was signed for', edited('campaign', withMembers({ key: 'abai-2026' }))],
  ['PROTOCOL_DIGEST_DIFFERS', 'the vote is said not to be valid', edited('protocol', withMembers({ quorum: false }))],
  ['PROTOCOL_SIGNATURES_DIFFER', 'a signature is left out', of(truth.lines.slice(0, -1))],
  ['PROTOCOL_SIGNER_TWICE', 'one person signs twice', forged({ signers: ['Марат Әли', 'Марат Әли'] })],
  ['PROTOCOL_SIGNATURE_WRONG', 'somebody else signed', edited('signature', withMembers({ name: 'Басқа адам' }))],
  [
    'EARLIER_LARGER',
    'a head from before covers more than there is',
    forged(lostBallot, earlier(JSON.stringify(heads.at(-1)))),
  ],
  [
    'EARLIER_OF_ANOTHER_VOTE',
    'only heads of other votes were kept',
    of(truth.lines, earlier(JSON.stringify(otherTruth.heads.get(birlik)![0]))),
  ],
  [
    'EARLIER_NOT_SIGNED',
    'the head from before was signed by nobody',
    of(truth.lines, earlier(JSON.stringify({ ...heads[2], signature: fresh + fresh }))),
  ],
  [
    'RECEIPT_NOT_SIGNED',
    'the head of a receipt was signed by nobody',
    of(truth.lines, { receipts: [{ ...receipt, head: { ...receipt.head, signature: fresh + fresh } }] }),
  ],
  [
    'PROMISE_NOT_SIGNED',
    'a promise was signed by nobody',
    of(truth.lines, { promises: [{ ...promise, signature: fresh + fresh }] }),
  ],
  [
    'PROMISE_BROKEN',
    'a promised ballot is not on the board',
    of(publish(vote, lostBallot).lines, { promises: [promise] }),
  ],
  [
    'PROMISE_OF_ANOTHER_VOTE',
    'a promise of another campaign',
    of(truth.lines, { promises: [{ ...promiseFor({ ...vote }, { ...untouched, campaign: other.campaign.id }) }] }),
  ],
]

/** Found among others: one change that says several things at once. */
const among: readonly Case[] = [
  ['LIST_HASH_DIFFERS', 'a price is lower', edited('project', withMembers({ price: 1 }), 3)],
  ['LOT_OUT_OF_ORDER', 'two officers change places', of(swapped(linesOf('lot')[0]!))],
  [
    'LOT_SEED_DIFFERS',
    'a seed that pleases',
    content(({ lotSeed }) => ({ lotSeed: lotSeed!.replace(/^./, (digit) => (digit === '0' ? '1' : '0')) })),
  ],
  ['LINE_NOT_CANONICAL', 'a line has a space', of(truth.lines.with(3, truth.lines[3]!.replace(':', ': ')))],
  ['LINE_MALFORMED', 'a line has an unknown member', edited('list', withMembers({ more: 1 }))],
  ['LINE_MISSING', 'there is no protocol', of(truth.lines.slice(0, linesOf('protocol')[0]))],
  ['RULES_UNUSABLE', 'the rules name no way to count', edited('rules', inside('rules', { tallies: 7 }))],
  ['RULES_HASH_DIFFERS', 'the rules are of another version', edited('rules', inside('rules', { version: 2 }))],
  ['LIST_SEED_DIFFERS', 'a text was changed', edited('project', inside('texts', { kk: { title: 'x' } }))],
  ['LIST_NUMBERS_DIFFER', 'two projects change their numbers', () => codes(check(withNumbersSwapped()))],
  ['LIST_TITLE_DIFFERS', 'the ballot has another title', edited('project', withMembers({ title: 'Басқа' }))],
  ['KEY_ID_WRONG', 'a key has another id', edited('key', inside('key', { id: 'A'.repeat(22) }), 1)],
  ['KEY_CHAIN_BROKEN', 'a key is left out', of(truth.lines.toSpliced(linesOf('key')[0]!, 1))],
  [
    'LEAF_AFTER_SEALING',
    'a ballot comes after the end',
    behindBoard((own) => [...own, { ...added, seq: leaves.length + own.length + 1 }]),
  ],
  [
    'LEAF_VOID_TOO_EARLY',
    'a ballot is voided before the end',
    onBoard((own) => [
      ...own,
      { ...added, kind: 'void', ends: untouched.seq, commitment: untouched.commitment, reason: 'ineligible' },
    ]),
  ],
  ['HEAD_OF_ANOTHER_VOTE', 'a head is of another envelope', edited('head', inside('head', { envelope: 'city' }))],
  ['HEAD_KEY_UNKNOWN', 'a head names no key of ours', edited('head', inside('head', { key: 'A'.repeat(22) }))],
  ['HEAD_KEY_NOT_IN_FORCE', 'a head names a key of later', edited('head', inside('head', { key: vote.keys[1]!.id }))],
  ['HEAD_ROOT_DIFFERS', 'a ballot of the board was changed', edited('cast', withMembers({ commitment: fresh }))],
  ['HEAD_OUT_OF_ORDER', 'two heads change places', of(swapped(linesOf('head')[0]!))],
  [
    'HEAD_OLDER_THAN_LEAF',
    'a head is older than what it covers',
    edited('head', inside('head', { hour: '2026-05-01T00Z' })),
  ],
  ['HEAD_BEYOND_LEAVES', 'the last leaf is left out', of(truth.lines.toSpliced(linesOf('void')[1]!, 1))],
  ['LEAVES_BEYOND_HEAD', 'the last head is left out', of(truth.lines.toSpliced(linesOf('head')[heads.length - 1]!, 1))],
  [
    'BOARDS_DIFFER',
    'a whole board is left out',
    of(
      truth.lines.filter(
        (line) => !(line.includes('"envelope":"city"') && /"kind":"(board|cast|supersede|void)"|"head":/.test(line)),
      ),
    ),
  ],
  ['BOARD_ROOT_DIFFERS', 'the board was sealed with other leaves', edited('board', withMembers({ root: fresh }))],
  ['BOARDS_HASH_DIFFERS', 'H1 is another', content(() => ({ boards: 'c'.repeat(64) }))],
  ['LOT_SECRET_WRONG', 'an officer reveals another secret', edited('lot', withMembers({ secret: 'd'.repeat(64) }))],
  ['BALLOTS_MISSING', 'many ballots are kept back', forged({ kEnvelope: 99 })],
  [
    'BALLOT_NOT_CANONICAL',
    'a ballot is written otherwise',
    edited('ballot', (line) => ({ ...line, ballot: ` ${String(line['ballot'])}` })),
  ],
  ['TOTALS_IMPOSSIBLE', 'a project has more votes than there are ballots', () => codes(check(withTotals(99)))],
  ['EARLIER_KEYS_DIFFER', 'the chain of keys was replaced', of(truth.lines, earlier(text(otherTruth)))],
  [
    'EARLIER_DIFFERS',
    'the board was written anew',
    () =>
      codes(
        check(
          publish(vote, { leaves: inBirlik((own) => own.with(2, { ...own[2]!, commitment: fresh })) }).lines,
          earlier(text(truth)),
        ),
      ),
  ],
  ['RECEIPT_OF_ANOTHER_VOTE', 'a receipt of another campaign', of(truth.lines, { receipts: [otherReceipt] })],
  [
    'RECEIPT_NOT_INCLUDED',
    'the proof of a receipt is not whole',
    of(truth.lines, { receipts: [{ ...receipt, proof: receipt.proof.slice(1) }] }),
  ],
  [
    'RECEIPT_LEAF_DIFFERS',
    'a ballot was taken from the board',
    of(publish(vote, lostBallot).lines, { receipts: [receipt] }),
  ],
  [
    'RECEIPT_TREE_DIFFERS',
    'a ballot was taken from the board',
    of(publish(vote, lostBallot).lines, { receipts: [receipt] }),
  ],
]

const alonePublished = publish({ ...vote, officers: vote.officers.slice(0, 1) })

function numbersIn(envelope: string, { projects } = vote): number[] {
  const own = projects.filter(({ envelopeId }) => envelopeId === envelope)
  return own.map(({ ballotNumber }) => ballotNumber!).sort((a, b) => a - b)
}

function swapped(at: number): string[] {
  return truth.lines.with(at, truth.lines[at + 1]!).with(at + 1, truth.lines[at]!)
}

function withNumbersSwapped(): string[] {
  const [first, second] = linesOf('project')
  const renumbered = (at: number, number: number) =>
    canonicalJson({ ...(JSON.parse(truth.lines[at]!) as Json), number })
  return truth.lines.with(first!, renumbered(second!, 1)).with(second!, renumbered(first!, 2))
}

/** The lots are drawn again until they please: here, until somebody else wins. */
function byAnotherLot(): Published {
  const winnersOf = ({ lines }: Published) => lines.filter((line) => line.includes('"kind":"result"')).join()
  for (let i = 0; i < 100; i++) {
    const published = publish(vote, { countsBy: () => i.toString(16).padStart(64, '0') })
    if (winnersOf(published) !== winnersOf(truth)) return published
  }
  throw new Error('The lots decide nothing in this vote')
}

const few = await aVote(6, { [birlik]: 12, city: 30 })

function withTotals(votes?: number): string[] {
  const { lines } = publish(few)
  const at = lines.findIndex((line) => line.includes('"kind":"totals"'))
  const totals = JSON.parse(lines[at]!) as { projects: { votes: number }[] }
  if (votes !== undefined) totals.projects[0]!.votes = votes
  return lines.with(at, canonicalJson(totals))
}

describe('the evidence of a vote', () => {
  it('holds when nothing was changed, with ties that the lots decided under both rules', async () => {
    const { findings, notes, facts } = await check(truth.lines)
    expect(findings).toEqual([])
    const withheld = vote.officers.find(({ secret }) => secret === null)!
    expect(notes).toEqual([{ code: 'SECRET_WITHHELD', commitment: withheld.commitment }])
    expect(facts).toMatchObject({ campaign: vote.campaign.id, signers: ['Марат Әли', 'Сәуле Омар'] })
    expect(facts!.envelopes.map(({ accepted, replaced, voided }) => [accepted, replaced, voided])).toEqual([
      [32, 10, 2],
      [39, 11, 2],
    ])
    for (const tally of ['greedy', 'shares']) {
      const line = truth.lines.find((one) => one.includes('"kind":"trace"') && one.includes(`"tally":"${tally}"`))
      expect(line).toContain('"by":"file"')
    }
  })

  it('holds whatever the portions that it comes in', async () => {
    const bytes = new TextEncoder().encode(`${text(truth)}\n`)
    const bundle = new VoteBundleCheck({ verifySignature })
    for (let at = 0; at < bytes.length; at += 997) bundle.push(bytes.subarray(at, at + 997))
    expect((await bundle.finish()).holds).toBe(true)
  })

  it('holds with a receipt for every ballot, with every head, and with a promise', async () => {
    const receipts = leaves.map(({ seq }) => receiptFor(vote, truth, birlik, seq))
    const read = receipts.map((one) => readBallotReceipt(JSON.stringify(one))!)
    const promises = [readBallotPromise(JSON.stringify(promise))!]
    const kept = { receipts: read, promises, ...earlier(heads.map((head) => JSON.stringify(head)).join('\n')) }
    const { findings, facts } = await check(truth.lines, kept)
    expect(findings).toEqual([])
    expect(facts!.compared.map(({ isSame }) => isSame)).toEqual(heads.map(() => true))
  })

  it('holds below kEnvelope with totals, and says that nobody counted them again', async () => {
    const { findings, notes } = await check(withTotals())
    expect(findings).toEqual([])
    expect(notes).toContainEqual({ code: 'ENVELOPE_NOT_RECOUNTED', envelope: birlik, ballots: 10 })
  })

  it('holds where two voters handed in the same bytes, and says so', async () => {
    const twin = { ...added, commitment: untouched.commitment }
    const { findings, notes } = await check(
      publish(vote, {
        leaves: inBirlik((own) => [...own, twin]),
        voids: inBirlik((own) => own.map((leaf) => ({ ...leaf, seq: leaf.seq + 1 }))),
        ballots: inBirlik((opened) => [...opened, opened[0]!]),
      }).lines,
    )
    expect(findings).toEqual([])
    expect(notes).toContainEqual({ code: 'BALLOTS_ALIKE', envelope: birlik, ballots: 1 })
  })

  it('holds where nobody voted, and lets nobody win there', async () => {
    const nobody = await aVote(7, { [birlik]: 0, city: 25 })
    expect(await check(publish(nobody).lines)).toMatchObject({ findings: [], notes: [{ code: 'SECRET_WITHHELD' }] })
    const crowned = publish(nobody, {
      result: (one) => (one.envelope === birlik ? { ...one, winners: numbersIn(birlik, nobody).slice(0, 1) } : one),
    })
    expect(await codes(check(crowned.lines))).toEqual(['SPENT_DIFFERS', 'WINNERS_DIFFER'])
  })

  it('holds before the protocol is signed, and says so', async () => {
    const { findings, notes } = await check(publish(vote, { signers: [] }).lines)
    expect(findings).toEqual([])
    expect(notes).toContainEqual({ code: 'PROTOCOL_UNSIGNED', signatures: 0 })
  })

  it.each(alone)('is refused as %s alone: %s', async (code, _, found) => {
    expect(await found()).toEqual([code])
  })

  it.each(among)('is refused as %s: %s', async (code, _, found) => {
    expect(await found()).toContain(code)
  })

  it('shows a ballot that was taken away, even where every key lied, to whoever kept something', async () => {
    const lie = publish(vote, lostBallot).lines
    // By itself it agrees with itself: that is why voters keep receipts, and watchers heads.
    expect(await of(lie)()).toEqual([])
    expect(await of(lie, { receipts: [receipt] })()).toContain('RECEIPT_LEAF_DIFFERS')
    expect(await of(lie, earlier(JSON.stringify(heads.at(-2))))()).not.toEqual([])
    expect(await of(lie, { promises: [promise] })()).toEqual(['PROMISE_BROKEN'])
  })

  it('has a case and a sentence for everything that can be found', () => {
    const unread: readonly VoteFindingCode[] = ['EARLIER_MALFORMED', 'RECEIPT_MALFORMED', 'PROMISE_MALFORMED']
    const shown = new Set<string>([...unread, ...alone.map(([code]) => code), ...among.map(([code]) => code)])
    expect(Object.keys(voteWords).filter((code) => !shown.has(code))).toEqual([])
    expect(voteSentence({ code: 'WINNERS_DIFFER', line: 7, details: { envelope: 'city' } })).toBe(
      'WINNERS_DIFFER at line 7: The winners are not those of the trace. (envelope city)',
    )
  })

  it('reads no other file as something that was kept', () => {
    expect(readEarlierBoards('{"v":1}')).toBeUndefined()
    expect(readEarlierBoards(text(truth).slice(0, 2_000))).toBeUndefined()
    expect(readBallotReceipt(JSON.stringify(promise))).toBeUndefined()
    expect(readBallotPromise(JSON.stringify(receipt))).toBeUndefined()
  })
})
