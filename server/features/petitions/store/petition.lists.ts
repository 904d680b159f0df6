import type { Filter, Sort } from 'mongodb'
import type { BodyId, PersonId, PetitionId, TerritoryId } from '#domain/kernel/ids.ts'
import type { Petition, PetitionStage } from '#domain/petitions/petition.ts'
import type { PetitionStatus } from '#domain/petitions/status.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { Mongo } from '#server/platform/mongo/mongo.ts'
import { petitionCollection, toPetition, withoutAreas, type Areas, type PetitionDocument } from './petition.document.ts'

export interface PetitionFilter {
  readonly stages?: readonly PetitionStage[]
  readonly statuses?: readonly PetitionStatus[]
  readonly territoryId?: TerritoryId
  readonly topicId?: string
  /** `own`, or the system an import came from */
  readonly origin?: string
  readonly trackMet?: string
  /** only these: what a search found */
  readonly among?: readonly PetitionId[]
}

/** Orders that an index walks; by relevance the search orders. */
export const keysetOrders = ['needs_few', 'newest', 'most_signed', 'closing_soon', 'answered_lately'] as const
export type KeysetOrder = (typeof keysetOrders)[number]

export interface Listed {
  readonly petition: Petition
  /** sort key and id, for the cursor */
  readonly key: readonly [CursorPart, PetitionId]
}

export interface Counts {
  readonly statuses: ReadonlyMap<PetitionStatus, number>
  readonly topics: ReadonlyMap<string, number>
  readonly origins: ReadonlyMap<string, number>
}

/** Reads lists. Every query walks an index, is bounded, and may take five seconds at most. */
export interface PetitionLists {
  /** one entry more than asked for, when there is one */
  page(filter: PetitionFilter, order: KeysetOrder, page: PageRequest, now: Date): Promise<Listed[]>
  count(filter: PetitionFilter, now: Date): Promise<number>
  counts(filter: PetitionFilter, now: Date): Promise<Counts>
  /** those of `among` that pass the filter, in the order of `among` */
  sieve(filter: PetitionFilter, among: readonly PetitionId[], now: Date): Promise<PetitionId[]>
  ofAuthor(authorId: PersonId, page: PageRequest): Promise<Listed[]>
  countOfAuthor(authorId: PersonId): Promise<number>
  /** some of those that a person wrote or acted on in an office; all of them when there are few */
  naming(personId: PersonId): Promise<Petition[]>
  /** petitions of our own that could be signed once, latest publication first */
  everOpen(page: PageRequest): Promise<Listed[]>
  /** drafts that were not changed since a moment */
  untouchedDrafts(since: Date): AsyncIterable<Petition>
  /** Between sending and the end of signing, by these books. */
  underWay(bookIds: readonly string[]): AsyncIterable<Petition>
  /** whose signing rests by a blackout, the longest first: at most `limit` */
  resting(limit: number): Promise<Petition[]>
  /** looking for sponsors, or past that, and not published yet: latest first */
  everSponsored(page: PageRequest): Promise<Listed[]>
  /** petitions on which these bodies owe an answer, the most urgent first */
  owedBy(bodyIds: readonly BodyId[], limit: number): Promise<Petition[]>
  readAreas(id: PetitionId): Promise<Areas | undefined>
  /** what the search knows of each listed petition */
  searched(): AsyncIterable<SearchedTexts>
  readSearched(id: PetitionId): Promise<SearchedTexts | undefined>
}

export interface SearchedTexts {
  readonly id: PetitionId
  readonly petition: Pick<Petition, 'id' | 'versions' | 'texts' | 'number' | 'rules' | 'stage' | 'closedAt'>
  /** the place it is about and all above it */
  readonly places: readonly TerritoryId[]
}

interface Order {
  readonly path: string
  readonly direction: 1 | -1
  keyOf(document: PetitionDocument): CursorPart
  /** a part of a cursor as the database compares it */
  read(part: CursorPart | undefined): unknown
}

