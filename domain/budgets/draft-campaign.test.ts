import { describe, expect, it } from 'vitest'
import { isShown, totalOf, type Campaign } from './campaign.ts'
import { cancel } from './interrupt-campaign.ts'
import { beginNotice, editDraft, recordNotice } from './draft-campaign.ts'
import { rulesFingerprint } from './rules/fingerprint.ts'
import {
  announced,
  byMethodologist,
  calendar,
  campaignIn,
  codesOf,
  draftOf,
  rules,
  valueOf,
} from './testing/turkistan.ts'

const act = byMethodologist('2026-01-12')
const begin = (campaign: Campaign, residents = 5, by = act) => beginNotice(campaign, residents, by, calendar)
const told = valueOf(begin(draftOf())).state

describe('a draft of a campaign', () => {
  it('counts its edits, so that none is lost', () => {
    const draft = draftOf()
    const once = valueOf(editDraft(draft, { year: 2027 }, draft.revision)).state
    expect([once.year, once.revision]).toEqual([2027, draft.revision + 1])
    expect(codesOf(editDraft(once, { year: 2028 }, draft.revision))).toEqual(['CONFLICT'])
    expect(codesOf(editDraft(once, { year: 2028 }, null))).toEqual([])
  })

  it('is closed as soon as residents are told', () => {
    expect(codesOf(editDraft(told, { year: 2027 }, null))).toEqual(['NOT_EDITABLE'])
    expect(codesOf(editDraft(campaignIn('proposing'), { year: 2027 }, null))).toEqual(['NOT_EDITABLE'])
  })

  it('is seen by strangers from then on', () => {
    expect([draftOf(), told, campaignIn('published')].map(isShown)).toEqual([false, true, true])
    expect(totalOf(told)).toBe(400_000_000_000)
  })
})

describe('telling the residents', () => {
  it('fixes the rules by their fingerprint', () => {
    const { state, facts } = valueOf(begin(draftOf()))
    expect(state).toMatchObject({
      ...{ state: 'draft', rulesHash: rulesFingerprint(rules), generation: 1 },
      notice: { total: 5, sent: 0, after: null, done: false },
    })
    expect(facts[0]?.data).toMatchObject({ rulesId: 'kz-city', rulesVersion: 1, residents: 5 })
  })

  it('begins once, and only from a draft', () => {
    expect(valueOf(begin(told, 9))).toEqual({ state: told, facts: [] })
    expect(codesOf(begin({ ...campaignIn('review'), notice: null }))).toEqual(['NOT_NOW'])
  })

  it('waits for a draft without mistakes, whose first day has not passed', () => {
    expect(codesOf(begin(draftOf({ sources: [] })))).toEqual(['REQUIRED sources', 'SUM_DIFFERS sources'])
    expect(codesOf(begin(draftOf(), 5, byMethodologist('2026-01-20', '23:59:59.999')))).toEqual([])
    expect(codesOf(begin(draftOf(), 5, byMethodologist('2026-01-21', '00:00:00.000')))).toEqual([
      'INVALID schedule.proposing',
    ])
  })

  it('goes on letter by letter, newcomers included, until the last one', () => {
    const half = recordNotice(told, { sent: 4, after: 'per_d', isLast: false })
    expect(half.notice).toMatchObject({ sent: 4, total: 5, after: 'per_d', done: false })
    const more = recordNotice(half, { sent: 4, after: 'per_h', isLast: false })
    expect(more.notice).toMatchObject({ sent: 8, total: 8, done: false })
    const last = recordNotice(more, { sent: 0, after: 'per_h', isLast: true })
    expect(last.notice).toMatchObject({ sent: 8, total: 8, done: true })
    expect(recordNotice(last, { sent: 3, after: 'per_z', isLast: true })).toBe(last)
  })

  it('is over at once where nobody lives', () => {
    expect(announced(draftOf()).notice).toMatchObject({ total: 0, done: true })
  })

  it('stops when the campaign is cancelled, and never began for a draft', () => {
    const cancelled = valueOf(cancel(told, { kk: 'Ақша жоқ' }, act)).state
    expect(recordNotice(cancelled, { sent: 4, after: 'per_d', isLast: false })).toBe(cancelled)
    const draft = draftOf()
    expect(recordNotice(draft, { sent: 4, after: 'per_d', isLast: false })).toBe(draft)
  })
})
