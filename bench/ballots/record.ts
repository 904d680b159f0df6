import { randomUUID } from 'node:crypto'
import type { BallotPromise } from '../../domain/ballots/board.ts'
import type { OpenVote } from '../../seed/open-vote.ts'
import type { LoadAnswer, LoadRequest } from '../harness/connection.ts'
import { envelopesOfVoters, type CastAct, type Voice } from './acts.ts'
import { commitmentOf, likeSealed } from './devices.ts'
import type { VoteCrowd } from './vote-crowd.ts'

/** A voice whose acts are still coming. */
interface OpenVoice extends Voice {
  readonly acts: CastAct[]
}

/** What was sent and what came back; compared with the database afterwards. */
export interface VotingRecord {
  /** of the next act: three first casts, then a change by somebody who has an answer. undefined: everybody is busy */
  next(): LoadRequest | undefined
  answered(request: LoadRequest, answer: LoadAnswer): void
  readonly counts: { cast: number; changed: number; unknown: number; refused: number }
  /** codes of what was refused or unknown, for the reader of a failed run */
  readonly codes: ReadonlyMap<string, number>
  readonly voices: readonly Voice[]
}

/** One act of four changes an earlier ballot. */
const changeEvery = 4

export function createVotingRecord(vote: OpenVote, crowd: VoteCrowd, bodyOf: (act: CastAct) => object): VotingRecord {
  const voices: OpenVoice[] = []
  /** may change their ballot: nobody has two acts on their way at once */
  const settled: OpenVoice[] = []
  const acts = new WeakMap<LoadRequest, CastAct & { readonly voice: OpenVoice }>()
  const counts = { cast: 0, changed: 0, unknown: 0, refused: 0 }
  const codes = new Map<string, number>()
  const voicesMax = crowd.cookies.length * envelopesOfVoters.length
  let [asked, changing] = [0, 0]

  function newVoice(): OpenVoice | undefined {
    if (voices.length === voicesMax) return undefined
    const envelopeId = envelopesOfVoters[voices.length % envelopesOfVoters.length] as string
    const voice: OpenVoice = { person: Math.floor(voices.length / envelopesOfVoters.length), envelopeId, acts: [] }
    voices.push(voice)
    return voice
  }

  function nextVoice(): OpenVoice | undefined {
    const earlier = asked++ % changeEvery === changeEvery - 1 || voices.length === voicesMax
    return earlier ? ((settled[changing] && settled[changing++]) ?? newVoice()) : newVoice()
  }

  return {
    ...{ counts, codes, voices },
    next() {
      const voice = nextVoice()
      if (!voice) return undefined
      const ballot = likeSealed(vote, voice.envelopeId)
      const act = { voice, attempt: randomUUID(), ballot, commitment: commitmentOf(ballot), told: [] }
      voice.acts.push(act)
      const request: LoadRequest = {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', cookie: crowd.cookies[voice.person] ?? '' },
        body: JSON.stringify(bodyOf(act)),
      }
      acts.set(request, act)
      return request
    },
    answered(request, { status, body }) {
      const act = acts.get(request)
      if (!act) return
      const told = status === 200 ? read(body) : undefined
      if (told?.version) {
        act.told.push({ version: told.version, promise: told.promise })
        counts[told.version === 1 ? 'cast' : 'changed']++
        settled.push(act.voice)
        return
      }
      const code = told?.code ?? `status ${status}`
      codes.set(code, (codes.get(code) ?? 0) + 1)
      counts[status === 0 || code === 'OUTCOME_UNKNOWN' ? 'unknown' : 'refused']++
    },
  }
}

interface Answer {
  readonly version: number | null
  readonly code: string | undefined
  /** the naive one promises nothing */
  readonly promise: BallotPromise
}

function read(body: Buffer): Answer {
  const { data, errors } = JSON.parse(body.toString()) as {
    data?: { castBallot: { version: number | null; promise?: string; userErrors: { code: string }[] } | null } | null
    errors?: { extensions?: { code?: string } }[]
  }
  const { version = null, promise = 'null', userErrors = [] } = data?.castBallot ?? {}
  const code = errors?.[0]?.extensions?.code ?? userErrors[0]?.code
  return { version: code === undefined ? version : null, code, promise: JSON.parse(promise) as BallotPromise }
}
