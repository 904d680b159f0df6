import { describe, expect, it } from 'vitest'
import {
  isNarrowed,
  projectFilterOf,
  projectOrderOf,
  readProjectList,
  stateGroups,
  writeProjectList,
} from '#client/features/budgets/project-list-address.ts'
import { projectStates } from '#domain/budgets/states.ts'

const chosen = {
  q: 'ойын алаңы',
  envelope: 'district:birlik',
  category: 'greening',
  state: 'infeasible',
  cost: '2500000',
  sort: 'cheapest',
  view: 'map',
  after: 'abc',
}

describe('the list of projects in the address', () => {
  it('is read and written again as it was', () => {
    expect(writeProjectList(readProjectList(chosen))).toEqual(chosen)
  })

  it('counts what is unknown in it as not chosen', () => {
    const odd = { state: 'constructor', sort: 'toString', cost: '-3', view: 'globe', q: ['a', 'b'], after: '' }
    expect(writeProjectList(readProjectList(odd))).toEqual({ q: 'a' })
  })

  it('takes a cost that is typed in groups of digits', () => {
    expect(readProjectList({ cost: '2 500 000' }).costMax).toBe(2_500_000)
  })

  it('asks list and map the same question, money in minor units', () => {
    expect(projectFilterOf(readProjectList(chosen), 100)).toEqual({
      text: 'ойын алаңы',
      envelope: 'district:birlik',
      category: 'greening',
      states: ['INFEASIBLE'],
      maxPrice: 250_000_000,
    })
    expect(projectFilterOf(readProjectList({}), 100)).toEqual({})
  })

  it('is in the order of numbers unless the reader chose another', () => {
    expect(projectOrderOf(readProjectList({}))).toBe('BALLOT')
    expect(projectOrderOf(readProjectList(chosen))).toBe('CHEAPEST')
  })

  it('is narrowed by choices, but not by order, map and page', () => {
    expect(isNarrowed(readProjectList({ sort: 'votes', view: 'map', after: 'abc' }))).toBe(false)
    expect(isNarrowed(readProjectList({ cost: '1' }))).toBe(true)
  })

  it('finds every public state in exactly one group', () => {
    const grouped = Object.values(stateGroups).flat().toSorted()
    const all = projectStates.filter((state) => state !== 'draft').map((state) => state.toUpperCase())
    expect(grouped).toEqual(all.toSorted())
  })
})
