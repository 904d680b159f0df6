import type { PabulibFile } from '../../domain/tally/pabulib/format.ts'

/** Winners of a count beside those that the file names; positions of projects. */
export interface BesideFile {
  readonly onlyHere: readonly number[]
  readonly onlyInFile: readonly number[]
}

/** @returns null where the file names no result: no column `selected`, or nothing in it */
export function besideFile({ projects, projectColumns }: PabulibFile, winners: readonly number[]): BesideFile | null {
  const column = projectColumns.indexOf('selected')
  const cells = projects.map(({ cells }) => cells[column] ?? '')
  if (cells.every((cell) => cell === '')) return null
  const named = cells.flatMap((cell, position) => (cell === '1' ? [position] : []))
  return {
    onlyHere: winners.filter((position) => !named.includes(position)),
    onlyInFile: named.filter((position) => !winners.includes(position)),
  }
}

/** Whether both are the same, as a line of the table. */
export function besideFileLines(beside: BesideFile | null, idOf: (position: number) => string): string[] {
  if (!beside) return []
  const { onlyHere, onlyInFile } = beside
  const differences = [
    ...(onlyHere.length > 0 ? [`${onlyHere.map(idOf).join(', ')} won only here`] : []),
    ...(onlyInFile.length > 0 ? [`${onlyInFile.map(idOf).join(', ')} only there`] : []),
  ]
  return differences.length > 0
    ? [`Not the winners that the file names (selected): ${differences.join('; ')}`]
    : ['The same winners as the file names (selected)']
}
