import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql'
import type { Localized } from '#domain/kernel/localized.ts'

export const LocaleEnum = { KK: 'kk', RU: 'ru', EN: 'en' } as const

registerEnumType(LocaleEnum, {
  name: 'Locale',
  description: 'Languages of the interface and of texts',
  valuesConfig: {
    KK: { description: 'Kazakh' },
    RU: { description: 'Russian' },
    EN: { description: 'English' },
  },
})

@ObjectType({ description: 'A text in the languages that it exists in' })
export class LocalizedText implements Localized {
  @Field(() => String, { nullable: true, description: 'In Kazakh' })
  kk?: string

  @Field(() => String, { nullable: true, description: 'In Russian' })
  ru?: string

  @Field(() => String, { nullable: true, description: 'In English' })
  en?: string
}

@InputType({ description: 'A text in the languages that it is given in' })
export class LocalizedInput {
  @Field(() => String, { nullable: true, description: 'In Kazakh' })
  kk?: string | null

  @Field(() => String, { nullable: true, description: 'In Russian' })
  ru?: string | null

  @Field(() => String, { nullable: true, description: 'In English' })
  en?: string | null
}

/** Null means the same as absent. */
export function localizedOf(input: LocalizedInput): Localized {
  return Object.fromEntries(Object.entries(input).filter(([, text]) => text != null))
}
