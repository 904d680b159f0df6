/** A person at the API: one session, GraphQL over HTTP, nothing of the server's code. */
export class ApiPerson {
  readonly email: string
  private readonly origin: string
  private cookie: string

  /** @param cookie of a session that exists; without it the person is not signed in yet */
  constructor(origin: string, email: string, cookie = '') {
    this.origin = origin
    this.email = email
    this.cookie = cookie
  }

  /** @throws when the server cannot be reached or answers with `errors` */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const response = await fetch(`${this.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', cookie: this.cookie },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.timeout(15_000),
    })
    const cookies = response.headers.getSetCookie().map((line) => line.split(';', 1)[0])
    if (cookies.length > 0) this.cookie = cookies.join('; ')
    const body = (await response.json()) as {
      data?: Data
      errors?: { message: string; extensions?: { code?: string } }[]
    }
    const [error] = body.errors ?? []
    if (error) throw new ApiError(error.extensions?.code ?? 'UNKNOWN', error.message)
    if (!body.data) throw new Error(`The server answered ${response.status} without data`)
    return body.data
  }

  /** Signs in by the code that the trial mailbox shows; the first time this signs up. */
  async signInByCode(): Promise<void> {
    await this.ask(`mutation ($email: String!) { requestSignInCode(input: { email: $email }) { sent } }`, {
      email: this.email,
    })
    const code = await this.codeFromMailbox()
    const { signInWithCode } = await this.ask<{ signInWithCode: { userErrors: { code: string }[] } }>(
      `mutation ($email: String!, $code: String!) {
        signInWithCode(input: { email: $email, code: $code }) { userErrors { code } }
      }`,
      { email: this.email, code },
    )
    demandNoErrors('signInWithCode', signInWithCode.userErrors)
  }

  async signInByPassword(password: string): Promise<void> {
    const { signInWithPassword } = await this.ask<{ signInWithPassword: { userErrors: { code: string }[] } }>(
      `mutation ($email: String!, $password: String!) {
        signInWithPassword(input: { email: $email, password: $password }) { userErrors { code } }
      }`,
      { email: this.email, password },
    )
    demandNoErrors('signInWithPassword', signInWithPassword.userErrors)
  }

  private async codeFromMailbox(): Promise<string> {
    for (let attempt = 0; attempt < 40; attempt++) {
      const response = await fetch(`${this.origin}/mailbox.json?to=${encodeURIComponent(this.email)}`)
      const mails = (await response.json()) as { to: string; text: string }[]
      const code = mails.find((mail) => mail.to === this.email)?.text.match(/\b\d{6}\b/)?.[0]
      if (code) return code
      await new Promise((resolve) => setTimeout(resolve, 100))
    }
    throw new Error(`No code arrived for ${this.email}`)
  }
}

/** The server was reached and refused the whole request. */
export class ApiError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(`${code}: ${message}`)
    this.code = code
  }
}

export function demandNoErrors(act: string, userErrors: readonly { code: string; path?: string[] | null }[]): void {
  if (userErrors.length > 0) throw new Error(`${act} was refused: ${JSON.stringify(userErrors)}`)
}
