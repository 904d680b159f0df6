import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { ComputedRef } from 'vue'
import type { PetitionSupportFieldsFragment } from '#client/lib/gql/graphql.ts'

type Counted = Pick<PetitionSupportFieldsFragment, 'signatureCount' | 'countAsOfSeq' | 'nextTrack'>

/** A signature given (+1) or taken back (−1), accepted by the server. */
export interface CountedAct {
  readonly by: 1 | -1
}

const pauseMs = 700
const triesMax = 8

/**
 * The count is folded within seconds after an act was accepted. Until the fold has caught up the page counts the act
 * itself, and asks again; what the server says afterwards stands.
 */
export function useCountAfterAct<Petition extends Counted>(
  petition: ComputedRef<Petition | undefined>,
  refresh: () => void,
): { shown: ComputedRef<Petition | undefined>; follow: (act: CountedAct) => void } {
  /** the act, and the count before it */
  const pending = shallowRef<{ act: CountedAct; from: number; asOfSeq: number }>()
  let timer: ReturnType<typeof setInterval> | undefined
  const stop = () => {
    clearInterval(timer)
  }
  onScopeDispose(stop)

  function follow(act: CountedAct) {
    stop()
    const { signatureCount: from = 0, countAsOfSeq: asOfSeq = 0 } = petition.value ?? {}
    pending.value = { act, from, asOfSeq }
    let tries = 0
    refresh()
    timer = setInterval(() => {
      if (++tries > triesMax) stop()
      else refresh()
    }, pauseMs)
  }

  watch(petition, (fresh) => {
    // Times would not tell: the public log knows minutes, not seconds.
    if (pending.value === undefined || fresh === undefined || fresh.countAsOfSeq <= pending.value.asOfSeq) return
    pending.value = undefined
    stop()
  })

  const shown = computed(() => {
    if (pending.value === undefined || petition.value === undefined) return petition.value
    return withAct(petition.value, pending.value.act.by, pending.value.from)
  })
  return { shown, follow }
}

/** The figures as they will be. Whether a threshold is met is for the server to say, so none is shown as missing 0. */
function withAct<Petition extends Counted>(petition: Petition, by: 1 | -1, from: number): Petition {
  const { nextTrack } = petition
  const missing = nextTrack == null ? 0 : nextTrack.need - (from + by)
  return {
    ...petition,
    signatureCount: from + by,
    nextTrack: nextTrack == null || missing <= 0 ? null : { ...nextTrack, missing },
  }
}
