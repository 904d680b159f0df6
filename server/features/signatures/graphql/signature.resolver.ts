import type { GraphQLResolveInfo } from 'graphql'
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Resolver, Root } from 'type-graphql'
import type { Actor } from '#domain/kernel/actor.ts'
import type { PetitionId } from '#domain/kernel/ids.ts'
import { ok } from '#domain/kernel/result.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { PersonFacts } from '#domain/rules/eligibility.ts'
import { changedAt, signedAt, type Signature } from '#domain/signatures/signature.ts'
import { PersonType, type Account } from '#server/features/identity/index.ts'
import { PetitionType, withId, type Petitions } from '#server/features/petitions/index.ts'
import { Access, Limited, type LimitRule } from '#server/platform/graphql/access.ts'
import { connection, PageArgs, pageRequest, type Connection } from '#server/platform/graphql/connection.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { DateTime } from '#server/platform/graphql/scalars.ts'
import { asksOnly } from '#server/platform/graphql/selection.ts'
import { Decision, decision, userErrors } from '#server/platform/graphql/user-errors.ts'
import type { MaySignNow, MayWithdrawSignatureNow } from '../use-cases/may-sign-now.ts'
import type { ListOwnSignatures } from '../use-cases/own-signatures.ts'
import type { PromiseInclusion } from '../use-cases/promise-inclusion.ts'
import type { SignPetition } from '../use-cases/sign-petition.ts'
import type { WithdrawSignature } from '../use-cases/withdraw-signature.ts'
import {
  SignatureConnection,
  SignaturePayload,
  SignatureType,
  SignPetitionInput,
  SignPetitionPayload,
  WithdrawSignatureInput,
  WithdrawSignaturePayload,
} from './signature.type.ts'

interface Acts {
  readonly signPetition: SignPetition
  readonly withdrawSignature: WithdrawSignature
  readonly listOwnSignatures: ListOwnSignatures
  readonly maySign: MaySignNow
  readonly mayWithdrawSignature: MayWithdrawSignatureNow
  readonly readPetition: Petitions['readPetition']
  readonly promiseInclusion: PromiseInclusion
}

export interface SignatureLoads {
  /** the viewer's signature on a petition */
  readonly own: BatchLoad<Petition, Signature | undefined>
  readonly petitions: BatchLoad<PetitionId, Petition>
  /** what the law asks about the viewer: once per request, however long the list */
  readonly person: BatchLoad<Actor, PersonFacts>
}

/**
 * Generous to people, who sign a few petitions; and to addresses, because a town may stand behind one of its mobile
 * network. What false signatures come from is many accounts on one petition from one network.
 */
const signingLimit: LimitRule = {
  ...{ points: 30, addressPoints: 1_200, windowSeconds: 60 },
  object: { argument: 'input.petitionId', points: 600 },
}

@Resolver(() => SignatureType)
export class SignatureResolver {
  private readonly acts: Acts
  private readonly loads: SignatureLoads
  constructor(acts: Acts, loads: SignatureLoads) {
    this.acts = acts
    this.loads = loads
  }

  @Access('person')
  @Limited(signingLimit)
  @Mutation(() => SignPetitionPayload, { description: 'Signs a petition, once per person' })
  async signPetition(
    @Arg('input', () => SignPetitionInput, { description: 'What to sign' }) input: SignPetitionInput,
    @Ctx() { actor }: Context,
  ): Promise<SignPetitionPayload> {
    const result = await withId(input, (petitionId) => this.acts.signPetition(actor, { ...input, petitionId }))
    return payload(result, input)
  }

  @Access('person')
  @Mutation(() => WithdrawSignaturePayload, { description: 'Takes the viewer’s signature back' })
  async withdrawSignature(
    @Arg('input', () => WithdrawSignatureInput, { description: 'Which' }) input: WithdrawSignatureInput,
    @Ctx() { actor }: Context,
  ): Promise<WithdrawSignaturePayload> {
    const result = await withId(input, (petitionId) => this.acts.withdrawSignature(actor, { ...input, petitionId }))
    return payload(result, input)
  }

  @FieldResolver(() => PetitionType, { description: 'What was signed' })
  petition(@Root() signature: Signature, @Ctx() context: Context): Promise<Petition> {
    return context.load(this.loads.petitions, signature.petition)
  }

