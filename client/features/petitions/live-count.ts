import type { PetitionSupportFieldsFragment } from '#client/lib/gql/graphql.ts'

/** What `/live/petitions/:number` shows. */
export interface LiveCount {
  readonly total: number
  readonly byTrack: readonly {
    readonly track: string
    readonly need: number
    readonly missing: number
    /** `unmet`, `due` … */
    readonly state: string
  }[]
  readonly asOfSeq: number
  readonly asOf: string
}

export type Counted = Pick<
  PetitionSupportFieldsFragment,
  'stage' | 'signatureCount' | 'countAsOf' | 'countAsOfSeq' | 'tracks' | 'nextTrack'
>

/** The petition with the figures of now; as it is where it knows more than they do. */
export function withLiveCount<Petition extends Counted>(petition: Petition, live: LiveCount | undefined): Petition {
  if (live === undefined || live.asOfSeq < petition.countAsOfSeq) return petition
  const missing = new Map(live.byTrack.map((track) => [track.track, track.missing]))
  return {
    ...petition,
    signatureCount: live.total,
    countAsOf: live.asOf,
    countAsOfSeq: live.asOfSeq,
    tracks: petition.tracks.map((track) => ({ ...track, missing: missing.get(track.id) ?? track.missing })),
    nextTrack: nextTrack(petition, live),
  }
}

/** The nearest threshold that is still ahead. */
function nextTrack({ tracks }: Counted, { byTrack }: LiveCount): Counted['nextTrack'] {
  const [next] = byTrack.filter(({ state }) => state === 'unmet').sort((a, b) => a.need - b.need)
  const law = tracks.find(({ id }) => id === next?.track)
  if (next === undefined || law === undefined) return null
  return { __typename: 'PetitionTrack', id: law.id, effect: law.effect, need: next.need, missing: next.missing }
}

/** A threshold was reached, lost or answered since the petition was read: more than figures has changed. */
export function hasOtherStates({ tracks, countAsOfSeq }: Counted, live: LiveCount): boolean {
  if (live.asOfSeq < countAsOfSeq) return false
  return live.byTrack.some(({ track, state }) => {
    const known = tracks.find(({ id }) => id === track)
    return known !== undefined && known.state !== state.toUpperCase()
  })
}
