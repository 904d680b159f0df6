/** What a check of a count can hold against its trace, each with a sentence for the command. */
export const tallyWords = {
  TRACE_MALFORMED: 'The trace lacks a member, has an unknown one, or one with a wrong value.',
  TRACE_FINGERPRINT_WRONG: 'The fingerprint of the trace is not that of its contents.',
  RULE_FINGERPRINT_WRONG: 'The fingerprint of the rule is not that of the rule in the trace.',
  RULE_NOT_THE_ANNOUNCED_ONE: 'The rule of the trace is not the one that was announced.',
  ELECTION_FINGERPRINT_WRONG: 'The fingerprint of the election is not that of the election in the trace.',
  ELECTION_DIFFERS: 'The trace is about other projects, another budget or other numbers of votes.',
  BALLOTS_DIFFER: 'The trace is about other ballots.',
  KIND_DIFFERS: 'The rounds are not of the kind that the rule has.',
  BEFORE_DIFFERS: 'Others than the trace says were out before the first round, or for another reason.',
  WINNER_IS_OUT: 'A project won that was out, or that never was in.',
  WINNER_DOES_NOT_FIT: 'A project won that did not fit into what was left.',
  NUMBER_NOT_REDUCED: 'An exact number is not in lowest terms.',
  PRICE_WRONG: 'At the price of the trace its supporters do not pay just the cost of the project.',
  RIVAL_WAS_CHEAPER: 'Another project was cheaper, or as cheap and first in the order of ties.',
  RIVAL_WAS_HIGHER: 'Another project stood higher in the list.',
  LOAD_WRONG: 'The load of the trace is not what the supporters of the winner have borne.',
  RIVAL_WAS_LIGHTER: 'Another project was lighter, or as light and first in the order of ties.',
  PAYERS_DIFFER: 'Others than the trace says paid in full or gave all they had.',
  MONEY_DIFFERS: 'The money behind the projects is not what the trace says.',
  SCORE_DIFFERS: 'The votes or points of the winner are not what the trace says.',
  LEFT_DIFFERS: 'What was left of the budget is not what the trace says.',
  TIES_DIFFER: 'The ties of a round, or the steps that broke them, are not what the trace says.',
  CLOSE_DIFFERS: 'The close comparisons of a round are not what the trace says.',
  LEAVING_DIFFERS: 'Others than the trace says dropped out with a round, or for another reason.',
  ENDED_EARLY: 'The rounds end although a project could still win.',
  GOES_ON_TOO_LONG: 'The rounds go on although the rule had ended them.',
  SHARE_WRONG: 'The share of each voter is not what the rule gives after so many runs.',
  STOP_WRONG: 'The shares were not raised up to where the rule stops.',
  OVERSPENT_WRONG: 'The next run, said to have overspent, is missing, out of place or within the budget.',
  FILLING_DIFFERS: 'The trace fills up where the rule does not, or the other way round.',
  COMPARISON_DIFFERS: 'The comparison with greedy is not what the ballots say.',
  WINNERS_DIFFER: 'The winners are not those of the rounds.',
  COST_DIFFERS: 'The cost is not that of the winners.',
} as const
export type TallyFindingCode = keyof typeof tallyWords

/** Something that cannot be so. */
export interface TallyFinding {
  readonly code: TallyFindingCode
  /** which part of the trace: `count`, `overspent`, `filled` or `comparison`; absent for the whole */
  readonly part?: string
  /** name of a member of the whole */
  readonly member?: string
  /** from 1 */
  readonly round?: number
  /** id of a project */
  readonly project?: string
}

/** A finding as an English sentence with its place. */
export function tallySentence({ code, part, member, round, project }: TallyFinding): string {
  const place = [
    part,
    member && `member ${JSON.stringify(member)}`,
    round && `round ${round}`,
    project && `project ${project}`,
  ]
    .filter(Boolean)
    .join(', ')
  return `${code}${place ? ` at ${place}` : ''}: ${tallyWords[code]}`
}

/** Gathers findings of one part of a trace. */
export type Report = (code: TallyFindingCode, where?: Omit<TallyFinding, 'code' | 'part'>) => void
