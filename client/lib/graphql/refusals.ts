import { useWords } from '#client/lib/words.ts'
import type { ErrorCode } from '#schema/error-codes.ts'

/** One `userErrors` entry of a payload, as `UserErrorFields` selects it. */
export interface UserError {
  readonly code: string
  readonly path?: readonly string[] | null
  readonly details: readonly { readonly name: string; readonly value: string }[]
}

/** A refusal in the words of the reader, at its field or (without a field) for the whole act. */
export interface ShownRefusal {
  readonly code: ErrorCode
  /** `texts.0.text`; empty where no field is at fault */
  readonly field: string
  readonly text: string
}

/** The id of the control for a path: the error summary links to it. `texts.0.text` → `texts-0-text`. */
export function fieldId(field: string): string {
  return field.replaceAll('.', '-')
}

/** Puts a refusal into words: `errors.<CODE>` with its numbers. */
export function useRefusalWords(): (error: UserError) => ShownRefusal {
  const { t } = useWords()
  return ({ code, path, details }) => {
    const values = Object.fromEntries(details.map(({ name, value }) => [name, value]))
    return { code: code as ErrorCode, field: (path ?? []).join('.'), text: t(`errors.${code}`, values) }
  }
}
