import type { Locale } from '#domain/kernel/localized.ts'
import type { Sentences } from '../project-letters.ts'

/** What happened to a work, for who proposed it; and how a dispute was answered, for who raised it. */
export type WorkLetterKind = 'planned' | 'delayed' | 'done' | 'failed' | 'reopened' | 'confirmed'

// As in `project-letters.ts`: these words stand here, whole and in every language.

export const workSentences: Readonly<Record<WorkLetterKind, Readonly<Record<Locale, Sentences>>>> = {
  planned: {
    kk: [
      'Жобаңыз іске асырылады',
      'Жобаңыз жеңді, қала оны орындауға кірісті.',
      'Кім жауап беретіні, мерзімі және ақшасы жоба бетінде көрсетіледі.',
    ],
    ru: [
      'Ваш проект осуществят',
      'Ваш проект победил, и город приступил к нему.',
      'Кто отвечает, в какие сроки и на какие деньги, указано на странице проекта.',
    ],
    en: [
      'Your project will be built',
      'Your project won, and the city takes it on.',
      'Its page says who answers for it, until when and for how much.',
    ],
  },
  delayed: {
    kk: ['Жобаңыздағы жұмыс кешігеді', 'Жұмыс кешігіп жатыр. Жаңа мерзімі жоба бетінде көрсетілген.'],
    ru: ['Работа по вашему проекту задерживается', 'Работа задерживается. Новый срок указан на странице проекта.'],
    en: ['Work on your project is late', 'The work is late. Its page says until when.'],
  },
  done: {
    kk: [
      'Жобаңыздағы жұмыс аяқталды',
      'Жауапты мекеме жұмыстың аяқталғанын хабарлады.',
      'Барып көріп, не өзгергенін бағалаңыз. Жұмыс бітпеген болса, жоба бетінде дау айтыңыз.',
    ],
    ru: [
      'Работа по вашему проекту завершена',
      'Ответственный орган сообщил, что работа завершена.',
      'Посмотрите и оцените, что изменилось. Если сделано не всё, оспорьте это на странице проекта.',
    ],
    en: [
      'Work on your project is done',
      'The responsible body says that the work is done.',
      'Have a look, and grade what changed. If it is not done, dispute it on the page of the project.',
    ],
  },
  failed: {
    kk: ['Жобаңыз орындалмайды', 'Жауапты мекеме жобаңыздан бас тартты. Себебі барлығына көрсетілген.'],
    ru: ['Ваш проект не осуществят', 'Ответственный орган отказался от вашего проекта. Причина опубликована для всех.'],
    en: ['Your project will not be built', 'The responsible body gave it up. Everybody can read the reason.'],
  },
  reopened: {
    kk: ['Дауыңызға жауап берілді', 'Жұмыс аяқталмаған деп танылды. Ол жалғасады.'],
    ru: ['На ваше возражение ответили', 'Признано, что работа не завершена. Она продолжается.'],
    en: ['Your dispute was answered', 'It is agreed that the work is not done. It goes on.'],
  },
  confirmed: {
    kk: ['Дауыңызға жауап берілді', 'Жауапты мекеме жұмыс аяқталды деп санайды.'],
    ru: ['На ваше возражение ответили', 'Ответственный орган считает, что работа завершена.'],
    en: ['Your dispute was answered', 'The responsible body says that the work is done all the same.'],
  },
}
