/** A server-sent event as the test sees it. */
export interface SentEvent {
  readonly id?: string
  readonly event?: string
  /** parsed, of any shape: tests look at what they asked for */
  readonly data: never
}

export interface EventStream {
  readonly response: Response
  /** waits for the next one; undefined: the server ended the stream */
  next(): Promise<SentEvent | undefined>
  /** the next one that is as wanted */
  until(isWanted: (data: never) => boolean): Promise<SentEvent>
  close(): void
}

/** Reads a stream of events the way a browser does, without coming back by itself. */
export async function openEvents(url: string, init: RequestInit = {}): Promise<EventStream> {
  const left = new AbortController()
  const response = await fetch(url, { ...init, signal: left.signal })
  let reader: ReadableStreamDefaultReader<string> | undefined
  let text = ''

  async function next(): Promise<SentEvent | undefined> {
    for (;;) {
      const end = text.indexOf('\n\n')
      if (end >= 0) {
        const event = parse(text.slice(0, end))
        text = text.slice(end + 2)
        // A heartbeat, or how soon to come back.
        if (event) return event
        continue
      }
      // Not before: what is no stream is read by the test.
      reader ??= response.body?.pipeThrough(new TextDecoderStream()).getReader()
      const read = await reader?.read()
      if (!read || read.done) return undefined
      text += read.value
    }
  }

  return {
    ...{ response, next },
    async until(isWanted) {
      for (let event = await next(); event; event = await next()) if (isWanted(event.data)) return event
      throw new Error('the stream ended before')
    },
    close() {
      left.abort()
      // Not waited for: what was sent and not read would have to be read first.
      void reader?.cancel().catch(() => undefined)
    },
  }
}

function parse(block: string): SentEvent | undefined {
  const fields = new Map(
    block.split('\n').map((line) => {
      const colon = line.indexOf(':')
      return [line.slice(0, colon), line.slice(colon + 1).trim()] as const
    }),
  )
  const data = fields.get('data')
  if (data === undefined) return undefined
  const [id, event] = [fields.get('id'), fields.get('event')]
  return {
    ...(id !== undefined && { id }),
    ...(event !== undefined && { event }),
    data: JSON.parse(data === '' ? 'null' : data) as never,
  }
}
