import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { limits } from '#schema/limits.ts'
import type { Clock } from '#server/platform/clock.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'
import type { Counts, KeysetOrder, Listed, PetitionFilter, PetitionLists } from '../store/petition.lists.ts'
import type { PetitionStore } from '../store/petition.store.ts'

export interface ListQuestion extends Omit<PetitionFilter, 'among'> {
  /** words to search for */
  readonly query?: string
}

export type PetitionOrder = KeysetOrder | 'relevance'

export interface PetitionPage {
  readonly listed: readonly { readonly petition: Listed['petition']; readonly key: readonly CursorPart[] }[]
  readonly total: number
}

export type ListPetitions = (
  question: ListQuestion,
  order: PetitionOrder | undefined,
  page: PageRequest,
) => Promise<PetitionPage>
export type CountPetitions = (question: ListQuestion) => Promise<Counts>

export interface ListDeps {
  readonly store: Pick<PetitionStore, 'readMany'>
  readonly lists: PetitionLists
  readonly search: { find(query: string): PetitionId[] }
  readonly clock: Clock
}

/** Public lists. With words and no other order, the best hits come first, at most 200; every other order has no end. */
export function listPetitions(deps: ListDeps): ListPetitions {
  const { lists, clock } = deps
  const count = remembered(countedForMs, (filter: PetitionFilter) => lists.count(filter, clock.now()))
  return async ({ query, ...filter }, order, page) => {
    const words = query?.trim() ?? ''
    const among = words === '' ? undefined : deps.search.find(words)
    if (among && (order ?? 'relevance') === 'relevance') return byRelevance(deps, filter, among, page)

    const now = clock.now()
    const whole = among ? { ...filter, among } : filter
    const keyset = order === undefined || order === 'relevance' ? 'newest' : order
    const [listed, total] = await Promise.all([
      lists.page(whole, keyset, page, now),
      among ? lists.count(whole, now) : count(whole),
    ])
    return { listed, total }
  }
}

/** The cursor is the place among the hits: they are few, and no index holds their order. */
async function byRelevance(
  { store, lists, clock }: ListDeps,
  filter: PetitionFilter,
  among: readonly PetitionId[],
  { size, after }: PageRequest,
): Promise<PetitionPage> {
  const hits = (await lists.sieve(filter, among, clock.now())).slice(0, limits.searchHitsMax)
  const start = Number(after?.[0] ?? 0)
  const wanted = hits.slice(start, start + size + 1)
  const found = new Map((await store.readMany(wanted)).map((petition) => [petition.id, petition]))
  const listed = wanted.flatMap((id, index) => {
    const petition = found.get(id)
    return petition ? [{ petition, key: [start + index + 1] }] : []
  })
  return { listed, total: hits.length }
}

/** Numbers beside filters and lists may be this old. */
const countedForMs = 1_000

export function countPetitions({ lists, search, clock }: Omit<ListDeps, 'store'>): CountPetitions {
  const counts = remembered(countedForMs, (filter: PetitionFilter) => lists.counts(filter, clock.now()))
  return ({ query, ...filter }) => {
    const words = query?.trim() ?? ''
    return words === '' ? counts(filter) : lists.counts({ ...filter, among: search.find(words) }, clock.now())
  }
}

const rememberedMax = 500

/** Answers the same question from memory for a moment: many readers cost the database one count. */
function remembered<Question extends object, Answer>(
  forMs: number,
  ask: (question: Question) => Promise<Answer>,
): (question: Question) => Promise<Answer> {
  const answers = new Map<string, { readonly until: number; readonly answer: Promise<Answer> }>()
  return (question) => {
    const key = JSON.stringify(question)
    const known = answers.get(key)
    if (known && known.until > performance.now()) return known.answer
    if (answers.size >= rememberedMax) answers.clear()
    const answer = ask(question)
    answers.set(key, { until: performance.now() + forMs, answer })
    answer.catch(() => answers.delete(key))
    return answer
  }
}

export type ListOwnPetitions = (actor: Actor, page: PageRequest) => Promise<PetitionPage>

/** Everything the actor wrote, drafts included, newest first. */
export function listOwnPetitions({ lists }: { readonly lists: PetitionLists }): ListOwnPetitions {
  return async (actor, page) => {
    if (actor.kind !== 'person') return { listed: [], total: 0 }
    const [listed, total] = await Promise.all([
      lists.ofAuthor(actor.personId, page),
      lists.countOfAuthor(actor.personId),
    ])
    return { listed, total }
  }
}
