import type { Accountability } from '#server/features/accountability/index.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Moderation } from '#server/features/moderation/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Platform } from '#server/platform/platform.ts'
import type { BudgetReads } from './store/budget.reads.ts'
import type { BudgetStore } from './store/budget.store.ts'
import type { SupportStore } from './store/support.store.ts'
import type { WorkStore } from './store/work.store.ts'

export interface Earlier {
  readonly identity: Identity
  readonly places: Places
  readonly rules: Rules
  readonly moderation: Moderation
  readonly petitions: Petitions
  readonly accountability: Accountability
}

/** What the acts on campaigns and projects are made from. */
export type BudgetDeps = Platform &
  Earlier & {
    readonly store: BudgetStore
    readonly reads: BudgetReads
    readonly supports: SupportStore
    readonly works: WorkStore
  }
