import type { BallotForm } from '../budgets/rules/pb-rules.ts'
import { minorDigits, moneyText } from '../kernel/money.ts'
import { csvText, harmless } from './csv.ts'
import { exclusiveColumn } from './from-pabulib.ts'
import { electionOf, tallyRuleOf, voteTypeOf, type EnvelopeVote } from './of-rules.ts'
import { ballotsOf } from './pabulib/ballots.ts'
import { givesPoints, type MetaEntry, type PabulibFile } from './pabulib/format.ts'
import { writePabulib, type WriteResult } from './pabulib/write.ts'
import { withResult } from './result-file.ts'
import { supportOf } from './support.ts'
import type { Election } from './election.ts'
import type { ProjectRecord, TallyRecord } from './vote-result.ts'

/** What files say of a vote beside its ballots. Texts are in one language. */
export interface FileSubject {
  readonly description: string
  readonly country: string
  readonly unit: string
  readonly instance: string
  /** `dd.mm.yyyy` or `yyyy` */
  readonly dateBegin: string
  readonly dateEnd: string
  /** for `comment`: fingerprints of rules, board and trace, and where it was imported from */
  readonly remarks: readonly string[]
  /** by ballot number */
  readonly projects: ReadonlyMap<number, ProjectWords>
}

export interface ProjectWords {
  readonly title: string
  readonly projectId: string
  /** degrees */
  readonly lat: number | null
  readonly lon: number | null
}

/** The files of one envelope to be written. */
export interface FilesTask {
  readonly vote: EnvelopeVote
  readonly official: TallyRecord
  readonly shadows: readonly TallyRecord[]
  readonly subject: FileSubject
  /** ballots stay with the observers where they are few */
  readonly withBallots: boolean
}

export interface WrittenFiles {
  /** CSV */
  readonly table: string
  /** `.pb`; null where ballots are not published */
  readonly ballots: WriteResult | null
}

export function writeFiles({ vote, official, shadows, subject, withBallots }: FilesTask): WrittenFiles {
  return {
    table: resultTable(vote, official, shadows, subject.projects),
    ballots: withBallots ? ballotFile(vote, official, subject) : null,
  }
}

/**
 * The ballots of an envelope with its official result as a strict `.pb` file (budgets.md 11). Projects stand in the order
 * that breaks the last ties and `comment` holds the whole rule, so that whoever counts the file gets the published trace.
 */
function ballotFile(vote: EnvelopeVote, official: TallyRecord, subject: FileSubject): WriteResult {
  const { election, numbers } = electionOf(vote, official.tally)
  const rule = tallyRuleOf(official.tally, vote.form)
  const winners = official.winners.map(({ number }) => numbers.indexOf(number))
  const file = fileOf({ vote, election, numbers, subject })
  return writePabulib(withResult(file, { budgetMinor: vote.budgetMinor, rule, winners }))
}

interface FileParts {
  readonly vote: EnvelopeVote
  readonly election: Election
  readonly numbers: readonly number[]
  readonly subject: FileSubject
}

function fileOf(parts: FileParts): PabulibFile {
  const { vote, election, numbers } = parts
  const hasPoints = election.voteType === 'cumulative' || election.voteType === 'scoring'
  const { starts, marks, points } = vote.ballots
  const positions = new Map(numbers.map((number, position) => [number, position]))
  const cells = (ballot: number) => [String(ballot + 1), '', ...(hasPoints ? [''] : [])]
  return {
    ...{ meta: metaOf(parts), voteType: voteTypeOf(vote.form), budgetMinor: vote.budgetMinor },
    ...{ currency: vote.currency, ...projectRows(parts) },
    voteColumns: ['voter_id', 'vote', ...(hasPoints ? ['points'] : [])],
    ballots: ballotsOf({
      ...{ starts, cells },
      marks: marks.map((number) => positions.get(number) ?? 0),
      points: hasPoints && points ? Int32Array.from(points) : null,
    }),
  }
}

