import { formatDate } from '#client/lib/dates.ts'
import { useRefusalWords } from '#client/lib/graphql/refusals.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownRefusal, UserError } from '#client/lib/graphql/refusals.ts'
import type { Refusal } from '#domain/kernel/result.ts'

/** Writes the days in a text as days are written: `2027-03-22` → 22 марта 2027 г. */
export function useDays(): (text: string) => string {
  const { locale } = useWords()
  return (text) =>
    text
      .replace(/\d{4}-\d{2}-\d{2}/g, (day) => formatDate(day, locale.value, 'long'))
      // A year that ends the sentence has its full stop already.
      .replace('г..', 'г.')
}

/** Refusals of a campaign in words. */
export function useCampaignRefusals(): (error: UserError | Refusal) => ShownRefusal {
  const inWords = useRefusalWords()
  const withDays = useDays()
  return ({ code, path, details = {} }) => {
    const named = Array.isArray(details)
      ? (details as UserError['details'])
      : Object.entries(details).map(([name, value]) => ({ name, value: String(value) }))
    const refusal = inWords({ code, path: path ?? null, details: named })
    return { ...refusal, text: withDays(refusal.text) }
  }
}

/** The step of the draft on which a fault is put right. */
export type DraftStep = 'rules' | 'texts' | 'money' | 'dates' | 'check'
export const draftSteps: readonly DraftStep[] = ['rules', 'texts', 'money', 'dates', 'check']

export function stepOf({ path }: Pick<UserError, 'path'>): DraftStep {
  const [first = ''] = path ?? []
  if (first === 'title' || first === 'about') return 'texts'
  if (first === 'sources' || first === 'envelopes' || first === 'splitTotals') return 'money'
  return first === 'schedule' || first === 'calendarId' ? 'dates' : 'rules'
}
