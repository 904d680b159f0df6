import { inject } from 'vue'
import type { InjectionKey } from 'vue'

/** The only place of the client that asks the device for the time. */
export function deviceNow(): Date {
  return new Date()
}

/** The moment the server wrote the page at, so that "9 days left" is the same text on both sides. */
export const pageNowKey: InjectionKey<() => Date> = Symbol('now')

/** The moment to count from: the server's on the first view, the device's after the first change of page. */
export function useNow(): Date {
  return (inject(pageNowKey, undefined) ?? deviceNow)()
}
