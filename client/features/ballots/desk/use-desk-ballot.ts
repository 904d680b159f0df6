import { computed, onBeforeUnmount, shallowRef } from 'vue'
import { nothingChosen } from '#client/features/ballots/compose-marks.ts'
import { inScreenOrder } from '#client/features/ballots/screen-order.ts'
import { toBase64Url } from '#domain/kernel/base64url.ts'
import type { Ballot } from '#client/features/ballots/use-ballot.ts'
import type { PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { BallotPaper, Choice } from '#domain/ballots/choice.ts'

const undoMax = 50

/**
 * A ballot that a citizen fills in at a desk. The device belongs to somebody else, so it lives in the memory of the page
 * and nowhere besides: the next citizen finds nothing of it, and neither does the operator.
 */
export function useDeskBallot(given: {
  readonly paper: BallotPaper
  readonly listHash: string
  readonly envelopeId: string
}): Ballot {
  const { paper, listHash, envelopeId } = given
  const choice = shallowRef<Choice>(nothingChosen)
  const history = shallowRef<readonly Choice[]>([])
  const pending = shallowRef<PendingCast>()
  const nonce = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const numbers = paper.options.map(({ number }) => number)
  const order = inScreenOrder({ listHash, envelopeId, nonce }, numbers)

  function clear() {
    choice.value = nothingChosen
    history.value = []
    pending.value = undefined
    return Promise.resolve()
  }
  onBeforeUnmount(() => void clear())

  return {
    isReady: shallowRef(true),
    savedAt: shallowRef(undefined),
    choice: computed(() => choice.value),
    gone: computed(() => []),
    order: computed(() => order),
    change: (next) => {
      history.value = [...history.value, choice.value].slice(-undoMax)
      choice.value = next
    },
    before: computed(() => history.value.at(-1)),
    undo: () => {
      choice.value = history.value.at(-1) ?? choice.value
      history.value = history.value.slice(0, -1)
    },
    pending: computed(() => pending.value),
    setPending: (next) => {
      pending.value = next ?? undefined
      return Promise.resolve()
    },
    clear,
  }
}
