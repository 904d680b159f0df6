// Long because it is one story: a vote from the frozen list to the protocol, told with the code of the domain.
import { generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { ballotPaper } from '../../ballots/ballot-paper.ts'
import {
  ballotPromiseBytes,
  boardHeadBytes,
  boardLeafBytes,
  boardsHash,
  type BallotPromise,
  type BallotReceipt,
  type BoardHead,
  type BoardLeaf,
  type VoidReason,
} from '../../ballots/board.ts'
import { checkChoice, type BallotPaper, type Choice } from '../../ballots/choice.ts'
import { ballotCommitment } from '../../ballots/commitment.ts'
import {
  ballotLines,
  boardLine,
  boxLine,
  headLine,
  keyLine,
  leafLine,
  lotLines,
  openingLines,
  protocolLines,
  resultLine,
  totalsLine,
  traceLine,
  type StatedResult,
} from '../../ballots/evidence.ts'
import { lotCommitment, lotSeed, type LotShare } from '../../ballots/lottery.ts'
import { ballotsHash, type OpenedBox } from '../../ballots/opened-box.ts'
import { fromPlain, toPlain } from '../../ballots/plain-choice.ts'
import { protocolDigest, signatureBytes, type ProtocolContent } from '../../ballots/protocol.ts'
import { createSealingKey, openingKeyOf, seal, unseal } from '../../ballots/sealing.ts'
import { ballotEntries, ballotListHash, drawNumbers, drawSeed } from '../../budgets/ballot-list.ts'
import type { Campaign, Envelope } from '../../budgets/campaign.ts'
import type { Project } from '../../budgets/project.ts'
import { rulesFingerprint } from '../../budgets/rules/fingerprint.ts'
import type { PbRules, Tally } from '../../budgets/rules/pb-rules.ts'
import { draftOf, onBallot, projectOf, rules as cityRules } from '../../budgets/testing/turkistan.ts'
import { fromBase64Url, toBase64Url } from '../../kernel/base64url.ts'
import { canonicalJson } from '../../kernel/canonical-json.ts'
import type { CampaignId, ProjectId } from '../../kernel/ids.ts'
import { combine, frontierAfter, hashesOfLeaf, hashesOfPath, inclusionPath, leafHash } from '../../kernel/merkle.ts'
import { sha256 } from '../../kernel/sha-256.ts'
import { count } from '../../tally/count.ts'
import type { Election } from '../../tally/election.ts'
import { electionOf, tallyRuleOf } from '../../tally/of-rules.ts'
import type { Trace } from '../../tally/trace/format.ts'
import { traceOf } from '../../tally/trace/trace.ts'
import { countsOfBox, type EnvelopeCount } from '../../tally/vote-of-campaign.ts'

import { Dice } from '../../kernel/testing/dice.ts'

const { subtle } = globalThis.crypto
const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const idOf = <Prefix extends string>(prefix: Prefix, dice: Dice): `${Prefix}_${string}` =>
  `${prefix}_${Array.from({ length: 26 }, () => crockford[dice.below(32)]).join('')}`

/** One voter's way in one envelope: what was cast, last one last; garbage where the device sent none of ours. */
interface Way {
  readonly casts: readonly (Choice | 'garbage')[]
}

/** A key of the installation, in force from a moment on. */
interface SigningKey {
  readonly id: string
  readonly from: string
  readonly privateKey: KeyObject
  readonly publicKey: string
}

/** A vote that is over and open, before anybody counts or publishes it. */
export interface Vote {
  readonly campaign: Campaign
  readonly projects: readonly Project[]
  readonly keys: readonly SigningKey[]
  readonly officers: readonly LotShare[]
  readonly boards: readonly VoteBoard[]
}

export interface VoteBoard {
  readonly envelope: Envelope
  /** in order, without the voids */
  readonly leaves: readonly BoardLeaf[]
  /** behind them, after opening */
  readonly voids: readonly BoardLeaf[]
  /** as they came out of the box, shuffled */
  readonly opened: readonly Choice[]
  /** of the sealed ballots, by commitment */
  readonly nonces: ReadonlyMap<string, string>
}

const none = { threshold: { kind: 'none' }, partFunding: { kind: 'none' } } as const

/** Greedy decides, Equal Shares is shown beside it; both come to the lots. */
const tallies: readonly Tally[] = [
  { id: 'greedy', rule: 'greedy', order: 'votes', misfit: 'skip', ties: ['minCost', 'lot'], ...none },
  {
    ...{ id: 'shares', rule: 'equal-shares', utility: 'cost', comparison: 'none', ties: ['maxVotes', 'lot'], ...none },
    completion: { kind: 'add1', increment: 1_000_00, stop: 'overspend', start: 'exact', thenGreedy: true },
  },
]

const rules: PbRules = {
  ...cityRules,
  tallies,
  official: { district: 'greedy', city: 'greedy' },
  shadow: ['shares'],
}

/**
 * A vote for two envelopes: some voters change their ballot, some devices send nonsense, and some ballots break the rules.
 * @param ballotsOf voters by envelope
 */
export async function aVote(
  seed: number,
  ballotsOf: Readonly<Record<string, number>> = { 'district:birlik': 34, city: 41 },
  law: PbRules = rules,
): Promise<Vote> {
  const dice = new Dice(seed)
  const id: CampaignId = idOf('cmp', dice)
  const projects = listOf(id, dice)
  const { campaign, listed } = freeze(id, law, projects)
  const keys = [signingKey('2026-01-01T00:00:00Z'), signingKey('2026-05-12T06:30:00Z')]
  const officers = [1, 2, 3].map((officer) => {
    const secret = dice.bytes(32)
    return { commitment: lotCommitment(secret), secret: officer === 3 ? null : secret.toString('hex') }
  })
  officers.sort((a, b) => (a.commitment < b.commitment ? -1 : 1))
  const pair = await createSealingKey(subtle)
  const boards: VoteBoard[] = []
  for (const envelope of campaign.envelopes) {
    const paper = ballotPaper(campaign, envelope, listed)
    if (!paper) throw new Error(`Nobody votes for ${envelope.id}`)
    const ways = waysOf(paper, ballotsOf[envelope.id] ?? 0, dice)
    boards.push(await castAll(campaign, envelope, paper, ways, pair, dice))
  }
  return { campaign, projects: listed, keys, officers, boards }
}

/** Few prices, so that there are ties. */
function listOf(campaignId: CampaignId, dice: Dice): Project[] {
  return ['district:birlik', 'city'].flatMap((envelopeId) =>
    Array.from({ length: 7 }, (_, i): Project => {
      const project = onBallot(projectOf(idOf('prj', dice) as ProjectId), 0)
      const title = `${envelopeId} жобасы ${i + 1}`
      const texts = { kk: { ...project.texts.kk!, title } }
      const estimate = [1_000_000_00, 1_500_000_00, 700_000_00][i % 3]!
      return {
        ...project,
        campaignId,
        envelopeId,
        texts,
        verdicts: [],
        estimate,
        category: ['greening', 'improvement'][i % 2]!,
      }
    }),
  )
}

/** Numbers drawn, list hashed; afterwards the city takes one project back. */
function freeze(id: CampaignId, law: PbRules, projects: readonly Project[]) {
  const rulesHash = rulesFingerprint(law)
  const amounts = { 'district:birlik': 3_000_000_00, city: 4_000_000_00 }
  const draft = draftOf({ id, rules: law, rulesHash, state: 'voting' })
  const envelopes = draft.envelopes.flatMap((envelope) => {
    const amount = amounts[envelope.id as keyof typeof amounts] as number | undefined
    return amount === undefined ? [] : [{ ...envelope, amount }]
  })
  const inCity = projects.filter(({ envelopeId }) => envelopeId === 'city')
  const conflicts = [{ projectIds: [inCity[0]!.id, inCity[1]!.id], reason: {} }]
  const campaign: Campaign = { ...draft, envelopes, conflicts }
  const listSeed = drawSeed(campaign, projects)
  const numbers = drawNumbers(listSeed, projects)
  const hash = ballotListHash(campaign, listSeed, ballotEntries(projects, numbers))
  const listed = projects.map((project, i): Project => {
    const state = i === 3 ? 'withdrawn_by_city' : 'on_ballot'
    return { ...project, state, ballotNumber: numbers.get(project.id) ?? null }
  })
  return { campaign: { ...campaign, ballotList: { hash, seed: listSeed, at: draft.createdAt } }, listed }
}

function waysOf({ options }: BallotPaper, voters: number, dice: Dice): Way[] {
  const numbers = options.map(({ number }) => number)
  const choose = (size: number): Choice => {
    const marks = new Set<number>()
    while (marks.size < size) marks.add(dice.pick(numbers))
    return { marks: [...marks].sort((a, b) => a - b), points: null }
  }
  return Array.from({ length: voters }, (_, i): Way => {
    const casts: (Choice | 'garbage')[] = [choose(1 + dice.below(3))]
    if (i % 5 === 2) casts.push(choose(1 + dice.below(3)))
    if (i === 2) casts.push(choose(2))
    if (i === 7) casts.push('garbage')
    if (i === 9) casts.push(choose(4)) // the form allows three
    return { casts }
  })
}

async function castAll(
  campaign: Campaign,
  envelope: Envelope,
  paper: BallotPaper,
  ways: readonly Way[],
  pair: Awaited<ReturnType<typeof createSealingKey>>,
  dice: Dice,
): Promise<VoteBoard> {
  const context = { campaignId: campaign.id, envelopeId: envelope.id, listHash: campaign.ballotList!.hash }
  const nonces = new Map<string, string>()
  const sealedOf = new Map<number, Uint8Array>()
  const leaves: BoardLeaf[] = []
  const place = { v: 1, campaign: campaign.id, envelope: envelope.id } as const
  const named = { rules: campaign.rulesHash!, list: campaign.ballotList!.hash }
  const lastOf = new Map<number, number>()
  const acts = ways.flatMap(({ casts }, voter) => casts.map((cast, round) => ({ voter, cast, round })))
  acts.sort((a, b) => a.round - b.round || a.voter - b.voter)
  // What breaks the rules is one byte string longer: sealed by a device that was not ours.
  const loose: BallotPaper = { ...paper, form: { envelope: envelope.kind as 'city', type: 'approval', min: 0, max: 9 } }
  for (const [i, { voter, cast }] of acts.entries()) {
    const plain = cast === 'garbage' ? dice.bytes(64) : toPlain(loose, cast)
    const sealed = await seal(subtle, pair.publicKey, context, plain)
    const nonce = dice.bytes(32)
    const commitment = ballotCommitment(nonce, sealed)
    nonces.set(commitment, toBase64Url(nonce))
    const seq = leaves.length + 1
    const before = lastOf.get(voter)
    const hour = `2026-05-1${Math.floor((i / acts.length) * 4)}T0${Math.floor((i * 10) / acts.length)}Z`
    const ends = before === undefined ? {} : { ends: before }
    leaves.push({
      ...place,
      seq,
      kind: before === undefined ? 'cast' : 'supersede',
      commitment,
      ...ends,
      ...named,
      hour,
    })
    lastOf.set(voter, seq)
    sealedOf.set(seq, sealed)
  }
  const key = await openingKeyOf(subtle, pair.secret, pair.publicKey)
  const opened: Choice[] = []
  const voids: BoardLeaf[] = []
  for (const ends of lastOf.values()) {
    const plain = await unseal(subtle, key!, context, sealedOf.get(ends)!)
    const choice = plain && fromPlain(plain)
    const checked = choice && checkChoice(paper, choice)
    if (checked?.ok) {
      opened.push(checked.value)
      continue
    }
    const reason: VoidReason = choice ? 'against_rules' : 'unreadable'
    const { commitment } = leaves[ends - 1]!
    const seq = leaves.length + voids.length + 1
    voids.push({ ...place, seq, kind: 'void', commitment, ends, reason, ...named, hour: '2026-05-18T05Z' })
  }
  opened.sort(() => dice.next() - 0.5)
  return { envelope, leaves, voids, opened, nonces }
}

/** What a forger who holds every key may do before everything behind it is computed and signed anew. */
export interface Forgery {
  readonly ballots?: (opened: readonly Choice[], envelope: string) => readonly Choice[]
  readonly leaves?: (leaves: readonly BoardLeaf[], envelope: string) => readonly BoardLeaf[]
  readonly voids?: (voids: readonly BoardLeaf[], envelope: string) => readonly BoardLeaf[]
  /** seed that the traces are counted with */
  readonly countsBy?: (seed: string) => string
  readonly trace?: (trace: Trace, election: Election) => Trace
  readonly result?: (result: StatedResult) => StatedResult
  readonly tallies?: (results: readonly Counted[]) => readonly Counted[]
  readonly content?: (content: ProtocolContent) => ProtocolContent
  readonly signers?: readonly string[]
  /** below how many ballots only totals are published, whatever the rules say */
  readonly kEnvelope?: number
}

/** A vote as it is published. */
export interface Published {
  readonly lines: readonly string[]
  readonly content: ProtocolContent
  readonly heads: ReadonlyMap<string, readonly BoardHead[]>
}

/** Counts a vote and writes its evidence. */
export function publish(vote: Vote, forgery: Forgery = {}): Published {
  const { campaign, projects, keys, officers } = vote
  const hashes = { campaign: campaign.id, rules: campaign.rulesHash!, list: campaign.ballotList!.hash }
  const boards = vote.boards.map((board) => {
    const { id } = board.envelope
    const leaves = forgery.leaves?.(board.leaves, id) ?? board.leaves
    const voids = forgery.voids?.(board.voids, id) ?? board.voids
    const sealed = { envelope: id, size: leaves.length, root: treeOf(leaves).rootAt(leaves.length) }
    const opened = forgery.ballots?.(board.opened, id) ?? board.opened
    return { leaves, voids, opened, sealed, heads: headsOf([...leaves, ...voids], hashes.campaign, id, keys) }
  })
  const h1 = boardsHash(
    hashes,
    boards.map(({ sealed }) => sealed),
  )
  const lot = lotSeed({ ...hashes, board: h1 }, officers)
  const envelopes = boards.map(({ sealed: { envelope, size: leaves }, voids, leaves: own, opened }) => ({
    ...{ envelope, leaves, accepted: opened.length, voids: voidsOf(voids) },
    replaced: own.filter(({ kind }) => kind === 'supersede').length,
    ballots: ballotsHash({ campaign: campaign.id, envelope, boardHash: h1 }, opened),
  }))
  const counts = countsOf(vote, forgery, { ...hashes, h1, lot, envelopes, opened: boards.map((board) => board.opened) })
  const plain: ProtocolContent = {
    ...{ v: 1, campaign: campaign.id, key: campaign.key, rules: hashes.rules, list: hashes.list, boards: h1 },
    ...{ envelopes: inOrder(envelopes, ({ envelope }) => envelope), lottery: officers, lotSeed: lot, hasQuorum: true },
    traces: inOrder(
      counts.flatMap(({ results }) =>
        results.map(({ result: { tally, envelope, trace: hash } }) => ({ tally, envelope, hash })),
      ),
      ({ tally, envelope }) => `${tally}\0${envelope}`,
    ),
  }
  const content = forgery.content?.(plain) ?? plain
  const lines = [
    ...openingLines(campaign, projects, content),
    ...keyLines(keys),
    ...boards.flatMap(({ sealed, leaves, voids, heads }) => [
      boardLine(sealed, heads.length),
      ...[...leaves, ...voids].map(leafLine),
      ...heads.map(headLine),
    ]),
    ...lotLines(content),
    ...counts.flatMap(({ envelope, opened, totals, results }) => [
      boxLine(content.envelopes.find((one) => one.envelope === envelope)!),
      ...(totals ? [totalsLine(totals)] : ballotLines(envelope, opened)),
      ...results.flatMap(({ result, text }) => [resultLine(result), ...(totals ? [] : [traceLine(result, text)])]),
    ]),
    ...protocolLines(content, signaturesOf(content, keys.at(-1)!, forgery.signers ?? ['Марат Әли', 'Сәуле Омар'])),
  ]
  return { lines, content, heads: new Map(boards.map(({ sealed, heads }) => [sealed.envelope, heads])) }
}

function voidsOf(voids: readonly BoardLeaf[]): Partial<Record<VoidReason, number>> {
  const reasons = Map.groupBy(voids, ({ reason }) => reason!)
  return Object.fromEntries([...reasons].map(([reason, { length }]) => [reason, length]))
}

function inOrder<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return items.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1))
}

