import { StartupProblem } from '../startup-problem.ts'
import { masterKeyCollection } from '../master-key.ts'
import { createClient } from './connect.ts'
import { databaseNameOf } from './database.ts'
import { createMongo, type Mongo } from './mongo.ts'

/**
 * Where ballots lie: another database than accounts, so that no query and no transaction joins them.
 * @param uri a MongoDB of its own, whose operation log then has nothing of a person beside a cast; undefined: the one of
 *   the person side, in a database with `_ballots` after its name
 */
export function createChoiceSide(person: Mongo, uri: string | undefined): Mongo {
  if (uri === undefined) return createMongo(person.client, `${person.db.databaseName}_ballots`)
  return createMongo(createClient(uri, 'BALLOTS_MONGODB_URI'), databaseNameOf(uri))
}

/**
 * Refuses to run with both sides in one database. Two addresses may name it in different ways, so what lies there is asked:
 * the collections of the person side are there already when this is called.
 */
export async function demandSeparateSides(choice: Mongo): Promise<void> {
  const found = await choice.db.listCollections({ name: masterKeyCollection.name }, { nameOnly: true }).toArray()
  if (found.length === 0) return
  throw new StartupProblem(
    `BALLOTS_MONGODB_URI names the database ${choice.db.databaseName}, which holds accounts. Ballots must lie apart from them:\n` +
      'name another database, better on another MongoDB, or leave BALLOTS_MONGODB_URI unset.',
  )
}
