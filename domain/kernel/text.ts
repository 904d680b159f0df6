/**
 * One spelling for what people typed: Unicode NFC, line feeds only, no spaces at the end of lines or around the text.
 * Texts are kept, measured and hashed in this form.
 */
export function canonicalText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[^\S\n]+$/gm, '')
    .trim()
}

/** Length as people count it: code points, not UTF-16 halves. */
export function lengthOf(text: string): number {
  let length = 0
  for (const _ of text) length++
  return length
}
