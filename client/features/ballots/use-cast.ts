import { computed, shallowRef } from 'vue'
import { askReceipt } from '#client/features/ballots/ask-receipt.ts'
import { CastBallotByLetterDocument, CastBallotDocument } from '#client/features/ballots/documents.ts'
import { keepCast, keepNote } from '#client/features/ballots/own-note.ts'
import { receiptOfText } from '#client/features/ballots/receipt-code.ts'
import { sealChoice } from '#client/features/ballots/seal-choice.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { checkChoice } from '#domain/ballots/choice.ts'
import type { ShownRefusal, UserError } from '#client/lib/graphql/refusals.ts'
import type { Ballot } from '#client/features/ballots/use-ballot.ts'
import type { BallotPlace, PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { OwnCast } from '#client/features/ballots/own-note.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import type { BallotPaper } from '#domain/ballots/choice.ts'

export interface CastPlace extends BallotPlace {
  readonly campaignKey: string
  /** H0, hex */
  readonly listHash: string
  /** of the campaign, base64url */
  readonly publicKey: string
}

export interface Casting {
  /** sealing and sending: from the press to the answer */
  readonly isCasting: Readonly<ShallowRef<boolean>>
  /** why the page is still waiting */
  readonly waiting: ComputedRef<'BUSY' | 'OUTCOME_UNKNOWN' | undefined>
  readonly refusals: ComputedRef<readonly ShownRefusal[]>
  /** a mistake that the page found itself */
  readonly refuse: (refusal: UserError) => void
  /**
   * Casts what is chosen; what was sent and never answered is sent again, byte for byte, as the same act.
   * @param code of a letter, as typed
   * @returns what to ask the receipt by; undefined when it was refused or its outcome is not certain
   */
  readonly cast: (code?: string) => Promise<OwnCast | undefined>
}

/** Checks, seals and casts one ballot. Nothing that says what was chosen leaves the device. */
export function useCast(
  ballot: Ballot,
  given: () => { readonly place: CastPlace; readonly paper: BallotPaper },
): Casting {
  const [byAccount, byLetter] = [useAct(CastBallotDocument), useAct(CastBallotByLetterDocument)]
  const isCasting = shallowRef(false)
  const refusals = computed(() => [...byAccount.refusals.value, ...byLetter.refusals.value])

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

  /** What was sent stays until the page has said that it is in: sent once more, it would be the same act. */
  async function settle(
    pending: PendingCast,
    known: Pick<OwnCast, 'promise' | 'receipt' | 'version'>,
  ): Promise<OwnCast> {
    const { campaignId, envelopeId } = given().place
    const { commitment, nonce, choice, byCode } = pending
    const own = { campaignId, envelopeId, commitment, nonce, byCode, ...known }
    await keepCast(own)
    await keepNote({ campaignId, envelopeId, commitment, nonce, marks: choice.marks, points: choice.points })
    return own
  }

  /** It was sent before and is refused now: that it came in the first time only the board can say. */
  async function onBoard(pending: PendingCast): Promise<OwnCast | undefined> {
    const { campaignKey, envelopeId } = given().place
    const receipt = await askReceipt(campaignKey, { ...pending, envelopeId })
    if (receipt === undefined) return undefined
    byAccount.clear()
    byLetter.clear()
    const version = receiptOfText(receipt)?.leaf.kind === 'supersede' ? 2 : 1
    return settle(pending, { promise: null, receipt, version })
  }

  async function send({ attempt, listHash, sealed: bytes, nonce }: PendingCast, code: string | undefined) {
    const { campaignId, envelopeId } = given().place
    const input = { campaignId, envelopeId, attempt, listHash, sealed: bytes, nonce }
    byAccount.clear()
    byLetter.clear()
    const payload =
      code === undefined ? await byAccount.send({ input }) : await byLetter.send({ input: { ...input, code } })
    return payload?.promise == null ? undefined : { promise: payload.promise, version: payload.version ?? 1 }
  }

  return {
    isCasting,
    refusals,
    waiting: computed(() => byAccount.waiting.value ?? byLetter.waiting.value),
    refuse: (refusal) => {
      byAccount.clear()
      byLetter.refuse(refusal)
    },
    cast: async (code) => {
      if (isCasting.value) return undefined
      isCasting.value = true
      try {
        const isSentBefore = ballot.pending.value !== undefined
        const pending = await sealed(code !== undefined)
        if (pending === undefined) return undefined
        const taken = await send(pending, code)
        if (taken !== undefined) return await settle(pending, { ...taken, receipt: null })
        if (refusals.value.some(isUncertain)) return undefined
        // Refused for certain: it is not in, and the next try is another act. Of what was sent before, only the board knows.
        if (isSentBefore) return await onBoard(pending)
        await ballot.setPending(null)
        return undefined
      } finally {
        isCasting.value = false
      }
    },
  }
}
