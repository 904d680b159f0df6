import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { checkPbRules } from '../budgets/rules/check-pb-rules.ts'
import { nextStep } from '../budgets/next-step.ts'
import { rulesInWords } from '../budgets/rules/plain-words.ts'
import { checkSchedule } from '../budgets/schedule.ts'
import { replayCampaign, replayProject } from '../budgets/replay.ts'
import { ballotsOf, portionsOf } from '../budgets/imported-ballots.ts'
import { calendarOf } from '../places/calendars.ts'
import { aFile } from '../tally/pabulib/a-file.ts'
import { readPabulib } from '../tally/pabulib/read.ts'
import { areRealFilesThere, readRealFile, realFiles } from '../tally/testing/real-files.ts'
import { keyOf, type PastVote } from './past-vote.ts'
import { replayPabulib } from './replay-pabulib.ts'

const act = { at: new Date('2027-11-02T05:00:00Z'), actor: { kind: 'system', id: 'import' } } as const
const hash = 'ab'.repeat(32)

function voteOf(text: string): PastVote {
  const read = readPabulib(text)
  if (!read.ok) throw new Error(JSON.stringify(read.problems))
  return { file: read.file, fileName: 'astana.pb', hash }
}

function replayed(vote: PastVote) {
  let made = 0
  const project = () => `prj_${String(++made).padStart(26, '0')}` as const
  return replayPabulib(vote, { campaign: 'cmp_00000000000000000000000001', project }, act)
}

const decided = {
  16: 'project_id;cost;votes;name;category;selected;latitude;longitude;neighborhood;proposer',
  17: '1;400;3;Benches;yards, greening;1;51.1;71.4;Saryarka;Aigerim',
  18: '2;300.5;2;Lamps;;0;;;;',
  19: '3;999999999;1;Trees;greening;0;;;;',
}

