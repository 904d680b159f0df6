import { describe, expect, it } from 'vitest'
import { readPlainText } from '#client/lib/plain-text.ts'

describe('plain text', () => {
  it('parts paragraphs at empty lines and keeps the lines inside', () => {
    expect(readPlainText('Бірінші жол\nекінші жол\n\nЖаңа абзац')).toEqual([
      { kind: 'paragraph', lines: ['Бірінші жол', 'екінші жол'] },
      { kind: 'paragraph', lines: ['Жаңа абзац'] },
    ])
  })

  it('reads dashes as a list and numbers as a numbered list', () => {
    expect(readPlainText('- бір\n– екі\n\n3. үш\n4) төрт')).toEqual([
      { kind: 'bullets', items: ['бір', 'екі'] },
      { kind: 'numbers', start: 3, items: ['үш', 'төрт'] },
    ])
  })

  it('begins a list right below its introduction', () => {
    expect(readPlainText('Сұраймыз:\n1. жолды жөндеу')).toEqual([
      { kind: 'paragraph', lines: ['Сұраймыз:'] },
      { kind: 'numbers', start: 1, items: ['жолды жөндеу'] },
    ])
  })

  it('lets a line without a mark belong to the item above', () => {
    expect(readPlainText('- ұзын\n  тармақ')).toEqual([{ kind: 'bullets', items: ['ұзын тармақ'] }])
  })

  it('takes markup as words', () => {
    expect(readPlainText('<b>қалың</b> **жұлдыз**')).toEqual([
      { kind: 'paragraph', lines: ['<b>қалың</b> **жұлдыз**'] },
    ])
  })

  it('does not take a decimal, a year or a lonely dash for a list', () => {
    expect(readPlainText('3,8 км жерде\n2026. жыл\n-5 градус').map(({ kind }) => kind)).toEqual(['paragraph'])
  })

  it('has nothing to show for an empty text', () => {
    expect(readPlainText(' \r\n\r\n ')).toEqual([])
  })
})
