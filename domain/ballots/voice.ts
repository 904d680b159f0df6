import type { Campaign, Envelope } from '../budgets/campaign.ts'

/**
 * What a voter has one voice for, as nullifiers name it: an envelope; or all districts together, where everybody chooses
 * one of them (`one-of-choice`), so that nobody votes in two.
 */
export function voiceOf({ rules }: Pick<Campaign, 'rules'>, { id, kind }: Pick<Envelope, 'id' | 'kind'>): string {
  return kind === 'district' && rules.eligibility.district === 'one-of-choice' ? 'district' : id
}
