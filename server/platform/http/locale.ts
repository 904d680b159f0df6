import { isLocale, type Locale } from '#domain/kernel/localized.ts'

/** The language to answer in: the address, then the saved choice, then what the browser asks for, then Kazakh. */
export function chooseLocale(given: { path: string; cookie: string | undefined; accept: string | undefined }): Locale {
  const [, inPath] = given.path.split('/')
  if (isLocale(inPath)) return inPath
  return isLocale(given.cookie) ? given.cookie : (acceptedLocale(given.accept ?? '') ?? 'kk')
}

// Browsers send few different lists, and each request would read one.
const read = new Map<string, Locale | undefined>()
const readMax = 1_000

function acceptedLocale(header: string): Locale | undefined {
  if (read.has(header)) return read.get(header)
  if (read.size >= readMax) read.clear()
  const locale = readAccepted(header)
  read.set(header, locale)
  return locale
}

function readAccepted(header: string): Locale | undefined {
  return header
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.trim().toLowerCase().split(';')
      const quality = parameters.find((parameter) => parameter.trim().startsWith('q='))
      return { language: tag.split('-')[0], weight: quality ? Number(quality.trim().slice(2)) : 1 }
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ language }) => language)
    .find(isLocale)
}
