import { computed, onMounted, reactive } from 'vue'
import { reasonLengthMax } from '#domain/moderation/reason.ts'
import { DecideAppealDocument } from '#client/features/moderation/act-documents.ts'
import { blankWork, gapsOf } from '#client/features/moderation/case-work.ts'
import { ApprovePetitionDocument, RejectPetitionDocument } from '#client/features/moderation/documents.ts'
import { readDraft, useDeviceDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useMistakes } from '#client/lib/graphql/use-mistakes.ts'
import { useWords } from '#client/lib/words.ts'
import type { CaseWork, Gap } from '#client/features/moderation/case-work.ts'
import type { OpenCase } from '#client/features/moderation/open-case.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

/** The work on one case: marked and written on this device, sent as an approval, a refusal, or the answer to an appeal. */
export function useCaseDecision(open: OpenCase) {
  const { t } = useWords()
  const approval = useAct(ApprovePetitionDocument)
  const refusal = useAct(RejectPetitionDocument)
  const answer = useAct(DecideAppealDocument)
  const acts = [approval, refusal, answer] as const
  const isAppeal = open.state === 'APPEALED'
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

  const gaps = computed(() => gapsOf(work, open.form.checklist, { textMax: reasonLengthMax, codeIsGiven: isAppeal }))
  const left = computed(() => gaps.value.map(words))
  const { shown, errorAt, check } = useMistakes({
    refusals: computed(() => acts.flatMap((act) => act.refusals.value)),
    clear: () => {
      for (const act of acts) act.clear()
    },
  })

  function words(gap: Gap): string {
    if (gap.field === 'checks') {
      const checks = gap.checks.join(', ')
      return gap.kind === 'no'
        ? t('moderation.decide.leftYes', { checks })
        : t('moderation.decide.leftChecks', { checks })
    }
    if (gap.kind === 'unfinished') return t('moderation.decide.leftUnfinished')
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
    if (acts.some((act) => act.pending.value)) return undefined
    const { verdict } = work
    if (!check(gaps.value.map((gap): ShownRefusal => ({ code: 'REQUIRED', field: gap.field, text: words(gap) })))) {
      return undefined
    }
    if (verdict === '') return undefined
    const checklist = Object.entries(work.checks).map(([code, answer]) => ({ code, ok: answer === 'yes' }))
    const petitionId = open.petition.id
    if ((await sendAs(verdict, { petitionId, checklist })) === undefined) return undefined
    void discard()
    return verdict
  }

  function sendAs(
    verdict: 'approve' | 'refuse',
    input: { petitionId: string; checklist: { code: string; ok: boolean }[] },
  ): Promise<object | undefined> {
    const text = work.text.trim()
    if (isAppeal) return answer.send({ input: { ...input, overturns: verdict === 'approve', text } })
    return verdict === 'approve'
      ? approval.send({ input })
      : refusal.send({ input: { ...input, code: work.code, text } })
  }

  return {
    work,
    left,
    mistakes: shown,
    errorAt,
    send,
    savedAt,
    pending: computed(() => acts.some((act) => act.pending.value)),
    waiting: computed(() => acts.map((act) => act.waiting.value).find((waiting) => waiting !== undefined)),
    discard: async () => {
      Object.assign(work, blankWork())
      await discard()
    },
  }
}
