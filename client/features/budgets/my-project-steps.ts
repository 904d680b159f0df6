import { computed } from 'vue'
import { useLocalized } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import type { ComputedRef } from 'vue'
import type { MyProject } from '#client/features/budgets/my-projects.ts'
import type { NextStep } from '#client/features/petitions/next-step.ts'

/** What my proposals wait for: a correction, an appeal, an answer to another author. */
export function useMyProjectSteps(sent: ComputedRef<readonly MyProject[]>): ComputedRef<NextStep[]> {
  const { t, tn } = useWords()
  const shown = useLocalized()
  const titleOf = ({ title }: MyProject) => shown(title).text
  const pageOf = ({ id }: MyProject) => ({ name: 'project', params: { id } })

  const corrections = computed(() =>
    sent.value
      .filter(({ state, viewerCanEdit }) => state === 'NEEDS_CHANGES' && viewerCanEdit.allowed)
      .map((project): NextStep => ({
        ...{ key: `correct ${project.id}`, icon: 'edit', until: project.dueAt },
        text: t('myProjects.next.correct', { title: titleOf(project) }),
        act: t('myProjects.next.toCorrect'),
        to: { name: 'edit-project', params: { id: project.id } },
      })),
  )
  const appeals = computed(() =>
    sent.value
      .filter(({ viewerCanAppeal }) => viewerCanAppeal.allowed)
      .map((project): NextStep => ({
        ...{ key: `appeal ${project.id}`, icon: 'clock', until: project.appealUntil },
        text: t('myProjects.next.appeal', { title: titleOf(project) }),
        act: t('myProjects.next.toAppeal'),
        to: pageOf(project),
      })),
  )
  const merges = computed(() =>
    sent.value
      .filter(({ mergeRequestsToMe }) => mergeRequestsToMe.length > 0)
      .map((project): NextStep => ({
        ...{ key: `merge ${project.id}`, icon: 'link' },
        text: tn('myProjects.next.merge', project.mergeRequestsToMe.length, { title: titleOf(project) }),
        act: t('myProjects.next.toMerge'),
        to: pageOf(project),
      })),
  )
  return computed(() => [...corrections.value, ...appeals.value, ...merges.value])
}
