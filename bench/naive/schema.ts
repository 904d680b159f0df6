import type { HydratedDocument, InferSchemaType } from 'mongoose'
import { Person, Petition, Signature } from './models.ts'

/** Who is signed in, as the session says. */
export interface NaiveContext {
  readonly personId: string | undefined
}

interface SignInput {
  readonly petitionId: string
  readonly attempt: string
  readonly showName?: boolean | null
}

export const typeDefs = /* GraphQL */ `
  type Query {
    signatureCount(petitionId: ID!): Int!
  }
  type Mutation {
    signPetition(input: SignPetitionInput!): SignPetitionPayload!
  }
  input SignPetitionInput {
    petitionId: ID!
    attempt: String!
    showName: Boolean
  }
  type SignPetitionPayload {
    signature: Signature
    petition: Petition
    userErrors: [UserError!]!
  }
  type Signature {
    id: ID!
    state: String!
    signedAt: String!
    showName: Boolean!
  }
  type Petition {
    id: ID!
    signatureCount: Int!
  }
  type UserError {
    code: String!
    path: [String!]
    details: [ErrorDetail!]!
  }
  type ErrorDetail {
    name: String!
    value: String!
  }
`

type PersonDocument = HydratedDocument<InferSchemaType<typeof Person.schema>>
type PetitionDocument = HydratedDocument<InferSchemaType<typeof Petition.schema>>
type SignatureDocument = HydratedDocument<InferSchemaType<typeof Signature.schema>>

const yearMs = 365.25 * 24 * 60 * 60 * 1000

function whyNot(person: PersonDocument, petition: PetitionDocument | null): string | undefined {
  if (!petition) return 'NOT_FOUND'
  if (petition.stage !== 'signing') return 'SIGNING_NOT_OPEN'
  if (petition.closesAt && petition.closesAt < new Date()) return 'SIGNING_CLOSED'
  if (person.territory !== petition.territory) return 'NOT_RESIDENT'
  const age = person.birthDate ? (Date.now() - person.birthDate.getTime()) / yearMs : 0
  return age < petition.minAge ? 'UNDER_AGE' : undefined
}

const refused = (code: string, petition: PetitionDocument | null) => ({
  petition,
  userErrors: [{ code, path: null, details: [] }],
})

export const resolvers = {
  Query: {
    signatureCount: async (_root: unknown, { petitionId }: { petitionId: string }) =>
      (await Petition.findById(petitionId))?.signatureCount ?? 0,
  },
  Mutation: {
    async signPetition(_root: unknown, { input }: { input: SignInput }, { personId }: NaiveContext) {
      const person = await Person.findById(personId)
      if (!person) throw new Error('Sign in first')
      const petition = await Petition.findById(input.petitionId)
      const code = whyNot(person, petition)
      if (code !== undefined || !petition) return refused(code ?? 'NOT_FOUND', petition)

      const known = await Signature.findOne({ petition: petition._id, person: person._id })
      if (known) return refused('ALREADY_SIGNED', petition)
      const signature = await Signature.create({
        petition: petition._id,
        person: person._id,
        showName: input.showName === true,
      })
      await Petition.updateOne({ _id: petition._id }, { $inc: { signatureCount: 1 } })
      return { signature, petition, userErrors: [] }
    },
  },
  Signature: {
    state: () => 'COUNTED',
    signedAt: ({ createdAt }: SignatureDocument) => createdAt.toISOString(),
  },
}
