import type { VoteChange } from '#domain/ballots/vote-change.ts'
import type { Vote } from '#domain/ballots/vote.ts'
import { hasVote } from './read-vote.ts'
import type { Act, Campaign } from '#domain/budgets/campaign.ts'
import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import { ok, refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Budgets } from '#server/features/budgets/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { VoteStore, VoteTransaction } from '../store/vote.store.ts'

export interface ChangeVoteDeps {
  readonly votes: Pick<VoteStore, 'change'>
  readonly budgets: Pick<Budgets, 'readCampaign'>
  readonly places: OfficePlaces
  readonly clock: Clock
}

export type ChangeRefusal = Refusal<'NOT_FOUND' | 'FORBIDDEN' | 'UNAUTHENTICATED'>

/** A vote and its campaign, as they are after an act. */
export interface ChangedVote {
  readonly campaign: Campaign
  readonly vote: Vote
}

/** Who may do something with a vote: its methodologists, people in office of its place, or whom the rule itself names. */
export type Doer = 'methodologist' | 'office' | 'person'

export type DecideVote<R extends Refusal> = (
  found: ChangedVote,
  act: Act & { readonly person: ActingPerson },
  within: VoteTransaction,
) => Result<VoteChange, R> | Promise<Result<VoteChange, R>>

/**
 * Reads a campaign and its vote, lets `decide` make the next state, and keeps it.
 *
 * `NOT_FOUND` there is no such vote · `UNAUTHENTICATED` · `FORBIDDEN` the actor has not the office
 */
export function changeVote({ votes, budgets, places, clock }: ChangeVoteDeps) {
  return async <R extends Refusal>(
    actor: Actor,
    { campaignKey, doer }: { readonly campaignKey: string; readonly doer: Doer },
    decide: DecideVote<R>,
  ): Promise<Result<ChangedVote, R | ChangeRefusal>> => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    const campaign = await budgets.readCampaign(actor, { key: campaignKey })
    if (!campaign || !hasVote(campaign)) return refuse({ code: 'NOT_FOUND' })
    if (!mayDo(places, actor, campaign, doer)) return refuse({ code: 'FORBIDDEN' })
    const act = { at: clock.now(), actor: { kind: 'person', id: actor.personId }, person: actor } as const
    const changed = await votes.change<R>(campaign.id, (vote, within) => decide({ campaign, vote }, act, within))
    return changed.ok ? ok({ campaign, vote: changed.value }) : changed
  }
}

export type OfficePlaces = Pick<Places, 'holdsRoleIn' | 'body' | 'isWithin'>

/** Whether somebody works for the place of a campaign: as its methodologist, or as an official of a body there. */
export function isInOffice(
  places: OfficePlaces,
  actor: Actor,
  { territoryId }: Pick<Campaign, 'territoryId'>,
): boolean {
  if (actor.kind !== 'person') return false
  if (places.holdsRoleIn(actor, 'methodologist', territoryId)) return true
  return actor.grants.some(({ role, bodyId }) => {
    const body = role === 'official' && bodyId !== undefined ? places.body(bodyId) : undefined
    return body !== undefined && places.isWithin(body.territoryId, territoryId)
  })
}

function mayDo(places: ChangeVoteDeps['places'], actor: ActingPerson, campaign: Campaign, doer: Doer): boolean {
  if (doer === 'person') return true
  if (doer === 'office') return isInOffice(places, actor, campaign)
  return places.holdsRoleIn(actor, 'methodologist', campaign.territoryId)
}
