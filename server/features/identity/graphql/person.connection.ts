import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { PersonType } from './person.type.ts'

export const PersonConnection = ConnectionOf(() => PersonType, 'Person')
