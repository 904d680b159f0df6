import { createHash } from 'node:crypto'
import kz from '../../domain/places/calendars/kz.json' with { type: 'json' }
import demoCity from '../../domain/rules/books/demo-city.json' with { type: 'json' }
import type { Dice } from '../../domain/kernel/testing/dice.ts'
import { signingKey, type Act, type Book, type Publisher } from './evidence.ts'

const start = Date.parse('2027-03-01T04:00:00Z') / 60_000
const areas = ['turkistan', 'almaty', 'abai', 'ulytau', 'jetisu', null]
const assurances = ['email', 'phone', 'verified', 'eid', 'qes']
const reasons = ['duplicate', 'throwaway-mailbox', 'same-address']
const hash = (text: string) => createHash('sha256').update(text).digest('base64url')
const texts = [hash('first text'), hash('second text')]

/** People sign, change their mind, are removed and put back, over some days. */
export function actsOf(leaves: number, days: number, dice: Dice): Act[] {
  const acts: Act[] = []
  const standing: Act[] = []
  const removed: Act[] = []
  const add = (act: Omit<Act, 'nonce' | 'ref' | 'n' | 'minute'>, secrets?: Act) => {
    const minute = start + Math.floor((acts.length / leaves) * days * 1_440)
    const { nonce, ref, n } = secrets ?? { nonce: dice.bytes(32), ref: dice.bytes(16), n: 0 }
    const added = { ...act, nonce, ref, n: n + 1, minute }
    acts.push(added)
    return added
  }
  const sign = () => {
    const origin = { text: dice.pick(texts), area: dice.pick(areas), assurance: dice.pick(assurances) }
    standing.push(add({ type: 'counted', ...origin }))
  }
  const end = (type: Act['type'], from: Act[], more: Partial<Act> = {}) => {
    const at = dice.below(from.length)
    const undoes = from[at] as Act
    from[at] = from.at(-1) as Act
    from.pop()
    const { text, area, assurance } = undoes
    return add({ type, text, area, assurance, undoes, ...more }, undoes)
  }
  const decision = () => ({
    reason: dice.pick(reasons),
    ...(dice.next() < 0.5 ? { batch: `bat_${dice.below(9)}` } : {}),
  })
  while (acts.length < leaves) {
    const chance = dice.next()
    if (chance < 0.06 && standing.length > 0) end('withdrawn', standing)
    else if (chance < 0.11 && standing.length > 0) removed.push(end('invalidated', standing, decision()))
    else if (chance < 0.14 && removed.length > 0) standing.push(end('restored', removed, decision()))
    else if (chance < 0.16 && standing.length > 0 && acts.length + 2 <= leaves) {
      end('superseded', standing)
      sign()
    } else sign()
  }
  return acts
}

/** A petition under the demonstration book, with needs that a log of this length crosses, and a key changed midway. */
export function publisherOf(leaves: number, days: number, dice: Dice): Publisher {
  const needs = [Math.ceil(leaves / 5), Math.ceil(leaves / 2)]
  const levels = demoCity.levels.map((level) => ({
    ...level,
    tracks: level.tracks.map((track, i) => ({ ...track, need: { kind: 'count', n: needs[i] ?? 1 } })),
  }))
  const moment = (minute: number) => `${new Date(minute * 60_000).toISOString().slice(0, 19)}Z`
  return {
    petition: 'pet_01J9Z3QK5T8W2X4Y6Z7A8B9C0D',
    number: '2027-000041',
    texts,
    // The two files are the law as the product has it; a JSON import is typed by its first elements only.
    book: { ...demoCity, levels } as unknown as Book,
    calendar: kz,
    keys: [
      signingKey(dice.bytes(32), moment(start - 10_000)),
      signingKey(dice.bytes(32), moment(start + Math.floor(days / 2) * 1_440)),
    ],
  }
}
