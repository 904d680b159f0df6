import type { SummaryPart } from '#domain/deliberation/summary.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { App } from '#server/app.ts'
import { demand } from './demand.ts'
import { plusDays, type Happening } from './happening.ts'
import { memberOf, type Resident, type StaffAccount } from './residents.ts'

/** What a facilitator wrote when a deliberation was over, in the file `petitions.json`. */
export interface SummaryStory extends Readonly<Record<SummaryPart, string>> {
  readonly language: Locale
  /** days after deliberation opened, as below */
  readonly afterDays: number
  readonly objection: {
    /** which of the signers objects */
    readonly resident: number
    readonly afterDays: number
    readonly text: string
    readonly answer: string
    readonly answeredAfterDays: number
  }
}

/** The summary is published, a resident objects and is answered; that it is sealed is the work of a timer. */
export function summaryHappenings(
  cast: { readonly app: App; readonly staff: readonly StaffAccount[]; readonly signers: readonly Resident[] },
  { id, openedAt, summary }: { readonly id: () => PetitionId; readonly openedAt: Date; readonly summary: SummaryStory },
): Happening[] {
  const talk = cast.app.use.deliberation
  const facilitator = memberOf(cast.staff, 'moderator')
  const { language, argumentsFor, argumentsAgainst, questions, changes, objection } = summary
  const objector = cast.signers[objection.resident]?.actor
  if (!objector) throw new Error(`the demo city has no resident ${objection.resident}`)
  const write = async () => {
    const text = { argumentsFor, argumentsAgainst, questions, changes }
    demand(await talk.saveSummary(facilitator, { petitionId: id(), text, language, revision: 0 }))
    demand(await talk.publishSummary(facilitator, id()))
  }
  const object = async () => {
    demand(await talk.objectToSummary(objector, { petitionId: id(), text: objection.text }))
  }
  const answer = async () => {
    demand(await talk.answerObjection(facilitator, { petitionId: id(), n: 1, text: objection.answer }))
  }
  return [
    { at: plusDays(openedAt, summary.afterDays), happen: write },
    { at: plusDays(openedAt, objection.afterDays), happen: object },
    { at: plusDays(openedAt, objection.answeredAfterDays), happen: answer },
  ]
}
