// @vitest-environment happy-dom
import { expect, it } from 'vitest'
import RuleForm from '#client/features/tally/RuleForm.vue'
import { openPage } from '#client/testing/open-page.ts'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { electionOf } from '#domain/tally/from-pabulib.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { describeElection } from '#client/features/tally/read-election.ts'

it('takes a threshold of points back where the rule counts votes, and says so', async () => {
  const result = readPabulib(aFile({ 10: 'vote_type;ordinal\nmax_length;2' }))
  if (!result.ok) throw new Error('broken')
  const election = describeElection(result.file, electionOf(result.file), { sha256: '', repairs: [] })
  const setting = { budget: '1000', choices: { rule: 'greedy', order: 'points', threshold: '100' } }
  const { page } = await openPage(RuleForm, {
    ...{ at: '/simulator', words: ['simulator'], answers: {}, props: { election, setting } },
  })
  expect(page.text()).toContain('Ұпай саны бойынша іріктеу')
  await page.find('input[value="mes"]').trigger('change')
  const choices = { rule: 'mes', completion: 'add1', threshold: '0' }
  expect(page.emitted('change')).toEqual([[{ budget: '1000', choices }]])
  await page.setProps({ setting: { budget: '1000', choices } })
  expect(page.find('#threshold-hint').text()).toContain('өту шегі ауысты: 0.')
  await page.find('input[value="phragmen"]').trigger('change')
  expect(page.find('#threshold-hint').text()).not.toContain('ауысты')
})
