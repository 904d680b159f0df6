import { list, name, number, say, sayNumber, share, term, terms } from './say.ts'
import type { BallotRules, PbRules } from '../pb-rules.ts'
import type { RuleSentence } from '../rule-sentence.ts'

/** Who may vote. */
export function voterSentences({ eligibility }: PbRules): RuleSentence[] {
  const { who, minAge, ageAt, guardianBelow, citizenship, district, quorum } = eligibility
  return [
    say(`voters.who.${who}`),
    minAge === 0 ? say('voters.anyAge') : sayNumber(`voters.minAge.${ageAt}`, minAge),
    ...(guardianBelow === undefined ? [] : [sayNumber(`voters.guardian.${ageAt}`, guardianBelow)]),
    citizenship === 'any'
      ? say('voters.anyCitizenship')
      : say('voters.citizens', { countries: list(citizenship, name) }),
    say(`voters.district.${district}`),
    quorum.kind === 'none' ? say('voters.noQuorum') : say('voters.quorum', { part: share(quorum.of) }),
  ]
}

/** How one votes. */
export function votingSentences({ calendar, eligibility, channels, ballots }: PbRules): RuleSentence[] {
  const { min, max } = calendar.votingDays
  return [
    sayNumber('voting.frozen', calendar.listFrozenDays),
    min === max ? sayNumber('voting.daysExactly', max) : sayNumber('voting.days', max, { min: number(min) }),
    say('voting.methods', { methods: terms('method', eligibility.methods) }),
    say(channels.online ? 'voting.online' : 'voting.notOnline'),
    say(`voting.paper.${channels.paper}`),
    say(channels.revote ? 'voting.revote' : 'voting.once'),
    say(`voting.precedence.${channels.precedence}`),
    ...ballots.flatMap(ballotSentences),
  ]
}

function ballotSentences(ballot: BallotRules): RuleSentence[] {
  const envelope = term(`envelope.${ballot.envelope}`)
  const { perCategoryMax } = ballot
  return [
    ...formSentences(ballot, { envelope }),
    ...(perCategoryMax === undefined ? [] : [sayNumber('voting.perCategory', perCategoryMax, { envelope })]),
  ]
}

/** What is marked on a ballot, and how much of it. */
function formSentences(ballot: BallotRules, where: RuleSentence['params']): RuleSentence[] {
  switch (ballot.type) {
    case 'approval':
      return [
        sayNumber('voting.ballot.approval', ballot.max, { ...where, min: number(ballot.min) }),
        ...(ballot.advise === undefined ? [] : [sayNumber('voting.advise', ballot.advise, where)]),
      ]
    case 'choose-1':
      return [say('voting.ballot.choose-1', where)]
    case 'knapsack':
      return [
        say('voting.ballot.knapsack', where),
        ...(ballot.minSpend === undefined ? [] : [say('voting.minSpend', { ...where, part: share(ballot.minSpend) })]),
      ]
    case 'points':
      return [
        sayNumber('voting.ballot.points', ballot.total, where),
        sayNumber('voting.maxPerProject', ballot.maxPerProject, where),
        sayNumber('voting.minProjects', ballot.minProjects, where),
      ]
    case 'ranking':
      return [
        sayNumber('voting.ballot.ranking', ballot.max, { ...where, min: number(ballot.min) }),
        say('voting.scores', { ...where, scores: list(ballot.scores, number) }),
      ]
    case 'grades':
      return [say('voting.ballot.grades', { ...where, grades: list(ballot.values, number) })]
  }
}
