import { computed, onMounted, reactive } from 'vue'
import { typedAmount } from '#client/features/budgets/typed-amount.ts'
import { JudgeProjectDocument } from '#client/features/budgets/project-desk/documents.ts'
import { blankVerdict, verdictGaps, verdictInput } from '#client/features/budgets/project-desk/verdict-work.ts'
import { formatAmount } from '#client/lib/amounts.ts'
import { readDraft, useDeviceDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useMistakes } from '#client/lib/graphql/use-mistakes.ts'
import { localeOf } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import type { OpenProject } from '#client/features/budgets/project-desk/open-project.ts'
import type { VerdictGap, VerdictTerms, VerdictWork } from '#client/features/budgets/project-desk/verdict-work.ts'
import type { VerdictOutcome, VerdictStep } from '#client/lib/gql/graphql.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

/** Somebody else was faster, or the campaign went on: nothing that the form could put right. */
const overtaken: readonly string[] = ['NOT_NOW', 'LIST_FROZEN', 'FORBIDDEN', 'ANOTHER_OFFICIAL_NEEDED', 'NOT_FOUND']

/** The work on one verdict: written on this device, sent once. */
export function useProjectVerdict(open: OpenProject, step: VerdictStep) {
  const { t, locale } = useWords()
  const act = useAct(JudgeProjectDocument)
  const { currency, languages } = open.campaign
  const terms: VerdictTerms = {
    ...{ step, currency, languages: languages.map(localeOf) },
    cap: open.envelope?.costCap,
  }
  const blank = (): VerdictWork => blankVerdict(typedAmount(open.estimate, currency))
  const work = reactive<VerdictWork>(blank())

  const key = `verdict ${open.id} ${open.verdicts.length} ${open.submittedAt ?? ''}`
  const { savedAt, discard } = useDeviceDraft(
    () => key,
    () => work,
  )
  onMounted(async () => {
    const kept = await readDraft<VerdictWork>(key)
    if (kept !== undefined) Object.assign(work, kept.value)
  })

  const gaps = computed(() => verdictGaps(work, terms))
  const { shown, errorAt, check } = useMistakes(act)

  function words({ field, kind }: VerdictGap): string {
    if (field === 'outcome') return t('projectDesk.left.outcome')
    if (field === 'codes') return t('projectDesk.left.codes')
    if (field === 'executorId') return t('projectDesk.left.executor')
    if (field === 'price') {
      if (kind === 'overCap')
        return t('projectDesk.left.overCap', { cap: formatAmount(terms.cap ?? 0, currency, locale.value) })
      return kind === 'missing' ? t('projectDesk.left.price') : t('projectDesk.left.noAmount')
    }
    if (kind === 'tooLong') return t('projectDesk.left.tooLong')
    return {
      'text.kk': t('projectDesk.left.textKk'),
      'text.ru': t('projectDesk.left.textRu'),
      'text.en': t('projectDesk.left.textEn'),
    }[field]
  }

  /** @returns what was decided; `overtaken` when nothing is left to decide; undefined when something is missing */
  async function send(): Promise<VerdictOutcome | 'overtaken' | undefined> {
    if (act.pending.value) return undefined
    const found = gaps.value.map((gap): ShownRefusal => ({ code: 'REQUIRED', field: gap.field, text: words(gap) }))
    const { outcome } = work
    if (!check(found) || outcome === '') return undefined
    const done = await act.send({ input: verdictInput(open.id, { ...work, outcome }, terms) })
    if (done === undefined)
      return act.refusals.value.some(({ code }) => overtaken.includes(code)) ? 'overtaken' : undefined
    void discard()
    return outcome
  }

  return {
    work,
    terms,
    left: computed(() => gaps.value.map(words)),
    mistakes: shown,
    errorAt,
    send,
    savedAt,
    pending: act.pending,
    waiting: act.waiting,
    discard: async () => {
      Object.assign(work, blank())
      await discard()
    },
  }
}
