import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { WorkNoteType, WorkType } from './work.type.ts'

export const WorkConnection = ConnectionOf(() => WorkType, 'Work', { totalCount: true })
export const WorkNoteConnection = ConnectionOf(() => WorkNoteType, 'WorkNote', { totalCount: true })
