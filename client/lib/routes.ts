/**
 * Every address of the product, below `/kk`, `/ru` or `/en`. Links name a route and keep the language:
 * `{ name: 'petition', params: { number } }`. The pages behind them stand in `client/app/routes.ts`.
 */
export const routePaths = {
  home: '',
  petitions: 'petitions',
  'new-petition': 'petitions/new',
  'edit-petition': 'petitions/edit/:id',
  petition: 'petitions/:number',
  sign: 'petitions/:number/sign',
  'withdraw-signature': 'petitions/:number/withdraw',
  'own-receipt': 'petitions/:number/receipt',
  'petition-audit': 'petitions/:number/audit',
  audit: 'audit',
  'check-receipt': 'receipt',
  receipt: 'receipt/:code',
  simulator: 'simulator',
  account: 'me',
  profile: 'me/profile',
  'erase-account': 'me/erase',
  'moderation-desk': 'desk/moderation',
  'moderation-case': 'desk/moderation/:id',
  'answers-desk': 'desk/answers',
  'answer-duty': 'desk/answers/:petitionId/:trackId',
  'signatures-desk': 'desk/signatures',
  'signature-watch': 'desk/signatures/:id',
  'new-removal': 'desk/signatures/:id/remove',
  removal: 'desk/removals/:id',
  'identity-desk': 'desk/identity',
  admin: 'admin/people',
  'sign-in': 'sign-in',
  help: 'help',
  mailbox: 'mailbox',
  offline: 'offline',
} as const

export type RouteName = keyof typeof routePaths