/** Roots and proofs of a board. */
function treeOf(leaves: readonly BoardLeaf[]) {
  let frontier: readonly Uint8Array[] = []
  const kept: Uint8Array[][] = []
  const roots = [toBase64Url(combine([]))]
  for (const [i, leaf] of leaves.entries()) {
    const hashes = hashesOfLeaf(i + 1, leafHash(boardLeafBytes(leaf)), frontier)
    frontier = frontierAfter(frontier, hashes)
    kept.push(hashes)
    roots.push(toBase64Url(combine(frontier)))
  }
  const proofOf = (seq: number, size: number) => {
    const path = inclusionPath(seq - 1, size)
    return hashesOfPath(path, ({ level, seq: at }) => kept[at - 1]![level]!).map(toBase64Url)
  }
  return { rootAt: (size: number) => roots[size] ?? '', proofOf }
}

/** One head at the end of each hour in which the board grew. */
function headsOf(
  leaves: readonly BoardLeaf[],
  campaign: CampaignId,
  envelope: string,
  keys: readonly SigningKey[],
): BoardHead[] {
  const tree = treeOf(leaves)
  return leaves.flatMap(({ hour }, i): BoardHead[] => {
    if (leaves[i + 1]?.hour === hour) return []
    const key = keyAt(keys, `${hour.slice(0, 13)}:59:00Z`)
    const statement = { v: 1, campaign, envelope, size: i + 1, root: tree.rootAt(i + 1), hour, key: key.id } as const
    return [{ ...statement, signature: signed('dauys/board-head/1', boardHeadBytes(statement), key) }]
  })
}

