import { minorDigits, moneyText } from '#domain/kernel/money.ts'
import { csvText, harmless } from '#domain/tally/csv.ts'
import type { Compared, Counted, ReadElection } from '#client/features/tally/tally-orders.ts'

/**
 * A result as a table for spreadsheets and scripts (RFC 4180, UTF-8 with the mark that spreadsheets look for): a row for
 * each project in the order of the file, amounts in the unit of the file, columns named as in `.pb` files.
 * @param compared adds a column for each rule that stood beside the chosen one
 */
export function resultCsv(election: ReadElection, counted: Counted, compared?: Compared): string {
  const { currency } = election
  const amount = (minor: number) => moneyText(minor, minorDigits(currency))
  const rounds = new Map(counted.outcome.winners.map((project, index) => [project, index + 1]))
  const losses = new Map(counted.losses.map((story) => [story.project, story]))
  const beside = (compared?.rules ?? []).filter(({ isChosen }) => !isChosen)
  const hasScores = election.projects.some(({ score }) => score !== undefined)
  const head = [
    ...[
      'project_id',
      'name',
      'cost',
      'votes',
      ...(hasScores ? ['score'] : []),
      'selected',
      'round',
      'reason',
      'missing',
    ],
    ...beside.map(({ rule }) => `selected_${rule.rule.replace('-', '_')}`),
  ]
  const rows = election.projects.map(({ id, names, costMinor, votes, score }, project) => {
    const loss = losses.get(project)
    const [name = ''] = Object.values(names)
    return [
      ...[harmless(id), harmless(name), amount(costMinor), votes, ...(hasScores ? [score ?? 0] : [])],
      ...[rounds.has(project) ? 1 : 0, rounds.get(project) ?? '', loss?.reason ?? ''],
      loss && loss.missingMinor > 0 ? amount(loss.missingMinor) : '',
      ...beside.map(({ winners }) => (winners.includes(project) ? 1 : 0)),
    ]
  })
  return csvText([head, ...rows])
}
