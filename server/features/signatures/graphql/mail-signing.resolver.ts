import { Arg, Ctx, FieldResolver, ID, Mutation, Query, Resolver, Root } from 'type-graphql'
import type { Result, Refusal } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { CivilStatus } from '#domain/rules/book.ts'
import { mailboxOf } from '#domain/signatures/mailbox.ts'
import { isSignedByMail } from '#domain/signatures/signer-identity.ts'
import { PetitionType, withId, type Petitions } from '#server/features/petitions/index.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { Access, Limited, type LimitRule } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { Decision, decision, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ConfirmSignature } from '../use-cases/confirm-signature.ts'
import type { LinkedSignatures, OwnSignature } from '../use-cases/linked-signature.ts'
import type { ReadRequest, RenewRequest, ShownRequest } from '../use-cases/read-request.ts'
import { declares, type RequestSignature } from '../use-cases/request-signature.ts'
import {
  ChangeLinkedNameInput,
  ConfirmSignatureByCodeInput,
  ConfirmSignatureInput,
  ConfirmSignaturePayload,
  LinkedSignatureInput,
  LinkedSignaturePayload,
  LinkedSignatureType,
  MailSigningPayload,
  MailSigningType,
  RequestSignatureInput,
  SignatureRequestType,
} from './mail-signing.type.ts'

export interface MailSigningActs {
  readonly requestSignature: RequestSignature
  readonly readRequest: ReadRequest
  readonly renewRequest: RenewRequest
  readonly confirmSignature: ConfirmSignature
  readonly linked: LinkedSignatures
  readonly readPetition: Petitions['readPetition']
  readonly readByNumber: Petitions['readByNumber']
  readonly bookOf: Petitions['bookOf']
}

/**
 * So many letters to one mailbox in an hour, however its address is written; and generous to addresses, because a town
 * may stand behind one of its mobile network.
 */
const lettersLimit: LimitRule = {
  ...{ account: 'input.email', accountOf: mailboxOf, points: 10, addressPoints: 1_200, windowSeconds: 3_600 },
  object: { argument: 'input.petitionId', points: 600 },
}
const renewLimit: LimitRule = { account: 'input.token', points: 5, addressPoints: 300, windowSeconds: 3_600 }
const codeLimit: LimitRule = { account: 'input.request', points: 10, addressPoints: 600, windowSeconds: 600 }

@Resolver()
export class MailSigningResolver {
  private readonly acts: MailSigningActs
  constructor(acts: MailSigningActs) {
    this.acts = acts
  }

  @Access('link')
  @Query(() => SignatureRequestType, {
    nullable: true,
    description: 'What the link of a letter is about; null for one that is not known here. Reading it confirms nothing',
  })
  async signatureRequest(
    @Arg('number', () => String, { description: 'Number of the petition' }) number: string,
    @Arg('token', () => String, { description: 'What the link holds' }) token: string,
  ): Promise<SignatureRequestType | undefined> {
    const found = await this.acts.readRequest({ number, token })
    return found && toRequest(found)
  }

  @Access('link')
  @Query(() => LinkedSignatureType, {
    nullable: true,
    description: 'The signature behind a link; null for no such one',
  })
  async linkedSignature(
    @Arg('number', () => String, { description: 'Number of the petition' }) number: string,
    @Arg('link', () => String, { description: 'What the link holds' }) link: string,
  ): Promise<OwnSignature | undefined> {
    const found = await this.acts.linked.readAt(number, link)
    return found.ok ? found.value : undefined
  }

  @Access('public')
  @Limited(lettersLimit)
  @Mutation(() => MailSigningPayload, {
    description: 'Signs with a mailbox and a name. It counts when the mailbox has confirmed; the letter says the rest',
  })
  async requestSignature(
    @Arg('input', () => RequestSignatureInput, { description: 'Who signs what' }) input: RequestSignatureInput,
    @Ctx() { actor, locale }: Context,
  ): Promise<MailSigningPayload> {
    const given = { ...input, locale: input.locale ?? locale }
    return donePayload(await withId(input, (petitionId) => this.acts.requestSignature(actor, { ...given, petitionId })))
  }

  @Access('link')
  @Limited(renewLimit)
  @Mutation(() => MailSigningPayload, { description: 'Writes a new letter for a link whose time is over' })
  async renewSignatureRequest(
    @Arg('input', () => ConfirmSignatureInput, { description: 'The old link' }) input: ConfirmSignatureInput,
  ): Promise<MailSigningPayload> {
    return donePayload(await withId(input, (petitionId) => this.acts.renewRequest({ ...input, petitionId })))
  }

  @Access('link')
  @Mutation(() => ConfirmSignaturePayload, { description: 'Confirms a signature by the link of a letter: it counts' })
  async confirmSignature(
    @Arg('input', () => ConfirmSignatureInput, { description: 'The link' }) input: ConfirmSignatureInput,
  ): Promise<ConfirmSignaturePayload> {
    return confirmed(await withId(input, (petitionId) => this.acts.confirmSignature.byLink({ ...input, petitionId })))
  }

  @Access('link')
  @Limited(codeLimit)
  @Mutation(() => ConfirmSignaturePayload, { description: 'Confirms a signature by the code of a letter: it counts' })
  async confirmSignatureByCode(
    @Arg('input', () => ConfirmSignatureByCodeInput, { description: 'The code' }) input: ConfirmSignatureByCodeInput,
  ): Promise<ConfirmSignaturePayload> {
    return confirmed(await withId(input, (petitionId) => this.acts.confirmSignature.byCode({ ...input, petitionId })))
  }

