import type { KeptCase, ModerationCase } from '#domain/moderation/case.ts'
import type { Places } from '#server/features/places/index.ts'
import type { Rules } from '#server/features/rules/index.ts'
import type { Feature } from '#server/platform/feature.ts'
import type { Platform } from '#server/platform/platform.ts'
import { CaseActsResolver } from './graphql/case-acts.resolver.ts'
import { ModerationCaseResolver, PersonCasesResolver } from './graphql/case.resolver.ts'
import { ModerationReportResolver } from './graphql/report.resolver.ts'
import { moderationRoutes } from './http.ts'
import { moderationListeners } from './listeners.ts'
import { caseCollection } from './store/case.document.ts'
import { caseRecords } from './store/case.records.ts'
import { caseStore } from './store/case.store.ts'
import {
  claimCase,
  claimNextCase,
  releaseCase,
  type ClaimCase,
  type ClaimNextCase,
  type ReleaseCase,
} from './use-cases/claim-case.ts'
import { closeForWithdrawal, type CloseForWithdrawal } from './use-cases/close-for-withdrawal.ts'
import { decideAppeal, decideCase, type DecideAppeal, type DecideCase } from './use-cases/decide-case.ts'
import {
  answerProposal,
  declareInterest,
  pauseCase,
  resumeCase,
  type AnswerProposal,
  type DeclareInterest,
  type PauseCase,
  type ResumeCase,
} from './use-cases/handle-case.ts'
import { lodgeAppeal, type LodgeAppeal } from './use-cases/lodge-appeal.ts'
import { openCase, type OpenCase } from './use-cases/open-case.ts'
import { proposeHiding, type ProposeHiding } from './use-cases/propose-hiding.ts'
import { countQueue, listAside, listAtRisk, readCase, readQueue, type ReadCase } from './use-cases/read-queue.ts'
import { readReport, type ReadReport } from './use-cases/read-report.ts'

export {
  CaseAppealType,
  CaseDecisionType,
  CaseNoteType,
  ModerationCaseType,
  toCaseDecisionType,
} from './graphql/case.type.ts'
export { CaseAtRiskType, ModerationLogEntryType } from './graphql/report.type.ts'
export { inHours } from './http.ts'
export type { KeptCase } from '#domain/moderation/case.ts'
export type { CaseVerdict, DecideRefusal } from './use-cases/decide-case.ts'
export type { LodgeAppealRefusal } from './use-cases/lodge-appeal.ts'
export type { CaseRequest } from './use-cases/open-case.ts'
export type { ReadReport } from './use-cases/read-report.ts'

/** What later features may do with moderation. A case knows a subject, never which kind of thing that is. */
export interface Moderation {
  readonly openCase: OpenCase
  readonly decide: DecideCase
  readonly closeForWithdrawal: CloseForWithdrawal
  readonly readCase: ReadCase
  readonly caseOf: (subject: ModerationCase['subject']) => Promise<KeptCase | undefined>
  readonly claimCase: ClaimCase
  readonly releaseCase: ReleaseCase
  readonly claimNextCase: ClaimNextCase
  readonly declareInterest: DeclareInterest
  readonly pauseCase: PauseCase
  readonly resumeCase: ResumeCase
  readonly answerProposal: AnswerProposal
  readonly proposeHiding: ProposeHiding
  readonly lodgeAppeal: LodgeAppeal
  readonly decideAppeal: DecideAppeal
  readonly readReport: ReadReport
}

export function moderationFeature(
  platform: Platform,
  { places, rules }: { places: Places; rules: Rules },
): Feature<Moderation> {
  const store = caseStore(platform)
  const deps = { ...platform, places, rules, store, records: caseRecords(platform) }
  const count = countQueue(deps)
  const use = wire(deps)
  return {
    use,
    listeners: moderationListeners(store),
    collections: [caseCollection],
    routes: moderationRoutes(use),
    resolvers: [
      new ModerationCaseResolver({
        ...{ readQueue: readQueue(deps), countQueue: count, readCase: use.readCase, listAside: listAside(deps) },
        ...{ places, rules },
      }),
      new CaseActsResolver(use),
      new ModerationReportResolver({ readReport: use.readReport, listAtRisk: listAtRisk(deps), places }),
      new PersonCasesResolver(count),
    ],
  }
}

interface Deps extends Platform {
  readonly places: Places
  readonly rules: Rules
  readonly store: ReturnType<typeof caseStore>
  readonly records: ReturnType<typeof caseRecords>
}

function wire(deps: Deps): Moderation {
  return {
    openCase: openCase(deps),
    decide: decideCase(deps),
    closeForWithdrawal: closeForWithdrawal(deps),
    readCase: readCase(deps),
    caseOf: (subject) => deps.store.findBySubject(subject),
    claimCase: claimCase(deps),
    releaseCase: releaseCase(deps),
    claimNextCase: claimNextCase(deps),
    declareInterest: declareInterest(deps),
    pauseCase: pauseCase(deps),
    resumeCase: resumeCase(deps),
    answerProposal: answerProposal(deps),
    proposeHiding: proposeHiding(deps),
    lodgeAppeal: lodgeAppeal(deps),
    decideAppeal: decideAppeal(deps),
    readReport: readReport(deps),
  }
}
