import { watchEffect } from 'vue'
import { documentTitle, headElements } from '#client/app/head.ts'
import type { Router } from 'vue-router'
import type { Locale } from '#domain/kernel/localized.ts'
import type { PageState } from '#client/lib/head.ts'

/** Keeps title and head of the document true while the reader goes from page to page. */
export function keepHead(options: {
  page: PageState
  router: Router
  locale: Locale
  origin: string
  errorWord: string
}): void {
  const { page, router, locale, origin, errorWord } = options
  watchEffect(
    () => {
      const head = page.head.value?.()
      if (head === undefined) return
      document.title = documentTitle(head, errorWord)
      const { fullPath } = router.currentRoute.value
      const elements = headElements(head, { origin, fullPath, locale }).map(({ tag, attributes }) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        element.dataset['page'] = ''
        return element
      })
      for (const old of document.head.querySelectorAll('[data-page]')) old.remove()
      document.head.append(...elements)
    },
    { flush: 'post' },
  )
}
