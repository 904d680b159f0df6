import { pino, stdTimeFunctions, type DestinationStream, type Logger as PinoLogger } from 'pino'

export type Logger = PinoLogger
/** takes one line after the other */
export type LogLines = DestinationStream

const hourMs = 3_600_000
const epochMs = stdTimeFunctions.epochTime
/** `,"time":1770000000000`, cut to the hour. */
const epochHour = (): string => epochMs().replace(/\d+/, (ms) => String(Math.floor(Number(ms) / hourMs) * hourMs))

let isByTheHour = false

/** @param write logs its lines at once; they say in which hour that was, and no more */
export function logByTheHour(write: () => void): void {
  isByTheHour = true
  try {
    write()
  } finally {
    isByTheHour = false
  }
}

/** One JSON object per line on stderr; stdout belongs to the person who started the program. */
export function createLogger(level: string, lines: LogLines = stderr()): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: () => (isByTheHour ? epochHour() : epochMs()),
      // What could carry a person or a secret never reaches a line, whoever logs it.
      redact: {
        paths: [
          'req.headers.cookie',
          'req.headers.authorization',
          'email',
          '*.email',
          'password',
          '*.password',
          'variables',
        ],
        remove: true,
      },
    },
    lines,
  )
}

function stderr(): DestinationStream {
  return pino.destination({ dest: 2, sync: false })
}
