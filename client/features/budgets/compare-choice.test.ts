import { describe, expect, it } from 'vitest'
import { comparedMax, readCompared, toggled, writeCompared } from '#client/features/budgets/compare-choice.ts'

describe('projects chosen for comparison', () => {
  it('are read from an address of ours and from what a plain form sends', () => {
    expect(readCompared('prj_1,prj_2')).toEqual(['prj_1', 'prj_2'])
    expect(readCompared(['prj_1', 'prj_2'])).toEqual(['prj_1', 'prj_2'])
    expect(readCompared(writeCompared(['prj_1', 'prj_2'])['ids'])).toEqual(['prj_1', 'prj_2'])
  })

  it('are each there once, and no more than four', () => {
    expect(readCompared('a,a,b')).toEqual(['a', 'b'])
    expect(readCompared('a,b,c,d,e')).toHaveLength(comparedMax)
    expect(readCompared(undefined)).toEqual([])
    expect(readCompared(', ,')).toEqual([])
  })

  it('are taken and given back, but a fifth is not taken', () => {
    expect(toggled(['a'], 'b')).toEqual(['a', 'b'])
    expect(toggled(['a', 'b'], 'a')).toEqual(['b'])
    expect(toggled(['a', 'b', 'c', 'd'], 'e')).toEqual(['a', 'b', 'c', 'd'])
  })

  it('leave nothing in the address where none is chosen', () => {
    expect(writeCompared([])).toEqual({})
  })
})
