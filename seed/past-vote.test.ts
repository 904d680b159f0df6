import { expect, it } from 'vitest'
import { count } from '#domain/tally/count.ts'
import { electionOf } from '#domain/tally/from-pabulib.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import { ruleOf } from '#domain/tally/rule-choices.ts'
import text from './budget-2026.pb?raw'

it('is a file without a fault, whose winners are those that its rule gives', () => {
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  expect(read.repairs).toEqual([])
  const { projects, projectColumns } = read.file
  const at = projectColumns.indexOf('selected')
  const selected = projects.flatMap(({ cells }, position) => (cells[at] === '1' ? [position] : []))
  const { winners } = count(electionOf(read.file), ruleOf(read.file, {}))
  expect([...winners].sort((a, b) => a - b)).toEqual(selected)
})
