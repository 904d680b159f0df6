import { Field, ObjectType } from 'type-graphql'
import { localizedFrom, type Code } from '#domain/rules/book.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'

@ObjectType('Code', { description: 'A decision, check or reason that a rule book names' })
export class CodeType {
  @Field(() => String, { description: 'Its key in the book' })
  code: string

  @Field(() => LocalizedText, { description: 'What it says' })
  title: LocalizedText

  @Field(() => String, { nullable: true, description: 'The article it rests on' })
  cites?: string
}

export function toCodeType({ code, title, cites }: Code): CodeType {
  return { code, title: localizedFrom(title), ...(cites !== undefined && { cites }) }
}

/** A code by its key; one that the book does not know shows as itself. */
export function findCodeType(codes: readonly Code[], key: string): CodeType {
  const found = codes.find(({ code }) => code === key)
  return found ? toCodeType(found) : { code: key, title: { kk: key, ru: key, en: key } }
}
