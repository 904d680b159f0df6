/** Numbers of projects as people write them: `12, 45 и 7`, `№ 12; 45`. Each once, in the order in which they came. */
export function readNumbers(text: string): string[] {
  return [...new Set(text.match(/[\p{L}\d_/-]*\d[\p{L}\d_/-]*/gu) ?? [])]
}

/** @param known all projects of the ballot; without it every number counts as one of them */
export function ownNumbers(
  numbers: readonly string[],
  known: ReadonlySet<string> | undefined,
): { readonly marks: readonly string[]; readonly unknown: readonly string[] } {
  return {
    marks: numbers.filter((no) => known?.has(no) ?? true),
    unknown: numbers.filter((no) => known?.has(no) === false),
  }
}
