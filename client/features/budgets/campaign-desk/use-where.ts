import { useDays } from '#client/features/budgets/campaign-desk/campaign-refusals.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

/** A fault with the place that it stands in: "First day of voting: fill in this field". */
export function useWhere(): (fault: Pick<ShownRefusal, 'field' | 'text'>) => string {
  const { t } = useWords()
  const withDays = useDays()

  function placeOf(field: string): string {
    const [first = '', second = ''] = field.split('.')
    if (first === 'title') return t('campaignDesk.texts.title')
    if (first === 'about') return t('campaignDesk.texts.about')
    if (first === 'sources') return t('campaignDesk.money.sources')
    if (first === 'envelopes') return t('campaignDesk.money.envelopes')
    if (first === 'calendarId') return t('campaignDesk.step.dates')
    return first === 'schedule' && second !== '' ? t(`campaignDesk.event.${second}`) : ''
  }

  return ({ field, text }) => {
    const place = placeOf(field)
    return place === '' ? withDays(text) : `${place}: ${withDays(text)}`
  }
}
