import { beforeAll, describe, expect, it } from 'vitest'
import { roles, type Role } from '#domain/kernel/actor.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'
import { smallestDocument } from '#server/testing/smallest-document.ts'
import { openEvents } from '#server/testing/event-stream.ts'
import { cookiesOf, postGraphQL, type GraphQLAnswer } from '#server/testing/small-host.ts'

/**
 * Who may use each root field of the API, written down a second time on purpose: a change of rights is a change of this
 * table. Whether an *object* is theirs is decided, and tested, in the use-cases.
 */
const table: Readonly<Record<string, 'public' | 'link' | 'person' | readonly Role[]>> = {
  'Query.viewer': 'public',
  'Query.people': ['administrator', 'operator'],
  'Query.identityProviders': 'public',
  'Query.ownIdentity': 'person',
  'Query.territories': 'public',
  'Query.territory': 'public',
  'Query.territoryMap': 'public',
  'Query.topics': 'public',
  'Query.ruleBook': 'public',
  'Query.eventDays': 'public',
  'Query.eventDesk': ['administrator'],
  'Query.eventEffects': ['administrator'],
  'Query.petitionForm': 'public',
  'Query.petitions': 'public',
  'Query.petition': 'public',
  'Query.petitionCounts': 'public',
  'Query.similarPetitions': 'public',
  'Query.moderationQueue': ['moderator'],
  'Query.moderationCase': ['moderator'],
  'Query.casesAside': ['moderator'],
  'Query.casesAtRisk': ['moderator', 'administrator'],
  'Query.moderationReport': 'public',
  'Query.answerDuties': ['official'],
  'Query.answerDuty': ['official'],
  'Query.latestAnswers': 'public',
  'Query.removalRequests': ['moderator', 'analyst'],
  'Query.removalRequest': ['moderator', 'analyst'],
  'Query.removalPreview': ['moderator'],
  'Query.removalObjections': ['moderator'],
  'Query.flaggedPetitions': ['moderator', 'analyst'],
  'Query.receiptByCode': 'public',
  'Query.campaigns': 'public',
  'Query.campaign': 'public',
  'Query.managedCampaigns': ['methodologist'],
  'Query.budgetPresets': ['methodologist'],
  'Query.checkBudgetRules': ['methodologist'],
  'Query.myVoting': 'public',
  'Query.ballotLetters': ['methodologist'],
  'Query.signatureRequest': 'link',
  'Query.linkedSignature': 'link',
  'Query.signatureWatch': ['moderator', 'analyst'],
  'Query.project': 'public',
  'Query.projectDesk': ['moderator', 'official'],
  'Query.worksDesk': ['official', 'methodologist'],
  'Query.workNoteDesk': ['moderator', 'methodologist'],
  'Query.changedBecauseOfUs': 'public',
  'Query.projectInvite': 'person',
  'Query.voteDesk': 'person',
  'Query.ballotReceipt': 'public',
  'Query.ballotReceiptByCode': 'public',
  'Query.mySubscription': 'person',
  'Query.noticeStop': 'public',
  'Query.talkDesk': ['moderator'],
  'Subscription.petitionCount': 'public',
  'Mutation.requestSignInCode': 'public',
  'Mutation.signInWithCode': 'public',
  'Mutation.signInWithPassword': 'public',
  'Mutation.signOut': 'public',
  'Mutation.setPassword': 'person',
  'Mutation.requestErasureCode': 'person',
  'Mutation.eraseAccount': 'person',
  'Mutation.grantRole': ['administrator'],
  'Mutation.revokeRole': ['administrator'],
  'Mutation.updateProfile': 'person',
  'Mutation.confirmIdentity': ['operator'],
  'Mutation.createPetition': 'person',
  'Mutation.closePetition': 'person',
  'Mutation.submitToBody': 'person',
  'Mutation.suspendSigning': ['administrator'],
  'Mutation.resumeSigning': ['administrator'],
  'Mutation.setEventDay': ['administrator'],
  'Mutation.removeEventDay': ['administrator'],
  'Mutation.editPetition': 'person',
  'Mutation.deleteDraft': 'person',
  'Mutation.submitPetition': 'person',
  'Mutation.withdrawPetition': 'person',
  'Mutation.proposeAmendment': 'person',
  'Mutation.rebaseAmendment': 'person',
  'Mutation.withdrawAmendment': 'person',
  'Mutation.takeAmendment': 'person',
  'Mutation.refuseAmendment': 'person',
  'Mutation.reviseText': 'person',
  'Mutation.endDeliberation': 'person',
  'Mutation.saveSummary': ['moderator'],
  'Mutation.publishSummary': ['moderator'],
  'Mutation.objectToSummary': 'person',
  'Mutation.answerObjection': ['moderator'],
  'Mutation.acknowledgeSummary': ['official'],
  'Mutation.approvePetition': ['moderator'],
  'Mutation.rejectPetition': ['moderator'],
  'Mutation.appealDecision': 'person',
  'Mutation.decideAppeal': ['moderator'],
  'Mutation.hidePetition': ['moderator'],
  'Mutation.claimCase': ['moderator'],
  'Mutation.releaseCase': ['moderator'],
  'Mutation.claimNextCase': ['moderator'],
  'Mutation.declareInterest': ['moderator'],
  'Mutation.pauseCase': ['moderator'],
  'Mutation.resumeCase': ['moderator'],
  'Mutation.answerProposal': ['moderator'],
  'Mutation.setLegalHold': ['administrator', 'operator'],
  'Mutation.liftLegalHold': ['administrator', 'operator'],
  'Mutation.signPetition': 'person',
  'Mutation.withdrawSignature': 'person',
  'Mutation.changeSignatureName': 'person',
  'Mutation.requestSignature': 'public',
  'Mutation.renewSignatureRequest': 'link',
  'Mutation.confirmSignature': 'link',
  'Mutation.confirmSignatureByCode': 'link',
  'Mutation.withdrawLinkedSignature': 'link',
  'Mutation.changeLinkedName': 'link',
  'Mutation.eraseLinkedSignature': 'link',
  'Mutation.contribute': 'person',
  'Mutation.editContribution': 'person',
  'Mutation.withdrawContribution': 'person',
  'Mutation.answerQuestion': 'person',
  'Mutation.acceptAnswer': 'person',
  'Mutation.reactToArgument': 'person',
  'Mutation.reportContribution': 'person',
  'Mutation.proposeHiding': ['moderator'],
  'Mutation.decideHiding': ['moderator'],
  'Mutation.unhideContribution': ['moderator'],
  'Mutation.setSlowMode': ['moderator'],
  'Mutation.mediate': ['moderator'],
  'Mutation.dismissReports': ['moderator'],
  'Mutation.publishAnswer': ['official'],
  'Mutation.adoptPetition': 'person',
  'Mutation.answerPetitionInvitation': 'person',
  'Mutation.inviteToPetition': 'person',
  'Mutation.leavePetition': 'person',
  'Mutation.revokePetitionInvitation': 'person',
  'Query.petitionInvitation': 'person',
  'Mutation.subscribe': 'person',
  'Mutation.unsubscribe': 'person',
  'Mutation.resubscribe': 'person',
  'Mutation.pauseNotices': 'person',
  'Mutation.resumeNotices': 'person',
  'Mutation.markNoticesSeen': 'person',
  'Mutation.proposeRemoval': ['moderator'],
  'Mutation.proposeRestoration': ['moderator'],
  'Mutation.consentToRemoval': ['moderator'],
  'Mutation.refuseRemoval': ['moderator'],
  'Mutation.cancelRemoval': ['moderator'],
  'Mutation.objectToRemoval': 'link',
  'Mutation.upholdObjection': ['moderator'],
  'Mutation.dismissObjection': ['moderator'],
  'Mutation.prepareVote': ['methodologist'],
  'Mutation.commitLot': ['official', 'methodologist'],
  'Mutation.revealLot': 'person',
  'Mutation.handInShare': 'person',
  'Mutation.fileComplaint': 'person',
  'Mutation.answerComplaint': ['official', 'methodologist'],
  'Mutation.signProtocol': ['official', 'methodologist'],
  'Mutation.countCampaign': ['methodologist'],
  'Mutation.createProject': 'person',
  'Mutation.editProject': 'person',
  'Mutation.deleteProjectDraft': 'person',
  'Mutation.submitProject': 'person',
  'Mutation.withdrawProject': 'person',
  'Mutation.inviteCoAuthor': 'person',
  'Mutation.revokeCoAuthorInvite': 'person',
  'Mutation.answerCoAuthorInvite': 'person',
  'Mutation.leaveProject': 'person',
  'Mutation.askToMerge': 'person',
  'Mutation.agreeToMerge': 'person',
  'Mutation.refuseToMerge': 'person',
  'Mutation.appealProject': 'person',
  'Mutation.supportProject': 'person',
  'Mutation.withdrawProjectSupport': 'person',
  'Mutation.judgeProject': ['moderator', 'official'],
  'Mutation.withdrawProjectByCity': ['methodologist'],
  'Mutation.planWork': ['official', 'methodologist'],
  'Mutation.startWorkStage': ['official', 'methodologist'],
  'Mutation.finishWorkStage': ['official', 'methodologist'],
  'Mutation.reportWork': ['official', 'methodologist'],
  'Mutation.delayWork': ['official', 'methodologist'],
  'Mutation.resumeWork': ['official', 'methodologist'],
  'Mutation.finishWork': ['official', 'methodologist'],
  'Mutation.failWork': ['official', 'methodologist'],
  'Mutation.handOverWork': ['official', 'methodologist'],
  'Mutation.answerWorkDispute': ['official', 'methodologist'],
  'Mutation.addWorkNote': 'person',
  'Mutation.disputeWork': 'person',
  'Mutation.decideWorkNote': ['moderator', 'methodologist'],
  'Mutation.gradeWork': 'person',
  'Mutation.createCampaign': ['methodologist'],
  'Mutation.editCampaign': ['methodologist'],
  'Mutation.publishCampaign': ['methodologist'],
  'Mutation.advanceCampaign': ['methodologist'],
  'Mutation.rescheduleCampaign': ['methodologist'],
  'Mutation.suspendCampaign': ['methodologist'],
  'Mutation.resumeCampaign': ['methodologist'],
  'Mutation.cancelCampaign': ['methodologist'],
  'Mutation.setProjectConflicts': ['methodologist'],
  'Mutation.castBallot': 'person',
  'Mutation.castBallotByLetter': 'public',
  'Mutation.castBallotAtDesk': ['operator'],
  'Mutation.meetCitizen': ['operator'],
  'Mutation.makeBallotLetters': ['methodologist'],
  'Mutation.replaceBallotLetter': ['methodologist'],
  'Mutation.voidBallotLetter': ['methodologist'],
}

