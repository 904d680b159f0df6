import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { aFile } from '#domain/tally/pabulib/a-file.ts'
import { sha256Hex } from '#domain/kernel/sha-256.ts'
import { createTallyWork } from '#client/features/tally/tally-work.ts'
import type { TallyNews, TallyOrder } from '#client/features/tally/tally-orders.ts'

const greedy = { choices: { rule: 'greedy' } }
const shares = { choices: { rule: 'mes', completion: 'add1' } }

describe('the work behind the simulator', () => {
  it('reads a file, packed or not, tells how far it is, and knows it by the hash of what is in it', async () => {
    for (const bytes of [Buffer.from(aFile()), gzipSync(aFile())]) {
      const news = await heard(read(bytes))
      expect(news[0]).toEqual({ kind: 'reading', bytes: bytes.length, total: bytes.length })
      expect(news.at(-1)).toMatchObject({ kind: 'read', election: { sha256: sha256Hex(aFile()), voters: 4 } })
    }
  })

  it('says what is wrong with a file, and of packing that it is torn', async () => {
    const broken = await heard(read(Buffer.from(aFile({ 24: 'v3;2,17;55' }))))
    expect(broken.at(-1)).toMatchObject({ problems: [{ code: 'PROJECT_UNKNOWN', line: 24, column: 6 }] })
    const torn = await heard(read(gzipSync(aFile()).subarray(0, 60)))
    expect(torn.at(-1)).toMatchObject({ problems: [{ code: 'TORN_PACKING' }] })
  })

  it('names the keys that META lacks', async () => {
    const news = await heard(read(Buffer.from(aFile({ 4: null, 11: null }))))
    expect(news.at(-1)).toMatchObject({ election: { missingMeta: ['country', 'rule'] } })
  })

  it('counts by a setting, completes it, and puts the other rule beside it', async () => {
    const news = await heard(read(), { kind: 'count', turn: 1, setting: { budget: '800', ...greedy } })
    const [counted] = news.filter(({ kind }) => kind === 'counted')
    expect(counted).toMatchObject({
      turn: 1,
      count: {
        budgetMinor: 80_000,
        choices: { order: 'votes' },
        outcome: { winners: [0, 1] },
        losses: [{ project: 2 }],
      },
    })
    const compared = news.find(({ kind }) => kind === 'compared')
    expect(compared).toMatchObject({
      compared: {
        rules: [
          { rule: { rule: 'greedy' }, isChosen: true },
          { rule: { rule: 'equal-shares' }, isChosen: false },
        ],
      },
    })
  })

  it('puts both rules beside a third one', async () => {
    const news = await heard(read(), { kind: 'count', turn: 1, setting: { choices: { rule: 'phragmen' } } })
    const compared = news.find((one) => one.kind === 'compared')
    expect(compared?.compared.rules.map(({ rule }) => rule.rule)).toEqual(['phragmen', 'greedy', 'equal-shares'])
  })

  it('shows each round from the cheapest to the dearest, the winner of the next round among them', async () => {
    const example = await readFile(new URL('examples/zhanabulaq-2027.pb', import.meta.url))
    const news = await heard(read(example), { kind: 'count', turn: 1, setting: shares })
    const rounds = news.find((one) => one.kind === 'counted')?.count.rounds ?? []
    expect(rounds).toHaveLength(6)
    rounds.forEach(({ kind, project, standings }, index) => {
      if (kind !== 'purchase') throw new Error('another round')
      const prices = standings.map(({ price }) => price)
      expect(standings[0]?.project).toBe(project)
      expect(prices.slice(1)).toEqual(prices.slice(1).sort((a, b) => a - b))
      const next = rounds[index + 1]
      if (next) expect(standings.map((one) => one.project)).toContain(next.project)
    })
  })

  it('shows losers of a list by what it counts, and holds a threshold of points against points only', async () => {
    const ranked = read(Buffer.from(aFile({ 10: 'vote_type;ordinal\nmax_length;2', 23: 'v2;3;41' })))
    const choices = { rule: 'greedy', order: 'points', threshold: '4' }
    const news = await heard(ranked, { kind: 'count', turn: 1, setting: { budget: '100', choices } })
    const losses = news.find((one) => one.kind === 'counted')?.count.losses ?? []
    expect(losses.map(({ project }) => project)).toEqual([2, 0, 1])
    const rules = news.find((one) => one.kind === 'compared')?.compared.rules ?? []
    expect(rules.map(({ rule }) => [rule.rule, rule.threshold])).toEqual([
      ['greedy', 4],
      ['equal-shares', 0],
    ])
  })

  it('does not go on with a count for which a newer one is waiting', async () => {
    const news = await heard(
      read(),
      { kind: 'count', turn: 1, setting: greedy },
      { kind: 'count', turn: 2, setting: shares },
    )
    const turns = news.flatMap((one) => (one.kind === 'counted' || one.kind === 'compared' ? [one.turn] : []))
    expect(turns).toEqual([2, 2])
  })

  it('finds the margin of a loser, telling each try where every number is tried', async () => {
    const byVotes = await heard(read(), { kind: 'margin', setting: greedy, project: 2 })
    expect(byVotes.at(-1)).toMatchObject({
      kind: 'margin',
      margin: { project: 2, extraBallots: 2, winsAtCostMinor: 29_950 },
    })
    const byShares = await heard(read(), { kind: 'margin', setting: shares, project: 2 })
    expect(byShares.map(({ kind }) => kind)).toContain('trying')
    expect(byShares.at(-1)).toMatchObject({ kind: 'margin', margin: { project: 2 } })
  })

  it('writes the result, or says why it cannot be written', async () => {
    const order: TallyOrder = { kind: 'write', setting: greedy, winners: [0, 1] }
    const written = (await heard(read(), order)).at(-1)
    expect(written).toMatchObject({ kind: 'written', text: expect.stringContaining('1;400;3;Benches;1\n') })
    const dated = Buffer.from(aFile({ 12: 'date_begin;soon' }))
    expect((await heard(read(dated), order)).at(-1)).toEqual({
      ...{ kind: 'unwritable', faults: [{ code: 'DATE_FORM', subject: 'soon' }] },
    })
  })

  it('says so when it is asked for a count before a file', async () => {
    expect((await heard({ kind: 'count', turn: 1, setting: greedy })).at(-1)).toMatchObject({ kind: 'fault' })
  })
})

function read(bytes: Uint8Array = Buffer.from(aFile())): TallyOrder {
  return { kind: 'read', file: new Blob([new Uint8Array(bytes)]), trustRows: false }
}

async function heard(...orders: readonly TallyOrder[]): Promise<TallyNews[]> {
  const news: TallyNews[] = []
  const carryOut = createTallyWork((one) => {
    news.push(one)
  })
  await Promise.all(orders.map(carryOut))
  return news
}
