import type { FormField } from '#client/features/petitions/wizard-steps.ts'

interface TextHelp {
  readonly hint: string
  readonly example: string
}

const title: TextHelp = { hint: 'wizard.text.title.hint', example: 'wizard.text.title.example' }
const problem: TextHelp = { hint: 'wizard.text.problem.hint', example: 'wizard.text.problem.example' }
const evidence: TextHelp = { hint: 'wizard.text.evidence.hint', example: 'wizard.text.evidence.example' }
const solution: TextHelp = { hint: 'wizard.text.solution.hint', example: 'wizard.text.solution.example' }

/** Fields of the books we know, by id. */
const byId: Readonly<Record<string, TextHelp>> = { title, problem, evidence, solution, proposal: solution }

/** Plain words and an example for a field; a field of an unknown book is helped by its role. */
export function textHelp({ id, role }: Pick<FormField, 'id' | 'role'>): TextHelp {
  return byId[id] ?? { TITLE: title, BACKGROUND: problem, DETAILS: solution }[role]
}
