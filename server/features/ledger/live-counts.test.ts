import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { ActingPerson } from '#domain/kernel/actor.ts'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { systemClock } from '#server/platform/clock.ts'
import { aCity, demand, signedInAs, type City } from '#server/testing/city.ts'
import { openEvents, type EventStream } from '#server/testing/event-stream.ts'
import { testServer } from '#server/testing/server.ts'

const server = testServer({ clock: systemClock })
const threshold = 100
let here: City
let crowd: ActingPerson[]

beforeAll(async () => {
  here = await aCity(server.app)
  crowd = await Promise.all(Array.from({ length: threshold + 1 }, (_, i) => here.person(`Тұрғын ${i}`)))
})
const another = testServer({ clock: systemClock, beside: true })

const streams: EventStream[] = []
afterEach(async () => {
  for (const stream of streams.splice(0)) stream.close()
})

async function open(url: string, headers: Record<string, string> = {}): Promise<EventStream> {
  const stream = await openEvents(url, { headers })
  streams.push(stream)
  return stream
}

const addressOf = ({ number }: Petition, at = server) => `${at.url}/live/petitions/${number}`
const answerTrack = ({ byTrack }: LiveCount) => byTrack.find(({ track }) => track === 'answer')
const shows = (total: number) => (count: LiveCount) => count.total === total
const withdraw = async ({ id }: Petition, person: ActingPerson) =>
  demand(await server.app.use.signatures.withdrawSignature(person, { petitionId: id }))

describe('the count of a petition', () => {
  it('stands there at once, and moves for a viewer at another process than the one that took the signature', async () => {
    const petition = await here.petition('signing')
    const [mine, theirs] = [await open(addressOf(petition)), await open(addressOf(petition, another))]
    expect(mine.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8')
    expect(mine.response.headers.get('content-security-policy')).toContain("default-src 'self'")
    expect(await mine.next()).toEqual({
      id: '0',
      data: {
        petition: petition.number,
        total: 0,
        byTrack: petition.tracks.map(({ id, need }) => ({ track: id, need, missing: need, state: 'unmet' })),
        asOfSeq: 0,
        asOf: petition.support.asOf.toISOString(),
      },
    })
    expect(await theirs.next()).toMatchObject({ id: '0' })

    await here.signedBy(petition.id, crowd.slice(0, 3))
    for (const stream of [mine, theirs]) {
      const { id, data } = await stream.until(shows(3))
      expect({ id, data }).toMatchObject({ id: '3', data: { asOfSeq: 3 } })
      expect(answerTrack(data)).toMatchObject({ missing: threshold - 3 })
    }
  })

  it('falls when somebody withdraws, and its number of events does not', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 2))
    const stream = await open(addressOf(petition, another))
    await stream.until(shows(2))
    await withdraw(petition, crowd[0] as ActingPerson)
    expect(await stream.until(shows(1))).toMatchObject({ id: '3', data: { asOfSeq: 3 } })
  })

  it('is never shown beside a state that contradicts it', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, threshold - 1))
    const stream = await open(addressOf(petition))
    await stream.until(shows(threshold - 1))
    await here.signedBy(petition.id, crowd.slice(threshold - 1))
    const { data } = await stream.until(({ total }: LiveCount) => total >= threshold)
    expect(answerTrack(data)).toMatchObject({ missing: 0, state: 'due' })
  })

  it('is not told again to who comes back and has seen it, and what is newer is', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 2))
    const first = await open(addressOf(petition))
    const { id = '' } = await first.until(shows(2))
    const again = await open(addressOf(petition, another), { 'last-event-id': id })
    await here.signedBy(petition.id, crowd.slice(2, 3))
    expect(await again.next()).toMatchObject({ id: '3', data: { total: 3 } })
  })

  it('can be asked for from time to time, and an answer that did not change is empty', async () => {
    const petition = await here.petition('signing')
    await here.signedBy(petition.id, crowd.slice(0, 1))
    await (await open(addressOf(petition))).until(shows(1))
    const address = `${addressOf(petition)}/count.json`
    const answer = await fetch(address)
    const etag = answer.headers.get('etag') ?? ''
    expect(etag).toMatch(/^"[\w-]{22}"$/)
    expect(answer.headers.get('cache-control')).toBe('public, max-age=1')
    expect(await answer.json()).toMatchObject({ petition: petition.number, total: 1, asOfSeq: 1 })
    const same = await fetch(address, { headers: { 'if-none-match': `"other", ${etag}` } })
    expect([same.status, await same.text()]).toEqual([304, ''])
    expect((await fetch(address, { headers: { 'if-none-match': '"other"' } })).status).toBe(200)
  })

  it('is a secret where the petition is, and the answer is that of a number that was never given', async () => {
    const waiting = await here.petition('moderation')
    const refused = await here.petition('rejected')
    const answers = await Promise.all(
      [waiting.number, refused.number, '2020-000001', 'no number'].flatMap((number) =>
        ['', '/count.json'].map(async (path) => {
          const answer = await fetch(`${server.url}/live/petitions/${number}${path}`)
          return [answer.status, await answer.text()]
        }),
      ),
    )
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]?.[0]).toBe(404)
  })

  it('moves on one stream for all petitions of a list that are public', async () => {
    const [one, other] = [await here.petition('signing'), await here.petition('signing')]
    const waiting = await here.petition('moderation')
    const list = `${another.url}/live/petitions?numbers=`
    const stream = await open(`${list}${[one, other, waiting].map(({ number }) => number).join(',')}`)
    expect([(await stream.next())?.data, (await stream.next())?.data]).toMatchObject([
      { petition: one.number, total: 0 },
      { petition: other.number, total: 0 },
    ])
    await here.signedBy(other.id, crowd.slice(0, 2))
    expect(await stream.until(shows(2))).toMatchObject({ data: { petition: other.number } })
    const tooMany = Array.from({ length: 51 }, (_, i) => `2026-${i}`).join(',')
    const statuses = [tooMany, '', String(waiting.number)].map(async (given) => (await fetch(`${list}${given}`)).status)
    expect(await Promise.all(statuses)).toEqual([400, 400, 404])
  })
})

