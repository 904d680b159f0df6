import { expect, it } from 'vitest'
import { launchChromium } from './chromium.ts'

it('a real Chromium opens a page with nothing installed by hand', async () => {
  const browser = await launchChromium()
  try {
    const page = await browser.newPage()
    await page.setContent('<html lang="kk"><title>Дауыс</title></html>')
    expect(await page.title()).toBe('Дауыс')
  } finally {
    await browser.close()
  }
})
