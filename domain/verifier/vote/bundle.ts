import { canonicalJson } from '../../kernel/canonical-json.ts'
import { checkKeys, KeyRing, type KeyLine } from '../check-keys.ts'
import { isObject } from '../guards.ts'
import { decoded, parsed } from '../leaf-line.ts'
import { LineSplitter } from '../lines.ts'
import type { VerifySignature } from '../signed.ts'
import { checkBox, type Box } from './check-ballots.ts'
import { BoardCheck } from './check-board.ts'
import { checkFrozen, hashed, type Frozen } from './check-list.ts'
import { checkLottery, type LotLine } from './check-lottery.ts'
import { checkProtocol, type SignedProtocol } from './check-protocol.ts'
import { checkResults, type StatedCount } from './check-results.ts'
import { VoteFindings, type VoteFinding, type VoteNote } from './finding.ts'
import {
  isVoteLine,
  isVoteLineKind,
  neededLines,
  standsAfter,
  type BallotPromise,
  type BallotReceipt,
  type VoteLine,
  type VoteLineKind,
} from './formats.ts'
import {
  checkBallotPromise,
  checkEarlierBoards,
  checkReceiptHere,
  keptSizes,
  type CheckedBoard,
  type ComparedBoard,
  type EarlierBoards,
} from './kept.ts'
import { drawsLots, formOf, isVoteRules, talliesOf, type BallotRules, type VoteRules } from './rules.ts'

export interface VoteCheckOptions {
  readonly verifySignature: VerifySignature
  /** called now and then with the number of lines that were read */
  readonly onProgress?: (lines: number) => void
  /** what somebody kept from before, to hold the boards against */
  readonly earlier?: readonly EarlierBoards[]
  readonly receipts?: readonly BallotReceipt[]
  readonly promises?: readonly BallotPromise[]
}

export interface VoteReport {
  /** true: everything that the file claims follows from its boards and ballots */
  readonly holds: boolean
  /** the first of them */
  readonly findings: readonly VoteFinding[]
  /** how many there are in all */
  readonly findingCount: number
  readonly notes: readonly VoteNote[]
  /** undefined when the file is no evidence of a vote at all */
  readonly facts: VoteFacts | undefined
}

/** What was read and counted again. Proven only when the report holds. */
export interface VoteFacts {
  readonly campaign: string
  readonly key: string
  /** R, H0 and H1, hex */
  readonly rules: string
  readonly list: string
  readonly boards: string
  readonly lot: string | null
  readonly envelopes: readonly EnvelopeFacts[]
  readonly keys: readonly { readonly id: string; readonly from: string }[]
  readonly signers: readonly string[]
  readonly compared: readonly ComparedBoard[]
  readonly receipts: number
  readonly promises: number
}

export interface EnvelopeFacts {
  readonly envelope: string
  readonly leaves: number
  readonly accepted: number
  readonly replaced: number
  readonly voided: number
  /** H2, hex */
  readonly ballots: string
  readonly results: readonly { readonly tally: string; readonly winners: readonly number[] }[]
}

type BoxLines = Box & { readonly counts: StatedCount[] }

const linesBetweenNews = 1 << 14

/** Checks the evidence of a vote, in portions as they come from a disk or a network. */
export class VoteBundleCheck {
  private readonly options: VoteCheckOptions
  private readonly findings = new VoteFindings()
  private readonly notes: VoteNote[] = []
  private readonly splitter = new LineSplitter((bytes, from, to) => this.readLine(bytes.slice(from, to)))
  private line = 0
  private last: VoteLineKind | undefined
  private readonly seen = new Set<VoteLineKind>()
  private readonly frozen: { -readonly [Name in keyof Frozen]?: Frozen[Name] } = {}
  private readonly envelopes: VoteLine<'envelope'>[] = []
  private readonly projects: VoteLine<'project'>[] = []
  private readonly keys: KeyLine[] = []
  private readonly boards: BoardCheck[] = []
  private readonly lots: LotLine[] = []
  private readonly boxes: BoxLines[] = []
  private protocol: SignedProtocol | undefined

  constructor(options: VoteCheckOptions) {
    this.options = options
  }

  /** Takes the next bytes of the file, any number of them. */
  push(chunk: Uint8Array): void {
    this.splitter.push(chunk)
  }

  /** Draws the conclusions once the file has ended. */
  async finish(): Promise<VoteReport> {
    const { findings, notes } = this
    if (this.splitter.finish()) findings.add('FILE_CUT', { line: this.line })
    for (const kind of neededLines) if (!this.seen.has(kind)) findings.add('LINE_MISSING', { details: { kind } })
    const { campaign, rules, list } = this.frozen
    const { envelopes, projects } = this
    const facts =
      campaign && rules && list ? await this.conclude({ campaign, rules, list, envelopes, projects }) : undefined
    return { holds: findings.count === 0, findings: findings.kept, findingCount: findings.count, notes, facts }
  }

