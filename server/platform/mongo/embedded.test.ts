import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient } from 'mongodb'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { startEmbeddedMongo, type EmbeddedMongo } from './embedded.ts'
import { isAlive } from './process-lock.ts'

let dataDir: string
beforeAll(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'dauys-embedded-'))
})
afterAll(() => {
  rmSync(dataDir, { recursive: true, force: true })
})

const start = (folder = dataDir): Promise<EmbeddedMongo> =>
  startEmbeddedMongo({ binary: inject('mongodBinary'), dataDir: folder, cacheSizeGb: 0.25 })

async function withNotes<T>(mongo: EmbeddedMongo, work: (client: MongoClient) => Promise<T>): Promise<T> {
  const client = new MongoClient(mongo.uri)
  try {
    return await work(client)
  } finally {
    await client.close()
  }
}

const count = (mongo: EmbeddedMongo): Promise<number> =>
  withNotes(mongo, (client) => client.db('test').collection('notes').countDocuments())

describe('the embedded mongod', () => {
  it('keeps its data over a stop, a crash of its owner and a change of port, and leaves no process', async () => {
    const first = await start()
    await withNotes(first, (client) =>
      client
        .db('test')
        .collection('notes')
        .insertOne({}, { writeConcern: { w: 'majority' } }),
    )
    await first.stop()
    expect(isAlive(first.pid)).toBe(false)

    // The owner crashed: its lock names a process that is gone, the mongod still runs.
    const second = await start()
    writeFileSync(join(dataDir, 'dauys.lock'), '999999999')
    const third = await start()
    expect(third.pid).toBe(second.pid)
    expect(await count(third)).toBe(1)
    await third.stop()

    const blocker = await occupy(Number(readFileSync(join(dataDir, 'mongod.port'), 'utf8')))
    const fourth = await start()
    expect(fourth.uri).not.toBe(third.uri)
    expect(await count(fourth)).toBe(1)
    await fourth.stop()
    await new Promise((resolve) => blocker.close(resolve))
  })

  it('says who else uses the data folder', async () => {
    writeFileSync(join(dataDir, 'dauys.lock'), String(process.ppid))
    await expect(start()).rejects.toThrow(`Another Dauys (process ${process.ppid}) uses this data folder`)
    rmSync(join(dataDir, 'dauys.lock'))
  })

  it('says that the data folder cannot be written', async () => {
    // A file in the way stops even the superuser, whom missing rights would not.
    const blocked = join(dataDir, 'a-file')
    writeFileSync(blocked, '')
    await expect(start(blocked)).rejects.toThrow('cannot be written. Set DATA_DIR')
  })
})

function occupy(port: number): Promise<Server> {
  return new Promise((resolve) => {
    const server = createServer((socket) => socket.destroy())
    server.listen(port, '127.0.0.1', () => resolve(server))
  })
}