const instant = (part: CursorPart | undefined): Date => new Date(Number(part))
const orders: Readonly<Record<KeysetOrder, Order>> = {
  newest: { path: 'list.newest', direction: -1, keyOf: ({ list }) => list.newest.getTime(), read: instant },
  most_signed: { path: 'support.total', direction: -1, keyOf: ({ support }) => support.total, read: Number },
  needs_few: { path: 'list.missing', direction: 1, keyOf: ({ list }) => list.missing, read: Number },
  closing_soon: { path: 'list.closing', direction: 1, keyOf: ({ list }) => list.closing.getTime(), read: instant },
  answered_lately: {
    path: 'list.answered',
    direction: -1,
    keyOf: ({ list }) => list.answered.getTime(),
    read: instant,
  },
}

const namingMax = 100
const reading = { projection: withoutAreas, maxTimeMS: 5_000 } as const
const searchedFields = { versions: 1, texts: 1, number: 1, rules: 1, stage: 1, closedAt: 1, 'list.places': 1 } as const

/** Alone or with others. */
function writtenBy(personId: PersonId): Filter<PetitionDocument> {
  return { $or: [{ authorId: personId }, { coAuthorIds: personId }] }
}

export function petitionLists(mongo: Mongo): PetitionLists {
  const petitions = mongo.collection<PetitionDocument>(petitionCollection.name)

  async function walk(
    filter: Filter<PetitionDocument>,
    { path, direction, keyOf, read }: Order,
    { size, after }: PageRequest,
  ): Promise<Listed[]> {
    const step = direction === 1 ? '$gt' : '$lt'
    const key = read(after?.[0])
    const beyond = after && { $or: [{ [path]: { [step]: key } }, { [path]: key, _id: { [step]: after[1] } }] }
    // The driver's filter type does not know paths made at run time.
    const whole = (beyond ? { $and: [filter, beyond] } : filter) as Filter<PetitionDocument>
    const sort: Sort = { [path]: direction, _id: direction }
    const found = await petitions
      .find(whole, reading)
      .sort(sort)
      .limit(size + 1)
      .toArray()
    return found.map((document) => ({ petition: toPetition(document), key: [keyOf(document), document._id] }))
  }

  return {
    page: (filter, order, page, now) => walk(matching(filter, now), orders[order], page),
    count: (filter, now) => petitions.countDocuments(matching(filter, now), { maxTimeMS: 5_000 }),
    async counts(filter, now) {
      const groups = await petitions
        .aggregate<Group>([{ $match: matching(filter, now) }, { $group: { _id: groupKey(now), count: { $sum: 1 } } }], {
          maxTimeMS: 5_000,
        })
        .toArray()
      return foldGroups(groups)
    },
    async sieve(filter, among, now) {
      const match = matching({ ...filter, among }, now)
      const passing = petitions.find(match, { projection: { _id: 1 }, maxTimeMS: 5_000 })
      const ids = new Set((await passing.toArray()).map(({ _id }) => _id))
      return among.filter((id) => ids.has(id))
    },
    ofAuthor: (authorId, page) =>
      walk(
        writtenBy(authorId),
        byAge('createdAt', ({ createdAt }) => createdAt),
        page,
      ),
    countOfAuthor: (authorId) => petitions.countDocuments(writtenBy(authorId), { maxTimeMS: 5_000 }),
    async naming(personId) {
      const filter = { $or: [{ authorId: personId }, { coAuthorIds: personId }, { 'history.actor.id': personId }] }
      const found = await petitions.find(filter, reading).limit(namingMax).toArray()
      return found.map(toPetition)
    },
    everOpen: (page) =>
      walk(
        { stage: { $in: ['signing', 'closed', 'archived', 'withdrawn'] }, publishedAt: { $ne: null }, origin: null },
        byAge('publishedAt', ({ publishedAt, createdAt }) => publishedAt ?? createdAt),
        page,
      ),
    everSponsored: (page) =>
      walk(
        { 'terms.sponsoring.openedAt': { $exists: true }, publishedAt: null, origin: null },
        byAge('terms.sponsoring.openedAt', ({ terms, createdAt }) => terms.sponsoring?.openedAt ?? createdAt),
        page,
      ),
    async *untouchedDrafts(since) {
      const drafts = petitions.find({ stage: 'draft', editedAt: { $lt: since } }, { projection: withoutAreas })
      for await (const found of drafts) yield toPetition(found)
    },
    async *underWay(bookIds) {
      const filter = {
        stage: { $in: ['sponsoring', 'moderation', 'deliberation', 'signing'] as PetitionStage[] },
        'rules.id': { $in: [...bookIds] },
      }
      for await (const found of petitions.find(filter, { projection: withoutAreas })) yield toPetition(found)
    },
    async resting(limit) {
      const filter = { stage: 'signing' as const, 'pause.blackoutId': { $type: 'string' as const } }
      const found = await petitions.find(filter, reading).sort({ publishedAt: 1, _id: 1 }).limit(limit).toArray()
      return found.map(toPetition)
    },
    async owedBy(bodyIds, limit) {
      const filter = { 'list.owing': { $in: [...bodyIds] } }
      const found = await petitions.find(filter, reading).sort({ 'list.due': 1, _id: 1 }).limit(limit).toArray()
      return found.map(toPetition)
    },
    async readAreas(id) {
      const found = await petitions.findOne({ _id: id }, { projection: { 'origin.areas': 1 }, maxTimeMS: 5_000 })
      return found?.origin?.areas
    },
    async *searched() {
      const all = petitions.find({ 'list.isShown': true }, { projection: searchedFields })
      for await (const document of all) yield toSearched(document)
    },
    async readSearched(id) {
      const filter = { _id: id, 'list.isShown': true }
      const found = await petitions.findOne(filter, { projection: searchedFields, maxTimeMS: 5_000 })
      return found ? toSearched(found) : undefined
    },
  }
}

