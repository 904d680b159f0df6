import { runCommand } from './command.ts'
import { crash } from './crash.ts'

await runCommand('prove', [crash])
