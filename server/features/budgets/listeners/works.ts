import { erasedPersonOf } from '#domain/identity/erasure.ts'
import { isId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { BeginWorks } from '../use-cases/works/begin-works.ts'
import type { ForgetInWorks } from '../use-cases/works/forget-in-works.ts'
import type { TellOfWorks } from '../use-cases/works/tell-of-works.ts'

export function workListeners(acts: {
  readonly beginWorks: BeginWorks
  readonly tellOfWorks: TellOfWorks
  readonly forgetInWorks: ForgetInWorks
}): Listener[] {
  return [
    {
      // A campaign that was suspended before its winners were works has them once it goes on.
      name: 'budgets.begin-works',
      on: ['CampaignAdvanced', 'CampaignResumed'],
      async handle({ subject, data }) {
        const isBegun = (data as { readonly to: string }).to === 'implementation'
        if (isBegun && isId('cmp', subject.id)) await acts.beginWorks(subject.id)
      },
    },
    { name: 'budgets.tell-of-works', on: ['ProjectMoved'], handle: acts.tellOfWorks },
    {
      name: 'budgets.forget-in-works',
      on: ['AccountErased'],
      handle: (event) => acts.forgetInWorks(erasedPersonOf(event)),
    },
  ]
}
