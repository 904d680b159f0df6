import { shallowRef } from 'vue'
import { CastBallotDocument } from '#client/features/ballots/documents.ts'
import { keepCast, keepNote } from '#client/features/ballots/own-note.ts'
import { sealChoice } from '#client/features/ballots/seal-choice.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { checkChoice } from '#domain/ballots/choice.ts'
import type { Act } from '#client/lib/graphql/use-act.ts'
import type { Ballot } from '#client/features/ballots/use-ballot.ts'
import type { BallotPlace, PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { OwnCast } from '#client/features/ballots/own-note.ts'
import type { CastBallotMutation } from '#client/lib/gql/graphql.ts'
import type { BallotPaper } from '#domain/ballots/choice.ts'

export interface CastPlace extends BallotPlace {
  readonly campaignKey: string
  /** H0, hex */
  readonly listHash: string
  /** of the campaign, base64url */
  readonly publicKey: string
}

type Cast = Omit<Act<CastBallotMutation, never>, 'send'> & {
  /** sealing and sending: from the press to the answer */
  readonly isCasting: Readonly<ReturnType<typeof shallowRef<boolean>>>
  /**
   * Casts what is chosen; what was sent and never answered is sent again, byte for byte, as the same act.
   * @param code of a letter, as typed
   * @returns what to ask the receipt by; undefined when it was refused or its outcome is not certain
   */
  readonly cast: (code?: string) => Promise<OwnCast | undefined>
}

/** Checks, seals and casts one ballot. Nothing that says what was chosen leaves the device. */
export function useCast(ballot: Ballot, given: () => { readonly place: CastPlace; readonly paper: BallotPaper }): Cast {
  const { send, ...act } = useAct(CastBallotDocument)
  const isCasting = shallowRef(false)

  /** What will be sent: what was sent before and is not certain, or the choice of now. */
  async function sealed(byCode: boolean): Promise<PendingCast | undefined> {
    if (ballot.pending.value !== undefined) return ballot.pending.value
    const { place, paper } = given()
    const checked = checkChoice(paper, ballot.choice.value)
    if (!checked.ok) return undefined
    const pending = { ...(await sealChoice(paper, checked.value, place)), byCode }
    await ballot.setPending(pending)
    return pending
  }

  async function settle(pending: PendingCast, promise: string): Promise<OwnCast> {
    const { campaignId, envelopeId } = given().place
    const { commitment, nonce, choice } = pending
    const own = { campaignId, envelopeId, commitment, nonce, promise, receipt: null }
    await keepCast(own)
    await keepNote({ campaignId, envelopeId, commitment, nonce, marks: choice.marks, points: choice.points })
    await ballot.clear()
    return own
  }

  return {
    ...act,
    isCasting,
    cast: async (code) => {
      if (isCasting.value) return undefined
      isCasting.value = true
      try {
        const { campaignKey, envelopeId } = given().place
        const pending = await sealed(code !== undefined)
        if (pending === undefined) return undefined
        const { attempt, listHash, sealed: bytes, nonce } = pending
        const payload = await send({
          input: { campaignKey, envelope: envelopeId, attempt, listHash, sealed: bytes, nonce, code: code ?? null },
        })
        const promise = payload?.promise
        if (promise != null) return await settle(pending, JSON.stringify(promise))
        // Refused for certain: it is not in, and the next try is another act.
        if (!act.refusals.value.some(isUncertain)) await ballot.setPending(null)
        return undefined
      } finally {
        isCasting.value = false
      }
    },
  }
}
