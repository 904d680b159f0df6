import operations from '../../schema/operations.json' with { type: 'json' }
import { between, pause } from '../pause.ts'
import type { Act, Answer, Plan } from './acts.ts'

/** What happened to all sendings. */
export interface Account {
  /** sendings that have a certain answer */
  certain: number
  /** requests, repetitions included */
  requests: number
  /** requests that got no certain answer, by why */
  readonly unsure: Record<Unsure, number>
  /** answers of a signature that was stored, thrown away unread: the last part of the way lost them */
  repliesDropped: number
  /** pairs for which something was sent: no count may be higher */
  readonly sentPairs: number[]
  readonly findings: string[]
}

type Unsure = 'BUSY' | 'OUTCOME_UNKNOWN' | 'fault' | 'broken'

export interface Signing {
  readonly origin: string
  readonly plan: Plan
  readonly petitionIds: readonly string[]
  readonly cookies: readonly string[]
  readonly record: Account
  /** how many are on their way at once */
  readonly atOnce: number
  /** the chance that an answer is thrown away unread */
  readonly lossOfAnswers: number
}

const patienceMs = 120_000
const [signDocument] = Object.entries(operations).find(([, text]) => text.includes('mutation SignPetition(')) ?? ['']

/** Sends every act of the plan as a browser does, until each has a certain answer. */
export async function signAll(signing: Signing): Promise<void> {
  const { plan, record, atOnce } = signing
  const sent = new Set<Act['pair']>()
  let next = 0
  async function sendNext(): Promise<void> {
    for (;;) {
      const act = plan.sendings[next++]
      if (!act) return
      if (!sent.has(act.pair)) {
        sent.add(act.pair)
        record.sentPairs[act.pair.petition] = (record.sentPairs[act.pair.petition] ?? 0) + 1
      }
      const answer = await untilCertain(signing, act)
      if (answer) act.answers.push(answer)
      else record.findings.push(`no certain answer within ${patienceMs / 1_000} s: attempt ${act.attempt}`)
      record.certain++
    }
  }
  await Promise.all(Array.from({ length: atOnce }, sendNext))
}

/** The same attempt again and again, ever more seldom, while the outcome is unknown: the page does so too. */
async function untilCertain(signing: Signing, act: Act): Promise<Answer | undefined> {
  const end = performance.now() + patienceMs
  for (let repeat = 0; performance.now() < end; repeat++) {
    signing.record.requests++
    const answer = await sendOnce(signing, act)
    if (answer === 'ok' && Math.random() < signing.lossOfAnswers) signing.record.repliesDropped++
    else if (answer === 'ok' || answer === 'already') return answer
    else signing.record.unsure[answer]++
    await pause(Math.min(50 * 2 ** repeat, 1_000) * between(0.5, 1.5))
  }
  return undefined
}

/** Where and as whom people sign. */
export type Asked = Pick<Signing, 'origin' | 'petitionIds' | 'cookies'>

export async function sendOnce(
  { origin, petitionIds, cookies }: Asked,
  act: Pick<Act, 'attempt'> & { readonly pair: Pick<Act['pair'], 'person' | 'petition'> },
): Promise<Answer | Unsure> {
  const input = { petitionId: petitionIds[act.pair.petition], attempt: act.attempt, showName: false }
  try {
    const response = await fetch(`${origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: cookies[act.pair.person] ?? '' },
      body: JSON.stringify({ documentId: signDocument, variables: { input } }),
      signal: AbortSignal.timeout(30_000),
    })
    return read((await response.json()) as Body)
  } catch {
    return 'broken'
  }
}

interface Body {
  readonly data?: {
    readonly signPetition: {
      readonly signature: object | null
      readonly userErrors: readonly { code: string }[]
    } | null
  } | null
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[]
}

function read({ data, errors }: Body): Answer | Unsure {
  const payload = data?.signPetition
  const code = errors?.[0]?.extensions?.code ?? payload?.userErrors[0]?.code
  if (payload?.signature && code === undefined) return 'ok'
  if (code === 'ALREADY_SIGNED') return 'already'
  if (code === 'BUSY' || code === 'OUTCOME_UNKNOWN') return code
  if (code === 'INTERNAL') return 'fault'
  throw new Error(`signing was refused: ${JSON.stringify({ data, errors })}`)
}
