/** A piece of plain text as people write it: a paragraph with its lines, or a list. */
export type TextBlock =
  | { readonly kind: 'paragraph'; readonly lines: readonly string[] }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'numbers'; readonly start: number; readonly items: readonly string[] }

const bullet = /^[-–—•*]\s+(.*)$/
const number = /^(\d{1,3})[.)]\s+(.*)$/

/**
 * Reads plain text into paragraphs and lists, and nothing else: no markup has a meaning, so whatever a person wrote is
 * shown as words. An empty line ends a block; lines that begin with a dash or a number are a list; a line below a list
 * item, without a mark of its own, belongs to it.
 */
export function readPlainText(text: string): TextBlock[] {
  return text
    .replaceAll('\r\n', '\n')
    .split(/\n\s*\n/)
    .flatMap((part) =>
      blocksOf(
        part
          .split('\n')
          .map((line) => line.trim())
          .filter((line) => line !== ''),
      ),
    )
}

function blocksOf(lines: readonly string[]): TextBlock[] {
  const blocks: TextBlock[] = []
  for (const line of lines) {
    const last = blocks.at(-1)
    const [, bulleted] = bullet.exec(line) ?? []
    const [, digits, numbered] = number.exec(line) ?? []
    if (bulleted !== undefined) {
      if (last?.kind === 'bullets') replaceLast(blocks, { ...last, items: [...last.items, bulleted] })
      else blocks.push({ kind: 'bullets', items: [bulleted] })
    } else if (numbered !== undefined) {
      if (last?.kind === 'numbers') replaceLast(blocks, { ...last, items: [...last.items, numbered] })
      else blocks.push({ kind: 'numbers', start: Number(digits), items: [numbered] })
    } else if (last === undefined) {
      blocks.push({ kind: 'paragraph', lines: [line] })
    } else if (last.kind === 'paragraph') {
      replaceLast(blocks, { ...last, lines: [...last.lines, line] })
    } else {
      replaceLast(blocks, { ...last, items: [...last.items.slice(0, -1), `${last.items.at(-1) ?? ''} ${line}`] })
    }
  }
  return blocks
}

function replaceLast(blocks: TextBlock[], block: TextBlock): void {
  blocks[blocks.length - 1] = block
}
