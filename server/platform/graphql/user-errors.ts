import { Field, ObjectType, registerEnumType } from 'type-graphql'
import type { Refusal, Result } from '#domain/kernel/result.ts'
import { errorCodes, type ErrorCode } from '#schema/error-codes.ts'
import { AtMost } from './cost.ts'

const ErrorCodeEnum = Object.fromEntries(errorCodes.map((code) => [code, code])) as {
  readonly [Code in ErrorCode]: Code
}

registerEnumType(ErrorCodeEnum, {
  name: 'ErrorCode',
  description: 'Why something was refused; the client owns the words',
})

@ObjectType({ description: 'A number or name that the words of an error need' })
export class ErrorDetail {
  @Field(() => String, { description: 'Name of the placeholder' })
  name: string

  @Field(() => String, { description: 'Its value, as text' })
  value: string
}

@ObjectType({ description: 'A mistake that a person can understand and put right' })
export class UserError {
  @Field(() => ErrorCodeEnum, { description: 'What is wrong' })
  code: ErrorCode

  @Field(() => [String], { nullable: true, description: 'Way to the faulty field of the input' })
  path?: readonly string[]

  @AtMost(3)
  @Field(() => [ErrorDetail], { description: 'Values for the words' })
  details: readonly ErrorDetail[]
}

@ObjectType({ description: 'May the viewer do this, and if not, why' })
export class Decision {
  @Field(() => Boolean, { description: 'Whether the act would be accepted now' })
  allowed: boolean

  @Field(() => ErrorCodeEnum, { nullable: true, description: 'Why not' })
  code?: ErrorCode

  @AtMost(3)
  @Field(() => [ErrorDetail], { description: 'Values for the words' })
  details: readonly ErrorDetail[]
}

/** The payload's `userErrors`; empty when the act was accepted. */
export function userErrors(result: Result<unknown, Refusal<ErrorCode>>): readonly UserError[] {
  return result.ok ? [] : result.refusals.map(toUserError)
}

/** A `may…` answer as the schema shows it; the first reason counts. */
export function decision(result: Result<unknown, Refusal<ErrorCode>>): Decision {
  if (result.ok) return { allowed: true, details: [] }
  const [{ code, details }] = result.refusals
  return { allowed: false, code, details: toDetails(details) }
}

function toUserError({ code, path, details }: Refusal<ErrorCode>): UserError {
  return { code, ...(path && { path }), details: toDetails(details) }
}

function toDetails(details: Refusal['details']): ErrorDetail[] {
  return Object.entries(details ?? {}).map(([name, value]) => ({ name, value: String(value) }))
}
