import { filmOf } from '#domain/tally/film/film.ts'
import { count } from '#domain/tally/count.ts'
import { electionOf } from '#domain/tally/from-pabulib.ts'
import { marginOf } from '#domain/tally/margin.ts'
import { writePabulib } from '#domain/tally/pabulib/write.ts'
import { withResult } from '#domain/tally/result-file.ts'
import { compareRules } from '#client/features/tally/compare-rules.ts'
import { nearestFirst } from '#domain/tally/film/nearest-losses.ts'
import { readFile } from '#client/features/tally/read-file.ts'
import { recount } from '#client/features/tally/results/recount.ts'
import { roundInView } from '#client/features/tally/round-in-view.ts'
import { describeElection } from '#client/features/tally/read-election.ts'
import { settle } from '#client/features/tally/setting.ts'
import type { Election } from '#domain/tally/election.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import type { ToCompare } from '#client/features/tally/compare-rules.ts'
import type { TallyNews, TallyOrder } from '#client/features/tally/tally-orders.ts'

/** Where every number has to be tried, the search ends here. */
const ballotsMax = 500
const tellEveryMs = 50

/**
 * The work behind the simulator, wherever it runs: takes orders one after another and says what comes of them. Between
 * the parts of a count newer orders are heard, so that a count nobody waits for is not gone on with.
 */
export function createTallyWork(say: (news: TallyNews) => void): (order: TallyOrder) => Promise<void> {
  let file: PabulibFile | undefined
  let election: Election | undefined
  let newest = 0
  let queue = Promise.resolve()

  async function carryOut(order: TallyOrder): Promise<void> {
    if (order.kind === 'read') return read(order.file, order.trustRows)
    if (!file || !election) throw new Error('no file has been read')
    if (order.kind === 'recount') {
      say({ kind: 'recounted', recounted: recount(file, order.task) })
      return
    }
    const settled = settle(file, order.setting)
    const { rule, budgetMinor } = settled
    const funded = { ...election, budgetMinor }
    if (order.kind === 'count') return countAndCompare(order.turn, { file, election: funded, settled })
    if (order.kind === 'margin') {
      const { project } = order
      const most = rule.rule === 'greedy' ? funded.voters : Math.min(ballotsMax, funded.voters)
      const tell = sparsely((ballots: number) => {
        say({ kind: 'trying', project, ballots, ballotsMax: most })
      })
      const margin = marginOf(funded, rule, project, { ballotsMax: most, onTry: tell })
      say({ kind: 'margin', margin, ballotsMax: most })
      return
    }
    const written = writePabulib(withResult(file, { budgetMinor, rule, winners: order.winners }))
    say(written.ok ? { kind: 'written', text: written.text } : { kind: 'unwritable', faults: written.faults })
  }

  async function read(blob: Blob, trustRows: boolean): Promise<void> {
    const tell = sparsely((bytes: number) => {
      say({ kind: 'reading', bytes, total: blob.size })
    })
    const { sha256, result } = await readFile(blob, { trustRows, onProgress: tell })
    if (!result.ok) {
      say({ kind: 'broken', problems: result.problems })
      return
    }
    file = result.file
    election = electionOf(file)
    say({ kind: 'read', election: describeElection(file, election, { sha256, repairs: result.repairs }) })
  }

  async function countAndCompare(turn: number, task: Omit<ToCompare, 'outcome' | 'onRun'>): Promise<void> {
    if (turn < newest) return
    const { election: funded, settled } = task
    const onRun = sparsely((runs: number) => {
      say({ kind: 'running', turn, runs })
    })
    const began = performance.now()
    const outcome = count(funded, settled.rule, { onRun })
    const ms = performance.now() - began
    const { rounds, losses } = filmOf(funded, settled.rule, outcome)
    const shown = rounds.map((round, index) => roundInView(round, rounds[index + 1]?.project))
    const nearest = nearestFirst({ ...settled, election: funded, outcome }, losses)
    say({ kind: 'counted', turn, count: { ...settled, outcome, rounds: shown, losses: nearest, ms } })
    await newerOrders()
    if (turn === newest) say({ kind: 'compared', turn, compared: compareRules({ ...task, outcome, onRun }) })
  }

  return (order) => {
    if (order.kind === 'count') newest = order.turn
    const done = queue.then(() => carryOut(order))
    queue = done.catch((cause: unknown) => {
      say({ kind: 'fault', message: cause instanceof Error ? cause.message : String(cause) })
    })
    return queue
  }
}

/** Told at once and then not more often than a page can show. */
function sparsely(tell: (n: number) => void): (n: number) => void {
  let toldAt = -Infinity
  return (n) => {
    const now = performance.now()
    if (now - toldAt < tellEveryMs) return
    toldAt = now
    tell(n)
  }
}

function newerOrders(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0)
  })
}
