import type { publicStages } from '#client/features/petitions/list-address.ts'

/** Stages as a reader chooses among them. */
export const stageWords = {
  SIGNING: 'petitions.stage.SIGNING',
  CLOSED: 'petitions.stage.CLOSED',
  REJECTED: 'petitions.stage.REJECTED',
  WITHDRAWN: 'petitions.stage.WITHDRAWN',
} as const satisfies Record<(typeof publicStages)[number], string>
