/** The addresses of the desks of staff: most visitors never load them. */
export const deskPaths = {
  'moderation-desk': 'desk/moderation',
  'moderation-case': 'desk/moderation/:id',
  'answers-desk': 'desk/answers',
  'answer-duty': 'desk/answers/:petitionId/:trackId',
  'signatures-desk': 'desk/signatures',
  'signature-watch': 'desk/signatures/:id',
  'new-removal': 'desk/signatures/:id/remove',
  removal: 'desk/removals/:id',
  'projects-desk': 'desk/projects',
  'project-case': 'desk/projects/:id',
  'campaigns-desk': 'desk/campaigns',
  'campaign-desk': 'desk/campaigns/:campaign',
  'identity-desk': 'desk/identity',
  admin: 'admin/people',
} as const

export type DeskRoute = keyof typeof deskPaths
