import { computed, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { moved, wholeWindow, zoomed, zoomOf, type MapWindow } from '#client/ui/map-window.ts'
import type { MapFrame, PlanePoint } from '#domain/kernel/plane.ts'
import type { Ref } from 'vue'

/** Before the page is alive nobody knows how wide the map is; phones come first. */
const widthOfPhones = 328
/** Pixels that a finger may slip and still have pressed. */
const slip = 6

/** Which part of a map is shown, and how fingers, mouse and buttons change it. */
export function useMapWindow(surface: Readonly<Ref<HTMLElement | null>>, frame: () => MapFrame) {
  const whole = computed(() => wholeWindow(frame()))
  const shown = shallowRef<MapWindow>(whole.value)
  const pixels = shallowRef(widthOfPhones)
  const isAlive = shallowRef(false)
  watch(whole, (now) => (shown.value = now))

  let sizes: ResizeObserver | undefined
  onMounted(() => {
    const measure = () => (pixels.value = surface.value?.clientWidth || widthOfPhones)
    measure()
    isAlive.value = true
    if (surface.value === null || !('ResizeObserver' in window)) return
    sizes = new ResizeObserver(measure)
    sizes.observe(surface.value)
  })
  onBeforeUnmount(() => sizes?.disconnect())

  /** Where on the drawing a press was. */
  function pointAt({ clientX, clientY }: { clientX: number; clientY: number }): PlanePoint {
    const box = surface.value?.getBoundingClientRect()
    const unit = shown.value.width / pixels.value
    return {
      x: shown.value.x + (clientX - (box?.left ?? 0)) * unit,
      y: shown.value.y + (clientY - (box?.top ?? 0)) * unit,
    }
  }

  function zoomBy(factor: number, around?: PlanePoint) {
    shown.value = zoomed(whole.value, shown.value, factor, around)
  }

  /** @param across, down as a share of the window */
  function moveBy(across: number, down: number) {
    shown.value = moved(whole.value, shown.value, across * shown.value.width, down * shown.value.height)
  }

  useFingers(surface, { shown, pixels, whole, pointAt, zoomBy })
  return {
    whole,
    shown,
    pixels,
    isAlive,
    zoom: computed(() => zoomOf(whole.value, shown.value)),
    pointAt,
    zoomBy,
    moveBy,
    fit: () => (shown.value = whole.value),
  }
}

interface Held {
  readonly shown: Ref<MapWindow>
  readonly pixels: Ref<number>
  readonly whole: Readonly<Ref<MapWindow>>
  readonly pointAt: (event: PointerEvent | { clientX: number; clientY: number }) => PlanePoint
  readonly zoomBy: (factor: number, around: PlanePoint) => void
}

/** One finger moves the map, two zoom it; a press that became a movement chooses nothing. */
function useFingers(surface: Readonly<Ref<HTMLElement | null>>, { shown, pixels, whole, pointAt, zoomBy }: Held) {
  const fingers = new Map<number, { clientX: number; clientY: number }>()
  let travelled = 0

  function down(event: PointerEvent) {
    if (fingers.size === 0) travelled = 0
    fingers.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
  }

  function move(event: PointerEvent) {
    const before = fingers.get(event.pointerId)
    if (!before) return
    const [across, along] = [event.clientX - before.clientX, event.clientY - before.clientY]
    travelled += Math.abs(across) + Math.abs(along)
    if (travelled < slip) return
    surface.value?.setPointerCapture(event.pointerId)
    const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
    fingers.set(event.pointerId, { clientX: event.clientX, clientY: event.clientY })
    if (other) {
      const middle = { clientX: (event.clientX + other.clientX) / 2, clientY: (event.clientY + other.clientY) / 2 }
      zoomBy(distance(event, other) / Math.max(1, distance(before, other)), pointAt(middle))
    } else {
      const unit = shown.value.width / pixels.value
      shown.value = moved(whole.value, shown.value, -across * unit, -along * unit)
    }
  }

  function up(event: PointerEvent) {
    fingers.delete(event.pointerId)
  }

  /** After a movement the browser still reports a press, unless a key made it. */
  function swallow(event: MouseEvent) {
    if (travelled >= slip && event.detail > 0) event.stopPropagation()
    travelled = 0
  }

  onMounted(() => {
    const element = surface.value
    element?.addEventListener('pointerdown', down)
    element?.addEventListener('pointermove', move)
    for (const end of ['pointerup', 'pointercancel', 'pointerleave'] as const) element?.addEventListener(end, up)
    element?.addEventListener('click', swallow, { capture: true })
  })
}

function distance(a: { clientX: number; clientY: number }, b: { clientX: number; clientY: number }): number {
  return Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY)
}
