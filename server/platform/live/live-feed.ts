import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Logger } from '../logging.ts'
import type { ChangeFollower } from './change-follower.ts'
import { liveFrame, type LiveFrame } from './live-frame.ts'

/** What was read of a subject. */
export interface LiveReading<State> {
  readonly state: State
  readonly seq: number
  /** there is more to come that no write will announce: read again soon */
  readonly isBehind: boolean
}

export interface LiveSource<State> {
  /** its documents are the subjects, by `_id` */
  readonly collection: string
  /** Many at once. A subject that is missing from the answer does not exist or is not public. */
  read(ids: readonly string[]): Promise<ReadonlyMap<string, LiveReading<State>>>
}

/** Somebody who looks at a subject. Neither of the two may throw or wait. */
export interface LiveViewer<State> {
  show(frame: LiveFrame<State>): void
  /** the subject is not public any more; nothing follows */
  gone(): void
}

export interface LiveFeed<State> {
  /** How it is now, at most a second old; undefined: there is no such subject, or it is not public. */
  current(id: string): Promise<LiveFrame<State> | undefined>
  /**
   * Shows every frame from now on, at most one a second; `current` first for the one of now.
   * @returns how to look away
   */
  watch(id: string, viewer: LiveViewer<State>): () => void
}

interface Subject<State> {
  readonly viewers: Set<LiveViewer<State>>
  frame: LiveFrame<State> | undefined
  /** written since it was read */
  isStale: boolean
  /** not to be read before; `performance.now()` */
  notBefore: number
}

/** Between two frames of one subject, and between two looks at the database while no change stream tells. */
const frameEveryMs = 1_000
/** Subjects that changed within a beat are read together. */
const beatMs = 100
const behindMs = 200
const subjectsPerRead = 500
/** Viewers of a hot subject are written to in portions, so that requests have their turn in between. */
const viewersPerTurn = 250
const readingsMax = 2_000

/**
 * Folds the changes of a collection into frames: whatever is written to a subject, its viewers are shown one frame a
 * second, read once and put into bytes once.
 */
export function liveFeed<State>(
  source: LiveSource<State>,
  { follower, log }: { readonly follower: ChangeFollower; readonly log: Logger },
): LiveFeed<State> {
  const subjects = new Map<string, Subject<State>>()
  const readings = new Map<string, { readonly at: number; readonly frame: Promise<LiveFrame<State> | undefined> }>()
  let beating: NodeJS.Timeout | undefined
  let isBeating = false
  let askedAt = 0

  follower.listen({
    changed(id) {
      const subject = subjects.get(id)
      if (subject) subject.isStale = true
    },
    lost: allAreStale,
  })

  function allAreStale(): void {
    for (const subject of subjects.values()) subject.isStale = true
  }

  /** Runs while anybody looks. */
  async function beat(): Promise<void> {
    if (isBeating) return
    isBeating = true
    try {
      const now = performance.now()
      if (!follower.isFollowing && now - askedAt >= frameEveryMs) {
        askedAt = now
        allAreStale()
      }
      const due = [...subjects].filter(([, { isStale, notBefore }]) => isStale && notBefore <= now)
      if (due.length > 0) await readAgain(due.slice(0, subjectsPerRead))
    } finally {
      isBeating = false
    }
  }

  async function readAgain(due: readonly (readonly [string, Subject<State>])[]): Promise<void> {
    // What is written while it is read makes it stale again.
    for (const [, subject] of due) subject.isStale = false
    try {
      const read = await source.read(due.map(([id]) => id))
      for (const [id, subject] of due) await take(id, subject, read.get(id))
    } catch (cause) {
      log.warn({ err: cause, collection: source.collection }, 'what is shown live could not be read; it stands still')
      for (const [, subject] of due) wait(subject, frameEveryMs)
    }
  }

  function wait(subject: Subject<State>, ms: number): void {
    subject.isStale = true
    subject.notBefore = performance.now() + ms
  }

  async function take(id: string, subject: Subject<State>, reading: LiveReading<State> | undefined): Promise<void> {
    if (!reading) {
      if (subjects.get(id) === subject) subjects.delete(id)
      for (const viewer of subject.viewers) viewer.gone()
      return
    }
    if (reading.isBehind) wait(subject, behindMs)
    const frame = liveFrame(reading.state, reading.seq)
    if (subject.frame && (frame.seq < subject.frame.seq || frame.etag === subject.frame.etag)) return
    subject.frame = frame
    subject.notBefore = performance.now() + frameEveryMs
    await showAll(subject.viewers, frame)
  }

  async function readOne(id: string): Promise<LiveFrame<State> | undefined> {
    const reading = (await source.read([id])).get(id)
    return reading && liveFrame(reading.state, reading.seq)
  }

  function forgetOld(): void {
    // Keys come oldest first; the youngest of them may still be on its way.
    for (const id of [...readings.keys()].slice(0, Math.max(0, readings.size - readingsMax))) readings.delete(id)
  }

  return {
    async current(id) {
      const shown = subjects.get(id)?.frame
      if (shown) return shown
      const known = readings.get(id)
      if (known && performance.now() - known.at < frameEveryMs) return known.frame
      const frame = readOne(id)
      readings.delete(id)
      readings.set(id, { at: performance.now(), frame })
      forgetOld()
      // A read that failed is nobody's second.
      frame.catch(() => readings.delete(id))
      return frame
    },
    watch(id, viewer) {
      // Stale at its birth: between `current` and now something may have been written.
      const subject = subjects.get(id) ?? { viewers: new Set(), frame: undefined, isStale: true, notBefore: 0 }
      subjects.set(id, subject)
      subject.viewers.add(viewer)
      beating ??= setInterval(() => void beat(), beatMs)
      return () => {
        subject.viewers.delete(viewer)
        if (subject.viewers.size === 0 && subjects.get(id) === subject) subjects.delete(id)
        if (subjects.size > 0) return
        clearInterval(beating)
        beating = undefined
      }
    },
  }
}

async function showAll<State>(viewers: Iterable<LiveViewer<State>>, frame: LiveFrame<State>): Promise<void> {
  let shown = 0
  for (const viewer of viewers) {
    viewer.show(frame)
    if (++shown % viewersPerTurn === 0) await nextTurn()
  }
}
