import { join } from 'node:path'

/** Real elections of Pabulib, which are not part of the repository: `SHARED=…` names the folder that holds them. */
export const electionsFolder = join(process.env['SHARED'] ?? join(import.meta.dirname, '../../shared'), 'data', 'pb')
