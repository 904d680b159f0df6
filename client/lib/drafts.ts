import { onScopeDispose, shallowRef, watch } from 'vue'
import { deviceNow } from '#client/lib/clock.ts'
import type { ShallowRef } from 'vue'

const databaseName = 'dauys'
const storeName = 'drafts'

export interface StoredDraft<Value> {
  readonly value: Value
  readonly savedAt: string
}

/** Drafts on this device. Never holds secrets. Without IndexedDB (a private window) nothing is kept. */
export async function readDraft<Value>(key: string): Promise<StoredDraft<Value> | undefined> {
  return run('readonly', (store) => store.get(key) as IDBRequest<StoredDraft<Value> | undefined>)
}

/** @returns when it was saved; undefined where this device keeps nothing, or there is nothing to keep */
export async function saveDraft(key: string, value: unknown): Promise<Date | undefined> {
  if (value === undefined) return undefined
  const savedAt = deviceNow()
  // Through JSON: a reactive object cannot be stored as it is.
  const draft = { value: JSON.parse(JSON.stringify(value)) as unknown, savedAt: savedAt.toISOString() }
  return (await run('readwrite', (store) => store.put(draft, key))) === undefined ? undefined : savedAt
}

export async function dropDraft(key: string): Promise<void> {
  await run('readwrite', (store) => store.delete(key))
}

/** At sign-out: the next person at this device must not find them. */
export async function dropAllDrafts(): Promise<void> {
  await run('readwrite', (store) => store.clear())
}

export interface DeviceDraft {
  /** shown as "Saved on this phone, 14:02" */
  readonly savedAt: Readonly<ShallowRef<Date | undefined>>
  readonly discard: () => Promise<void>
}

/** Keeps `state` on the device half a second after each change, until `discard` is called. */
export function useDeviceDraft(key: () => string, state: () => unknown): DeviceDraft {
  const savedAt = shallowRef<Date>()
  let timer: ReturnType<typeof setTimeout> | undefined
  async function keep() {
    timer = undefined
    savedAt.value = await saveDraft(key(), state())
  }
  watch(
    state,
    () => {
      clearTimeout(timer)
      timer = setTimeout(() => void keep(), 500)
    },
    { deep: true },
  )
  // Who types and leaves at once, to sign in for instance, finds the last words as well.
  onScopeDispose(() => {
    if (timer === undefined) return
    clearTimeout(timer)
    void keep()
  })
  return {
    savedAt,
    discard: async () => {
      clearTimeout(timer)
      timer = undefined
      savedAt.value = undefined
      await dropDraft(key())
    },
  }
}

async function run<Value>(
  mode: IDBTransactionMode,
  act: (store: IDBObjectStore) => IDBRequest<Value>,
): Promise<Value | undefined> {
  const database = await open()
  if (database === undefined) return undefined
  return new Promise((resolve) => {
    const request = act(database.transaction(storeName, mode).objectStore(storeName))
    request.onsuccess = () => {
      resolve(request.result)
      database.close()
    }
    request.onerror = () => {
      resolve(undefined)
      database.close()
    }
  })
}

function open(): Promise<IDBDatabase | undefined> {
  if (typeof indexedDB === 'undefined') return Promise.resolve(undefined)
  return new Promise((resolve) => {
    const request = indexedDB.open(databaseName, 1)
    request.onupgradeneeded = () => request.result.createObjectStore(storeName)
    request.onsuccess = () => {
      resolve(request.result)
    }
    request.onerror = () => {
      resolve(undefined)
    }
  })
}
