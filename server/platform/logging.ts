import { pino, type Logger as PinoLogger } from 'pino'

export type Logger = PinoLogger

/** One JSON object per line on stderr; stdout belongs to the person who started the program. */
export function createLogger(level: string): Logger {
  return pino(
    {
      level,
      base: null,
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
    pino.destination({ dest: 2, sync: false }),
  )
}
