import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql'
import { isoInstant } from './iso-instant.ts'

/** 2026-06-03T07:00:00.000Z. Inside it is a Date. */
export const DateTime = new GraphQLScalarType<Date, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601: 2026-06-03T07:00:00.000Z',
  serialize: (value) => {
    if (value instanceof Date) return isoInstant(value)
    throw new GraphQLError('DateTime is given by the server as a Date')
  },
  parseValue: parseInstant,
  parseLiteral: (node) => parseInstant(stringOf(node)),
})

/** A day of the calendar without a zone; inside it is the same text. */
export const LocalDate = new GraphQLScalarType<string, string>({
  name: 'LocalDate',
  description: 'A day of the calendar: 2026-06-03',
  serialize: parseDay,
  parseValue: parseDay,
  parseLiteral: (node) => parseDay(stringOf(node)),
})

/** Counts: GraphQL's Int ends at 2³¹. */
export const SafeInt = new GraphQLScalarType<number, number>({
  name: 'SafeInt',
  description: 'A whole number up to 2^53 - 1',
  serialize: parseWhole,
  parseValue: parseWhole,
  parseLiteral: (node) => parseWhole(node.kind === Kind.INT ? Number(node.value) : undefined),
})

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:\d{2})$/
const dayPattern = /^\d{4}-\d{2}-\d{2}$/

function parseInstant(value: unknown): Date {
  const instant = typeof value === 'string' && instantPattern.test(value) ? new Date(value) : undefined
  if (!instant || Number.isNaN(instant.getTime())) throw new GraphQLError('DateTime must be an ISO 8601 instant')
  return instant
}

function parseDay(value: unknown): string {
  const day = typeof value === 'string' && dayPattern.test(value) ? value : undefined
  const instant = day === undefined ? undefined : new Date(`${day}T00:00:00.000Z`)
  // 2026-02-30 is read as 2 March: only a day that survives the way back exists.
  if (day === undefined || !instant || Number.isNaN(instant.getTime()) || !instant.toISOString().startsWith(day)) {
    throw new GraphQLError('LocalDate must be a day of the calendar, YYYY-MM-DD')
  }
  return day
}

function parseWhole(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value))
    throw new GraphQLError('SafeInt must be a whole number')
  return value
}

function stringOf(node: ValueNode): string | undefined {
  return node.kind === Kind.STRING ? node.value : undefined
}
