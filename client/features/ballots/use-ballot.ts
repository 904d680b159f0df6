import { computed, onBeforeUnmount, onMounted, shallowRef } from 'vue'
import {
  followBallotDraft,
  freshDraft,
  keepBallotDraft,
  readBallotDraft,
} from '#client/features/ballots/ballot-draft.ts'
import { nothingChosen, onThisPaper } from '#client/features/ballots/compose-marks.ts'
import { inScreenOrder } from '#client/features/ballots/screen-order.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import type { BallotDraft, BallotPlace, PendingCast } from '#client/features/ballots/ballot-draft.ts'
import type { BallotPaper, Choice } from '#domain/ballots/choice.ts'

export interface Ballot {
  /** what this device kept has been read; before that nothing is chosen and nothing has an order */
  readonly isReady: Readonly<ShallowRef<boolean>>
  readonly choice: ComputedRef<Choice>
  /** numbers in the order of this device; of the paper until it is known */
  readonly order: ComputedRef<readonly number[]>
  /** when this device kept it last; undefined where it keeps nothing */
  readonly savedAt: Readonly<ShallowRef<Date | undefined>>
  /** chosen once and withdrawn by the city since */
  readonly gone: ComputedRef<readonly number[]>
  readonly change: (next: Choice) => void
  /** what the last change of this visit was made on; undefined where there is nothing to undo */
  readonly before: ComputedRef<Choice | undefined>
  readonly undo: () => void
  readonly pending: ComputedRef<PendingCast | undefined>
  readonly setPending: (pending: PendingCast | null) => Promise<void>
  /** The choice is in, or to be forgotten: only the order of the list stays. */
  readonly clear: () => Promise<void>
}

/** So many changes can be undone, one after another. */
const undoMax = 50

/** One ballot that is filled in on this device: every change is kept at once, and other tabs follow. */
export function useBallot(
  place: BallotPlace,
  given: () => { readonly paper: BallotPaper; readonly listHash: string },
): Ballot {
  const isReady = shallowRef(false)
  const draft = shallowRef<BallotDraft>()
  const savedAt = shallowRef<Date>()
  const history = shallowRef<readonly Choice[]>([])
  const numbers = computed(() => given().paper.options.map(({ number }) => number))
  const kept = computed(() => draft.value?.choice ?? nothingChosen)
  const found = computed(() => onThisPaper(given().paper, kept.value))

  async function read() {
    const found = await readBallotDraft(place)
    draft.value = found ?? draft.value ?? freshDraft()
    isReady.value = true
    // The order of the list stays as it is from the first look on.
    if (found === undefined) await keepBallotDraft(place, draft.value)
  }
  async function keep(next: BallotDraft) {
    draft.value = next
    savedAt.value = await keepBallotDraft(place, next)
  }
  const now = () => draft.value ?? freshDraft()

  let stop: (() => void) | undefined
  onMounted(() => {
    void read()
    stop = followBallotDraft(place, () => {
      history.value = []
      void read()
    })
  })
  onBeforeUnmount(() => {
    stop?.()
  })

  return {
    isReady,
    savedAt,
    choice: computed(() => found.value.choice),
    gone: computed(() => found.value.gone),
    order: computed(() =>
      draft.value === undefined
        ? numbers.value
        : inScreenOrder(
            { listHash: given().listHash, envelopeId: place.envelopeId, nonce: draft.value.nonce },
            numbers.value,
          ),
    ),
    change: (next) => {
      if (!isReady.value) return
      history.value = [...history.value, found.value.choice].slice(-undoMax)
      void keep({ ...now(), choice: next })
    },
    before: computed(() => history.value.at(-1)),
    undo: () => {
      const before = history.value.at(-1)
      if (before === undefined) return
      history.value = history.value.slice(0, -1)
      void keep({ ...now(), choice: before })
    },
    pending: computed(() => draft.value?.pending ?? undefined),
    setPending: (pending) => keep({ ...now(), pending }),
    clear: async () => {
      history.value = []
      await keep({ ...now(), choice: nothingChosen, pending: null })
      savedAt.value = undefined
    },
  }
}
