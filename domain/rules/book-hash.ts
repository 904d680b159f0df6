import { canonicalJson } from '../kernel/canonical-json.ts'
import { sha256Hex } from '../kernel/sha-256.ts'
import type { PetitionRules, PinnedRules } from './book.ts'

/** SHA-256 of `"dauys/petition-rules/1\n"` and the book's canonical JSON, hex (petitions.md 2). */
export function bookHash(book: PetitionRules): string {
  return sha256Hex(`dauys/petition-rules/1\n${canonicalJson(book)}`)
}

/** What a petition carries away at submission. */
export function pin(book: PetitionRules): PinnedRules {
  return { id: book.id, version: book.version, hash: bookHash(book) }
}
