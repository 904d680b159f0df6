import { expect, it } from 'vitest'
import { shownPaper } from '#client/features/ballots/shown-paper.ts'
import { aPaper } from '#client/testing/ballots.ts'
import { leastSpend, marksAllowed } from '#domain/ballots/choice.ts'
import { plainLength } from '#domain/ballots/plain-choice.ts'
import type { BallotRules } from '#domain/budgets/rules/pb-rules.ts'
import type { BallotFormFieldsFragment } from '#client/lib/gql/graphql.ts'

type Sent = Partial<BallotFormFieldsFragment> & Pick<BallotFormFieldsFragment, 'type'>

// As the server writes them from the rules of a campaign.
const forms: readonly (readonly [BallotRules, Sent])[] = [
  [
    { envelope: 'city', type: 'approval', min: 1, max: 3, advise: 2, perCategoryMax: 1 },
    { type: 'APPROVAL', min: 1, max: 3, advise: 2, perCategoryMax: 1 },
  ],
  [
    { envelope: 'city', type: 'choose-1' },
    { type: 'CHOOSE_ONE', min: 1, max: 1 },
  ],
  [
    { envelope: 'city', type: 'knapsack' },
    { type: 'KNAPSACK', minSpend: 0 },
  ],
  [
    { envelope: 'city', type: 'points', total: 10, maxPerProject: 6, minProjects: 2 },
    { type: 'POINTS', min: 2, total: 10, maxPerProject: 6 },
  ],
  [
    { envelope: 'city', type: 'ranking', min: 1, max: 3, scores: [3, 2, 1] },
    { type: 'RANKING', min: 1, max: 3, scores: [3, 2, 1] },
  ],
  [
    { envelope: 'city', type: 'grades', values: [0, 1, 2] },
    { type: 'GRADES', values: [0, 1, 2] },
  ],
]

it.each(forms)('a paper with $type is checked by the rules of the campaign, and sealed as long', (form, sent) => {
  const { paper } = shownPaper(aPaper(sent), 'KZT')
  expect(paper.form).toEqual(form)
  expect(plainLength(paper)).toBe(plainLength({ ...paper, form }))
  expect(marksAllowed(paper.form, 8)).toEqual(marksAllowed(form, 8))
})

it('asks for as much money as the rules do, rounded up to a minor unit', () => {
  const { paper } = shownPaper(aPaper({ type: 'KNAPSACK', minSpend: 4_000_000_001 }), 'KZT')
  expect(paper.form.type === 'knapsack' && leastSpend(paper.form.minSpend, paper.budget)).toBe(4_000_000_001)
})
