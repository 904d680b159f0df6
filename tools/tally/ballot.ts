import type { TallyOutcome, TallyRule } from '../../domain/tally/count.ts'
import type { Election } from '../../domain/tally/election.ts'
import type { Film } from '../../domain/tally/film/film.ts'
import { spendingOf } from '../../domain/tally/film/spending.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { Unclear } from './rule.ts'
import type { Words } from './words.ts'

interface Counted {
  readonly file: PabulibFile
  readonly election: Election
  readonly rule: TallyRule
  readonly outcome: TallyOutcome
  readonly film: Film
}

/** What one ballot got: under Equal Shares what its share paid for, else which of its marks won. */
export function ballotLines(words: Words, voterId: string, { file, election, rule, outcome, film }: Counted): string[] {
  const idAt = file.voteColumns.indexOf('voter_id')
  let index = 0
  for (const ballot of file.ballots) {
    if (file.ballots.cells(index++)[idAt] !== voterId) continue
    if (rule.rule !== 'equal-shares' || outcome.rule !== 'equal-shares') {
      const won = ballot.marks.filter((mark) => outcome.winners.includes(mark))
      return [
        `Ballot ${voterId}: ${won.length} of ${ballot.marks.length} marks won`,
        ...won.map((mark) => words.row(mark, '', '')),
      ]
    }
    const purchases = film.rounds.filter((round) => round.kind === 'purchase')
    const { shareMinor, payments, leftMinor } = spendingOf(ballot, { election, rule, share: outcome.share, purchases })
    return [
      `Ballot ${voterId}: a share of ${words.money(shareMinor)} ${words.currency}`,
      ...payments.map(({ project, minor, isLast }) =>
        words.row(project, '', `${words.money(minor)}${isLast ? ', all that was left' : ''}`),
      ),
      `      left: ${words.money(leftMinor)}`,
    ]
  }
  throw new Unclear(`No ballot has the voter_id ${JSON.stringify(voterId)}`)
}
