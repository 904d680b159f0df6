import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { answersFor } from '#domain/accountability/may-answer.ts'
import { trackOf, type Petition, type PetitionTrack } from '#domain/petitions/petition.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { CursorPart, PageRequest } from '#server/platform/graphql/connection.ts'

/** An answer that a body owes to a petition. */
export interface Duty {
  readonly petition: Petition
  readonly track: PetitionTrack
}

export interface DutyPage {
  readonly duties: readonly Duty[]
  readonly total: number
}

interface Deps {
  readonly petitions: Pick<Petitions, 'owedBy' | 'readPetition'>
}

/** More open duties than this no desk works off by a list; those that are due first are shown. */
const dutiesMax = 1_000

export type ListDuties = (actor: Actor, page: PageRequest) => Promise<DutyPage>

/** What the actor's bodies owe, the most urgent first. */
export function listDuties(deps: Deps): ListDuties {
  return async (actor, { size, after }) => {
    const all = await dutiesOf(deps, actor)
    const start = after === undefined ? 0 : all.findIndex((duty) => compareKeys(keyOf(duty), after) > 0)
    return { duties: start === -1 ? [] : all.slice(start, start + size + 1), total: all.length }
  }
}

export type CountDuties = (actor: Actor) => Promise<number | undefined>

/** How many answers the actor's bodies owe; undefined for who answers for none. */
export function countDuties(deps: Deps): CountDuties {
  return async (actor) => (answersFor(actor).length === 0 ? undefined : (await dutiesOf(deps, actor)).length)
}

export type ReadDuty = (actor: Actor, petitionId: PetitionId, trackId: string) => Promise<Duty | undefined>

/** One duty, due or fulfilled, for officials of its body. */
export function readDuty({ petitions }: Deps): ReadDuty {
  return async (actor, petitionId, trackId) => {
    const petition = await petitions.readPetition(actor, { id: petitionId })
    const track = petition && trackOf(petition, trackId)
    if (!petition || !track?.bodyId || !answersFor(actor).includes(track.bodyId)) return undefined
    return { petition, track }
  }
}

async function dutiesOf({ petitions }: Deps, actor: Actor): Promise<Duty[]> {
  const bodies = answersFor(actor)
  if (bodies.length === 0) return []
  const owing = await petitions.owedBy(bodies, dutiesMax)
  return owing
    .flatMap((petition) =>
      petition.tracks
        .filter(({ state, bodyId }) => state === 'due' && bodyId !== null && bodies.includes(bodyId))
        .map((track) => ({ petition, track })),
    )
    .sort((a, b) => compareKeys(keyOf(a), keyOf(b)))
}

/** By due date, those without a term last; for cursors. */
export function keyOf({ petition, track }: Duty): readonly CursorPart[] {
  return [track.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER, petition.id, track.id]
}

function compareKeys(a: readonly CursorPart[], b: readonly CursorPart[]): number {
  for (const [i, part] of a.entries()) {
    const other = b[i] ?? ''
    if (part !== other && part !== null) return part < other ? -1 : 1
  }
  return 0
}