function signingKey(from: string): SigningKey {
  const { publicKey, privateKey } = generateKeyPairSync('ed25519')
  const { x = '' } = publicKey.export({ format: 'jwk' })
  return { id: toBase64Url(sha256(fromBase64Url(x, 32)!).subarray(0, 16)), from, privateKey, publicKey: x }
}

function keyAt(keys: readonly SigningKey[], moment: string): SigningKey {
  return keys.findLast(({ from }) => from <= moment)!
}

function signed(label: string, content: Uint8Array, { privateKey }: SigningKey): string {
  return toBase64Url(sign(null, Buffer.concat([Buffer.from(`${label}\n`), content]), privateKey))
}

function keyLines(keys: readonly SigningKey[]): string[] {
  return keys.map(({ id, publicKey, from }, i) => {
    const previous = keys[i - 1]
    const members = { v: 1, id, publicKey, from, previous: previous?.id ?? null }
    const content = new TextEncoder().encode(canonicalJson(members))
    return keyLine({ ...members, signature: signed('dauys/key/1', content, previous ?? keys[i]!) })
  })
}

function signaturesOf(content: ProtocolContent, key: SigningKey, names: readonly string[]) {
  const digest = protocolDigest(content)
  return names.map((name, i) => {
    const unsigned = { name, at: new Date(`2026-06-0${i + 1}T09:00:00.250Z`), key: key.id }
    return { ...unsigned, signature: signed('dauys/protocol/1', signatureBytes({ digest, ...unsigned }), key) }
  })
}

