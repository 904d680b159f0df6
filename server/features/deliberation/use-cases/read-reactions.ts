import type { OrderInputs } from '#domain/deliberation/order/reaction-matrix.ts'
import { anonymous } from '#domain/kernel/actor.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { TalkBoard } from './talk-board.ts'

/** The published inputs of an order: docs/deliberation-order.md. */
export interface PetitionReactions extends OrderInputs {
  readonly schema: 'dauys/deliberation-reactions/1'
  /** number of the petition */
  readonly petition: string
  readonly at: string
}

interface Deps {
  readonly petitions: Pick<Petitions, 'readPetition' | 'bookOf'>
  readonly board: TalkBoard
  readonly clock: Clock
}

/** @returns undefined where everybody sees no discussion */
export function readReactions({
  petitions,
  board,
  clock,
}: Deps): (number: string) => Promise<PetitionReactions | undefined> {
  return async (number) => {
    const petition = await petitions.readPetition(anonymous, { number })
    if (!petition?.rules || petition.versions.length === 0) return undefined
    if (petitions.bookOf(petition).discussion.arguments.length === 0) return undefined
    const { inputs } = await board.of(petition.id)
    return {
      ...{ schema: 'dauys/deliberation-reactions/1', petition: number, at: clock.now().toISOString() },
      ...inputs,
    }
  }
}