  @Access('link')
  @Mutation(() => LinkedSignaturePayload, { description: 'Takes a signature back by its link' })
  async withdrawLinkedSignature(
    @Arg('input', () => LinkedSignatureInput, { description: 'Which' }) input: LinkedSignatureInput,
  ): Promise<LinkedSignaturePayload> {
    return linkedPayload(await withId(input, (petitionId) => this.acts.linked.withdraw({ ...input, petitionId })))
  }

  @Access('link')
  @Mutation(() => LinkedSignaturePayload, { description: 'Shows or hides the name of a signer by the link' })
  async changeLinkedName(
    @Arg('input', () => ChangeLinkedNameInput, { description: 'Which, and whether' }) input: ChangeLinkedNameInput,
  ): Promise<LinkedSignaturePayload> {
    return linkedPayload(await withId(input, (petitionId) => this.acts.linked.changeName({ ...input, petitionId })))
  }

  @Access('link')
  @Mutation(() => MailSigningPayload, { description: 'Erases everything that is known of a signer, by the link' })
  async eraseLinkedSignature(
    @Arg('input', () => LinkedSignatureInput, { description: 'Which' }) input: LinkedSignatureInput,
  ): Promise<MailSigningPayload> {
    return donePayload(await withId(input, (petitionId) => this.acts.linked.erase({ ...input, petitionId })))
  }
}

/** What the link of a letter is about, as whoever has the author's link sees it. */
function behindLink(
  readPetition: Petitions['readPetition'],
  actor: Context['actor'],
  { id, linkKey }: Petition,
): Promise<Petition | undefined> {
  return readPetition(actor, { id, key: linkKey })
}

@Resolver(() => SignatureRequestType)
export class SignatureRequestFields {
  private readonly readPetition: Petitions['readPetition']
  constructor(readPetition: Petitions['readPetition']) {
    this.readPetition = readPetition
  }

  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: 'What is signed; null when nobody may read it any more',
  })
  petition(@Root() { about }: SignatureRequestType, @Ctx() { actor }: Context): Promise<Petition | undefined> {
    return behindLink(this.readPetition, actor, about)
  }
}

@Resolver(() => LinkedSignatureType)
export class LinkedSignatureFields {
  private readonly linked: LinkedSignatures
  private readonly readPetition: Petitions['readPetition']
  constructor({ linked, readPetition }: Pick<MailSigningActs, 'linked' | 'readPetition'>) {
    this.linked = linked
    this.readPetition = readPetition
  }

  @FieldResolver(() => ID, { description: 'Of the petition, for acts on the signature' })
  petitionId(@Root() { petition }: OwnSignature): string {
    return petition.id
  }

  @FieldResolver(() => PetitionType, {
    nullable: true,
    description: 'What was signed; null when nobody may read it any more',
  })
  petition(@Root() { petition }: OwnSignature, @Ctx() { actor }: Context): Promise<Petition | undefined> {
    return behindLink(this.readPetition, actor, petition)
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '?key= of the address of its page, while only people with a link see it',
  })
  pageKey(@Root() { petition }: OwnSignature): string | null {
    return petition.publishedAt === null ? petition.linkKey : null
  }

  @FieldResolver(() => String, { description: 'As it was given' })
  name(@Root() { signer }: OwnSignature): string {
    return signer.name
  }

  @FieldResolver(() => String, { description: 'As it was given' })
  email(@Root() { signer }: OwnSignature): string {
    return signer.email
  }

  @FieldResolver(() => Decision, { description: 'May it be taken back now' })
  canWithdraw(@Root() own: OwnSignature): Decision {
    return decision(this.linked.mayWithdraw(own))
  }
}

@Resolver(() => PetitionType)
export class PetitionMailSigning {
  private readonly bookOf: Petitions['bookOf']
  constructor(bookOf: Petitions['bookOf']) {
    this.bookOf = bookOf
  }

  @FieldResolver(() => MailSigningType, {
    nullable: true,
    description: 'How it is signed without an account; null where signers sign in',
  })
  mailSigning(@Root() petition: Petition): MailSigningType | undefined {
    if (!petition.rules || petition.origin) return undefined
    const book = this.bookOf(petition)
    if (!isSignedByMail(book)) return undefined
    const { identity, signer, signature } = book
    return {
      confirmation: identity.confirmation === 'code' ? 'code' : 'link',
      declares: declares(book) ? signer.status.filter((status): status is CivilStatus => status !== 'anyone') : [],
      asksPlace: signer.registeredIn === 'level',
      namesPerMailbox: identity.namesPerEmail ?? 1,
      withdrawable: signature.withdrawUntil !== 'never',
    }
  }
}

function toRequest({ petition, name, email, state, expiresAt, mayConfirm }: ShownRequest): SignatureRequestType {
  return { about: petition, name, email, used: state === 'confirmed', expiresAt, canConfirm: decision(mayConfirm) }
}

function donePayload(result: Result<true, Refusal<ErrorCode>>): MailSigningPayload {
  return { done: result.ok, userErrors: userErrors(result) }
}

function confirmed(result: Result<{ readonly link: string }, Refusal<ErrorCode>>): ConfirmSignaturePayload {
  return { link: result.ok ? result.value.link : undefined, userErrors: userErrors(result) }
}

function linkedPayload(result: Result<OwnSignature, Refusal<ErrorCode>>): LinkedSignaturePayload {
  return { signature: result.ok ? result.value.signature : undefined, userErrors: userErrors(result) }
}
