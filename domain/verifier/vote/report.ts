import type { VoteFacts, VoteReport } from './bundle.ts'
import { voteNote, voteSentence } from './finding.ts'

/** What a check of a vote came to, as the command says it. */
export function voteLines(report: VoteReport): string[] {
  const { facts, findings, findingCount, notes } = report
  return [
    ...(facts ? rowsOf(facts).map(([name, value]) => `${name.padEnd(14)}${value}`) : []),
    '',
    ...notes.map((note) => `Note: ${voteNote(note)}`),
    ...findings.map((finding) => `- ${voteSentence(finding)}`),
    ...(findingCount > findings.length ? [`- … and ${findingCount - findings.length} more`] : []),
    report.holds ? holdsText(report) : `DOES NOT HOLD: ${findingCount} ${findingCount === 1 ? 'finding' : 'findings'}.`,
  ]
}

type Row = [name: string, value: string]

function rowsOf(facts: VoteFacts): Row[] {
  return [
    ['Vote', `${facts.key} (${facts.campaign})`],
    ['Rules (R)', facts.rules],
    ['List (H0)', facts.list],
    ['Boards (H1)', facts.boards],
    ...(facts.lot === null ? [] : [['Lots', facts.lot] as Row]),
    ...facts.envelopes.flatMap(envelopeRows),
    ...facts.keys.map(({ id, from }): Row => ['Key', `${id} from ${from}`]),
    ...facts.signers.map((name): Row => ['Signed by', name]),
    ...facts.compared.map(({ envelope, size, hour, isSame }): Row => [
      'Earlier head',
      `${envelope}, ${hour}, ${size} leaves: ${isSame ? 'continued unchanged' : 'NOT continued'}`,
    ]),
  ]
}

function envelopeRows({
  envelope,
  leaves,
  accepted,
  replaced,
  voided,
  ballots,
  results,
}: VoteFacts['envelopes'][number]) {
  return [
    ['Envelope', `${envelope}: ${accepted} ballots count, ${replaced} replaced, ${voided} void; ${leaves} leaves`],
    ['Ballots (H2)', ballots],
    ...results.map(({ tally, winners }): Row => ['Winners', `${winners.join(', ') || 'none'} by ${tally}`]),
  ] as Row[]
}

function holdsText({ facts, notes }: VoteReport): string {
  const isAll = !notes.some(({ code }) => code === 'ENVELOPE_NOT_RECOUNTED')
  const compared = (facts?.compared.length ?? 0) + (facts?.receipts ?? 0) + (facts?.promises ?? 0)
  const limit =
    compared > 0
      ? 'It continues what was kept from before.'
      : 'Compare the keys with printed ones, and hold the boards against receipts and heads (--receipt, --head): boards ' +
        'that were rewritten as a whole show only against something kept from before.'
  return `HOLDS: list, boards, lots, ballots ${isAll ? 'and every winner' : 'and the winners of every published box'} follow from each other. ${limit}`
}
