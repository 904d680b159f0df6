import type { Locale } from '#domain/kernel/localized.ts'

interface OwnLink {
  readonly link: string
  readonly mayWithdraw: boolean
}

/** How a letter leads somebody without an account to their own signature. */
export const ownLink: Readonly<Record<Locale, (own: OwnLink) => readonly string[]>> = {
  kk: ({ link, mayWithdraw }) => [
    mayWithdraw
      ? `Түбіртегіңіз, қолды қайтарып алу және деректеріңізді жою: ${link}`
      : `Түбіртегіңіз және деректеріңізді жою: ${link}`,
    'Бұл сілтемені ешкімге бермеңіз: ол сіздің қолтаңбаңызды ашады.',
  ],
  ru: ({ link, mayWithdraw }) => [
    mayWithdraw
      ? `Ваша квитанция, отзыв подписи и удаление данных: ${link}`
      : `Ваша квитанция и удаление данных: ${link}`,
    'Никому не передавайте эту ссылку: она открывает вашу подпись.',
  ],
  en: ({ link, mayWithdraw }) => [
    mayWithdraw
      ? `Your receipt, and the way to take the signature back or to erase your data: ${link}`
      : `Your receipt, and the way to erase your data: ${link}`,
    'Give this link to nobody: it opens your signature.',
  ],
}
