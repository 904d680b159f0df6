/** The part of Trusted Types that is used; not in the library of the DOM yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ): {
    createScriptURL: (url: string) => string
  }
}

/** The service worker and what the build put beside the pages: nothing else may run as a worker. */
const ownScript = /^\/(service-worker\.js|assets\/[\w.-]+\.js)$/

let admit: ((url: string) => string) | undefined

/** Admits a script of this site as a worker, as the security policy demands; anything else becomes the empty address. */
export function ownWorkerUrl(url: string): string {
  admit ??= makePolicy()
  return admit(url)
}

/** A policy can be made once under its name. Browsers without Trusted Types take plain addresses. */
function makePolicy(): (url: string) => string {
  const onlyOwn = (url: string) => (ownScript.test(url) ? url : '')
  const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes }
  const policy = trustedTypes?.createPolicy('dauys-worker', { createScriptURL: onlyOwn })
  return policy === undefined ? onlyOwn : (url) => policy.createScriptURL(url)
}
