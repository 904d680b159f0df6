import { dayOf, isFirstOpening, namesWriters, toldTo, writersOf, type Told } from '#domain/notices/catalogue.ts'
import { nextDigest } from '#domain/notices/digest.ts'
import type { Notice } from '#domain/notices/notice.ts'
import type { NoticeSubscription } from '#domain/notices/subscription.ts'
import { hearersOf } from '#domain/notices/targets.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import type { NoticeStore } from '../store/notice.store.ts'
import type { ReaderStore } from '../store/reader.store.ts'
import type { SubscriptionStore } from '../store/subscription.store.ts'
import type { Place, Telling, TellingStore } from '../store/telling.store.ts'
import type { WriteNotice } from './write-letters.ts'

export interface TellDeps {
  readonly tellings: Pick<TellingStore, 'next' | 'advance'>
  readonly subscriptions: Pick<SubscriptionStore, 'hearing' | 'ownOf'>
  readonly notices: Pick<NoticeStore, 'keyOf' | 'insert'>
  readonly readers: Pick<ReaderStore, 'pausedAmong' | 'expectDigest'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'isShown' | 'bookOf'>
  readonly places: Pick<Places, 'territory'>
  readonly identity: Pick<Identity, 'readAddresses' | 'forgetGone'>
  readonly mail: Pick<Mail, 'send'>
  readonly mongo: Pick<Mongo, 'transaction'>
  readonly clock: Clock
  readonly writeNotice: WriteNotice
  /** people of one round */
  readonly batchSize: number
}

/** People who hear of an event in one portion. */
interface Portion {
  readonly told: Told
  readonly hearing: readonly NoticeSubscription[]
  /** where the next portion begins; undefined after the last one */
  readonly next: Place | undefined
}

/**
 * Tells one portion of those who hear of the oldest event. Notices, letters and progress are one transaction, so that a stop
 * in between loses and repeats nothing; told once more from the start, it finds every notice there.
 * @returns whether there was anything to do
 */
export function tell(deps: TellDeps): () => Promise<boolean> {
  return async () => {
    const telling = await deps.tellings.next()
    if (!telling) return false
    const [petition] = await deps.petitions.readPetitions([telling.petitionId])
    const portion = petition ? await portionOf(deps, telling, petition) : await portionOfGone(deps, telling)
    if (!portion)
      await deps.mongo.transaction(async (session) => void (await deps.tellings.advance(telling, undefined, session)))
    else await tellPortion(deps, { telling, petition, portion })
    return true
  }
}

/** The next people who hear of it, by its groups in their order; undefined when nobody is left. */
async function portionOf(deps: TellDeps, telling: Telling, petition: Petition): Promise<Portion | undefined> {
  const { event, step, after } = telling
  const groups = hearersOf(petition, placesOf(deps, petition))
  const group = groups[step - 1]
  if (step > 0 && !group) return undefined
  const told = toldTo(group?.audience ?? 'writer', event)
  const later: Place = { step: step + 1, after: null }
  const isFor =
    group === undefined || (deps.petitions.isShown(petition) && isForWatchers(group.audience, telling, petition))
  if (!told || !isFor) return portionOf(deps, { ...telling, ...later }, petition)
  if (!group) return { told, hearing: await ownOf(deps, event, petition), next: later }
  const hearing = await deps.subscriptions.hearing(group.kind, group.targets, { after, limit: deps.batchSize })
  const last = hearing.length < deps.batchSize ? undefined : hearing.at(-1)
  return { told, hearing, next: last ? { step, after: last.id } : later }
}

/** Of a petition that is gone only those hear whom the event names. */
async function portionOfGone(deps: TellDeps, { event, step }: Telling): Promise<Portion | undefined> {
  const told = toldTo('writer', event)
  if (!told || !namesWriters(event) || step > 0) return undefined
  return { told, hearing: await ownOf(deps, event, nobody), next: undefined }
}

function isForWatchers(audience: string, { event }: Telling, { history }: Petition): boolean {
  return audience !== 'watchers' || isFirstOpening(event, history)
}

function placesOf({ places }: Pick<TellDeps, 'places'>, { territoryId }: Petition): string[] {
  const place = places.territory(territoryId)
  return place ? [place.id, ...place.ancestorIds] : []
}

const nobody = { authorId: null, coAuthorIds: [] } as const

/** One for each who writes it: an account that is gone gets none. */
async function ownOf(
  { subscriptions, identity, clock }: TellDeps,
  event: Telling['event'],
  petition: Pick<Petition, 'authorId' | 'coAuthorIds'>,
): Promise<NoticeSubscription[]> {
  const here = await identity.readAddresses(writersOf(event, petition))
  return Promise.all(here.map(({ id }) => subscriptions.ownOf(id, clock.now())))
}

interface Story {
  readonly telling: Telling
  /** undefined: it is gone */
  readonly petition: Petition | undefined
  readonly portion: Portion
}

async function tellPortion(deps: TellDeps, { telling, petition, portion }: Story): Promise<void> {
  const { event } = telling
  // Nobody is told of their own act.
  const hearing = portion.hearing.filter(({ personId }) => personId !== event.actor.id)
  const addresses = await deps.identity.readAddresses(hearing.map(({ personId }) => personId))
  const reasons = new Map(hearing.map((subscription) => [subscription.personId, subscription]))
  const now = deps.clock.now()
  const written = addresses.flatMap((address) => {
    const reason = reasons.get(address.id)
    return reason ? [{ address, reason, notice: noticeOf(deps, { telling, portion, reason, now }) }] : []
  })
  await deps.mongo.transaction(async (session) => {
    // Somebody else told this portion.
    if (!(await deps.tellings.advance(telling, portion.next, session))) return
    const paused = await deps.readers.pausedAmong(
      hearing.map(({ personId }) => personId),
      session,
    )
    const isHeard = ({ personId }: Notice): boolean =>
      !paused.has(personId) && reasons.get(personId)?.stoppedAt === null
    const isWeekly = portion.told.pace === 'digest'
    const waits = (notice: Notice): boolean => isWeekly && isHeard(notice)
    const fresh = await deps.notices.insert(
      written.map(({ notice }) => notice),
      waits,
      session,
    )
    const told = written.filter(({ notice }) => fresh.has(notice.id) && isHeard(notice))
    if (isWeekly && petition)
      return deps.readers.expectDigest(
        told.map(({ address }) => address.id),
        nextDigest(now, deps.petitions.bookOf(petition).timeZone),
        session,
      )
    for (const { address, reason, notice } of told) {
      await deps.mail.send(deps.writeNotice({ address, reason, notice, petition }), { session })
    }
  })
  await deps.identity.forgetGone(addresses)
}

function noticeOf(
  { notices }: Pick<TellDeps, 'notices'>,
  { telling, portion, reason, now }: Pick<Story, 'telling' | 'portion'> & { reason: NoticeSubscription; now: Date },
): Notice {
  const { event, petitionId } = telling
  const day = dayOf(event)
  return {
    id: notices.keyOf(event.id, reason.personId),
    personId: reason.personId,
    ...{ kind: portion.told.kind, pace: portion.told.pace, petitionId, subscriptionId: reason.id },
    ...{ at: event.at, toldAt: now, ...(day !== undefined && { day }) },
  }
}
