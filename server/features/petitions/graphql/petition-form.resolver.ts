import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql'
import { isLocale } from '#domain/kernel/localized.ts'
import type { Track } from '#domain/rules/book.ts'
import { localizedFrom, stageOf, type PetitionRules } from '#domain/rules/book.ts'
import { signaturesNeeded } from '#domain/rules/thresholds.ts'
import type { Places } from '#server/features/places/index.ts'
import { toCodeType, toLegalPeriodType, toRuleBookType } from '#server/features/rules/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { Decision, decision } from '#server/platform/graphql/user-errors.ts'
import type { MayCreate, PetitionForm, ReadPetitionForm } from '../use-cases/read-petition-form.ts'
import { figuresOf } from '../use-cases/law-of.ts'
import { PetitionFormType, type LevelTrackType, type PetitionLevelType } from './petition-form.type.ts'

interface Acts {
  readonly readPetitionForm: ReadPetitionForm
  readonly mayCreate: MayCreate
}

@Resolver(() => PetitionFormType)
export class PetitionFormResolver {
  private readonly acts: Acts
  private readonly places: Places
  constructor(acts: Acts, places: Places) {
    this.acts = acts
    this.places = places
  }

  @Access('public')
  @Query(() => PetitionFormType, {
    nullable: true,
    description: 'What a petition to this place needs; null where no book is in force',
  })
  async petitionForm(
    @Arg('territoryId', () => ID, { description: 'The place' }) territoryId: string,
  ): Promise<PetitionFormType | undefined> {
    const form = await this.acts.readPetitionForm(territoryId)
    return form && toPetitionFormType(form, this.places)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer send a petition to this place' })
  async viewerCanCreate(@Root() { source }: PetitionFormType, @Ctx() { actor }: Context): Promise<Decision> {
    return decision(await this.acts.mayCreate(actor, source))
  }
}

/** The form of a book for a place, with the thresholds that hold there today. */
export function toPetitionFormType(source: PetitionForm, places: Places): PetitionFormType {
  const { territory, book } = source
  const { text, moderation, author, signer } = book
  const decideWithin = stageOf(book, 'moderation')?.decideWithin
  const signing = stageOf(book, 'signing')
  if (!signing) throw new Error(`The book ${book.id} has no signing`)
  return {
    ...{ source, territory },
    book: toRuleBookType(book),
    levels: levelsOf(source, places),
    fields: text.fields.map(({ title, ...field }) => ({ ...field, title: localizedFrom(title) })),
    requiredLocales: text.requiredLocales.filter(isLocale),
    checklist: moderation.checklist.map(toCodeType),
    forbiddenTopics: moderation.forbiddenTopics.map(toCodeType),
    refusalCodes: moderation.refusalCodes.map(toCodeType),
    authorMinAge: author.minAge ?? null,
    signerMinAge: signer.minAge ?? null,
    signerAssurance: signer.assurance,
    residentsOnly: isForResidents(book),
    moderationWithin: decideWithin ? toLegalPeriodType(decideWithin) : null,
    signingFor: toLegalPeriodType(signing.max),
  }
}

export function isForResidents({ signer }: PetitionRules): boolean {
  return signer.registeredIn === 'level'
}

/** Levels that have an addressee around this place: a region is no addressee for a country. */
function levelsOf({ territory, book }: PetitionForm, places: Places): PetitionLevelType[] {
  return book.levels.flatMap(({ id, title, territoryLevel, tracks }) => {
    const addressed = places.unitOfLevel(territory.id, territoryLevel)
    if (!addressed) return []
    const toTrack = (track: Track): LevelTrackType => {
      const need = signaturesNeeded(track.need, figuresOf(addressed))
      const within = termOf(track)
      return {
        ...{ id: track.id, effect: track.effect, reversible: track.reversible },
        title: localizedFrom(track.title),
        need: need.ok ? need.value : null,
        addressee: localizedFrom(track.addressee.title),
        body: places.bodyFor(track.addressee.id, addressed.id) ?? null,
        answerWithin: within ? toLegalPeriodType(within) : null,
        outcomes: track.outcomes.map(toCodeType),
      }
    }
    return [{ id, title: localizedFrom(title), tracks: tracks.map(toTrack) }]
  })
}

/** How long the addressee has: the last step that has a term. */
export function termOf(track: Track) {
  return track.steps.findLast(({ within }) => within !== undefined)?.within
}
