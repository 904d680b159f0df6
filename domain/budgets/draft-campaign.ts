import type { Calendar } from '../kernel/calendar.ts'
import type { Change } from '../kernel/event.ts'
import type { CampaignId, PersonId, TerritoryId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { legalDay } from '../kernel/time-zone.ts'
import { checkDraft, changedCampaign, type AdvanceRefusal, type CampaignChange } from './advance-campaign.ts'
import { campaignFact } from './campaign-events.ts'
import type { Act, Campaign } from './campaign.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { rulesFingerprint } from './rules/fingerprint.ts'
import { beforeTheVote } from './vote-facts.ts'

/** A campaign that a methodologist has just begun: rules chosen, nothing filled in. */
export function draftCampaign(begin: {
  readonly id: CampaignId
  readonly key: string
  readonly territoryId: TerritoryId
  readonly year: number
  readonly rules: PbRules
  readonly calendarId: string
  readonly by: PersonId
  readonly at: Date
}): Campaign {
  const { id, key, territoryId, year, rules, calendarId, by, at } = begin
  return {
    ...{ id, key, territoryId, year, rules, calendarId },
    title: rules.title,
    about: {},
    state: 'draft',
    suspension: null,
    cancellation: null,
    rulesHash: null,
    sources: [],
    envelopes: [],
    schedule: {},
    notice: null,
    conflicts: [],
    ballotList: null,
    vote: beforeTheVote,
    lastProposal: 0,
    origin: null,
    createdAt: at,
    createdBy: by,
    publishedAt: null,
    history: [],
    revision: 0,
    generation: 0,
  }
}

/** What a methodologist fills in. */
export type DraftEdit = Partial<
  Pick<Campaign, 'title' | 'about' | 'rules' | 'sources' | 'envelopes' | 'schedule' | 'calendarId' | 'year'>
>

/** `NOT_EDITABLE` residents are being told already · `CONFLICT` somebody else saved since `revision` was read */
export function editDraft(
  campaign: Campaign,
  edit: DraftEdit,
  revision: number | null,
): Result<Change<Campaign>, Refusal<'NOT_EDITABLE' | 'CONFLICT'>> {
  if (campaign.state !== 'draft' || campaign.notice) return refuse({ code: 'NOT_EDITABLE' })
  if (revision !== null && revision !== campaign.revision) return refuse({ code: 'CONFLICT' })
  return ok({ state: { ...campaign, ...edit, revision: campaign.revision + 1 }, facts: [] })
}

/**
 * Begins to tell the residents: from here on the draft is closed and **R** is fixed. Publishing follows when the last
 * letter is on its way. A repeat changes nothing.
 *
 * `NOT_NOW` no draft · what `checkDraft` finds, and `INVALID` where the first day has passed already
 */
export function beginNotice(
  campaign: Campaign,
  residents: number,
  act: Act,
  calendar: Calendar,
): Result<CampaignChange, AdvanceRefusal> {
  if (campaign.notice) return ok({ state: campaign, facts: [] })
  if (campaign.state !== 'draft') return refuse({ code: 'NOT_NOW' })
  const refused = refuseAll(checkPublishing(campaign, act.at, calendar))
  if (refused) return refused
  const { rules } = campaign
  const rulesHash = rulesFingerprint(rules)
  const fact = campaignFact(campaign, act, {
    type: 'CampaignNoticeBegun',
    data: { rulesId: rules.id, rulesVersion: rules.version, rulesHash, residents },
  })
  const notice = {
    ...{ requestedAt: act.at, requestedBy: act.actor, total: residents },
    ...{ sent: 0, after: null, done: residents === 0 },
  }
  return ok(changedCampaign({ ...campaign, rulesHash, notice }, [fact]))
}

/** What keeps a draft from being published at this moment: what `checkDraft` finds, and a first day that has passed. */
export function checkPublishing(campaign: Campaign, at: Date, calendar: Calendar): readonly AdvanceRefusal[] {
  return [...checkDraft(campaign, calendar), ...tooLate(campaign, at)]
}

function tooLate({ schedule, rules }: Campaign, at: Date): AdvanceRefusal[] {
  const first = schedule.proposing
  const hasPassed = first !== undefined && first < legalDay(at, rules.timeZone)
  return hasPassed ? [{ code: 'INVALID', path: ['schedule', 'proposing'] }] : []
}

/**
 * A batch of letters is on its way. Who moved in meanwhile is written to as well. Nothing happens when the letters are
 * done, or the campaign was cancelled before they were.
 */
export function recordNotice(
  campaign: Campaign,
  batch: { readonly sent: number; readonly after: PersonId | null; readonly isLast: boolean },
): Campaign {
  if (campaign.state !== 'draft' || !campaign.notice || campaign.notice.done) return campaign
  const sent = campaign.notice.sent + batch.sent
  const total = batch.isLast ? sent : Math.max(campaign.notice.total, sent)
  return { ...campaign, notice: { ...campaign.notice, sent, total, after: batch.after, done: batch.isLast } }
}
