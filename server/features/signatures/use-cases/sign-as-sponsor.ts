import type { PetitionId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import { stageOf, type PetitionRules } from '#domain/rules/book.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import type { SignatureStore } from '../store/signature.store.ts'
import type { SponsorPlaces } from '../store/sponsor-places.ts'

interface Sponsor {
  readonly petition: PetitionId
  readonly book: PetitionRules
  /** as the book identifies people */
  readonly signer: string
  /** of the signature that would be new */
  readonly ref: string
}

/**
 * Signs in one of the places that the book gives to sponsors. A place is taken before and given back when no new signature
 * came of it, so there are never more; a process that dies in between leaves one empty.
 */
export async function signAsSponsor<R extends Refusal>(
  { places, store }: { readonly places: SponsorPlaces; readonly store: Pick<SignatureStore, 'ofSigner'> },
  { petition, book, signer, ref }: Sponsor,
  sign: () => Promise<Result<Signature, R>>,
): Promise<Result<Signature, R | Refusal<'SPONSORS_COMPLETE'>>> {
  const max = stageOf(book, 'sponsoring')?.max
  if (max === undefined) return sign()
  const own = async () => (await store.ofSigner([petition], signer)).get(petition)
  const before = await own()
  // Signed already: the answer is that of the first time, and no place is needed.
  if (before?.state === 'counted') return sign()
  if (!(await places.take(petition, max))) {
    // The last place may have been taken by the same act, sent twice.
    return (await own())?.state === 'counted' ? sign() : refuse({ code: 'SPONSORS_COMPLETE' })
  }
  const signed = await sign()
  // The same act was sent twice at once, and the other one is in the place.
  const isSecond = signed.ok && before === undefined && signed.value.ref !== ref
  if (!signed.ok || isSecond) await places.giveBack(petition)
  return signed
}
