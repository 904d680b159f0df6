import type { Assurance } from '../kernel/actor.ts'
import type { PetitionId, TerritoryId } from '../kernel/ids.ts'
import type { NameMode, PetitionRules } from '../rules/book.ts'
import type { Signature, SignatureChannel } from './signature.ts'

/** A first signature, counted from this moment. Ask `maySign` before. */
export function sign(act: {
  readonly petition: PetitionId
  /** the version that was shown, hex SHA-256 */
  readonly textHash: string
  readonly attempt: string
  readonly assurance: Assurance
  readonly channel: SignatureChannel
  readonly area: TerritoryId | null
  readonly nameMode: NameMode
  /** random, hex; handed in because chance lives outside */
  readonly ref: string
  readonly nonce: string
  readonly at: Date
}): Signature {
  const { at, ...given } = act
  return { ...given, state: 'counted', events: [{ n: 1, type: 'counted', at }], open: 1 }
}

/**
 * How a signer is shown: as they ask, if the book knows that way, else as the book does by default.
 * @param wantsName the person's own choice to be seen
 */
export function nameModeFor({ names }: Pick<PetitionRules, 'names'>, wantsName: boolean): NameMode {
  if (!wantsName) return names.modes.includes('hidden') ? 'hidden' : names.default
  return names.modes.find((mode) => mode !== 'hidden') ?? names.default
}
