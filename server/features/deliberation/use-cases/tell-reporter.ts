import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import type { ContributionReportId } from '#domain/kernel/ids.ts'
import type { ReportOutcome } from '#domain/deliberation/talk-events.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Mail } from '#server/platform/mail/mail.ts'
import type { ReportStore } from '../store/report.store.ts'

export type TellReporter = (reportId: ContributionReportId, eventId: string) => Promise<void>

interface Deps {
  readonly reports: Pick<ReportStore, 'read'>
  readonly identity: Pick<Identity, 'readAddresses'>
  readonly petitions: Pick<Petitions, 'readPetitions' | 'titleOf'>
  readonly mail: Mail
  readonly publicUrl: string
}

/** Who reported a contribution hears the result, in their language; who is gone hears nothing. */
export function tellReporter({ reports, identity, petitions, mail, publicUrl }: Deps): TellReporter {
  return async (reportId, eventId) => {
    const report = await reports.read(reportId)
    if (!report?.outcome) return
    const [[address], [petition]] = await Promise.all([
      identity.readAddresses([report.reporterId]),
      petitions.readPetitions([report.petitionId]),
    ])
    if (!address || !petition) return
    const { email, language } = address
    const title = localizedText(petitions.titleOf(petition), language)?.text ?? ''
    const link = `${publicUrl}/${language}/petitions/${petition.number}/discussion?contribution=${report.contributionId}`
    const words = letters[report.outcome][language]({ petition: `«${title}», № ${petition.number}`, link, ...report })
    await mail.send({ id: eventId, to: email, locale: language, ...words })
  }
}

interface Facts {
  readonly petition: string
  /** what the moderator wrote */
  readonly answer: string
  readonly link: string
}

type Words = (facts: Facts) => { readonly subject: string; readonly text: string }

// The subject names no petition: unlike the text it is kept after sending. Letters leave without a client that could
// translate them, so these words stand here, whole and in every language.
const letters: Readonly<Record<ReportOutcome, Readonly<Record<Locale, Words>>>> = {
  upheld: {
    kk: ({ petition, answer, link }) => ({
      subject: 'Шағымыңыз бойынша шешім: пікір жасырылды',
      text: letter(
        'Сәлеметсіз бе!',
        `Сіз шағымданған пікірді екі модератор қарап, жасырды. Петиция: ${petition}`,
        `Себебі: ${answer}`,
        link,
      ),
    }),
    ru: ({ petition, answer, link }) => ({
      subject: 'Решение по вашей жалобе: высказывание скрыто',
      text: letter(
        'Здравствуйте!',
        `Два модератора рассмотрели высказывание, на которое вы пожаловались, и скрыли его. Петиция: ${petition}`,
        `Причина: ${answer}`,
        link,
      ),
    }),
    en: ({ petition, answer, link }) => ({
      subject: 'Your report: the contribution was hidden',
      text: letter(
        'Hello!',
        `Two moderators looked at the contribution that you reported, and hid it. Petition: ${petition}`,
        `Why: ${answer}`,
        link,
      ),
    }),
  },
  dismissed: {
    kk: ({ petition, answer, link }) => ({
      subject: 'Шағымыңыз бойынша шешім: пікір қалды',
      text: letter(
        'Сәлеметсіз бе!',
        `Модератор сіз шағымданған пікірді қарап, оны қалдырды. Петиция: ${petition}`,
        `Модератордың түсіндірмесі: ${answer}`,
        link,
      ),
    }),
    ru: ({ petition, answer, link }) => ({
      subject: 'Решение по вашей жалобе: высказывание остаётся',
      text: letter(
        'Здравствуйте!',
        `Модератор рассмотрел высказывание, на которое вы пожаловались, и оставил его. Петиция: ${petition}`,
        `Пояснение модератора: ${answer}`,
        link,
      ),
    }),
    en: ({ petition, answer, link }) => ({
      subject: 'Your report: the contribution stays',
      text: letter(
        'Hello!',
        `A moderator looked at the contribution that you reported, and it stays. Petition: ${petition}`,
        `What the moderator wrote: ${answer}`,
        link,
      ),
    }),
  },
}

function letter(...paragraphs: readonly string[]): string {
  return paragraphs.join('\n\n')
}
