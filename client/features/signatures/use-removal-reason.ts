import { reactive } from 'vue'
import { removalTextMax } from '#domain/signatures/removal-way.ts'
import { lengthOf } from '#domain/kernel/text.ts'
import { useWords } from '#client/lib/words.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

export interface ReasonWork {
  reason: string
  text: string
  independent: boolean
}

/** Reason, words and declaration of a removal or restoration, and what they lack. */
export function useRemovalReason() {
  const { t } = useWords()
  const work = reactive<ReasonWork>({ reason: '', text: '', independent: false })

  function gaps(): ShownRefusal[] {
    const gap = (field: string, text: string): ShownRefusal => ({ code: 'REQUIRED', field, text })
    return [
      ...(work.reason === '' ? [gap('reason', t('removalDesk.reasonRequired'))] : []),
      ...(work.text.trim() === '' ? [gap('text', t('removalDesk.textRequired'))] : []),
      ...(lengthOf(work.text.trim()) > removalTextMax ? [gap('text', t('errors.TOO_LONG'))] : []),
      ...(work.independent ? [] : [gap('independent', t('removalDesk.independentRequired'))]),
    ]
  }
  return { work, gaps }
}
