import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto'
import { access, link, mkdir, open, readFile, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/**
 * Random keys of 32 bytes in files of one folder, outside every database: who has both databases and not the folder can
 * derive nothing. All processes of an installation share the folder.
 */
export interface SecretFiles {
  /**
   * The key of this name, made now where there is none; of two processes at once one makes it and both get the same.
   * Throws for one that was destroyed: under its name there is never another.
   */
  make(name: string): Promise<KeyObject>
  /** The key of this name. @returns undefined when there is none, or none any more */
  read(name: string): Promise<KeyObject | undefined>
  /**
   * Overwrites and removes the key, for ever; again it does nothing. Other processes forget it within a minute. A copy
   * that a backup or a disk's own spare blocks hold is out of reach.
   */
  destroy(name: string): Promise<void>
}

const keyBytes = 32
/** How long a process believes what it read: as long as one may still use a key that another destroyed. */
const cachedMs = 60_000
const nameForm = /^[A-Za-z0-9_-]{1,100}$/

/** @param nowMs milliseconds that only grow; tests give their own */
export function createSecretFiles(folder: string, nowMs = (): number => performance.now()): SecretFiles {
  const cache = new Map<string, { readonly key: KeyObject; readonly readAt: number }>()
  const reading = new Map<string, Promise<KeyObject | undefined>>()
  const making = new Map<string, Promise<KeyObject>>()

  const pathOf = (name: string): string => {
    if (!nameForm.test(name)) throw new Error(`${name} is no name of a key`)
    return join(folder, `${name}.key`)
  }
  const graveOf = (name: string): string => `${pathOf(name)}.destroyed`

  function remember(name: string, bytes: Buffer): KeyObject {
    if (bytes.length !== keyBytes) throw new Error(`the key ${name} has ${bytes.length} bytes`)
    const key = createSecretKey(bytes)
    bytes.fill(0)
    cache.set(name, { key, readAt: nowMs() })
    return key
  }

  function read(name: string): Promise<KeyObject | undefined> {
    const cached = cache.get(name)
    if (cached && nowMs() - cached.readAt < cachedMs) return Promise.resolve(cached.key)
    cache.delete(name)
    return together(reading, name, async () => {
      const bytes = await ifPresent(readFile(pathOf(name)))
      return bytes && remember(name, bytes)
    })
  }

  async function make(name: string): Promise<KeyObject> {
    await mkdir(folder, { recursive: true, mode: 0o700 })
    // Written aside and then given its name, which only one can: nobody ever reads half a key.
    const aside = `${pathOf(name)}.${randomBytes(8).toString('hex')}`
    await writeWhole(aside, randomBytes(keyBytes))
    try {
      await link(aside, pathOf(name)).catch(unless('EEXIST'))
    } finally {
      await unlink(aside)
    }
    // Asked after the name was taken: who destroys puts the mark first, so one of both sees the other.
    if (await exists(graveOf(name))) {
      await unlink(pathOf(name)).catch(unless('ENOENT'))
      throw new Error(`the key ${name} was destroyed`)
    }
    await syncFolder(folder)
    return remember(name, await readFile(pathOf(name)))
  }

  return {
    read,

    make: async (name) => (await read(name)) ?? together(making, name, () => make(name)),

    async destroy(name) {
      cache.delete(name)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeFile(graveOf(name), '', { mode: 0o600 })
      await overwrite(pathOf(name)).catch(unless('ENOENT'))
      await unlink(pathOf(name)).catch(unless('ENOENT'))
      await syncFolder(folder)
    },
  }
}

/** What many ask for at once is done once. */
function together<Value>(
  running: Map<string, Promise<Value>>,
  name: string,
  act: () => Promise<Value>,
): Promise<Value> {
  const known = running.get(name)
  if (known) return known
  const begun = act().finally(() => running.delete(name))
  running.set(name, begun)
  return begun
}

async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const file = await open(path, 'wx', 0o600)
  try {
    await file.writeFile(bytes)
    await file.sync()
  } finally {
    await file.close()
    bytes.fill(0)
  }
}

/** In place, so that the blocks which held the key hold zeros. */
async function overwrite(path: string): Promise<void> {
  const file = await open(path, 'r+')
  try {
    await file.write(Buffer.alloc(keyBytes), 0, keyBytes, 0)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** A name is durable when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

async function exists(path: string): Promise<boolean> {
  return (await ifPresent(access(path).then(() => true))) ?? false
}

async function ifPresent<Value>(reading: Promise<Value>): Promise<Value | undefined> {
  return reading.catch(unless('ENOENT')) as Promise<Value | undefined>
}

function unless(code: string): (cause: unknown) => undefined {
  return (cause) => {
    if ((cause as NodeJS.ErrnoException).code !== code) throw cause
    return undefined
  }
}
