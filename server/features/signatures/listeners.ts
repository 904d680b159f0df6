import type { ObjectionId } from '#domain/kernel/ids.ts'
import type { Listener } from '#server/platform/feature.ts'
import type { CarryOutObjection } from './use-cases/object-to-removal.ts'

/** Repeats what a decision about an objection did at once, in case the process ended in between. */
export function removalListeners(acts: { readonly carryOutObjection: CarryOutObjection }): Listener[] {
  return [
    {
      name: 'signatures.carry-out-objection',
      on: ['ObjectionUpheld', 'ObjectionDismissed'],
      // Only objections are the subject of these.
      handle: ({ subject }) => acts.carryOutObjection(subject.id as ObjectionId),
    },
  ]
}
