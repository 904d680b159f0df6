import { voteWithoutPerson } from '#domain/ballots/without-person.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { VoteStore } from '../store/vote.store.ts'
import type { RecordFacts } from './record-facts.ts'

export type ForgetInVotes = (personId: PersonId) => Promise<void>

interface Deps {
  readonly votes: Pick<VoteStore, 'naming' | 'change'>
  readonly recordFacts: RecordFacts
}

/** Puts nobody in the place of an erased person. Repeating it changes nothing. */
export function forgetInVotes({ votes, recordFacts }: Deps): ForgetInVotes {
  return async (personId) => {
    for (const { campaignId } of await votes.naming(personId)) {
      await votes.change(campaignId, (vote) => ok({ state: voteWithoutPerson(vote, personId), facts: [] }))
      // A complaint that waited for an answer is gone.
      await recordFacts(campaignId)
    }
  }
}
