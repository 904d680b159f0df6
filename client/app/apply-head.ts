import { watch } from 'vue'
import { documentTitle, headElements } from '#client/app/head.ts'
import type { ShallowRef } from 'vue'
import type { Router } from 'vue-router'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Announcement } from '#client/lib/announcer.ts'
import type { PageState } from '#client/lib/head.ts'

/** A page often knows its title only with its data: it is said aloud once it has stood still for this long. */
const titleSettlesMs = 400

/** Keeps title and head of the document true while the reader goes from page to page, and says each new title. */
export function keepHead(options: {
  page: PageState
  router: Router
  locale: Locale
  origin: string
  errorWord: string
  announcement: ShallowRef<Announcement>
}): void {
  const { page, router, locale, origin, errorWord, announcement } = options
  let saidFor = router.currentRoute.value.path
  let timer: ReturnType<typeof setTimeout> | undefined

  function sayTitleOf(path: string) {
    clearTimeout(timer)
    if (path === saidFor) return
    timer = setTimeout(() => {
      saidFor = path
      announcement.value = { text: document.title, turn: announcement.value.turn + 1 }
    }, titleSettlesMs)
  }

  watch(
    // Another object each time: whatever the head was made of has changed.
    () => ({ head: page.head.value?.(), route: router.currentRoute.value }),
    ({ head, route: { fullPath, path } }) => {
      if (head === undefined) return
      document.title = documentTitle(head, errorWord)
      const elements = headElements(head, { origin, fullPath, locale }).map(({ tag, attributes }) => {
        const element = document.createElement(tag)
        for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
        element.dataset['page'] = ''
        return element
      })
      for (const old of document.head.querySelectorAll('[data-page]')) old.remove()
      document.head.append(...elements)
      sayTitleOf(path)
    },
    { flush: 'post', immediate: true },
  )
}
