import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MongoClient, type Db } from 'mongodb'
import { startEmbeddedMongo } from '#server/platform/mongo/embedded.ts'
import { findMongod } from '#server/platform/mongo/resolve.ts'

export interface BenchDatabase {
  /** address of a database of this name */
  uri(name: string): string
  /** asked behind the servers' backs */
  open(name: string): Db
}

/** A one-node replica set on an empty folder of its own, which is gone afterwards. */
export async function withDatabase<Answer>(
  say: (line: string) => void,
  work: (database: BenchDatabase) => Promise<Answer>,
): Promise<Answer> {
  const dataDir = mkdtempSync(join(tmpdir(), 'dauys-bench-'))
  const { MONGOD_BINARY: binary, PATH: path, XDG_CACHE_HOME: cacheHome } = process.env
  try {
    const found = await findMongod({ binary, dataDir, path, cacheHome, progress: say })
    const mongo = await startEmbeddedMongo({ binary: found.path, dataDir })
    const client = await new MongoClient(mongo.uri).connect()
    try {
      return await work({
        uri: (name) => mongo.uri.replace('/?', `/${name}?`),
        open: (name) => client.db(name),
      })
    } finally {
      await client.close()
      await mongo.stop()
    }
  } finally {
    rmSync(dataDir, { recursive: true, force: true })
  }
}
