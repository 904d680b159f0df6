import type { PetitionRules } from '../rules/book.ts'
import type { SignatureEventType, SignatureState } from './signature.ts'

/**
 * What is added to the signature of somebody who signs once more, with another attempt (petitions.md 4).
 *
 * Who took theirs back signs again. A signature that counts stays alone where the book says `reject`; where it says
 * `replace` the later one takes its place, so that the count stays what it was.
 * @returns the acts in their order; empty: they have signed already
 */
export function actsOfSigningAgain(
  state: SignatureState,
  { signature }: Pick<PetitionRules, 'signature'>,
): readonly SignatureEventType[] {
  switch (state) {
    case 'withdrawn':
      return ['counted']
    case 'counted':
      return signature.again === 'replace' ? ['superseded', 'counted'] : []
    case 'invalidated':
      return []
  }
}
