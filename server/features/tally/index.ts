import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature, Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { createThreads, type Threads } from '#server/platform/threads.ts'
import type { WakeableWorker } from '#server/platform/workers.ts'
import { countThread } from './count-thread.ts'
import {
  CampaignResultFields,
  EnvelopeResults,
  OutcomeProjects,
  TallyOutcomes,
  TallyResults,
  type ResultLoads,
} from './graphql/result.fields.ts'
import { resultCollection, resultFileCollection, resultTallyCollection } from './store/result.document.ts'
import { resultStore } from './store/result.store.ts'
import { countEnvelopes } from './use-cases/count-envelopes.ts'
import { countPastVotes } from './use-cases/count-past-votes.ts'
import { readResults } from './use-cases/read-results.ts'

/** Nothing to call yet. */
export type TallyActs = Readonly<Record<never, never>>

interface Earlier {
  readonly budgets: Budgets
  readonly places: Places
}

export function tallyFeature(platform: Platform, { budgets, places }: Earlier): Feature<TallyActs> {
  const threads = createThreads()
  const store = resultStore(platform)
  const packing = promisify(gzip)
  const deps = {
    ...platform,
    store,
    budgets,
    places,
    thread: countThread(threads),
    pack: (text: string) => packing(text),
  }
  const counting = platform.createWorker({
    name: 'tally.past-votes',
    ...countingPace,
    round: countPastVotes({ ...deps, countEnvelopes: countEnvelopes(deps), isStopping: threads.isStopped }),
  })
  const loads: ResultLoads = {
    ...readResults(deps),
    listed: (ids) =>
      Promise.all(
        ids.map(async (id) => new Map((await budgets.projectsOnList(id)).map((one) => [one.ballotNumber ?? 0, one]))),
      ),
  }
  return {
    use: {},
    collections: [resultCollection, resultTallyCollection, resultFileCollection],
    resolvers: [
      new CampaignResultFields(loads),
      new EnvelopeResults(places),
      new TallyResults(loads),
      new TallyOutcomes(),
      new OutcomeProjects(loads),
    ],
    listeners: [
      {
        // What has no result is found by that alone; the event only saves the wait.
        name: 'tally.count-past-vote',
        on: ['CampaignImported'],
        handle: () => Promise.resolve(counting.wake()),
      },
    ],
    workers: [ending(counting, threads)],
  }
}

/** A count may take long, and another process goes on where it was cut off: so nobody waits for it to end. */
const countingPace = { everyMs: 30_000, restMs: 200, leaseMs: 10 * 60_000 } as const

function ending(worker: WakeableWorker, threads: Threads): Worker {
  return {
    ...worker,
    async stop() {
      await threads.stop()
      await worker.stop()
    },
  }
}
