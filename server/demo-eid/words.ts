import type { Locale } from '#domain/kernel/localized.ts'

export interface DemoWords {
  readonly language: string
  readonly banner: string
  readonly title: string
  readonly lead: string
  readonly who: string
  readonly born: string
  readonly iin: string
  readonly how: string
  readonly qes: string
  readonly qesHint: string
  readonly eid: string
  readonly eidHint: string
  readonly passedOn: string
  readonly passedOnText: string
  readonly agree: string
  readonly cancel: string
  readonly choose: string
  readonly expired: string
  readonly expiredText: string
  readonly leaveTitle: string
  readonly leaveText: string
  readonly leave: string
  readonly stay: string
  readonly left: string
}

/** Demo eID is another site: it speaks for itself, and in its own words. */
export const demoWords: Readonly<Record<Locale, DemoWords>> = {
  kk: {
    language: 'Қазақша',
    banner: 'Бұл – көрсетілім. Мұндағы адамдар ойдан шығарылған, нақты цифрлық сәйкестендіру жүрмейді.',
    title: 'Demo eID арқылы кіру',
    lead: 'Кім болып кіретініңізді таңдаңыз.',
    who: 'Азамат',
    born: 'Туған күні',
    iin: 'ЖСН',
    how: 'Растау тәсілі',
    qes: 'ЭЦҚ',
    qesHint: 'Электрондық цифрлық қолтаңба: ең берік тәсіл.',
    eid: 'Мобильді сәйкестендіру',
    eidHint: 'Телефондағы кодпен растау.',
    passedOn: 'Dauys не біледі',
    passedOnText:
      'Аты-жөні, туған күні, ЖСН және тіркелген жері. Dauys ЖСН-ді сақтамайды, тек оның кілтпен алынған хешін сақтайды.',
    agree: 'Келісемін, жалғастыру',
    cancel: 'Болдырмау',
    choose: 'Азаматты таңдаңыз',
    expired: 'Бұл беттің уақыты өтті',
    expiredText: 'Келген сайтыңызға оралып, қайта кіріп көріңіз.',
    leaveTitle: 'Demo eID-ден шығасыз ба?',
    leaveText: 'Dauys-тан шықтыңыз. Құрылғыны басқа адам да қолданса, мұнда да шығыңыз.',
    leave: 'Шығу',
    stay: 'Қала беру',
    left: 'Сіз Demo eID-ден шықтыңыз',
  },
  ru: {
    language: 'Русский',
    banner: 'Это показ. Люди здесь вымышлены, настоящей цифровой идентификации нет.',
    title: 'Вход через Demo eID',
    lead: 'Выберите, кем войти.',
    who: 'Гражданин',
    born: 'Дата рождения',
    iin: 'ИИН',
    how: 'Способ подтверждения',
    qes: 'ЭЦП',
    qesHint: 'Электронная цифровая подпись: самый надёжный способ.',
    eid: 'Мобильная идентификация',
    eidHint: 'Подтверждение кодом в телефоне.',
    passedOn: 'Что узнает Dauys',
    passedOnText: 'Имя, дату рождения, ИИН и место регистрации. Сам ИИН Dauys не хранит, только его хеш с ключом.',
    agree: 'Согласиться и продолжить',
    cancel: 'Отмена',
    choose: 'Выберите гражданина',
    expired: 'Время этой страницы истекло',
    expiredText: 'Вернитесь на сайт, с которого пришли, и войдите ещё раз.',
    leaveTitle: 'Выйти из Demo eID?',
    leaveText: 'Вы вышли из Dauys. Если устройством пользуется кто-то ещё, выйдите и здесь.',
    leave: 'Выйти',
    stay: 'Остаться',
    left: 'Вы вышли из Demo eID',
  },
  en: {
    language: 'English',
    banner: 'This is a demonstration. The people here are made up; no real digital identity is involved.',
    title: 'Sign in with Demo eID',
    lead: 'Choose who you sign in as.',
    who: 'Citizen',
    born: 'Date of birth',
    iin: 'IIN',
    how: 'How you confirm it',
    qes: 'Digital signature',
    qesHint: 'A qualified electronic signature: the strongest way.',
    eid: 'Mobile identity',
    eidHint: 'Confirmed by a code on the phone.',
    passedOn: 'What Dauys learns',
    passedOnText: 'Name, date of birth, IIN and place of registration. Dauys keeps no IIN, only a keyed hash of it.',
    agree: 'Agree and continue',
    cancel: 'Cancel',
    choose: 'Choose a citizen',
    expired: 'This page has expired',
    expiredText: 'Go back to the site you came from and sign in once more.',
    leaveTitle: 'Sign out of Demo eID?',
    leaveText: 'You have signed out of Dauys. If others use this device too, sign out here as well.',
    leave: 'Sign out',
    stay: 'Stay',
    left: 'You have signed out of Demo eID',
  },
}
