import { erasedPersonOf } from '#domain/identity/erasure.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { ForgetProposer } from '../use-cases/forget-proposer.ts'
import type { ForgetSupporter } from '../use-cases/forget-supporter.ts'
import type { TellAuthors, TellOfAppeals, TellOther } from '../use-cases/tell-authors.ts'

export function projectListeners(acts: {
  readonly tellAuthors: TellAuthors
  readonly tellOther: TellOther
  readonly tellOfAppeals: TellOfAppeals
  readonly forgetProposer: ForgetProposer
  readonly forgetSupporter: ForgetSupporter
}): Listener[] {
  return [
    { name: 'budgets.tell-authors', on: ['ProjectMoved'], handle: acts.tellAuthors },
    { name: 'budgets.tell-other-author', on: ['ProjectMergeAsked'], handle: acts.tellOther },
    { name: 'budgets.tell-of-appeals', on: ['CampaignAdvanced'], handle: acts.tellOfAppeals },
    {
      name: 'budgets.forget-proposer',
      on: ['AccountErased'],
      handle: (event) => acts.forgetProposer(erasedPersonOf(event)),
    },
    {
      name: 'budgets.forget-supporter',
      on: ['AccountErased'],
      handle: (event) => acts.forgetSupporter(erasedPersonOf(event)),
    },
  ]
}
