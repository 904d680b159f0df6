import { letterListTaken } from '#domain/ballots/ballot-facts.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { asEvents } from '#domain/kernel/event.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { BatchCount } from '../store/letter.store.ts'
import { managedCampaign, type LetterDeps } from './print-letter.ts'

/** @returns undefined for a list that is not there (any more) for this session */
export type TakeLetterList = (
  actor: Actor,
  from: { readonly campaignId: CampaignId; readonly token: string; readonly session: string },
) => Promise<string | undefined>
export type CountLetters = (actor: Actor, campaignId: CampaignId) => Promise<readonly BatchCount[]>

/** The one download. That it happened is in the journal; a list that got lost on its way is replaced letter by letter. */
export function takeLetterList(deps: LetterDeps): TakeLetterList {
  return async (actor, { campaignId, token, session }) => {
    const managed = await managedCampaign(deps, actor, campaignId)
    if (!managed.ok) return undefined
    const at = deps.clock.now()
    const text = await deps.lists.take(token, session, at)
    if (text === undefined) return undefined
    const { by } = managed.value
    await deps.keepEvents(asEvents([letterListTaken({ campaignId, by, at })], deps.newId))
    return text
  }
}

/** Batches of a campaign. How many letters were used is not said: that would be turnout. */
export function countLetters(deps: LetterDeps): CountLetters {
  return async (actor, campaignId) => {
    const managed = await managedCampaign(deps, actor, campaignId)
    return managed.ok ? deps.letters.countByBatch(campaignId) : []
  }
}
