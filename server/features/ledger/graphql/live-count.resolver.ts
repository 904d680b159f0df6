import { Arg, Resolver, Root, Subscription } from 'type-graphql'
import type { LiveCount } from '#domain/ledger/live-count.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { LiveCountType } from './live-count.type.ts'

export type FollowCount = (number: string) => AsyncIterable<LiveCount | null>

/** Made for each app: TypeGraphQL asks a subscription for its source without an instance to ask it of. */
export function liveCountResolver(followCount: FollowCount): object {
  @Resolver()
  class LiveCountResolver {
    @Access('public')
    @Subscription(() => LiveCountType, {
      nullable: true,
      description:
        'The count of a public petition, now and whenever it moves, at most once a second; null and the end when there is none',
      subscribe: ({ args }: { args: { number: string } }) => followCount(args.number),
    })
    petitionCount(
      @Root() count: LiveCount | null,
      @Arg('number', () => String, { description: '2026-000412, uk-131215' }) _number: string,
    ): LiveCount | null {
      return count
    }
  }
  return new LiveCountResolver()
}
