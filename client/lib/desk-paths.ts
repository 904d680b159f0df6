import type { Locale } from '#domain/kernel/localized.ts'

/** The addresses of the desks of staff, and of pages behind others: most visitors never load them. */
export const deskPaths = {
  'moderation-desk': 'desk/moderation',
  'moderation-case': 'desk/moderation/:id',
  'late-cases': 'desk/moderation/late',
  'hide-petition': 'desk/moderation/hide',
  'moderation-log': 'moderation',
  'moderation-file': 'moderation/:number',
  'deliberation-desk': 'desk/deliberation',
  'join-petition': 'me/join/:token',
  'answers-desk': 'desk/answers',
  'answer-duty': 'desk/answers/:petitionId/:trackId',
  'signatures-desk': 'desk/signatures',
  'signature-watch': 'desk/signatures/:id',
  'new-removal': 'desk/signatures/:id/remove',
  removal: 'desk/removals/:id',
  'projects-desk': 'desk/projects',
  'project-case': 'desk/projects/:id',
  'works-desk': 'desk/works',
  'work-case': 'desk/works/:id',
  'campaigns-desk': 'desk/campaigns',
  'campaign-desk': 'desk/campaigns/:campaign',
  'vote-desk': 'desk/campaigns/:campaign/vote',
  'vote-keys': 'desk/campaigns/:campaign/keys',
  'vote-lot': 'desk/campaigns/:campaign/lot',
  'ballot-letters': 'desk/campaigns/:campaign/letters',
  'trustee-share': 'vote/:campaign/share',
  'ballot-slip': 'vote/:campaign/slip',
  'voting-desk': 'desk/voting',
  'citizen-ballot': 'desk/voting/:campaign',
  'identity-desk': 'desk/identity',
  discussion: 'petitions/:number/discussion',
  'withdraw-signature': 'petitions/:number/withdraw',
  mail: 'petitions/:number/mail',
  'petition-text': 'petitions/:number/:part(versions|amendments|amend|revise|freeze|summary)/:n(\\d+)?',
  'own-identity': 'me/identity',
  'erase-account': 'me/erase',
  'my-notices': 'me/notices',
  'stop-notices': 'stop/:token',
  admin: 'admin/people',
  'event-days': 'admin/days',
} as const

export type DeskRoute = keyof typeof deskPaths

/**
 * A link to a desk from a page for everybody: the router learns the names of desks when the first of them is opened, and
 * would refuse a name until then.
 */
export function deskAddress(locale: Locale, desk: DeskRoute, params: Readonly<Record<string, string>> = {}): string {
  const path = deskPaths[desk].replace(/:(\w+)/g, (_, param: string) => encodeURIComponent(params[param] ?? ''))
  return `/${locale}/${path}`
}
