import { toBase64Url } from '../kernel/base64url.ts'
import { faultOfSignature, type KeyRing } from './check-keys.ts'
import type { Findings } from './finding.ts'
import { leafTypes, type Head } from './formats.ts'
import type { LeafLog, TreeAt } from './leaf-log.ts'
import { minuteOf, momentOfMinute } from './moments.ts'
import { signedMessage, type VerifySignature } from './signed.ts'

export interface HeadLine {
  readonly head: Head
  readonly line: number
}

/** What a head is held against. */
export interface HeadContext {
  readonly petition: string
  /** of the rule book */
  readonly rules: string
  readonly keys: KeyRing
  readonly verify: VerifySignature
}

/** Whether a head belongs to the petition and its book, and is signed by a key in force. */
export async function checkHeadItself(
  { head, line }: HeadLine,
  context: HeadContext,
  findings: Findings,
): Promise<void> {
  if (head.petition !== context.petition) findings.add('HEAD_OF_ANOTHER_PETITION', { line })
  if (head.rules !== context.rules) findings.add('BOOK_NOT_THE_PINNED_ONE', { line, details: { pinned: head.rules } })
  const fault = await faultOfHead(head, context.keys, context.verify)
  if (fault) findings.add(fault, { line, details: { key: head.key } })
}

/** What speaks against the signature of a head. */
export function faultOfHead(head: Head, keys: KeyRing, verify: VerifySignature) {
  const { key, at, signature } = head
  return faultOfSignature({ key, at, message: signedMessage('dauys/head/1', head), signature }, keys, verify)
}

/** Whether root, counts and time of a head are those of the leaves that it covers. */
export function checkHeadAgainstTree({ head, line }: HeadLine, tree: TreeAt | undefined, findings: Findings): void {
  if (!tree) {
    findings.add('HEAD_BEYOND_LEAVES', { line, details: { size: head.size } })
    return
  }
  if (head.root !== toBase64Url(tree.root)) findings.add('HEAD_ROOT_DIFFERS', { line, details: { size: head.size } })
  for (const name of ['total', ...leafTypes] as const) {
    const expected = name === 'total' ? tree.total : tree.byType[name]
    const found = head.counts[name]
    if (found !== expected) findings.add('HEAD_COUNTS_DIFFER', { line, details: { count: name, expected, found } })
  }
  if (minuteOf(head.at) < tree.latestMinute) {
    findings.add('HEAD_OLDER_THAN_LEAF', { line, details: { at: head.at, minute: momentOfMinute(tree.latestMinute) } })
  }
}

/** Heads grow with time: one for each day, then the newest, which covers every leaf. */
export function checkOrderOfHeads(lines: readonly HeadLine[], size: number, findings: Findings): void {
  for (const [i, { head, line }] of lines.entries()) {
    const before = lines[i - 1]?.head
    if (!before) continue
    const isLaterDay = before.at.slice(0, 10) < head.at.slice(0, 10)
    if (head.size <= before.size || !isLaterDay) findings.add('HEAD_OUT_OF_ORDER', { line })
  }
  const newest = lines.at(-1)
  if (newest && newest.head.size < size) {
    findings.add('LEAVES_BEYOND_HEAD', { line: newest.line, details: { size: newest.head.size, leaves: size } })
  }
}

/** The leaves that came into the log after a head although they name a minute before it. */
export interface LateLeaves {
  readonly leaves: number
  /** between the minute that the latest of them names and the head before it */
  readonly minutes: number
  readonly seq: number
}

/** How long acts may wait for the log before a reader should know. */
const patienceMinutes = 10

/**
 * Leaves of the last seconds of a day may stand behind its head; much later ones were held up or back-dated. Which of
 * both, no log can say: that is why it is told and not judged.
 */
export function lateLeaves(heads: readonly Head[], log: LeafLog): LateLeaves | undefined {
  let leaves = 0
  let [minutes, seq] = [0, 0]
  for (const [i, head] of heads.entries()) {
    const [from, to] = [head.size, heads[i + 1]?.size ?? log.size]
    const signedAt = minuteOf(head.at)
    for (let index = from; index < Math.min(to, log.size); index++) {
      const late = signedAt - log.minute(index)
      if (late <= patienceMinutes || log.type(index) >= leafTypes.length) continue
      leaves++
      if (late > minutes) [minutes, seq] = [late, index + 1]
    }
  }
  return leaves === 0 ? undefined : { leaves, minutes, seq }
}
