import { computed, nextTick, onScopeDispose, shallowRef, watch } from 'vue'
import { dropDraft, saveDraft } from '#client/lib/drafts.ts'
import { isUncertain } from '#client/lib/graphql/use-act.ts'
import type { ComputedRef, ShallowRef } from 'vue'
import type { StoredDraft } from '#client/lib/drafts.ts'
import type { ShownRefusal } from '#client/lib/graphql/refusals.ts'

// Long because it is one life: a draft is kept in two places and may meet another hand on the way.

export interface Revised {
  /** of the account, when it was last read or written; null: the account does not know the draft yet */
  revision: number | null
}

/** A kind of draft: what it is written in, and how its account takes and gives it. */
export interface DraftKind<State extends Revised> {
  /** reactive: the fields of the page are bound to it */
  readonly state: State
  /** under which the device keeps it */
  readonly key: () => string
  /** what somebody wrote, without what the account adds to it */
  readonly written: () => unknown
  /** whether the account would take it now */
  readonly maySend: () => boolean
  /** whether it goes to the account by itself, while somebody is typing */
  readonly sendsItself: () => boolean
  /**
   * Sends all of it.
   * @param revision null: over whatever the account has
   * @returns undefined when it was not taken
   */
  readonly send: (revision: number | null) => Promise<Taken | undefined>
  /** why the last sending was refused */
  readonly refusals: () => readonly ShownRefusal[]
  /** what the account has now; undefined when it cannot be had */
  readonly readAccount: () => Promise<State | undefined>
  readonly isSame: (one: State, other: State) => boolean
}

export interface Taken {
  readonly revision: number
  /** the account has everything; what is half typed stays on the device for now */
  readonly isWhole: boolean
}

export interface KeptDraft<State extends Revised> {
  /** what was kept has been found: the questions can be shown */
  readonly isReady: Readonly<ShallowRef<boolean>>
  /** kept on this device */
  readonly savedAt: Readonly<ShallowRef<Date | undefined>>
  /** everything is kept in the account as well */
  readonly savedInAccount: Readonly<ShallowRef<boolean>>
  /** the account has another version than the one this was written on */
  readonly isOvertaken: Readonly<ShallowRef<boolean>>
  /** that version, as far as it could be had */
  readonly theirs: Readonly<ShallowRef<State | undefined>>
  /** why the account does not take it, in words; being without a connection is no reason */
  readonly trouble: ComputedRef<string | undefined>
  /** Starts with what was found; what the device has is never older than what the account was sent. */
  readonly begin: (account: State | undefined, kept: StoredDraft<State> | undefined) => void
  /** Keeps it on the device now, without waiting for the pause. */
  readonly keepOnDevice: () => Promise<void>
  /** Sends what is new. True: the account has everything. */
  readonly save: () => Promise<boolean>
  /** After a conflict: what stands here replaces what the account has. */
  readonly keepMine: () => Promise<void>
  /** After a conflict: what the account has replaces what stands here. */
  readonly takeTheirs: () => Promise<void>
  /** Forgets what the device keeps, after sending or when discarded. */
  readonly forget: () => Promise<void>
}

const pauseMs = { device: 500, account: 2_500 }

