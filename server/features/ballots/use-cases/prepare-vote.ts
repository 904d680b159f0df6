import { prepareVote as decide, type PrepareRefusal } from '#domain/ballots/prepare-vote.ts'
import { normaliseEmail } from '#domain/identity/email.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { refuse, refuseAll, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import { changeVote, type ChangedVote, type ChangeRefusal, type ChangeVoteDeps } from './change-vote.ts'

export interface PrepareVoteForm {
  readonly campaignKey: string
  readonly publicKey: string
  readonly need: number
  readonly trustees: readonly { readonly email: string; readonly name: string; readonly shareHash: string }[]
}

export type PrepareVote = (
  actor: Actor,
  form: PrepareVoteForm,
) => Promise<Result<ChangedVote, PrepareRefusal | ChangeRefusal>>

const trusteesMax = 50

interface Deps extends ChangeVoteDeps {
  readonly identity: Pick<Identity, 'findByEmail'>
  readonly signingKeys: Pick<SigningKeys, 'statements'>
}

/**
 * Gives a vote the key that was made on the device of a methodologist. Trustees are people with an account here: only they
 * can hand in their share. `NOT_FOUND` under `trustees.0.email` where nobody has that address.
 */
export function prepareVote(deps: Deps): PrepareVote {
  const change = changeVote(deps)
  return async (actor, { campaignKey, trustees, ...keys }) => {
    if (trustees.length > trusteesMax) return refuse({ code: 'INVALID', path: ['trustees'] })
    // The first signature of an installation makes its key, whose beginning is public to the second: that must not be
    // somebody's ballot.
    if (actor.kind === 'person') await deps.signingKeys.statements()
    return change<PrepareRefusal | ChangeRefusal>(
      actor,
      { campaignKey, doer: 'methodologist' },
      async ({ campaign, vote }, act) => {
        const found = await Promise.all(trustees.map(({ email }) => personIdOf(deps.identity, email)))
        const unknown = found.flatMap((id, i): Refusal<'NOT_FOUND'>[] =>
          id ? [] : [{ code: 'NOT_FOUND', path: ['trustees', String(i), 'email'] }],
        )
        const refused = refuseAll(unknown)
        if (refused) return refused
        const named = trustees.flatMap(({ name, shareHash }, i) => {
          const personId = found[i]
          return personId ? [{ personId, name, shareHash }] : []
        })
        return decide(campaign, vote, { ...keys, trustees: named }, { ...act, by: act.person.personId })
      },
    )
  }
}

async function personIdOf(identity: Pick<Identity, 'findByEmail'>, text: string) {
  const email = normaliseEmail(text)
  return email === undefined ? undefined : (await identity.findByEmail(email))?.id
}
