import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import { ballotsHash } from '#domain/ballots/opened-box.ts'
import { count } from '#domain/tally/count.ts'
import { electionOf } from '#domain/tally/from-pabulib.ts'
import { filmOf } from '#domain/tally/film/film.ts'
import { nearestFirst } from '#domain/tally/film/nearest-losses.ts'
import { tallyRuleOf } from '#domain/tally/of-rules.ts'
import { choicesOf } from '#domain/tally/rule-choices.ts'
import { traceOf } from '#domain/tally/trace/trace.ts'
import { roundInView } from '#client/features/tally/round-in-view.ts'
import { moneyText, minorDigits } from '#domain/kernel/money.ts'
import type { EnvelopeKind, PbRules, Tally } from '#domain/budgets/rules/pb-rules.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import type { Recounted, RecountTask } from '#client/features/tally/tally-orders.ts'

/**
 * Counts a published file of ballots once more, by the official tally of its envelope.
 * @throws where the rules name no tally for the envelope: then something else than a campaign was published
 */
export function recount(file: PabulibFile, task: RecountTask): Recounted {
  const rules = JSON.parse(task.rules) as PbRules // its hash is compared with the published one
  const rule = tallyRuleOf(officialOf(rules, task.kind), formOf(rules, task.kind))
  const election = electionOf(file)
  const began = performance.now()
  const outcome = count(election, rule)
  const ms = performance.now() - began
  const { rounds, losses } = filmOf(election, rule, outcome)
  const { budgetMinor } = election
  const shown = rounds.map((round, index) => roundInView(round, rounds[index + 1]?.project))
  return {
    rulesHash: rulesFingerprint(rules),
    ballotsHash: task.boardHash === null ? null : hashOfBallots(file, task, task.boardHash),
    trace: traceOf(election, rule, outcome),
    ...{ voters: election.voters, ms },
    counted: {
      ...{ rule, budgetMinor, budget: moneyText(budgetMinor, minorDigits(file.currency)) },
      ...{ choices: choicesOf(rule, file.currency), unclear: {}, outcome, rounds: shown, ms },
      losses: nearestFirst({ election, rule, outcome }, losses),
    },
  }
}

function officialOf({ official, tallies }: PbRules, kind: EnvelopeKind): Tally {
  const found = tallies.find(({ id }) => id === official[kind])
  if (!found) throw new Error(`The rules do not say how ${kind} is counted`)
  return found
}

function formOf({ ballots }: PbRules, kind: EnvelopeKind) {
  const found = ballots.find(({ envelope }) => envelope === kind)
  if (!found) throw new Error(`The rules have no ballot for ${kind}`)
  return found
}

/** The file calls projects by their ballot numbers and keeps the ballots in the order in which they were opened. */
function hashOfBallots({ projects, ballots }: PabulibFile, task: RecountTask, boardHash: string): string {
  const numbers = projects.map(({ id }) => Number(id))
  const choices = Array.from(ballots, ({ marks, points }) => ({
    marks: marks.map((position) => numbers[position] ?? 0),
    points,
  }))
  const of = { campaign: task.campaignId as CampaignId, envelope: task.envelopeId, boardHash }
  return ballotsHash(of, choices)
}
