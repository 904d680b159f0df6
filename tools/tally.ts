import { tally } from './tally/command.ts'

process.exitCode = tally(process.argv.slice(2), { out: console.log, error: console.error })
