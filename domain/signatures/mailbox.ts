import { normaliseEmail } from '../identity/email.ts'

interface Provider {
  /** all lead to one mailbox; the first one stands for them */
  readonly domains: readonly [string, ...string[]]
  /** what follows it within the name leads to the same mailbox */
  readonly tag?: '+'
  /** these within the name change nothing */
  readonly ignored?: RegExp
}

/**
 * Only what a provider itself promises to everybody: a rule too many would lock a neighbour out, one too few costs a
 * slot. Domains that look alike but may belong to two people (outlook.com and hotmail.com) are not joined.
 *
 * Sources: Gmail support.google.com/mail/answer/7436150 (dots) and 22370 (+); Microsoft
 * learn.microsoft.com/exchange/recipients-in-exchange-online/plus-addressing-in-exchange-online; Fastmail
 * fastmail.help/hc/articles/360060591053; Proton proton.me/support/creating-aliases; Yandex
 * yandex.com/support/domain/additional/mailbox-alias.xml (every mailbox has the same name in all their domains).
 */
const providers: readonly Provider[] = [
  { domains: ['gmail.com', 'googlemail.com'], tag: '+', ignored: /\./g },
  { domains: ['outlook.com'], tag: '+' },
  { domains: ['hotmail.com'], tag: '+' },
  { domains: ['live.com'], tag: '+' },
  { domains: ['fastmail.com'], tag: '+' },
  { domains: ['proton.me', 'protonmail.com', 'pm.me'], tag: '+' },
  { domains: ['yandex.ru', 'ya.ru', 'yandex.com', 'yandex.kz', 'yandex.by'], tag: '+' },
]

const byDomain = new Map(providers.flatMap((provider) => provider.domains.map((domain) => [domain, provider])))

/**
 * One spelling for all addresses that lead to one mailbox, so that nobody signs twice by writing theirs differently.
 * Letters go to the address as it was typed.
 * @returns undefined when the text is no e-mail address
 */
export function mailboxOf(text: string): string | undefined {
  const email = normaliseEmail(text)
  if (email === undefined) return undefined
  const at = email.lastIndexOf('@')
  const [name, domain] = [email.slice(0, at), email.slice(at + 1)]
  const provider = byDomain.get(domain)
  if (!provider) return email
  const { domains, tag, ignored } = provider
  const [untagged = ''] = tag === undefined ? [name] : name.split(tag, 1)
  const plain = ignored === undefined ? untagged : untagged.replaceAll(ignored, '')
  // A name of nothing but a tag is nobody's; it stays as it was typed.
  return `${plain === '' ? name : plain}@${domains[0]}`
}