const visitors = ['anonymous', 'person', ...roles] as const
type Visitor = (typeof visitors)[number]

const password = 'a long password of the test'
const server = testServer({ clock: fakeClock(), withWorkers: false })
const cookies = new Map<Visitor, string>()

beforeAll(async () => {
  for (const visitor of visitors) {
    if (visitor !== 'anonymous') cookies.set(visitor, await signedIn(visitor))
  }
})

describe('the table of rights', () => {
  it('has a line for every root field and no line for another', () => {
    expect(
      rootFields()
        .map(({ name }) => name)
        .sort(),
    ).toEqual(Object.keys(table).sort())
  })

  it.each(visitors)('holds for every field when %s asks', async (visitor) => {
    // A session of its own for each field would hide nothing: signing out comes last.
    const fields = rootFields().toSorted(
      (a, b) => Number(a.name.endsWith('signOut')) - Number(b.name.endsWith('signOut')),
    )
    const answers: Record<string, string> = {}
    const expected: Record<string, string> = {}
    for (const { name, document } of fields) {
      const cookie = cookies.get(visitor)
      const { errors } = await ask(document, cookie === undefined ? {} : { cookie })
      const code = String(errors?.[0]?.extensions['code'])
      answers[name] = code === 'UNAUTHENTICATED' || code === 'FORBIDDEN' ? code : 'admitted'
      expected[name] = expectation(table[name] ?? [], visitor)
    }
    expect(answers).toEqual(expected)
  })
})

