import { Field, ID, ObjectType } from 'type-graphql'
import type { Campaign } from '#domain/budgets/campaign.ts'
import type { Project } from '#domain/budgets/project.ts'
import type { Localized } from '#domain/kernel/localized.ts'
import { LocalizedText } from '#server/platform/graphql/localized.ts'
import { UserError } from '#server/platform/graphql/user-errors.ts'
import { CampaignType } from './campaign.type.ts'
import { ProjectType } from './project.type.ts'

@ObjectType({ description: 'Result of an act on a project' })
export class ProjectPayload {
  @Field(() => ProjectType, { nullable: true, description: 'The project as it is now' })
  project?: Project | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType({ description: 'Result of inviteCoAuthor' })
export class InviteCoAuthorPayload extends ProjectPayload {
  @Field(() => String, { nullable: true, description: 'The link to give away; it is shown this once' })
  link?: string | undefined
}

@ObjectType({ description: 'Result of deleteProjectDraft' })
export class DeleteProjectDraftPayload {
  @Field(() => ID, { nullable: true, description: 'The draft that is gone' })
  deletedId?: string | undefined

  @Field(() => [UserError], { description: 'Why it was refused; empty when it was accepted' })
  userErrors: readonly UserError[]
}

@ObjectType('ProjectInvite', { description: 'What an invitation to write together leads to' })
export class ProjectInviteType {
  @Field(() => LocalizedText, { description: 'Title of the project' })
  projectTitle: Localized

  @Field(() => String, { nullable: true, description: 'First name and initial of who invites' })
  authorName: string | null

  @Field(() => CampaignType, { description: 'The campaign' })
  campaign: Campaign

  @Field(() => Boolean, { description: 'It can still be answered' })
  valid: boolean
}
