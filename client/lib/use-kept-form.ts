import { nextTick, onMounted, shallowRef } from 'vue'
import { dropAttempt, keepAttempt } from '#client/lib/attempt.ts'
import { readDraft, useDeviceDraft } from '#client/lib/drafts.ts'
import { isUncertain, useAct } from '#client/lib/graphql/use-act.ts'
import { useMistakes } from '#client/lib/graphql/use-mistakes.ts'
import type { Document } from '#client/lib/graphql/client.ts'

/**
 * A form about one thing: what is typed stays on the device until it was sent, also through a sign-in on the way, and one
 * act is one attempt however often it is sent.
 * @param options.name of the draft and the attempt: the act and what it is about, `note prj_…`
 * @param options.form what is typed, reactive
 */
export function useKeptForm<Form extends object, Data extends object, Input>(
  document: Document<Data, { input: Input }>,
  options: { readonly name: string; readonly form: Form; readonly blank: () => Form },
) {
  const { name, form, blank } = options
  const act = useAct(document)
  const mistakes = useMistakes(act)
  const draft = useDeviceDraft(
    () => `form ${name}`,
    () => form,
  )
  const hasDraft = shallowRef(false)
  onMounted(async () => {
    const kept = await readDraft<Form>(`form ${name}`)
    if (kept === undefined) return
    Object.assign(form, kept.value)
    hasDraft.value = true
  })

  async function discard() {
    Object.assign(form, blank())
    hasDraft.value = false
    // The emptied form is no draft either: what watches it must have looked before.
    await nextTick()
    await draft.discard()
  }

  /** @returns what was done; undefined where it was refused, and `mistakes` says why */
  async function send(input: (attempt: string) => Input): ReturnType<typeof act.send> {
    if (act.pending.value) return undefined
    const done = await act.send({ input: input(keepAttempt(name)) })
    if (done === undefined && act.refusals.value.some(isUncertain)) return undefined
    dropAttempt(name)
    // Not waited for: what was done may take the form off the page, and then nobody hears that it was.
    if (done !== undefined) void discard()
    return done
  }

  return {
    ...{ send, discard, hasDraft, savedAt: draft.savedAt },
    ...{ pending: act.pending, waiting: act.waiting },
    ...{ mistakes: mistakes.shown, errorAt: mistakes.errorAt, check: mistakes.check },
  }
}
