import { expect, it } from 'vitest'
import type { PetitionTrack } from '../petitions/petition.ts'
import { removalEffect } from './removal-effect.ts'
import { removalReasonOf, removalReasons, restorationReasons } from './removal-reasons.ts'

const track = (id: string, need: number) => ({ id, need }) as PetitionTrack
const petition = {
  support: { total: 320, asOfSeq: 320, asOf: new Date('2026-06-03T07:00:00Z') },
  tracks: [track('answer', 100), track('hearing', 300)],
}

it.each([
  [-1, 319, [true, true], [true, true]],
  [-20, 300, [true, true], [true, true]],
  [-21, 299, [true, true], [true, false]],
  [-250, 70, [true, true], [false, false]],
  [-500, 0, [true, true], [false, false]],
  [40, 360, [true, true], [true, true]],
])('a change by %i leaves %i', (by, after, metBefore, metAfter) => {
  const effect = removalEffect(petition, by)
  expect(effect).toMatchObject({ before: 320, after })
  expect(effect.tracks.map((one) => one.metBefore)).toEqual(metBefore)
  expect(effect.tracks.map((one) => one.metAfter)).toEqual(metAfter)
})

it('every reason has words in three languages, and one word for one thing', () => {
  for (const [kind, reasons] of [
    ['removal', removalReasons],
    ['restoration', restorationReasons],
  ] as const) {
    expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length)
    for (const { code } of reasons) {
      const { title } = removalReasonOf(kind, code)
      expect(Object.values(title).every((words) => words.length > 0)).toBe(true)
    }
  }
  expect(() => removalReasonOf('removal', 'removed_by_mistake')).toThrow('removed_by_mistake')
})