function byAge(path: string, instantOf: (document: PetitionDocument) => Date): Order {
  return { path, direction: -1, keyOf: (document) => instantOf(document).getTime(), read: instant }
}

function toSearched({ _id: id, list, ...document }: PetitionDocument): SearchedTexts {
  const { versions, texts, number, rules, stage, closedAt } = document
  return { id, petition: { id, versions, texts, number, rules, stage, closedAt }, places: list.places }
}

/** Only what everybody may see. */
function matching(filter: PetitionFilter, now: Date): Filter<PetitionDocument> {
  const { stages, statuses, territoryId, topicId, origin, trackMet, among } = filter
  const parts: Record<string, unknown>[] = [{ 'list.isShown': true }]
  if (stages) parts.push({ stage: { $in: stages } })
  if (statuses) parts.push({ $or: statuses.map((status) => withStatus(status, now)) })
  if (territoryId !== undefined) parts.push({ 'list.places': territoryId })
  if (topicId !== undefined) parts.push({ 'list.topics': topicId })
  if (origin !== undefined) parts.push({ 'list.origin': origin })
  if (trackMet !== undefined) parts.push({ 'list.met': trackMet })
  if (among) parts.push({ _id: { $in: among } })
  return { $and: parts } as Filter<PetitionDocument>
}

/** Overdue is a matter of the moment, so it is no stored status: it is a promised answer whose day has passed. */
function withStatus(status: PetitionStatus, now: Date): Record<string, unknown> {
  if (status === 'overdue') return { 'list.status': 'awaiting_answer', 'list.due': { $lt: now } }
  if (status === 'awaiting_answer') return { 'list.status': status, 'list.due': { $gte: now } }
  return { 'list.status': status }
}

interface Group {
  readonly _id: { readonly status: PetitionStatus; readonly topic: string | null; readonly origin: string }
  readonly count: number
}

function groupKey(now: Date): object {
  const isAwaiting = { $eq: ['$list.status', 'awaiting_answer'] }
  const isLate = { $lt: ['$list.due', now] }
  return {
    status: { $cond: [{ $and: [isAwaiting, isLate] }, 'overdue', '$list.status'] },
    topic: { $ifNull: [{ $first: '$list.topics' }, null] },
    origin: '$list.origin',
  }
}

function foldGroups(groups: readonly Group[]): Counts {
  const sumBy = <Key>(keyOf: (group: Group) => Key): Map<Key, number> => {
    const sums = new Map<Key, number>()
    for (const group of groups) sums.set(keyOf(group), (sums.get(keyOf(group)) ?? 0) + group.count)
    return sums
  }
  const topics = sumBy(({ _id }) => _id.topic)
  return {
    statuses: sumBy(({ _id }) => _id.status),
    topics: new Map([...topics].flatMap(([topic, count]) => (topic === null ? [] : [[topic, count] as const]))),
    origins: sumBy(({ _id }) => _id.origin),
  }
}
