import { canonicalJson } from '../../domain/kernel/canonical-json.ts'
import { audit } from '../../domain/tally/audit.ts'
import { basisOf, count, type TallyOutcome, type TallyRule } from '../../domain/tally/count.ts'
import type { Election } from '../../domain/tally/election.ts'
import { fairnessOf } from '../../domain/tally/fairness.ts'
import { filmOf } from '../../domain/tally/film/film.ts'
import { electionOf } from '../../domain/tally/from-pabulib.ts'
import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'
import { moneyText } from '../../domain/kernel/money.ts'
import { traceOf } from '../../domain/tally/trace/trace.ts'
import { utilitiesOf } from '../../domain/tally/utilities.ts'
import { readArguments } from './arguments.ts'
import { ballotLines } from './ballot.ts'
import { readFile, readTrace, save, writeFile, type ReadFile } from './files.ts'
import { nearLosses } from './margins.ts'
import { budgetOf, ruleOf, tallyOptions, Unclear, withoutEffect } from './rule.ts'
import { besideFile, besideFileLines, type BesideFile } from './selected.ts'
import { auditLines, roundLines, tableOf } from './table.ts'
import { usage } from './usage.ts'
import { verifyTrace } from './verify.ts'
import { ruleText, wordsFor } from './words.ts'

/** Where the command writes: what was asked for, and what went wrong. */
export interface Output {
  out(line: string): void
  error(line: string): void
}

/**
 * Runs `npm run tally` with these arguments.
 * @param read reads a `.pb` file; handed in by whoever counts the same file many times
 * @returns the exit code
 */
export async function tally(args: readonly string[], output: Output, read: ReadFile = readFile): Promise<number> {
  try {
    return await run(args, output, read)
  } catch (cause) {
    if (!(cause instanceof Unclear)) throw cause
    output.error(cause.message)
    return 2
  }
}

async function run(args: readonly string[], { out, error }: Output, read: ReadFile): Promise<number> {
  const { values, positionals } = readArguments(args)
  const [path] = positionals
  if (values.help || path === undefined || positionals.length > 1) {
    error(usage)
    return values.help ? 0 : 2
  }
  const { file, mended } = await read(path, values['trust-rows'] ?? false)
  for (const line of mended) error(line)
  const election = { ...electionOf(file), budgetMinor: budgetOf(file, values.budget) }
  const ruleTold = () => {
    const rule = ruleOf(file, values)
    const idle = withoutEffect(file, rule, values)
    if (idle.length > 0) error(`Without effect under this rule: ${idle.map((name) => `--${name}`).join(', ')}`)
    return rule
  }
  if (values.verify !== undefined) {
    const isRuleGiven = Object.keys(tallyOptions).some((name) => values[name as keyof typeof values] !== undefined)
    const rule = isRuleGiven ? ruleTold() : undefined
    const { lines, report } = verifyTrace({ trace: readTrace(values.verify), file, election, rule })
    for (const line of lines) out(line)
    if (values.json) out(JSON.stringify(report))
    return report.holds ? 0 : 1
  }

  const rule = ruleTold()
  const outcome = count(election, rule)
  const film = filmOf(election, rule, outcome)
  const words = wordsFor(file, rule)
  const margins = nearLosses({ election, rule, film, ballotsMax: wholeOf(values.margins) })
  const measures = measuresOf(election, rule, outcome)
  const beside = besideFile(file, outcome.winners)
  const lines = [
    `Rule: ${ruleText(rule)}`,
    ...(election.budgetMinor === file.budgetMinor ? [] : [words.budgetText(election.budgetMinor)]),
    ...tableOf(words, { outcome, film, margins }),
    ...besideFileLines(beside, words.idOf),
    ...auditLines(words, election.voters, measures.audit, measures.fairness),
    ...(values.rounds ? roundLines(words, film) : []),
    ...(values.ballot === undefined ? [] : ballotLines(words, values.ballot, { file, election, rule, outcome, film })),
  ]
  for (const line of lines) out(line)
  if (values.write !== undefined) writeFile(file, values.write)
  if (values.trace !== undefined) {
    const trace = traceOf(election, rule, outcome)
    save(values.trace, `${canonicalJson(trace)}\n`)
    out(`Trace: ${trace.fingerprint}`)
  }
  if (values.json) out(JSON.stringify(jsonOf({ file, rule, outcome, beside, measures, margins, digits: words.digits })))
  return 0
}

function wholeOf(text = '0'): number {
  if (!/^\d{1,6}$/.test(text)) throw new Unclear(`--margins needs a whole number, not ${JSON.stringify(text)}`)
  return Number(text)
}

/** What the outcome gave to whom; EJR+ by what the rule takes for utility, by cost where it has no such notion. */
function measuresOf(election: Election, rule: TallyRule, { winners }: TallyOutcome) {
  const { support } = basisOf(election, rule)
  const utilities = utilitiesOf(election, support, rule.rule === 'equal-shares' ? rule.utility : 'cost')
  return { audit: audit(election, utilities, winners), fairness: fairnessOf(election, support.votes, winners) }
}

interface Told {
  readonly file: PabulibFile
  readonly rule: TallyRule
  readonly outcome: TallyOutcome
  readonly beside: BesideFile | null
  readonly measures: ReturnType<typeof measuresOf>
  readonly margins: ReturnType<typeof nearLosses>
  readonly digits: number
}

/** The last line of `--json`: ids for positions, money in the unit of the file. */
function jsonOf({ file, rule, outcome, beside, measures, margins, digits }: Told) {
  const idOf = (position: number) => file.projects[position]?.id
  const { votersWithNothing, fundedMarks, violations } = measures.audit
  const { meanMinor, ...fairness } = measures.fairness
  const compared = outcome.rule === 'phragmen' ? undefined : outcome.comparison
  const raised = compared?.shares ?? (outcome.rule === 'equal-shares' ? outcome : undefined)
  return {
    rule,
    winners: outcome.winners.map(idOf),
    cost: moneyText(outcome.costMinor, digits),
    selected: beside && { onlyHere: beside.onlyHere.map(idOf), onlyInFile: beside.onlyInFile.map(idOf) },
    ...(raised?.stopReason != null && {
      // Of each voter, exactly, in minor units.
      share: { num: String(raised.share.num), den: String(raised.share.den) },
      ...{ runs: raised.runs, stopReason: raised.stopReason },
    }),
    ...(compared && {
      comparison: {
        counts: outcome.rule,
        preferEqualShares: compared.preferFirst,
        preferGreedy: compared.preferSecond,
        equal: compared.equal,
      },
    }),
    audit: {
      ...{ votersWithNothing, fundedMarks, ejrPlusViolatedBy: violations.map(({ project }) => idOf(project)) },
      ...{ ...fairness, meanCost: moneyText(Math.round(meanMinor), digits) },
    },
    margins: margins.map(({ project, extraBallots, winsAtCostMinor, tried }) => ({
      ...{ project: idOf(project), extraBallots, ballotsTried: tried },
      wouldWinAtCost: winsAtCostMinor === null ? null : moneyText(winsAtCostMinor, digits),
    })),
  }
}
