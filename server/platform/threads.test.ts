import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createThreads } from './threads.ts'

let folder: string
let file: URL

const work = `
import { threadId } from 'node:worker_threads'
import { serveTasks } from ${JSON.stringify(join(import.meta.dirname, 'thread-tasks.ts'))}
serveTasks((task) => {
  if (task === 'fail') throw new RangeError('as it was told')
  if (task === 'end') process.exit(0)
  if (task === 'forever') for (;;);
  return { threadId, twice: task * 2 }
})
`

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dauys-threads-'))
  file = pathToFileURL(join(folder, 'work.mjs'))
  await writeFile(file, work)
})
afterAll(() => rm(folder, { recursive: true }))

describe('threads', () => {
  it('answer, one task after another in the same thread, and at once in several', async () => {
    const threads = createThreads()
    const first = await threads.run(file, 4)
    expect(first).toMatchObject({ twice: 8 })
    const threadId = (first as { threadId: number }).threadId
    expect(await threads.run(file, 5)).toEqual({ threadId, twice: 10 })
    const both = await Promise.all([threads.run(file, 1), threads.run(file, 2)])
    expect(both).toMatchObject([{ twice: 2 }, { twice: 4 }])
    expect(new Set(both.map((one) => (one as { threadId: number }).threadId)).size).toBe(2)
    await threads.stop()
  })

  it('hand over what a task threw, and go on', async () => {
    const threads = createThreads()
    await expect(threads.run(file, 'fail')).rejects.toThrow('as it was told')
    expect(await threads.run(file, 3)).toMatchObject({ twice: 6 })
    await threads.stop()
  })

  it('say when a thread ended without an answer, and take another one', async () => {
    const threads = createThreads()
    await expect(threads.run(file, 'end')).rejects.toThrow('before it answered')
    expect(await threads.run(file, 3)).toMatchObject({ twice: 6 })
    await threads.stop()
  })

  it('end at once when they are stopped, whatever they are at', async () => {
    const threads = createThreads()
    const running = threads.run(file, 'forever')
    const refused = expect(running).rejects.toThrow('before it answered')
    await threads.stop()
    await refused
    expect(threads.isStopped()).toBe(true)
    await expect(threads.run(file, 1)).rejects.toThrow('stopped')
  })
})
