import type { publicStages } from '#client/features/petitions/list-address.ts'

/** Stages as a reader chooses among them. */
export const stageWords = {
  DELIBERATION: 'petitions.stage.DELIBERATION',
  SIGNING: 'petitions.stage.SIGNING',
  CLOSED: 'petitions.stage.CLOSED',
  REJECTED: 'petitions.stage.REJECTED',
  WITHDRAWN: 'petitions.stage.WITHDRAWN',
  EXPIRED: 'petitions.stage.EXPIRED',
  STOPPED: 'petitions.stage.STOPPED',
} as const satisfies Record<(typeof publicStages)[number], string>
