import { createElection, type Ballot, type Election } from './election.ts'

/** A part of the budget with its own list: of a district, or of a category. */
export interface Envelope {
  readonly kind: 'district' | 'category'
  readonly code: string
  readonly budgetMinor: number
  /**
   * Whose money it is: `all` who voted, or only those who `marked` a project of its list (one may vote in one district
   * of one's choice).
   */
  readonly voters: 'all' | 'marked'
}

/** The election inside one envelope, and where its projects stand in the whole list. */
export interface EnvelopeElection {
  readonly envelope: Envelope
  readonly election: Election
  readonly positions: readonly number[]
}

/** Cuts an election into envelopes, each with the marks for its own projects. Rankings close up. */
export function electionsOf(election: Election, envelopes: readonly Envelope[]): EnvelopeElection[] {
  return envelopes.map((envelope) => {
    const { kind, code, budgetMinor } = envelope
    const positions = [...election.projects.keys()].filter((p) => election.projects[p]?.[kind] === code)
    const projects = election.projects.filter((project) => project[kind] === code)
    const ballots = ballotsFor(election, positions, envelope.voters === 'all')
    return { envelope, positions, election: createElection({ ...election, budgetMinor, projects, ballots }) }
  })
}

function* ballotsFor({ profiles }: Election, positions: readonly number[], keepsEmpty: boolean): Generator<Ballot> {
  const placeOf = new Map(positions.map((position, place) => [position, place]))
  for (let i = 0; i < profiles.count; i++) {
    const marks: number[] = []
    const points: number[] = []
    for (let k = profiles.offsets[i] ?? 0; k < (profiles.offsets[i + 1] ?? 0); k++) {
      const place = placeOf.get(profiles.marks[k] ?? 0)
      if (place === undefined) continue
      marks.push(place)
      points.push(profiles.points?.[k] ?? 0)
    }
    if (marks.length === 0 && !keepsEmpty) continue
    yield { marks, points: profiles.points && points, weight: profiles.weights[i] ?? 0 }
  }
}
