import { describe, expect, it } from 'vitest'
import { chooseSlot, slotIdentity, type MailSlot } from './mail-slots.ts'

const reject = { signature: { again: 'reject', withdrawUntil: 'close' } } as const
const replace = { signature: { again: 'replace', withdrawUntil: 'close' } } as const
const none: MailSlot = { signed: undefined, asked: undefined }
const signed = (name: string, state: 'counted' | 'withdrawn' | 'invalidated' = 'counted'): MailSlot => ({
  ...none,
  signed: { name, state },
})
const asked = (name: string, isLive = true): MailSlot => ({ ...none, asked: { name, isLive } })

describe('the slot of a signer in a mailbox', () => {
  it.each([
    ['the first one that nobody has', [none, none], { kind: 'take', slot: 1 }],
    ['the next one where another name has the first', [signed('Ерлан'), none], { kind: 'take', slot: 2 }],
    ['the next one where another name asked for the first', [asked('Ерлан'), none], { kind: 'take', slot: 2 }],
    ['one that was asked for and never confirmed', [asked('Ерлан', false), none], { kind: 'take', slot: 1 }],
    ['none where all belong to others', [signed('Ерлан'), asked('Дана')], { kind: 'full' }],
    ['their own, which is signed', [none, signed('АЙГҮЛ ')], { kind: 'signed', slot: 2 }],
    ['their own, for which they asked', [none, asked('Айгүл')], { kind: 'again', slot: 2 }],
    ['their own, taken back before', [signed('Ерлан'), signed('Айгүл', 'withdrawn')], { kind: 'take', slot: 2 }],
    ['their own, which moderators removed', [signed('Айгүл', 'invalidated'), none], { kind: 'signed', slot: 1 }],
    // A place that another one took back stays theirs.
    ['none: a slot taken back belongs to its name', [signed('Ерлан', 'withdrawn')], { kind: 'full' }],
  ] as const)('is %s', (_, slots, answer) => {
    expect(chooseSlot(slots, 'Айгүл', reject)).toEqual(answer)
  })

  it('is their own once more where the book lets a later signature take the place of an earlier one', () => {
    expect(chooseSlot([signed('Айгүл')], 'Айгүл', replace)).toEqual({ kind: 'take', slot: 1 })
    expect(chooseSlot([signed('Айгүл', 'invalidated')], 'Айгүл', replace)).toEqual({ kind: 'signed', slot: 1 })
  })

  it('has an identity of its own', () => {
    expect(new Set([slotIdentity('a@b.kz', 1), slotIdentity('a@b.kz', 2), slotIdentity('c@b.kz', 1)]).size).toBe(3)
  })
})
