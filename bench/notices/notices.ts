import { MongoClient, type Db } from 'mongodb'
import { createNewId } from '#server/platform/ids.ts'
import { systemClock } from '#server/platform/clock.ts'
import { startCity, type RunningCity } from '../city.ts'
import { ApiPerson, demandNoErrors } from '../client.ts'
import { gatherCrowd } from '../crowd.ts'
import { between, pause } from '../pause.ts'
import { openPetitions } from '../petitions.ts'
import type { Proof, ProofContext, ProofReport } from '../proof.ts'
import { checkLetters, type Expected } from './checking.ts'
import { moments, startMailServer, type MailServer } from './mail-server.ts'

interface Size {
  /** who follow a petition */
  readonly people: number
  /** answers to it: each is a letter at once to everybody */
  readonly events: number
  readonly kills: number
  /** of replies to letters that were taken, every so-many-th gets lost */
  readonly lossEvery: number
  /** between two kills at most so many letters leave, so that each kill meets another place of the way */
  readonly lettersBetween: number
}

const sizes = {
  short: { people: 6, events: 1, kills: 2, lossEvery: 5, lettersBetween: 0 },
  full: { people: 60, events: 5, kills: 30, lossEvery: 10, lettersBetween: 8 },
} satisfies Readonly<Record<string, Size>>
/** Of those who follow, so many stop by the link of a letter before the last answer. */
const stopping = 3
/** Beside thirty starts of the server. */
const quietWithinMs = 1_200_000

/**
 * Kills the server in the middle of handing letters over, and loses replies to letters that were taken. Then what lies in
 * the mailboxes is compared with what people follow.
 */
export const notices: Proof = {
  name: 'notices',
  goal: 'each notice once in effect, none lost, a repeat with the same Message-ID, and one tap stops them',
  options: ['people', 'events', 'kills'],
  async run(context): Promise<ProofReport> {
    const size = sizeOf(context)
    const mail = await startMailServer()
    try {
      const city = await startCity(context.say, { isEmpty: true, smtpUrl: mail.url })
      try {
        return await proveOn(city, mail, size, context.say)
      } finally {
        await city.stop()
      }
    } finally {
      await mail.close()
    }
  },
}

function sizeOf({ full, option }: ProofContext): Size {
  const form = full ? sizes.full : sizes.short
  return {
    people: option('people', form.people),
    events: option('events', form.events),
    kills: option('kills', form.kills),
    lossEvery: form.lossEvery,
    lettersBetween: form.lettersBetween,
  }
}

async function proveOn(
  city: RunningCity,
  mail: MailServer,
  { people, events, kills, lossEvery, lettersBetween }: Size,
  say: (line: string) => void,
): Promise<ProofReport> {
  const client = await new MongoClient(city.databaseUri).connect()
  try {
    const db = client.db()
    say(`${people} people follow a petition`)
    const [author, ...cookies] = await gatherCrowd(city, db, people + 1)
    const [petitionId = ''] = await openPetitions(city, new ApiPerson(city.origin, '', author), 1)
    await followAll(city, cookies, petitionId)
    await untilQuiet(db)
    const emails = cookies.map((_, n) => emailOf(n + 1))
    // The letter to the author about the publication.
    const before = mail.taken.length

    mail.loseEvery(lossEvery)
    const from = performance.now()
    const scene = { city, db, mail, lettersBetween, say }
    const killing = killInsideSends(scene, kills - 1)
    for (let n = 0; n < events; n++) await happen(db, 'TrackAnswered', petitionId)
    await happen(db, 'ThresholdMet', petitionId)
    await untilTold(db)
    await db
      .collection('noticeReaders')
      .updateMany({ digestDue: { $type: 'date' } }, { $set: { digestDue: new Date() } })
    let insideASend = await killing
    await untilQuiet(db)

    const stopped = emails.slice(0, Math.min(stopping, people - 1))
    const stops = await stopByTap(city, mail, stopped)
    await happen(db, 'TrackAnswered', petitionId)
    insideASend += await killInsideSends(scene, 1)
    await untilQuiet(db)
    mail.loseEvery(Infinity)

    const expected: Expected[] = emails.map((to) => ({
      ...{ to, weekly: 1, atOnce: stopped.includes(to) ? events : events + 1 },
    }))
    const verdict = checkLetters(
      mail.taken.slice(before),
      expected,
      author === undefined ? '' : 'crowd-1@dauys.example',
    )
    const happened = {
      ...{ killsInsideASend: insideASend, repeats: verdict.repeats, repliesDropped: mail.repliesDropped, stops },
    }
    const findings = [
      ...verdict.findings,
      ...Object.entries(happened).flatMap(([name, times]) => (times === 0 ? [`it never happened: ${name}`] : [])),
    ]
    return {
      met: findings.length === 0,
      figures: {
        ...{ people, notices: verdict.distinct, kills, ...happened },
        ...{ lettersTaken: mail.taken.length - before, lost: verdict.lost, doubled: verdict.doubled },
        seconds: Math.round((performance.now() - from) / 1_000),
      },
      findings,
    }
  } finally {
    await client.close()
  }
}

