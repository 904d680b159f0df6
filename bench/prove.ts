import { noBallotLost } from './ballots/no-ballot-lost.ts'
import { runCommand } from './command.ts'
import { failover } from './failover/failover.ts'
import { exactlyOnce } from './exactly-once/exactly-once.ts'
import { ledger } from './ledger.ts'
import { notices } from './notices/notices.ts'

await runCommand('prove', [exactlyOnce, failover, ledger, noBallotLost, notices])
