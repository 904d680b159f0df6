import { describe, expect, it } from 'vitest'
import { erasedPerson, type PersonId } from '../kernel/ids.ts'
import { answerInvite, inviteCoAuthor } from './co-authors.ts'
import { advance } from './advance-campaign.ts'
import type { Campaign } from './campaign.ts'
import { beginNotice } from './draft-campaign.ts'
import { reschedule, resume, suspend } from './interrupt-campaign.ts'
import { judgeProject } from './judge-project.ts'
import { agreeToMerge, askToMerge } from './merge-projects.ts'
import { appealProject } from './appeal-project.ts'
import { isPublic, type Project } from './project.ts'
import { replayCampaign, replayProject } from './replay.ts'
import { campaignWithoutPerson, projectWithoutPerson } from './without-person.ts'
import {
  admitted,
  aigerim,
  byMethodologist,
  calendar,
  campaignIn,
  draftOf,
  infeasible,
  judging,
  methodologist,
  moderator,
  official,
  on,
  otherOfficial,
  person,
  projectOf,
  ready,
  schedule,
  sentIn,
  valueOf,
  yerlan,
} from './testing/turkistan.ts'

const dana = person('dana')

/** Every text in a document, keys included, however deep. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null || value instanceof Date) return []
  return Object.entries(value).flatMap(([key, inner]) => [key, ...textsIn(inner)])
}
const names = (document: unknown, personId: PersonId) => textsIn(document).filter((text) => text.includes(personId))

/** Through as many hands as a project can go: six people stand in it. */
function busyProject(): Project {
  const proposing = campaignIn('proposing')
  const invite = { id: 'inv_1', tokenHash: 'hash', actor: aigerim, at: on('2026-01-23') } as const
  const invited = valueOf(inviteCoAuthor(sentIn(), proposing, invite)).state
  const joined = valueOf(answerInvite(invited, { ...invite, joins: true, actor: yerlan })).state
  const other = sentIn(projectOf('prj_2', dana))
  const asking = valueOf(askToMerge(other, joined, proposing, { actor: dana, at: on('2026-01-25') })).state
  const consent = { actor: aigerim, at: on('2026-01-26'), newInvite: () => 'inv_2' as const }
  const [, grown] = valueOf(agreeToMerge(asking, joined, proposing, consent))
  const first = judging(official, on('2026-03-20'))
  const refused = valueOf(judgeProject(admitted(grown.state), campaignIn('valuation'), infeasible, first)).state
  const appeals = campaignIn('appeals')
  const appeal = { actor: yerlan, text: 'Жер мемлекеттікі, актісін қоса беремін.', at: on('2026-04-20'), calendar }
  const appealed = valueOf(appealProject(refused, appeals, appeal)).state
  return valueOf(judgeProject(appealed, appeals, infeasible, judging(otherOfficial, on('2026-04-22')))).state
}

describe('a project without an erased person', () => {
  const project = busyProject()
  const people = [aigerim, yerlan, dana, moderator, official, otherOfficial]

  it.each(people.map(({ personId }) => personId))('has no trace of %s, and all of the others', (personId) => {
    expect(names(project, personId).length).toBeGreaterThan(0)
    const without = projectWithoutPerson(project, personId)
    expect(names(without, personId)).toEqual([])
    for (const other of people.filter((one) => one.personId !== personId))
      expect(names(without, other.personId)).toEqual(names(project, other.personId))
  })

  it('keeps what was public: texts, verdicts, state and history', () => {
    const without = people.reduce((left, { personId }) => projectWithoutPerson(left, personId), project)
    expect(without).toMatchObject({
      texts: project.texts,
      state: 'infeasible',
      authorId: erasedPerson,
      showAuthor: false,
    })
    expect(without.verdicts.map(({ by: _, ...verdict }) => verdict)).toEqual(
      project.verdicts.map(({ by: _, ...verdict }) => verdict),
    )
    expect([replayProject(without.history), isPublic(without)]).toEqual(['infeasible', true])
    expect(without.coAuthors.map(({ state, personId, tokenHash }) => [state, personId, tokenHash])).toEqual([
      ['left', null, null],
      ['left', null, null],
    ])
  })

  it('asks no longer to be merged when who asked is gone, and still when somebody else is', () => {
    const other = sentIn(projectOf('prj_2', yerlan))
    const asking = valueOf(askToMerge(sentIn(), other, campaignIn('review'), { actor: aigerim, at: on('2026-03-03') }))
    expect(projectWithoutPerson(asking.state, aigerim.personId).mergeRequest).toBeNull()
    expect(projectWithoutPerson(asking.state, yerlan.personId).mergeRequest).toEqual(asking.state.mergeRequest)
  })

  it('is untouched when the person had nothing to do with it', () => {
    expect(projectWithoutPerson(project, 'per_stranger')).toEqual(project)
  })
})

describe('a campaign without an erased person', () => {
  const act = byMethodologist('2026-02-01')
  function busyCampaign(): Campaign {
    const told = valueOf(beginNotice(draftOf(), 3, byMethodologist('2026-01-12'), calendar)).state
    const notice = { ...told.notice!, done: true, after: aigerim.personId }
    const published = valueOf(advance({ ...told, notice }, 'published', ready, act, calendar)).state
    const halted = valueOf(suspend(published, { kk: 'Сот' }, act)).state
    const planned = valueOf(reschedule(halted, { ...schedule, proposing: '2026-02-03' }, act, calendar)).state
    return valueOf(resume(planned, act, calendar)).state
  }
  const campaign = busyCampaign()

  it.each([methodologist.personId, aigerim.personId])('has no trace of %s', (personId) => {
    expect(names(campaign, personId).length).toBeGreaterThan(0)
    const without = campaignWithoutPerson(campaign, personId)
    expect(names(without, personId)).toEqual([])
    expect(replayCampaign(without.history)).toBe('published')
  })

  it('keeps who is still there, and an import that nobody made', () => {
    expect(campaignWithoutPerson(campaign, 'per_stranger')).toEqual(campaign)
    const imported = { ...draftOf(), createdBy: null }
    expect(campaignWithoutPerson(imported, methodologist.personId)).toEqual(imported)
  })
})
