import type { PetitionFormQuery } from '#client/lib/gql/graphql.ts'

type Form = NonNullable<PetitionFormQuery['petitionForm']>
export type FormField = Form['fields'][number]

/** One question of the wizard. Its id stands in the address: `?step=problem`. */
export type WizardStep =
  | { readonly id: 'place' | 'topic' | 'languages' | 'name' | 'check'; readonly kind: 'fixed' }
  | { readonly id: string; readonly kind: 'text'; readonly field: FormField }

const fixed = (id: 'place' | 'topic' | 'languages' | 'name' | 'check'): WizardStep => ({ id, kind: 'fixed' })

/** The questions in order; those about the text come from the book of the place, so they are unknown before it is. */
export function wizardSteps(form: Pick<Form, 'fields'> | undefined): WizardStep[] {
  if (form === undefined) return [fixed('place')]
  return [
    fixed('place'),
    fixed('topic'),
    ...form.fields.map((field): WizardStep => ({ id: field.id, kind: 'text', field })),
    fixed('languages'),
    fixed('name'),
    fixed('check'),
  ]
}

/** Where a mistake is put right: the path of a refusal names a text by language and field, or another answer. */
export function stepOfPath(path: string, steps: readonly WizardStep[]): WizardStep | undefined {
  const [head = '', , field = ''] = path.split('.')
  if (head === 'territoryId' || head === 'levelId') return steps.find(({ id }) => id === 'place')
  if (head === 'topicId') return steps.find(({ id }) => id === 'topic')
  if (head === 'texts') return steps.find(({ id, kind }) => kind === 'text' && id === field)
  return undefined
}
