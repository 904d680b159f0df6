import { inject } from 'vue'
import type { InjectionKey } from 'vue'
import type { FirstViewRequest } from '#schema/first-view.ts'

/** What is known about this visit before anything is asked. */
export type Site = Pick<FirstViewRequest, 'origin' | 'mode' | 'theme' | 'largeText' | 'signedIn' | 'form'>

export const siteKey: InjectionKey<Site> = Symbol('site')

const unknownVisit: Site = { origin: '', mode: 'production', theme: 'system', largeText: false, signedIn: false }

export function useSite(): Site {
  return inject(siteKey, unknownVisit)
}
