import { createServer, type Server, type Socket } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fakeClock } from '#server/testing/clock.ts'
import { testDatabase } from '#server/testing/database.ts'
import { createLeases } from '../leases.ts'
import { createLogger } from '../logging.ts'
import { workerFactory } from '../workers.ts'
import { createMail, mailWorker, type MailDeps } from './mail.ts'

const mongo = testDatabase()
const clock = fakeClock()
const letter = { id: 'evt_1', to: 'aigerim@example.kz', subject: 'Код', text: 'Код: 123456', locale: 'kk' } as const
let smtp: SmallSmtp

beforeAll(async () => {
  smtp = await startSmtp()
})
afterAll(() => smtp.close())

function deps(smtpUrl: string | undefined, keepText = false): MailDeps {
  const log = createLogger('silent')
  const createWorker = workerFactory(createLeases(mongo, 'test'), log)
  return { mongo, clock, log, createWorker, smtpUrl, from: 'dauys@example.kz', keepText }
}

describe('mail', () => {
  it('is kept for the mailbox page where no server carries it, the newest first', async () => {
    const mail = createMail(deps(undefined))
    await mail.send(letter)
    clock.advance(1_000)
    await mail.send({ ...letter, id: 'evt_2', subject: 'Второе' })
    expect((await mail.mailbox()).map(({ subject }) => subject)).toEqual(['Второе', 'Код'])
    expect((await mail.mailbox())[1]).toEqual({
      ...{ to: 'aigerim@example.kz', subject: 'Код', text: 'Код: 123456', locale: 'kk' },
      at: '2026-06-03T07:00:00.000Z',
    })
  })

  it('leaves once, after a fault too, and its text does not stay', async () => {
    const own = deps(`smtp://127.0.0.1:${smtp.port}`)
    const [mail, worker] = [createMail(own), mailWorker(own)]
    const stopLink = `https://dauys.example/kk/stop/sub_01J9Z3.${'m'.repeat(43)}`
    await mail.send({ ...letter, id: 'evt_3', stopLink })
    await mail.send({ ...letter, id: 'evt_3' })
    smtp.refuse(1)
    await worker?.settle()
    expect(smtp.received).toHaveLength(0)
    expect(await worker?.settle()).toBe(false)
    clock.advance(2_000)
    await worker?.settle()
    expect(await worker?.settle()).toBe(false)
    expect(smtp.received).toHaveLength(1)
    expect(smtp.received[0]).toContain('Message-ID: <evt_3@dauys>')
    // Long lines of a head are folded.
    const head = smtp.received[0]?.replace(/\r\n\s+/g, ' ')
    expect(head).toContain(`List-Unsubscribe: <${stopLink}>`)
    expect(head).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
    const kept = await mongo.collection<{ _id: string }>('mails').findOne({ _id: 'evt_3' })
    expect(kept).toMatchObject({ state: 'sent' })
    expect(kept).not.toHaveProperty('text')
    expect(kept).not.toHaveProperty('stopLink')
  })
})

interface SmallSmtp {
  readonly port: number
  readonly received: string[]
  refuse(times: number): void
  close(): Promise<void>
}

/** Just enough of SMTP to take a letter, or to be out of order. */
async function startSmtp(): Promise<SmallSmtp> {
  const received: string[] = []
  let refusals = 0
  const server: Server = createServer((socket: Socket) => {
    let data: string | undefined
    socket.write('220 test\r\n')
    socket.on('data', (chunk) => {
      const text = chunk.toString()
      if (data !== undefined) {
        data += text
        if (!data.endsWith('\r\n.\r\n')) return
        received.push(data)
        data = undefined
        return void socket.write('250 taken\r\n')
      }
      if (text.startsWith('DATA')) {
        data = ''
        return void socket.write('354 go on\r\n')
      }
      const isRefused = text.startsWith('MAIL') && refusals > 0
      if (isRefused) refusals--
      socket.write(isRefused ? '451 later\r\n' : text.startsWith('QUIT') ? '221 bye\r\n' : '250 ok\r\n')
    })
    socket.on('error', () => socket.destroy())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    port: (server.address() as AddressInfo).port,
    received,
    refuse: (times) => (refusals = times),
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
