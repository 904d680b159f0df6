/** What somebody without script does: opens addresses, follows where they lead, sends forms, and keeps cookies. */
export interface PlainBrowser {
  /** @returns the page at the end of all redirects */
  open(address: string): Promise<PlainPage>
  send(address: string, fields: Readonly<Record<string, string>>): Promise<PlainPage>
  /** One step: @returns where the answer leads, with what the server set */
  step(address: string): Promise<{ readonly status: number; readonly leadsTo: string }>
  /** the `Cookie` header that it would send */
  cookie(): string
}

export interface PlainPage {
  readonly status: number
  /** path and query, where it ended */
  readonly at: string
  readonly text: string
}

const redirectsMax = 12

/** @param origin of the server; other origins are left alone, as `leadsTo` */
export function plainBrowser(origin: string): PlainBrowser {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')

  async function ask(address: string, init: RequestInit = {}): Promise<Response> {
    // As browsers do: where a request comes from is said of those that change something.
    const from = init.method === 'POST' ? { origin } : {}
    const headers = { cookie: cookie(), ...from, ...(init.headers as Record<string, string> | undefined) }
    const answer = await fetch(new URL(address, origin), { ...init, headers, redirect: 'manual' })
    for (const line of answer.headers.getSetCookie()) {
      const [pair = '', ...attributes] = line.split(';')
      const at = pair.indexOf('=')
      const isGone = attributes.some((one) => /expires=Thu, 01 Jan 1970/i.test(one) || /max-age=0/i.test(one))
      if (isGone) jar.delete(pair.slice(0, at))
      else jar.set(pair.slice(0, at), pair.slice(at + 1))
    }
    return answer
  }

  async function follow(first: Response, address: string): Promise<PlainPage> {
    let answer = first
    let at = new URL(address, origin)
    for (let n = 0; n < redirectsMax; n++) {
      const next = answer.headers.get('location')
      if (next === null) return { status: answer.status, at: at.pathname + at.search, text: await answer.text() }
      at = new URL(next, at)
      if (at.origin !== origin) return { status: answer.status, at: at.href, text: '' }
      answer = await ask(at.href)
    }
    throw new Error(`${address} leads round and round`)
  }

  return {
    cookie,
    open: async (address) => follow(await ask(address), address),
    async send(address, fields) {
      const headers = { 'content-type': 'application/x-www-form-urlencoded' }
      const sent = await ask(address, { method: 'POST', headers, body: new URLSearchParams(fields).toString() })
      return follow(sent, address)
    },
    async step(address) {
      const answer = await ask(address)
      return { status: answer.status, leadsTo: answer.headers.get('location') ?? '' }
    },
  }
}
