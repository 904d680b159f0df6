import { placeAnchor, type Anchor, type Placed } from '#domain/deliberation/anchor.ts'
import type { ArgumentKind, Contribution, ContributionKind } from '#domain/deliberation/contribution.ts'
import type { TalkFigures } from '#domain/deliberation/figures.ts'
import type { ContributionId, PetitionId } from '#domain/kernel/ids.ts'
import { shownTexts, type Petition } from '#domain/petitions/petition.ts'
import type { PageRequest } from '#server/platform/graphql/connection.ts'
import type { ContributionStore } from '../store/contribution.store.ts'
import { orderedIds, type TalkBoard } from './talk-board.ts'

interface Deps {
  readonly contributions: Pick<ContributionStore, 'readMany'>
  readonly board: TalkBoard
}

export interface ContributionPage {
  /** up to one more than asked for */
  readonly contributions: readonly Contribution[]
  readonly total: number
}

export type ReadContributions = (
  petitionId: PetitionId,
  which: ContributionKind | 'removed',
  page: PageRequest,
) => Promise<ContributionPage>

/**
 * Arguments of a side in the published order; questions and remarks, the newest first; `removed`: what was taken back or
 * hidden, the newest first.
 */
export function readContributions({ contributions, board }: Deps): ReadContributions {
  return async (petitionId, which, page) => {
    const ids = await idsOf(board, petitionId, which)
    const after = page.after?.[0]
    const from = after === undefined ? 0 : ids.findIndex((id) => id === after) + 1
    const wanted = ids.slice(from, from + page.size + 1)
    const byId = new Map((await contributions.readMany(wanted)).map((one) => [one.id, one]))
    return { contributions: wanted.flatMap((id) => byId.get(id) ?? []), total: ids.length }
  }
}

async function idsOf(
  board: TalkBoard,
  petitionId: PetitionId,
  which: ContributionKind | 'removed',
): Promise<ContributionId[]> {
  const state = await board.of(petitionId)
  switch (which) {
    case 'argument_for':
    case 'argument_against':
      return orderedIds(state, which)
    case 'question':
    case 'remark':
      return newestFirst(state.outline.filter(({ kind, state: is }) => kind === which && is === 'shown'))
    case 'removed':
      return newestFirst(state.outline.filter(({ state: is }) => is !== 'shown'))
  }
}

function newestFirst(found: readonly { readonly id: ContributionId }[]): ContributionId[] {
  return found.map(({ id }) => id).reverse()
}

export type ReadContribution = (petitionId: PetitionId, id: ContributionId) => Promise<Contribution | undefined>

/** One contribution, if it is about this petition. */
export function readContribution({ contributions }: Pick<Deps, 'contributions'>): ReadContribution {
  return async (petitionId, id) => {
    const [found] = await contributions.readMany([id])
    return found?.petitionId === petitionId ? found : undefined
  }
}

/** Where the words of an anchor stand in the text that is shown now. */
export function placeIn(petition: Petition, anchor: Anchor): Placed {
  const { version, locale, field, quote, start } = anchor
  if (version === petition.versions.at(-1)?.n) return { kind: 'exact', start, end: start + quote.length }
  const was = petition.versions.find(({ n }) => n === version)?.texts
  return placeAnchor(anchor, { was: was?.[locale]?.[field] ?? '', now: shownTexts(petition)[locale]?.[field] ?? '' })
}

export type ReadAnchored = (petition: Petition) => Promise<Contribution[]>

const mostAnchored = 100

/** What speaks of words of the text, the newest first. */
export function readAnchored({ contributions, board }: Deps): ReadAnchored {
  return async ({ id }) => {
    const { outline } = await board.of(id)
    const anchored = newestFirst(outline.filter(({ state, anchor }) => state === 'shown' && anchor !== null))
    const byId = new Map((await contributions.readMany(anchored.slice(0, mostAnchored))).map((one) => [one.id, one]))
    return anchored.flatMap((one) => byId.get(one) ?? [])
  }
}

const strongestShown = 3

/** What was said, in figures; the strongest are the first of the published order. */
export function readFigures({ contributions, board }: Deps): (petitionId: PetitionId) => Promise<TalkFigures> {
  return async (petitionId) => {
    const state = await board.of(petitionId)
    const strongest = async (side: ArgumentKind): Promise<Contribution[]> => {
      const ids = orderedIds(state, side).slice(0, strongestShown)
      const byId = new Map((await contributions.readMany(ids)).map((one) => [one.id, one]))
      return ids.flatMap((id) => byId.get(id) ?? [])
    }
    const [argumentFor, argumentAgainst] = [await strongest('argument_for'), await strongest('argument_against')]
    return {
      ...{ participants: state.participants, contributions: state.shown, reactions: state.reactions },
      questions: { answered: state.questionsAnswered, open: state.shown.question - state.questionsAnswered },
      strongest: { argument_for: argumentFor, argument_against: argumentAgainst },
    }
  }
}
