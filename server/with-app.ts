import { createApp, type App } from './app.ts'
import { readConfig } from './config.ts'
import { systemClock } from './platform/clock.ts'
import { beforeFirstStart } from './platform/mongo/first-start.ts'
import { openDatabase } from './platform/mongo/database.ts'

/** For commands: the whole app without pages and workers, on the database of the server, which may be running. */
export async function withApp<Answer>(
  progress: (line: string) => void,
  work: (app: App) => Promise<Answer>,
): Promise<Answer> {
  const config = readConfig()
  const isDemo = config.mode !== 'production'
  const database = await openDatabase({ ...config, mayEmbed: isDemo, mayShare: true, progress })
  try {
    const app = createApp({ ...config, mongodbUri: database.uri }, { clock: systemClock })
    try {
      if (isDemo) await beforeFirstStart(app.platform.mongo)
      await app.start({ withWorkers: false })
      return await work(app)
    } finally {
      await app.stop()
    }
  } finally {
    await database.stop()
  }
}
