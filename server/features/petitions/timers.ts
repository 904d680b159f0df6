import { isId } from '#domain/kernel/ids.ts'
import type { TimerHandler } from '#server/platform/feature.ts'
import type { CloseSigning } from './use-cases/close-signing.ts'

export function petitionTimers({ closeSigning }: { readonly closeSigning: CloseSigning }): TimerHandler[] {
  return [
    {
      kind: 'petitions.signing-closes',
      async fire({ subject, generation }) {
        if (isId('pet', subject)) await closeSigning(subject, generation)
      },
    },
  ]
}
