import type { ClientSession } from 'mongodb'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Timers } from '#server/platform/feature.ts'

/** When the stage that runs ends by itself, by the kind of timer; deliberation has its own, kept where it is deliberated. */
const endings = {
  'petitions.signing-closes': ({ stage, closesAt, pause }) =>
    stage === 'signing' && pause?.clock !== 'pause' ? closesAt : null,
  'petitions.sponsoring-ends': ({ stage, terms }) =>
    stage === 'sponsoring' ? (terms.sponsoring?.endsAt ?? null) : null,
} as const satisfies Readonly<Record<string, (petition: Petition) => Date | null>>

/** Whoever begins, moves, rests or ends a stage moves its timer, in the same transaction. */
export async function keepStageTimers(
  timers: Timers,
  before: Petition,
  after: Petition,
  session: ClientSession,
): Promise<void> {
  const subject = after.id
  for (const [kind, endOf] of Object.entries(endings)) {
    const [was, due] = [endOf(before), endOf(after)]
    if (due === null) {
      if (was !== null) await timers.clear({ kind, subject }, { session })
    } else if (was?.getTime() !== due.getTime() || before.generation !== after.generation) {
      await timers.set({ kind, subject, due, generation: after.generation }, { session })
    }
  }
}
