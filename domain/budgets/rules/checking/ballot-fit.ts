import { outside, refusalAt, type PbRulesRefusal, type Path } from './refusal.ts'
import type { BallotForm, BallotRules } from '../pb-rules.ts'

/** How the numbers of a ballot fit each other. */
export function ballotMisfits(ballot: BallotRules, path: Path): PbRulesRefusal[] {
  switch (ballot.type) {
    case 'approval':
      return [
        ...outside([...path, 'max'], ballot.max, ballot.min, 1000),
        ...outside([...path, 'advise'], ballot.advise, Math.max(ballot.min, 1), ballot.max),
      ]
    case 'points':
      return [
        ...outside([...path, 'maxPerProject'], ballot.maxPerProject, 1, ballot.total),
        ...outside([...path, 'minProjects'], ballot.minProjects, 1, ballot.total),
      ]
    case 'ranking':
      return [...outside([...path, 'max'], ballot.max, ballot.min, 1000), ...scoreMisfits(ballot, path)]
    default:
      return []
  }
}

function scoreMisfits({ max, scores }: BallotForm & { type: 'ranking' }, path: Path): PbRulesRefusal[] {
  const rising = scores.flatMap((score, i) => {
    const before = scores[i - 1]
    return before !== undefined && score > before ? [refusalAt([...path, 'scores', i], 'RULES_SCORES_RISE')] : []
  })
  return scores.length === max ? rising : [refusalAt([...path, 'scores'], 'RULES_SCORES_COUNT', { max }), ...rising]
}
