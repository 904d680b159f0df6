import { runCommand } from './command.ts'
import { read } from './read.ts'

await runCommand('bench', [read])
