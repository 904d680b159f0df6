import { connect, type Socket } from 'node:net'

/** A request as the generator sends it; build it once where it is always the same. */
export interface LoadRequest {
  readonly method?: 'GET' | 'POST'
  /** path and query */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

export interface LoadAnswer {
  /** 0: no answer came, the connection broke */
  readonly status: number
  /** names in lower case */
  readonly headers: ReadonlyMap<string, string>
  readonly body: Buffer
}

/** One keep-alive connection that has one request on its way at a time. */
export interface Connection {
  send(request: LoadRequest): Promise<LoadAnswer>
  close(): void
}

const patienceMs = 60_000
const noAnswer: LoadAnswer = { status: 0, headers: new Map(), body: Buffer.alloc(0) }
const headEnd = Buffer.from('\r\n\r\n')
const lineEnd = Buffer.from('\r\n')

/**
 * HTTP/1.1 on a bare socket. A client of the platform costs more for each request than the servers under test, and the
 * load would then be what is measured.
 */
export function openConnection(origin: string): Connection {
  const { hostname, port, host } = new URL(origin)
  let socket: Socket | undefined
  let settle: ((answer: LoadAnswer) => void) | undefined
  let received: Buffer = Buffer.alloc(0)

  function open(): Socket {
    const fresh = connect({ host: hostname, port: Number(port), noDelay: true })
    fresh.on('data', (chunk: Buffer) => {
      received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
      const answer = readAnswer(received)
      if (!answer) return
      received = Buffer.alloc(0)
      if (answer.headers.get('connection') === 'close') drop(fresh)
      finish(answer)
    })
    fresh.setTimeout(patienceMs, () => drop(fresh))
    fresh.on('error', () => drop(fresh))
    fresh.on('close', () => {
      drop(fresh)
      finish(noAnswer)
    })
    return fresh
  }

  function drop(which: Socket): void {
    which.destroy()
    if (socket !== which) return
    socket = undefined
    received = Buffer.alloc(0)
  }

  function finish(answer: LoadAnswer): void {
    const done = settle
    settle = undefined
    done?.(answer)
  }

  return {
    send: (request) =>
      new Promise((resolve) => {
        settle = resolve
        socket ??= open()
        socket.write(bytesOf(request, host))
      }),
    close() {
      socket?.destroy()
    },
  }
}

const written = new WeakMap<LoadRequest, Buffer>()

function bytesOf(request: LoadRequest, host: string): Buffer {
  const known = written.get(request)
  if (known) return known
  const { method = 'GET', path, headers = {}, body } = request
  const lines = [`${method} ${path} HTTP/1.1`, `host: ${host}`]
  for (const [name, value] of Object.entries(headers)) lines.push(`${name}: ${value}`)
  if (body !== undefined) lines.push(`content-length: ${Buffer.byteLength(body)}`)
  const bytes = Buffer.from(`${lines.join('\r\n')}\r\n\r\n${body ?? ''}`)
  written.set(request, bytes)
  return bytes
}

/** undefined: it is not complete yet */
function readAnswer(bytes: Buffer): LoadAnswer | undefined {
  const end = bytes.indexOf(headEnd)
  if (end < 0) return undefined
  const [statusLine = '', ...lines] = bytes.toString('latin1', 0, end).split('\r\n')
  const status = Number(statusLine.split(' ')[1])
  const headers = new Map<string, string>()
  for (const line of lines) {
    const colon = line.indexOf(':')
    headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  const rest = bytes.subarray(end + headEnd.length)
  if (status === 204 || status === 304) return { status, headers, body: Buffer.alloc(0) }
  if (headers.get('transfer-encoding') === 'chunked') {
    const body = readChunks(rest)
    return body && { status, headers, body }
  }
  const length = Number(headers.get('content-length') ?? 0)
  return rest.length < length ? undefined : { status, headers, body: rest.subarray(0, length) }
}

function readChunks(bytes: Buffer): Buffer | undefined {
  const chunks: Buffer[] = []
  let at = 0
  for (;;) {
    const end = bytes.indexOf(lineEnd, at)
    if (end < 0) return undefined
    const size = Number.parseInt(bytes.toString('latin1', at, end), 16)
    const start = end + lineEnd.length
    if (bytes.length < start + size + lineEnd.length) return undefined
    if (size === 0) return Buffer.concat(chunks)
    chunks.push(bytes.subarray(start, start + size))
    at = start + size + lineEnd.length
  }
}
