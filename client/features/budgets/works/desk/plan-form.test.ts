import { describe, expect, it } from 'vitest'
import {
  costsMore,
  daysOutOfOrder,
  endsLater,
  planForm,
  planInput,
  unreadAmounts,
} from '#client/features/budgets/works/desk/plan-form.ts'
import { aCaseWork } from '#client/testing/works.ts'
import type { OpenWork } from '#client/features/budgets/works/desk/open-work.ts'

function opened(): OpenWork {
  const { project } = aCaseWork()
  if (project?.work == null) throw new Error('the builder makes no work')
  return { ...project, work: project.work }
}

describe('the plan of a work as it is typed', () => {
  it('begins with what is told, and sends it back unchanged without a reason', () => {
    const input = planInput(planForm(opened()), opened(), 'attempt')
    expect(input).toMatchObject({ projectId: 'prj_1', revision: 4, planned: 300_000_000, allocated: 150_000_000 })
    expect(input.stages).toEqual([
      { code: 'design', body: '', from: null, to: '2027-03-01' },
      { code: 'works', body: '', from: null, to: '2027-04-30' },
      { code: 'acceptance', body: '', from: null, to: '2027-06-10' },
    ])
    expect(input).not.toHaveProperty('datesReason')
    expect(input).not.toHaveProperty('costReason')
    expect(input).not.toHaveProperty('bodyId')
    expect(input.contract).toBeNull()
  })

  it('needs a reason for a later day, and for none that comes earlier or anew', () => {
    const move = (code: string, to: string) => ({
      stages: planForm(opened()).stages.map((stage) => (stage.code === code ? { ...stage, to } : stage)),
    })
    expect(endsLater(move('works', '2027-05-01'), opened())).toBe(true)
    expect(endsLater(move('works', '2027-04-30'), opened())).toBe(false)
    expect(endsLater(move('works', '2027-04-29'), opened())).toBe(false)
    const fresh = opened()
    const stages = fresh.work.stages.map((stage) => ({ ...stage, plannedTo: null }))
    expect(endsLater(move('works', '2027-05-01'), { ...fresh, work: { ...fresh.work, stages } })).toBe(false)
  })

  it('needs a reason once any amount is above what was told and voted for', () => {
    expect(costsMore({ planned: '3 000 000', allocated: '1 500 000' }, opened())).toBe(false)
    expect(costsMore({ planned: '3 000 001', allocated: '' }, opened())).toBe(true)
    expect(costsMore({ allocated: '', spent: '3 200 000' }, opened())).toBe(true)
  })

  it('finds stages that end before they begin, and amounts that nobody can read', () => {
    const form = planForm(opened())
    const stages = form.stages.map((stage) => ({ ...stage, from: '2027-05-01' }))
    expect(daysOutOfOrder({ stages })).toEqual(['stages.0.to', 'stages.1.to'])
    expect(unreadAmounts({ planned: 'үш миллион', allocated: '', spent: '10' }, 'KZT')).toEqual(['planned'])
  })
})
