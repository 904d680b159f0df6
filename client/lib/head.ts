import { inject, onScopeDispose, shallowRef } from 'vue'
import type { InjectionKey, ShallowRef } from 'vue'

/** What a page says about itself to the tab, to search engines and to whoever is sent its link. */
export interface PageHead {
  /** without the name of the product, which is added */
  readonly title: string
  readonly description?: string
  /** a form with mistakes: the title starts with "Error:" in the language of the page */
  readonly hasErrors?: boolean
  /** keep out of search engines: personal pages, desks */
  readonly hidden?: boolean
  /** query parameters that make another page and so belong to the canonical address */
  readonly canonicalQuery?: readonly string[]
  readonly kind?: 'website' | 'article'
  /** path of a picture of it, for whoever is sent the link */
  readonly image?: string | undefined
}

export interface PageState {
  readonly head: ShallowRef<(() => PageHead) | undefined>
  /** HTTP status of the first view */
  readonly status: ShallowRef<number>
}

export const pageStateKey: InjectionKey<PageState> = Symbol('page')

export function createPageState(): PageState {
  return { head: shallowRef(), status: shallowRef(200) }
}

/** States title and description of the page; the getter may read data that is still to come. */
export function usePageHead(head: () => PageHead): void {
  const page = inject(pageStateKey, undefined)
  if (page === undefined) return
  page.head.value = head
  onScopeDispose(() => {
    if (page.head.value === head) page.head.value = undefined
  })
}

/** Answers the first view with another status than 200; without effect in the browser. */
export function usePageStatus(): (status: number) => void {
  const page = inject(pageStateKey, undefined)
  return (status) => {
    if (page !== undefined) page.status.value = status
  }
}
