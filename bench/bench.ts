import { ballots } from './ballots.ts'
import { runCommand } from './command.ts'
import { live } from './live.ts'
import { read } from './read.ts'
import { replay } from './replay.ts'
import { sign } from './sign.ts'
import { similar } from './similar.ts'
import { tally } from './tally.ts'

await runCommand('bench', [read, sign, replay, live, tally, ballots, similar])
