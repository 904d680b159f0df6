import { useNow } from '#client/lib/clock.ts'
import { daysLeft } from '#client/lib/dates.ts'
import { useWords } from '#client/lib/words.ts'
import type { IconName } from '#client/ui/icons.ts'

/** One line of a queue. */
export interface QueueRow {
  readonly id: string
  readonly title: { readonly text: string; readonly lang: string | undefined }
  readonly needs: QueueNeed
  /** small print; empty parts are left out */
  readonly about: readonly string[]
}

/** What the case waits for, and in which colour it is said. */
export interface QueueNeed {
  readonly text: string
  readonly look?: 'deadline' | 'deadline deadline--bad' | undefined
  readonly icon?: IconName | undefined
}

/** Below this many days the time left is drawn in the colour of time. */
const pressing = 5

/** The time left until an instant, in days of the reader. */
export function useTimeLeft(): (dueAt: string, overdue: boolean) => QueueNeed {
  const { t, tn } = useWords()
  const now = useNow()
  return (dueAt, overdue) => {
    if (overdue) return { text: t('deskFrame.left.overdue'), look: 'deadline deadline--bad', icon: 'warn' }
    const days = daysLeft(dueAt, now)
    return {
      text: days === 0 ? t('deskFrame.left.today') : tn('deskFrame.left.days', days),
      look: days <= pressing ? 'deadline' : undefined,
    }
  }
}
