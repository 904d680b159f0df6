import { describe, expect, it } from 'vitest'
import type { ArgumentKind } from '../contribution.ts'
import type { ReactionValue } from '../reaction.ts'
import { orderArguments, type ArgumentsOrder } from './order-arguments.ts'
import { seededRandom } from './random.ts'
import { orderInputs, type OrderInputs, type SomeReaction } from './reaction-matrix.ts'

const shown = (n: number): OrderInputs['arguments'] =>
  Array.from({ length: n }, (_, i) => ({
    id: `con_${String(i).padStart(3, '0')}`,
    kind: (i % 2 === 0 ? 'argument_for' : 'argument_against') as ArgumentKind,
  }))

/** Three camps of people; each argument has a chance to be liked in each camp. */
function camps(liking: readonly (readonly number[])[], size: number, seed = 7): SomeReaction[] {
  const random = seededRandom(seed)
  return liking[0]!.flatMap((_, camp) =>
    Array.from({ length: size }, (_, i) => i).flatMap((i) =>
      liking.map((chances, argument): SomeReaction => ({
        person: `${camp}-${i}`,
        argumentId: `con_${String(argument).padStart(3, '0')}`,
        value: (random() < chances[camp]! ? 'agree' : random() < 0.8 ? 'disagree' : 'pass') as ReactionValue,
        older: true,
      })),
    ),
  )
}

const scores = ({ sides }: ArgumentsOrder): Map<string, number> =>
  new Map([...sides.argument_for, ...sides.argument_against].map(({ id, score }) => [id, score]))
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!

// Two arguments that every camp likes, six that divide, two that nobody likes.
const divided = [
  [0.85, 0.8],
  [0.8, 0.85],
  [0.95, 0.05],
  [0.05, 0.95],
  [0.9, 0.1],
  [0.1, 0.9],
  [0.9, 0.15],
  [0.15, 0.9],
  [0.2, 0.2],
  [0.25, 0.15],
]

