import { formatDate } from '#client/lib/dates.ts'
import { useRefusalWords } from '#client/lib/graphql/refusals.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownRefusal, UserError } from '#client/lib/graphql/refusals.ts'
import type { Refusal } from '#domain/kernel/result.ts'

const isDay = /^\d{4}-\d{2}-\d{2}$/

/** Refusals of a campaign in words: their days are written as days are. */
export function useCampaignRefusals(): (error: UserError | Refusal) => ShownRefusal {
  const { locale } = useWords()
  const inWords = useRefusalWords()
  return (error) => {
    const details = Array.isArray(error.details)
      ? (error.details as UserError['details'])
      : Object.entries(error.details ?? {}).map(([name, value]) => ({ name, value: String(value) }))
    return inWords({
      code: error.code,
      path: error.path ?? null,
      details: details.map(({ name, value }) => ({
        name,
        value: isDay.test(value) ? formatDate(value, locale.value, 'long') : value,
      })),
    })
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
