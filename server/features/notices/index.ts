import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import {
  NoticeFields,
  NoticeResolver,
  NoticeSubscriptionFields,
  PersonNotices,
  type NoticeLoads,
} from './graphql/notice.resolver.ts'
import { noticeRoutes } from './http.ts'
import { noticeListeners } from './listeners.ts'
import { noticeCollection, noticeStore } from './store/notice.store.ts'
import { readerCollection, readerStore } from './store/reader.store.ts'
import { subscriptionCollection, subscriptionStore } from './store/subscription.store.ts'
import { tellingCollection, tellingStore } from './store/telling.store.ts'
import { beginTelling } from './use-cases/begin-telling.ts'
import { forgetOld, forgetPerson } from './use-cases/forget.ts'
import { ownNotices } from './use-cases/read-notices.ts'
import { sendDigest } from './use-cases/send-digest.ts'
import { readStop, stopByLink } from './use-cases/stop-by-link.ts'
import { stopTokens } from './use-cases/stop-token.ts'
import { resume, subscribe, unsubscribe, type Subscribe } from './use-cases/subscribe.ts'
import { tell } from './use-cases/tell.ts'
import { writeDigest, writeNotice } from './use-cases/write-letters.ts'

/** What later features and commands may do with notices. */
export interface Notices {
  readonly subscribe: Subscribe
}

interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly petitions: Petitions
}

/** Letters of one transaction. */
const batchSize = 100
const [leaseMs, everyMs] = [30_000, 1_000]
const forgetEveryMs = 60 * 60_000

export function noticesFeature(platform: Platform, earlier: Earlier): Feature<Notices> {
  const tokens = stopTokens(platform.crypto)
  const stores = {
    subscriptions: subscriptionStore(platform),
    notices: noticeStore(platform),
    readers: readerStore(platform),
    tellings: tellingStore(platform),
  }
  const letters = { ...platform, ...earlier, tokens }
  const deps = {
    ...{ ...platform, ...earlier, ...stores, tokens, batchSize },
    ...{ writeNotice: writeNotice(letters), writeDigest: writeDigest(letters) },
  }
  const acts = {
    subscribe: subscribe(deps),
    unsubscribe: unsubscribe(deps),
    resubscribe: resume(deps),
    own: ownNotices(deps),
    readStop: readStop(deps),
    stopByLink: stopByLink(deps),
  }
  const loads = noticeLoads(earlier, acts.own.reader)
  return {
    use: { subscribe: acts.subscribe },
    collections: [subscriptionCollection, readerCollection, noticeCollection, tellingCollection],
    resolvers: [
      new NoticeResolver(acts),
      new PersonNotices(acts.own),
      new NoticeFields(loads),
      new NoticeSubscriptionFields(loads),
    ],
    listeners: noticeListeners({ beginTelling: beginTelling(deps), forgetPerson: forgetPerson(deps) }),
    workers: [
      platform.createWorker({ name: 'notices.tell', everyMs, leaseMs, round: tell(deps) }),
      platform.createWorker({ name: 'notices.digest', everyMs, leaseMs, round: sendDigest(deps) }),
      platform.createWorker({ name: 'notices.forget', everyMs: forgetEveryMs, leaseMs, round: forgetOld(deps) }),
    ],
    routes: noticeRoutes(acts),
  }
}

function noticeLoads(
  { petitions, places }: Earlier,
  reader: (actor: Actor) => Promise<{ readonly seenAt: Date | null } | undefined>,
): NoticeLoads {
  return {
    async petitions(ids: readonly PetitionId[]) {
      const found = new Map((await petitions.readPetitions(ids)).map((petition) => [petition.id, petition]))
      return ids.map((id) => {
        const petition = found.get(id)
        return petition && { petition, isShown: petitions.isShown(petition) }
      })
    },
    seen: (actors: readonly Actor[]) => Promise.all(actors.map(async (actor) => (await reader(actor))?.seenAt ?? null)),
    territory: (id) => places.territory(id),
  }
}
