import { randomUUID } from 'node:crypto'
import type { BallotPromise } from '../../domain/ballots/board.ts'
import type { OpenVote } from '../../seed/open-vote.ts'
import { commitmentOf, sealBallot, type SealedBallot } from './devices.ts'

/** One resident in one envelope: of everything that they cast, one ballot may count. */
export interface Voice {
  /** place in the crowd */
  readonly person: number
  readonly envelopeId: string
  readonly acts: readonly CastAct[]
}

/** A cast or a change, known by its `attempt`: sent again it is still the same act. */
export interface CastAct {
  readonly voice: Voice
  readonly attempt: string
  readonly ballot: SealedBallot
  readonly commitment: string
  /** every answer that said: it is in */
  readonly told: Told[]
}

export interface Told {
  readonly version: number
  readonly promise: BallotPromise
}

/** Those of the demo city's birlik vote for their district or for the city, in turn. */
export const envelopesOfVoters = ['city', 'district:birlik'] as const

/** @param people places in the crowd */
export async function planVoices(vote: OpenVote, people: readonly number[], actsEach: number): Promise<Voice[]> {
  return Promise.all(
    people.map(async (person): Promise<Voice> => {
      const envelopeId = envelopesOfVoters[person % envelopesOfVoters.length] as string
      const acts: CastAct[] = []
      const voice: Voice = { person, envelopeId, acts }
      for (let n = 0; n < actsEach; n++) {
        const ballot = await sealBallot(vote, envelopeId)
        acts.push({ voice, attempt: randomUUID(), ballot, commitment: commitmentOf(ballot), told: [] })
      }
      return voice
    }),
  )
}
