import { registerEnumType } from 'type-graphql'
import type { EnvelopeRules } from '#domain/budgets/rules/pb-rules.ts'
import type { LossReason } from '#domain/tally/outcome.ts'
import type { ResultStatus } from '../use-cases/read-results.ts'

export const ResultStatusEnum = {
  PAST: 'past',
  COUNTED: 'counted',
  CERTIFIED: 'certified',
} as const satisfies Record<string, ResultStatus>

registerEnumType(ResultStatusEnum, {
  name: 'ResultStatus',
  description: 'How final a result is',
  valuesConfig: {
    PAST: { description: 'A vote of another system, counted again' },
    COUNTED: { description: 'Counted; complaints are still possible' },
    CERTIFIED: { description: 'Final: the protocol is signed' },
  },
})

export const TallyLossEnum = {
  WITHDRAWN: 'withdrawn',
  NO_COST: 'no_cost',
  OVER_BUDGET: 'over_budget',
  NO_SUPPORT: 'no_support',
  BELOW_THRESHOLD: 'below_threshold',
  CONFLICT: 'conflict',
  NO_MONEY: 'no_money',
  AFTER_STOP: 'after_stop',
  POOR_SUPPORTERS: 'poor_supporters',
} as const satisfies Record<string, LossReason>

registerEnumType(TallyLossEnum, {
  name: 'TallyLoss',
  description: 'Why a project did not win',
  valuesConfig: {
    WITHDRAWN: { description: 'The city took it back after the list was frozen' },
    NO_COST: { description: 'It has no price' },
    OVER_BUDGET: { description: 'It costs more than the whole envelope' },
    NO_SUPPORT: { description: 'Nobody voted for it' },
    BELOW_THRESHOLD: { description: 'Too few votes or points for the threshold of the rules' },
    CONFLICT: { description: 'A project won that excludes it' },
    NO_MONEY: { description: 'It cost more than was left when its turn came' },
    AFTER_STOP: { description: 'Counting had ended at a project that did not fit' },
    POOR_SUPPORTERS: { description: 'Its supporters had too little of their shares left for it' },
  },
})

export const LeftoverEnum = {
  RETURN: 'return',
  TO_CITY: 'to-city',
  NEXT_YEAR: 'next-year',
} as const satisfies Record<string, EnvelopeRules['leftover']>

registerEnumType(LeftoverEnum, {
  name: 'Leftover',
  description: 'What the rules do with money that is left of an envelope',
  valuesConfig: {
    RETURN: { description: 'It goes back to the budget' },
    TO_CITY: { description: 'It goes to the envelope of the whole city' },
    NEXT_YEAR: { description: 'It is kept for the campaign of the next year' },
  },
})
