import fc from 'fast-check'
import { createSSRApp, h, shallowRef } from 'vue'
import { renderToString } from 'vue/server-renderer'
import { describe, expect, it } from 'vitest'
import { createWords, loadWords, localeKey } from '#client/lib/words.ts'
import { frameAround, onPlane } from '#domain/kernel/plane.ts'
import MapView from '#client/ui/MapView.vue'
import {
  clustersOf,
  isShown,
  labelLines,
  moved,
  partAround,
  targetSize,
  wholeWindow,
  windowAround,
  zoomed,
  type MapDrawing,
  type MapMarker,
} from '#client/ui/map-window.ts'

const frame = frameAround({ west: 68.1, south: 43.2, east: 68.3, north: 43.4 })
const whole = wholeWindow(frame)
const drawing: MapDrawing = {
  frame,
  outline: 'M60 60l2824 0 0 3880-2824 0z',
  parts: [{ id: 'west', name: 'Батыс', path: 'M60 60l1400 0 0 3880-1400 0z', labelX: 700, labelY: 2_000 }],
  lines: [],
}

function marker(id: string, lon: number, lat: number): MapMarker {
  return { id, name: id, lon, lat }
}

const somewhere = fc.record({
  lon: fc.double({ min: 68.1, max: 68.3, noNaN: true }),
  lat: fc.double({ min: 43.2, max: 43.4, noNaN: true }),
})

describe('the window of a map', () => {
  it('never leaves the drawing, however it is moved and zoomed', () => {
    const step = fc.record({
      factor: fc.double({ min: 0.2, max: 5, noNaN: true }),
      across: fc.double({ min: -9_000, max: 9_000, noNaN: true }),
      down: fc.double({ min: -9_000, max: 9_000, noNaN: true }),
    })
    fc.assert(
      fc.property(fc.array(step), (steps) => {
        let shown = whole
        for (const { factor, across, down } of steps) {
          shown = moved(whole, zoomed(whole, shown, factor), across, down)
          expect(shown.width).toBeLessThanOrEqual(whole.width + 1e-6)
          expect(shown.width).toBeGreaterThanOrEqual(whole.width / 12 - 1e-6)
          expect(shown.x).toBeGreaterThanOrEqual(whole.x - 1e-6)
          expect(shown.y + shown.height).toBeLessThanOrEqual(whole.y + whole.height + 1e-6)
          expect(shown.width / shown.height).toBeCloseTo(whole.width / whole.height, 6)
        }
      }),
    )
  })

  it('shows all points that it was made for', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { minLength: 1, maxLength: 8 }), (points) => {
        const onMap = points.map((point) => onPlane(frame, point))
        const shown = windowAround(whole, onMap)
        expect(onMap.filter((point) => !isShown(shown, point))).toEqual([])
      }),
    )
  })

  it('keeps what lies under the fingers where it is', () => {
    const shown = zoomed(whole, whole, 4, { x: 1_000, y: 1_500 })
    const share = (1_000 - shown.x) / shown.width
    expect(share).toBeCloseTo((1_000 - whole.x) / whole.width, 6)
  })
})

describe('markers', () => {
  it('stay in order, each once, and no two of what can be pressed cover each other', () => {
    fc.assert(
      fc.property(fc.array(somewhere, { maxLength: 40 }), (points) => {
        const markers = points.map(({ lon, lat }, i) => marker(String(i), lon, lat))
        const clusters = clustersOf(markers, { frame, shown: whole, pixels: 328 })
        const ids = clusters.flatMap((cluster) => cluster.markers.map(({ id }) => id))
        expect([...ids].sort()).toEqual(markers.map(({ id }) => id).sort())
        const firsts = clusters.map((cluster) => Number(cluster.markers[0]?.id))
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
        const unit = whole.width / 328
        for (const [i, one] of clusters.entries()) {
          for (const other of clusters.slice(i + 1)) {
            const apart = Math.hypot(one.at.x - other.at.x, one.at.y - other.at.y) / unit
            expect(apart).toBeGreaterThanOrEqual(targetSize - 1e-9)
          }
        }
      }),
    )
  })

  it('outside the window are not shown', () => {
    const shown = zoomed(whole, whole, 4)
    const markers = [marker('middle', 68.2, 43.3), marker('corner', 68.11, 43.21)]
    expect(clustersOf(markers, { frame, shown, pixels: 328 }).flatMap((cluster) => cluster.markers)).toEqual([
      markers[0],
    ])
  })
})

describe('a place in words', () => {
  it('is the part around it, the map around no part, or nothing', () => {
    expect(partAround(drawing, { lon: 68.15, lat: 43.3 })).toBe('Батыс')
    expect(partAround(drawing, { lon: 68.28, lat: 43.3 })).toBe('')
    expect(partAround(drawing, { lon: 68.5, lat: 43.3 })).toBeUndefined()
  })
})

it.each([
  ['Бірлік секторы', ['Бірлік', 'секторы']],
  ['Yassy sector', ['Yassy', 'sector']],
  ['Ақ су', ['Ақ су']],
  ['Қарабұлақ ауылдық округі', ['Қарабұлақ', 'ауылдық', 'округі']],
])('the name %s is written in lines', (name, lines) => {
  expect(labelLines(name)).toEqual(lines)
})

it('is a drawing before the page is alive: markers are seen, nothing pretends to be pressable', async () => {
  const words = createWords('kk')
  await loadWords(words, 'kk', ['map'])
  const view = () =>
    h(MapView, { label: 'Жобалар', drawing, activePart: 'west', markers: [marker('bench', 68.2, 43.3)] })
  const html = await renderToString(createSSRApp(view).use(words).provide(localeKey, shallowRef('kk')))
  expect(html).toContain('Батыс')
  expect(html).toContain('ground__active')
  expect(html).toContain('class="marker"')
  expect(html).not.toContain('marker__button')
  expect(html).not.toContain('style=')
  // What works with script only is hidden without it.
  expect(html.split('<button').length - 1).toBe(html.slice(html.indexOf('needs-script')).split('<button').length - 1)
})
