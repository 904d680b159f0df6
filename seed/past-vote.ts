import type { App } from '#server/app.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import text from './budget-2026.pb?raw'
import { demoCity } from './city.ts'
import { demand } from './demand.ts'

/** The participatory budget that the city voted on before it had this system: a file, as cities publish them. */
export async function keepPastVote(app: App): Promise<void> {
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  const vote = { file: read.file, fileName: 'budget-2026.pb', hash: sha256Hex(text), territoryId: demoCity }
  demand(await app.use.openData.importPastVote(vote))
}
