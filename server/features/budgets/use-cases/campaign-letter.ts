import { totalOf, type Campaign } from '#domain/budgets/campaign.ts'
import type { LocalDate } from '#domain/kernel/calendar.ts'
import { localizedText, type Locale, type Localized } from '#domain/kernel/localized.ts'
import { minorDigits } from '#domain/kernel/money.ts'

export interface CampaignLetterFacts {
  readonly campaign: Pick<Campaign, 'title' | 'envelopes' | 'rules' | 'schedule'>
  readonly place: Localized
  /** where the resident reads more */
  readonly link: string
}

interface Facts {
  readonly title: string
  readonly place: string
  readonly money: string
  /** first day of proposals; of voting */
  readonly proposing: string
  readonly voting: string
  readonly link: string
}

interface Words {
  readonly subject: string
  readonly text: string
}

/** Letters leave without a client that could translate them, so these words stand here, whole and in every language. */
const words: Readonly<Record<Locale, (facts: Facts) => Words>> = {
  kk: ({ title, place, money, proposing, voting, link }) => ({
    subject: `Жаңа науқан: ${title}`,
    text: [
      'Сәлеметсіз бе!',
      'Сіз тұратын жерде тұрғындар бюджеттің бір бөлігі неге жұмсалатынын өздері шешеді.',
      `Науқан: ${title}. Аумағы: ${place}.`,
      `Бөлінген қаражат: ${money}.`,
      `Ұсыныс қабылдау басталатын күн: ${proposing}.`,
      `Дауыс беру басталатын күн: ${voting}.`,
      `Ережелер, қаражат пен мерзімдер туралы толығырақ: ${link}`,
    ].join('\n\n'),
  }),
  ru: ({ title, place, money, proposing, voting, link }) => ({
    subject: `Новая кампания: ${title}`,
    text: [
      'Здравствуйте!',
      'Там, где вы живёте, жители сами решают, на что потратить часть бюджета.',
      `Кампания: ${title}. Территория: ${place}.`,
      `Выделенная сумма: ${money}.`,
      `Приём предложений начинается: ${proposing}.`,
      `Голосование начинается: ${voting}.`,
      `Правила, деньги и сроки: ${link}`,
    ].join('\n\n'),
  }),
  en: ({ title, place, money, proposing, voting, link }) => ({
    subject: `New campaign: ${title}`,
    text: [
      'Hello!',
      'Where you live, residents decide themselves what a part of the budget is spent on.',
      `Campaign: ${title}. Place: ${place}.`,
      `Money: ${money}.`,
      `Proposals are taken from: ${proposing}.`,
      `Voting begins: ${voting}.`,
      `Rules, money and dates: ${link}`,
    ].join('\n\n'),
  }),
}

/** Tells a resident of a new campaign, in their language; a title without it comes in the one that it has. */
export function campaignLetter(locale: Locale, { campaign, place, link }: CampaignLetterFacts): Words {
  const { title, rules, schedule } = campaign
  return words[locale]({
    title: localizedText(title, locale)?.text ?? '',
    place: localizedText(place, locale)?.text ?? '',
    money: amountText(totalOf(campaign), rules.currency, locale),
    proposing: dayText(schedule.proposing, locale),
    voting: dayText(schedule.voting, locale),
    link,
  })
}

const tags: Readonly<Record<Locale, string>> = { kk: 'kk-KZ', ru: 'ru-KZ', en: 'en-GB' }

function amountText(minor: number, currency: string, locale: Locale): string {
  const digits = minorDigits(currency)
  const format = new Intl.NumberFormat(tags[locale], {
    ...{ style: 'currency', currency, currencyDisplay: 'narrowSymbol' },
    ...{ minimumFractionDigits: minor % 10 ** digits === 0 ? 0 : digits, maximumFractionDigits: digits },
  })
  return format.format(minor / 10 ** digits)
}

function dayText(day: LocalDate | undefined, locale: Locale): string {
  if (day === undefined) return '–'
  const format = new Intl.DateTimeFormat(tags[locale], { dateStyle: 'long', timeZone: 'UTC' })
  return format.format(Date.parse(day))
}
