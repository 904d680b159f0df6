import type { Page } from '#client/app/routes.ts'
import type { DeskRoute } from '#client/lib/desk-paths.ts'

export { deskPaths } from '#client/lib/desk-paths.ts'

/** The desks of staff, and notices: most visitors never need this table, so it is loaded when one of its addresses is asked for. */
export const deskPages: Readonly<Record<DeskRoute, Page>> = {
  'moderation-desk': {
    page: () => import('#client/pages/desk/moderation.vue'),
    words: ['identity', 'deskFrame', 'moderation'],
    signedIn: true,
    section: 'desk',
  },
  'moderation-case': {
    page: () => import('#client/pages/desk/moderation.vue'),
    words: ['identity', 'deskFrame', 'moderation'],
    signedIn: true,
    section: 'desk',
  },
  'late-cases': {
    page: () => import('#client/pages/desk/late-cases.vue'),
    words: ['identity', 'deskFrame', 'moderation'],
    signedIn: true,
    section: 'desk',
  },
  'hide-petition': {
    page: () => import('#client/pages/desk/hide-petition.vue'),
    words: ['identity', 'deskFrame', 'moderation'],
    signedIn: true,
    section: 'desk',
  },
  'moderation-log': {
    page: () => import('#client/pages/moderation-log.vue'),
    words: ['moderationLog'],
  },
  'moderation-file': {
    page: () => import('#client/pages/moderation-file.vue'),
    words: ['petitions', 'moderationFile'],
    signedIn: true,
    section: 'account',
  },
  'deliberation-desk': {
    page: () => import('#client/pages/desk/talk.vue'),
    words: ['identity', 'talk'],
    signedIn: true,
    section: 'desk',
  },
  'join-petition': {
    page: () => import('#client/pages/petition-join.vue'),
    words: ['coAuthors'],
    section: 'account',
  },
  'answers-desk': {
    page: () => import('#client/pages/desk/answers.vue'),
    words: ['identity', 'desk'],
    signedIn: true,
    section: 'desk',
  },
  'answer-duty': {
    page: () => import('#client/pages/desk/answer.vue'),
    words: ['identity', 'desk', 'petitions', 'accountability'],
    signedIn: true,
    section: 'desk',
  },
  'signatures-desk': {
    page: () => import('#client/pages/desk/signatures.vue'),
    words: ['identity', 'removals', 'removalDesk'],
    signedIn: true,
    section: 'desk',
  },
  'signature-watch': {
    page: () => import('#client/pages/desk/signature-watch.vue'),
    words: ['identity', 'removals', 'removalDesk'],
    signedIn: true,
    section: 'desk',
  },
  'new-removal': {
    page: () => import('#client/pages/desk/new-removal.vue'),
    words: ['identity', 'removals', 'removalDesk'],
    signedIn: true,
    section: 'desk',
  },
  removal: {
    page: () => import('#client/pages/desk/removal.vue'),
    words: ['identity', 'removals', 'removalDesk'],
    signedIn: true,
    section: 'desk',
  },
  'projects-desk': {
    page: () => import('#client/pages/desk/projects.vue'),
    words: ['identity', 'deskFrame', 'desk', 'map', 'budgets', 'projectDesk'],
    section: 'desk',
    signedIn: true,
  },
  'project-case': {
    page: () => import('#client/pages/desk/projects.vue'),
    words: ['identity', 'deskFrame', 'desk', 'map', 'budgets', 'projectDesk'],
    section: 'desk',
    signedIn: true,
  },
  'works-desk': {
    page: () => import('#client/pages/desk/works.vue'),
    words: ['identity', 'deskFrame', 'desk', 'budgets', 'works', 'worksDesk', 'photos'],
    section: 'desk',
    signedIn: true,
  },
  'work-case': {
    page: () => import('#client/pages/desk/works.vue'),
    words: ['identity', 'deskFrame', 'desk', 'budgets', 'works', 'worksDesk', 'photos'],
    section: 'desk',
    signedIn: true,
  },
  'campaigns-desk': {
    page: () => import('#client/pages/desk/campaigns.vue'),
    words: ['identity', 'campaigns', 'budgets', 'campaignDesk', 'places'],
    section: 'desk',
    signedIn: true,
  },
  'campaign-desk': {
    page: () => import('#client/pages/desk/campaign.vue'),
    words: ['identity', 'campaigns', 'budgets', 'campaignDesk', 'budgetRules', 'desk'],
    section: 'desk',
    signedIn: true,
  },
  'vote-desk': {
    page: () => import('#client/pages/desk/vote.vue'),
    words: ['identity', 'campaigns', 'budgets', 'desk', 'voteDesk'],
    section: 'desk',
    signedIn: true,
  },
  'vote-keys': {
    page: () => import('#client/pages/desk/vote-keys.vue'),
    words: ['identity', 'campaigns', 'voteDesk'],
    section: 'desk',
    signedIn: true,
  },
  'vote-lot': {
    page: () => import('#client/pages/desk/vote-lot.vue'),
    words: ['identity', 'campaigns', 'voteDesk'],
    section: 'desk',
    signedIn: true,
  },
  'ballot-letters': {
    page: () => import('#client/pages/desk/ballot-letters.vue'),
    words: ['identity', 'campaigns', 'voteDesk'],
    section: 'desk',
    signedIn: true,
  },
  'trustee-share': {
    page: () => import('#client/pages/trustee-share.vue'),
    words: ['campaigns', 'voteDesk'],
    section: 'budget',
    signedIn: true,
  },
  'ballot-slip': {
    page: () => import('#client/pages/ballot-slip.vue'),
    words: ['ballots', 'votingDesk'],
    section: 'budget',
  },
  'voting-desk': {
    page: () => import('#client/pages/desk/voting.vue'),
    words: ['identity', 'campaigns', 'votingDesk'],
    section: 'desk',
    signedIn: true,
  },
  'citizen-ballot': {
    page: () => import('#client/pages/desk/citizen-ballot.vue'),
    words: ['identity', 'campaigns', 'budgets', 'ballots', 'votingDesk'],
    section: 'desk',
    signedIn: true,
  },
  'identity-desk': {
    page: () => import('#client/pages/desk/identity.vue'),
    words: ['identity', 'places'],
    signedIn: true,
    section: 'desk',
  },
  'petition-text': {
    page: () => import('#client/pages/petition-text.vue'),
    words: ['petitionText', 'petitions'],
    section: 'petitions',
  },
  'own-identity': {
    page: () => import('#client/pages/me/identity.vue'),
    words: ['eid', 'identity', 'places'],
    signedIn: true,
    section: 'account',
  },
  discussion: {
    page: () => import('#client/pages/petition-discussion.vue'),
    words: ['petitions', 'talk'],
    section: 'petitions',
  },
  'withdraw-signature': {
    page: () => import('#client/pages/petition-withdraw.vue'),
    words: ['petitions', 'signatures'],
    section: 'petitions',
    signedIn: true,
  },
  mail: {
    page: () => import('#client/pages/petition-mail.vue'),
    words: ['petitions', 'signatures', 'places', 'ledger', 'stages', 'mail'],
    section: 'petitions',
  },
  'erase-account': {
    page: () => import('#client/pages/me/erase.vue'),
    words: ['identity'],
    signedIn: true,
    section: 'account',
  },
  'my-notices': {
    page: () => import('#client/pages/me/notices.vue'),
    words: ['notices'],
    signedIn: true,
    section: 'account',
  },
  'stop-notices': { page: () => import('#client/pages/stop-notices.vue'), words: ['notices'] },
  'event-days': {
    page: () => import('#client/pages/admin/event-days.vue'),
    words: ['identity', 'places', 'eventDays'],
    signedIn: true,
    section: 'desk',
  },
  admin: {
    page: () => import('#client/pages/admin/people.vue'),
    words: ['identity', 'places', 'admin'],
    signedIn: true,
    section: 'desk',
  },
}
