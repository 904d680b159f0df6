import { advance } from '#domain/budgets/advance-campaign.ts'
import { beforeTheVote } from '#domain/budgets/vote-facts.ts'
import type { Campaign, Notice } from '#domain/budgets/campaign.ts'
import { recordNotice } from '#domain/budgets/draft-campaign.ts'
import type { Address } from '#domain/identity/person.ts'
import type { Calendar } from '#domain/kernel/calendar.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { BudgetReads } from '../store/budget.reads.ts'
import type { BudgetStore, BudgetTransaction } from '../store/budget.store.ts'
import { campaignLetter } from './campaign-letter.ts'

export interface TellDeps {
  readonly store: Pick<BudgetStore, 'transact'>
  readonly reads: Pick<BudgetReads, 'campaignToTellOf'>
  readonly places: Pick<Places, 'residentsOf' | 'territory'>
  readonly rules: Pick<Rules, 'calendar'>
  readonly identity: Pick<Identity, 'readAddresses' | 'forgetGone'>
  readonly mail: Mail
  readonly clock: Clock
  readonly publicUrl: string
  /** letters of one round */
  readonly batchSize: number
}

/**
 * One batch of letters to the residents of a campaign that is being published. Letters and progress are one transaction,
 * so that a stop in between loses and repeats nothing; with the last batch the campaign is published.
 * @returns whether there was anything to do
 */
export function tellResidents(deps: TellDeps): () => Promise<boolean> {
  return async () => {
    const campaign = await deps.reads.campaignToTellOf()
    if (!campaign?.notice) return false
    const { after } = campaign.notice
    const page = { limit: deps.batchSize, ...(after !== null && { after }) }
    const residents = await deps.places.residentsOf(campaign.territoryId, page)
    const addresses = await deps.identity.readAddresses(residents)
    const isLast = residents.length < deps.batchSize
    const batch = { sent: addresses.length, after: isLast ? null : (residents.at(-1) ?? null), isLast }
    const at = deps.clock.now()
    await deps.store.transact(async (within) => {
      const current = await within.campaign(campaign.id)
      // Somebody else wrote this batch, or the campaign was cancelled meanwhile.
      if (!current?.notice || current.state !== 'draft' || !isSamePlace(current.notice, campaign.notice))
        return ok(null)
      for (const address of addresses) await send(deps, current, address, within)
      await within.keepCampaign(told(recordNotice(current, batch), at, deps.rules.calendar(current.calendarId)))
      return ok(null)
    })
    await deps.identity.forgetGone(addresses)
    return true
  }
}

function isSamePlace(now: Notice, then: Notice | null): boolean {
  return !now.done && now.after === then?.after && now.sent === then.sent
}

/** With the last letter on its way the campaign is published, by who asked for it. */
function told(campaign: Campaign, at: Date, calendar: Calendar) {
  const { notice } = campaign
  const unmoved = { state: campaign, facts: [] }
  if (!notice?.done) return unmoved
  const counts = { withoutFormalVerdict: 0, withoutMeritVerdict: 0, openAppeals: 0, vote: beforeTheVote }
  const act = { at, actor: notice.requestedBy }
  const moved = advance(campaign, 'published', counts, act, calendar)
  return moved.ok ? moved.value : unmoved
}

async function send(
  { mail, places, publicUrl }: TellDeps,
  campaign: Campaign,
  { id, email, language }: Address,
  { session }: BudgetTransaction,
): Promise<void> {
  const place = places.territory(campaign.territoryId)?.name ?? {}
  const link = `${publicUrl}/${language}/budget/${campaign.key}`
  const words = campaignLetter(language, { campaign, place, link })
  // A second letter of this id is not sent: whoever begins again writes to nobody twice.
  const letter = { id: `campaign-published ${campaign.id} ${id}`, to: email, locale: language, ...words }
  await mail.send(letter, { session })
}
