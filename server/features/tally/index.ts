import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Ballots } from '#server/features/ballots/index.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature, Worker } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { createThreads, type Threads } from '#server/platform/threads.ts'
import type { WakeableWorker } from '#server/platform/workers.ts'
import { downloadPlaces } from '#server/platform/http/download-places.ts'
import { countThread } from './count-thread.ts'
import { CountMutation } from './graphql/count.mutation.ts'
import {
  CampaignResultFields,
  EnvelopeResults,
  OutcomeProjects,
  TallyOutcomes,
  TallyResults,
  type ResultLoads,
} from './graphql/result.fields.ts'
import { resultRoutes } from './http.ts'
import { resultCollection, resultFileCollection, resultTallyCollection } from './store/result.document.ts'
import { resultStore } from './store/result.store.ts'
import { countCampaign, type CountCampaign } from './use-cases/count-campaign.ts'
import { countEnvelopes } from './use-cases/count-envelopes.ts'
import { countPastVotes } from './use-cases/count-past-votes.ts'
import { readCounts, type ReadCounts } from './use-cases/read-counts.ts'
import { readResultFile } from './use-cases/read-files.ts'
import { readResults } from './use-cases/read-results.ts'

export type { CountedEnvelope, Counts } from './use-cases/read-counts.ts'

/** What later features and commands may do with counting. */
export interface TallyActs {
  readonly countCampaign: CountCampaign
  readonly readCounts: ReadCounts
}

interface Earlier {
  readonly budgets: Budgets
  readonly places: Places
  readonly ballots: Ballots
}

export function tallyFeature(platform: Platform, { budgets, places, ballots }: Earlier): Feature<TallyActs> {
  const threads = createThreads()
  const [packing, unpacking] = [promisify(gzip), promisify(gunzip)]
  const deps = {
    ...{ ...platform, store: resultStore(platform), budgets, places, ballots, thread: countThread(threads) },
    pack: (text: string) => packing(text),
    unpack: async (portions: readonly Uint8Array[]) => (await unpacking(Buffer.concat(portions))).toString('utf8'),
  }
  const acts = { ...deps, countEnvelopes: countEnvelopes(deps), isStopping: threads.isStopped }
  const past = platform.createWorker({ name: 'tally.past-votes', ...countingPace, round: countPastVotes(acts) })
  const loads: ResultLoads = { results: readResults(deps), listed: listedBy(budgets) }
  const use = { countCampaign: countCampaign(acts), readCounts: readCounts(deps) }
  return {
    use,
    routes: resultRoutes({ readResultFile: readResultFile(deps), places: downloadPlaces() }),
    collections: [resultCollection, resultTallyCollection, resultFileCollection],
    resolvers: [
      new CampaignResultFields(loads),
      new EnvelopeResults(places),
      new TallyResults(),
      new TallyOutcomes(),
      new OutcomeProjects(loads),
      new CountMutation(use.countCampaign),
    ],
    listeners: [
      {
        // What has no result is found by that alone; the event only saves the wait.
        name: 'tally.count-past-vote',
        on: ['CampaignImported'],
        handle: () => Promise.resolve(past.wake()),
      },
    ],
    workers: [ending(past, threads)],
  }
}

/** Projects of each campaign by their ballot numbers. */
function listedBy({ projectsOnList }: Pick<Budgets, 'projectsOnList'>): ResultLoads['listed'] {
  const byNumber = async (id: CampaignId) =>
    new Map((await projectsOnList(id)).map((project) => [project.ballotNumber ?? 0, project]))
  return (ids) => Promise.all(ids.map(byNumber))
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
