import { createElection, type Election, type Project } from './election.ts'
import type { PabulibFile } from './pabulib/format.ts'

/** The election of a file: what its rows say, not what its META counts. */
export function electionOf(file: PabulibFile): Election {
  const { voteType, budgetMinor, ballots, projectColumns } = file
  const categoryAt = projectColumns.indexOf('category')
  const districtAt = projectColumns.indexOf('district')
  const projects = file.projects.map(({ id, costMinor, isWithdrawn, cells }): Project => {
    const category = cells[categoryAt]
    const district = cells[districtAt]
    return { id, costMinor, isWithdrawn, ...(category && { category }), ...(district && { district }) }
  })
  return createElection({ voteType, budgetMinor, projects, ballots })
}