interface Box {
  readonly rules: string
  readonly list: string
  readonly h1: string
  readonly lot: string
  readonly envelopes: ProtocolContent['envelopes']
  readonly opened: readonly (readonly Choice[])[]
}

/** One count as it is published, with its trace as text. */
export interface Counted {
  readonly result: StatedResult
  readonly text: string
}

/** Counts all that the rules name, as the server does: from the opened box. */
function countsOf(
  { campaign, projects }: Vote,
  forgery: Forgery,
  { rules: rulesHash, list, h1, lot, envelopes, opened }: Box,
) {
  const box: OpenedBox = {
    ...{ campaignId: campaign.id, rulesHash, listHash: list, boardHash: h1 },
    lotSeed: forgery.countsBy?.(lot) ?? lot,
    envelopes: envelopes.map(({ envelope: envelopeId, ballots: hash, replaced, voids }, i) => {
      return { envelopeId, ballots: opened[i]!, ballotsHash: hash, salt: null, replaced, voids, byChannel: {} }
    }),
  }
  const { publication } = campaign.rules
  const kEnvelope = forgery.kEnvelope ?? publication.kEnvelope
  const law = { ...campaign.rules, publication: { ...publication, kEnvelope } }
  return countsOfBox({ ...campaign, rules: law }, projects, box).map((one, i) => {
    const counted = [one.official, ...one.shadows.map(({ tally }) => tally)].map((tally) =>
      countOf(one, tally, forgery),
    )
    const results = forgery.tallies?.(counted) ?? counted
    const { id: envelope } = one.envelope
    const totals = one.isTotalsOnly ? totalsOf(one, opened[i]!) : null
    return { envelope, opened: opened[i]!, totals, results }
  })
}