/** Keeps what somebody writes: on the device after half a second, in the account a little later, over nobody's words. */
export function useKeptDraft<State extends Revised>(kind: DraftKind<State>): KeptDraft<State> {
  const { state, key } = kind
  const isReady = shallowRef(false)
  const savedAt = shallowRef<Date>()
  const savedInAccount = shallowRef(false)
  const isOvertaken = shallowRef(false)
  const theirs = shallowRef<State>()
  let isChanged = false
  let isLeft = false
  let stopWatching: (() => void) | undefined

  function begin(account: State | undefined, kept: StoredDraft<State> | undefined) {
    if (isLeft) return // while the draft was looked for
    Object.assign(state, account, kept?.value)
    // Its answer was lost on the way, by a reload for example: nobody else wrote what stands here.
    if (account && kept && kind.isSame(kept.value, account)) state.revision = account.revision
    savedAt.value = kept && new Date(kept.savedAt)
    savedInAccount.value = account !== undefined && kept === undefined
    isChanged = kept !== undefined // whatever stays on the device has not reached the account
    isReady.value = true
    stopWatching = watch(() => JSON.stringify(kind.written()), changed)
    addEventListener('online', sendWhatIsLeft)
    sendWhatIsLeft()
  }

  // ---- keeping it, from the first change on
  let timers: ReturnType<typeof setTimeout>[] = []
  const stopTimers = () => {
    for (const timer of timers) clearTimeout(timer)
    timers = []
  }
  onScopeDispose(() => {
    if (timers.length > 0) void keepOnDevice()
    stopTimers()
    isLeft = true
    stopWatching?.()
    if (typeof removeEventListener === 'function') removeEventListener('online', sendWhatIsLeft)
  })

  let isTaking = false
  function changed() {
    if (isTaking) return
    isChanged = true
    savedInAccount.value = false
    stopTimers()
    timers = [setTimeout(() => void keepOnDevice(), pauseMs.device)]
    if (kind.sendsItself()) timers.push(setTimeout(() => void save(), pauseMs.account))
  }

  function sendWhatIsLeft() {
    if (isChanged && kind.sendsItself()) void save()
  }

  async function keepOnDevice(): Promise<void> {
    savedAt.value = await saveDraft(key(), state)
  }

  // ---- bringing it to the account
  let running: Promise<boolean> = Promise.resolve(true)
  /** One at a time, in order: two edits that overtake each other would lose the newer. */
  async function save(): Promise<boolean> {
    stopTimers()
    if (!isReady.value) return false
    if (isChanged) await keepOnDevice()
    if (isOvertaken.value || !kind.maySend()) return false
    running = running.then(() => send(state.revision))
    return running
  }

  /** The last one that got no answer: the account may have it all the same. */
  let unanswered: State | undefined

  /** @param revision null: over whatever the account has */
  async function send(revision: number | null): Promise<boolean> {
    if (!isChanged && state.revision !== null) return true
    isChanged = false
    const sent = copyOf(state)
    const device = key()
    const taken = await kind.send(revision)
    if (taken === undefined) {
      isChanged = true
      if (kind.refusals().some(isConflict)) return meetOther(sent)
      unanswered = sent
      return false
    }
    unanswered = undefined
    isOvertaken.value = false
    state.revision = taken.revision
    savedInAccount.value = taken.isWhole && !isChanged
    // Only what the account does not have yet stays on the device: it would hide what is written elsewhere.
    if (savedInAccount.value || device !== key()) await dropDraft(device)
    if (!savedInAccount.value) await keepOnDevice()
    return taken.isWhole
  }

  /** The account has another version; if it is one of ours whose answer was lost, it is in nobody's way. */
  async function meetOther(sent: State): Promise<boolean> {
    const account = await kind.readAccount()
    const isOurs = account && [sent, unanswered].some((ours) => ours && kind.isSame(ours, account))
    unanswered = undefined
    if (isOurs) return send((state.revision = account.revision))
    theirs.value = account
    isOvertaken.value = true
    return false
  }

  async function keepMine(): Promise<void> {
    isChanged = true
    running = running.then(() => send(null))
    await running
  }

  async function takeTheirs(): Promise<void> {
    const account = await kind.readAccount()
    if (account === undefined) return
    isTaking = true
    Object.assign(state, account)
    await forget()
    await nextTick()
    isTaking = false
    isOvertaken.value = false
    savedInAccount.value = true
  }

  async function forget(): Promise<void> {
    stopTimers()
    savedAt.value = undefined
    isChanged = false
    await dropDraft(key())
  }

  return {
    ...{ isReady, savedAt, savedInAccount, isOvertaken, theirs },
    trouble: computed(() => kind.refusals().find((refusal) => !isConflict(refusal) && !isUncertain(refusal))?.text),
    ...{ begin, keepOnDevice, save, keepMine, takeTheirs, forget },
  }
}

const isConflict = ({ code }: Pick<ShownRefusal, 'code'>) => code === 'CONFLICT'

/** Through JSON, as the device keeps it: a reactive object cannot be cloned. */
function copyOf<State>(state: State): State {
  return JSON.parse(JSON.stringify(state)) as State
}