  @FieldResolver(() => DateTime, { description: 'When it was accepted' })
  signedAt(@Root() signature: Signature): Date | undefined {
    return signedAt(signature)
  }

  @FieldResolver(() => DateTime, { nullable: true, description: 'When it was taken back' })
  withdrawnAt(@Root() signature: Signature): Date | undefined {
    return signature.state === 'withdrawn' ? changedAt(signature) : undefined
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      'The signed promise that the public log will hold this signature within a minute: a JSON document to keep. None for one that does not count',
  })
  promise(@Root() signature: Signature): Promise<string | undefined> {
    return this.acts.promiseInclusion(signature)
  }

  @FieldResolver(() => Boolean, { description: 'The name is shown among the signers' })
  showName(@Root() { nameMode }: Signature): boolean {
    return nameMode !== 'hidden'
  }
}

function payload(
  result: Awaited<ReturnType<SignPetition | WithdrawSignature>>,
  { petitionId, key }: { readonly petitionId: string; readonly key?: string | null },
): SignPetitionPayload {
  return { petitionId, key, signature: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}

/** Both payloads show the petition, with a refusal too: the page then shows why. */
@Resolver(() => SignaturePayload)
export class SignaturePayloadFields {
  private readonly readPetition: Acts['readPetition']
  constructor(readPetition: Acts['readPetition']) {
    this.readPetition = readPetition
  }

  @FieldResolver(() => PetitionType, { nullable: true, description: 'The petition; its count follows within seconds' })
  async petition(
    @Root() { petitionId, key, signature }: SignaturePayload,
    @Ctx() { actor }: Context,
    @Info() info: GraphQLResolveInfo,
  ): Promise<Petition | undefined> {
    // Whoever has just signed has seen it; to be told its id nobody has to read it again.
    if (signature && asksOnly(info, 'id')) return { id: signature.petition } as Petition
    const seen = await withId({ petitionId }, async (id) => ok(await this.readPetition(actor, { id, key })))
    return seen.ok ? seen.value : undefined
  }
}

@Resolver(() => PetitionType)
export class PetitionSignatureFields {
  private readonly acts: Acts
  private readonly loads: SignatureLoads
  constructor(acts: Acts, loads: SignatureLoads) {
    this.acts = acts
    this.loads = loads
  }

  @FieldResolver(() => SignatureType, { nullable: true, description: 'The viewer’s signature' })
  viewerSignature(@Root() petition: Petition, @Ctx() context: Context): Promise<Signature | undefined> {
    return context.load(this.loads.own, petition)
  }

  @FieldResolver(() => Decision, { description: 'May the viewer sign' })
  async viewerCanSign(@Root() petition: Petition, @Ctx() context: Context): Promise<Decision> {
    const own = await context.load(this.loads.own, petition)
    const { actor } = context
    const person = (): Promise<PersonFacts> => context.load(this.loads.person, actor)
    return decision(await this.acts.maySign(actor, petition, own, person))
  }

  @FieldResolver(() => Decision, { description: 'May the viewer take their signature back' })
  async viewerCanWithdrawSignature(@Root() petition: Petition, @Ctx() context: Context): Promise<Decision> {
    const own = await context.load(this.loads.own, petition)
    return decision(this.acts.mayWithdrawSignature(petition, own))
  }
}

@Resolver(() => PersonType)
export class PersonSignatures {
  private readonly listOwnSignatures: ListOwnSignatures
  constructor(listOwnSignatures: ListOwnSignatures) {
    this.listOwnSignatures = listOwnSignatures
  }

  @FieldResolver(() => SignatureConnection, {
    description: 'What the viewer signed, by publication of the petition, the latest first',
  })
  async signatures(
    @Root() { id }: Account,
    @Args(() => PageArgs) args: PageArgs,
    @Ctx() { actor }: Context,
  ): Promise<Connection<Signature>> {
    const page = pageRequest(args)
    // Staff see people, not what they sign.
    const isSelf = actor.kind === 'person' && actor.personId === id
    const own = isSelf ? await this.listOwnSignatures(actor, page) : []
    const keys = new Map(own.map(({ signature, key }) => [signature, key]))
    const signatures = own.map(({ signature }) => signature)
    return connection(page, signatures, (signature) => keys.get(signature) ?? [])
  }
}
