import type { Listener } from '#server/platform/feature.ts'
import type { BudgetDeps } from './deps.ts'

/** Acts on projects. */
export interface ProjectActs {}

export function wireProjects(_deps: BudgetDeps) {
  const use: ProjectActs = {}
  const resolvers: object[] = []
  const listeners: Listener[] = []
  return { use, resolvers, listeners }
}
