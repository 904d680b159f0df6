import type { BrowserContext } from 'playwright-core'

/** What left a browser: addresses with their queries, headers that say where somebody was, and bodies. */
export interface Traffic {
  readonly requests: readonly Sent[]
  /** The input of each cast, as it was sent. */
  casts(): readonly Record<string, unknown>[]
}

interface Sent {
  readonly url: string
  readonly referer: string
  readonly cookie: boolean
  readonly body: string
}

/** Records everything that a browser sends from now on. */
export function recordTraffic(context: BrowserContext): Traffic {
  const requests: Sent[] = []
  const headersOf: Promise<void>[] = []
  context.on('request', (request) => {
    const sent = { url: decodeURIComponent(request.url()), referer: '', cookie: false, body: request.postData() ?? '' }
    requests.push(sent)
    headersOf.push(
      request.allHeaders().then(
        (headers) => void Object.assign(sent, { referer: headers['referer'] ?? '', cookie: 'cookie' in headers }),
        () => undefined, // a request that never left has none
      ),
    )
  })
  return {
    requests,
    casts: () =>
      requests.flatMap(({ body }) => {
        if (!body.includes('"sealed"')) return []
        const { variables } = JSON.parse(body) as { variables: { input: Record<string, unknown> } }
        return [variables.input]
      }),
  }
}
