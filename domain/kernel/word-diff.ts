/** A run of text that stayed, came or went. The runs that are not `removed` make the new text again. */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'removed'
  readonly text: string
}

/**
 * Above this many cells the table would cost a phone more than a second: the changed middle is then shown as one
 * removed and one added run, which is still true.
 */
const cellsMax = 4_000_000

/**
 * What changed between two texts, word by word: the longest common subsequence of words. White space belongs to the
 * word before it, so a run reads as it was typed.
 * @returns removed before added where a run was replaced; no run is empty, neighbours differ in kind
 */
export function wordDiff(before: string, after: string): DiffRun[] {
  const old = wordsOf(before)
  const now = wordsOf(after)
  const head = commonLength(old, now)
  const tail = commonLength(old.slice(head).reverse(), now.slice(head).reverse())
  const oldMiddle = old.slice(head, old.length - tail)
  const newMiddle = now.slice(head, now.length - tail)
  return joined([
    ...now.slice(0, head).map((text) => ({ kind: 'same', text }) as const),
    ...middleDiff(oldMiddle, newMiddle),
    ...now.slice(now.length - tail).map((text) => ({ kind: 'same', text }) as const),
  ])
}

function wordsOf(text: string): string[] {
  return text.match(/\s*\S+\s*|\s+/gu) ?? []
}

function commonLength(a: readonly string[], b: readonly string[]): number {
  const end = a.findIndex((word, i) => word !== b[i])
  return end === -1 ? Math.min(a.length, b.length) : end
}

function middleDiff(old: readonly string[], now: readonly string[]): DiffRun[] {
  const width = now.length + 1
  if (old.length * width > cellsMax) {
    return [...old.map((text) => removed(text)), ...now.map((text) => added(text))]
  }
  const length = commonLengths(old, now, width)
  const at = (i: number, j: number) => length[i * width + j] ?? 0
  const runs: DiffRun[] = []
  let i = 0
  let j = 0
  while (i < old.length || j < now.length) {
    const [was, is] = [old[i], now[j]]
    if (was !== undefined && was === is) {
      runs.push({ kind: 'same', text: was })
      i++
      j++
    } else if (was !== undefined && (is === undefined || at(i + 1, j) >= at(i, j + 1))) {
      runs.push(removed(was))
      i++
    } else if (is !== undefined) {
      runs.push(added(is))
      j++
    }
  }
  return runs
}

/** Cell `i * width + j`: how many words `old` from `i` and `now` from `j` have in common, in order. */
function commonLengths(old: readonly string[], now: readonly string[], width: number): Uint16Array {
  const length = new Uint16Array((old.length + 1) * width)
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const [below, right] = [length[(i + 1) * width + j] ?? 0, length[i * width + j + 1] ?? 0]
      const diagonal = length[(i + 1) * width + j + 1] ?? 0
      length[i * width + j] = old[i] === now[j] ? diagonal + 1 : Math.max(below, right)
    }
  }
  return length
}

function removed(text: string): DiffRun {
  return { kind: 'removed', text }
}

function added(text: string): DiffRun {
  return { kind: 'added', text }
}

/** Joins neighbours of one kind; between two words that stayed, what went is told before what came. */
function joined(runs: readonly DiffRun[]): DiffRun[] {
  const result: DiffRun[] = []
  let pending: Record<'added' | 'removed', string> = { added: '', removed: '' }
  const flush = () => {
    if (pending.removed !== '') result.push(removed(pending.removed))
    if (pending.added !== '') result.push(added(pending.added))
    pending = { added: '', removed: '' }
  }
  for (const { kind, text } of runs) {
    if (kind !== 'same') {
      pending[kind] += text
      continue
    }
    flush()
    const last = result.at(-1)
    if (last?.kind === 'same') result[result.length - 1] = { kind, text: last.text + text }
    else result.push({ kind, text })
  }
  flush()
  return result
}
