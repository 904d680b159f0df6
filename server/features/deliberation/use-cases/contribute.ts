import {
  contribute as say,
  editWords,
  withdrawContribution as takeBack,
  type ContributeRefusal,
  type ContributionForm,
  type ContributionWords,
  type OwnRefusal,
} from '#domain/deliberation/contribute.ts'
import type { Contribution } from '#domain/deliberation/contribution.ts'
import type { TalkRefusal } from '#domain/deliberation/talk-open.ts'
import type { WordsRefusal } from '#domain/deliberation/words.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { nameModeFor } from '#domain/signatures/sign.ts'
import type { NewId } from '#server/platform/ids.ts'
import { atContribution, atTalk, attemptRefusal, type AtTalkRefusal, type TalkDeps } from './at-talk.ts'

export interface ContributeInput extends ContributionForm {
  readonly petitionId: PetitionId
  /** the client's id of this act: sent again it gives the first answer again */
  readonly attempt: string
  readonly showName: boolean
}

export type Contribute = (
  actor: Actor,
  input: ContributeInput,
) => Promise<Result<Contribution, ContributeRefusal | AtTalkRefusal | Refusal<'REQUIRED' | 'TOO_LONG'>>>

export interface ContributeDeps extends TalkDeps {
  readonly newId: NewId
}

/** Somebody says something about a petition; sent again it is the same contribution. */
export function contribute(deps: ContributeDeps): Contribute {
  return async (actor, { petitionId, attempt, showName, ...form }) => {
    const wrong = attemptRefusal(attempt)
    if (wrong) return refuse(wrong)
    const talk = await atTalk(deps, actor, petitionId)
    if (!talk.ok) return talk
    const { petition, book } = talk.value
    const authorId = talk.value.actor.personId
    const known = await deps.contributions.known(authorId, attempt)
    if (known) return { ok: true, value: known }
    const [person, { slowMode }] = await Promise.all([deps.petitions.personFacts(actor), deps.board.of(petitionId)])
    // Read after everything that waits: the moment of speaking is now.
    const at = deps.clock.now()
    const speaker = { actor: talk.value.actor, person, at, nameMode: nameModeFor(book, showName), slow: slowMode }
    const id = deps.newId('con')
    const said = await deps.contributions.add({ petitionId, authorId, attempt, at }, (last) =>
      say(petition, book, form, { ...speaker, id, last }),
    )
    deps.board.changed(petitionId)
    return said
  }
}

export type EditContribution = (
  actor: Actor,
  input: ContributionWords & { readonly contributionId: ContributionId },
) => Promise<Result<Contribution, OwnRefusal | TalkRefusal | WordsRefusal | AtTalkRefusal>>

/** Puts own words right, within a quarter of an hour. */
export function editContribution(deps: TalkDeps): EditContribution {
  return async (actor, { contributionId, ...words }) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const { petition, book } = talk.value
    const act = { personId: talk.value.actor.personId, at: deps.clock.now() }
    return deps.contributions.change(contributionId, (current) => editWords(current, petition, book, words, act))
  }
}

export type WithdrawContribution = (
  actor: Actor,
  contributionId: ContributionId,
) => Promise<Result<Contribution, OwnRefusal | AtTalkRefusal>>

/** Takes own words back, at any time. */
export function withdrawContribution(deps: TalkDeps): WithdrawContribution {
  return async (actor, contributionId) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const act = { personId: talk.value.actor.personId, at: deps.clock.now() }
    const taken = await deps.contributions.change(contributionId, (current) => takeBack(current, act))
    deps.board.changed(talk.value.petition.id)
    return taken
  }
}
