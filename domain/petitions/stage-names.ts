// Apart from the petition, because its facts name them too.

export const petitionStages = [
  'draft',
  'sponsoring',
  'moderation',
  'rejected',
  'deliberation',
  'signing',
  'closed',
  'archived',
  'expired',
  'withdrawn',
  'stopped',
] as const
export type PetitionStage = (typeof petitionStages)[number]

export const pauseKinds = ['needs_changes', 'flagged', 'dormant', 'suspended'] as const
/** The first three hold moderation up (T5), the last one signing (T12). */
export type PauseKind = (typeof pauseKinds)[number]
