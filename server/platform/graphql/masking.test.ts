import { GraphQLError } from 'graphql'
import { expect, it } from 'vitest'
import { createLogger } from '../logging.ts'
import type { Context } from './context.ts'
import { maskErrors } from './masking.ts'

interface Line {
  readonly time: number
  readonly requestId?: string
  readonly operationName: string
  readonly err: { readonly message: string }
}

function fault(isTraceless: boolean): { readonly line: Line; readonly extensions: object } {
  const lines: Line[] = []
  const log = createLogger('error', { write: (line) => void lines.push(JSON.parse(line) as Line) })
  // Of a context nothing else is asked here.
  const context = { requestId: 'req_1-2f', session: { isTraceless } } as Context
  const error = new GraphQLError('boom', { originalError: new Error('the database is gone'), path: ['castBallot'] })
  const [masked] = maskErrors([error], { log, context, operationName: 'CastBallot' })
  return { line: lines[0] as Line, extensions: masked?.extensions ?? {} }
}

it('logs a fault under the id that the client is told', () => {
  const { line, extensions } = fault(false)
  expect(line).toMatchObject({ requestId: 'req_1-2f', operationName: 'CastBallot' })
  expect(line.err.message).toBe('the database is gone')
  expect(extensions).toEqual({ code: 'INTERNAL', requestId: 'req_1-2f' })
})

it('logs the fault of an act that leaves no trace by the hour, without an id that leads to its request', () => {
  const { line, extensions } = fault(true)
  expect(line.err.message).toBe('the database is gone')
  expect(line.requestId).toBeUndefined()
  expect(line.time % 3_600_000).toBe(0)
  expect(extensions).toEqual({ code: 'INTERNAL' })
})
