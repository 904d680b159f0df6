import { hourOf } from '#domain/ballots/ballot.ts'
import { ballotCastAtDesk } from '#domain/ballots/ballot-facts.ts'
import { ineligibleVoter } from '#domain/ballots/may-cast.ts'
import { mayVoteAt } from '#domain/ballots/may-vote-at.ts'
import { normaliseEmail } from '#domain/identity/email.ts'
import type { ActingPerson, Actor } from '#domain/kernel/actor.ts'
import type { PersonId } from '#domain/kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { KeepHourlyEvent } from '../store/keep-events.ts'
import type { CastDeps, CastInput, CastRefusal } from './cast-ballot.ts'
import type { Voter } from './find-voter.ts'
import type { TakenBallot } from './take-ballot.ts'

export interface CastAtDeskInput extends CastInput {
  /** of the citizen's account */
  readonly email?: string | null | undefined
  /** the personal number, in its place */
  readonly nationalId?: string | null | undefined
  /** which desk this is: its name on the door, `birlik-2` */
  readonly desk: string
}

export type CastAtDesk = (
  actor: Actor,
  input: CastAtDeskInput,
) => Promise<Result<TakenBallot, CastRefusal | Refusal<'FORBIDDEN' | 'CONFLICT_OF_INTEREST'>>>

interface Deps extends CastDeps {
  readonly identity: Pick<Identity, 'findByEmail'>
  readonly places: Pick<Places, 'holderOfNationalId' | 'holdsRoleIn'>
  readonly keepHourlyEvent: KeepHourlyEvent
  readonly crypto: Pick<Crypto, 'hmac'>
}

const deskForm = /^[a-z0-9][a-z0-9-]{0,39}$/

/**
 * A citizen votes at a desk: sealed on the operator's device as everywhere. The journal learns of it before the ballot is
 * kept, so that there is no ballot of a desk without an operator who answers for it; it names no citizen.
 */
export function castAtDesk(deps: Deps): CastAtDesk {
  return async (actor, { campaignId, envelopeId, email, nationalId, desk, ...form }) => {
    if (actor.kind !== 'person') return refuse({ code: 'UNAUTHENTICATED' })
    if (!deskForm.test(desk)) return refuse({ code: 'INVALID', path: ['desk'] })
    const campaign = await deps.readVotingCampaign(campaignId)
    if (!campaign) return refuse({ code: 'NOT_FOUND' })
    const at = deps.clock.now()
    const open = mayVoteAt(campaign, envelopeId, 'desk', at)
    if (!open.ok) return open
    const envelope = open.value
    const voter = await citizenOf(deps, email, nationalId)
    const admitted = mayServe(deps.places, actor, voter)
    if (!admitted.ok) return admitted
    const { facts } = admitted.value
    const channel = 'desk' as const
    const refused = refuseAll(ineligibleVoter(campaign, envelope, { person: facts, channel, at }))
    if (refused) return refused
    const sealed = await deps.checkSealed(campaign, envelope, form)
    if (!sealed.ok) return sealed

    const key = await deps.keys.keyFor(campaignId)
    const nullifier = await deps.nullifiers.of(key, campaign, envelope, admitted.value)
    const { attempt } = form
    const fact = ballotCastAtDesk(campaignId, actor.personId, { envelopeId, desk, hour: hourOf(at) })
    await deps.keepHourlyEvent(fact, deps.crypto.hmac(key, `desk ${nullifier} ${attempt}`))
    return deps.takeBallot({ ...sealed.value, campaign, envelope, key, nullifier, attempt, channel, desk })
  }
}

/** @returns undefined for who has no account */
export async function citizenOf(
  { identity, places, findVoter }: Pick<Deps, 'identity' | 'places' | 'findVoter'>,
  email: string | null | undefined,
  nationalId: string | null | undefined,
): Promise<Voter | undefined> {
  const personId = nationalId ? await places.holderOfNationalId(nationalId) : await byEmail(identity, email ?? '')
  return personId && findVoter(personId)
}

async function byEmail(identity: Deps['identity'], typed: string): Promise<PersonId | undefined> {
  const email = normaliseEmail(typed)
  return email === undefined ? undefined : (await identity.findByEmail(email))?.id
}

/** An operator serves residents of their own place, and nobody serves themselves. */
export function mayServe(
  places: Deps['places'],
  operator: ActingPerson,
  voter: Voter | undefined,
): Result<Voter, Refusal<'NOT_FOUND' | 'CONFLICT_OF_INTEREST' | 'FORBIDDEN'>> {
  if (!voter) return refuse({ code: 'NOT_FOUND', path: ['email'] })
  if (voter.personId === operator.personId) return refuse({ code: 'CONFLICT_OF_INTEREST' })
  const home = voter.facts.residence?.place.id
  // Without a known home the rules refuse anyway, and say what is missing.
  return home === undefined || places.holdsRoleIn(operator, 'operator', home)
    ? ok(voter)
    : refuse({ code: 'FORBIDDEN' })
}
