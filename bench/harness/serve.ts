/** What a variant hands over once it accepts requests. */
export interface Served {
  /** scheme, host and port */
  readonly origin: string
  stop?(): Promise<void>
  /** questions that the harness may ask by name, such as how often a cache was hit */
  readonly answers?: Readonly<Record<string, (about: unknown) => unknown>>
}

export type ToVariant =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly about: unknown }
  | { readonly kind: 'stop' }

export type FromVariant =
  | { readonly kind: 'ready'; readonly origin: string }
  | { readonly kind: 'answer'; readonly id: number; readonly value?: unknown; readonly fault?: string }

/** The last line of a variant's own module: starts it, then answers the harness until that goes away. */
export async function serveVariant(start: () => Promise<Served>): Promise<void> {
  const served = await start()
  const answers: Served['answers'] = {
    cpuMicros: () => {
      const { user, system } = process.cpuUsage()
      return user + system
    },
    ...served.answers,
  }
  process.on('message', (message: ToVariant) => {
    if (message.kind === 'stop') void stop(served)
    else void answer(answers[message.name], message).then(send)
  })
  // The harness was killed: nobody will ask again.
  process.on('disconnect', () => process.exit(0))
  send({ kind: 'ready', origin: served.origin })
}

async function answer(
  question: ((about: unknown) => unknown) | undefined,
  { id, name, about }: ToVariant & { kind: 'ask' },
): Promise<FromVariant> {
  try {
    if (!question) throw new Error(`this variant does not answer "${name}"`)
    return { kind: 'answer', id, value: await question(about) }
  } catch (cause) {
    return { kind: 'answer', id, fault: String(cause) }
  }
}

async function stop({ stop: close }: Served): Promise<void> {
  await close?.()
  process.exit(0)
}

function send(message: FromVariant): void {
  process.send?.(message)
}