function countOf({ envelope, vote }: EnvelopeCount, tally: Tally, forgery: Forgery): Counted {
  const { election } = electionOf(vote, tally)
  const rule = tallyRuleOf(tally, vote.form)
  const plain = traceOf(election, rule, count(election, rule))
  const trace = forgery.trace?.(plain, election) ?? plain
  const winners = trace.winners.map(Number)
  const prices = new Map(vote.projects.map(({ number, price }) => [number, price]))
  const spent = winners.reduce((sum, number) => sum + (prices.get(number) ?? 0), 0)
  const result = { envelope: envelope.id, tally: tally.id, winners, spent, trace: trace.fingerprint }
  return { result: forgery.result?.(result) ?? result, text: canonicalJson(trace) }
}

function totalsOf({ envelope, vote }: EnvelopeCount, opened: readonly Choice[]) {
  const numbers = vote.projects.map(({ number }) => number).sort((a, b) => a - b)
  return {
    ...{ envelope: envelope.id, empty: opened.filter(({ marks }) => marks.length === 0).length },
    projects: numbers.map((number) => ({
      ...{ number, votes: opened.filter(({ marks }) => marks.includes(number)).length, points: 0 },
    })),
  }
}

/** The receipt of one ballot, in the tree of one head. */
export function receiptFor(vote: Vote, published: Published, envelope: string, seq: number): BallotReceipt {
  const { leaves, voids, nonces } = vote.boards.find((board) => board.envelope.id === envelope)!
  const leaf = leaves[seq - 1]!
  const head = published.heads.get(envelope)!.find(({ size }) => size >= seq)!
  const { campaign } = leaf
  const proof = treeOf([...leaves, ...voids]).proofOf(seq, head.size)
  const nonce = nonces.get(leaf.commitment)!
  return { v: 1, kind: 'ballot', campaign, campaignKey: vote.campaign.key, envelope, leaf, nonce, proof, head }
}

/** What the server answered when it took a ballot. */
export function promiseFor({ keys }: Vote, { campaign, envelope, commitment, hour }: BoardLeaf): BallotPromise {
  const key = keyAt(keys, `${hour.slice(0, 13)}:59:00Z`)
  const content = { v: 1, campaign, envelope, commitment, hour, key: key.id } as const
  return { ...content, signature: signed('dauys/ballot-promise/1', ballotPromiseBytes(content), key) }
}
