import { Arg, Ctx, Mutation, Resolver } from 'type-graphql'
import type { Amendment } from '#domain/deliberation/amendment.ts'
import { isId, type AmendmentId } from '#domain/kernel/ids.ts'
import { refuse, type Refusal, type Result } from '#domain/kernel/result.ts'
import type { PetitionTexts } from '#domain/petitions/petition.ts'
import type { ErrorCode } from '#schema/error-codes.ts'
import { withId } from '#server/features/petitions/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { Context } from '#server/platform/graphql/context.ts'
import { userErrors } from '#server/platform/graphql/user-errors.ts'
import type { ProposeAmendment, RebaseAmendment, WithdrawAmendment } from '../use-cases/amend-text.ts'
import type { RefuseAmendment, ReviseText, TakeAmendment } from '../use-cases/decide-text.ts'
import type { EndByAuthor } from '../use-cases/end-deliberation.ts'
import {
  AmendmentIdInput,
  EndDeliberationInput,
  EndDeliberationPayload,
  ProposeAmendmentInput,
  ProposeAmendmentPayload,
  RebaseAmendmentInput,
  RebaseAmendmentPayload,
  RefuseAmendmentInput,
  RefuseAmendmentPayload,
  ReviseTextInput,
  ReviseTextPayload,
  TakeAmendmentPayload,
  WithdrawAmendmentPayload,
} from './text.inputs.ts'

interface Acts {
  readonly proposeAmendment: ProposeAmendment
  readonly rebaseAmendment: RebaseAmendment
  readonly withdrawAmendment: WithdrawAmendment
  readonly takeAmendment: TakeAmendment
  readonly refuseAmendment: RefuseAmendment
  readonly reviseText: ReviseText
  readonly endByAuthor: EndByAuthor
}

@Resolver()
export class TextMutations {
  private readonly acts: Acts
  constructor(acts: Acts) {
    this.acts = acts
  }

  @Access('person')
  @Mutation(() => ProposeAmendmentPayload, { description: 'Proposes other words for a stretch of a petition’s text' })
  async proposeAmendment(
    @Arg('input', () => ProposeAmendmentInput, { description: 'The amendment' }) input: ProposeAmendmentInput,
    @Ctx() { actor }: Context,
  ): Promise<ProposeAmendmentPayload> {
    return payload(await withId(input, (petitionId) => this.acts.proposeAmendment(actor, { ...input, petitionId })))
  }

  @Access('person')
  @Mutation(() => RebaseAmendmentPayload, { description: 'Adapts the viewer’s amendment to the text as it is now' })
  async rebaseAmendment(
    @Arg('input', () => RebaseAmendmentInput, { description: 'The amendment' }) input: RebaseAmendmentInput,
    @Ctx() { actor }: Context,
  ): Promise<RebaseAmendmentPayload> {
    return payload(
      await onAmendment(input, (amendmentId) => this.acts.rebaseAmendment(actor, { ...input, amendmentId })),
    )
  }

  @Access('person')
  @Mutation(() => WithdrawAmendmentPayload, { description: 'Takes the viewer’s amendment back' })
  async withdrawAmendment(
    @Arg('input', () => AmendmentIdInput, { description: 'Which' }) input: AmendmentIdInput,
    @Ctx() { actor }: Context,
  ): Promise<WithdrawAmendmentPayload> {
    return payload(await onAmendment(input, (id) => this.acts.withdrawAmendment(actor, id)))
  }

  @Access('person')
  @Mutation(() => TakeAmendmentPayload, { description: 'Takes an amendment: a new version of the text is written' })
  async takeAmendment(
    @Arg('input', () => AmendmentIdInput, { description: 'Which' }) input: AmendmentIdInput,
    @Ctx() { actor }: Context,
  ): Promise<TakeAmendmentPayload> {
    return payload(await onAmendment(input, (id) => this.acts.takeAmendment(actor, id)))
  }

  @Access('person')
  @Mutation(() => RefuseAmendmentPayload, { description: 'Does not take an amendment, with a public reason' })
  async refuseAmendment(
    @Arg('input', () => RefuseAmendmentInput, { description: 'Which, and why' }) input: RefuseAmendmentInput,
    @Ctx() { actor }: Context,
  ): Promise<RefuseAmendmentPayload> {
    return payload(
      await onAmendment(input, (amendmentId) =>
        this.acts.refuseAmendment(actor, { amendmentId, reason: input.reason }),
      ),
    )
  }

  @Access('person')
  @Mutation(() => ReviseTextPayload, { description: 'Changes the text of the viewer’s petition while it deliberates' })
  async reviseText(
    @Arg('input', () => ReviseTextInput, { description: 'The text' }) input: ReviseTextInput,
    @Ctx() { actor }: Context,
  ): Promise<ReviseTextPayload> {
    const { basis } = input
    const texts = textsIn(input)
    const result = await withId(input, (petitionId) => this.acts.reviseText(actor, { petitionId, basis, texts }))
    return { petition: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }

  @Access('person')
  @Mutation(() => EndDeliberationPayload, { description: 'Ends the deliberation: the text is frozen' })
  async endDeliberation(
    @Arg('input', () => EndDeliberationInput, { description: 'Which' }) input: EndDeliberationInput,
    @Ctx() { actor }: Context,
  ): Promise<EndDeliberationPayload> {
    const result = await withId(input, (petitionId) => this.acts.endByAuthor(actor, petitionId))
    return { petition: result.ok ? result.value : undefined, userErrors: userErrors(result) }
  }
}

function payload(result: Result<Amendment, Refusal<ErrorCode>>) {
  return { amendment: result.ok ? result.value : undefined, userErrors: userErrors(result) }
}

async function onAmendment<R extends Refusal<ErrorCode>>(
  { amendmentId }: { readonly amendmentId: string },
  act: (id: AmendmentId) => Promise<Result<Amendment, R>>,
): Promise<Result<Amendment, R | Refusal<'NOT_FOUND'>>> {
  return isId('amd', amendmentId) ? act(amendmentId) : refuse({ code: 'NOT_FOUND' })
}

function textsIn({ texts }: ReviseTextInput): PetitionTexts {
  const byLocale: Record<string, Record<string, string>> = {}
  for (const { locale, field, text } of texts) byLocale[locale] = { ...byLocale[locale], [field]: text }
  return byLocale
}
