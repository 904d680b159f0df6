import { costOf, isTranslated, readItem } from '#client/features/budgets/project-draft-state.ts'
import { envelopeThatPays, fittingEnvelopes, locationOf } from '#client/features/budgets/project-money.ts'
import { projectSteps } from '#client/features/budgets/project-steps.ts'
import { pathTo } from '#client/features/places/territory-tree.ts'
import { useMoney } from '#client/features/budgets/use-money.ts'
import { useLocalized } from '#client/lib/localized.ts'
import { useWords } from '#client/lib/words.ts'
import { sumOf } from '#domain/budgets/submit-project.ts'
import { locales } from '#domain/kernel/localized.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { ProjectDraftState } from '#client/features/budgets/project-draft-state.ts'
import type { ProjectStep } from '#client/features/budgets/project-steps.ts'
import type { DraftProject } from '#client/features/budgets/use-project-draft.ts'
import type { TerritoryNode } from '#client/features/places/territory-tree.ts'
import type { Photo } from '#client/lib/photos/use-photos.ts'

interface Line {
  readonly text: string
  readonly lang?: Locale | undefined
  readonly strong?: boolean
}

/** The answers of one page of the wizard, in words. */
export interface ProjectAnswer {
  readonly step: ProjectStep
  readonly label: string
  readonly lines: readonly Line[]
  readonly photos: readonly Photo[]
}

type AnsweredStep = Exclude<ProjectStep, 'check'>

/** What a page of the wizard is called where its answers are listed. */
const stepWords = {
  idea: 'projectWizard.steps.idea',
  place: 'projectWizard.steps.place',
  category: 'projectWizard.steps.category',
  cost: 'projectWizard.steps.cost',
  effect: 'projectWizard.steps.effect',
  photos: 'projectWizard.steps.photos',
  people: 'projectWizard.steps.people',
  languages: 'projectWizard.steps.languages',
} as const satisfies Record<AnsweredStep, string>

const languageWords = {
  kk: 'projectWizard.languages.name.kk',
  ru: 'projectWizard.languages.name.ru',
  en: 'projectWizard.languages.name.en',
} as const satisfies Record<Locale, string>

interface Written {
  readonly state: ProjectDraftState
  readonly project: DraftProject
  readonly tree: readonly TerritoryNode[]
}

/** Everything that was answered, page by page, in the words of the reader. */
export function useProjectAnswers(): (written: Written) => ProjectAnswer[] {
  const { t, tn, locale } = useWords()
  const money = useMoney()
  const shown = useLocalized()

  const own = ({ state }: Written, field: 'title' | 'description' | 'effect' | 'beneficiaries' | 'address'): Line => ({
    text: state.texts[state.language][field].trim(),
    lang: state.language === locale.value ? undefined : state.language,
  })

  function place(written: Written): Line[] {
    const { state, tree } = written
    const path = pathTo(tree, state.territoryId).slice(-2).reverse()
    const point = state.point === null ? '' : t('projectWizard.check.point')
    return [{ text: path.map(({ name }) => shown(name).text).join(', ') }, own(written, 'address'), { text: point }]
  }

  function category({ state, project: { campaign }, tree }: Written): Line[] {
    const name = shown(campaign.categories.find(({ code }) => code === state.category)?.name)
    const fitting = fittingEnvelopes(campaign.envelopes, locationOf(tree, state.territoryId), state.category)
    const envelope = envelopeThatPays(fitting, state.envelopeId)
    const pays = envelope === undefined ? '' : t('projectWizard.check.pays', { name: shown(envelope.name).text })
    return [{ ...name, text: capital(name.text) }, { text: name.text === '' ? '' : pays }]
  }

  function cost({ state, project: { campaign } }: Written): Line[] {
    const { currency } = campaign
    const sum = costOf(state, currency)
    const items = state.costItems.flatMap((item) => {
      const read = readItem(item, currency)
      return read === undefined ? [] : [`${item.name}: ${money(sumOf([read]), currency)}`]
    })
    const whole = sum === undefined ? '' : money(sum, currency)
    return [{ text: whole, strong: true }, ...items.map((text) => ({ text }))]
  }

  function people({ state, project }: Written): Line[] {
    const asked = project.coAuthors.filter(({ state: said }) => said === 'INVITED' || said === 'ACCEPTED').length
    return [
      { text: t(state.showAuthor ? 'projectWizard.check.nameShown' : 'projectWizard.check.nameHidden') },
      { text: asked === 0 ? '' : tn('projectWizard.check.coAuthors', asked) },
    ]
  }

  function languages({ state }: Written): Line[] {
    const written = locales.filter((one) => one === state.language || isTranslated(state, one))
    return [{ text: capital(written.map((one) => t(languageWords[one])).join(', ')) }]
  }

  const linesOf: Record<AnsweredStep, (written: Written) => Line[]> = {
    idea: (written) => [{ ...own(written, 'title'), strong: true }, own(written, 'description')],
    place,
    category,
    cost,
    effect: (written) => [own(written, 'effect'), own(written, 'beneficiaries')],
    photos: ({ state }) => [
      { text: state.photos.length === 0 ? '' : tn('projectWizard.check.photos', state.photos.length) },
    ],
    people,
    languages,
  }

  return (written) =>
    projectSteps
      .filter((step) => step !== 'check')
      .map((step) => ({
        step,
        label: t(stepWords[step]),
        lines: linesOf[step](written).filter(({ text }) => text !== ''),
        photos: step === 'photos' ? written.state.photos : [],
      }))
}

/** A name of the rules, or a list, where it stands alone. */
function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
