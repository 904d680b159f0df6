import { minorDigits } from '#domain/kernel/money.ts'
import { toNumber } from '#domain/tally/rational.ts'
import { formatAmount } from '#client/lib/amounts.ts'
import { useWords } from '#client/lib/words.ts'
import type { UtilityKind } from '#domain/tally/utilities.ts'
import type { Rational } from '#domain/tally/outcome.ts'
import type { ReadElection } from '#client/features/tally/tally-orders.ts'

export interface ShownName {
  readonly text: string
  /** where it is not in the language of the page */
  readonly lang?: string
}

/** What a unit of utility costs under Equal Shares; where it is one of money, a million of them can be told apart. */
const prices = {
  cost: { key: 'simulator.film.priceCost', units: 1_000_000 },
  cardinality: { key: 'simulator.film.priceCardinality', units: 1 },
  points: { key: 'simulator.film.pricePoints', units: 1 },
} as const

/** How the numbers and names of a file are shown in the language of the page. */
export function useShown(election: () => ReadElection) {
  const { locale, t, tn } = useWords()

  const money = (minor: number) => formatAmount(minor, election().currency, locale.value)
  const unit = () => 10 ** minorDigits(election().currency)

  /** Of what was reckoned: from a thousand on nobody needs the minor units. */
  function about(minor: number): string {
    return money(Math.abs(minor) < 1_000 * unit() ? Math.round(minor) : Math.round(minor / unit()) * unit())
  }

  function nameOf(position: number): ShownName {
    const { names = {}, id = '' } = election().projects[position] ?? {}
    const own = names[locale.value]
    if (own !== undefined) return { text: own }
    const [found] = Object.entries(names)
    if (found === undefined) return { text: `№ ${id}` }
    const [lang, text] = found
    return lang === '' ? { text } : { text, lang }
  }

  return {
    money,
    about,
    /** of one unit of utility, in minor units */
    priceText(price: number, utility: UtilityKind): string {
      const { key, units } = prices[utility]
      return t(key, { price: about(price * units * (utility === 'cost' ? unit() : 1)) })
    },
    aboutExact: (amount: Rational) => about(toNumber(amount)),
    nameOf,
    costOf: (position: number) => election().projects[position]?.costMinor ?? 0,
    idOf: (position: number) => election().projects[position]?.id ?? '',
    /** "194 votes", with its points where ballots give some */
    supportOf(position: number): string {
      const { votes = 0, score } = election().projects[position] ?? {}
      const inVotes = tn('simulator.won.votes', votes)
      return score === undefined ? inVotes : `${tn('simulator.won.points', score)} · ${inVotes}`
    },
    /** the name of the file: what it says of itself */
    title: () => {
      const { description, unit, instance } = election()
      return description || [unit, instance].filter((part) => part !== '').join(', ') || t('simulator.title')
    },
  }
}