function expectation(rule: 'public' | 'link' | 'person' | readonly Role[], visitor: Visitor): string {
  if (rule === 'public' || rule === 'link') return 'admitted'
  if (visitor === 'anonymous') return 'UNAUTHENTICATED'
  if (rule === 'person') return 'admitted'
  return visitor !== 'person' && rule.includes(visitor) ? 'admitted' : 'FORBIDDEN'
}

async function ask(document: string, headers: Record<string, string>): Promise<Pick<GraphQLAnswer, 'errors'>> {
  if (!document.startsWith('subscription')) return postGraphQL(server.url, { query: document }, headers)
  const address = `${server.url}/graphql/stream?${new URLSearchParams({ query: document })}`
  const stream = await openEvents(address, { headers })
  const isStream = stream.response.headers.get('content-type')?.startsWith('text/event-stream')
  const answer = isStream ? (await stream.next())?.data : await stream.response.json()
  stream.close()
  return answer as Pick<GraphQLAnswer, 'errors'>
}

function rootFields() {
  const { schema } = server.app
  const of = (operation: 'query' | 'mutation' | 'subscription', type = schema.getRootType(operation as never)) =>
    Object.values(type?.getFields() ?? {}).map((field) => ({
      name: `${type?.name}.${field.name}`,
      document: smallestDocument(operation, field),
    }))
  return [...of('query'), ...of('mutation'), ...of('subscription')]
}

/** @returns the cookie of a new account that holds the role of that name */
async function signedIn(visitor: Visitor): Promise<string> {
  const { identity } = server.app.use
  const email = `${visitor}@example.kz`
  const { id, assurance } = await identity.openAccount({ email, language: 'kk' })
  const actor = { kind: 'person' as const, personId: id, assurance, grants: [] }
  expect(await identity.setPassword(actor, { password, currentPassword: undefined })).toMatchObject({ ok: true })
  const role = roles.find((one) => one === visitor)
  if (role) await identity.grantRoleAsSystem(id, { role, territoryId: 'kz' })
  const query = `mutation { signInWithPassword(input: { email: "${email}", password: "${password}" }) { viewer { id } } }`
  const answer = await postGraphQL(server.url, { query })
  expect(answer.data).toMatchObject({ signInWithPassword: { viewer: { id } } })
  return cookiesOf(answer.headers)
}
