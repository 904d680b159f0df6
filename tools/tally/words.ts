import type { TallyRule } from '../../domain/tally/count.ts'
import type { Consolation, LossStory } from '../../domain/tally/film/losses.ts'
import type { FilmRound } from '../../domain/tally/film/rounds.ts'
import type { LossReason, Rational } from '../../domain/tally/outcome.ts'
import { minorDigits, moneyText } from '../../domain/kernel/money.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import type { NearLoss } from './margins.ts'

const reasons: Readonly<Record<LossReason, string>> = {
  withdrawn: 'was withdrawn',
  no_cost: 'costs nothing',
  over_budget: 'costs more than the budget',
  no_support: 'has no support',
  below_threshold: 'is below the threshold',
  conflict: 'excludes a project that won',
  no_money: 'does not fit into what was left',
  after_stop: 'comes after the list ended',
  poor_supporters: 'has supporters with too little left',
}

const nameMax = 50

function shortened(name: string): string {
  const characters = Array.from(name)
  return characters.length > nameMax ? `${characters.slice(0, nameMax - 1).join('')}…` : name
}

export type Words = ReturnType<typeof wordsFor>

/** The sentences of the command, for the projects and the money of one file. */
export function wordsFor({ projects, projectColumns, budgetMinor, currency }: PabulibFile, rule: TallyRule) {
  const digits = minorDigits(currency)
  const nameAt = projectColumns.indexOf('name')
  const each = rule.rule === 'equal-shares' && rule.utility === 'points' ? 'for each point' : 'each'
  const idOf = (position: number) => projects[position]?.id ?? ''
  const money = (minor: number) => moneyText(minor, digits)
  /** Prices are seldom whole. */
  const fine = ({ num, den }: Rational) =>
    (Number((num * 1_000_000n) / den) / 1_000_000 / 10 ** digits).toFixed(digits + 2)

  /** `1.  17  300.5  Lamps  (why)` */
  function row(position: number, mark: string, why: string): string {
    const { id = '', costMinor = 0, cells = [] } = projects[position] ?? {}
    const name = (cells[nameAt] ?? '').replaceAll('\n', ' ')
    return `${mark.padStart(4)}  ${id.padEnd(14)} ${money(costMinor).padStart(14)}  ${shortened(name)}${why && `  (${why})`}`
  }

  /** Why a winner won. */
  function groundOf(round: FilmRound): string {
    const ties = round.ties.map(({ project, by }) => `${idOf(project)} by ${by}`)
    return `${claimOf(round)}${ties.length > 0 ? `; equal, and before ${ties.join(', ')}` : ''}`
  }

  function claimOf(round: FilmRound): string {
    if (round.kind === 'list') return `score ${round.score}, ${money(round.leftMinor)} left after it`
    if (round.kind === 'load') return `each supporter has borne ${fine(round.load)} after it`
    const { paidInFull, emptied, emptiedMinor, payment } = round
    const others = emptied > 0 ? `, ${emptied} give all they have left, ${money(emptiedMinor)}` : ''
    return `${paidInFull} pay ${fine(payment)} ${each}${others}`
  }

  /** Why a loser lost, and what its supporters got instead. */
  function storyOf(story: LossStory): string {
    const { reason, lastAffordableRound, availableEndMinor, supporters, served, instead } = story
    const isAboutMoney = reason === 'no_money' || reason === 'after_stop' || reason === 'poor_supporters'
    const there = isAboutMoney ? `, ${money(availableEndMinor)} there` : ''
    const until = lastAffordableRound > 0 ? `could be paid until round ${lastAffordableRound}` : 'could never be paid'
    const last = isAboutMoney ? `; ${until}` : ''
    const got = supporters > 0 ? `; ${served} of ${supporters} supporters got another project${mostOf(instead[0])}` : ''
    return `${reasons[reason]}${there}${last}${got}`
  }

  function mostOf(most: Consolation | undefined): string {
    if (!most) return ''
    const paid = most.paidMinor === null ? '' : `, who paid ${money(most.paidMinor)} for it`
    return `, most often ${idOf(most.project)} (${most.voters} of them${paid})`
  }

  /** By how much a loser lost, its counterfactual stated. */
  function marginText({ extraBallots, winsAtCostMinor, tried }: NearLoss): string {
    const cost = winsAtCostMinor === null ? '' : `, or at a cost of at most ${money(winsAtCostMinor)}`
    if (extraBallots !== null) {
      const every = tried === null ? '' : ' (every smaller number was tried)'
      return `would have won with ${extraBallots} more ${extraBallots === 1 ? 'ballot' : 'ballots'} for it alone, all else unchanged${every}${cost}`
    }
    const many = tried === null ? 'as many more ballots as there are voters' : `any of 1 to ${tried} more ballots`
    const end = tried === null ? '' : '; more were not tried'
    return `would not have won with ${many} for it alone${cost}${end}`
  }

  const budgetText = (minor: number) => `Budget: ${money(minor)} ${currency}, where the file has ${money(budgetMinor)}`

  return { digits, currency, idOf, budgetText, money, fine, row, groundOf, storyOf, marginText }
}

/** `greedy, order votes, misfit skip, …`, with amounts in minor units. */
export function ruleText({ rule, ...parameters }: TallyRule): string {
  const parts = Object.entries(parameters).map(([name, value]) => {
    const text = typeof value === 'object' && !Array.isArray(value) ? JSON.stringify(value) : String(value)
    return `${name} ${text}`
  })
  return [rule, ...parts].join(', ')
}
