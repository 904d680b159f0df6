import { computed, nextTick, onMounted, onScopeDispose, reactive, shallowRef, watch } from 'vue'
import { useClientHandle } from '@urql/vue'
import {
  emptyProjectDraft,
  isWhole,
  projectDraftFrom,
  projectInput,
} from '#client/features/budgets/project-draft-state.ts'
import { ProjectDraftDocument, SaveProjectDocument } from '#client/features/budgets/project-draft-documents.ts'
import { dropDraft, readDraft, saveDraft } from '#client/lib/drafts.ts'
import { documentContext } from '#client/lib/graphql/client.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useLocale } from '#client/lib/words.ts'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'
import type { ProjectDraftQuery } from '#client/lib/gql/graphql.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

// Long because it is one life: a draft is found, kept in two places, and may meet another hand on the way.

export type DraftProject = NonNullable<ProjectDraftQuery['project']>

export interface ProjectDraft {
  readonly state: ProjectDraftState
  /** as the account has it, with its campaign; null where there is none for the viewer */
  readonly project: ComputedRef<DraftProject | null | undefined>
  readonly failure: ComputedRef<Failure | undefined>
  readonly refresh: () => void
  /** what was kept has been found: the questions can be shown */
  readonly isReady: Readonly<Ref<boolean>>
  /** kept on this device */
  readonly savedAt: Readonly<ShallowRef<Date | undefined>>
  /** everything is kept in the account as well */
  readonly savedInAccount: Readonly<ShallowRef<boolean>>
  /** the account has another version than the one this was written on */
  readonly isOvertaken: Readonly<ShallowRef<boolean>>
  /** why the account does not take it, in words; being without a connection is no reason */
  readonly trouble: ComputedRef<string | undefined>
  /** Keeps it on the device now, without waiting for the pause. */
  readonly keepOnDevice: () => Promise<void>
  /** Sends what is new. True: the account has everything. */
  readonly save: () => Promise<boolean>
  /** After a conflict: what stands here replaces what the account has. */
  readonly keepMine: () => Promise<void>
  /** After a conflict: what the account has replaces what stands here. */
  readonly takeTheirs: () => Promise<void>
  /** Forgets what the device keeps, after sending or when discarded. */
  readonly forget: () => Promise<void>
}

const pauseMs = { device: 500, account: 2_500 }

/** Where the device keeps a draft until the account has it. */
export function deviceKeyOf(projectId: string): string {
  return `project:${projectId}`
}

export function useProjectDraft(projectId: string): ProjectDraft {
  const reader = useLocale()
  const { client } = useClientHandle()
  const state = reactive<ProjectDraftState>(emptyProjectDraft(projectId, reader.value))
  const key = deviceKeyOf(projectId)
  const isReady = shallowRef(false)
  const savedAt = shallowRef<Date>()
  const savedInAccount = shallowRef(false)
  const isOvertaken = shallowRef(false)
  const query = useQuery(ProjectDraftDocument, { variables: { id: projectId } })
  const edit = useAct(SaveProjectDocument)
  const currency = () => query.data.value?.project?.campaign.currency ?? ''

  let isChanged = false

  // ---- finding what was kept: on this device first, since it is never older than what the account was sent
  onMounted(async () => {
    const kept = await readDraft<ProjectDraftState>(key)
    watch(query.data, (data) => !isReady.value && data?.project && begin(data.project, kept), { immediate: true })
    addEventListener('online', sendWhatIsLeft)
  })

  function begin(project: DraftProject, kept: Awaited<ReturnType<typeof readDraft<ProjectDraftState>>>) {
    const account = fromAccount(project)
    Object.assign(state, kept?.value ?? account)
    // Its answer was lost on the way, by a reload for example: nobody else wrote what stands here.
    if (kept && isSameText(kept.value, account)) state.revision = project.revision
    isReady.value = true
    savedAt.value = kept && new Date(kept.savedAt)
    savedInAccount.value = kept === undefined
    isChanged = kept !== undefined // whatever stays on the device has not reached the account
    watch(() => JSON.stringify({ ...state, revision: 0 }), changed)
    sendWhatIsLeft()
  }

  const fromAccount = (project: DraftProject) =>
    projectDraftFrom(project, { currency: project.campaign.currency, reader: reader.value })

  const isSameText = (one: ProjectDraftState, other: ProjectDraftState) =>
    JSON.stringify(projectInput(one, currency())) === JSON.stringify(projectInput(other, currency()))

  // ---- keeping it, from the first change on
  let timers: ReturnType<typeof setTimeout>[] = []
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  onScopeDispose(() => {
    if (timers.length > 0) void keepOnDevice()
    stopTimers()
    if (typeof removeEventListener === 'function') removeEventListener('online', sendWhatIsLeft)
  })

  let isTaking = false
  function changed() {
    if (isTaking) return
    isChanged = true
    savedInAccount.value = false
    stopTimers()
    timers = [setTimeout(() => void keepOnDevice(), pauseMs.device), setTimeout(() => void save(), pauseMs.account)]
  }

  function sendWhatIsLeft() {
    if (isChanged) void save()
  }

  async function keepOnDevice(): Promise<void> {
    savedAt.value = await saveDraft(key, state)
  }

  let running: Promise<boolean> = Promise.resolve(true)
  /** One at a time, in order: two edits that overtake each other would lose the newer. */
  async function save(): Promise<boolean> {
    stopTimers()
    if (!isReady.value || isOvertaken.value || query.data.value?.project?.viewerCanEdit.allowed === false) return false
    if (isChanged) await keepOnDevice()
    running = running.then(() => send(state.revision))
    return running
  }

  /** @param revision null: over whatever the account has */
  async function send(revision: number | null): Promise<boolean> {
    if (!isChanged) return true
    isChanged = false
    const isAll = isWhole(state, currency())
    const done = await edit.send({ input: { ...projectInput(state, currency()), revision } })
    isOvertaken.value = edit.refusals.value.some(({ code }) => code === 'CONFLICT')
    if (done?.project == null) {
      isChanged = true
      return false
    }
    state.revision = done.project.revision
    savedInAccount.value = isAll && !isChanged
    // Only what the account does not have yet stays on the device: it would hide what is written elsewhere.
    if (savedInAccount.value) await dropDraft(key)
    else await keepOnDevice()
    return isAll
  }

  async function keepMine(): Promise<void> {
    isChanged = true
    running = running.then(() => send(null))
    await running
  }

  async function takeTheirs(): Promise<void> {
    const answer = await client
      .query<ProjectDraftQuery>(
        ProjectDraftDocument.toString(),
        { id: projectId },
        { ...documentContext(ProjectDraftDocument), requestPolicy: 'network-only' },
      )
      .toPromise()
    const project = answer.data?.project
    if (project == null) return
    isTaking = true
    Object.assign(state, fromAccount(project))
    isChanged = false
    await forget()
    await nextTick()
    isTaking = false
    isOvertaken.value = false
    savedInAccount.value = true
  }

  async function forget(): Promise<void> {
    stopTimers()
    savedAt.value = undefined
    isChanged = false
    await dropDraft(key)
  }

  return {
    state,
    project: computed(() => query.data.value?.project),
    failure: query.failure,
    refresh: query.refresh,
    ...{ isReady, savedAt, savedInAccount, isOvertaken },
    trouble: computed(
      () => edit.refusals.value.find(({ code }) => code !== 'CONFLICT' && !isUncertain({ code }))?.text,
    ),
    ...{ keepOnDevice, save, keepMine, takeTheirs, forget },
  }
}
