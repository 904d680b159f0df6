import { addSignature, maySignProtocol, signatureBytes, type SignProtocolRefusal } from '#domain/ballots/protocol.ts'
import type { Actor } from '#domain/kernel/actor.ts'
import { ok, type Result } from '#domain/kernel/result.ts'
import type { SigningKeys } from '#server/platform/signing-keys.ts'
import { changeVote, type ChangedVote, type ChangeRefusal, type ChangeVoteDeps } from './change-vote.ts'

export type SignProtocol = (
  actor: Actor,
  input: { readonly campaignKey: string; readonly digest: string; readonly name: string },
) => Promise<Result<ChangedVote, SignProtocolRefusal | ChangeRefusal>>

/** Somebody in office puts their name under the protocol that they read; the installation witnesses it. */
export function signProtocol(
  deps: ChangeVoteDeps & { readonly signingKeys: Pick<SigningKeys, 'sign' | 'keyAt'> },
): SignProtocol {
  const change = changeVote(deps)
  return (actor, { campaignKey, digest, name }) =>
    change(actor, { campaignKey, doer: 'office' }, async ({ campaign, vote }, act) => {
      const { personId } = act.person
      const allowed = maySignProtocol(campaign, vote, { digest, name, personId })
      if (!allowed.ok) return allowed
      const key = await deps.signingKeys.keyAt(act.at)
      const content = signatureBytes({ ...allowed.value, at: act.at, key })
      const { signature } = await deps.signingKeys.sign('dauys/protocol/1', content, act.at)
      const signed = { personId, name: allowed.value.name, at: act.at, key, signature: signature.toString('base64url') }
      return ok(addSignature(vote, allowed.value.digest, signed, act))
    })
}
