import { computed, onMounted, onScopeDispose, reactive, shallowRef, watch } from 'vue'
import { draftFrom, draftInput, emptyDraft, isBegun, titleField } from '#client/features/petitions/draft-state.ts'
import {
  CreatePetitionDocument,
  DraftDocument,
  EditPetitionDocument,
  PetitionFormDocument,
} from '#client/features/petitions/documents.ts'
import { newAttempt } from '#client/lib/attempt.ts'
import { deviceNow } from '#client/lib/clock.ts'
import { dropDraft, readDraft, saveDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useSite } from '#client/lib/site.ts'
import { useLocale } from '#client/lib/words.ts'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { DraftState } from '#client/features/petitions/draft-state.ts'
import type { DraftQuery, PetitionFormQuery } from '#client/lib/gql/graphql.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'

// Long because it is one life: a draft is found, kept in two places, and becomes known to the server on the way.

export interface PetitionDraft {
  readonly state: DraftState
  readonly form: ComputedRef<PetitionFormQuery['petitionForm'] | undefined>
  readonly formPending: ComputedRef<boolean>
  /** the petition as the server has it: its refusal, whether it may be edited */
  readonly petition: ComputedRef<DraftQuery['petition'] | undefined>
  readonly failure: ComputedRef<Failure | undefined>
  /** what was kept has been found (or there was nothing): the questions can be shown */
  readonly isReady: Readonly<Ref<boolean>>
  /** kept on this device */
  readonly savedAt: Readonly<ShallowRef<Date | undefined>>
  /** kept in the account as well */
  readonly savedInAccount: Readonly<ShallowRef<boolean>>
  /** Keeps it on the device now, without waiting for the pause. */
  readonly keepOnDevice: () => Promise<void>
  /** Sends what is new to the server, once the person is signed in. True: the server has everything. */
  readonly save: () => Promise<boolean>
  /** Forgets what the device keeps, after sending or when discarded. */
  readonly forget: () => Promise<void>
}

const pauseMs = { device: 500, account: 2_500 }

/** @param petitionId a draft or a refused petition that the server knows; empty for a new one */
export function usePetitionDraft(petitionId: string): PetitionDraft {
  const site = useSite()
  const locale = useLocale()
  const state = reactive<DraftState>(emptyDraft('', locale.value))
  const key = () => `petition:${state.petitionId === '' ? 'new' : state.petitionId}`
  const isReady = shallowRef(false)
  const savedAt = shallowRef<Date>()
  const savedInAccount = shallowRef(false)

  const draft = useQuery(DraftDocument, { variables: { id: petitionId }, pause: petitionId === '' })
  const form = useQuery(PetitionFormDocument, {
    variables: () => ({ territoryId: state.territoryId }),
    pause: () => state.territoryId === '',
  })
  const create = useAct(CreatePetitionDocument)
  const edit = useAct(EditPetitionDocument)

  let isChanged = false

  // ---- finding what was kept: on this device first, since it is never older than what the account has
  onMounted(async () => {
    const kept = await readDraft<DraftState>(`petition:${petitionId === '' ? 'new' : petitionId}`)
    if (kept !== undefined) {
      Object.assign(state, kept.value)
      savedAt.value = new Date(kept.savedAt)
      isChanged = true // whatever stays on the device has not reached the account
      begin()
    } else if (petitionId === '') {
      state.attempt = newAttempt()
      begin()
    } else {
      takeFromAccount()
    }
  })

  function takeFromAccount() {
    watch(
      [draft.data, form.data, form.failure],
      () => {
        const petition = draft.data.value?.petition
        if (isReady.value || petition == null) return
        state.territoryId = petition.territory?.id ?? ''
        const knowsForm = form.data.value !== undefined || form.failure.value !== undefined
        if (state.territoryId !== '' && !knowsForm) return
        const titleId = form.data.value?.petitionForm?.fields.find(({ role }) => role === 'TITLE')?.id ?? titleField
        Object.assign(state, draftFrom(petition, newAttempt(), titleId))
        savedInAccount.value = true
        begin()
      },
      { immediate: true },
    )
  }

  // ---- keeping it, from the first change on
  let timers: ReturnType<typeof setTimeout>[] = []
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  onScopeDispose(() => {
    if (timers.length > 0) void keepOnDevice()
    stopTimers()
  })

  function begin() {
    isReady.value = true
    watch(
      () => JSON.stringify({ ...state, petitionId: '' }),
      () => {
        isChanged = true
        savedInAccount.value = false
        stopTimers()
        timers = [setTimeout(() => void keepOnDevice(), pauseMs.device)]
        // A new draft reaches the account when a page is left: its address changes then, and nobody is typing.
        if (state.petitionId !== '') timers.push(setTimeout(() => void save(), pauseMs.account))
      },
    )
  }

  async function keepOnDevice(): Promise<void> {
    savedAt.value = await saveDraft(key(), state)
  }

  let running: Promise<boolean> | undefined
  /** One at a time, in order: two edits that overtake each other would lose the newer. */
  async function save(): Promise<boolean> {
    stopTimers()
    await keepOnDevice()
    if (!site.signedIn || !isBegun(state)) return false
    running = (running ?? Promise.resolve(true)).then(send)
    return running
  }

  async function send(): Promise<boolean> {
    if (state.petitionId !== '' && !isChanged) return true
    isChanged = false
    const done = state.petitionId === '' ? await start() : await change()
    if (!done) isChanged = true
    savedInAccount.value = done
    // Only what the account does not have yet stays on the device: it would hide what is written elsewhere.
    if (done && !isChanged) await dropDraft(key())
    return done
  }

  async function start(): Promise<boolean> {
    const created = await create.send({ input: { ...draftInput(state), attempt: state.attempt } })
    const id = created?.petition?.id
    if (id === undefined) return false
    await dropDraft(key())
    state.petitionId = id
    savedAt.value = deviceNow()
    return true
  }

  async function change(): Promise<boolean> {
    return (await edit.send({ input: { ...draftInput(state), petitionId: state.petitionId } })) !== undefined
  }

  return {
    state,
    form: computed(() => (state.territoryId === '' ? undefined : form.data.value?.petitionForm)),
    formPending: form.pending,
    petition: computed(() => draft.data.value?.petition),
    failure: computed(() => draft.failure.value ?? form.failure.value),
    isReady,
    savedAt,
    savedInAccount,
    keepOnDevice,
    save,
    forget: async () => {
      stopTimers()
      savedAt.value = undefined
      await dropDraft(key())
    },
  }
}
