import { createElection, type Election, type Project } from './election.ts'
import type { PabulibFile } from './pabulib/format.ts'

/** A column of ours: which projects cannot win beside each other, as `Project.exclusiveGroup`. */
export const exclusiveColumn = 'exclusive_group'

/** The election of a file: what its rows say, not what its META counts. */
export function electionOf(file: PabulibFile): Election {
  const { voteType, budgetMinor, ballots, projectColumns } = file
  const categoryAt = projectColumns.indexOf('category')
  const districtAt = projectColumns.indexOf('district')
  const groupAt = projectColumns.indexOf(exclusiveColumn)
  const projects = file.projects.map(({ id, costMinor, isWithdrawn, cells }): Project => {
    const category = cells[categoryAt]
    const district = cells[districtAt]
    const exclusiveGroup = cells[groupAt]
    return {
      ...{ id, costMinor, isWithdrawn, ...(category && { category }), ...(district && { district }) },
      ...(exclusiveGroup && { exclusiveGroup }),
    }
  })
  return createElection({ voteType, budgetMinor, projects, ballots })
}
