import type { LocalDate } from '#domain/kernel/calendar.ts'
import type { TerritoryId } from '#domain/kernel/ids.ts'
import type { PetitionRules } from '#domain/rules/book.ts'

export { CodeType, findCodeType, toCodeType } from './graphql/code.type.ts'
export { LegalPeriodType, toLegalPeriodType } from './graphql/legal-period.type.ts'
export { RuleBookType, TextRoleEnum, toRuleBookType, TrackEffectEnum } from './graphql/rule-book.type.ts'
export { TopicType } from './graphql/topic.type.ts'

/** What later features may ask about rules. Books never change, so they are in memory; what is adopted where is read. */
export interface Rules {
  /** The book of this version; for a petition, of its pin. */
  readonly readBook: (pin: { readonly id: string; readonly version: number }) => PetitionRules | undefined
  /** The book that holds for a submission to this place at this moment: the nearest adoption upwards. */
  readonly bookInForce: (territoryId: TerritoryId, at: Date) => Promise<PetitionRules | undefined>
  /** From this day on petitions to the territory, and to all below it that adopted nothing, follow the book. */
  readonly adoptBook: (adoption: {
    readonly territoryId: TerritoryId
    readonly bookId: string
    readonly from: LocalDate
  }) => Promise<void>
}
