import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { ModerationCaseType } from './case.type.ts'

export const ModerationCaseConnection = ConnectionOf(() => ModerationCaseType, 'ModerationCase', { totalCount: true })
