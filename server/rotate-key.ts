import { withApp } from './with-app.ts'

/** `npm run rotate-key`; in a container `node dist/server/rotate-key.js`. The server may be running. */
const say = (line: string): void => void process.stderr.write(`${line}\n`)

try {
  const { id, from } = await withApp(say, ({ platform }) => platform.signingKeys.rotate())
  process.stdout.write(
    `The key ${id} signs from ${from}. Every process knows it before; nothing has to be restarted.\n`,
  )
} catch (cause) {
  // What the operator can put right is shown as it is; everything else with its stack.
  say(cause instanceof Error && cause.name === 'StartupProblem' ? cause.message : String(stackOf(cause)))
  process.exitCode = 1
}

function stackOf(cause: unknown): unknown {
  return cause instanceof Error ? cause.stack : cause
}
