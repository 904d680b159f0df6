import type { Campaign, Envelope } from '#domain/budgets/campaign.ts'
import { attemptLength } from '#domain/ballots/cast.ts'
import { nullifierMessage } from '#domain/ballots/commitment.ts'
import { voiceOf } from '#domain/ballots/voice.ts'
import { labelledFields } from '#domain/kernel/fields.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { BallotStore } from '../store/ballot.store.ts'
import type { LetterStore } from '../store/letter.store.ts'
import type { VoteKey } from '../store/vote-key.store.ts'
import type { Voter } from './find-voter.ts'

type VotedCampaign = Pick<Campaign, 'id' | 'rules' | 'ballotList'>
type WhoVotes = Pick<Voter, 'personId' | 'claim'>

export interface Nullifiers {
  /** The name of somebody's voice in an envelope, 32 bytes, hex: the same online, at the desk and by letter. */
  of(key: VoteKey, campaign: VotedCampaign, envelope: Envelope, voter: WhoVotes): Promise<string>
  /** Of a letter that is nobody's: its own hash is who votes. */
  ofLetter(key: VoteKey, campaign: VotedCampaign, envelope: Envelope, letterKey: string): string
  /** The client's id of an act, so that its length is fixed and one used twice links no two ballots. */
  attempt(key: VoteKey, nullifier: string, attempt: string): string
}

interface Deps {
  readonly crypto: Pick<Crypto, 'hmac'>
  readonly ballots: Pick<BallotStore, 'find'>
  readonly letters: Pick<LetterStore, 'holdsVoice'>
}

/**
 * A person is known by their personal number where an operator had seen it before the list was frozen, else by their
 * account. Seen later, the number counts only when it has a voice already: that is somebody who gave up an account and
 * comes with a new one. So nobody gains a second voice by an act of theirs while people vote.
 */
export function nullifiers({ crypto, ballots, letters }: Deps): Nullifiers {
  const named = (key: VoteKey, campaign: VotedCampaign, envelope: Envelope, personKey: string): string =>
    crypto.hmac(key, nullifierMessage(campaign.id, voiceOf(campaign, envelope), personKey)).toString('hex')

  async function isUsed(nullifier: string): Promise<boolean> {
    const [found, isHeld] = await Promise.all([ballots.find([nullifier]), letters.holdsVoice(nullifier)])
    return found.length > 0 || isHeld
  }

  return {
    async of(key, campaign, envelope, { personId, claim }) {
      const byAccount = named(key, campaign, envelope, personId)
      if (!claim) return byAccount
      const byNumber = named(key, campaign, envelope, `number:${claim.key}`)
      const frozenAt = campaign.ballotList?.at
      if (frozenAt && claim.at < frozenAt) return byNumber
      return (await isUsed(byNumber)) ? byNumber : byAccount
    },
    ofLetter: (key, campaign, envelope, letterKey) => named(key, campaign, envelope, `letter:${letterKey}`),
    attempt: (key, nullifier, attempt) =>
      crypto
        .hmac(key, labelledFields('dauys/attempt/1', nullifier, attempt))
        .toString('hex')
        .slice(0, attemptLength),
  }
}
