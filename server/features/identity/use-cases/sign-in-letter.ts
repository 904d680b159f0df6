import type { Locale } from '#domain/kernel/localized.ts'

interface Words {
  readonly subject: string
  readonly text: string
}

/** Letters leave without a client that could translate them, so these words stand here, whole and in every language. */
const words: Readonly<Record<Locale, (given: { readonly code: string; readonly minutes: number }) => Words>> = {
  kk: ({ code, minutes }) => ({
    subject: 'Dauys порталына кіру коды',
    text: [
      'Сәлеметсіз бе!',
      `Dauys порталына кіру коды: ${code}`,
      `Код ${minutes} минут жарамды және бір рет қана қолданылады.`,
      'Егер кодты сіз сұратпаған болсаңыз, бұл хатқа мән бермеңіз. Кодты ешкімге айтпаңыз.',
    ].join('\n\n'),
  }),
  ru: ({ code, minutes }) => ({
    subject: 'Код для входа в Dauys',
    text: [
      'Здравствуйте!',
      `Код для входа в Dauys: ${code}`,
      `Код действует ${minutes} минут и только один раз.`,
      'Если вы не запрашивали код, ничего делать не нужно. Никому не сообщайте код.',
    ].join('\n\n'),
  }),
  en: ({ code, minutes }) => ({
    subject: 'Your code for signing in to Dauys',
    text: [
      'Hello!',
      `Your code for signing in to Dauys: ${code}`,
      `It is valid for ${minutes} minutes and works once.`,
      'If you did not ask for a code, ignore this letter. Do not tell anybody the code.',
    ].join('\n\n'),
  }),
}

export function signInLetter(locale: Locale, given: { readonly code: string; readonly minutes: number }): Words {
  return words[locale](given)
}
