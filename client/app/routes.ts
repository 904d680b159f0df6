import { routePaths } from '#client/lib/routes.ts'
import type { RouteComponent, RouteRecordRaw } from 'vue-router'
import type { RouteName } from '#client/lib/routes.ts'

declare module 'vue-router' {
  interface RouteMeta {
    /** features whose words the page needs, besides those of every page */
    words?: readonly string[]
    /** only for a signed-in person: others are led to the sign-in page and back */
    signedIn?: true
    /** the header marks this part of the product */
    section?: 'petitions' | 'account' | 'desk'
  }
}

/** A page is loaded when it is first needed. Its route says which words it speaks and who may open it. */
interface Page {
  readonly page: () => Promise<RouteComponent>
  readonly words?: readonly string[]
  readonly signedIn?: true
  readonly section?: 'petitions' | 'account' | 'desk'
}

const pages: Record<RouteName, Page> = {
  home: { page: () => import('#client/pages/home.vue'), words: ['home', 'petitions'] },
  petitions: {
    page: () => import('#client/pages/petitions.vue'),
    words: ['petitions'],
    section: 'petitions',
  },
  'new-petition': {
    page: () => import('#client/pages/petition-new.vue'),
    words: ['wizard', 'petitions', 'places'],
    section: 'petitions',
  },
  'edit-petition': {
    page: () => import('#client/pages/petition-edit.vue'),
    words: ['wizard', 'petitions', 'places'],
    section: 'account',
    signedIn: true,
  },
  petition: {
    page: () => import('#client/pages/petition.vue'),
    words: ['petitions', 'signatures', 'removals', 'accountability'],
    section: 'petitions',
  },
  sign: {
    page: () => import('#client/pages/petition-sign.vue'),
    words: ['petitions', 'signatures', 'places', 'ledger'],
    section: 'petitions',
    signedIn: true,
  },
  'withdraw-signature': {
    page: () => import('#client/pages/petition-withdraw.vue'),
    words: ['petitions', 'signatures'],
    section: 'petitions',
    signedIn: true,
  },
  'sign-in': { page: () => import('#client/pages/sign-in.vue'), words: ['signIn'] },
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
  account: {
    page: () => import('#client/pages/me.vue'),
    words: ['identity', 'petitions', 'signatures'],
    signedIn: true,
    section: 'account',
  },
  profile: {
    page: () => import('#client/pages/me/profile.vue'),
    words: ['identity', 'places'],
    signedIn: true,
    section: 'account',
  },
  'erase-account': {
    page: () => import('#client/pages/me/erase.vue'),
    words: ['identity'],
    signedIn: true,
    section: 'account',
  },
  'moderation-desk': {
    page: () => import('#client/pages/desk/moderation.vue'),
    words: ['identity', 'moderation'],
    signedIn: true,
    section: 'desk',
  },
  'moderation-case': {
    page: () => import('#client/pages/desk/moderation.vue'),
    words: ['identity', 'moderation'],
    signedIn: true,
    section: 'desk',
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
  'identity-desk': {
    page: () => import('#client/pages/desk/identity.vue'),
    words: ['identity', 'places'],
    signedIn: true,
    section: 'desk',
  },
  admin: {
    page: () => import('#client/pages/admin/people.vue'),
    words: ['identity', 'places', 'admin'],
    signedIn: true,
    section: 'desk',
  },
  help: { page: () => import('#client/pages/help.vue'), words: ['help'] },
  offline: { page: () => import('#client/pages/offline.vue') },
  mailbox: { page: () => import('#client/pages/mailbox.vue'), words: ['mailbox'] },
}

const language = '/:locale(kk|ru|en)'

export const routes: readonly RouteRecordRaw[] = [
  ...Object.entries(pages).map(([name, { page, ...meta }]) => ({
    path: `${language}/${routePaths[name as RouteName]}`,
    name,
    component: page,
    meta,
  })),
  { path: `${language}/:rest(.*)*`, name: 'not-found', component: () => import('#client/pages/not-found.vue') },
]
