import { useWords } from '#client/lib/words.ts'
import type { CalmCode, ContributionKind } from '#client/lib/gql/graphql.ts'

const codeKeys = {
  INSULT: 'talk.code.INSULT',
  THREAT: 'talk.code.THREAT',
  HATRED: 'talk.code.HATRED',
  PERSONAL_DATA: 'talk.code.PERSONAL_DATA',
  ADVERTISING: 'talk.code.ADVERTISING',
  OFF_TOPIC: 'talk.code.OFF_TOPIC',
  UNLAWFUL: 'talk.code.UNLAWFUL',
} as const satisfies Record<CalmCode, string>

const kindKeys = {
  ARGUMENT_FOR: 'talk.kind.ARGUMENT_FOR',
  ARGUMENT_AGAINST: 'talk.kind.ARGUMENT_AGAINST',
  QUESTION: 'talk.kind.QUESTION',
  REMARK: 'talk.kind.REMARK',
} as const satisfies Record<ContributionKind, string>

/** Names of codes and kinds in the words of the reader. */
export function useTalkWords() {
  const { t } = useWords()
  return {
    codeName: (code: CalmCode) => t(codeKeys[code]),
    kindName: (kind: ContributionKind) => t(kindKeys[kind]),
    codes: () => Object.entries(codeKeys).map(([value, key]) => ({ value, text: t(key) })),
  }
}
