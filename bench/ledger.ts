import { readReceipt } from '../domain/verifier/check-receipt.ts'
import { timeInBrowser, timeInNode, withLog, type Timing } from './ledger/timing.ts'
import { checkText, earlierOf } from './ledger/check.ts'
import { evidenceOf } from './ledger/evidence.ts'
import { keptFrom, rewritten } from './ledger/rewriting.ts'
import { Dice } from '../domain/kernel/testing/dice.ts'
import { actsOf, publisherOf } from './ledger/story.ts'
import { tampered, textOf } from './ledger/tampering.ts'
import type { Proof, ProofContext, ProofReport } from './proof.ts'

const leavesOfSmallLog = 120
const days = 5
const tamperingsOfOneLog = 250
const million = 1_000_000

/** What the million may take on a quiet machine, and how far time may grow faster than leaves. */
const limits = { nodeSeconds: 10, browserSeconds: 30, growth: 1.25 }

/**
 * Can a lie be told in a bundle? Makes evidence with code of its own, changes one thing at random and asks the
 * verifier; then lets somebody who holds the signing keys rewrite whole logs, against what an honest person kept.
 */
export const ledger: Proof = {
  name: 'ledger',
  goal: 'every single change of a bundle is found, a rewritten log against one kept head or receipt, a million leaves in seconds',
  options: ['tamperings', 'rewritings', 'seed'],
  async run(context): Promise<ProofReport> {
    const { full, option, say } = context
    const seed = option('seed', full ? Math.floor(Math.random() * 2 ** 31) : 1)
    say(`seed ${seed}`)
    const findings: string[] = []
    const tamperings = await proveTamperings(option('tamperings', full ? 10_000 : 1_000), new Dice(seed), findings, say)
    const rewritings = await proveRewritings(option('rewritings', full ? 500 : 50), new Dice(seed), findings, say)
    const timings = full ? await proveSpeed(findings, say) : {}
    return { met: findings.length === 0, figures: { ...tamperings, ...rewritings, ...timings, seed }, findings }
  },
}

async function proveTamperings(count: number, dice: Dice, findings: string[], say: ProofContext['say']) {
  const byKind = new Map<string, number>()
  let found = 0
  for (let done = 0; done < count;) {
    const evidence = evidenceOf(actsOf(leavesOfSmallLog, days, dice), publisherOf(leavesOfSmallLog, days, dice))
    if (!(await checkText(textOf(evidence.lines))).holds) findings.push('an honest bundle was refused')
    for (let i = 0; i < tamperingsOfOneLog && done < count; i++, done++) {
      const { kind, text } = tampered(evidence, dice)
      byKind.set(kind, (byKind.get(kind) ?? 0) + 1)
      const report = await checkText(text)
      if (report.holds) findings.push(`not found: ${kind} (change ${done + 1})`)
      else found++
    }
    if (done % 1_000 === 0) say(`${done} changes, ${found} found`)
  }
  return { tamperings: count, kindsOfTampering: byKind.size, found }
}

async function proveRewritings(count: number, dice: Dice, findings: string[], say: ProofContext['say']) {
  let [consistent, foundByHead, foundByReceipt] = [0, 0, 0]
  for (let i = 0; i < count; i++) {
    const acts = actsOf(leavesOfSmallLog, days, dice)
    const publisher = publisherOf(leavesOfSmallLog, days, dice)
    const truth = evidenceOf(acts, publisher)
    const { kind, evidence, from } = rewritten(acts, publisher, dice)
    const text = textOf(evidence.lines)
    const kept = keptFrom(truth, acts, from, dice)
    const receipt = readReceipt(kept.receipt)
    if (!receipt) throw new Error('The verifier does not read a receipt of the format')

    // By itself it holds: that is the limit of any log, and why people keep heads and receipts.
    const alone = await checkText(text)
    if (alone.holds) consistent++
    else findings.push(`a rewritten log contradicts itself: ${kind}, ${alone.findings[0]?.code}`)
    if (!(await checkText(text, { earlier: [earlierOf(kept.head)] })).holds) foundByHead++
    else findings.push(`not found with an earlier head: ${kind}`)
    if (!(await checkText(text, { receipts: [receipt] })).holds) foundByReceipt++
    else findings.push(`not found with a receipt: ${kind}`)
    // Whoever kept something from the true log must not be alarmed by it.
    const honest = await checkText(textOf(truth.lines), { earlier: [earlierOf(kept.head)], receipts: [receipt] })
    if (!honest.holds) findings.push('an honest log was refused against an earlier head and a receipt')
  }
  say(`${count} rewritten logs, ${foundByHead} found by a head, ${foundByReceipt} by a receipt`)
  return { rewritings: count, consistent, foundByHead, foundByReceipt }
}

async function proveSpeed(findings: string[], say: ProofContext['say']) {
  const rows: { leaves: number; node: Timing; browser: Timing }[] = []
  for (const leaves of [million / 4, million / 2, million]) {
    say(`making a log of ${leaves} leaves`)
    rows.push(
      await withLog(leaves, async (file) => {
        const node = await timeInNode(file)
        say(`Node: ${node.seconds.toFixed(1)} s`)
        const browser = await timeInBrowser(file)
        say(`browser worker: ${browser.seconds.toFixed(1)} s`)
        return { leaves, node, browser }
      }),
    )
  }
  const [quarter, half, whole] = rows as [(typeof rows)[0], (typeof rows)[0], (typeof rows)[0]]
  for (const { node, browser, leaves } of rows) {
    if (node.leaves !== leaves || browser.leaves !== leaves) findings.push(`a log of ${leaves} leaves was refused`)
  }
  const growth = whole.node.seconds / (quarter.node.seconds * 4)
  if (whole.node.seconds > limits.nodeSeconds) findings.push(`Node took more than ${limits.nodeSeconds} s`)
  if (whole.browser.seconds > limits.browserSeconds)
    findings.push(`the worker took more than ${limits.browserSeconds} s`)
  if (growth > limits.growth) findings.push(`four times the leaves took ${(growth * 4).toFixed(1)} times as long`)
  return {
    node250kSeconds: rounded(quarter.node.seconds),
    node500kSeconds: rounded(half.node.seconds),
    nodeMillionSeconds: rounded(whole.node.seconds),
    browser250kSeconds: rounded(quarter.browser.seconds),
    browser500kSeconds: rounded(half.browser.seconds),
    browserMillionSeconds: rounded(whole.browser.seconds),
    timeForFourfoldLeaves: rounded(growth * 4),
  }
}

function rounded(n: number): number {
  return Math.round(n * 100) / 100
}
