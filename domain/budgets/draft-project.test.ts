import { expect, it } from 'vitest'
import { campaignStates, projectStates } from './states.ts'
import { editProject, takesProposals } from './draft-project.ts'
import { actOf, aigerim, codesOf, inState, on, projectOf, sentIn, valueOf } from './testing/turkistan.ts'

const act = actOf(aigerim, on('2026-03-04'))

it('changes a project only while it is a draft or a correction was asked for', () => {
  const open = projectStates.filter((state) => editProject(inState(sentIn(), state), {}, null, act).ok)
  expect(open).toEqual(['draft', 'needs_changes'])
})

it('counts edits, so that none is lost', () => {
  const project = projectOf()
  const once = valueOf(editProject(project, { estimate: 5 }, 0, act)).state
  expect(once).toMatchObject({ estimate: 5, revision: 1, editedAt: act.at })
  expect(codesOf(editProject(once, { estimate: 6 }, 0, act))).toEqual(['CONFLICT'])
  expect(codesOf(editProject(once, { estimate: 6 }, null, act))).toEqual([])
})

it('keeps texts in one form, and says in the history that a correction was made', () => {
  const text = { ...projectOf().texts.kk!, title: '  Жарық\u0301 ' }
  const { state, facts } = valueOf(editProject(projectOf(), { texts: { kk: text } }, null, act))
  expect([state.texts.kk?.title, facts]).toEqual(['Жарық\u0301', []])
  const corrected = valueOf(editProject(inState(sentIn(), 'needs_changes'), { texts: { kk: text } }, null, act))
  expect(corrected.facts.map(({ type }) => type)).toEqual(['ProjectEdited'])
})

it('takes ideas while the campaign is in proposing', () => {
  expect(campaignStates.filter((state) => takesProposals({ state }))).toEqual(['proposing'])
})
