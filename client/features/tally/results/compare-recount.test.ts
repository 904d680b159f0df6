import { describe, expect, it } from 'vitest'
import { differencesFrom, type Published } from '#client/features/tally/results/compare-recount.ts'
import { recount } from '#client/features/tally/results/recount.ts'
import { ballotsHash } from '#domain/ballots/opened-box.ts'
import { rules } from '#domain/budgets/testing/turkistan.ts'
import { rulesFingerprint } from '#domain/budgets/rules/fingerprint.ts'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { readPabulib } from '#domain/tally/pabulib/read.ts'
import type { RecountTask } from '#client/features/tally/tally-orders.ts'
import type { CampaignId } from '#domain/kernel/ids.ts'

const boardHash = 'ab'.repeat(32)
const task: RecountTask = {
  ...{ campaignId: 'cmp_1', rules: JSON.stringify(rules), envelopeId: 'city', boardHash },
  kind: 'city',
}
const fileOf = (changed: Parameters<typeof aFile>[0] = {}) => {
  const read = readPabulib(aFile(changed))
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return read.file
}
const own = recount(fileOf(), task)
const published: Published = {
  rulesHash: rulesFingerprint(rules),
  ballotsHash: own.ballotsHash,
  traceHash: own.trace.fingerprint,
  winners: own.trace.winners,
  winnerCount: own.trace.winners.length,
}

describe('a recount held against what is published', () => {
  it('finds nothing where all is the same', () => {
    expect(own.trace.winners.length).toBeGreaterThan(0)
    expect(differencesFrom(own, published)).toEqual([])
    expect(differencesFrom(own, { ...published, rulesHash: null, ballotsHash: null })).toEqual([])
  })

  it('comes to H2 of the ballots as they stand in the file', () => {
    const { ballots, projects } = fileOf()
    const choices = [...ballots].map(({ marks, points }) => ({
      marks: marks.map((mark) => Number(projects[mark]!.id)),
      points,
    }))
    const of = { campaign: 'cmp_1' as CampaignId, envelope: 'city', boardHash }
    expect(own.ballotsHash).toBe(ballotsHash(of, choices))
  })

  it('names other rules, other ballots, and the round in which another project won', () => {
    expect(differencesFrom(own, { ...published, rulesHash: '00' })).toEqual([{ kind: 'rules' }])
    expect(differencesFrom(own, { ...published, ballotsHash: '00' })).toEqual([{ kind: 'ballots' }])
    const [first = '', ...others] = published.winners
    expect(differencesFrom(own, { ...published, winners: ['9', ...others], traceHash: '00' })).toEqual([
      { kind: 'round', round: 1, published: '9', own: first },
    ])
    const more = { ...published, winners: [...published.winners, '9'], winnerCount: published.winnerCount + 1 }
    expect(differencesFrom(own, { ...more, traceHash: '00' })).toEqual([
      { kind: 'round', round: published.winnerCount + 1, published: '9', own: null },
    ])
  })

  it('finds with the published record in which round the two part, and without it only that they do', () => {
    const other = { ...published, traceHash: '00' }
    expect(differencesFrom(own, other)).toEqual([{ kind: 'count' }])
    const { count } = own.trace
    if (count.kind !== 'list') throw new Error('the test wants a list')
    const rounds = count.rounds.map((round, i) => (i === 0 ? { ...round, leftMinor: round.leftMinor + 1 } : round))
    expect(differencesFrom(own, other, { ...own.trace, count: { ...count, rounds } })).toEqual([
      { kind: 'record', round: 1 },
    ])
    const fingerprints = { ...own.trace.fingerprints, ballots: '00' }
    expect(differencesFrom(own, other, { ...own.trace, fingerprints })).toEqual([{ kind: 'ballots' }])
  })
})
