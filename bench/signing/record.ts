import { randomUUID } from 'node:crypto'
import type { Binary, Db } from 'mongodb'
import type { LoadAnswer, LoadRequest } from '../harness/connection.ts'
import type { RunningVariant } from '../harness/variants.ts'
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
  answered(answer: LoadAnswer): Outcome
  actOf(request: LoadRequest): Act | undefined
  readonly outcomes: Readonly<Record<Outcome, number>>
  /** codes of what was refused or unknown, for the reader of a failed run */
  readonly codes: ReadonlyMap<string, number>
  readonly acts: readonly Act[]
  /** ids of signatures of which somebody was told: signed */
  readonly signed: ReadonlySet<string>
}

export interface Target {
  readonly crowd: Crowd
  /** the body of a request, but for its variables */
  readonly document: Readonly<Record<string, unknown>>
}

export function createSigningRecord({ crowd, document }: Target): SigningRecord {
  const acts: Act[] = []
  const positions = new WeakMap<LoadRequest, number>()
  const signed = new Set<string>()
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
    actOf(request) {
      const position = positions.get(request)
      return position === undefined ? undefined : acts[position]
    },
    answered(answer) {
      const outcome = outcomeOf(answer)
      outcomes[outcome]++
      if (outcome === 'signed') signed.add(signatureIn(answer))
      return outcome
    },
  }
}

/** Its id: 16 bytes here, as everywhere in the ledger. */
function signatureIn({ body }: LoadAnswer): string {
  return /"id":"([0-9a-f]{32})"/.exec(body.toString())?.[1] ?? ''
}

/**
 * Every person signs every petition once; neighbours in time are different people on different petitions.
 * @param setAside numbers of petitions that are left for something else
 */
export function* onceEach({ cookies, petitionIds }: Crowd, setAside: readonly number[]): Generator<Act> {
  const petitions = petitionIds.map((_, petition) => petition).filter((petition) => !setAside.includes(petition))
  for (let round = 0; round < petitions.length; round++) {
    for (let person = 0; person < cookies.length; person++) {
      yield { person, petition: petitions[(person + round) % petitions.length] ?? 0, attempt: randomUUID() }
    }
  }
}

export interface Audit {
  readonly stored: number
  /** told signed, and not there */
  readonly lost: number
  /** beyond the first of one person on one petition */
  readonly doubled: number
}

/** Reads the product's database behind its back. Whose a signature is only the product can say, which has the keys. */
export async function auditProduct(
  database: Db,
  variant: Pick<RunningVariant, 'ask'>,
  { signed }: SigningRecord,
): Promise<Audit> {
  const refs = new Set<string>()
  let stored = 0
  const found = database.collection<{ ref: Binary }>('signatures').find({}, { projection: { ref: 1 } })
  for await (const { ref } of found) {
    refs.add(ref.toString('hex'))
    stored++
  }
  const doubled = await variant.ask<number>('doubled')
  return { stored, lost: [...signed].filter((ref) => !refs.has(ref)).length, doubled }
}

/** The same for the naive one, whose signatures have a number of their own and name the person. */
export async function auditNaive(database: Db, { outcomes, acts }: SigningRecord): Promise<Audit> {
  const stored = await database.collection('signatures').countDocuments()
  return { stored, lost: Math.max(0, outcomes.signed - stored), doubled: Math.max(0, stored - acts.length) }
}
