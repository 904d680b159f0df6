import { computed, onMounted, reactive, watch } from 'vue'
import {
  draftFrom,
  draftInput,
  emptyDraft,
  isBegun,
  isSameDraft,
  titleField,
} from '#client/features/petitions/draft-state.ts'
import {
  CreatePetitionDocument,
  DraftDocument,
  EditPetitionDocument,
  PetitionFormDocument,
} from '#client/features/petitions/documents.ts'
import { useKeptDraft } from '#client/features/writing/use-kept-draft.ts'
import { newAttempt } from '#client/lib/attempt.ts'
import { readDraft } from '#client/lib/drafts.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import { useAsk } from '#client/lib/graphql/use-ask.ts'
import { useFreshQuery } from '#client/lib/graphql/use-fresh-query.ts'
import { useQuery } from '#client/lib/graphql/use-query.ts'
import { useSite } from '#client/lib/site.ts'
import { useLocale } from '#client/lib/words.ts'
import type { ComputedRef } from 'vue'
import type { DraftState } from '#client/features/petitions/draft-state.ts'
import type { KeptDraft } from '#client/features/writing/use-kept-draft.ts'
import type { DraftQuery, PetitionFormQuery } from '#client/lib/gql/graphql.ts'
import type { Failure } from '#client/lib/graphql/failure.ts'
import type { StoredDraft } from '#client/lib/drafts.ts'

type Petition = NonNullable<DraftQuery['petition']>

export interface PetitionDraft extends Omit<KeptDraft<DraftState>, 'begin'> {
  readonly state: DraftState
  readonly form: ComputedRef<PetitionFormQuery['petitionForm'] | undefined>
  readonly formPending: ComputedRef<boolean>
  /** the petition as the account has it: its refusal, whether it may be edited; null where there is none */
  readonly petition: ComputedRef<DraftQuery['petition'] | undefined>
  readonly failure: ComputedRef<Failure | undefined>
}

/** @param petitionId a draft or a refused petition that the account knows; empty for a new one */
export function usePetitionDraft(petitionId: string): PetitionDraft {
  const site = useSite()
  const locale = useLocale()
  const state = reactive<DraftState>(emptyDraft('', locale.value))
  const draft = useFreshQuery(DraftDocument, { variables: { id: petitionId }, pause: petitionId === '' })
  const form = useQuery(PetitionFormDocument, {
    variables: () => ({ territoryId: state.territoryId }),
    pause: () => state.territoryId === '',
  })
  const ask = useAsk(DraftDocument)
  const create = useAct(CreatePetitionDocument)
  const edit = useAct(EditPetitionDocument)

  /** The account keeps a title beside the texts; here it is the text of the form's own field. */
  const fromAccount = (petition: Petition) => {
    const title = form.data.value?.petitionForm?.fields.find(({ role }) => role === 'TITLE')
    return draftFrom(petition, newAttempt(), title?.id ?? titleField)
  }

  const { begin, ...kept } = useKeptDraft<DraftState>({
    state,
    key: () => deviceKeyOf(state.petitionId),
    written: () => ({ ...state, petitionId: '', revision: null }),
    maySend: () => site.signedIn && isBegun(state),
    // A new draft reaches the account when a page is left: its address changes then, and nobody is typing.
    sendsItself: () => state.petitionId !== '',
    async send(revision) {
      const known = state.petitionId
      const done = await (known === ''
        ? create.send({ input: { ...draftInput(state), attempt: state.attempt } })
        : edit.send({ input: { ...draftInput(state), petitionId: known, revision } }))
      if (done?.petition?.revision == null) return undefined
      state.petitionId = done.petition.id
      return { revision: done.petition.revision, isWhole: true }
    },
    refusals: () => [...create.refusals.value, ...edit.refusals.value],
    async readAccount() {
      const petition = (await ask({ id: state.petitionId }))?.petition
      return petition == null ? undefined : fromAccount(petition)
    },
    isSame: isSameDraft,
  })

  onMounted(async () => {
    const stored = await readDraft<DraftState>(deviceKeyOf(petitionId))
    if (petitionId !== '') findInAccount(stored)
    else {
      state.attempt = newAttempt()
      begin(undefined, stored)
    }
  })

  /** The form of its place is needed as well: it knows which text is the title. */
  function findInAccount(stored: StoredDraft<DraftState> | undefined) {
    watch(
      [draft.data, form.data, form.failure],
      () => {
        const petition = draft.data.value?.petition
        if (kept.isReady.value || petition == null) return
        state.territoryId = petition.territory?.id ?? ''
        const knowsForm = form.data.value !== undefined || form.failure.value !== undefined
        if (state.territoryId === '' || knowsForm) begin(fromAccount(petition), stored)
      },
      { immediate: true },
    )
  }

  return {
    state,
    form: computed(() => (state.territoryId === '' ? undefined : form.data.value?.petitionForm)),
    formPending: form.pending,
    petition: computed(() => draft.data.value?.petition),
    failure: computed(() => draft.failure.value ?? form.failure.value),
    ...kept,
  }
}

function deviceKeyOf(petitionId: string): string {
  return `petition:${petitionId === '' ? 'new' : petitionId}`
}
