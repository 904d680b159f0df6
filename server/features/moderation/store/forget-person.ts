import type { Collection } from 'mongodb'
import { erasedPerson, type PersonId } from '#domain/kernel/ids.ts'
import type { CaseDocument } from './case.document.ts'

/** Where a case names a moderator, in its lists; `emptied` is what they told of themselves. */
const places: readonly { readonly list: string; readonly by: string; readonly emptied?: string }[] = [
  { list: 'decisions', by: 'by' },
  { list: 'decisions', by: 'confirmedBy' },
  { list: 'interests', by: 'by', emptied: 'reason' },
  { list: 'notes', by: 'by' },
  { list: 'proposals', by: 'by' },
  { list: 'proposals', by: 'answer.by' },
]

/**
 * Puts nobody in the place of an erased person. Decisions and notes are acts of office and stay with their words; an
 * appeal is the author's own text and goes with them, as does what a moderator told of their private interest.
 */
export async function forgetPerson(cases: Collection<CaseDocument>, personId: PersonId): Promise<void> {
  const newer = { $inc: { revision: 1 } }
  await cases.updateMany({ authorId: personId, 'appeals.0': { $exists: true } }, {
    $set: { 'appeals.$[].text': '' },
  } as object)
  await cases.updateMany({ authorId: personId }, { $set: { authorId: erasedPerson }, ...newer })
  await cases.updateMany({ 'claim.by': personId }, { $set: { claim: null }, ...newer })
  await cases.updateMany(
    { barredIds: personId },
    {
      $set: { 'barredIds.$[theirs]': erasedPerson },
      ...newer,
    } as object,
    { arrayFilters: [{ theirs: personId }] },
  )
  for (const { list, by, emptied } of places) {
    await cases.updateMany(
      { [`${list}.${by}`]: personId },
      {
        $set: {
          [`${list}.$[theirs].${by}`]: erasedPerson,
          ...(emptied !== undefined && { [`${list}.$[theirs].${emptied}`]: '' }),
        },
        ...newer,
      } as object,
      { arrayFilters: [{ [`theirs.${by}`]: personId }] },
    )
  }
}
