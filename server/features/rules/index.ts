import type { PetitionRules } from '#domain/rules/book.ts'
import { loadShelf } from '#domain/rules/shelf.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { StartupProblem } from '#server/platform/startup-problem.ts'
import { RuleBookResolver, TopicResolver } from './graphql/rules.resolver.ts'
import { adoptionCollection, adoptionStore } from './store/adoption.store.ts'
import { bookCollection, bookStore } from './store/book.store.ts'
import { adoptBook, type AdoptBook } from './use-cases/adopt-book.ts'
import { findBookInForce, type FindBookInForce } from './use-cases/find-book-in-force.ts'
import { loadBooks } from './use-cases/load-books.ts'
import { createShelf } from './use-cases/shelf.ts'

export { CodeType, findCodeType, toCodeType } from './graphql/code.type.ts'
export { LegalPeriodType, toLegalPeriodType } from './graphql/legal-period.type.ts'
export { RuleBookType, TextRoleEnum, toRuleBookType, TrackEffectEnum } from './graphql/rule-book.type.ts'
export { TopicType } from './graphql/topic.type.ts'

/** What later features may ask about rules. Books never change, so they are in memory; what is adopted where is read. */
export interface Rules {
  /** The book of this version; for a petition, of its pin. */
  readonly readBook: (pin: { readonly id: string; readonly version: number }) => PetitionRules | undefined
  readonly bookInForce: FindBookInForce
  readonly adoptBook: AdoptBook
}

export function rulesFeature(platform: Platform, { places }: { places: Places }): Feature<Rules> {
  const shelf = createShelf()
  const deps = { ...platform, places, shelf, store: bookStore(platform), adoptions: adoptionStore(platform) }
  return {
    use: {
      readBook: (pin) => shelf.find(pin)?.book,
      bookInForce: findBookInForce(deps),
      adoptBook: adoptBook(deps),
    },
    collections: [bookCollection, adoptionCollection],
    resolvers: [new RuleBookResolver(shelf), new TopicResolver()],
    prepare: async () => {
      const loaded = await loadBooks(deps)(loadShelf())
      if (loaded.ok) return
      const names = loaded.refusals.map(({ path = [] }) => path.join(', version '))
      throw new StartupProblem(
        `These rule books differ from what this database already lives by:  ${names.join(';  ')}\n` +
          'A published version never changes. Put the old text back and write a new version beside it.',
      )
    },
  }
}
