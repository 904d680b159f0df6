import type { Act, Campaign } from '../budgets/campaign.ts'
import { fromBase64Url } from '../kernel/base64url.ts'
import type { PersonId } from '../kernel/ids.ts'
import { ok, refuse, refuseAll, type Refusal, type Result } from '../kernel/result.ts'
import { canonicalText, lengthOf } from '../kernel/text.ts'
import { isPointOnP256 } from './p256.ts'
import { changedVote, unchanged, type VoteChange } from './vote-change.ts'
import type { Vote } from './vote.ts'

const officeNameMax = 120
const sha256Hex = /^[0-9a-f]{64}$/

/** The key that ballots are sealed for, and who holds its shares. It was made and split on the device of an official. */
export interface VoteKeys {
  /** 65 bytes, base64url */
  readonly publicKey: string
  readonly need: number
  readonly trustees: readonly { readonly personId: PersonId; readonly name: string; readonly shareHash: string }[]
}

export type PrepareRefusal = Refusal<
  'NOT_NOW' | 'ALREADY_DECIDED' | 'KEY_INVALID' | NameRefusal | 'INVALID' | 'CONFLICT'
>
export type NameRefusal = 'REQUIRED' | 'TOO_LONG'

/**
 * Gives a vote its key, once. The same key again changes nothing.
 *
 * - `NOT_NOW` the list is not frozen, or voting has begun · `ALREADY_DECIDED` it has another key
 * - `KEY_INVALID` no point of P-256, under `publicKey`
 * - `INVALID` another number of trustees or of shares needed than the rules have, or no SHA-256 of a share
 * - `CONFLICT` one person, or one share, twice
 */
export function prepareVote(
  campaign: Pick<Campaign, 'state' | 'rules'>,
  vote: Vote,
  keys: VoteKeys,
  act: Act & { readonly by: PersonId },
): Result<VoteChange, PrepareRefusal> {
  if (vote.sealing) {
    return vote.sealing.publicKey === keys.publicKey ? ok(unchanged(vote)) : refuse({ code: 'ALREADY_DECIDED' })
  }
  if (campaign.state !== 'ballot_frozen') return refuse({ code: 'NOT_NOW' })
  const refused = refuseAll([
    ...(isPointOnP256(bytesOf(keys.publicKey)) ? [] : [{ code: 'KEY_INVALID', path: ['publicKey'] } as const]),
    ...numberRefusals(campaign, keys),
    ...keys.trustees.flatMap((trustee, i) => trusteeRefusals(trustee, i, keys)),
  ])
  if (refused) return refused
  const { publicKey, need } = keys
  const trustees = keys.trustees.map((trustee) => ({
    ...{ ...trustee, name: canonicalText(trustee.name) },
    handedInAt: null,
  }))
  const state: Vote = { ...vote, sealing: { publicKey, need, at: act.at, by: act.by }, trustees }
  return ok(changedVote(state, act, { type: 'VotePrepared', data: { publicKey, need, trustees: trustees.length } }))
}

/** A name that is to be public: `REQUIRED`, `TOO_LONG` with `max`. */
export function nameRefusals(name: string, path: readonly string[]): Refusal<NameRefusal>[] {
  const length = lengthOf(canonicalText(name))
  if (length === 0) return [{ code: 'REQUIRED', path }]
  return length > officeNameMax ? [{ code: 'TOO_LONG', path, details: { max: officeNameMax } }] : []
}

/** Whether this is the SHA-256 of something, hex. */
export function isSha256(text: string): boolean {
  return sha256Hex.test(text)
}

function numberRefusals({ rules }: Pick<Campaign, 'rules'>, { need, trustees }: VoteKeys): PrepareRefusal[] {
  const wanted = rules.secrecy.trustees
  return [
    ...(trustees.length === wanted.of
      ? []
      : [{ code: 'INVALID', path: ['trustees'], details: { needed: wanted.of } } as const]),
    ...(need === wanted.need ? [] : [{ code: 'INVALID', path: ['need'], details: { needed: wanted.need } } as const]),
  ]
}

function trusteeRefusals(trustee: VoteKeys['trustees'][number], i: number, { trustees }: VoteKeys): PrepareRefusal[] {
  const path = (field: string) => ['trustees', String(i), field]
  const isTwice = trustees.findIndex(({ personId }) => personId === trustee.personId) < i
  const isSameShare = trustees.findIndex(({ shareHash }) => shareHash === trustee.shareHash) < i
  return [
    ...nameRefusals(trustee.name, path('name')),
    ...(isSha256(trustee.shareHash) ? [] : [{ code: 'INVALID', path: path('shareHash') } as const]),
    ...(isTwice ? [{ code: 'CONFLICT', path: path('email') } as const] : []),
    ...(isSameShare ? [{ code: 'CONFLICT', path: path('shareHash') } as const] : []),
  ]
}

function bytesOf(text: string): Uint8Array {
  return fromBase64Url(text, 65) ?? new Uint8Array()
}
