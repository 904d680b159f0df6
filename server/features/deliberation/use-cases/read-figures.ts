import type { TalkFigures } from '#domain/deliberation/figures.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { ContributionStore } from '../store/contribution.store.ts'

export function readFigures({
  contributions,
}: {
  readonly contributions: Pick<ContributionStore, 'ofPetition'>
}): (petitionId: PetitionId) => Promise<TalkFigures> {
  return async (petitionId) => {
    const all = (await contributions.ofPetition(petitionId)).filter(({ state }) => state === 'shown')
    const count = (kind: string): number => all.filter((contribution) => contribution.kind === kind).length
    const questions = all.filter(({ kind }) => kind === 'question')
    const answered = questions.filter(({ answers }) => answers.length > 0).length
    return {
      participants: new Set(all.map(({ authorId }) => authorId)).size,
      contributions: {
        argument_for: count('argument_for'),
        argument_against: count('argument_against'),
        question: questions.length,
        remark: count('remark'),
      },
      reactions: 0,
      questions: { answered, open: questions.length - answered },
      strongest: {
        argument_for: all.filter(({ kind }) => kind === 'argument_for').slice(0, 3),
        argument_against: all.filter(({ kind }) => kind === 'argument_against').slice(0, 3),
      },
    }
  }
}
