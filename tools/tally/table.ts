import type { Audit } from '../../domain/tally/audit.ts'
import type { TallyOutcome } from '../../domain/tally/count.ts'
import type { Fairness, GroupShare } from '../../domain/tally/fairness.ts'
import type { Film } from '../../domain/tally/film/film.ts'
import type { FilmRound } from '../../domain/tally/film/rounds.ts'
import type { NearLoss } from './margins.ts'
import type { Words } from './words.ts'

interface TableParts {
  readonly outcome: TallyOutcome
  readonly film: Film
  readonly margins: readonly NearLoss[]
}

/** Winners with why, losers with why, and by how much the nearest lost. */
export function tableOf(words: Words, { outcome, film, margins }: TableParts): string[] {
  const won = film.rounds.map((round, index) => words.row(round.project, `${index + 1}.`, words.groundOf(round)))
  const lost = film.losses.map((story) => words.row(story.project, '–', words.storyOf(story)))
  const near = margins.map((margin) => `      ${words.idOf(margin.project)} ${words.marginText(margin)}`)
  const cost = `${words.money(outcome.costMinor)} ${words.currency}`
  return [
    ...courseOf(words, outcome),
    ...[`Won: ${won.length}, for ${cost}`, ...won, `Lost: ${lost.length}`, ...lost],
    ...(near.length > 0 ? ['Near:', ...near] : []),
  ]
}

/** How Add1 and the comparison went. */
function courseOf(words: Words, outcome: TallyOutcome): string[] {
  if (outcome.rule === 'phragmen') return []
  const shares = outcome.comparison?.shares ?? (outcome.rule === 'equal-shares' ? outcome : undefined)
  const raised =
    shares?.stopReason == null
      ? []
      : [`Shares: ${words.fine(shares.share)} each after ${shares.runs} runs, ended by ${shares.stopReason}`]
  if (!outcome.comparison) return raised
  const { preferFirst, preferSecond, equal } = outcome.comparison
  const which = outcome.rule === 'greedy' ? 'greedy counts' : 'Equal Shares counts'
  const votes = `${preferFirst} are served better by Equal Shares, ${preferSecond} by greedy, ${equal} equally`
  return [...raised, `Comparison: ${votes}; ${which}`]
}

/** What voters, districts and categories got. */
export function auditLines(words: Words, voters: number, audit: Audit, fairness: Fairness): string[] {
  const { votersWithNothing, violations } = audit
  const percent = (part: number) => `${(part * 100).toFixed(1)} %`
  const groups = (title: string, shares: readonly GroupShare[]) => {
    const rows = shares.map(({ code, spend, votes }) => `${code} ${percent(spend)} of ${percent(votes)}`)
    return rows.length > 0 ? [`${title}, spending of votes: ${rows.join(', ')}`] : []
  }
  const slighted = violations.map(({ project, voters: group }) => `${words.idOf(project)} (${group})`).join(', ')
  return [
    `Left with nothing: ${votersWithNothing} of ${voters} voters, ${percent(voters > 0 ? votersWithNothing / voters : 0)}`,
    `For each voter: ${fairness.meanProjects.toFixed(2)} projects, worth ${words.money(Math.round(fairness.meanMinor))}`,
    `Evenness: Gini ${fairness.gini.toFixed(3)} (0 where all voters get as much, towards 1 where few get all)`,
    `Fair shares: of an equal part of the budget ${percent(fairness.cappedFairShare)} reached the average voter, more than that not counted`,
    ...groups('Districts', fairness.districts),
    ...groups('Categories', fairness.categories),
    violations.length > 0
      ? `EJR+ violated: so many supporters could have paid with their part of the budget: ${slighted}`
      : 'EJR+ holds: no group is slighted',
  ]
}

/** The count round by round. */
export function roundLines(words: Words, { before, rounds }: Film): string[] {
  const out = (left: Film['before']) => left.map(({ project, reason }) => `${words.idOf(project)} ${reason}`).join(', ')
  const start = before.length > 0 ? [`Before the first round out: ${out(before)}`] : []
  return [
    ...start,
    ...rounds.flatMap((round, index) => {
      const gone = round.leaving.length > 0 ? [`      out: ${out(round.leaving)}`] : []
      return [
        `Round ${index + 1}: ${words.idOf(round.project)}, ${words.groundOf(round)}`,
        `      ${standingsText(words, round)}; ${words.money(round.leftMinor)} of the budget left`,
        ...gone,
      ]
    }),
  ]
}

function standingsText(words: Words, round: FilmRound): string {
  if (round.kind === 'purchase') {
    const behind = round.standings.map(({ project, moneyMinor }) => `${words.idOf(project)} ${words.money(moneyMinor)}`)
    return `money behind: ${behind.join(', ')}`
  }
  if (round.kind === 'load') {
    const loads = round.standings.map(
      ({ project, load }) => `${words.idOf(project)} ${(load / 10 ** words.digits).toFixed(2)}`,
    )
    return `would be borne: ${loads.join(', ')}`
  }
  return `in the list: ${round.standings.map(({ project, score }) => `${words.idOf(project)} ${score}`).join(', ')}`
}
