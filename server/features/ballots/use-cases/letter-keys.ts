import { labelledFields } from '#domain/kernel/fields.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { VoteKey } from '../store/vote-key.store.ts'

export interface LetterKeys {
  /**
   * What is kept in place of a code, 32 bytes, hex. Its salt is the key of the campaign: who reads the database cannot even
   * try codes.
   * @param digits of a parsed code
   */
  of(key: VoteKey, campaignId: CampaignId, digits: string): string
}

export function letterKeys({ crypto }: { readonly crypto: Pick<Crypto, 'hmac'> }): LetterKeys {
  return {
    of: (key, campaignId, digits) =>
      crypto.hmac(key, labelledFields('dauys/letter-code/1', campaignId, digits)).toString('hex'),
  }
}
