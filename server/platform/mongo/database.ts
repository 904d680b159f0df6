import { StartupProblem } from '../startup-problem.ts'
import { verifyDeployment } from './connect.ts'
import { runningEmbeddedMongo, startEmbeddedMongo } from './embedded.ts'
import { findMongod } from './resolve.ts'

export interface DatabaseOptions {
  /** a server of one's own; without it one is found and started */
  readonly mongodbUri: string | undefined
  /** checked too, when there is one */
  readonly ballotsMongodbUri: string | undefined
  readonly mongodBinary: string | undefined
  readonly dataDir: string
  readonly path: string | undefined
  readonly cacheHome: string | undefined
  /** whether a mongod may be started: in production it may not */
  readonly mayEmbed: boolean
  /** whether the mongod of a server that runs on the same data folder will do: for commands */
  readonly mayShare?: boolean
  readonly progress: (line: string) => void
}

export interface OpenDatabase {
  readonly uri: string
  /** stops only what was started here */
  stop(): Promise<void>
}

const defaultName = 'dauys'

/** The replica set that Dauys works on: the given one, checked, or an embedded one. */
export async function openDatabase(options: DatabaseOptions): Promise<OpenDatabase> {
  const { mongodbUri, ballotsMongodbUri, progress } = options
  if (ballotsMongodbUri !== undefined) await verifyDeployment(ballotsMongodbUri, 'BALLOTS_MONGODB_URI')
  if (mongodbUri !== undefined) {
    await verifyDeployment(mongodbUri)
    progress('MongoDB: the one of MONGODB_URI')
    return { uri: mongodbUri, stop: () => Promise.resolve() }
  }
  if (!options.mayEmbed) {
    throw new StartupProblem('MONGODB_URI: production needs a replica set, mongodb://…/dauys?replicaSet=rs0')
  }
  const shared = options.mayShare ? await runningEmbeddedMongo(options.dataDir) : undefined
  if (shared !== undefined) {
    progress('MongoDB: the one of the server that runs on this data folder')
    return { uri: shared, stop: () => Promise.resolve() }
  }
  const found = await findMongod({ ...options, binary: options.mongodBinary })
  progress(`MongoDB ${found.version} from ${found.from}: starting …`)
  return startEmbeddedMongo({ binary: found.path, dataDir: options.dataDir })
}

/** The database that the address names, else `dauys`. */
export function databaseNameOf(uri: string): string {
  // Not URL: an address may list several hosts.
  const [, name] = /^mongodb(?:\+srv)?:\/\/[^/]+\/([^?]+)/.exec(uri) ?? []
  return name ?? defaultName
}
