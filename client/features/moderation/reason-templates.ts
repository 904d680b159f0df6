import type { Locale } from '#domain/kernel/localized.ts'

/**
 * What a moderator begins with, by code of the book, in the language of the petition: the author reads it, whatever
 * language the desk has. Each says what to do next, and is there to be changed.
 */
const templates: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  'not-competent': {
    kk: 'Бұл мәселе адресат органның құзыретіне жатпайды. Мәселені шешетін органды таңдап, петицияны қайта жіберіңіз.',
    ru: 'Этот вопрос не относится к компетенции органа-адресата. Выберите орган, который его решает, и отправьте петицию снова.',
    en: 'The body you address has no power over this. Choose the one that decides it, and send the petition again.',
  },
  'no-proposal': {
    kk: 'Мәселе түсінікті, бірақ нақты ұсыныс жоқ. Не істеу керегін, қай жерде және қашан екенін жазыңыз.',
    ru: 'Проблема понятна, но нет конкретного предложения. Напишите, что нужно сделать, где и когда.',
    en: 'The problem is clear, but there is no concrete proposal. Write what should be done, where and when.',
  },
  'personal-matter': {
    kk: 'Бұл – жеке мәселе, ол өтініш ретінде қаралады. Петицияда көпшілікке ортақ мәселені жазыңыз.',
    ru: 'Это личный вопрос, он рассматривается как обращение. В петиции опишите то, что касается многих.',
    en: 'This is a personal matter, which is handled as a request. A petition is about what concerns many.',
  },
  duplicate: {
    kk: 'Осы мәселе бойынша ашық петиция бар. Соған қол қойыңыз немесе өз ұсынысыңыздың айырмашылығын жазыңыз.',
    ru: 'По этому вопросу уже открыта петиция. Подпишите её или напишите, чем отличается ваше предложение.',
    en: 'A petition on this matter is open. Sign it, or write how your proposal differs.',
  },
  incomplete: {
    kk: 'Міндетті мәліметтер жетпейді. Мына деректерді қосыңыз:',
    ru: 'Не хватает обязательных сведений. Добавьте:',
    en: 'Required information is missing. Please add:',
  },
  unlawful: {
    kk: 'Талап заңға қайшы келеді. Заң аясында не істеуге болатынын ұсыныңыз.',
    ru: 'Требование противоречит закону. Предложите то, что можно сделать в рамках закона.',
    en: 'The demand is contrary to law. Propose what can be done within it.',
  },
  advert: {
    kk: 'Мәтін жарнамаға ұқсайды. Тауар мен қызметтің атауын алып, қоғамдық мәселені жазыңыз.',
    ru: 'Текст похож на рекламу. Уберите названия товаров и услуг и опишите общественную проблему.',
    en: 'The text reads like advertising. Leave out goods and services, and write about the public matter.',
  },
  offensive: {
    kk: 'Мәтінде қорлайтын немесе кемсітетін сөздер бар. Оларды алып тастап, мәселенің өзін жазыңыз.',
    ru: 'В тексте есть оскорбительные или дискриминационные слова. Уберите их и опишите саму проблему.',
    en: 'The text contains offensive or discriminatory words. Take them out, and write about the matter itself.',
  },
  'personal-data': {
    kk: 'Мәтінде өзге адамдардың дербес деректері бар. Аты-жөнін, мекенжайын, телефонын алып тастаңыз.',
    ru: 'В тексте есть персональные данные других людей. Уберите имена, адреса и телефоны.',
    en: 'The text contains personal data of other people. Take out names, addresses and telephone numbers.',
  },
}

const storageKey = (code: string, language: Locale) => `reason ${language} ${code}`

/** The text for a code: the one that was kept on this device, else ours; empty where the book has a code of its own. */
export function templateFor(code: string, language: Locale): string {
  return localStorage.getItem(storageKey(code, language)) ?? templates[code]?.[language] ?? ''
}

/** From now on this device begins with these words. */
export function keepTemplate(code: string, language: Locale, text: string): void {
  localStorage.setItem(storageKey(code, language), text)
}
