import type { Actor } from '#domain/kernel/actor.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PetitionDeps } from './deps.ts'
import { adoptPetition } from './use-cases/adopt-petition.ts'
import { appealDecision, decideAppeal } from './use-cases/appeal-decision.ts'
import { authorActs } from './use-cases/author-acts.ts'
import { clearDrafts } from './use-cases/clear-drafts.ts'
import { closeSigning } from './use-cases/close-signing.ts'
import { createPetition } from './use-cases/create-petition.ts'
import { approvePetition, rejectPetition } from './use-cases/decide-petition.ts'
import { deleteDraft } from './use-cases/delete-draft.ts'
import { editPetition } from './use-cases/edit-petition.ts'
import { followCalendar } from './use-cases/follow-calendar.ts'
import { followCase, followCaseOf, followHiding } from './use-cases/follow-case.ts'
import { closeCaseOf } from './use-cases/follow-events.ts'
import { forgetPerson } from './use-cases/forget-person.ts'
import { hidePetition } from './use-cases/hide-petition.ts'
import { liftLegalHold, mayHold, setLegalHold } from './use-cases/hold-petition.ts'
import { openCase, openCaseOf } from './use-cases/open-case.ts'
import { recordAnonymised } from './use-cases/record-anonymised.ts'
import { recordAnswer } from './use-cases/record-answer.ts'
import { countingRules, recordSupport } from './use-cases/record-support.ts'
import { stageActs } from './use-cases/stage-acts.ts'
import { submitPetition } from './use-cases/submit-petition.ts'
import { suspensions } from './use-cases/suspend-signing.ts'
import { closeCase, withdrawPetition } from './use-cases/withdraw-petition.ts'

/** Every act on a petition. Each receives its needs by name. */
export function petitionActs(deps: PetitionDeps) {
  const withCases = {
    ...deps,
    openCase: openCase(deps),
    closeCase: closeCase(deps),
    followCase: followCase(deps),
    followHiding: followHiding(deps),
    newSecret: () => deps.crypto.randomBytes(16).toString('base64url'),
  }
  return { ...textActs(withCases), ...reviewActs(withCases), ...wayActs(withCases), ...recordActs(withCases) }
}

type WithCases = PetitionDeps & {
  readonly openCase: ReturnType<typeof openCase>
  readonly closeCase: ReturnType<typeof closeCase>
  readonly followCase: ReturnType<typeof followCase>
  readonly followHiding: ReturnType<typeof followHiding>
  readonly newSecret: () => string
}

/** Of who writes it. */
function textActs(deps: WithCases) {
  return {
    createPetition: createPetition(deps),
    editPetition: editPetition(deps),
    deleteDraft: deleteDraft(deps),
    submitPetition: submitPetition(deps),
    withdrawPetition: withdrawPetition(deps),
    adoptPetition: adoptPetition(deps),
    clearDrafts: clearDrafts(deps),
    forgetPerson: forgetPerson(deps),
  }
}

/** Of moderators, and what follows from their cases. */
function reviewActs(deps: WithCases) {
  return {
    approvePetition: approvePetition(deps),
    rejectPetition: rejectPetition(deps),
    appealDecision: appealDecision(deps),
    decideAppeal: decideAppeal(deps),
    hidePetition: hidePetition(deps),
    setLegalHold: setLegalHold(deps),
    liftLegalHold: liftLegalHold(deps),
    mayHold: (actor: Actor, petition: Petition) => mayHold(deps, actor, petition),
    openCaseOf: openCaseOf(deps),
    followCaseOf: followCaseOf(deps),
    followHiding: deps.followHiding,
    closeCaseOf: closeCaseOf(deps),
  }
}

/** What moves it from stage to stage. */
function wayActs(deps: WithCases) {
  return {
    ...stageActs(deps),
    ...authorActs(deps),
    ...suspensions(deps),
    closeSigning: closeSigning(deps),
    followCalendar: followCalendar({ ...deps, followCase: followCaseOf(deps) }),
  }
}

/** What later features found out about it. */
function recordActs(deps: WithCases) {
  return {
    countingRules: countingRules(deps),
    recordSupport: recordSupport(deps),
    recordAnswer: recordAnswer(deps),
    recordAnonymised: recordAnonymised(deps),
  }
}
