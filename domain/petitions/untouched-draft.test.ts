import { describe, expect, it } from 'vitest'
import { calendarOf } from '../places/calendars.ts'
import { loadShelf } from '../rules/shelf.ts'
import type { Petition } from './petition.ts'
import { announceDeletion, untouchedDraft } from './untouched-draft.ts'

const book = loadShelf().find(({ id }) => id === 'demo-city')!
const law = { book, calendar: calendarOf('kz') }
const draft = { id: 'pet_1', stage: 'draft', editedAt: new Date('2026-01-31T07:00:00Z') } as unknown as Petition
const on = (day: string) => new Date(`${day}T07:00:00Z`)
const act = (at: Date) => ({ at, actor: { kind: 'system', id: 'petitions.drafts' } }) as const

describe('a draft that nobody touches', () => {
  it('is announced two weeks before the end of its term, and deleted at the end', () => {
    expect(untouchedDraft(draft, law, on('2026-07-16'))).toBeUndefined()
    // Six months from the last of January end with July.
    const end = { deleteAt: on('2026-07-31'), day: '2026-07-31' }
    const step = untouchedDraft(draft, law, on('2026-07-17'))
    expect(step).toEqual({ kind: 'notice', ...end })
    const { state, facts } = announceDeletion(draft, end, act(on('2026-07-17')))
    expect(facts).toMatchObject([{ type: 'DraftWillBeDeleted', data: end }])
    expect(untouchedDraft(state, law, on('2026-07-30'))).toBeUndefined()
    expect(untouchedDraft(state, law, on('2026-07-31'))).toEqual({ kind: 'delete' })
  })

  it('is never deleted sooner than two weeks after its author was told', () => {
    const late = announceDeletion(draft, { deleteAt: on('2026-09-15'), day: '2026-09-15' }, act(on('2026-09-01'))).state
    expect(untouchedDraft(late, law, on('2026-09-14'))).toBeUndefined()
    expect(untouchedDraft(late, law, on('2026-09-15'))).toEqual({ kind: 'delete' })
  })

  it('begins its term anew with every change, and has none once it was sent', () => {
    const touched = {
      ...announceDeletion(draft, { deleteAt: on('2026-07-31'), day: '2026-07-31' }, act(on('2026-07-17'))).state,
      editedAt: on('2026-07-20'),
    }
    expect(untouchedDraft(touched, law, on('2026-12-31'))).toBeUndefined()
    expect(untouchedDraft({ ...touched, stage: 'moderation' }, law, on('2030-01-01'))).toBeUndefined()
    expect(untouchedDraft(draft, undefined, on('2026-07-18'))).toMatchObject({ kind: 'notice' })
  })
})
