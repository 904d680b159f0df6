import { link, name, say, text } from './say.ts'
import type { PbRules } from '../pb-rules.ts'
import type { RuleSentence } from '../rule-sentence.ts'

/** What it is called, and by which law it is. */
export function aboutSentences({ title, legalBasis, currency, timeZone }: PbRules): RuleSentence[] {
  return [
    say('about.title', { title: text(title) }),
    ...legalBasis.flatMap(lawSentences),
    say('about.currency', { currency: name(currency) }),
    say('about.timeZone', { zone: name(timeZone) }),
  ]
}

function lawSentences({ title, article, url }: PbRules['legalBasis'][number]): RuleSentence[] {
  const law = text(title)
  return [
    article === undefined ? say('about.law', { law }) : say('about.lawArticle', { law, article: name(article) }),
    ...(url === undefined ? [] : [say('about.lawAddress', { law: link(title, url) })]),
  ]
}
