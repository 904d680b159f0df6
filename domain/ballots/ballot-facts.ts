import type { CampaignId, PersonId } from '../kernel/ids.ts'
import type { Fact, FactActor } from '../kernel/event.ts'
import { startOfHour, type Hour } from './ballot.ts'
import type { LetterKind } from './letter.ts'

/** A citizen voted at a desk. The operator is named, the citizen is not, and the time is an hour. */
export type BallotCastAtDesk = Fact<
  'BallotCastAtDesk',
  { readonly envelopeId: string; readonly desk: string; readonly hour: Hour }
>
export type LettersMade = Fact<
  'LettersMade',
  { readonly batch: number; readonly kind: LetterKind; readonly letters: number }
>
export type LetterListTaken = Fact<'LetterListTaken', object>
/** `replacedBy`: the serial of the letter in its place; null where there is none */
export type LetterVoided = Fact<'LetterVoided', { readonly serial: string; readonly replacedBy: string | null }>

export function ballotCastAtDesk(
  campaignId: CampaignId,
  operator: PersonId,
  { envelopeId, desk, hour }: BallotCastAtDesk['data'],
): BallotCastAtDesk {
  const about = { subject: campaign(campaignId), data: { envelopeId, desk, hour } }
  return { type: 'BallotCastAtDesk', at: startOfHour(hour), actor: by(operator), ...about }
}

export interface StaffAct {
  readonly campaignId: CampaignId
  readonly by: PersonId
  readonly at: Date
}

export function lettersMade(act: StaffAct, data: LettersMade['data']): LettersMade {
  return { type: 'LettersMade', ...about(act), data }
}

export function letterListTaken(act: StaffAct): LetterListTaken {
  return { type: 'LetterListTaken', ...about(act), data: {} }
}

export function letterVoided(act: StaffAct, data: LetterVoided['data']): LetterVoided {
  return { type: 'LetterVoided', ...about(act), data }
}

function about({ campaignId, by: personId, at }: StaffAct) {
  return { at, actor: by(personId), subject: campaign(campaignId) }
}

function by(personId: PersonId): FactActor {
  return { kind: 'person', id: personId }
}

function campaign(id: CampaignId) {
  return { kind: 'campaign', id }
}
