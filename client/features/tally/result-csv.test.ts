import { expect, it } from 'vitest'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { resultCsv } from '#client/features/tally/result-csv.ts'
import { createTallyWork } from '#client/features/tally/tally-work.ts'
import type { Compared, Counted, ReadElection } from '#client/features/tally/tally-orders.ts'

it('writes a row for each project, amounts as in the file, and a column for the rule beside', async () => {
  const { election, counted, compared } = await countedFile(aFile())
  expect(resultCsv(election, counted, compared)).toBe(
    [
      '\ufeffproject_id,name,cost,votes,selected,round,reason,missing,selected_equal_shares',
      '1,Benches,400,3,1,1,,,1',
      '2,Lamps,300.5,2,1,2,,,1',
      '3,Trees,500,1,0,,no_money,200.5,0',
      '',
    ].join('\r\n'),
  )
})

it('quotes what would break a row, and takes the sting out of what a spreadsheet would run', async () => {
  const { election, counted } = await countedFile(aFile({ 17: '1;400;3;"Benches, ""soft"""', 18: '2;300.5;2;=1+1' }))
  const [, first, second] = resultCsv(election, counted).split('\r\n')
  expect(first).toBe('1,"Benches, ""soft""",400,3,1,1,,')
  expect(second).toBe("2,'=1+1,300.5,2,1,2,,")
})

async function countedFile(text: string) {
  const heard: { election?: ReadElection; counted?: Counted; compared?: Compared } = {}
  const carryOut = createTallyWork((news) => {
    if (news.kind === 'read') heard.election = news.election
    if (news.kind === 'counted') heard.counted = news.count
    if (news.kind === 'compared') heard.compared = news.compared
  })
  void carryOut({ kind: 'read', file: new Blob([text]), trustRows: false })
  await carryOut({ kind: 'count', turn: 1, setting: { choices: { rule: 'greedy' } } })
  const { election, counted, compared } = heard
  if (!election || !counted || !compared) throw new Error('the file was not counted')
  return { election, counted, compared }
}
