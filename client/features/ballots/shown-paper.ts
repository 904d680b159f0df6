import type { BallotOptionFieldsFragment, BallotPaperFieldsFragment } from '#client/lib/gql/graphql.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import type { BallotRules } from '#domain/budgets/rules/pb-rules.ts'

/** The paper of one envelope: the rules that the ballot is checked by, and the projects as people read them. */
export interface ShownPaper {
  readonly paper: BallotPaper
  /** by number */
  readonly projects: ReadonlyMap<number, BallotOptionFieldsFragment>
  /** ISO 4217 */
  readonly currency: string
}

type SentForm = BallotPaperFieldsFragment['form']

/** The paper as the API sends it, in the form that the domain checks a choice by. */
export function shownPaper({ envelope, form, options }: BallotPaperFieldsFragment, currency: string): ShownPaper {
  const numbered = options.flatMap((project) =>
    project.ballotNumber == null ? [] : [[project.ballotNumber, project] as const],
  )
  return {
    currency,
    projects: new Map(numbered),
    paper: {
      form: rulesOf(form, envelope),
      options: numbered.map(([number, { price, category }]) => ({
        ...{ number, price: price ?? 0, category: category?.code ?? '' },
      })),
      budget: envelope.amount,
    },
  }
}

/** Members that a form has in the API are those of its kind in the rules: it was made from them. */
function rulesOf(form: SentForm, { kind, amount }: BallotPaperFieldsFragment['envelope']): BallotRules {
  const { min, max, advise, perCategoryMax, total, maxPerProject, minSpend, values, scores } = form
  const limits = {
    envelope: kind.toLowerCase() as BallotRules['envelope'], // the API names kinds in capitals
    ...(perCategoryMax == null ? {} : { perCategoryMax }),
  }
  switch (form.type) {
    case 'APPROVAL':
      return { ...limits, type: 'approval', min, max, ...(advise == null ? {} : { advise }) }
    case 'CHOOSE_ONE':
      return { ...limits, type: 'choose-1' }
    case 'KNAPSACK':
      return {
        ...limits,
        type: 'knapsack',
        ...(minSpend == null || minSpend === 0 ? {} : { minSpend: [minSpend, amount] }),
      }
    case 'POINTS':
      return { ...limits, type: 'points', total: total ?? 0, maxPerProject: maxPerProject ?? 0, minProjects: min }
    case 'RANKING':
      return { ...limits, type: 'ranking', min, max, scores: scores ?? [] }
    case 'GRADES':
      return { ...limits, type: 'grades', values: values ?? [] }
  }
}