describe('order of arguments', () => {
  it('is by smoothed approval while few have reacted, by the published formula', () => {
    const reactions = camps([[0.9], [0.2], [0.5]], 29)
    const order = orderArguments(orderInputs(shown(3), reactions))
    expect(order).toMatchObject({ rule: 'approval', people: 29, older: 29, clusters: [29] })
    const agreed = reactions.filter(({ argumentId, value }) => argumentId === 'con_000' && value === 'agree').length
    expect(scores(order).get('con_000')).toBeCloseTo((agreed + 1) / 31, 9)
    expect(order.sides.argument_for.map(({ id }) => id)).toEqual(['con_000', 'con_002'])
    expect(order.sides.argument_against.map(({ id }) => id)).toEqual(['con_001'])
  })

  it('puts what bridges the camps before what one camp loves', () => {
    const order = orderArguments(orderInputs(shown(10), camps(divided, 60)))
    expect(order).toMatchObject({ rule: 'bridging', people: 120, older: 120 })
    for (const size of order.clusters) expect(Math.abs(size - 60)).toBeLessThan(6)
    expect([order.sides.argument_for[0]!.id, order.sides.argument_against[0]!.id]).toEqual(['con_000', 'con_001'])
    expect(orderArguments(orderInputs(shown(10), camps(divided, 14))).rule).toBe('approval')
  })

  it('does not depend on who reacted first, nor on names', () => {
    const reactions = camps(divided, 40)
    const mixed = [...reactions].reverse().map((reaction) => ({ ...reaction, person: `x${reaction.person}x` }))
    const inputs = orderInputs(shown(10), reactions)
    expect(orderInputs(shown(10), mixed)).toEqual(inputs)
    expect(orderArguments(orderInputs(shown(10), mixed))).toEqual(orderArguments(inputs))
    expect(orderArguments(JSON.parse(JSON.stringify(inputs)) as OrderInputs)).toEqual(orderArguments(inputs))
  })

  it.each([8, 9])(
    'keeps argument %i, which neither camp likes, down when 200 new accounts push it in an hour',
    (pushed) => {
      const reactions = camps(divided, 60)
      const brigade = Array.from({ length: 200 }, (_, i): SomeReaction => ({
        ...{ person: `new-${i}`, argumentId: `con_00${pushed}`, value: 'agree', older: false },
      }))
      const order = orderArguments(orderInputs(shown(10), [...reactions, ...brigade]))
      expect(order).toMatchObject({ rule: 'bridging', people: 320, older: 120 })
      const found = scores(order)
      const others = [...found].filter(([id]) => id !== `con_00${pushed}`).map(([, score]) => score)
      expect(found.get(`con_00${pushed}`)).toBeLessThan(median(others))
      expect(found).toEqual(scores(orderArguments(orderInputs(shown(10), reactions))))
      // Two hundred more of them make no second cluster: what shapes the clusters is older than the petition.
      expect(order.clusters).toHaveLength(2)
    },
  )

  it('lets a brigade that hides behind the views of one camp win that camp only', () => {
    const brigade = Array.from({ length: 200 }, (_, i) =>
      [2, 4, 6, 8].map((argument): SomeReaction => ({
        ...{ person: `new-${i}`, argumentId: `con_00${argument}`, value: 'agree', older: false },
      })),
    ).flat()
    const order = orderArguments(orderInputs(shown(10), [...camps(divided, 60), ...brigade]))
    expect(Math.max(...order.clusters)).toBeGreaterThan(255)
    expect(order.clusters).toHaveLength(2)
    // The other camp likes it as little as before: one in five.
    expect(scores(order).get('con_008')).toBeLessThan(0.35)
    expect(order.sides.argument_for[0]!.id).toBe('con_000')
  })

  it('lets new accounts alone never switch the rule', () => {
    const few = camps(divided, 14)
    const fresh = camps(divided, 100, 8).map((reaction) => ({
      ...reaction,
      person: `n${reaction.person}`,
      older: false,
    }))
    expect(orderArguments(orderInputs(shown(10), [...few, ...fresh]))).toMatchObject({ rule: 'approval', older: 28 })
  })

  it('gives every fifth place to what few have seen', () => {
    const arguments_ = Array.from({ length: 11 }, (_, i) => ({ id: `con_${i}`, kind: 'argument_for' as const }))
    const reactions = arguments_.slice(0, 9).flatMap(({ id }, i) =>
      Array.from({ length: 10 }, (_, person): SomeReaction => ({
        ...{ person: `p${person}`, argumentId: id, value: person <= i ? 'agree' : 'disagree', older: true },
      })),
    )
    const side = orderArguments(orderInputs(arguments_, reactions)).sides.argument_for
    expect(side.map(({ id }) => id)).toHaveLength(11)
    expect(new Set(side.map(({ id }) => id)).size).toBe(11)
    expect(side.flatMap(({ id, littleSeen }, i) => (littleSeen ? [[i, id]] : []))).toEqual([[4, 'con_10']])
  })

  it('makes one cluster of people who all think the same, and none of nobody', () => {
    const same = camps([[1], [1], [1]], 50)
    expect(orderArguments(orderInputs(shown(3), same))).toMatchObject({ rule: 'bridging', clusters: [50] })
    expect(orderArguments(orderInputs(shown(2), []))).toMatchObject({ rule: 'approval', people: 0 })
    expect(orderArguments(orderInputs([], same))).toMatchObject({ people: 0, sides: { argument_for: [] } })
  })

  it('finds three camps where there are three', () => {
    const three = [
      [0.95, 0.05, 0.05],
      [0.05, 0.95, 0.05],
      [0.05, 0.05, 0.95],
      [0.9, 0.1, 0.1],
      [0.1, 0.9, 0.1],
      [0.1, 0.1, 0.9],
      [0.7, 0.7, 0.7],
      [0.4, 0.4, 0.4],
    ]
    const order = orderArguments(orderInputs(shown(8), camps(three, 50)))
    expect(order.clusters).toHaveLength(3)
    expect(order.sides.argument_for[0]!.id).toBe('con_006')
  })
})
