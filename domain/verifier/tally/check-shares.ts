import { checkList } from './check-list.ts'
import { checkRun } from './check-run.ts'
import { at, type Gone, type Scene } from './election.ts'
import { readExact, type Exact } from './exact.ts'
import type { TallyFindingCode } from './finding.ts'
import type { SharesLaw, StatedRun, StatedShares } from './format.ts'

type ReportPart = (part: string) => (code: TallyFindingCode, where?: object) => void

/**
 * Checks Equal Shares: the run that counts, that it is the one where the rule stops, that the next run overspends, and
 * what was filled up. Runs before it are not looked at: whether one of them overspent already, the trace does not say.
 * @returns the winners
 */
export function checkShares(
  scene: Scene,
  law: SharesLaw,
  count: StatedShares,
  { candidates, out }: { readonly candidates: readonly number[]; readonly out: Gone },
  reportOf: ReportPart,
): number[] {
  const { costs, budgetMinor, ballots } = scene
  const { completion } = law
  const report = reportOf('count')
  const spend = (winners: readonly number[]) => winners.reduce((sum, p) => sum + at(costs, p), 0)
  const bought = checkRun(scene, { run: count, law, candidates, out, isGivenUp: false }, report)
  const isComplete = bought.length === count.rounds.length
  const left = budgetMinor - spend(bought)
  if (left < 0) report('WINNER_DOES_NOT_FIT')

  const steps = count.runs - (count.stopReason === 'overspend' ? 2 : 1)
  if (steps < 0 || !isSame(count.share, shareAfter(steps))) report('SHARE_WRONG')
  if (isComplete && !isRightStop()) report('STOP_WRONG')
  if ((count.overspent !== null) !== (count.stopReason === 'overspend')) report('OVERSPENT_WRONG')
  else if (count.overspent) checkOverspent(count.overspent)

  const isFilled = completion.kind === 'greedy' || (completion.kind === 'add1' && completion.thenGreedy)
  if ((law.fill !== null) !== isFilled || (count.filled !== null) !== isFilled) report('FILLING_DIFFERS')
  if (!isComplete || count.filled === null || law.fill === null) return bought
  const filling = { rounds: count.filled, order: law.fill, misfit: 'skip', candidates, funded: bought } as const
  return [...bought, ...checkList(scene, filling, reportOf('filled'))]

  /** Over the number of voters; steps of the increment after the first share. */
  function shareAfter(raised: number): Exact {
    const den = BigInt(Math.max(ballots.voters, 1))
    const budget = BigInt(budgetMinor)
    if (completion.kind !== 'add1') return { num: budget, den }
    const step = BigInt(completion.incrementMinor) * den
    return { num: (completion.start === 'floor' ? (budget / step) * step : budget) + BigInt(raised) * step, den }
  }

  function isRightStop(): boolean {
    if (completion.kind !== 'add1') return count.stopReason === null && count.runs === 1
    const open = candidates.filter((p) => !bought.some((winner) => winner === p || scene.excludes(winner, p)))
    const fits = open.some((p) => at(costs, p) <= left)
    if (completion.stop === 'exhaustive' && !fits) return count.stopReason === 'exhaustive'
    if (open.length === 0) return count.stopReason === 'all-funded'
    return count.stopReason === 'overspend'
  }

  /** The run with the next share: its last purchase is the first that goes beyond the budget. */
  function checkOverspent(overspent: StatedRun): void {
    if (!isSame(overspent.share, shareAfter(steps + 1))) report('SHARE_WRONG')
    // Who cannot win at all is named once, in the run that counts.
    const check = { run: overspent, law, candidates, out: [], isGivenUp: true }
    const winners = checkRun(scene, check, reportOf('overspent'))
    if (winners.length < overspent.rounds.length) return
    if (spend(winners) <= budgetMinor || spend(winners.slice(0, -1)) > budgetMinor) report('OVERSPENT_WRONG')
  }
}

function isSame(stated: StatedRun['share'], { num, den }: Exact): boolean {
  const share = readExact(stated)
  return share !== undefined && share.num * den === num * share.den
}