  private readLine(bytes: Uint8Array): void {
    this.line++
    if (this.line % linesBetweenNews === 0) this.options.onProgress?.(this.line)
    const { findings, line } = this
    const value = parsed(bytes)
    const kind = isObject(value) ? value['kind'] : undefined
    if (!isVoteLineKind(kind)) findings.add('LINE_UNREADABLE', { line })
    else if (!isCanonical(value, bytes)) findings.add('LINE_NOT_CANONICAL', { line, details: { kind } })
    else if (!isVoteLine[kind](value)) findings.add('LINE_MALFORMED', { line, details: { kind } })
    else if (this.isInPlace(kind)) this.take(value, bytes)
  }

  /** Lines come in their order. A line out of place is told and not used. */
  private isInPlace(kind: VoteLineKind): boolean {
    const isInPlace = standsAfter[kind].includes(this.last)
    if (isInPlace) this.last = kind
    else this.findings.add('LINE_OUT_OF_ORDER', { line: this.line, details: { kind } })
    this.seen.add(kind)
    return isInPlace
  }

  private take(value: VoteLine, bytes: Uint8Array): void {
    const { line, frozen } = this
    switch (value.kind) {
      case 'campaign':
        frozen.campaign = value
        return
      case 'rules':
        frozen.rules = value
        return
      case 'envelope':
        this.envelopes.push(value)
        return
      case 'project':
        this.projects.push(value)
        return
      case 'list':
        frozen.list = value
        return
      case 'key':
        this.keys.push({ key: value.key, line })
        return
      case 'board':
        this.openBoard(value)
        return
      case 'cast':
      case 'supersede':
      case 'void':
        this.boards.at(-1)?.push(value, bytes, line)
        return
      case 'head':
        this.boards.at(-1)?.heads.push({ head: value.head, line })
        return
      case 'lot':
        this.lots.push({ lot: value, line })
        return
      case 'protocol':
        this.protocol = { protocol: value, line, signatures: [] }
        return
      case 'signature':
        this.protocol?.signatures.push({ signature: value, line })
        return
      default:
        this.takeOfBox(value)
    }
  }

  private openBoard(stated: VoteLine<'board'>): void {
    const { campaign, rules, list } = this.frozen.campaign ?? { campaign: 'cmp_', rules: '', list: '' }
    const place = { campaign: campaign as VoteLine<'cast'>['campaign'], envelope: stated.envelope, rules, list }
    this.boards.push(new BoardCheck(stated, place, this.findings, this.line))
  }

  private takeOfBox(value: VoteLine<'box' | 'ballot' | 'totals' | 'result' | 'trace'>): void {
    const { line } = this
    if (value.kind === 'box') {
      this.boxes.push({ stated: value, line, ballots: [], totals: undefined, counts: [] })
      return
    }
    const box = this.boxes.at(-1)
    if (box?.stated.envelope !== value.envelope) {
      this.findings.add('LINE_OUT_OF_ORDER', { line, details: { kind: value.kind, envelope: value.envelope } })
      return
    }
    const count = box.counts.at(-1)
    if (value.kind === 'ballot') box.ballots.push({ text: value.ballot, line })
    else if (value.kind === 'totals') box.totals = value
    else if (value.kind === 'result') box.counts.push({ result: value, line, trace: undefined })
    else if (count) count.trace = { trace: value, line }
  }

  private async conclude(frozen: Frozen): Promise<VoteFacts> {
    const { findings, notes, options } = this
    const signers = { keys: new KeyRing(this.keys.map(({ key }) => key)), verify: options.verifySignature }
    checkFrozen(frozen, findings)
    await checkKeys(this.keys, options.verifySignature, findings)
    const boards = await this.checkBoards(frozen, signers)
    if (isVoteRules(frozen.rules.rules)) this.checkCounts(frozen, frozen.rules.rules, boards)
    else findings.add('RULES_UNUSABLE')
    const sealed = this.boards.map(({ stated }) => stated)
    const stated = { frozen, lots: this.lots, boards: sealed, boxes: this.boxes }
    if (this.protocol) await checkProtocol(this.protocol, stated, signers, { findings, notes })

    const vote = { campaign: frozen.campaign.campaign, boards, signers }
    const compared: ComparedBoard[] = []
    for (const earlier of options.earlier ?? []) compared.push(...(await checkEarlierBoards(earlier, vote, findings)))
    for (const receipt of options.receipts ?? []) await checkReceiptHere(receipt, vote, findings)
    for (const promise of options.promises ?? []) await checkBallotPromise(promise, vote, findings)
    return this.factsOf(frozen, boards, compared)
  }

