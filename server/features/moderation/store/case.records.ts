import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { KeptCase } from '#domain/moderation/case.ts'
import { runningStates, asideStates } from '#domain/moderation/case-states.ts'
import type { Platform } from '#server/platform/platform.ts'
import { caseCollection, toCase, type CaseDocument, type StoredCase } from './case.document.ts'

/** Reads cases for the public log and its figures. */
export interface CaseRecords {
  /**
   * Every case in which something happened since `from`, and every one that still waits. Without the words of people:
   * the public log has none.
   * @param territoryId of this place and all below; everywhere without it
   */
  since(from: Date, territoryId: TerritoryId | undefined): Promise<KeptCase[]>
}

/** Words and checklists, the greater part of a case, stay in the database. */
const withoutWords = {
  ...{ outbox: 0, revision: 0, placeIds: 0, barredIds: 0, lastActAt: 0, addresseeIds: 0, claim: 0 },
  ...{ 'decisions.text': 0, 'decisions.checklist': 0, 'proposals.checklist': 0, 'notes.text': 0 },
  ...{ 'appeals.text': 0, 'interests.reason': 0 },
} as const

export function caseRecords({ mongo }: Pick<Platform, 'mongo'>): CaseRecords {
  const cases = mongo.collection<CaseDocument>(caseCollection.name)
  return {
    async since(from, territoryId) {
      const place = territoryId === undefined ? {} : { placeIds: territoryId }
      const states = [...new Set([...runningStates, ...asideStates])]
      const found = await cases
        .find({ ...place, $or: [{ lastActAt: { $gte: from } }, { state: { $in: states } }] }, { maxTimeMS: 5_000 })
        .project<StoredCase>(withoutWords)
        .toArray()
      return found.map(toCase)
    },
  }
}
