import type { TallyRule } from '../../domain/tally/count.ts'
import type { Election } from '../../domain/tally/election.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { statedRule } from '../../domain/tally/trace/trace.ts'
import { checkTrace, type TallyReport } from '../../domain/verifier/tally/check-trace.ts'
import { tallySentence } from '../../domain/verifier/tally/finding.ts'

interface Verification {
  readonly trace: unknown
  readonly file: PabulibFile
  readonly election: Election
  /** the rule that was announced, if one was given */
  readonly rule: TallyRule | undefined
}

const shown = 20
const notChecked =
  'Not checked: that no share before the last one overspent (Add1); names, districts and categories, which are no part of a trace.'

/** Checks a trace against a file, and says in words what was checked. */
export function verifyTrace({ trace, file, election, rule }: Verification): {
  readonly lines: readonly string[]
  readonly report: TallyReport
} {
  const given = { ...election, ballots: file.ballots }
  const report = checkTrace({ trace, election: given, ...(rule && { announced: statedRule(rule) }) })
  const { findings, holds } = report
  const more = findings.length > shown ? [`- … and ${findings.length - shown} more`] : []
  const about = rule
    ? 'The rule is the one that was given.'
    : 'The rule is the one that the trace states: give its options to hold it against the one that was announced.'
  const lines = [
    ...findings.slice(0, shown).map((finding) => `- ${tallySentence(finding)}`),
    ...more,
    holds
      ? `HOLDS: fingerprints, prices, order, ties, who dropped out and where the count ended follow from the ${election.voters} ballots.`
      : `DOES NOT HOLD: ${findings.length} ${findings.length === 1 ? 'finding' : 'findings'}.`,
    ...(holds ? [about, notChecked] : []),
  ]
  return { lines, report }
}
