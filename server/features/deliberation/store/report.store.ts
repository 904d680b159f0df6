import type { ClientSession } from 'mongodb'
import type { ContributionReport } from '#domain/deliberation/report.ts'
import type { TalkFact } from '#domain/deliberation/talk-events.ts'
import { asEvents, type Change, type DomainEvent } from '#domain/kernel/event.ts'
import {
  erasedPerson,
  type ContributionId,
  type ContributionReportId,
  type PersonId,
  type TerritoryId,
} from '#domain/kernel/ids.ts'
import type { CollectionSpec } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'

export interface ReportStore {
  /** One of each person about each contribution: a second one is the first. */
  insert(report: ContributionReport, placeIds: readonly TerritoryId[]): Promise<ContributionReport>
  read(id: ContributionReportId): Promise<ContributionReport | undefined>
  own(reporterId: PersonId, contributionIds: readonly ContributionId[]): Promise<ContributionReport[]>
  /** Reports without an outcome, oldest first. */
  openOn(contributionId: ContributionId, session: ClientSession): Promise<ContributionReport[]>
  openIn(placeIds: readonly TerritoryId[], limit: number): Promise<ContributionReport[]>
  keep(change: Change<ContributionReport, TalkFact>, session: ClientSession): Promise<void>
  forgetPerson(personId: PersonId): Promise<void>
}

interface ReportDocument extends Omit<ContributionReport, 'id'> {
  readonly _id: ContributionReportId
  readonly placeIds: readonly TerritoryId[]
  /** keyed hash of contribution and person; gone once the person is erased */
  readonly once?: string
  readonly outbox: readonly DomainEvent[]
}

export const reportCollection: CollectionSpec = {
  name: 'contributionReports',
  outbox: true,
  schema: {
    bsonType: 'object',
    required: ['petitionId', 'contributionId', 'reporterId', 'code', 'at', 'outcome', 'placeIds'],
    properties: {
      _id: { bsonType: 'string', pattern: '^rpt_' },
      contributionId: { bsonType: 'string', pattern: '^con_' },
      outcome: { enum: ['upheld', 'dismissed', null] },
    },
  },
  indexes: [
    { key: { once: 1 }, unique: true, partialFilterExpression: { once: { $type: 'string' } } },
    { key: { contributionId: 1, outcome: 1 } },
    { key: { reporterId: 1 } },
    { key: { 'decided.by': 1 } },
    { key: { placeIds: 1, outcome: 1, _id: 1 } },
  ],
}

const reading = { maxTimeMS: 5_000 } as const

export function reportStore({ mongo, newId, crypto }: Pick<Platform, 'mongo' | 'newId' | 'crypto'>): ReportStore {
  const reports = mongo.collection<ReportDocument>(reportCollection.name)
  const keyOf = (contributionId: ContributionId, personId: PersonId): string =>
    crypto.keyedHash('deliberation/report', `${contributionId} ${personId}`).toString('base64url')

  return {
    async insert({ id, ...rest }, placeIds) {
      const once = keyOf(rest.contributionId, rest.reporterId)
      const document = { _id: id, ...rest, placeIds, outbox: [] }
      const kept = await reports.findOneAndUpdate(
        { once },
        { $setOnInsert: document },
        { upsert: true, returnDocument: 'after' },
      )
      if (!kept) throw new Error(`The report ${id} was not kept`)
      return toReport(kept)
    },
    async read(id) {
      const found = await reports.findOne({ _id: id }, reading)
      return found ? toReport(found) : undefined
    },
    async own(reporterId, contributionIds) {
      const filter = { reporterId, contributionId: { $in: [...contributionIds] } }
      return (await reports.find(filter, reading).toArray()).map(toReport)
    },
    async openOn(contributionId, session) {
      const found = reports.find({ contributionId, outcome: null }, { session }).sort({ _id: 1 })
      return (await found.toArray()).map(toReport)
    },
    async openIn(placeIds, limit) {
      const filter = { placeIds: { $in: [...placeIds] }, outcome: null }
      return (await reports.find(filter, reading).sort({ _id: 1 }).limit(limit).toArray()).map(toReport)
    },
    async keep({ state, facts }, session) {
      const { id, ...next } = state
      const update = { $set: next, $push: { outbox: { $each: asEvents(facts, newId) } } } as object
      await reports.updateOne({ _id: id }, update, { session })
    },
    async forgetPerson(personId) {
      await reports.updateMany(
        { reporterId: personId },
        { $set: { reporterId: erasedPerson, text: '' }, $unset: { once: '' } },
      )
      await reports.updateMany({ 'decided.by': personId }, { $set: { 'decided.by': erasedPerson } })
    },
  }
}

function toReport(document: ReportDocument): ContributionReport {
  const { _id, placeIds: _placeIds, once: _once, outbox: _outbox, ...rest } = document
  return { ...rest, id: _id }
}
