import {
  ballotListHash,
  drawNumbers,
  drawSeed,
  type BallotEntry,
  type SealedCampaign,
} from '#domain/budgets/ballot-list.ts'
import type { Project } from '#domain/budgets/project.ts'

/** A project of the frozen list as the API tells it. */
export interface ListedProject extends Omit<BallotEntry, 'number'> {
  readonly ballotNumber: number
  readonly texts: Project['texts']
}

export interface FrozenList {
  readonly campaign: SealedCampaign
  readonly seal: { readonly hash: string; readonly seed: string }
  readonly projects: readonly ListedProject[]
}

export interface ListFinding {
  /** the seed follows from the texts */
  readonly seed: boolean
  /** the numbers follow from the seed */
  readonly numbers: boolean
  /** H0 follows from numbers, prices, money and conflicts */
  readonly hash: boolean
}

/** Does on this device what the server did when it froze the list. */
export function checkList({ campaign, seal, projects }: FrozenList): ListFinding {
  const drawn = projects.map(({ id, envelope, texts }) => ({ id, envelopeId: envelope, texts }))
  const numbers = drawNumbers(seal.seed, projects)
  const entries = projects
    .map(({ ballotNumber: number, id, envelope, title, language, place, category, price }) => {
      return { number, id, envelope, title, language, place, category, price }
    })
    .sort((a, b) => a.number - b.number)
  return {
    // Of a project only these three go into the seed.
    seed: drawSeed(campaign, drawn) === seal.seed,
    numbers: projects.every(({ id, ballotNumber }) => numbers.get(id) === ballotNumber),
    hash: ballotListHash(campaign, seal.seed, entries) === seal.hash,
  }
}
