import { Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import type { CountNoteDesk, CountWorksDesk } from '../use-cases/works/read-works-desk.ts'

/** What works add to a person. */
@Resolver(() => PersonType)
export class PersonWorks {
  private readonly acts: { readonly countWorksDesk: CountWorksDesk; readonly countNoteDesk: CountNoteDesk }
  constructor(acts: { readonly countWorksDesk: CountWorksDesk; readonly countNoteDesk: CountNoteDesk }) {
    this.acts = acts
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Works of the viewer that are disputed, late or silent; null for others and for who answers for none',
  })
  async worksWaiting(@Root() account: Account, @Ctx() { actor }: Context): Promise<number | undefined> {
    return isViewer(account, actor) ? this.acts.countWorksDesk(actor) : undefined
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'Notes on works that wait for the viewer; null for others and for who decides about none',
  })
  async workNotesWaiting(@Root() account: Account, @Ctx() { actor }: Context): Promise<number | undefined> {
    return isViewer(account, actor) ? this.acts.countNoteDesk(actor) : undefined
  }
}

function isViewer({ id }: Account, actor: Actor): boolean {
  return actor.kind === 'person' && actor.personId === id
}
