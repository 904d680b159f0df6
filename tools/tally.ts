import { tally } from './tally/command.ts'

process.exitCode = await tally(process.argv.slice(2), { out: console.log, error: console.error })
