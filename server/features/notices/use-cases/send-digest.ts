import type { Address } from '#domain/identity/person.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { NoticeSubscription } from '#domain/notices/subscription.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import type { NoticeStore, Session } from '../store/notice.store.ts'
import type { Reader, ReaderStore } from '../store/reader.store.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'
import type { Chapter, WriteDigest } from './write-letters.ts'

export interface DigestDeps {
  readonly readers: Pick<ReaderStore, 'nextDue' | 'closeDigest'>
  readonly notices: Pick<NoticeStore, 'keyOf' | 'waiting' | 'closeWaiting'>
  readonly subscriptions: Pick<SubscriptionStore, 'readMany'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'isShown'>
  readonly identity: Pick<Identity, 'readAddresses' | 'forgetGone'>
  readonly mail: Pick<Mail, 'send'>
  readonly mongo: Pick<Mongo, 'transaction'>
  readonly clock: Clock
  readonly writeDigest: WriteDigest
}

/** More than anybody reads in one letter; the list of the product has them all. */
const noticesMax = 500

/**
 * Writes the weekly letter of one person: a timer for each would stand in the way of those that close petitions. The letter,
 * and that nothing waits any more, are one transaction. Where nothing is left to tell, no letter is written.
 * @returns whether there was anything to do
 */
export function sendDigest(deps: DigestDeps): () => Promise<boolean> {
  return async () => {
    const reader = await deps.readers.nextDue(deps.clock.now())
    if (!reader) return false
    const addresses = await deps.identity.readAddresses([reader.personId])
    await deps.mongo.transaction(async (session) => {
      if (!(await deps.readers.closeDigest(reader.personId, reader.digestDue, session))) return
      const [address] = addresses
      if (address && reader.pausedAt === null) await writeWeek(deps, reader, address, session)
      await deps.notices.closeWaiting(reader.personId, session)
    })
    await deps.identity.forgetGone(addresses)
    return true
  }
}

async function writeWeek(
  deps: DigestDeps,
  reader: Reader & { readonly digestDue: Date },
  address: Address,
  session: Session,
): Promise<void> {
  const waiting = await deps.notices.waiting(reader.personId, noticesMax, session)
  const running = await runningOf(deps, waiting, session)
  const news = waiting.filter(({ subscriptionId }) => running.has(subscriptionId))
  const petitions = await shownPetitions(deps, news, running)
  const chapters = chaptersOf(news, petitions)
  if (chapters.length === 0) return
  const told = new Set(chapters.flatMap(({ notices }) => notices.map(({ subscriptionId }) => subscriptionId)))
  const reasons = [...running.values()]
    .filter(({ id }) => told.has(id))
    .map((subscription) => ({ subscription, petition: petitions.get(subscription.target) }))
  // By person and week: written once more it is the same letter.
  const id = deps.notices.keyOf(`digest ${reader.digestDue.toISOString()}`, reader.personId)
  await deps.mail.send(deps.writeDigest({ id, address, reader, chapters, reasons }), { session })
}

/** Subscriptions that some of these came by, and that were not stopped since. */
async function runningOf({ subscriptions }: DigestDeps, waiting: readonly Notice[], session: Session) {
  const ids = [...new Set(waiting.map(({ subscriptionId }) => subscriptionId))]
  const found = await subscriptions.readMany(ids, session)
  return new Map(found.filter(({ stoppedAt }) => stoppedAt === null).map((one) => [one.id, one]))
}

/** By id. What was hidden meanwhile is repeated to nobody but its author. */
async function shownPetitions(
  { petitions }: DigestDeps,
  news: readonly Notice[],
  running: ReadonlyMap<string, NoticeSubscription>,
): Promise<ReadonlyMap<string, Petition>> {
  const own = new Set(
    news.filter(({ subscriptionId }) => running.get(subscriptionId)?.kind === 'own').map((notice) => notice.petitionId),
  )
  const found = await petitions.readPetitions([...new Set(news.map(({ petitionId }) => petitionId))])
  return new Map(
    found.filter((petition) => own.has(petition.id) || petitions.isShown(petition)).map((one) => [one.id, one]),
  )
}

function chaptersOf(news: readonly Notice[], petitions: ReadonlyMap<string, Petition>): Chapter[] {
  return [...Map.groupBy(news, ({ petitionId }) => petitionId)].flatMap(([id, notices]) => {
    const petition = petitions.get(id)
    return petition ? [{ petition, notices }] : []
  })
}
