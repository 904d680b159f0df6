import type { RouteLocationRaw } from 'vue-router'
import type { IconName } from '#client/ui/icons.ts'

/** One thing that a person should do now. */
export interface NextStep {
  readonly key: string
  readonly icon: IconName
  readonly text: string
  /** the last instant or day to do it */
  readonly until?: string | null | undefined
  readonly act: string
  readonly to: RouteLocationRaw
}
