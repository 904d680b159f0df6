import { onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { ClaimCaseDocument, ReleaseCaseDocument } from '#client/features/moderation/act-documents.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import type { ShallowRef } from 'vue'

/** A third of the time for which the server keeps a case. */
const renewEveryMs = 5 * 60_000

/**
 * Keeps a case for whoever has it open: taken when it opens, renewed while somebody works on it, let go when they leave.
 * A page that is closed lets go by itself a quarter of an hour later.
 * @param isWanted the case may be decided by the viewer, and is not only lying beside a list
 * @param onTaken somebody else has it: what is shown is old
 */
export function useClaim(
  caseId: string,
  { isWanted, onTaken }: { isWanted: () => boolean; onTaken: () => void },
): { readonly isHeld: Readonly<ShallowRef<boolean>>; readonly forget: () => void } {
  const claim = useAct(ClaimCaseDocument)
  const release = useAct(ReleaseCaseDocument)
  const input = { caseId }
  const isHeld = shallowRef(false)
  let timer: ReturnType<typeof setInterval> | undefined

  async function take() {
    const taken = await claim.send({ input })
    const before = isHeld.value
    isHeld.value = taken !== undefined
    if (taken === undefined && (before || claim.refusals.value.some(({ code }) => code === 'CASE_TAKEN'))) onTaken()
  }

  onMounted(() => {
    watch(
      isWanted,
      (wanted) => {
        if (wanted && !isHeld.value) void take()
      },
      { immediate: true },
    )
    timer = setInterval(() => {
      if (isHeld.value && document.visibilityState === 'visible') void take()
    }, renewEveryMs)
  })
  onBeforeUnmount(() => {
    clearInterval(timer)
    if (isHeld.value) void release.send({ input })
  })

  return {
    isHeld,
    forget: () => {
      isHeld.value = false
    },
  }
}
