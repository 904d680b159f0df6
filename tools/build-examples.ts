import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { exampleElections, exampleFile } from './example-elections.ts'

/** `npm run build:examples`: writes the two elections that the simulator offers. */
const folder = join(import.meta.dirname, '../client/features/tally/examples')

for (const election of exampleElections) writeFileSync(join(folder, `${election.name}.pb`), exampleFile(election))
