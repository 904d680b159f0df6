import { computed, onScopeDispose, reactive, shallowRef, watch } from 'vue'
import { EditCampaignDocument } from '#client/features/budgets/campaign-desk/documents.ts'
import { draftForm, draftParts, partInput } from '#client/features/budgets/campaign-desk/draft-form.ts'
import { useAct } from '#client/lib/graphql/use-act.ts'
import type { DeskCampaign } from '#client/features/budgets/campaign-desk/desk-campaign.ts'
import type { DraftForm, DraftPart } from '#client/features/budgets/campaign-desk/draft-form.ts'
import type { EditCampaignInput } from '#client/lib/gql/graphql.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'
import type { ComputedRef, ShallowRef } from 'vue'

/** `conflict`: somebody else saved meanwhile, and the methodologist decides whose version stays. */
export type Saving = 'saved' | 'waiting' | 'saving' | 'refused' | 'conflict'

export interface CampaignDraft {
  readonly form: DraftForm
  readonly saving: Readonly<ShallowRef<Saving>>
  readonly refusals: ComputedRef<readonly ShownRefusal[]>
  readonly errorAt: (field: string) => string | undefined
  /** Sends what is new, without waiting for the pause. True: the server has everything. */
  readonly save: () => Promise<boolean>
  /** Other rules: rows and days follow them. */
  readonly saveRules: (document: string) => Promise<boolean>
  /** Forgets what is not saved: the fields show the campaign as it is now. */
  readonly takeTheirs: (current: DeskCampaign) => void
  /** Saves these fields over what somebody else wrote. */
  readonly keepMine: (current: DeskCampaign) => Promise<boolean>
}

const pauseMs = 1_500

/** The fields of a draft, saved by themselves: only the parts that changed, one save after another. */
export function useCampaignDraft(campaign: DeskCampaign): CampaignDraft {
  const act = useAct(EditCampaignDocument)
  const form = reactive<DraftForm>(draftForm(campaign))
  const saving = shallowRef<Saving>('saved')
  const { currency } = campaign
  let revision = campaign.revision

  const written = (part: DraftPart) => JSON.stringify(partInput(part, form, currency))
  const kept = new Map<DraftPart, string>()
  /** What the rules no longer know has no field any more: it is saved away. */
  const keepAll = (current: DeskCampaign) => {
    for (const part of draftParts) kept.set(part, written(part))
    if (current.envelopes.some(({ id }) => !form.envelopes.some((row) => row.id === id))) kept.delete('envelopes')
    if (current.schedule.some(({ event }) => !(event.toLowerCase() in form.days))) kept.delete('days')
  }
  keepAll(campaign)
  const changed = () => draftParts.filter((part) => kept.get(part) !== written(part))

  let timer: ReturnType<typeof setTimeout> | undefined
  watch(
    form,
    () => {
      clearTimeout(timer)
      if (saving.value === 'conflict' || changed().length === 0) return
      saving.value = 'waiting'
      timer = setTimeout(() => void save(), pauseMs)
    },
    { deep: true },
  )
  onScopeDispose(() => {
    clearTimeout(timer)
    if (saving.value === 'waiting') void save()
  })

  let running: Promise<boolean> = Promise.resolve(true)
  /** One at a time: each save carries the revision that the one before it made. */
  function save(): Promise<boolean> {
    clearTimeout(timer)
    running = running.then(sendChanged)
    return running
  }

  async function sendChanged(): Promise<boolean> {
    if (saving.value === 'conflict') return false
    const parts = changed()
    if (parts.length === 0) {
      saving.value = 'saved'
      return true
    }
    const sent = new Map(parts.map((part) => [part, written(part)]))
    const input = Object.assign(
      {},
      ...parts.map((part) => partInput(part, form, currency)),
    ) as Partial<EditCampaignInput>
    if (!(await send(input))) return false
    for (const [part, text] of sent) kept.set(part, text)
    if (changed().length > 0) return sendChanged()
    return true
  }

  async function send(input: Partial<EditCampaignInput>): Promise<boolean> {
    saving.value = 'saving'
    const done = await act.send({ input: { ...input, campaignId: campaign.id, revision } })
    if (done?.campaign == null) {
      saving.value = act.refusals.value.some(({ code }) => code === 'CONFLICT') ? 'conflict' : 'refused'
      return false
    }
    revision = done.campaign.revision
    saving.value = 'saved'
    return true
  }

  function takeTheirs(current: DeskCampaign) {
    act.clear()
    revision = current.revision
    Object.assign(form, draftForm(current))
    keepAll(current)
    saving.value = 'saved'
    if (changed().length > 0) void save()
  }

  return {
    form,
    saving,
    refusals: computed(() => act.refusals.value.filter(({ code }) => code !== 'CONFLICT')),
    errorAt: (field) => act.errorAt.value(field),
    save,
    saveRules: async (document) => (await save()) && send({ document }),
    takeTheirs,
    keepMine: (current) => {
      revision = current.revision
      saving.value = 'waiting'
      return save()
    },
  }
}
