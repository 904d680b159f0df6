import { parseArgs } from 'node:util'
import { tallyOptions, Unclear } from './rule.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
const others = { budget: text, write: text, trace: text, verify: text, ballot: text, margins: text }
const flags = { rounds: flag, json: flag, help: flag, 'trust-rows': flag }

/**
 * What stands on the command line.
 * @throws Unclear, in one line, for an option that is none, lacks its value or has one too many
 */
export function readArguments(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: { ...tallyOptions, ...others, ...flags } })
  } catch (cause) {
    throw new Unclear(`${complaintOf(cause)}; --help names every option`, { cause })
  }
}

/** Node names the option in quotes, `'--threshold <value>'`, and goes on for lines. */
function complaintOf(cause: unknown): string {
  if (!(cause instanceof Error) || !('code' in cause)) throw cause
  const [, option] = /'(-[^' ]*)/.exec(cause.message) ?? []
  if (cause.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `There is no option ${option}`
  if (cause.message.includes('does not take')) return `${option} takes no value`
  return `${option} needs a value after it, one that does not begin with a dash`
}
