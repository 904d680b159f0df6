import { Arg, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql'
import { topicOf, topics, type Topic } from '#domain/rules/topics.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Shelf } from '../use-cases/shelf.ts'
import { RuleBookType, toRuleBookType } from './rule-book.type.ts'
import { TopicType } from './topic.type.ts'

@Resolver()
export class RuleBookResolver {
  private readonly shelf: Pick<Shelf, 'find' | 'newest'>
  constructor(shelf: Pick<Shelf, 'find' | 'newest'>) {
    this.shelf = shelf
  }

  @Access('public')
  @Query(() => RuleBookType, { nullable: true, description: 'A rule book, in its newest or the given version' })
  ruleBook(
    @Arg('id', () => ID, { description: 'Which book: demo-city' }) id: string,
    @Arg('version', () => Int, { nullable: true, description: 'Which version; the newest when absent' })
    version: number | undefined,
  ): RuleBookType | undefined {
    const kept = version == null ? this.shelf.newest(id) : this.shelf.find({ id, version })
    return kept && toRuleBookType(kept.book)
  }
}

@Resolver(() => TopicType)
export class TopicResolver {
  @Access('public')
  @Query(() => [TopicType], { description: 'The classifier: topics, each with its fields' })
  topics(): readonly Topic[] {
    return topics.filter(({ parentId }) => parentId === null)
  }

  @FieldResolver(() => TopicType, { nullable: true, description: 'The topic of a field; null for a topic' })
  parent(@Root() { parentId }: Topic): Topic | undefined {
    return topicOf(parentId)
  }

  @FieldResolver(() => [TopicType], { description: 'Its fields; none below a field' })
  fields(@Root() { id }: Topic): readonly Topic[] {
    return topics.filter(({ parentId }) => parentId === id)
  }
}
