import { refuse, ok, type Refusal, type Result } from '../kernel/result.ts'
import { locales, type Locale } from '../kernel/localized.ts'
import { canonicalText } from '../kernel/text.ts'
import type { Actor } from '../kernel/actor.ts'
import { isAuthor } from '../petitions/may-edit.ts'
import { shownTexts, type Petition } from '../petitions/petition.ts'
import { isWithin, type Location } from '../places/territory.ts'
import type { PetitionRules, TextRole } from '../rules/book.ts'
import type { Campaign } from './campaign.ts'
import { takesProposals, type ProjectEdit } from './draft-project.ts'
import type { ProjectText } from './project.ts'
import type { PbRules } from './rules/pb-rules.ts'
import { textLimits } from './submit-project.ts'

/**
 * Whether the author of a petition may make a project of it.
 *
 * `FORBIDDEN` not the author, or no answer said that it needs money of the local budget · `NOT_NOW` no campaign of its
 * place takes proposals
 * @param needsBudget an official answer said so
 * @param place the place of the petition
 */
export function mayMakeProject(
  petition: Pick<Petition, 'authorId'>,
  actor: Actor,
  {
    needsBudget,
    campaign,
    place,
  }: { needsBudget: boolean; campaign: Campaign | undefined; place: Location | undefined },
): Result<Campaign, Refusal<'FORBIDDEN' | 'NOT_NOW'>> {
  if (!isAuthor(petition, actor) || !needsBudget) return refuse({ code: 'FORBIDDEN' })
  const isOpen = campaign && takesProposals(campaign) && place && isWithin(place, campaign.territoryId)
  return isOpen ? ok(campaign) : refuse({ code: 'NOT_NOW' })
}

/** What a petition says already: its title, what is to be done, where, and of which kind. */
export function editOfPetition(petition: Petition, book: PetitionRules, rules: PbRules): ProjectEdit {
  const texts = Object.fromEntries(
    locales.flatMap((locale) => {
      const text = textIn(petition, book, locale)
      return text ? [[locale, text] as const] : []
    }),
  )
  return {
    texts,
    territoryId: petition.territoryId,
    category: categoryOfTopic(petition.topicId, rules),
  }
}

function textIn(petition: Petition, book: PetitionRules, locale: Locale): ProjectText | undefined {
  const fields = shownTexts(petition)[locale]
  const title = withRole('title')[0]
  if (!fields || !title) return undefined
  const { max: titleMax } = textLimits.title
  const { max: descriptionMax } = textLimits.description
  return {
    title: shortened(title, titleMax),
    // What people signed, in the order of the book: first what is asked for, then why.
    description: shortened([...withRole('details').reverse(), ...withRole('background')].join('\n\n'), descriptionMax),
    ...{ effect: '', beneficiaries: '', address: '' },
  }

  function withRole(role: TextRole): string[] {
    return book.text.fields
      .filter((field) => field.role === role)
      .map(({ id }) => canonicalText(fields?.[id] ?? ''))
      .filter((text) => text !== '')
  }
}

/** Whole words, and a sign that there was more. */
function shortened(text: string, max: number): string {
  const letters = [...text]
  if (letters.length <= max) return text
  const start = letters.slice(0, max - 1).join('')
  const end = start.search(/\s\S*$/u)
  return `${end > 0 ? start.slice(0, end) : start}…`
}

/** Categories that projects of a topic usually have, the nearest first; the rules of a place know some of them. */
const categoriesOf: Readonly<Record<string, readonly string[]>> = {
  'improvement.greening': ['greening', 'environment', 'improvement'],
  'improvement.parks': ['greening', 'improvement', 'public-space'],
  'improvement.lighting': ['improvement', 'safety', 'public-space'],
  'utilities.waste': ['sanitary-cleaning', 'environment'],
  'culture.sport': ['sport', 'culture'],
  improvement: ['improvement', 'public-space'],
  utilities: ['improvement', 'public-space'],
  transport: ['mobility', 'improvement'],
  construction: ['improvement', 'public-space'],
  education: ['education', 'improvement'],
  environment: ['environment', 'greening', 'sanitary-cleaning'],
  culture: ['culture', 'improvement'],
  safety: ['safety', 'improvement'],
}

/** @returns null where no category of the rules fits: the author chooses */
export function categoryOfTopic(topicId: string | null, { categories }: Pick<PbRules, 'categories'>): string | null {
  if (topicId === null) return null
  const [topic = ''] = topicId.split('.')
  const usual = [...(categoriesOf[topicId] ?? []), ...(categoriesOf[topic] ?? [])]
  return usual.find((code) => categories.some((category) => category.code === code)) ?? null
}
