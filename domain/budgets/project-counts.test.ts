import { describe, expect, it } from 'vitest'
import { countProjects, wasAdmitted, wasFeasible } from './project-counts.ts'
import type { Project } from './project.ts'
import { projectStates } from './states.ts'
import { admitted, feasible, infeasible, inState, onBallot, projectOf, sentIn, valued } from './testing/turkistan.ts'

function counted(...projects: readonly Project[]) {
  return countProjects(
    projects.map((project) => ({
      ...project,
      wasAdmitted: wasAdmitted(project),
      wasFeasible: wasFeasible(project),
    })),
  )
}

describe('what a campaign came to', () => {
  it('counts who passed a check, whatever came of them later', () => {
    const withdrawn = inState(valued(feasible), 'withdrawn_by_author')
    expect(counted(sentIn(), admitted(), valued(infeasible), withdrawn, onBallot())).toMatchObject({
      ...{ proposed: 5, admitted: 4, refused: 0, feasible: 2, infeasible: 1, onBallot: 1, withdrawn: 1, waiting: 2 },
    })
    expect(counted(inState(sentIn(), 'withdrawn_by_author'))).toMatchObject({ admitted: 0, withdrawn: 1 })
  })

  it('does not count on the frozen list what the city took out', () => {
    expect(counted(inState(onBallot(), 'withdrawn_by_city'))).toMatchObject({ onBallot: 0, withdrawn: 1, feasible: 1 })
  })

  it('believes the state of an import, which has no verdicts', () => {
    const imported = (state: Project['state']) => inState({ ...projectOf(), ballotNumber: 1 }, state)
    expect(counted(imported('won'), imported('lost'), imported('lost'))).toMatchObject({
      ...{ proposed: 3, admitted: 3, feasible: 3, onBallot: 3, won: 1, lost: 2, waiting: 0 },
    })
  })

  it('finds a place for every state but the draft', () => {
    for (const state of projectStates.filter((one) => one !== 'draft' && one !== 'unsupported' && one !== 'feasible')) {
      const { proposed, admitted: _, feasible: __, ...places } = counted(inState(projectOf(), state))
      expect([state, proposed, Object.values(places).some((count) => count === 1) || state === 'on_ballot']).toEqual([
        ...[state, 1, true],
      ])
    }
  })
})
