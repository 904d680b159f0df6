import mongoose, { Schema, type HydratedDocument, type InferSchemaType } from 'mongoose'
import type { AskedVote, VoteCrowd } from '../ballots/vote-crowd.ts'
import { signedInPeople } from './crowd.ts'
import { Person } from './models.ts'
import type { NaiveContext } from './schema.ts'

const Campaign = mongoose.model(
  'Campaign',
  new Schema(
    {
      stage: { type: String, required: true },
      territory: String,
      minAge: { type: Number, required: true },
      votingEndsAt: Date,
      /** what may be chosen, by envelope */
      envelopes: [{ _id: false, key: String, max: Number, projects: [Number] }],
      ballotCount: { type: Number, default: 0 },
    },
    { timestamps: true },
  ),
)

const project = new Schema({
  campaign: { type: Schema.Types.ObjectId, ref: 'Campaign', required: true },
  number: { type: Number, required: true },
  votes: { type: Number, default: 0 },
})
project.index({ campaign: 1, number: 1 }, { unique: true })
const Project = mongoose.model('Project', project)

const ballot = new Schema(
  {
    campaign: { type: Schema.Types.ObjectId, ref: 'Campaign', required: true },
    envelope: { type: String, required: true },
    person: { type: Schema.Types.ObjectId, ref: 'Person', required: true },
    choices: { type: [Number], required: true },
    version: { type: Number, default: 1 },
  },
  { timestamps: true },
)
ballot.index({ campaign: 1, envelope: 1, person: 1 }, { unique: true })
const Ballot = mongoose.model('Ballot', ballot)

export const voteTypeDefs = /* GraphQL */ `
  extend type Mutation {
    castBallot(input: CastBallotInput!): CastBallotPayload!
  }
  input CastBallotInput {
    campaignId: ID!
    envelopeId: String!
    attempt: String!
    choices: [Int!]!
  }
  type CastBallotPayload {
    ballot: Ballot
    version: Int
    userErrors: [UserError!]!
  }
  type Ballot {
    id: ID!
  }
`

interface CastInput {
  readonly campaignId: string
  readonly envelopeId: string
  readonly choices: readonly number[]
}

type PersonDocument = HydratedDocument<InferSchemaType<typeof Person.schema>>
type CampaignDocument = HydratedDocument<InferSchemaType<typeof Campaign.schema>>

const yearMs = 365.25 * 24 * 60 * 60 * 1000
const dayMs = 24 * 60 * 60 * 1000

function whyNot(person: PersonDocument, campaign: CampaignDocument | null, input: CastInput): string | undefined {
  if (!campaign) return 'NOT_FOUND'
  if (campaign.stage !== 'voting') return 'VOTING_NOT_OPEN'
  if (campaign.votingEndsAt && campaign.votingEndsAt < new Date()) return 'VOTING_CLOSED'
  if (person.territory !== campaign.territory) return 'NOT_RESIDENT'
  const age = person.birthDate ? (Date.now() - person.birthDate.getTime()) / yearMs : 0
  if (age < campaign.minAge) return 'UNDER_AGE'
  const paper = campaign.envelopes.find(({ key }) => key === input.envelopeId)
  if (!paper) return 'NO_SUCH_ENVELOPE'
  if (input.choices.some((number) => !paper.projects.includes(number))) return 'UNKNOWN_PROJECT'
  return input.choices.length > (paper.max ?? 0) ? 'LIMIT_EXCEEDED' : undefined
}

export const voteResolvers = {
  Mutation: {
    /** Reads, checks, writes and counts, one after the other; choices lie open beside the person. */
    async castBallot(_root: unknown, { input }: { input: CastInput }, { personId }: NaiveContext) {
      const person = await Person.findById(personId)
      if (!person) throw new Error('Sign in first')
      const campaign = await Campaign.findById(input.campaignId)
      const code = whyNot(person, campaign, input)
      if (code !== undefined || !campaign)
        return { userErrors: [{ code: code ?? 'NOT_FOUND', path: null, details: [] }] }

      const { envelopeId: envelope, choices } = input
      const earlier = await Ballot.findOne({ campaign: campaign._id, envelope, person: person._id })
      const kept = earlier
        ? await change(campaign, earlier, choices)
        : await Ballot.create({ campaign: campaign._id, envelope, person: person._id, choices: [...choices] })
      if (!earlier) await Campaign.updateOne({ _id: campaign._id }, { $inc: { ballotCount: 1 } })
      await count(campaign, choices, 1)
      return { ballot: kept, version: kept.version, userErrors: [] }
    },
  },
}

async function change(
  campaign: CampaignDocument,
  earlier: HydratedDocument<InferSchemaType<typeof ballot>>,
  choices: readonly number[],
) {
  await count(campaign, earlier.choices, -1)
  earlier.choices = [...choices]
  earlier.version += 1
  return earlier.save()
}

async function count({ _id: campaign }: CampaignDocument, numbers: readonly number[], votes: 1 | -1): Promise<void> {
  await Project.updateMany({ campaign, number: { $in: [...numbers] } }, { $inc: { votes } })
}

/** A campaign that people vote on and a crowd with sessions, made beforehand and straight into the collections. */
export function naiveVote(secret: string) {
  return {
    async prepareVote(asked: unknown): Promise<VoteCrowd> {
      const { people, papers } = asked as AskedVote
      const campaign = await Campaign.create({
        ...{ stage: 'voting', territory: 'turkistan-city', minAge: 16 },
        envelopes: papers.map((paper) => ({ ...paper, projects: [...paper.projects] })),
        votingEndsAt: new Date(Date.now() + 15 * dayMs),
      })
      const numbers = papers.flatMap(({ projects }) => projects)
      await Project.insertMany(numbers.map((number) => ({ campaign: campaign._id, number })))
      return { campaignId: String(campaign._id), cookies: await signedInPeople(secret, people) }
    },
  }
}
