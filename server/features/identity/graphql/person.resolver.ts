import { Arg, Args, Ctx, Query, Resolver } from 'type-graphql'
import { isId, type PersonId } from '#domain/kernel/ids.ts'
import { Access } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { Account } from '#domain/identity/person.ts'
import type { ListPeople } from '../use-cases/list-people.ts'
import { PersonConnection } from './person.connection.ts'
import { PersonType } from './person.type.ts'

interface Acts {
  readonly readPerson: (id: PersonId) => Promise<Account | undefined>
  readonly listPeople: ListPeople
}

@Resolver()
export class PersonResolver {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('public')
  @Query(() => PersonType, { nullable: true, description: 'Who asks; null when signed out' })
  async viewer(@Ctx() { actor }: Context): Promise<Account | undefined> {
    return actor.kind === 'person' ? this.acts.readPerson(actor.personId) : undefined
  }

  @Access(['administrator', 'operator'])
  @Query(() => PersonConnection, {
    description: 'People who live where the viewer works, newest account first. Reading them is put on record.',
  })
  async people(
    @Arg('query', () => String, {
      nullable: true,
      description:
        'Beginnings of words of the name, or an address; the whole address also finds who named no residence',
    })
    query: string | undefined,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Account>> {
    const page = pageRequest(args)
    const after = page.after?.[0]
    const found = await this.acts.listPeople(actor, {
      query: query ?? undefined,
      size: page.size,
      after: isId('per', after) ? after : undefined,
    })
    return connection(page, found, ({ id }) => [id])
  }
}
