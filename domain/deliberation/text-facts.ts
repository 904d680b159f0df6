import type { FactActor } from '../kernel/event.ts'
import type { Act } from '../petitions/petition.ts'
import { isWaiting, type Amendment, type TextDeliberation, type TextFact, type TextWork } from './amendment.ts'
import type { TextWorkChange } from './amendment.ts'

type AmendmentFactType = 'AmendmentProposed' | 'AmendmentWithdrawn' | 'AmendmentRebased' | 'AmendmentOutdated'

export function amendmentFact(type: AmendmentFactType, amendment: Amendment, version: number, act: Act): TextFact {
  const { id: amendmentId, petitionId } = amendment
  return { ...{ type, at: act.at, actor: act.actor }, ...about(amendment), data: { petitionId, amendmentId, version } }
}

export function decidedFact(
  amendment: Amendment,
  data: { readonly decision: 'taken' | 'not_taken'; readonly code: 'undecided' | null; readonly version: number },
  act: Act,
): TextFact {
  const { id: amendmentId, petitionId } = amendment
  const full = { petitionId, amendmentId, ...data }
  return { ...{ type: 'AmendmentDecided', at: act.at, actor: act.actor }, ...about(amendment), data: full }
}

function about({ id }: Amendment) {
  return { subject: { kind: 'amendment', id } }
}

export function ofPetition({ petitionId }: Pick<TextDeliberation, 'petitionId'>, act: { at: Date; actor: FactActor }) {
  return { at: act.at, actor: act.actor, subject: { kind: 'petition', id: petitionId } }
}

/** The work with other amendments in place of those of the same id, or beside them; counted anew. */
export function withAmendments(
  work: TextWork,
  changed: readonly Amendment[],
  facts: readonly TextFact[],
  more: Partial<TextDeliberation> = {},
): TextWorkChange {
  const ids = new Set(changed.map(({ id }) => id))
  const amendments = [...work.amendments.filter(({ id }) => !ids.has(id)), ...changed]
  const undecided = amendments.filter(isWaiting).length
  return { state: { deliberation: { ...work.deliberation, undecided, ...more }, amendments }, facts }
}
