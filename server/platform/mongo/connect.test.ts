import { spawn, type ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest'
import { createClient, pingPrimary, verifyDeployment } from './connect.ts'
import { databaseNameOf } from './database.ts'
import { startEmbeddedMongo } from './embedded.ts'
import { withAdmin } from './lone-replica-set.ts'

let standalone: ChildProcess
let folder: string
let port: number

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'dauys-standalone-'))
  port = await freePort()
  standalone = spawn(
    inject('mongodBinary'),
    ['--dbpath', folder, '--port', String(port), '--bind_ip', '127.0.0.1', '--wiredTigerCacheSizeGB', '0.25'],
    { stdio: 'ignore' },
  )
})
afterAll(async () => {
  const ended = new Promise((resolve) => standalone.once('exit', resolve))
  standalone.kill('SIGTERM')
  await ended
  rmSync(folder, { recursive: true, force: true })
})

describe('MONGODB_URI', () => {
  it('of a replica set is accepted', async () => {
    await expect(verifyDeployment(inject('mongodbUri'))).resolves.toBeUndefined()
  })

  it('of a set that elects a primary is accepted once there is one', async () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'dauys-electing-'))
    const mongo = await startEmbeddedMongo({ binary: inject('mongodBinary'), dataDir, cacheSizeGb: 0.25 })
    try {
      const { port: member } = new URL(mongo.uri)
      // For longer than one look takes.
      await withAdmin(Number(member), (command) => command({ replSetStepDown: 6, force: true }))
      await expect(verifyDeployment(`mongodb://127.0.0.1:${member}/dauys?replicaSet=rs0`)).resolves.toBeUndefined()
    } finally {
      await mongo.stop()
      rmSync(dataDir, { recursive: true, force: true })
    }
  })

  it('of a standalone is refused with the reason and the way out', async () => {
    await expect
      .poll(() => verifyDeployment(`mongodb://127.0.0.1:${port}/dauys`).catch((error: Error) => error.message), {
        timeout: 30_000,
      })
      .toMatch(/is a standalone server[\s\S]*rs\.initiate\(\)/)
    // Asked for by a set name it answers differently, and is refused all the same.
    await expect(verifyDeployment(`mongodb://127.0.0.1:${port}/dauys?replicaSet=rs0`)).rejects.toThrow(
      'is a standalone',
    )
  })

  it('that nobody answers at is named without its password', async () => {
    const free = await freePort()
    const refused = verifyDeployment(`mongodb://user:secret@127.0.0.1:${free}/dauys`)
    await expect(refused).rejects.toThrow(`No MongoDB answers at mongodb://…@127.0.0.1:${free}/dauys`)
    await expect(refused).rejects.not.toThrow('secret')
  })

  it('with a wrong account is refused as such', async () => {
    const uri = inject('mongodbUri').replace('//', '//nobody:wrong@')
    await expect(verifyDeployment(uri)).rejects.toThrow('refuses the account in MONGODB_URI')
  })

  it('that falls silent is noticed in time', async () => {
    const client = createClient(`mongodb://127.0.0.1:${await freePort()}/?directConnection=true`)
    // By itself the driver would look for a primary for 15 s, and say something else.
    await expect(pingPrimary(client.db(), 200)).rejects.toThrow('did not answer within 200 ms')
    await client.close()
  })

  it('that is no address is refused as such', async () => {
    await expect(verifyDeployment('mongodb://')).rejects.toThrow('not an address that MongoDB understands')
  })

  it.each([
    ['mongodb://127.0.0.1:27017/?directConnection=true', 'dauys'],
    ['mongodb://127.0.0.1:27017', 'dauys'],
    ['mongodb://user:word@one:1,two:2/city?replicaSet=rs0', 'city'],
  ])('%s names the database %s', (uri, name) => {
    expect(databaseNameOf(uri)).toBe(name)
  })
})

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer()
    server.listen(0, '127.0.0.1', () => {
      const found = (server.address() as AddressInfo).port
      server.close(() => resolve(found))
    })
  })
}