function metaOf({ vote, election, subject }: FileParts): MetaEntry[] {
  const { description, country, unit, instance, dateBegin, dateEnd, remarks } = subject
  const told = { description, country, unit, instance }
  const counted = { num_projects: '', num_votes: '', budget: '', vote_type: '', rule: '' }
  const entries = { ...told, ...counted, date_begin: dateBegin, date_end: dateEnd, currency: vote.currency }
  const comment = remarks.map((remark, i) => `#${i + 1}: ${remark}`).join(' ')
  return Object.entries({ ...entries, ...lengthsOf(vote.form, election.projects.length), comment }).map(
    ([key, value]) => ({ key, value: oneLine(value) }),
  )
}

function lengthsOf(form: BallotForm, projects: number): Readonly<Record<string, string>> {
  switch (form.type) {
    case 'approval':
    case 'ranking':
      return { min_length: String(form.min), max_length: String(form.max) }
    case 'choose-1':
      return {}
    case 'knapsack':
      return { max_length: String(projects) }
    case 'points':
      return { max_points: String(form.maxPerProject), max_sum_points: String(form.total) }
    case 'grades':
      return { max_points: String(Math.max(...form.values)) }
  }
}

function projectRows({
  vote,
  election,
  numbers,
  subject,
}: FileParts): Pick<PabulibFile, 'projectColumns' | 'projects'> {
  const { votes, scores } = supportOf(election)
  const lines = new Map(vote.projects.map((project) => [project.number, project]))
  const hasScores = givesPoints(election.voteType) && election.voteType !== 'ordinal'
  const isExclusive = vote.conflicts.length > 0
  const projectColumns = [
    ...['project_id', 'cost', 'votes', ...(hasScores ? ['score'] : []), 'name', 'category', 'latitude', 'longitude'],
    ...['public_id', ...(isExclusive ? [exclusiveColumn] : [])],
  ]
  const projects = election.projects.map(({ id, costMinor, isWithdrawn = false, exclusiveGroup = '' }, position) => {
    const number = numbers[position] ?? 0
    const { title = '', projectId = '', lat = null, lon = null } = subject.projects.get(number) ?? {}
    const cells = [
      ...[id, '', String(votes[position]), ...(hasScores ? [String(scores[position])] : [])],
      ...[oneLine(title), lines.get(number)?.category ?? '', String(lat ?? ''), String(lon ?? '')],
      ...[projectId, ...(isExclusive ? [exclusiveGroup] : [])],
    ]
    return { id, costMinor, isWithdrawn, cells }
  })
  return { projectColumns, projects }
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** The result as a table: a row for each project by ballot number, amounts in the unit, a column for each shadow tally. */
function resultTable(
  { currency, projects }: Pick<EnvelopeVote, 'currency' | 'projects'>,
  official: TallyRecord,
  shadows: readonly TallyRecord[],
  words: FileSubject['projects'],
): string {
  const amount = (minor: number | null) => (minor === null ? '' : moneyText(minor, minorDigits(currency)))
  const found = new Map([...official.winners, ...official.losers].map((record) => [record.number, record]))
  const hasPoints = [...found.values()].some(({ points }) => points !== null)
  const head = [
    ...['number', 'project_id', 'name', 'category', 'cost', 'votes', ...(hasPoints ? ['points'] : [])],
    ...['selected', 'place', 'reason', 'missing', 'extra_ballots', 'wins_at_cost'],
    ...shadows.map(({ tally }) => `selected_${tally.id}`),
  ]
  const rows = projects
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, id, category }) => {
      const record: Partial<ProjectRecord> = found.get(number) ?? {}
      const { cost = null, votes = 0, points, place, reason, missing = null, extraBallots, winsAtCost = null } = record
      return [
        ...[number, harmless(id), harmless(words.get(number)?.title ?? ''), harmless(category ?? '')],
        ...[amount(cost), votes, ...(hasPoints ? [points ?? 0] : [])],
        ...[place ? 1 : 0, place ?? '', reason ?? '', amount(missing), extraBallots ?? '', amount(winsAtCost)],
        ...shadows.map(({ winners }) => (winners.some((winner) => winner.number === number) ? 1 : 0)),
      ]
    })
  return csvText([head, ...rows])
}
