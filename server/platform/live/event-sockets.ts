import type { ServerResponse } from 'node:http'
import type { Writable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { httpError } from '../http/security.ts'
import type { Logger } from '../logging.ts'

/** A reader of server-sent events. */
export interface EventSocket {
  /** @returns false when the reader is slow: these bytes were dropped, `drained` follows */
  write(bytes: Buffer | string): boolean
  /** nothing more is taken until `drained` */
  readonly isFull: boolean
  close(): void
}

export interface EventSocketListener {
  /** the slow reader has caught up */
  drained?(): void
  /** by whichever side; called once */
  closed(): void
}

export interface EventSockets {
  /**
   * Takes the answer over and keeps it open.
   * @returns undefined when there are too many: the refusal is sent
   */
  open(request: FastifyRequest, reply: FastifyReply, listener: EventSocketListener): EventSocket | undefined
  /** Ends every stream and opens no more, so that the server can stop; browsers come back to another process. */
  closeAll(): void
  readonly size: number
}

export interface EventSocketOptions {
  readonly log: Logger
  /** multiplies what one address may hold */
  readonly scale: number
  /** in all; a socket takes about 15 kB */
  readonly socketsMax?: number
}

const heartbeatSeconds = 20
const heartbeat = Buffer.from(':\n\n')
/** Families, schools and whole mobile networks stand behind one address; a page holds one socket while it is looked at. */
const perAddress = 300
const retryAfterSeconds = 30
const complainEveryMs = 60_000

/** Long because it is one thing: what is open, who holds it, and when it ends. */
export function eventSockets({ log, scale, socketsMax = 20_000 }: EventSocketOptions): EventSockets {
  const byAddress = new Map<string, number>()
  // Beaten one after another, because ten thousand at once would keep everybody else waiting.
  const slots = Array.from({ length: heartbeatSeconds }, () => new Set<OpenSocket>())
  const perAddressMax = Math.max(1, Math.round(perAddress * scale))
  let size = 0
  let opened = 0
  let second = 0
  let beating: NodeJS.Timeout | undefined
  let isClosing = false
  let complainedAt = -Infinity

  /** A class and no closures: there may be twenty thousand of them. */
  class OpenSocket implements EventSocket {
    private readonly raw: ServerResponse
    private readonly out: Writable
    private readonly address: string
    private readonly listener: EventSocketListener
    private readonly slot: Set<OpenSocket>
    isFull = false
    private isStuck = false
    private isForgotten = false

    constructor(raw: ServerResponse, address: string, listener: EventSocketListener) {
      this.raw = raw
      // The head is sent and nothing wraps what follows: past the response a frame costs half. A request that waits
      // behind another on its connection has no socket yet.
      this.out = raw.socket ?? raw
      this.address = address
      this.listener = listener
      this.slot = slots[opened % heartbeatSeconds] as Set<OpenSocket>
      this.slot.add(this)
      raw.on('close', () => this.forget())
      this.out.on('drain', () => this.drained())
    }

    write(bytes: Buffer | string): boolean {
      if (this.isFull || this.raw.writableEnded || this.raw.destroyed) return false
      this.isFull = !this.out.write(bytes)
      return true
    }

    close(): void {
      // Who does not read would keep the stream open until it is read to its end.
      if (this.isFull) this.raw.destroy()
      else this.raw.end()
    }

    /** Who read nothing between two beats is not there any more. */
    beat(): void {
      if (this.isStuck) this.raw.destroy()
      else if (!this.write(heartbeat)) this.isStuck = true
    }

    private drained(): void {
      this.isFull = false
      this.isStuck = false
      this.listener.drained?.()
    }

    private forget(): void {
      if (this.isForgotten) return
      this.isForgotten = true
      this.slot.delete(this)
      size--
      const left = (byAddress.get(this.address) ?? 1) - 1
      if (left === 0) byAddress.delete(this.address)
      else byAddress.set(this.address, left)
      if (size === 0) stopBeating()
      this.listener.closed()
    }
  }

  function beat(): void {
    second = (second + 1) % heartbeatSeconds
    for (const socket of slots[second] ?? []) socket.beat()
  }

  function stopBeating(): void {
    clearInterval(beating)
    beating = undefined
  }

  function refusalFor(address: string): { readonly status: number; readonly code: string } | undefined {
    if (isClosing || size >= socketsMax) return { status: 503, code: 'BUSY' }
    if ((byAddress.get(address) ?? 0) >= perAddressMax) return { status: 429, code: 'RATE_LIMITED' }
    return undefined
  }

  function complain(code: string): void {
    const now = performance.now()
    if (isClosing || now - complainedAt < complainEveryMs) return
    complainedAt = now
    log.warn(
      { code, open: size, addresses: byAddress.size },
      'a live stream was refused; its page asks from time to time',
    )
  }

  return {
    open(request, reply, listener) {
      if (reply.raw.destroyed) {
        // Left while it waited; there is nobody to answer.
        reply.hijack()
        return undefined
      }
      const address = request.visit.addressPrefix
      const refusal = refusalFor(address)
      if (refusal) {
        complain(refusal.code)
        void reply.code(refusal.status).header('retry-after', retryAfterSeconds)
        void reply.send(httpError(refusal.code, 'Too many live streams', { retryAfter: retryAfterSeconds }))
        return undefined
      }
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1)
      size++
      opened++
      beating ??= setInterval(beat, 1_000)
      const socket = new OpenSocket(beginStream(reply), address, listener)
      // Spread, so that a stop of the server does not bring everybody back in the same moment.
      socket.write(`retry: ${2_000 + ((opened * 397) % 3_000)}\n\n`)
      return socket
    },
    closeAll() {
      isClosing = true
      if (size > 0) log.info({ open: size }, 'ending the live streams')
      for (const socket of slots.flatMap((slot) => [...slot])) socket.close()
    },
    get size() {
      return size
    },
  }
}

/** Fastify steps back; its headers stay. */
function beginStream(reply: FastifyReply): ServerResponse {
  const { raw } = reply
  reply.hijack()
  for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) raw.setHeader(name, value)
  // Ends with the connection: without chunks one buffer goes to every socket as it is.
  raw.removeHeader('transfer-encoding')
  raw.writeHead(200, {
    'content-type': 'text/event-stream; charset=utf-8',
    // Nobody on the way packs small frames together to make them smaller.
    'cache-control': 'no-store, no-transform',
    'x-accel-buffering': 'no',
  })
  raw.flushHeaders()
  return raw
}
