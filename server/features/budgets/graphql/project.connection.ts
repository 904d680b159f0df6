import { ConnectionOf } from '#server/platform/graphql/connection.ts'
import { ProjectType } from './project.type.ts'

export const ProjectConnection = ConnectionOf(() => ProjectType, 'Project', { totalCount: true })
