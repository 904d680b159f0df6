import type { DomainEvent } from '#domain/kernel/event.ts'
import { erasedPerson } from '#domain/kernel/ids.ts'
import { localizedText, type Locale } from '#domain/kernel/localized.ts'
import type { AmendmentsLeftOpen } from '#domain/deliberation/amendment.ts'
import type { Identity } from '#server/features/identity/index.ts'
import type { Petitions } from '#server/features/petitions/index.ts'
import type { Crypto } from '#server/platform/crypto.ts'
import type { Mail } from '#server/platform/mail/mail.ts'

export interface TellDeps {
  readonly petitions: Pick<Petitions, 'readPetitions' | 'titleOf' | 'bookOf'>
  readonly identity: Pick<Identity, 'readAddresses'>
  readonly mail: Mail
  readonly crypto: Pick<Crypto, 'keyedHash'>
  readonly publicUrl: string
}

const words: Readonly<
  Record<Locale, (about: { number: number; petition: string; until: string; link: string }) => Letter>
> = {
  kk: ({ number, petition, until, link }) => ({
    subject: `Түзетулер шешіміңізді күтіп тұр: ${number}`,
    text: `${petition} петициясын талқылау мерзімі аяқталды, бірақ ${number} түзету бойынша шешім қабылданған жоқ.\n\nӘр түзетуді қабылдаңыз немесе себебін жазып, қабылдамаңыз. Соңғы мерзім: ${until}. Содан кейін қалған түзетулер «шешім қабылданбады» деген белгімен қабылданбаған болып саналады да, қол жинау басталады.\n\n${link}`,
  }),
  ru: ({ number, petition, until, link }) => ({
    subject: `Поправки ждут вашего решения: ${number}`,
    text: `Обсуждение петиции ${petition} закончилось, но без решения осталось поправок: ${number}.\n\nПримите каждую или откажите, указав причину. Срок — ${until}. После него оставшиеся поправки считаются не принятыми с пометкой «без решения», и начинается сбор подписей.\n\n${link}`,
  }),
  en: ({ number, petition, until, link }) => ({
    subject: `Amendments wait for your decision: ${number}`,
    text: `The deliberation of the petition ${petition} is over, and ${number} amendments are undecided.\n\nTake each one, or do not take it and say why, until ${until}. After that the rest counts as not taken, marked “undecided”, and signing begins.\n\n${link}`,
  }),
}

interface Letter {
  readonly subject: string
  readonly text: string
}

export type TellAuthor = (event: DomainEvent) => Promise<void>

/** To those who write the petition: the term is over, and amendments wait for them. */
export function tellAuthor({ petitions, identity, mail, crypto, publicUrl }: TellDeps): TellAuthor {
  return async ({ id: eventId, data }) => {
    // Only deliberation writes events of this type.
    const { petitionId, number, until } = data as AmendmentsLeftOpen['data']
    const [petition] = await petitions.readPetitions([petitionId])
    if (!petition) return
    const writers = [petition.authorId, ...petition.coAuthorIds].flatMap((id) => (id && id !== erasedPerson ? id : []))
    const { timeZone } = petitions.bookOf(petition)
    for (const { id, email, language } of await identity.readAddresses(writers)) {
      const title = localizedText(petitions.titleOf(petition), language)?.text ?? ''
      const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone }).format(until)
      const link = `${publicUrl}/${language}/petitions/${petition.number}/amendments`
      const letter = words[language]({ number, petition: `«${title}», № ${petition.number}`, until: day, link })
      // A letter must not say by its id who reads it.
      const letterId = crypto.keyedHash('deliberation/letter', `${eventId} ${id}`).toString('base64url')
      await mail.send({ id: letterId, to: email, locale: language, ...letter })
    }
  }
}
