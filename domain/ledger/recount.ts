import type { LocalDate } from '../kernel/calendar.ts'
import type { Fact } from '../kernel/event.ts'
import type { PetitionId } from '../kernel/ids.ts'

/** How far the recount of a night has come, and what it found. */
export interface Recount {
  /** UTC */
  readonly day: LocalDate
  /** the last petition that was looked at, by id; null at the beginning */
  readonly after: PetitionId | null
  readonly isDone: boolean
  /** petitions that were recounted */
  readonly checked: number
  /** petitions that changed all the time: the next night tries again */
  readonly busy: number
  readonly differing: readonly Difference[]
}

/** A petition whose shown count does not follow from its signatures. Nothing is repaired: somebody must look. */
export interface Difference {
  readonly petition: PetitionId
  /** the count of the ledger */
  readonly total: number
  /** signatures that count, with those that were destroyed while they counted */
  readonly found: number
  /** leaves that the count is made of, and leaves that there are */
  readonly asOfSeq: number
  readonly size: number
}

export type CountDiffers = Fact<'CountDiffers', Omit<Difference, 'petition'>>

/** From this hour on, UTC: when few sign in the countries that the books are about. */
const nightHour = 21

/** Whether a recount of this day is due. */
export function isRecountDue(recount: Pick<Recount, 'isDone'> | undefined, now: Date): boolean {
  return now.getUTCHours() >= nightHour && !recount?.isDone
}

export function startRecount(day: LocalDate): Recount {
  return { day, after: null, isDone: false, checked: 0, busy: 0, differing: [] }
}

/** @param stand undefined when there is no certain answer */
export function recounted(
  recount: Recount,
  petition: PetitionId,
  stand: Omit<Difference, 'petition'> | undefined,
): Recount {
  if (!stand) return { ...recount, after: petition, busy: recount.busy + 1 }
  const { total, found, asOfSeq, size } = stand
  const differing = total === found && asOfSeq === size ? [] : [{ petition, ...stand }]
  return { ...recount, after: petition, checked: recount.checked + 1, differing: [...recount.differing, ...differing] }
}

/** For the journal: an alarm leaves a trace that nobody can take out. */
export function countDiffers({ petition, ...data }: Difference, at: Date): CountDiffers {
  const actor = { kind: 'system', id: 'ledger.recount' } as const
  return { type: 'CountDiffers', at, actor, subject: { kind: 'petition', id: petition }, data }
}