describe('the count as a subscription', () => {
  const document = `subscription Count($number: String!) {
    petitionCount(number: $number) { petition total asOfSeq byTrack { track missing state } }
  }`
  const subscribe = (query: string, variables: object, at = server) =>
    openEvents(`${at.url}/graphql/stream`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
      body: JSON.stringify({ query, variables }),
    })

  it('is the same number', async () => {
    const petition = await here.petition('signing')
    const stream = await subscribe(document, { number: petition.number }, another)
    streams.push(stream)
    expect(await stream.next()).toMatchObject({ event: 'next', data: { data: { petitionCount: { total: 0 } } } })
    await here.signedBy(petition.id, crowd.slice(0, 2))
    const { data } = await stream.until(({ data }: { data: { petitionCount: LiveCount } }) =>
      shows(2)(data.petitionCount),
    )
    expect(data).toEqual({
      data: {
        petitionCount: {
          ...{ petition: petition.number, total: 2, asOfSeq: 2 },
          byTrack: petition.tracks.map(({ id, need }) => ({ track: id, missing: need - 2, state: 'UNMET' })),
        },
      },
    })
  })

  it('is null for a petition that is not public, and for none', async () => {
    for (const number of [(await here.petition('moderation')).number, 'none']) {
      const stream = await subscribe(document, { number })
      expect(await stream.next()).toMatchObject({ event: 'next', data: { data: { petitionCount: null } } })
      expect(await stream.next()).toMatchObject({ event: 'complete' })
      expect(await stream.next()).toBeUndefined()
    }
  })

  it('is asked for by GET too', async () => {
    const petition = await here.petition('signing')
    const variables = JSON.stringify({ number: petition.number })
    const stream = await open(`${server.url}/graphql/stream?${new URLSearchParams({ query: document, variables })}`)
    expect(await stream.next()).toMatchObject({ data: { data: { petitionCount: { total: 0 } } } })
  })

  it('stands under the limits of every other operation', async () => {
    const aliases = Array.from({ length: 11 }, (_, i) => `a${i}: petitionCount(number: "1") { total }`)
    const refusals = await Promise.all(
      [
        'query { viewer { id } }',
        'subscription { petitionCount(number: "1") { nothing } }',
        'subscription {',
        `subscription { petitionCount(number: "1") { ${aliases.map((_, i) => `t${i}: total`).join(' ')} } }`,
        `subscription { petitionCount(number: "1") { ${'total '.repeat(900)} } }`,
      ].map(async (query) => {
        const { response, close } = await subscribe(query, {})
        const { errors } = (await response.json()) as { errors: { extensions: { code: string } }[] }
        close()
        return [response.status, errors.map(({ extensions }) => extensions.code)]
      }),
    )
    expect(refusals).toEqual([
      [400, ['BAD_USER_INPUT']],
      [400, ['BAD_USER_INPUT']],
      [400, ['BAD_USER_INPUT']],
      [400, ['TOO_COSTLY']],
      [400, ['BAD_USER_INPUT']],
    ])
  })
})

it('ends its streams when the server stops', async () => {
  const petition = await here.petition('signing')
  const stream = await openEvents(addressOf(petition, another))
  await stream.next()
  await another.app.stop()
  expect(await stream.next()).toBeUndefined()
  expect((await (await signedInAs(server.app, server.url, crowd[0] as ActingPerson))('{ viewer { id } }')).status).toBe(
    200,
  )
})
