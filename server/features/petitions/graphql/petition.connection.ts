import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { PetitionType } from './petition.type.ts'

export const PetitionConnection = ConnectionOf(() => PetitionType, 'Petition', { totalCount: true })
