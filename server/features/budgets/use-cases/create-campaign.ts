import type { Campaign } from '#domain/budgets/campaign.ts'
import { draftCampaign } from '#domain/budgets/draft-campaign.ts'
import type { PbRules } from '#domain/budgets/rules/pb-rules.ts'
import { presetOf } from '#domain/budgets/rules/presets.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { Calendar } from '#domain/kernel/calendar.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Territory } from '#domain/places/territory.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { NewId } from '#server/platform/ids.ts'
import type { BudgetStore } from '../store/budget.store.ts'
import { parseRules, type DocumentRefusal } from './parse-rules.ts'

export interface CreateCampaignInput {
  readonly territoryId: string
  readonly year: number
  /** rules that ship with Dauys, to begin with; or `document` */
  readonly presetId?: string | null
  /** JSON */
  readonly document?: string | null
  /** the client's id of this act */
  readonly attempt: string
}

export type CreateCampaignRefusal = Refusal<'FORBIDDEN' | 'INVALID' | 'REQUIRED'> | DocumentRefusal
export type CreateCampaign = (
  actor: Actor,
  input: CreateCampaignInput,
) => Promise<Result<Campaign, CreateCampaignRefusal>>

interface Deps {
  readonly store: Pick<BudgetStore, 'insertCampaign'>
  readonly places: Pick<Places, 'territory' | 'holdsRoleIn'>
  readonly rules: Pick<Rules, 'bookInForce' | 'calendars'>
  readonly clock: Clock
  readonly newId: NewId
}

/** Campaigns of one place and year; more than this many is a mistake. */
const editionsMax = 50
const yearsAhead = 5

/**
 * A methodologist begins a campaign of their place. `FORBIDDEN` · `INVALID` year or preset · `REQUIRED` neither preset nor
 * document · the faults of the document
 */
export function createCampaign({ store, places, rules, clock, newId }: Deps): CreateCampaign {
  return async (actor, input) => {
    const { territoryId, year, attempt } = input
    const now = clock.now()
    const place = places.territory(territoryId)
    if (actor.kind !== 'person' || !place || !places.holdsRoleIn(actor, 'methodologist', territoryId))
      return refuse({ code: 'FORBIDDEN' })
    if (!isYear(year, now)) return refuse({ code: 'INVALID', path: ['year'] })
    const chosen = chosenRules(input)
    if (!chosen.ok) return chosen
    const book = await rules.bookInForce(territoryId, now)
    const draft = draftCampaign({
      ...{ id: newId('cmp'), key: `${territoryId}-${year}`, territoryId, year, rules: chosen.value },
      ...{ calendarId: book?.calendar ?? calendarNear(place, rules.calendars()), by: actor.personId, at: now },
    })
    for (let edition = 1; edition <= editionsMax; edition++) {
      const key = edition === 1 ? draft.key : `${draft.key}-${edition}`
      const kept = await store.insertCampaign({ ...draft, key }, attempt)
      if (kept) return ok(kept)
    }
    return refuse({ code: 'INVALID', path: ['year'] })
  }
}

/** Past years are for catching up: a campaign that was run on paper. */
function isYear(year: number, now: Date): boolean {
  const thisYear = now.getUTCFullYear()
  return Number.isInteger(year) && year >= thisYear - 1 && year <= thisYear + yearsAhead
}

function chosenRules({ presetId, document }: CreateCampaignInput): Result<PbRules, CreateCampaignRefusal> {
  if (document != null) return parseRules(document)
  if (presetId == null) return refuse({ code: 'REQUIRED', path: ['presetId'] })
  const preset = presetOf(presetId)
  return preset ? ok(preset) : refuse({ code: 'INVALID', path: ['presetId'] })
}

/** Where no rule book holds: the calendar of the country, else the one that Dauys was made with. Editable. */
function calendarNear({ id, ancestorIds }: Territory, calendars: readonly Calendar[]): string {
  const units = [id, ...[...ancestorIds].reverse()]
  return calendars.find((calendar) => units.includes(calendar.id))?.id ?? 'kz'
}
