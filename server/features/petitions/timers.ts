import { isId, type PetitionId } from '#domain/kernel/ids.ts'
import type { TimerHandler } from '#server/platform/feature.ts'
import type { CloseSigning } from './use-cases/close-signing.ts'
import type { StageActs } from './use-cases/stage-acts.ts'

interface Acts extends Pick<StageActs, 'expire'> {
  readonly closeSigning: CloseSigning
  readonly now: () => Date
}

export function petitionTimers({ closeSigning, expire, now }: Acts): TimerHandler[] {
  return [
    forPetition('petitions.signing-closes', closeSigning),
    forPetition('petitions.sponsoring-ends', (id, generation, kind) =>
      expire(id, { generation }, { at: now(), actor: { kind: 'system', id: kind } }),
    ),
  ]
}

function forPetition(
  kind: string,
  act: (id: PetitionId, generation: number, kind: string) => Promise<unknown>,
): TimerHandler {
  return {
    kind,
    async fire({ subject, generation }) {
      if (isId('pet', subject)) await act(subject, generation, kind)
    },
  }
}
