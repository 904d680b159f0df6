import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { AmendmentId, PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import { plusDays, type Happening } from './happening.ts'
import type { Resident } from './residents.ts'

/** An amendment to a petition of the demo city, in the file `petitions.json`. */
export interface AmendmentStory {
  /** which of the signers proposes it */
  readonly resident: number
  /** days after deliberation opened; the decision too */
  readonly afterDays: number
  readonly locale: Locale
  readonly field: string
  readonly quote: string
  readonly replacement: string
  readonly reason: string
  /** absent: the author has not decided */
  readonly decision?: { readonly afterDays: number; readonly taken: boolean; readonly reason?: string }
}

/** Residents propose other words for the text, and its author decides on most of them. */
export function amendmentHappenings(
  { app, author, signers }: { readonly app: App; readonly author: ActingPerson; readonly signers: readonly Resident[] },
  {
    id,
    openedAt,
    amendments,
  }: { readonly id: () => PetitionId; readonly openedAt: Date; readonly amendments: readonly AmendmentStory[] },
): Happening[] {
  return amendments.flatMap((story, i): Happening[] => {
    const made: { id?: AmendmentId } = {}
    const proposed = {
      at: plusDays(openedAt, story.afterDays),
      happen: async () => {
        made.id = await propose(app, {
          id: id(),
          by: signers[story.resident]?.actor,
          attempt: `demo-${id()}-${i}`,
          story,
        })
      },
    }
    const { decision } = story
    if (!decision) return [proposed]
    const decided = {
      at: plusDays(openedAt, decision.afterDays),
      happen: async () => {
        if (!made.id) throw new Error('an amendment is decided before it was proposed')
        const { takeAmendment, refuseAmendment } = app.use.deliberation
        const { reason = '' } = decision
        if (decision.taken) demand(await takeAmendment(author, made.id))
        else demand(await refuseAmendment(author, { amendmentId: made.id, reason }))
      },
    }
    return [proposed, decided]
  })
}

async function propose(
  app: App,
  { id, by, attempt, story }: { id: PetitionId; by: ActingPerson | undefined; attempt: string; story: AmendmentStory },
): Promise<AmendmentId> {
  const { locale, field, quote, replacement, reason } = story
  const version = (await app.use.petitions.readPetitions([id]))[0]?.versions.at(-1)
  const start = version?.texts[locale]?.[field]?.indexOf(quote) ?? -1
  if (!by || !version || start < 0)
    throw new Error(`the demo city has no words «${quote}» to amend, or nobody who would`)
  const range = { version: version.n, locale, field, start, end: start + quote.length, quote }
  const form = { petitionId: id, range, replacement, reason, attempt, showName: true }
  return demand(await app.use.deliberation.proposeAmendment(by, form)).id
}
