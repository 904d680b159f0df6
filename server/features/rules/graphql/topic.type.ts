import { Field, ID, ObjectType } from 'type-graphql'
import type { Topic } from '#domain/rules/topics.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'

@ObjectType('Topic', { description: 'What petitions are about: a topic, or a field within one' })
export class TopicType implements Topic {
  @Field(() => ID, { description: 'utilities, or with its field utilities.water' })
  id: string

  @Field(() => LocalizedText, { description: 'Its name' })
  title: LocalizedText

  /** for `parent`; null for a topic of the first level */
  parentId: string | null
}
