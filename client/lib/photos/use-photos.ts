import { computed, onBeforeUnmount, onMounted, shallowRef, watch } from 'vue'
import { newAttempt } from '#client/lib/attempt.ts'
import { useRefusalWords } from '#client/lib/graphql/refusals.ts'
import { sendPhoto } from '#client/lib/photos/send-photo.ts'
import { shrinkPhoto } from '#client/lib/photos/shrink-photo.ts'
import type { ComputedRef, Ref, ShallowRef } from 'vue'
import type { PhotoSize, SendAnswer, SentPhoto } from '#client/lib/photos/send-photo.ts'

/** A photo that was sent, as a form keeps it. */
export interface Photo extends SentPhoto {
  /** what it shows, in words */
  readonly alt: string
}

/** One that was chosen, wherever it is on its way. */
export interface PhotoRow {
  readonly key: string
  readonly state: 'queued' | 'preparing' | 'sending' | 'failed' | 'sent'
  /** the share that has gone out, 0 to 1 */
  readonly share: number
  /** why it was not sent, in words */
  readonly error?: string | undefined
  /** whether sending it again may help: a file that is refused stays refused */
  readonly mayRetry: boolean
  readonly isOffline: boolean
  readonly preview: string | undefined
  readonly sizes: readonly PhotoSize[]
  readonly id: string | undefined
  readonly alt: string
  /** it was taken out and can be put back */
  readonly isRemoved: boolean
}

export interface Photos {
  readonly rows: Readonly<ShallowRef<readonly PhotoRow[]>>
  /** those that count: not removed, in their order */
  readonly kept: ComputedRef<readonly PhotoRow[]>
  /** something is not sent yet, or cannot be: the form is not ready */
  readonly pending: ComputedRef<boolean>
  readonly add: (files: readonly File[]) => void
  readonly retry: (key: string) => void
  readonly describe: (key: string, alt: string) => void
  readonly remove: (key: string) => void
  readonly undo: (key: string) => void
  /** @returns its new place among those that count, from 0; undefined when it is at the end already */
  readonly move: (key: string, by: 1 | -1) => number | undefined
}

interface Options {
  readonly model: Ref<readonly Photo[]>
  /** how many may be chosen */
  readonly max: () => number
  readonly sent: (row: PhotoRow) => void
}

const busyPausesMs = [2_000, 4_000, 8_000, 16_000]
const refusedForGood = ['FILE_TOO_LARGE', 'FILE_TYPE', 'FILE_DAMAGED', 'FILE_HIDES_MORE', 'TOO_MANY_PIXELS']
const none = { share: 0, mayRetry: false, isOffline: false, preview: undefined, isRemoved: false }

/** Photos of one field: sent one after the other, kept in order, taken out and put back. */
export function usePhotos({ model, max, sent }: Options): Photos {
  const inWords = useRefusalWords()
  const rows = shallowRef<readonly PhotoRow[]>(model.value.map(rowOf))
  const files = new Map<string, File>()
  const sendings = new Map<string, AbortController>()
  const kept = computed(() => rows.value.filter(({ isRemoved }) => !isRemoved))
  let isWorking = false

  function change(key: string, changes: Partial<PhotoRow>) {
    rows.value = rows.value.map((row) => (row.key === key ? { ...row, ...changes } : row))
  }

  function tell() {
    model.value = kept.value.flatMap(({ id, sizes, alt }) => (id === undefined ? [] : { id, sizes, alt }))
  }

  // A draft that is restored, a form that is emptied.
  watch(model, (photos) => {
    const known = kept.value.flatMap(({ id }) => id ?? [])
    if (photos.map(({ id }) => id).join() !== known.join()) rows.value = photos.map(rowOf)
  })

  async function work() {
    if (isWorking) return
    isWorking = true
    for (let row = next(); row !== undefined; row = next()) await send(row.key)
    isWorking = false
  }

  const next = () => kept.value.find(({ state }) => state === 'queued')

  async function send(key: string) {
    const file = files.get(key)
    if (file === undefined) return
    const sending = new AbortController()
    sendings.set(key, sending)
    change(key, { state: 'preparing', share: 0, error: undefined, isOffline: false })
    const shrunk = await shrinkPhoto(file)
    change(key, { state: 'sending', preview: shrunk.preview })
    const answer = await sendUntilCertain(shrunk.file, key, sending.signal)
    sendings.delete(key)
    if (answer === undefined) change(key, { state: 'queued', share: 0 })
    else if ('photo' in answer) {
      files.delete(key)
      change(key, { state: 'sent', id: answer.photo.id, sizes: answer.photo.sizes })
      tell()
      const row = kept.value.find((found) => found.key === key)
      if (row) sent(row)
    } else fail(key, answer.error)
  }

  function fail(key: string, error: Extract<SendAnswer, { error: unknown }>['error']) {
    const isOffline = error.code === 'NO_CONNECTION'
    change(key, {
      ...{ state: 'failed', isOffline, mayRetry: !refusedForGood.includes(error.code) },
      error: isOffline ? undefined : inWords(error).text,
    })
  }

  async function sendUntilCertain(file: Blob, key: string, signal: AbortSignal): Promise<SendAnswer | undefined> {
    const progress = (share: number) => change(key, { share })
    for (const pause of busyPausesMs) {
      const answer = await sendPhoto(file, { progress, signal })
      if (answer === undefined || 'photo' in answer || answer.error.code !== 'BUSY') return answer
      await wait(Math.max(pause, answer.retryAfterMs ?? 0), signal)
    }
    return sendPhoto(file, { progress, signal })
  }

  function retry(key: string) {
    change(key, { state: 'queued', error: undefined, isOffline: false })
    void work()
  }

  const goOn = () => {
    for (const { key, state, isOffline } of kept.value) if (state === 'failed' && isOffline) retry(key)
  }
  onMounted(() => addEventListener('online', goOn))
  onBeforeUnmount(() => {
    removeEventListener('online', goOn)
    for (const sending of sendings.values()) sending.abort()
    files.clear()
  })

  return {
    rows,
    kept,
    pending: computed(() => kept.value.some(({ state }) => state !== 'sent')),
    add(chosen) {
      const room = Math.max(0, max() - kept.value.length)
      const added = chosen.slice(0, room).map((file) => {
        const key = newAttempt()
        files.set(key, file)
        return { ...none, key, state: 'queued' as const, sizes: [], id: undefined, alt: '' }
      })
      rows.value = [...rows.value, ...added]
      void work()
    },
    retry,
    describe(key, alt) {
      change(key, { alt })
      tell()
    },
    remove(key) {
      // One can be put back: the last.
      rows.value = rows.value.filter(({ isRemoved }) => !isRemoved)
      change(key, { isRemoved: true })
      sendings.get(key)?.abort()
      tell()
    },
    undo(key) {
      change(key, { isRemoved: false })
      tell()
      void work()
    },
    move(key, by) {
      const order = [...rows.value]
      const from = order.findIndex((row) => row.key === key)
      const neighbour = kept.value[kept.value.findIndex((row) => row.key === key) + by]
      const [row] = order.slice(from, from + 1)
      if (neighbour === undefined || row === undefined) return undefined
      order.splice(from, 1)
      order.splice(order.indexOf(neighbour) + (by === 1 ? 1 : 0), 0, row)
      rows.value = order
      tell()
      return kept.value.findIndex((found) => found.key === key)
    },
  }
}

/** Not longer than the photo is wanted. */
function wait(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}

function rowOf({ id, sizes, alt }: Photo): PhotoRow {
  return { ...none, key: id, state: 'sent', share: 1, sizes, id, alt }
}
