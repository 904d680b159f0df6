import type { ClientSession } from 'mongodb'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Timers } from '#server/platform/feature.ts'

const closingTimer = 'petitions.signing-closes'

/** Whoever opens, moves or ends the time for signing moves its timer, in the same transaction. */
export async function keepClosingTimer(
  timers: Timers,
  before: Petition,
  after: Petition,
  session: ClientSession,
): Promise<void> {
  const subject = after.id
  if (after.stage === 'signing' && after.closesAt) {
    const isSet = before.stage === 'signing' && before.closesAt?.getTime() === after.closesAt.getTime()
    if (isSet && before.generation === after.generation) return
    await timers.set({ kind: closingTimer, subject, due: after.closesAt, generation: after.generation }, { session })
  } else if (before.stage === 'signing') await timers.clear({ kind: closingTimer, subject }, { session })
}
