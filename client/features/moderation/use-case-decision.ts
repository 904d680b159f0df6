import { computed, onMounted, reactive } from 'vue'
import { reasonLengthMax } from '#domain/moderation/reason.ts'
import { blankWork, gapsOf } from '#client/features/moderation/case-work.ts'
import { ApprovePetitionDocument, RejectPetitionDocument } from '#client/features/moderation/documents.ts'
import { readDraft, useDeviceDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useMistakes } from '#client/lib/graphql/use-mistakes.ts'
import { useWords } from '#client/lib/words.ts'
import type { CaseWork, Gap } from '#client/features/moderation/case-work.ts'
import type { OpenCase } from '#client/features/moderation/open-case.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

/** The work on one case: marked and written on this device, sent as an approval or a refusal. */
export function useCaseDecision(open: OpenCase) {
  const { t } = useWords()
  const approval = useAct(ApprovePetitionDocument)
  const refusal = useAct(RejectPetitionDocument)
  const work = reactive<CaseWork>(blankWork())

  const key = `moderation ${open.id} ${open.submissions}`
  const { savedAt, discard } = useDeviceDraft(
    () => key,
    () => work,
  )
  onMounted(async () => {
    const kept = await readDraft<CaseWork>(key)
    if (kept !== undefined) Object.assign(work, kept.value)
  })

  const gaps = computed(() => gapsOf(work, open.form.checklist, reasonLengthMax))
  const left = computed(() => gaps.value.map(words))
  const { shown, errorAt, check } = useMistakes({
    refusals: computed(() => [...approval.refusals.value, ...refusal.refusals.value]),
    clear: () => {
      approval.clear()
      refusal.clear()
    },
  })

  function words(gap: Gap): string {
    if (gap.field === 'checks') {
      const checks = gap.checks.join(', ')
      return gap.kind === 'no'
        ? t('moderation.decide.leftYes', { checks })
        : t('moderation.decide.leftChecks', { checks })
    }
    if (gap.kind === 'tooLong') return t('moderation.decide.leftTooLong')
    return {
      verdict: t('moderation.decide.leftVerdict'),
      code: t('moderation.decide.leftCode'),
      text: t('moderation.decide.leftText'),
      independent: t('moderation.decide.leftIndependent'),
    }[gap.field]
  }

  /** @returns what was decided, undefined when something is missing or it was refused */
  async function send(): Promise<'approve' | 'refuse' | undefined> {
    if (approval.pending.value || refusal.pending.value) return undefined
    const { verdict } = work
    if (!check(gaps.value.map((gap): ShownRefusal => ({ code: 'REQUIRED', field: gap.field, text: words(gap) })))) {
      return undefined
    }
    if (verdict === '') return undefined
    const checklist = Object.entries(work.checks).map(([code, answer]) => ({ code, ok: answer === 'yes' }))
    const petitionId = open.petition.id
    const done =
      verdict === 'approve'
        ? await approval.send({ input: { petitionId, checklist } })
        : await refusal.send({ input: { petitionId, code: work.code, text: work.text.trim(), checklist } })
    if (done === undefined) return undefined
    void discard()
    return verdict
  }

  return {
    work,
    left,
    mistakes: shown,
    errorAt,
    send,
    savedAt,
    pending: computed(() => approval.pending.value || refusal.pending.value),
    waiting: computed(() => approval.waiting.value ?? refusal.waiting.value),
    discard: async () => {
      Object.assign(work, blankWork())
      await discard()
    },
  }
}
