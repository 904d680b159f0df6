import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import type { Browser } from 'playwright-core'

const namesOnPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']
const flags = ['--no-sandbox', '--disable-background-networking', '--disable-dev-shm-usage', '--hide-scrollbars']

/** A real Chromium, found without installing anything by hand: the given one, the machine's, or the npm package's. */
export async function launchChromium(): Promise<Browser> {
  const { chromium } = await import('playwright-core')
  return chromium.launch({ executablePath: await findChromium(), args: flags, headless: true })
}

async function findChromium(): Promise<string> {
  const { CHROMIUM_BINARY: given, PATH: path = '' } = process.env
  if (given) return given
  const onPath = path
    .split(delimiter)
    .flatMap((folder) => namesOnPath.map((name) => join(folder, name)))
    .find(isExecutable)
  return onPath ?? (await fromPackage())
}

async function fromPackage(): Promise<string> {
  // Read while the package is imported: it then unpacks the libraries that a bare machine lacks.
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs24.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