async function followAll({ origin }: RunningCity, cookies: readonly string[], target: string): Promise<void> {
  for (const cookie of cookies) {
    const { subscribe } = await new ApiPerson(origin, '', cookie).ask<{
      subscribe: { userErrors: { code: string }[] }
    }>(`mutation ($input: NoticeSubjectInput!) { subscribe(input: $input) { userErrors { code } } }`, {
      input: { kind: 'PETITION', target },
    })
    demandNoErrors('subscribe', subscribe.userErrors)
  }
}

/** Of the crowd, which is counted from one. */
function emailOf(n: number): string {
  return `crowd-${n + 1}@dauys.example`
}

const newId = createNewId(systemClock)

/** An event as features leave it for the dispatcher: what makes it happen is proved elsewhere. */
async function happen(db: Db, type: 'TrackAnswered' | 'ThresholdMet', petitionId: string): Promise<void> {
  const id = newId('evt')
  const event = {
    ...{ id, type, at: new Date(), actor: { kind: 'system', id: 'proof' } },
    ...{ subject: { kind: 'petition', id: petitionId }, data: {} },
  }
  await db.collection<{ _id: string; outbox: object[] }>('outbox').insertOne({ _id: id, outbox: [event] })
}

interface Scene extends Pick<Size, 'lettersBetween'> {
  readonly city: RunningCity
  readonly db: Db
  readonly mail: MailServer
  readonly say: ProofContext['say']
}

/** SIGKILL while the server waits for the answer to a part of a letter. @returns how often it did */
async function killInsideSends({ city, db, mail, lettersBetween, say }: Scene, kills: number): Promise<number> {
  let inside = 0
  for (let n = 0; n < kills; n++) {
    const moment = moments[n % moments.length] ?? 'announced'
    await letSome(mail, between(0, lettersBetween))
    const isThere = await Promise.race([mail.hold(moment).then(() => true), pause(20_000).then(() => false)])
    await city.killServer()
    // The dead hold nothing; waiting until they are taken for dead would prove nothing more.
    await db.collection('leases').updateMany({}, { $set: { until: new Date(0) } })
    await city.startServer()
    if (isThere) inside++
    say(`server killed, ${n + 1} of ${kills}${isThere ? `: ${moment}` : ', but no letter was on its way'}`)
  }
  return inside
}

const someWithinMs = 10_000

async function letSome({ taken }: MailServer, count: number): Promise<void> {
  const wanted = taken.length + count
  const end = performance.now() + someWithinMs
  while (taken.length < wanted && performance.now() < end) await pause(5)
}

/** The button of a mail program: one POST, no cookies. @returns how many were accepted */
async function stopByTap({ origin }: RunningCity, mail: MailServer, people: readonly string[]): Promise<number> {
  let stops = 0
  for (const person of people) {
    const link = mail.taken.find(({ to, stopLink }) => to === person && stopLink?.includes('/stop/sub_'))?.stopLink
    const { pathname } = new URL(link ?? origin)
    const body = new URLSearchParams({ 'List-Unsubscribe': 'One-Click' })
    const { ok } = await fetch(`${origin}${pathname}`, { method: 'POST', body })
    if (ok) stops++
  }
  return stops
}

/** Every event was told to everybody; letters may still wait. */
async function untilTold(db: Db): Promise<void> {
  await until(async () => (await isEmpty(db, 'outbox')) && (await isEmpty(db, 'noticeTellings')))
}

async function untilQuiet(db: Db): Promise<void> {
  await untilTold(db)
  await until(
    async () =>
      (await isEmpty(db, 'noticeReaders', { digestDue: { $lte: new Date() } })) &&
      (await isEmpty(db, 'mails', { state: 'waiting' })),
  )
}

async function isEmpty(db: Db, collection: string, filter = {}): Promise<boolean> {
  return (await db.collection(collection).countDocuments(filter, { limit: 1 })) === 0
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  const end = performance.now() + quietWithinMs
  while (!(await isSo())) {
    if (performance.now() > end) throw new Error(`letters were not all sent within ${quietWithinMs / 1_000} s`)
    await pause(50)
  }
}
