import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { ModerationCaseResolver, PersonCasesResolver } from './graphql/case.resolver.ts'
import { moderationListeners } from './listeners.ts'
import { caseCollection } from './store/case.document.ts'
import { caseStore } from './store/case.store.ts'
import { closeForWithdrawal, type CloseForWithdrawal } from './use-cases/close-for-withdrawal.ts'
import { decideCase, type DecideCase } from './use-cases/decide-case.ts'
import { openCase, type OpenCase } from './use-cases/open-case.ts'
import { countQueue, readCase, readQueue, type ReadCase } from './use-cases/read-queue.ts'

export { ModerationCaseType } from './graphql/case.type.ts'
export type { KeptCase } from '#domain/moderation/case.ts'
export type { CaseVerdict, DecideRefusal } from './use-cases/decide-case.ts'
export type { CaseRequest } from './use-cases/open-case.ts'

/** What later features may do with moderation. A case knows a subject, never which kind of thing that is. */
export interface Moderation {
  readonly openCase: OpenCase
  readonly decide: DecideCase
  readonly closeForWithdrawal: CloseForWithdrawal
  readonly readCase: ReadCase
  readonly caseOf: (subject: ModerationCase['subject']) => Promise<KeptCase | undefined>
}

export function moderationFeature(
  platform: Platform,
  { places, rules }: { places: Places; rules: Rules },
): Feature<Moderation> {
  const store = caseStore(platform)
  const deps = { ...platform, places, rules, store }
  const read = readCase(deps)
  const count = countQueue(deps)
  return {
    use: {
      openCase: openCase(deps),
      decide: decideCase(deps),
      closeForWithdrawal: closeForWithdrawal(deps),
      readCase: read,
      caseOf: (subject) => store.findBySubject(subject),
    },
    listeners: moderationListeners(store),
    collections: [caseCollection],
    resolvers: [
      new ModerationCaseResolver({ readQueue: readQueue(deps), countQueue: count, readCase: read, places, rules }),
      new PersonCasesResolver(count),
    ],
  }
}
