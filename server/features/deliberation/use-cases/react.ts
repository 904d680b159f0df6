import type { Contribution } from '#domain/deliberation/contribution.ts'
import { isOlderAccount, mayReact, type ReactionValue, type ReactRefusal } from '#domain/deliberation/reaction.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import type { ContributionId } from '#domain/kernel/ids.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { ReactionStore } from '../store/reaction.store.ts'
import { atContribution, type AtTalkRefusal, type TalkDeps } from './at-talk.ts'

export type React = (
  actor: Actor,
  input: { readonly contributionId: ContributionId; readonly value: ReactionValue | null },
) => Promise<Result<Contribution, ReactRefusal | AtTalkRefusal>>

interface Deps extends TalkDeps {
  readonly reactions: Pick<ReactionStore, 'set' | 'clear'>
  readonly identity: Pick<Identity, 'readPerson'>
}

/** What somebody thinks of an argument; the last one counts, and null takes it back. A repetition changes nothing. */
export function react(deps: Deps): React {
  return async (actor, { contributionId, value }) => {
    const talk = await atContribution(deps, actor, contributionId)
    if (!talk.ok) return talk
    const { petition, book, contribution } = talk.value
    const { personId } = talk.value.actor
    const [person, account] = await Promise.all([deps.petitions.personFacts(actor), deps.identity.readPerson(personId)])
    const at = deps.clock.now()
    const may = mayReact(contribution, petition, book, { person, at })
    if (!may.ok) return may
    const older = isOlderAccount(account?.createdAt ?? at, petition)
    if (value === null) await deps.reactions.clear(contributionId, personId)
    else await deps.reactions.set({ petitionId: petition.id, contributionId, personId, value, older })
    deps.board.changed(petition.id)
    return ok(contribution)
  }
}
