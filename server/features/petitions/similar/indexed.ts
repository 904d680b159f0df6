import type { Vocabulary } from './vocabulary.ts'

/** A petition in one language. */
export interface Entry<About> {
  readonly about: About
  readonly terms: Uint32Array
  /** times in the title, in the order of `terms` */
  readonly title: Uint8Array
  /** times in the text, in the order of `terms` */
  readonly text: Uint8Array
  readonly titleLength: number
  readonly textLength: number
}

/** What the ranking reads. */
export interface Indexed<About> {
  readonly vocabulary: Vocabulary
  /** by number; a number that nobody has now is undefined */
  readonly entries: readonly (Entry<About> | undefined)[]
  readonly count: number
  readonly titleLength: number
  readonly textLength: number
  /** in how many entries each letter group stands */
  readonly gramEntries: Uint32Array
}
