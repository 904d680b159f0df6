import '#client/styles/index.css'
import { createApp, h, shallowRef } from 'vue'
import { announcerKey, createAnnouncer } from '#client/lib/announcer.ts'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import PhotoField from '#client/ui/PhotoField.vue'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Photo } from '#client/lib/photos/use-photos.ts'

// A page with nothing but the field, and what a form around it would know.
const locale = document.documentElement.lang as Locale
const words = createWords(locale)
await loadWords(words, locale, ['photos'])
const announcement = createAnnouncer()
const photos = shallowRef<readonly Photo[]>([])
const unsent = shallowRef(false)

const field = () =>
  h(PhotoField, {
    ...{ id: 'photos', legend: document.title, max: 3, optional: true },
    errorAt: (place) => (photos.value[place]?.alt === '?' ? '?!' : undefined),
    modelValue: photos.value,
    'onUpdate:modelValue': (next) => (photos.value = next),
    unsent: unsent.value,
    'onUpdate:unsent': (next) => (unsent.value = next),
  })

const known = () => JSON.stringify({ unsent: unsent.value, photos: photos.value.map(({ id, alt }) => [id, alt]) })

createApp(() =>
  h('main', { class: 'page main-end' }, [
    h('h1', document.title),
    field(),
    h('p', { role: 'status', class: 'visually-hidden' }, announcement.value.text),
    h('output', { hidden: true }, known()),
  ]),
)
  .use(words)
  .provide(localeKey, shallowRef(locale))
  .provide(announcerKey, announcement)
  .mount('#app')
