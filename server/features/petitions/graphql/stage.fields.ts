import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql'
import type { Localized } from '#domain/kernel/localized.ts'
import { writesIt } from '#domain/petitions/may-edit.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import { visibilityOf } from '#domain/petitions/visibility.ts'
import { localizedFrom, stageOf, type PetitionRules } from '#domain/rules/book.ts'
import { findCodeType, type Rules } from '#server/features/rules/index.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { PetitionType } from './petition.type.ts'
import { DeliberationType, HiddenMarkType, PetitionPauseType, SponsoringType } from './stage.type.ts'

/** What the stages of a petition say of themselves. */
@Resolver(() => PetitionType)
export class PetitionStageFields {
  private readonly rules: Pick<Rules, 'readBook'>
  constructor(rules: Pick<Rules, 'readBook'>) {
    this.rules = rules
  }

  private bookOf({ rules }: Petition): PetitionRules | undefined {
    return rules ? this.rules.readBook(rules) : undefined
  }

  @FieldResolver(() => Boolean, { description: 'Everybody may read it, without a link' })
  isPublic(@Root() petition: Petition): boolean {
    return visibilityOf(petition, { isAuthor: false, reviews: false }, this.bookOf(petition)) === 'page'
  }

  @FieldResolver(() => SponsoringType, {
    nullable: true,
    description: 'Its search for sponsors; null where its book knows none, or before it began',
  })
  sponsoring(@Root() petition: Petition): SponsoringType | undefined {
    const term = petition.terms.sponsoring
    const book = this.bookOf(petition)
    const rule = book && stageOf(book, 'sponsoring')
    if (!term || !rule) return undefined
    return { ...term, found: petition.support.total, max: rule.max ?? null, authorCounts: rule.authorCounts }
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'Key of the link for sponsors, ?key= in the address of its page; only for those who write it',
  })
  linkKey(@Root() petition: Petition, @Ctx() { actor }: Context): string | null {
    return writesIt(petition, actor) ? petition.linkKey : null
  }

  @FieldResolver(() => DeliberationType, {
    nullable: true,
    description: 'Its deliberation; null where its book knows none, or before it began',
  })
  deliberation(@Root() petition: Petition): DeliberationType | undefined {
    const term = petition.terms.deliberation
    const book = this.bookOf(petition)
    return term && { ...term, authorEnds: (book && stageOf(book, 'deliberation'))?.endedBy === 'author' }
  }

  @FieldResolver(() => PetitionPauseType, { nullable: true, description: 'What holds it up now' })
  pause(@Root() petition: Petition): PetitionPauseType | undefined {
    const { pause } = petition
    if (!pause) return undefined
    const blackout = this.bookOf(petition)?.blackouts.find(({ id }) => id === pause.blackoutId)
    const { kind, since, reason, clock } = pause
    return {
      ...{ kind, since, reason: reason === '' ? null : reason, clockRuns: clock === 'run' },
      title: blackout ? localizedFrom(blackout.title) : null,
    }
  }

  @FieldResolver(() => HiddenMarkType, { nullable: true, description: 'Its words were taken away' })
  hidden(@Root() petition: Petition): HiddenMarkType | undefined {
    const { hidden } = petition
    if (!hidden) return undefined
    const codes = this.bookOf(petition)?.moderation.refusalCodes ?? []
    return { code: findCodeType(codes, hidden.code), at: hidden.at }
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When a term ran out' })
  expiredAt(@Root() { expiredAt }: Petition): Date | null {
    return expiredAt
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When an event of its rule book stopped it' })
  stoppedAt(@Root() { stoppedAt }: Petition): Date | null {
    return stoppedAt
  }

  @FieldResolver(() => LocalizedText, { nullable: true, description: 'What stopped it or closed it early' })
  endedBy(@Root() petition: Petition): Localized | undefined {
    const stopped = petition.history.find((fact) => fact.type === 'PetitionStopped')
    const ending = this.bookOf(petition)?.endings.find(({ id }) => id === stopped?.data.endingId)
    return ending && localizedFrom(ending.title)
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'Since when nobody speaks for it' })
  orphanedAt(@Root() { orphanedAt }: Petition): Date | null {
    return orphanedAt
  }
}
