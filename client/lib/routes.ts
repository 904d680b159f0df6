/**
 * Every address of the product, below `/kk`, `/ru` or `/en`. Links name a route and keep the language:
 * `{ name: 'petition', params: { number } }`. The pages behind them stand in `client/app/routes.ts`, the desks
 * of staff apart from them.
 */
export const routePaths = {
  home: '',
  petitions: 'petitions',
  'new-petition': 'petitions/new',
  'edit-petition': 'petitions/edit/:id',
  petition: 'petitions/:number',
  sign: 'petitions/:number/sign',
  'own-receipt': 'petitions/:number/receipt',
  'petition-audit': 'petitions/:number/audit',
  audit: 'audit',
  'check-receipt': 'receipt',
  receipt: 'receipt/:code',
  simulator: 'simulator',
  budgets: 'budget',
  changed: 'budget/changed',
  campaign: 'budget/:campaign',
  'campaign-projects': 'budget/:campaign/projects',
  'compare-projects': 'budget/:campaign/compare',
  'campaign-rules': 'budget/:campaign/rules',
  ballot: 'budget/:campaign/ballot',
  'campaign-results': 'budget/:campaign/results',
  'campaign-audit': 'budget/:campaign/audit',
  'new-project': 'budget/:campaign/new',
  'edit-project': 'projects/edit/:id',
  project: 'projects/:id',
  account: 'me',
  profile: 'me/profile',
  'sign-in': 'sign-in',
  help: 'help',
  mailbox: 'mailbox',
  offline: 'offline',
} as const
