import type { Worker } from './feature.ts'
import type { Lease, Leases } from './leases.ts'
import type { Logger } from './logging.ts'

export interface WorkerSpec {
  readonly name: string
  /** pause after a round that found nothing */
  readonly everyMs: number
  /** pause after a round that did something, so that the next one finds a larger heap; default none */
  readonly restMs?: number
  /** set when only one process may work at a time: more than twice the longest round, and how long work rests after a crash */
  readonly leaseMs?: number
  /**
   * One bounded round of work.
   * @returns whether anything was done; the next round then follows after `restMs`
   */
  round(lease: Lease): Promise<boolean>
}

export interface WakeableWorker extends Worker {
  /** Cuts the pause short. Losing a wake-up costs at most `everyMs`. */
  wake(): void
  settle(): Promise<boolean>
}

export type CreateWorker = (spec: WorkerSpec) => WakeableWorker

// Without a lease nobody competes, so nothing needs to be recognised.
const alone: Lease = { token: 0 }
const afterFaultMs = 1_000

export function workerFactory(leases: Leases, log: Logger): CreateWorker {
  return (spec) => {
    let isRunning = false
    let loop: Promise<void> = Promise.resolve()
    let turn: Promise<unknown> = Promise.resolve()
    let wakeUp: (() => void) | undefined
    let held: { readonly lease: Lease; readonly renewAt: number } | undefined

    /** Renewed at half time, so that an idle worker writes twice per lease and not once per round. */
    async function holdLease(leaseMs: number): Promise<Lease | undefined> {
      if (held && performance.now() < held.renewAt) return held.lease
      const askedAt = performance.now()
      const lease = await leases.hold(spec.name, leaseMs)
      held = lease && { lease, renewAt: askedAt + leaseMs / 2 }
      return lease
    }

    async function work(): Promise<boolean> {
      const lease = spec.leaseMs === undefined ? alone : await holdLease(spec.leaseMs)
      return lease ? spec.round(lease) : false
    }

    /** Rounds of one process never overlap, whoever asks for them. */
    function takeTurn(): Promise<boolean> {
      const next = turn.then(work)
      turn = next.catch(() => undefined)
      return next
    }

    async function run(): Promise<void> {
      while (isRunning) {
        const didWork = await takeTurn().catch((cause: unknown) => {
          log.error({ err: cause, worker: spec.name }, 'a round of work failed')
          return undefined
        })
        if (!isRunning) continue
        await pause(pauseAfter(didWork))
      }
    }

    function pauseAfter(didWork: boolean | undefined): number {
      if (didWork === undefined) return Math.max(afterFaultMs, spec.everyMs)
      return didWork ? (spec.restMs ?? 0) : spec.everyMs
    }

    async function pause(ms: number): Promise<void> {
      if (ms === 0) return
      await new Promise<void>((resume) => {
        const timer = setTimeout(resume, ms)
        wakeUp = () => {
          clearTimeout(timer)
          resume()
        }
      })
    }

    return {
      name: spec.name,
      start() {
        isRunning = true
        loop = run()
      },
      async stop() {
        isRunning = false
        wakeUp?.()
        await loop
        await turn
        if (held) await leases.release(spec.name)
        held = undefined
      },
      wake: () => wakeUp?.(),
      settle: takeTurn,
    }
  }
}
