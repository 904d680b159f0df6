import { randomUUID } from 'node:crypto'
import { openLoop } from '../harness/load.ts'
import type { SigningRecord } from './record.ts'

export interface QuietPlan {
  /** pairs of a phase alone and a phase beside the busy petition */
  readonly pairs: number
  readonly secondsEach: number
  readonly quietPerSecond: number
  readonly busyPerSecond: number
}

export interface Quiet {
  readonly aloneP95Ms: number
  readonly besideP95Ms: number
  /** signatures of the busy petition that were accepted per second */
  readonly busyPerSecond: number
}

/**
 * How long signers of a quiet petition wait while another one is signed by a thousand people a second, compared with the
 * same petition alone. The phases take turns, so that whatever else happens on the machine meets both.
 */
export async function quietBesideBusy(
  { origin, record, people }: { origin: string; record: SigningRecord; people: number },
  petitions: { readonly quiet: number; readonly busy: number },
  plan: QuietPlan,
): Promise<Quiet> {
  const waits = { alone: [] as number[], beside: [] as number[] }
  const nextPerson = { quiet: 0, busy: 0 }
  const nextAct = (which: 'quiet' | 'busy') => () => {
    const person = nextPerson[which]++
    return person < people ? record.request({ person, petition: petitions[which], attempt: randomUUID() }) : undefined
  }
  const load = (which: 'quiet' | 'busy', perSecond: number, into?: number[]) =>
    openLoop({
      ...{ origin, perSecond, seconds: plan.secondsEach, next: nextAct(which) },
      onAnswer(_request, answer, ms) {
        record.answered(answer)
        into?.push(ms)
      },
    })

  let [accepted, seconds] = [0, 0]
  for (let pair = 0; pair < plan.pairs; pair++) {
    await load('quiet', plan.quietPerSecond, waits.alone)
    const [, busy] = await Promise.all([
      load('quiet', plan.quietPerSecond, waits.beside),
      load('busy', plan.busyPerSecond),
    ])
    accepted += busy.answered
    seconds += busy.seconds
  }
  return {
    aloneP95Ms: percentile95(waits.alone),
    besideP95Ms: percentile95(waits.beside),
    busyPerSecond: accepted / seconds,
  }
}

function percentile95(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN
}
