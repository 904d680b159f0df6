import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { createServer, type AddressInfo, type Socket } from 'node:net'

/** A letter that this server took: what it took is in somebody's mailbox, whatever the sender came to know of it. */
export interface TakenLetter {
  readonly messageId: string
  readonly to: string
  /** where one POST stops such letters; undefined for others, codes for example */
  readonly stopLink: string | undefined
  /** SHA-256 of everything behind the head */
  readonly textHash: string
}

/** Where a sender is while a letter is handed over. */
export type Moment = 'announced' | 'half its text came' | 'taken, and nobody was told'
export const moments: readonly Moment[] = ['taken, and nobody was told', 'half its text came', 'announced']

export interface MailServer {
  readonly url: string
  /** in their order, repetitions included */
  readonly taken: readonly TakenLetter[]
  /** replies that got lost although the letter was taken */
  readonly repliesDropped: number
  /** From now on every so-many-th reply to a letter that was taken is lost, and the connection with it. */
  loseEvery(count: number): void
  /**
   * Lets the next letter about news come as far as this and no further: the sender waits for a reply that does not come.
   * @returns when it is there
   */
  hold(moment: Moment): Promise<void>
  close(): Promise<void>
}

/** Just enough of SMTP for one sender. */
export async function startMailServer(): Promise<MailServer> {
  const taken: TakenLetter[] = []
  const sockets = new Set<Socket>()
  let [every, repliesDropped] = [Infinity, 0]
  let held: { readonly moment: Moment; readonly reached: () => void } | undefined

  /** @returns whether somebody waits for exactly this, and so nothing is answered any more */
  function isHeld(moment: Moment): boolean {
    if (held?.moment !== moment) return false
    held.reached()
    held = undefined
    return true
  }

  function talk(socket: Socket): void {
    let lines = ''
    let letter: string | undefined
    socket.write('220 ready\r\n')
    socket.on('data', (chunk) => {
      if (letter !== undefined) return readText(chunk.toString())
      lines += chunk.toString()
      for (let end = lines.indexOf('\r\n'); end >= 0 && letter === undefined; end = lines.indexOf('\r\n')) {
        const line = lines.slice(0, end)
        lines = lines.slice(end + 2)
        answer(line)
      }
    })

    function answer(line: string): void {
      const command = line.slice(0, 4).toUpperCase()
      if (command === 'DATA') letter = ''
      if (command === 'RCPT' && /crowd-/.test(line) && isHeld('announced')) return
      if (command === 'QUIT') return void socket.end('221 bye\r\n')
      socket.write(command === 'DATA' ? '354 go on\r\n' : '250 ok\r\n')
    }

    function readText(text: string): void {
      const whole = (letter ?? '') + text
      letter = whole
      if (isNews(whole) && isHeld('half its text came')) {
        letter = undefined
        return void socket.removeAllListeners('data')
      }
      if (!whole.endsWith('\r\n.\r\n')) return
      const read = readLetter(whole)
      letter = undefined
      taken.push(read)
      if (read.stopLink !== undefined && isHeld('taken, and nobody was told')) return
      if (read.stopLink !== undefined && taken.length % every === 0) {
        repliesDropped++
        return void socket.destroy()
      }
      socket.write('250 taken\r\n')
    }
  }

  const server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy())
    socket.on('close', () => sockets.delete(socket))
    talk(socket)
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  // Listening on TCP, so the address is an object.
  const { port } = server.address() as AddressInfo
  return {
    url: `smtp://127.0.0.1:${port}`,
    taken,
    get repliesDropped() {
      return repliesDropped
    },
    loseEvery: (count) => (every = count),
    hold: (moment) => new Promise((reached) => (held = { moment, reached })),
    async close() {
      for (const socket of sockets) socket.destroy()
      await once(server.close(), 'close')
    },
  }
}

function isNews(letter: string): boolean {
  return letter.includes('List-Unsubscribe:')
}

function readLetter(letter: string): TakenLetter {
  const split = letter.indexOf('\r\n\r\n')
  // Long lines of a head are folded.
  const head = letter.slice(0, split).replace(/\r\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}: *<?([^>\r\n]*)`, 'im').exec(head)?.[1]
  return {
    messageId: field('Message-ID') ?? '',
    to: field('To') ?? '',
    stopLink: field('List-Unsubscribe'),
    textHash: createHash('sha256').update(letter.slice(split)).digest('hex'),
  }
}
