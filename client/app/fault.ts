import type { InjectionKey } from 'vue'

/** Set when the server could not write the page asked for. */
export const faultKey: InjectionKey<{ readonly requestId: string }> = Symbol('fault')