describe('a past vote', () => {
  it('becomes a closed campaign that says where it comes from', () => {
    const { campaign, winners } = replayed(voteOf(aFile(decided)))
    expect(campaign.state).toMatchObject({
      ...{ key: 'pabulib-kazakhstan-astana-2027', state: 'closed', year: 2027, territoryId: 'Astana' },
      title: { kk: 'Astana, 2027', ru: 'Astana, 2027', en: 'Astana, 2027' },
      about: { en: 'Yards of Saryarka' },
      schedule: { voting: '2027-09-01', verification: '2027-10-01' },
      envelopes: [{ id: 'city', kind: 'city', territoryId: 'Astana', category: null, amount: 100_000 }],
      origin: {
        ...{ system: 'pabulib', hash, file: 'astana.pb', country: 'Kazakhstan', unit: 'Astana', instance: '2027' },
        ...{ voteType: 'approval', rule: 'greedy', dateBegin: '01.09.2027', dateEnd: '30.09.2027', ballots: 4 },
      },
    })
    expect(replayCampaign(campaign.state.history)).toBe('closed')
    expect(campaign.facts).toEqual(campaign.state.history)
    expect(winners).toBe(1)
    // What its page asks of every campaign.
    expect(nextStep(campaign.state, act.at, calendarOf(campaign.state.calendarId))).toEqual({
      kind: 'results',
      until: null,
    })
  })

  it('keeps every project as the file decided it, and no names of people', () => {
    const { projects } = replayed(voteOf(aFile(decided)))
    expect(projects.map(({ state }) => state)).toMatchObject([
      {
        ...{ number: '1', ballotNumber: 1, state: 'won', estimate: 40_000, category: 'yards', envelopeId: 'city' },
        ...{ outcome: { votes: 3, score: null, lost: null }, point: { lat: 51.1, lon: 71.4 }, authorId: null },
        source: { neighbourhood: 'Saryarka', proposer: null, categories: ['yards', 'greening'] },
      },
      { number: '2', state: 'lost', estimate: 30_050, outcome: { votes: 2, lost: 'no_money' }, point: null },
      { number: '3', state: 'withdrawn_by_city', estimate: null, cityReason: { ru: expect.any(String) } },
    ])
    for (const { state } of projects) expect(replayProject(state.history)).toBe(state.state)
    expect(JSON.stringify(projects)).not.toContain('Aigerim')
  })

  it('says who lost below the threshold, and leaves open what the file does not say', () => {
    const threshold = { ...decided, 11: 'rule;greedy-threshold', 14: 'currency;KZT\nmin_project_score_threshold;3' }
    const [, lost] = replayed(voteOf(aFile(threshold))).projects
    expect(lost?.state.outcome?.lost).toBe('below_threshold')
    const [, unknown] = replayed(voteOf(aFile({ ...decided, 11: 'rule;greedy-custom' }))).projects
    expect(unknown?.state.outcome?.lost).toBeNull()
    const undecided = replayed(voteOf(aFile()))
    expect(undecided.winners).toBe(0)
    expect(undecided.projects.map(({ state }) => state.state)).toEqual(['on_ballot', 'on_ballot', 'on_ballot'])
  })

  it('has one key for one vote, whatever else the file says', () => {
    const [vote, other] = [voteOf(aFile()), voteOf(aFile({ 3: 'description;Anything', 9: 'budget;2000' }))]
    expect(keyOf(vote)).toBe(keyOf(other))
    expect(keyOf(voteOf(aFile({ 5: 'unit;Świecie Łódź' })))).toBe('pabulib-kazakhstan-swiecie-lodz-2027')
    const [turkistan, kentau] = ['Түркістан', 'Кентау'].map((unit) => keyOf(voteOf(aFile({ 5: `unit;${unit}` }))))
    expect(turkistan).toMatch(/^pabulib-kazakhstan-2027-[0-9a-f]{8}$/)
    expect(kentau).not.toBe(turkistan)
    const nameless = voteOf(aFile({ 4: null, 5: null, 6: null }))
    expect(keyOf(nameless)).toBe('pabulib-abababab')
  })

  it('has a code for every category, whatever it is written in', () => {
    const kazakh = { ...decided, 18: '2;300.5;2;Lamps;жарық;0;;;;', 19: '3;500;1;Trees;көгалдандыру;0;;;;' }
    const { campaign, projects } = replayed(voteOf(aFile(kazakh)))
    expect(campaign.state.rules.categories.map(({ code }) => code)).toEqual([
      'yards',
      'greening',
      'category-3',
      'category-4',
    ])
    expect(projects.map(({ state }) => state.category)).toEqual(['yards', 'category-3', 'category-4'])
    expect(checkPbRules(campaign.state.rules)).toMatchObject({ ok: true })
  })

  it('belongs to a place of ours where it is told so', () => {
    const { campaign, projects } = replayed({ ...voteOf(aFile()), territoryId: 'turkistan-city' })
    expect(campaign.state.envelopes.map(({ territoryId }) => territoryId)).toEqual(['turkistan-city'])
    expect(projects.map(({ state }) => state.territoryId)).toEqual(Array(3).fill('turkistan-city'))
    const unitAround = ({ lat }: { lat: number }) => (lat > 51 ? 'birlik' : undefined)
    const drawn = replayed({ ...voteOf(aFile(decided)), territoryId: 'turkistan-city', unitAround }).projects
    expect(drawn.map(({ state }) => state.territoryId)).toEqual(['birlik', 'turkistan-city', 'turkistan-city'])
  })

  it('has rules that hold', () => {
    const choices = ['approval', 'choose-1', 'ordinal', 'cumulative', 'scoring'].map((type) => {
      const hasPoints = type === 'cumulative' || type === 'scoring'
      const votes = { 21: hasPoints ? 'voter_id;vote;points' : 'voter_id;vote;age' }
      const rows = { 22: 'v1;1;3', 23: 'v2;1;4', 24: 'v3;2;5', 25: 'v4;3;6' }
      return voteOf(aFile({ 10: `vote_type;${type}`, ...votes, ...rows }))
    })
    for (const vote of choices) expect(checkPbRules(replayed(vote).campaign.state.rules)).toMatchObject({ ok: true })
  })
})

describe.skipIf(!areRealFilesThere)('real votes', () => {
  const names = areRealFilesThere ? readdirSync(realFiles).filter((name) => /\.pb(\.gz)?$/.test(name)) : []

  it.each(names)('%s comes whole, under rules that hold, with the ballots of the file', (fileName) => {
    const file = readRealFile(fileName)
    const { campaign, projects } = replayed({ file, fileName, hash })
    expect(projects).toHaveLength(file.projects.length)
    expect(checkPbRules(campaign.state.rules)).toMatchObject({ ok: true })
    expect(rulesInWords(campaign.state.rules).length).toBeGreaterThan(0)
    const { schedule, rules, year, calendarId } = campaign.state
    expect(() => checkSchedule({ schedule, rules, year, calendar: calendarOf(calendarId) })).not.toThrow()
    expect(campaign.state.key).toMatch(/^pabulib-[a-z0-9-]+$/)
    const { starts, marks, points } = ballotsOf([...portionsOf(file.ballots)])
    expect(areEqual(starts, file.ballots.starts)).toBe(true)
    expect(areEqual(marks, file.ballots.marks)).toBe(true)
    expect(areEqual(points, file.ballots.points)).toBe(true)
  })
})

type Column = Uint32Array | Int32Array | null

/** Million-long columns: what differs would not fit on a screen. */
function areEqual(a: Column, b: Column): boolean {
  return a === null || b === null ? a === b : a.length === b.length && a.every((value, index) => value === b[index])
}
