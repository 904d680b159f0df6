import { computed, nextTick, onMounted, reactive, shallowRef, watch } from 'vue'
import { carried, keyOf, rewritten, textsOf, withWords } from '#client/features/deliberation/text/own-words.ts'
import { usePartWords } from '#client/features/deliberation/text/part-words.ts'
import { readDraft, useDeviceDraft } from '#client/lib/drafts.ts'
import { localeOf } from '#client/lib/localized.ts'
import type { ComputedRef } from 'vue'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PresentTextQuery } from '#client/lib/gql/graphql.ts'

type Petition = NonNullable<PresentTextQuery['petition']>
type Version = NonNullable<Petition['version']>
type Amendment = NonNullable<Petition['amendments']>['nodes'][number]

/**
 * What somebody writes for an amendment: one text, rewritten in place. It stays on the device, and keeps up with the
 * versions that others make meanwhile.
 * @param source.name of the draft: the petition, and the own amendment that is adapted
 * @param source.version the newest one
 * @param source.amendment the own one that is adapted; undefined for a new one
 */
export function useAmendmentDraft(source: {
  readonly name: string
  readonly version: ComputedRef<Version | undefined>
  readonly amendment: ComputedRef<Amendment | undefined>
}) {
  const { name, version, amendment } = source
  const partName = usePartWords()

  /** `field` is a key of `textsOf`; `before` is the text that was rewritten, of the version `version`. */
  const form = reactive({ field: '', version: 0, before: '', text: '', reason: '', showName: false })
  const hasMoved = computed(
    () => version.value !== undefined && form.version !== 0 && form.version !== version.value.number,
  )
  const edit = computed(() => rewritten(form.before, form.text))
  const lang = computed(() => form.field.split(' ')[0] as Locale)

  /** The newer version of the text that was rewritten, and mine over it. */
  const newer = computed(() => {
    const now = hasMoved.value && version.value ? textsOf(version.value)[form.field] : undefined
    return now === undefined ? undefined : carried(form.text, form.before, now)
  })
  /** A version that left my words alone changes nothing for me. */
  function keepUp() {
    if (newer.value && !newer.value.clashes) begin(form.field, newer.value.text)
  }

  /** Over the newest version. @param text what was written of it already */
  function begin(field: string, text?: string) {
    const texts = version.value ? textsOf(version.value) : {}
    const before = texts[field] ?? ''
    Object.assign(form, { field, before, text: text ?? before, version: version.value?.number ?? 0 })
  }

  /** Where nothing was begun: the first text, or the own amendment over the words that stand in its place now. */
  function start() {
    const one = amendment.value
    const at = one?.offer ?? one?.range
    if (one && at) {
      const field = keyOf(localeOf(at.locale), at.field)
      const before = version.value ? (textsOf(version.value)[field] ?? '') : ''
      begin(field, withWords(before, { start: at.start, end: at.end, replacement: one.replacement }))
      form.reason = one.reason
      return
    }
    const fields = options.value
    begin(fields.find(({ role }) => role !== 'TITLE')?.value ?? fields[0]?.value ?? '')
  }

  /** The texts that can be rewritten. */
  const options = computed(() => {
    const texts = version.value ? textsOf(version.value) : {}
    const hasOne = new Set(Object.keys(texts).map((key) => key.split(' ')[0])).size === 1
    return Object.keys(texts).flatMap((value) => {
      const [locale, id] = value.split(' ') as [Locale, string]
      const field = version.value?.fields.find((one) => one.field === id)
      if (!field) return []
      return [{ value, role: field.role, text: partName(field.label, hasOne ? undefined : locale) }]
    })
  })

  const isBegun = shallowRef(false)
  watch(
    version,
    (now) => {
      if (now && !isBegun.value) {
        isBegun.value = true
        start()
      } else keepUp()
    },
    // In step with the answer: on the server nothing that waits is run before the page is written.
    { immediate: true, flush: 'sync' },
  )

  /** What nobody typed is no draft. */
  const isTyped = shallowRef(false)
  watch([edit, () => form.reason], ([now, reason]) => {
    if (now !== undefined || reason !== '') isTyped.value = true
  })
  const { savedAt, discard } = useDeviceDraft(
    () => name,
    () => (isTyped.value ? form : undefined),
  )
  onMounted(async () => {
    const kept = await readDraft<typeof form>(name)
    if (!kept?.value.field) return
    isBegun.value = true
    Object.assign(form, kept.value)
    keepUp()
  })

  async function startOver() {
    form.reason = ''
    start()
    isTyped.value = false
    // The form as it was is no draft: what watches it must have looked before.
    await nextTick()
    await discard()
  }

  return { form, edit, lang, newer, options, savedAt, begin, startOver, discard }
}
