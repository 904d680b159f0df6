import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBase64Url } from '../kernel/base64url.ts'
import type { Signature, SignatureEvent, SignatureEventType } from '../signatures/signature.ts'
import { commitmentOf } from '../signatures/commitment.ts'
import { leavesOf, openActs } from './act.ts'
import type { Leaf } from './leaf.ts'

const noon = Date.parse('2026-06-03T07:00:00Z')

/** Signs, and then what follows; each step so many milliseconds later (or earlier, by another server's clock). */
function signature(person: number, steps: readonly [SignatureEventType, number][], open = steps.length): Signature {
  let at = noon
  const events = steps.map(([type, afterMs], i): SignatureEvent => {
    at += afterMs
    const isDecided = type === 'invalidated' || type === 'restored'
    return { n: i + 1, type, at: new Date(at), ...(isDecided && { reason: 'duplicate', batch: 'rem_1' }) }
  })
  return {
    ...{ petition: 'pet_1', attempt: `${person}`, textHash: 'ab'.repeat(32), state: 'counted', events, open },
    ...{ ref: person.toString(16).padStart(32, '0'), nonce: person.toString(16).padStart(64, '1') },
    ...{ channel: 'web', assurance: 'email', area: 'birlik', nameMode: 'hidden' },
  }
}

const none: ReadonlyMap<string, Leaf> = new Map()
const byCommitment = (leaves: readonly Leaf[]) => new Map(leaves.map((leaf) => [leaf.commitment, leaf]))

describe('open acts', () => {
  it('get their numbers by acceptance, and those of one signature always as they happened', () => {
    const history = fc.array(fc.tuple(fc.nat(3), fc.integer({ min: -90_000, max: 90_000 })), { minLength: 1 })
    const types: SignatureEventType[] = ['counted', 'withdrawn', 'counted', 'invalidated', 'restored']
    fc.assert(
      fc.property(history, (given) => {
        const people = [0, 1, 2, 3].map((person) => {
          const steps = given.filter(([who]) => who === person).slice(0, types.length)
          return signature(
            person,
            steps.map(([, afterMs], i) => [types[i] ?? 'counted', afterMs]),
          )
        })
        const acts = openActs(people)
        const leaves = leavesOf(acts, 0, none)
        expect(leaves.map(({ seq }) => seq)).toEqual(leaves.map((_, i) => i + 1))
        for (const one of people) {
          const own = one.events.map(({ n }) => toBase64Url(commitmentOf(one, n)))
          expect(leaves.map(({ commitment }) => commitment).filter((hash) => own.includes(hash))).toEqual(own)
        }
      }),
    )
  })

  it('are only those that the ledger has not sealed', () => {
    const twice = signature(1, [['counted', 0], ['withdrawn', 1], ['counted', 1]], 1) // prettier-ignore
    expect(openActs([twice]).map(({ leaf }) => leaf.commitment)).toEqual([toBase64Url(commitmentOf(twice, 3))])
  })

  it('say reason and batch where somebody else decided', () => {
    const [, invalidated] = openActs([signature(1, [['counted', 0], ['invalidated', 1]])]) // prettier-ignore
    expect(invalidated?.leaf).toMatchObject({ type: 'invalidated', reason: 'duplicate', batch: 'rem_1' })
  })
})

describe('an act that ends another', () => {
  it('names the leaf that it ends: what counted last, or the invalidation', () => {
    const steps: [SignatureEventType, number][] = [
      ...([['counted', 0], ['withdrawn', 1], ['counted', 1], ['invalidated', 1]] as [SignatureEventType, number][]), // prettier-ignore
      ...([
        ['restored', 1],
        ['superseded', 1],
      ] as [SignatureEventType, number][]),
    ]
    const leaves = leavesOf(openActs([signature(1, steps)]), 10, none)
    expect(leaves.map(({ seq, undoes }) => [seq, undoes])).toEqual([
      ...[[11, undefined], [12, 11], [13, undefined]], // prettier-ignore
      ...[[14, 13], [15, 14], [16, 15]], // prettier-ignore
    ])
  })

  it('repeats where and how the leaf before it was counted, though the signer moved and signed again', () => {
    const first = signature(1, [['counted', 0]])
    const sealed = leavesOf(openActs([first]), 0, none)
    const again = signature(1, [['counted', 0], ['withdrawn', 1], ['counted', 1]], 2) // prettier-ignore
    const moved: Signature = { ...again, area: 'otyrar', assurance: 'verified', textHash: 'cd'.repeat(32) }
    const [withdrawn, counted] = leavesOf(openActs([moved]), 1, byCommitment(sealed))
    expect(withdrawn).toMatchObject({ undoes: 1, area: 'birlik', assurance: 'email', text: sealed[0]?.text })
    expect(counted).toMatchObject({ area: 'otyrar', assurance: 'verified' })
    expect(counted?.undoes).toBeUndefined()
  })

  it('is refused when the log does not hold what it ends', () => {
    const acts = openActs([signature(1, [['counted', 0], ['withdrawn', 1]], 1)]) // prettier-ignore
    expect(() => leavesOf(acts, 4, none)).toThrow('Leaf 5 of pet_1 ends an act that is not in the log')
  })
})
