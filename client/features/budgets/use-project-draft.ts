import { computed, onMounted, reactive, watch } from 'vue'
import {
  emptyProjectDraft,
  isWhole,
  projectDraftFrom,
  projectInput,
} from '#client/features/budgets/project-draft-state.ts'
import { ProjectDraftDocument, SaveProjectDocument } from '#client/features/budgets/project-draft-documents.ts'
import { useKeptDraft } from '#client/features/writing/use-kept-draft.ts'
import { readDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useAsk } from '#client/lib/graphql/use-ask.ts'
import { useFreshQuery } from '#client/lib/graphql/use-fresh-query.ts'
import { useLocale } from '#client/lib/words.ts'
import type { ComputedRef } from 'vue'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'
import type { KeptDraft } from '#client/features/writing/use-kept-draft.ts'
import type { ProjectDraftQuery } from '#client/lib/gql/graphql.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

export type DraftProject = NonNullable<ProjectDraftQuery['project']>

export interface ProjectDraft extends Omit<KeptDraft<ProjectDraftState>, 'begin'> {
  readonly state: ProjectDraftState
  /** as the account has it, with its campaign; null where there is none for the viewer */
  readonly project: ComputedRef<DraftProject | null | undefined>
  readonly failure: ComputedRef<Failure | undefined>
  readonly refresh: () => void
}

/** Where the device keeps a draft until the account has it. */
export function deviceKeyOf(projectId: string): string {
  return `project:${projectId}`
}

export function useProjectDraft(projectId: string): ProjectDraft {
  const reader = useLocale()
  const state = reactive<ProjectDraftState>(emptyProjectDraft(projectId, reader.value))
  const query = useFreshQuery(ProjectDraftDocument, { variables: { id: projectId } })
  const ask = useAsk(ProjectDraftDocument)
  const edit = useAct(SaveProjectDocument)
  const currency = () => query.data.value?.project?.campaign.currency ?? ''
  const fromAccount = (project: DraftProject) =>
    projectDraftFrom(project, { currency: project.campaign.currency, reader: reader.value })

  const { begin, ...draft } = useKeptDraft<ProjectDraftState>({
    state,
    key: () => deviceKeyOf(projectId),
    written: () => ({ ...state, revision: null }),
    maySend: () => query.data.value?.project?.viewerCanEdit.allowed === true,
    sendsItself: () => true,
    async send(revision) {
      const whole = isWhole(state, currency())
      const done = await edit.send({ input: { ...projectInput(state, currency()), revision } })
      return done?.project == null ? undefined : { revision: done.project.revision, isWhole: whole }
    },
    refusals: () => edit.refusals.value,
    async readAccount() {
      const project = (await ask({ id: projectId }))?.project
      return project == null ? undefined : fromAccount(project)
    },
    isSame: (one, other) =>
      JSON.stringify(projectInput(one, currency())) === JSON.stringify(projectInput(other, currency())),
  })

  // What the device kept is found first: it is shown at once, and the account says which version it was written on.
  onMounted(async () => {
    const kept = await readDraft<ProjectDraftState>(deviceKeyOf(projectId))
    const found = (data: ProjectDraftQuery | undefined) => {
      if (!draft.isReady.value && data?.project) begin(fromAccount(data.project), kept)
    }
    watch(query.data, found, { immediate: true })
  })

  return {
    state,
    project: computed(() => query.data.value?.project),
    failure: query.failure,
    refresh: query.refresh,
    ...draft,
  }
}
