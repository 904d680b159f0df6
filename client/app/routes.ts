import { routePaths } from '#client/lib/routes.ts'
import type { RouteComponent, RouteRecordRaw } from 'vue-router'

declare module 'vue-router' {
  interface RouteMeta {
    /** features whose words the page needs, besides those of every page */
    words?: readonly string[]
    /** only for a signed-in person: others are led to the sign-in page and back */
    signedIn?: true
    /** the header marks this part of the product */
    section?: 'petitions' | 'budget' | 'account' | 'desk'
  }
}

/** A page is loaded when it is first needed. Its route says which words it speaks and who may open it. */
export interface Page {
  readonly page: () => Promise<RouteComponent>
  readonly words?: readonly string[]
  readonly signedIn?: true
  readonly section?: 'petitions' | 'budget' | 'account' | 'desk'
}

const pages: Record<keyof typeof routePaths, Page> = {
  home: { page: () => import('#client/pages/home.vue'), words: ['home', 'petitions', 'campaigns'] },
  petitions: {
    page: () => import('#client/pages/petitions.vue'),
    words: ['petitions', 'notices'],
    section: 'petitions',
  },
  'new-petition': {
    page: () => import('#client/pages/petition-new.vue'),
    words: ['wizard', 'drafts', 'petitions', 'places', 'eid'],
    section: 'petitions',
  },
  'edit-petition': {
    page: () => import('#client/pages/petition-edit.vue'),
    words: ['wizard', 'drafts', 'petitions', 'places', 'eid'],
    section: 'account',
    signedIn: true,
  },
  petition: {
    page: () => import('#client/pages/petition.vue'),
    words: [
      'petitions',
      'signatures',
      'removals',
      'accountability',
      'notices',
      'stages',
      'petitionText',
      'talk',
      'eid',
    ],
    section: 'petitions',
  },
  sign: {
    page: () => import('#client/pages/petition-sign.vue'),
    words: ['petitions', 'signatures', 'places', 'ledger', 'notices', 'stages', 'eid'],
    section: 'petitions',
    signedIn: true,
  },
  'sign-in': { page: () => import('#client/pages/sign-in.vue'), words: ['signIn', 'eid'] },
  'own-receipt': {
    page: () => import('#client/pages/petition-receipt.vue'),
    words: ['ledger', 'petitions', 'signatures'],
    section: 'petitions',
    signedIn: true,
  },
  'petition-audit': {
    page: () => import('#client/pages/petition-audit.vue'),
    words: ['ledger', 'petitions', 'signatures', 'removals'],
    section: 'petitions',
  },
  audit: { page: () => import('#client/pages/audit.vue'), words: ['ledger'] },
  'check-receipt': { page: () => import('#client/pages/check-receipt.vue'), words: ['ledger'] },
  receipt: { page: () => import('#client/pages/receipt.vue'), words: ['ledger'] },
  simulator: { page: () => import('#client/pages/simulator.vue'), words: ['simulator'] },
  budgets: {
    page: () => import('#client/pages/budgets.vue'),
    words: ['campaigns', 'budgets'],
    section: 'budget',
  },
  changed: {
    page: () => import('#client/pages/changed.vue'),
    words: ['budgets', 'map', 'changed'],
    section: 'budget',
  },
  campaign: {
    page: () => import('#client/pages/campaign.vue'),
    words: ['campaigns', 'budgets'],
    section: 'budget',
  },
  'campaign-projects': {
    page: () => import('#client/pages/campaign-projects.vue'),
    words: ['budgets', 'map'],
    section: 'budget',
  },
  'compare-projects': {
    page: () => import('#client/pages/compare-projects.vue'),
    words: ['budgets'],
    section: 'budget',
  },
  'campaign-rules': {
    page: () => import('#client/pages/campaign-rules.vue'),
    words: ['budgets', 'budgetRules'],
    section: 'budget',
  },
  ballot: {
    page: () => import('#client/pages/ballot.vue'),
    words: ['campaigns', 'budgets', 'ballots', 'eid'],
    section: 'budget',
  },
  'campaign-results': {
    page: () => import('#client/pages/campaign-results.vue'),
    words: ['budgets', 'budgetRules', 'results', 'map'],
    section: 'budget',
  },
  'campaign-audit': {
    page: () => import('#client/pages/campaign-audit.vue'),
    words: ['budgets', 'voteAudit'],
    section: 'budget',
  },
  'new-project': {
    page: () => import('#client/pages/project-new.vue'),
    words: ['budgets', 'projectWizard', 'places'],
    section: 'budget',
    signedIn: true,
  },
  'edit-project': {
    page: () => import('#client/pages/project-edit.vue'),
    words: ['budgets', 'coAuthors', 'drafts', 'projectWizard', 'places', 'map', 'photos'],
    section: 'account',
    signedIn: true,
  },
  project: {
    page: () => import('#client/pages/project.vue'),
    words: ['budgets', 'coAuthors', 'map', 'ballots', 'works', 'photos'],
    section: 'budget',
  },
  account: {
    page: () => import('#client/pages/me.vue'),
    words: ['identity', 'petitions', 'signatures', 'budgets', 'myProjects', 'stages'],
    signedIn: true,
    section: 'account',
  },
  profile: {
    page: () => import('#client/pages/me/profile.vue'),
    words: ['identity', 'places', 'eid'],
    signedIn: true,
    section: 'account',
  },
  help: { page: () => import('#client/pages/help.vue'), words: ['help'] },
  offline: { page: () => import('#client/pages/offline.vue') },
  mailbox: { page: () => import('#client/pages/mailbox.vue'), words: ['mailbox'] },
}

const language = '/:locale(kk|ru|en)'

/** Routes out of a table of addresses and a table of pages. */
export function routesOf<Name extends string>(
  paths: Readonly<Record<Name, string>>,
  table: Readonly<Record<Name, Page>>,
): RouteRecordRaw[] {
  return (Object.keys(table) as Name[]).map((name) => {
    const { page, ...meta }: Page = table[name]
    return { path: `${language}/${paths[name]}`, name, component: page, meta }
  })
}

export const routes: readonly RouteRecordRaw[] = [
  ...routesOf(routePaths, pages),
  { path: `${language}/:rest(.*)*`, name: 'not-found', component: () => import('#client/pages/not-found.vue') },
]