  /** Each board by itself, and all of them together as H1. */
  private async checkBoards({ campaign: of }: Frozen, signers: Parameters<BoardCheck['conclude']>[0]) {
    const checked = new Map<string, CheckedBoard>()
    const { earlier = [], receipts = [] } = this.options
    for (const board of this.boards) {
      const { envelope } = board.stated
      const trees = await board.conclude(signers, keptSizes(envelope, { earlier, receipts }))
      checked.set(envelope, { board, trees })
      if (board.alike > 0) this.notes.push({ code: 'BALLOTS_ALIKE', envelope, ballots: board.alike })
    }
    const { campaign, rules, list } = of
    const sealed = this.boards.map(({ stated: { envelope, size, root } }) => ({ envelope, size, root }))
    sealed.sort((a, b) => (a.envelope < b.envelope ? -1 : 1))
    const hash = hashed('dauys/boards/1', { campaign, rules, list, boards: sealed })
    if (hash !== of.boards) this.findings.add('BOARDS_HASH_DIFFERS')
    return checked
  }

  private checkCounts(frozen: Frozen, rules: VoteRules, boards: ReadonlyMap<string, CheckedBoard>): void {
    const { findings, notes } = this
    const voted = frozen.envelopes.flatMap(({ envelope, amount }) => {
      const form = formOf(rules, envelope)
      return form ? [{ envelope, amount, form }] : []
    })
    const names = voted.map(({ envelope }) => envelope).join()
    const isEveryOne = [this.boards, this.boxes].every(
      (all) => all.map(({ stated }) => stated.envelope).join() === names,
    )
    if (!isEveryOne) findings.add('BOARDS_DIFFER', { details: { expected: names } })
    const needsLots = voted.some(({ envelope }) => talliesOf(rules, envelope).some(drawsLots))
    checkLottery(frozen.campaign, this.lots, needsLots, { findings, notes })
    for (const one of voted) this.checkEnvelope(frozen, rules, one, boards.get(one.envelope))
  }

  private checkEnvelope(
    { campaign: { campaign, boards, lot }, projects: all, list: { conflicts } }: Frozen,
    rules: VoteRules,
    { envelope, amount, form }: { readonly envelope: string; readonly amount: number; readonly form: BallotRules },
    checked: CheckedBoard | undefined,
  ): void {
    const box = this.boxes.find(({ stated }) => stated.envelope === envelope)
    if (!box || !checked) return // told already
    const { findings, notes } = this
    const projects = all.filter((project) => project.envelope === envelope)
    const options = new Map(projects.map(({ number, price, category }) => [number, { price, category }]))
    const { kEnvelope } = rules.publication
    const counts = checked.board.counts()
    const ballots = checkBox(
      box,
      { campaign, boards, counts, kEnvelope, sheet: { form, budget: amount, options } },
      findings,
    )
    const { accepted } = box.stated
    if (!ballots && accepted > 0) notes.push({ code: 'ENVELOPE_NOT_RECOUNTED', envelope, ballots: accepted })
    checkResults({ envelope, amount, form, rules, projects, conflicts, accepted, ballots, lot }, box.counts, findings)
  }

  private factsOf(
    { campaign: { kind: _, v: __, ...campaign } }: Frozen,
    boards: ReadonlyMap<string, CheckedBoard>,
    compared: readonly ComparedBoard[],
  ): VoteFacts {
    return {
      ...campaign,
      envelopes: this.boxes.map(({ stated: { envelope, accepted, replaced, voids, ballots }, counts }) => ({
        ...{ envelope, accepted, replaced, ballots, leaves: boards.get(envelope)?.board.log.size ?? 0 },
        voided: Object.values(voids).reduce((sum, n) => sum + n, 0),
        results: counts.map(({ result: { tally, winners } }) => ({ tally, winners })),
      })),
      keys: this.keys.map(({ key }) => ({ id: key.id, from: key.from })),
      signers: this.protocol?.signatures.map(({ signature }) => signature.name) ?? [],
      compared,
      receipts: this.options.receipts?.length ?? 0,
      promises: this.options.promises?.length ?? 0,
    }
  }
}

/** Whether a line is spelled as RFC 8785 says. */
function isCanonical(value: unknown, bytes: Uint8Array): boolean {
  try {
    return canonicalJson(value) === decoded(bytes)
  } catch {
    return false // half a character has no canonical form
  }
}
