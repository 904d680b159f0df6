import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Schedule } from '#domain/budgets/states.ts'
import { editDraft, type DraftEdit } from '#domain/budgets/draft-campaign.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import { editedMoney, type MoneyInput, type MoneyRefusal } from './campaign-money.ts'
import { checkTexts, type TextRefusal } from './campaign-texts.ts'
import { changeCampaign, type ChangeDeps, type ManageRefusal } from './change-campaign.ts'
import { parseRules, type DocumentRefusal } from './parse-rules.ts'

export interface EditCampaignInput extends MoneyInput {
  readonly campaignId: CampaignId
  /** of the draft that was edited */
  readonly revision: number
  readonly title?: Localized | null
  readonly about?: Localized | null
  /** rules as JSON */
  readonly document?: string | null
  readonly calendarId?: string | null
  readonly schedule?: Schedule | null
}

export type EditCampaignRefusal =
  ManageRefusal | TextRefusal | DocumentRefusal | MoneyRefusal | Refusal<'NOT_EDITABLE' | 'CONFLICT'>
export type EditCampaign = (actor: Actor, input: EditCampaignInput) => Promise<Result<Campaign, EditCampaignRefusal>>

interface Deps extends ChangeDeps {
  readonly places: Pick<Places, 'holdsRoleIn' | 'territory' | 'childrenOf'>
  readonly rules: Pick<Rules, 'calendar' | 'calendars'>
}

const titleMax = 120
const aboutMax = 5000

/**
 * Changes a draft; what is not given stays. A draft may be unfinished, so only what could not be kept is refused here;
 * what is missing for publishing is told by `checkDraft`.
 */
export function editCampaign(deps: Deps): EditCampaign {
  const change = changeCampaign(deps)
  return (actor, input) =>
    change<EditCampaignRefusal>(actor, input.campaignId, ({ campaign }) => {
      const edit = editOf(input, campaign, deps)
      if (!edit.ok) return edit
      const edited = editDraft(campaign, edit.value, input.revision)
      return edited.ok ? ok({ state: edited.value.state, facts: [] }) : edited
    })
}

function editOf(
  input: EditCampaignInput,
  campaign: Campaign,
  { places, rules: known }: Deps,
): Result<DraftEdit, EditCampaignRefusal> {
  const { title, about, document, calendarId, schedule } = input
  const texts = checkTexts({ title: title ?? campaign.title, about: about ?? campaign.about }, limitsOfTexts)
  const rules = document == null ? ok(campaign.rules) : parseRules(document)
  const lawful = rules.ok ? rules.value : campaign.rules
  const money = editedMoney(input, { ...campaign, rules: lawful }, places)
  const isCalendar = calendarId == null || known.calendars().some(({ id }) => id === calendarId)
  const calendar = isCalendar ? ok(null) : refuse({ code: 'INVALID', path: ['calendarId'] } as const)
  if (texts.ok && rules.ok && money.ok && calendar.ok) {
    const days = { ...(calendarId != null && { calendarId }), ...(schedule && { schedule }) }
    return ok({ ...texts.value, rules: rules.value, ...money.value, ...days })
  }
  const refusals: EditCampaignRefusal[] = [texts, rules, money, calendar].flatMap((part) =>
    part.ok ? [] : [...part.refusals],
  )
  return refuseAll(refusals) ?? refuse({ code: 'INVALID' })
}

const limitsOfTexts = { title: titleMax, about: aboutMax }
