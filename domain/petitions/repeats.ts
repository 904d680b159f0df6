import { shownTexts, type Petition } from './petition.ts'

/** Why a petition may be one that was there before; a person decides whether it is. */
export interface Repeat {
  /** of the same author about the same topic */
  readonly byAuthor: boolean
  /** nearly the same words in one of the languages */
  readonly byText: boolean
}

type Compared = Pick<
  Petition,
  'id' | 'stage' | 'authorId' | 'topicId' | 'texts' | 'versions' | 'publishedAt' | 'addressedTerritoryId'
>

const runLength = 3
/** Share of runs of three words that both texts have, of all that either has. */
const sameTextFrom = 0.5

/**
 * What makes the other petition the earlier one of the two, as a hint for the moderator (requirements.md R4, R21).
 * @returns undefined when nothing does, or when the moderators of this petition may not see the other one
 */
export function repeatOf(petition: Compared, other: Compared): Repeat | undefined {
  if (petition.id === other.id || !isSeenBeside(petition, other)) return undefined
  const isOfAuthor = petition.authorId !== null && petition.authorId === other.authorId
  const byAuthor = isOfAuthor && petition.topicId !== null && petition.topicId === other.topicId
  const byText = isNearlyTheSame(petition, other)
  return byAuthor || byText ? { byAuthor, byText } : undefined
}

/** Public, or lying with the same moderators. */
function isSeenBeside(petition: Compared, { stage, publishedAt, addressedTerritoryId }: Compared): boolean {
  if (stage === 'signing' || stage === 'closed') return true
  if (stage === 'moderation' || stage === 'rejected') return addressedTerritoryId === petition.addressedTerritoryId
  return stage === 'withdrawn' && publishedAt !== null
}

function isNearlyTheSame(petition: Compared, other: Compared): boolean {
  const texts = Object.entries(shownTexts(petition))
  return texts.some(([locale, fields]) => {
    const theirs = shownTexts(other)[locale as keyof Petition['texts']]
    if (theirs === undefined) return false
    const [one, two] = [runsOf(fields), runsOf(theirs)]
    const both = [...one].filter((run) => two.has(run)).length
    return both > 0 && both / (one.size + two.size - both) >= sameTextFrom
  })
}

function runsOf(fields: Readonly<Record<string, string>>): Set<string> {
  const words = Object.keys(fields)
    .sort()
    .flatMap((field) => (fields[field] ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u))
    .filter((word) => word !== '')
  return new Set(words.map((_, at) => words.slice(at, at + runLength).join(' ')))
}
