import { createApp, type App } from './app.ts'
import { readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import { openDatabase } from './platform/mongo/database.ts'

/** For commands: the whole app without pages and workers, on the database of the server, which may be running. */
export async function withApp<Answer>(
  progress: (line: string) => void,
  work: (app: App) => Promise<Answer>,
): Promise<Answer> {
  const config = readConfig()
  const mayEmbed = config.mode !== 'production'
  const database = await openDatabase({ ...config, mayEmbed, mayShare: true, progress })
  try {
    const app = createApp({ ...config, mongodbUri: database.uri }, { clock: systemClock })
    try {
      await app.start({ withWorkers: false })
      return await work(app)
    } finally {
      await app.stop()
    }
  } finally {
    await database.stop()
  }
}
