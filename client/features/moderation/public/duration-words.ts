import { useWords } from '#client/lib/words.ts'

const hour = 3_600

/** How long something waited, in hours up to two days and in days after that. */
export function useDurationWords(): (seconds: number) => string {
  const { t, tn } = useWords()
  return (seconds) => {
    const hours = Math.round(seconds / hour)
    if (hours < 1) return t('moderationLog.underAnHour')
    return hours < 48 ? tn('moderationLog.hours', hours) : tn('moderationLog.days', Math.round(hours / 24))
  }
}
