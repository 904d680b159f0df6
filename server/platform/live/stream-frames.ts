import type { FastifyReply, FastifyRequest } from 'fastify'
import type { EventSocket, EventSockets } from './event-sockets.ts'
import type { LiveFeed, LiveViewer } from './live-feed.ts'
import type { LiveFrame } from './live-frame.ts'

/**
 * Sends the frames of one subject as server-sent events. The id of an event is its `seq`: a browser that comes back
 * with `Last-Event-ID` is told what is newer, and nothing that is older than what it has seen elsewhere.
 * @param now how the subject is
 */
export function streamFrames<State>(
  { sockets, feed }: { readonly sockets: EventSockets; readonly feed: LiveFeed<State> },
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  id: string,
  now: LiveFrame<State>,
): void {
  const viewer = new SocketViewer<State>('event', lastEventId(request))
  const socket = sockets.open(request, reply, viewer)
  if (!socket) return
  viewer.begin(socket, feed.watch(id, viewer), now)
}

/** The same for several subjects on one socket. Their events have no id: each tells its own subject and `seq`. */
export function streamManyFrames<State>(
  { sockets, feed }: { readonly sockets: EventSockets; readonly feed: LiveFeed<State> },
  { request, reply }: { readonly request: FastifyRequest; readonly reply: FastifyReply },
  now: ReadonlyMap<string, LiveFrame<State>>,
): void {
  const viewers = [...now].map(([id, frame]) => ({
    id,
    frame,
    viewer: new SocketViewer<State>('plainEvent', undefined),
  }))
  const socket = sockets.open(request, reply, {
    drained: () => viewers.forEach(({ viewer }) => viewer.drained()),
    closed: () => viewers.forEach(({ viewer }) => viewer.closed()),
  })
  if (!socket) return
  for (const { id, frame, viewer } of viewers) {
    // One of several that is not public any more says nothing; the others go on.
    viewer.begin({ write: (bytes) => socket.write(bytes), close: () => undefined }, feed.watch(id, viewer), frame)
  }
}

/** A class and no closures: there is one for each reader. */
class SocketViewer<State> implements LiveViewer<State> {
  private readonly form: 'event' | 'plainEvent'
  private socket: Pick<EventSocket, 'write' | 'close'> | undefined
  private lookAway: (() => void) | undefined
  private seq: number
  private etag: string | undefined
  /** what a slow reader missed; only the newest is worth anything */
  private missed: LiveFrame<State> | undefined

  constructor(form: 'event' | 'plainEvent', seen: number | undefined) {
    this.form = form
    this.seq = seen ?? -1
  }

  begin(socket: Pick<EventSocket, 'write' | 'close'>, lookAway: () => void, now: LiveFrame<State>): void {
    this.socket = socket
    this.lookAway = lookAway
    // Seen already, before the connection broke.
    if (now.seq === this.seq) this.etag = now.etag
    else this.show(now)
  }

  show(frame: LiveFrame<State>): void {
    if (frame.seq < this.seq || frame.etag === this.etag) return
    if (this.socket?.write(frame[this.form]) !== true) {
      this.missed = frame
      return
    }
    this.seq = frame.seq
    this.etag = frame.etag
  }

  gone(): void {
    this.socket?.close()
    this.closed()
  }

  drained(): void {
    const { missed } = this
    this.missed = undefined
    if (missed) this.show(missed)
  }

  closed(): void {
    this.lookAway?.()
  }
}

function lastEventId({ headers }: FastifyRequest): number | undefined {
  const given = headers['last-event-id']
  return typeof given === 'string' && /^\d{1,15}$/.test(given) ? Number(given) : undefined
}
