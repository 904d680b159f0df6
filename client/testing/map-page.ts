import '#client/styles/index.css'
import { createApp, defineComponent, h, shallowRef } from 'vue'
import { announcerKey, createAnnouncer } from '#client/lib/announcer.ts'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import MapView from '#client/ui/MapView.vue'
import PointField from '#client/ui/PointField.vue'
import { iconSprite } from '#client/ui/icons.ts'
import type { MapDrawing, MapMarker } from '#client/ui/map-window.ts'
import type { GeoPoint } from '#domain/kernel/geometry.ts'
import type { Locale } from '#domain/kernel/localized.ts'

/** What the test puts on the page before it starts. */
export interface MapPage {
  readonly locale: Locale
  readonly drawing: MapDrawing
  readonly markers: readonly MapMarker[]
}

const { locale, drawing, markers } = (globalThis as unknown as { mapPage: MapPage }).mapPage
const words = createWords(locale)
await loadWords(words, locale, ['map'])
const announcement = createAnnouncer()

const page = defineComponent(() => {
  const selected = shallowRef<string>()
  const point = shallowRef<GeoPoint | null>(null)
  return () =>
    h('main', { class: 'page' }, [
      h('h1', 'Dauys'),
      h(MapView, {
        label: 'Жобалар',
        drawing,
        markers,
        selected: selected.value,
        onSelect: (id: string) => (selected.value = id),
      }),
      h('p', { id: 'selected' }, selected.value ?? ''),
      h('p', { id: 'said' }, announcement.value.text),
      h(PointField, {
        id: 'point',
        legend: 'Орны',
        drawing,
        modelValue: point.value,
        'onUpdate:modelValue': (now: GeoPoint | null) => (point.value = now),
      }),
      h('output', { id: 'chosen' }, JSON.stringify(point.value)),
    ])
})

document.documentElement.lang = locale
document.body.insertAdjacentHTML('afterbegin', iconSprite)
const app = createApp(page).use(words)
app.provide(localeKey, shallowRef(locale)).provide(announcerKey, announcement).mount('#app')
