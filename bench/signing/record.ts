import { createHash, randomUUID } from 'node:crypto'
import type { Db } from 'mongodb'
import type { LoadAnswer, LoadRequest } from '../harness/connection.ts'
import type { Crowd } from './crowd.ts'

/** One try of one person to sign one petition. */
export interface Act {
  readonly person: number
  readonly petition: number
  readonly attempt: string
}

export type Outcome = 'signed' | 'already' | 'unknown' | 'refused'

/** What was sent and what came back; compared with the database afterwards. */
export interface SigningRecord {
  request(act: Act): LoadRequest
  answered(request: LoadRequest, answer: LoadAnswer): Outcome
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** codes of what was refused or unknown, for the reader of a failed run */
  readonly codes: ReadonlyMap<string, number>
  readonly acts: readonly Act[]
  /** positions in `acts` that were told: signed */
  readonly signed: ReadonlySet<number>
}

export interface Target {
  readonly crowd: Crowd
  /** the body of a request, but for its variables */
  readonly document: Readonly<Record<string, unknown>>
}

export function createSigningRecord({ crowd, document }: Target): SigningRecord {
  const acts: Act[] = []
  const positions = new WeakMap<LoadRequest, number>()
  const signed = new Set<number>()
  const codes = new Map<string, number>()
  const outcomes = { signed: 0, already: 0, unknown: 0, refused: 0 }

  function outcomeOf({ status, body }: LoadAnswer): Outcome {
    const text = body.toString()
    if (status === 200 && text.includes('"userErrors":[]')) return 'signed'
    const code = /"code":"([A-Z_]+)"/.exec(text)?.[1] ?? `status ${status}`
    if (code === 'ALREADY_SIGNED') return 'already'
    codes.set(code, (codes.get(code) ?? 0) + 1)
    return status === 0 || code === 'OUTCOME_UNKNOWN' ? 'unknown' : 'refused'
  }

  return {
    ...{ outcomes, codes, acts, signed },
    request(act) {
      const input = { petitionId: crowd.petitionIds[act.petition], attempt: act.attempt, showName: false }
      const request: LoadRequest = {
        method: 'POST',
        path: '/graphql',
        headers: { 'content-type': 'application/json', cookie: crowd.cookies[act.person] ?? '' },
        body: JSON.stringify({ ...document, variables: { input } }),
      }
      positions.set(request, acts.push(act) - 1)
      return request
    },
    answered(request, answer) {
      const outcome = outcomeOf(answer)
      outcomes[outcome]++
      const position = positions.get(request)
      if (outcome === 'signed' && position !== undefined) signed.add(position)
      return outcome
    },
  }
}

/** Every person signs every petition once; neighbours in time are different people on different petitions. */
export function* onceEach({ crowd }: Pick<Target, 'crowd'>): Generator<Act> {
  const [people, petitions] = [crowd.cookies.length, crowd.petitionIds.length]
  for (let round = 0; round < petitions; round++) {
    for (let person = 0; person < people; person++) {
      yield { person, petition: (person + round) % petitions, attempt: randomUUID() }
    }
  }
}

export interface Audit {
  readonly stored: number
  /** told signed, and not there */
  readonly lost: number
  /** more than one signature of one person on one petition, or one that nobody sent */
  readonly doubled: number
}

const attemptLength = 32

/** Reads the product's database behind its back. The attempt of a signature tells whose it is. */
export async function auditProduct(database: Db, { acts, signed }: SigningRecord): Promise<Audit> {
  const pairs = new Map(acts.map((act) => [digestOf(act.attempt), `${act.person} ${act.petition}`]))
  const storedPairs = new Map<string, number>()
  let stored = 0
  for await (const { attempt } of database.collection('signatures').find({}, { projection: { attempt: 1 } })) {
    const pair = pairs.get(String(attempt)) ?? `nobody ${String(attempt)}`
    storedPairs.set(pair, (storedPairs.get(pair) ?? 0) + 1)
    stored++
  }
  const nobody = [...storedPairs.keys()].filter((pair) => pair.startsWith('nobody')).length
  const promised = new Set([...signed].map((position) => pairOf(acts, position)))
  return {
    stored,
    lost: [...promised].filter((pair) => !storedPairs.has(pair)).length,
    doubled: nobody + [...storedPairs.values()].reduce((sum, times) => sum + times - 1, 0),
  }
}

/** The same for the naive one, which keeps ids in the clear. */
export async function auditNaive(database: Db, { acts, signed }: SigningRecord): Promise<Audit> {
  const promised = new Set([...signed].map((position) => pairOf(acts, position)))
  const stored = await database.collection('signatures').countDocuments()
  return { stored, lost: Math.max(0, promised.size - stored), doubled: Math.max(0, stored - acts.length) }
}

function pairOf(acts: readonly Act[], position: number): string {
  const act = acts[position]
  return act ? `${act.person} ${act.petition}` : ''
}

/** As the store shortens it: every attempt has one length. */
function digestOf(attempt: string): string {
  return createHash('sha256').update(attempt).digest('hex').slice(0, attemptLength)
}
