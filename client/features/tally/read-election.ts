import { givesPoints, missingMeta } from '#domain/tally/pabulib/format.ts'
import { supportOf } from '#domain/tally/support.ts'
import { ownThresholdOf } from '#client/features/tally/threshold.ts'
import type { Election } from '#domain/tally/election.ts'
import type { PabulibFile } from '#domain/tally/pabulib/format.ts'
import type { ReadElection, ShownProject } from '#client/features/tally/tally-orders.ts'

/** What the page shows of a file, without its ballots. */
export function describeElection(
  file: PabulibFile,
  election: Election,
  known: Pick<ReadElection, 'sha256' | 'repairs'>,
): ReadElection {
  const meta = new Map(file.meta.map(({ key, value }) => [key, value]))
  const language = meta.get('language') ?? ''
  const officialWinners = officialOf(file)
  return {
    ...known,
    missingMeta: missingMeta(file),
    description: meta.get('description') ?? '',
    unit: meta.get('unit') ?? '',
    instance: meta.get('instance') ?? '',
    ownRule: meta.get('rule') ?? '',
    language,
    currency: file.currency,
    voteType: file.voteType,
    budgetMinor: file.budgetMinor,
    ownThreshold: ownThresholdOf(file),
    voters: election.voters,
    projects: projectsOf(file, election, language),
    ...(officialWinners && { officialWinners }),
  }
}

function projectsOf({ projects, projectColumns, voteType }: PabulibFile, election: Election, language: string) {
  const { votes, scores } = supportOf(election)
  const hasScores = givesPoints(voteType)
  const nameColumns = projectColumns.flatMap((column, at) => {
    const match = /^name(?:_([a-z]{2,3}))?$/.exec(column)
    return match ? [{ at, of: match[1] ?? language }] : []
  })
  const categoryAt = projectColumns.indexOf('category')
  const districtAt = projectColumns.indexOf('district')
  return projects.map(({ id, costMinor, cells }, position): ShownProject => {
    const names = nameColumns.flatMap(({ at, of }) => (cells[at] ? [[of, cells[at]] as const] : []))
    const category = cells[categoryAt]
    const district = cells[districtAt]
    return {
      ...{ id, costMinor, votes: votes[position] ?? 0, names: Object.fromEntries(names) },
      ...(hasScores && { score: scores[position] ?? 0 }),
      ...(category && { category }),
      ...(district && { district }),
    }
  })
}

/** `selected` is 1 for what won; files without winners carry no such column, or only zeros. */
function officialOf({ projects, projectColumns }: PabulibFile): number[] | undefined {
  const at = projectColumns.indexOf('selected')
  const winners = [...projects.keys()].filter((position) => projects[position]?.cells[at] === '1')
  return winners.length > 0 ? winners : undefined
}
