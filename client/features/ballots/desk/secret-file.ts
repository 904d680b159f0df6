import { parseSecret, printSecret } from '#domain/ballots/paper-secret.ts'
import type { PaperSecretKind, ReadSecret } from '#domain/ballots/paper-secret.ts'

/** What stands beside a secret in its file, so that years later it is known whose it is and what for. */
export interface SecretFileHead {
  /** key of the campaign, as in its address */
  readonly campaign: string
  readonly name: string
}

const kinds = { share: 'dauys-trustee-share', lot: 'dauys-lottery-secret' } as const

/** The file that a trustee or a lottery officer keeps: JSON with the same rows that stand on the sheet. */
export function secretFile(kind: PaperSecretKind, head: SecretFileHead, secret: Uint8Array): string {
  const { campaign, name } = head
  return `${JSON.stringify({ kind: kinds[kind], v: 1, campaign, name, rows: printSecret(kind, secret) }, null, 2)}\n`
}

/** `dauys-trustee-share-turkistan-2027-2.json`: not the name, which would stand in a list of downloads. */
export function secretFileName(kind: PaperSecretKind, { campaign }: Pick<SecretFileHead, 'campaign'>, n?: number) {
  return `${kinds[kind]}-${campaign}${n === undefined ? '' : `-${n}`}.json`
}

/** A secret out of its file, or as it was typed or pasted: the whole file, or its rows alone. */
export function readSecret(kind: PaperSecretKind, text: string): ReadSecret {
  return parseSecret(kind, rowsOfFile(kind, text) ?? text)
}

function rowsOfFile(kind: PaperSecretKind, text: string): string | undefined {
  if (!text.trimStart().startsWith('{')) return undefined
  try {
    const read = JSON.parse(text) as { kind?: unknown; rows?: unknown }
    // Another kind of file is no secret of this one, whatever its rows say.
    return read.kind === kinds[kind] && Array.isArray(read.rows) ? read.rows.join(' ') : ''
  } catch {
    return '' // a file that was cut off
  }
}
