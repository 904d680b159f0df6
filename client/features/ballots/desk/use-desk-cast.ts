import { shallowRef } from 'vue'
import { CastBallotAtDeskDocument } from '#client/features/ballots/desk/citizen-documents.ts'
import { sealChoice } from '#client/features/ballots/seal-choice.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { checkChoice } from '#domain/ballots/choice.ts'
import type { ShallowRef } from 'vue'
import type { PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { CitizenKey } from '#client/features/ballots/desk/citizen.ts'
import type { Ballot } from '#client/features/ballots/use-ballot.ts'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { BallotPromise } from '#domain/ballots/board.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'
import type { SealContext } from '#domain/ballots/sealing.ts'

/** What the citizen takes away; it says nothing of the choice. */
export interface DeskCast {
  /** signed: that the sealed ballot will be on the board */
  readonly promise: BallotPromise
  readonly isChange: boolean
}

export interface DeskCasting extends Pick<Act<object, never>, 'refusals' | 'waiting'> {
  readonly isCasting: Readonly<ShallowRef<boolean>>
  /** @returns undefined when it was refused or its outcome is not certain: pressed again it is the same act */
  readonly cast: () => Promise<DeskCast | undefined>
}

/** Seals the ballot of a citizen on the device of the desk, and casts it in their name. The choice is cleared at once. */
export function useDeskCast(
  ballot: Ballot,
  given: {
    readonly who: CitizenKey
    readonly desk: string
    readonly paper: BallotPaper
    readonly place: SealContext & { readonly publicKey: string }
  },
): DeskCasting {
  const act = useAct(CastBallotAtDeskDocument)
  const isCasting = shallowRef(false)

  async function sealed(): Promise<PendingCast | undefined> {
    if (ballot.pending.value !== undefined) return ballot.pending.value
    const checked = checkChoice(given.paper, ballot.choice.value)
    if (!checked.ok) return undefined
    const pending = { ...(await sealChoice(given.paper, checked.value, given.place)), byCode: false }
    await ballot.setPending(pending)
    return pending
  }
  async function send(): Promise<DeskCast | undefined> {
    const pending = await sealed()
    if (pending === undefined) return undefined
    const { attempt, listHash, sealed: bytes, nonce } = pending
    const { campaignId, envelopeId } = given.place
    const form = { campaignId, envelopeId, attempt, listHash, sealed: bytes, nonce }
    const taken = await act.send({ input: { ...form, ...given.who, desk: given.desk } })
    if (taken?.promise == null) {
      // Refused for certain: it is not in, and the next try is another act.
      if (!act.refusals.value.some(isUncertain)) await ballot.setPending(null)
      return undefined
    }
    await ballot.clear()
    return { promise: JSON.parse(taken.promise) as BallotPromise, isChange: (taken.version ?? 1) > 1 }
  }

  return {
    refusals: act.refusals,
    waiting: act.waiting,
    isCasting,
    cast: async () => {
      if (isCasting.value) return undefined
      isCasting.value = true
      try {
        return await send()
      } finally {
        isCasting.value = false
      }
    },
  }
}
