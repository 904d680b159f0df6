import type { TextField } from '#domain/budgets/project.ts'

/** What an author writes, by name. */
export const fieldWords = {
  title: 'projectWizard.field.title',
  description: 'projectWizard.field.description',
  effect: 'projectWizard.field.effect',
  beneficiaries: 'projectWizard.field.beneficiaries',
  address: 'projectWizard.field.address',
} as const satisfies Record<TextField, string>
