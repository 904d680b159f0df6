import type { Assurance } from '../kernel/actor.ts'
import type { Fact } from '../kernel/event.ts'
import type { PersonId, PetitionId, RemovalId, TerritoryId } from '../kernel/ids.ts'

/**
 * Signatures of one petition that moderators take out of the count together, or a removal that they take back. One
 * proposes, another consents, a job carries it out; each signature is an entry of the ledger with this id as its batch.
 */
export interface Removal {
  readonly id: RemovalId
  readonly kind: RemovalKind
  readonly petition: PetitionId
  /** the removal that a restoration takes back; null for a removal */
  readonly undoes: RemovalId | null
  /** which signatures; a restoration has those of the removal that it takes back */
  readonly conditions: RemovalConditions
  /** code of `removalReasons` or `restorationReasons` */
  readonly reason: string
  /** plain words for everybody, and for those whose signatures these are */
  readonly text: string
  /** how many signatures it was about when it was proposed */
  readonly expected: number
  readonly proposed: OfficeAct
  /** the consent or refusal of another moderator */
  readonly decided: OfficeAct | null
  readonly state: RemovalState
  /** somebody asked the job to stop: it does before its next step */
  readonly stopping: boolean
  readonly startedAt: Date | null
  /** when the last of its signatures was changed, or when it was refused or taken back */
  readonly endedAt: Date | null
  /** signatures changed so far */
  readonly done: number
}

export const removalKinds = ['removal', 'restoration'] as const
export type RemovalKind = (typeof removalKinds)[number]

/** `cancelled`: taken back before consent, or stopped on the way; what was changed until then stays and is shown. */
export const removalStates = ['proposed', 'refused', 'running', 'cancelled', 'done'] as const
export type RemovalState = (typeof removalStates)[number]

/** What a moderator did, and for which office; who it was is known to staff alone. */
export interface OfficeAct {
  readonly by: PersonId
  readonly at: Date
  /** the place whose moderators they act for */
  readonly office: TerritoryId
}

/**
 * Which counted signatures are meant: those that meet all that is named. Nobody is looked up by name, and what people
 * think is no condition.
 */
export interface RemovalConditions {
  /** accepted at this moment or later */
  readonly from: Date | null
  /** accepted before this moment; never later than the proposal */
  readonly until: Date
  /** areas as the ledger publishes them; empty for any */
  readonly areas: readonly TerritoryId[]
  /** how people were identified; empty for any */
  readonly assurances: readonly Assurance[]
  /** the account was opened at most so many minutes before its signature; null for any */
  readonly accountMinutes: number | null
  /** names of signatures, as their receipts have them, hex; empty for any */
  readonly refs: readonly string[]
}

export type RemovalFact = Fact<
  'RemovalProposed' | 'RemovalRefused' | 'RemovalStarted' | 'RemovalCancelled' | 'RemovalDone',
  {
    readonly petitionId: PetitionId
    readonly kind: RemovalKind
    readonly reason: string
    readonly undoes: RemovalId | null
    readonly expected: number
    readonly done: number
  }
>

/** Whether everybody may see it: a proposal that nobody consented to changed nothing. */
export function isPublicRemoval({ state, done }: Pick<Removal, 'state' | 'done'>): boolean {
  return state === 'running' || state === 'done' || (state === 'cancelled' && done > 0)
}
