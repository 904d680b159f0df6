import type { BallotPromise } from '../../domain/ballots/board.ts'
import operations from '../../schema/operations.json' with { type: 'json' }
import type { OpenVote } from '../../seed/open-vote.ts'
import { between, pause } from '../pause.ts'
import type { CastAct, Told } from './acts.ts'

/** What happened to everything that was sent. */
export interface CastingRecord {
  /** requests, repetitions included */
  requests: number
  /** requests that got no certain answer, by why */
  readonly unsure: Record<Unsure, number>
  /** answers that said that a ballot was in, thrown away unread: the last part of the way lost them */
  repliesDropped: number
  readonly findings: string[]
}

type Unsure = 'BUSY' | 'OUTCOME_UNKNOWN' | 'fault' | 'broken'

export interface Casting {
  readonly origin: string
  readonly vote: OpenVote
  readonly cookies: readonly string[]
  readonly record: CastingRecord
  /** the chance that an answer is thrown away unread */
  readonly lossOfAnswers: number
}

const patienceMs = 120_000
/** The client's own document. */
export const [castDocument] = Object.entries(operations).find(([, text]) => text.includes('mutation CastBallot(')) ?? [
  '',
]

export function emptyRecord(): CastingRecord {
  return {
    ...{ requests: 0, repliesDropped: 0, findings: [] },
    unsure: { BUSY: 0, OUTCOME_UNKNOWN: 0, fault: 0, broken: 0 },
  }
}

/** All at once, each until it has a certain answer. */
export async function castAll(casting: Casting, acts: readonly CastAct[]): Promise<void> {
  await Promise.all(
    acts.map(async (act) => {
      const told = await untilCertain(casting, act)
      if (!told) casting.record.findings.push(`no certain answer within ${patienceMs / 1_000} s: ${act.attempt}`)
    }),
  )
}

/** The same attempt again and again, ever more seldom, while the outcome is unknown: the page does so too. */
async function untilCertain({ record, ...casting }: Casting, act: CastAct): Promise<Told | undefined> {
  const end = performance.now() + patienceMs
  for (let repeat = 0; performance.now() < end; repeat++) {
    record.requests++
    const answer = await sendOnce(casting, act)
    if (typeof answer === 'string') record.unsure[answer]++
    else if (Math.random() < casting.lossOfAnswers) record.repliesDropped++
    else {
      act.told.push(answer)
      return answer
    }
    await pause(Math.min(50 * 2 ** repeat, 1_000) * between(0.5, 1.5))
  }
  return undefined
}

/** @throws when a ballot is refused: nothing here may be */
async function sendOnce(
  { origin, vote, cookies }: Pick<Casting, 'origin' | 'vote' | 'cookies'>,
  { voice, attempt, ballot }: CastAct,
): Promise<Told | Unsure> {
  const { campaignId, listHash } = vote
  const input = { campaignId, listHash, envelopeId: voice.envelopeId, attempt, ...ballot }
  const response = await fetch(`${origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie: cookies[voice.person] ?? '' },
    body: JSON.stringify({ documentId: castDocument, variables: { input } }),
    signal: AbortSignal.timeout(30_000),
  })
    .then((answer) => answer.json() as Promise<Body>)
    .catch(() => undefined)
  return response ? read(response) : 'broken'
}

interface Body {
  readonly data?: {
    readonly castBallot: {
      readonly promise: string | null
      readonly version: number | null
      readonly userErrors: readonly { readonly code: string }[]
    } | null
  } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

function read({ data, errors }: Body): Told | Unsure {
  const { promise, version, userErrors } = data?.castBallot ?? {}
  const code = errors?.[0]?.extensions?.code ?? userErrors?.[0]?.code
  if (promise && version && code === undefined) return { version, promise: JSON.parse(promise) as BallotPromise }
  if (code === 'BUSY' || code === 'OUTCOME_UNKNOWN') return code
  if (code === 'INTERNAL') return 'fault'
  throw new Error(`casting was refused: ${JSON.stringify({ data, errors })}`)
}
