import type { Locale } from '#domain/kernel/localized.ts'

interface Words {
  readonly subject: string
  readonly text: string
}

/** As in `sign-in-letter.ts`: whole, in every language. */
const words: Readonly<Record<Locale, (given: { readonly code: string; readonly minutes: number }) => Words>> = {
  kk: ({ code, minutes }) => ({
    subject: 'Dauys тіркелгісін өшіру коды',
    text: [
      'Сәлеметсіз бе!',
      `Тіркелгі мен деректерді өшіру коды: ${code}`,
      `Код ${minutes} минут жарамды. Өшіруді қайтару мүмкін емес.`,
      'Егер кодты сіз сұратпаған болсаңыз, оны ешкімге айтпаңыз: біреу тіркелгіңізге кірген болуы мүмкін. Құпиясөзіңізді өзгертіңіз.',
    ].join('\n\n'),
  }),
  ru: ({ code, minutes }) => ({
    subject: 'Код для удаления учётной записи Dauys',
    text: [
      'Здравствуйте!',
      `Код для удаления учётной записи и данных: ${code}`,
      `Код действует ${minutes} минут. Удаление нельзя отменить.`,
      'Если вы не запрашивали код, никому его не сообщайте: возможно, кто-то вошёл в вашу учётную запись. Смените пароль.',
    ].join('\n\n'),
  }),
  en: ({ code, minutes }) => ({
    subject: 'Your code for erasing your Dauys account',
    text: [
      'Hello!',
      `Your code for erasing your account and data: ${code}`,
      `It is valid for ${minutes} minutes. Erasing cannot be undone.`,
      'If you did not ask for a code, tell it to nobody: somebody may have signed in to your account. Change your password.',
    ].join('\n\n'),
  }),
}

export function erasureLetter(locale: Locale, given: { readonly code: string; readonly minutes: number }): Words {
  return words[locale](given)
}
