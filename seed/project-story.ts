import type { CostItem, ProjectText } from '#domain/budgets/project.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type pictures from './pictures.json'

/** A project of the demo city, as the file `projects.json` tells it. */
export interface ProjectStory {
  readonly key: string
  readonly author: string
  readonly language: Locale
  readonly territory: string
  readonly envelope: 'district' | 'city'
  readonly category: string
  readonly estimate: number
  /** what the officials found; absent: not priced yet */
  readonly price?: number
  /** parts of the way across its place, from the north-west corner; null: no point on the map */
  readonly point: readonly [across: number, down: number] | null
  readonly texts: ProjectText
  readonly costItems: readonly CostItem[]
  readonly photos?: readonly { readonly scene: keyof typeof pictures; readonly caption: string }[]
  /** how far a proposal came in the campaign that still takes them */
  readonly state?: 'submitted' | 'accepted' | 'needs_changes' | 'rejected'
  readonly needsChanges?: Reason
  readonly rejected?: Reason
  readonly infeasible?: Reason
}

export interface Reason extends Readonly<Record<Locale, string>> {
  readonly codes: readonly string[]
}
