import { locales, type Locale } from '#domain/kernel/localized.ts'
import { demoCitizens } from './citizens.ts'
import { demoWords } from './words.ts'

/** Everything that people see of Demo eID: whole pages, without script. */
export interface ChoiceForm {
  readonly locale: Locale
  /** address of the page, which is where its form goes */
  readonly path: string
  /** nobody was chosen the last time */
  readonly isMissing: boolean
}

export function choicePage({ locale, path, isMissing }: ChoiceForm): string {
  const words = demoWords[locale]
  const people = demoCitizens.map(
    ({ id, name, birthDate, iin }, n) => `
      <label class="choice"><input type="radio" name="citizen" value="${id}" required${n === 0 ? ' checked' : ''}>
        <span><b lang="kk">${name}</b><br>
        <small>${words.born}: ${dateIn(locale, birthDate)} · ${words.iin}: ${iin}</small></span></label>`,
  )
  const ways = (['qes', 'eid'] as const).map(
    (way, n) => `
      <label class="choice"><input type="radio" name="way" value="${way}"${n === 0 ? ' checked' : ''}>
        <span><b>${words[way]}</b><br><small>${words[`${way}Hint`]}</small></span></label>`,
  )
  const other = locales.filter((each) => each !== locale)
  return page(
    locale,
    words.title,
    `<p>${words.lead}</p>
    ${isMissing ? `<p class="mistake" role="alert">${words.choose}</p>` : ''}
    <form method="post" action="${path}?lang=${locale}">
      <fieldset><legend>${words.who}</legend>${people.join('')}</fieldset>
      <fieldset><legend>${words.how}</legend>${ways.join('')}</fieldset>
      <h2>${words.passedOn}</h2>
      <p>${words.passedOnText}</p>
      <p class="acts"><button name="act" value="agree">${words.agree}</button>
        <button name="act" value="cancel" class="second" formnovalidate>${words.cancel}</button></p>
    </form>`,
    other.map((each) => `<a href="${path}?lang=${each}" lang="${each}">${demoWords[each].language}</a>`).join(' · '),
  )
}

/** @param form what the provider wants to be sent; the answer decides by the name of the button */
export function leavingPage(locale: Locale, form: string): string {
  const words = demoWords[locale]
  return page(
    locale,
    words.leaveTitle,
    `<p>${words.leaveText}</p>${form}
    <p class="acts"><button form="op.logoutForm" name="logout" value="yes">${words.leave}</button>
      <button form="op.logoutForm" class="second">${words.stay}</button></p>`,
  )
}

export function leftPage(locale: Locale): string {
  return page(locale, demoWords[locale].left, '')
}

export function expiredPage(locale: Locale): string {
  return page(locale, demoWords[locale].expired, `<p>${demoWords[locale].expiredText}</p>`)
}

function page(locale: Locale, title: string, content: string, languages = ''): string {
  return `<!doctype html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>${title}</title>
    <link rel="stylesheet" href="/demo-eid/style.css">
  </head>
  <body>
    <header><p><b>Demo eID</b></p>${languages === '' ? '' : `<nav aria-label="Тіл · Язык · Language">${languages}</nav>`}</header>
    <main>
      <p class="banner">${demoWords[locale].banner}</p>
      <h1>${title}</h1>
      ${content}
    </main>
  </body>
</html>`
}

function dateIn(locale: Locale, day: string): string {
  const [year, month, date] = day.split('-')
  return locale === 'en' ? day : `${date}.${month}.${year}`
}

export const demoStyle = `
:root { color-scheme: light dark; --paper: #fff; --ink: #1d1f24; --soft: #53565e; --edge: #74777f; --act: #4a3a9a; --on-act: #fff; --note: #f1edff; --bad: #b0261c; }
@media (prefers-color-scheme: dark) { :root { --paper: #16171c; --ink: #eceef2; --soft: #b3b7c0; --edge: #8d919b; --act: #b9adff; --on-act: #16171c; --note: #262238; --bad: #ff9d93; } }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 36rem; padding: 1rem; background: var(--paper); color: var(--ink); font: 1.0625rem/1.55 system-ui, Arial, sans-serif; overflow-wrap: anywhere; }
header { display: flex; flex-wrap: wrap; gap: .5rem 1rem; justify-content: space-between; align-items: center; border-bottom: 3px solid var(--act); }
header p { margin: .5rem 0; }
header a { display: inline-block; padding: .6rem .2rem; color: var(--act); }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; }
small { color: var(--soft); font-size: .95rem; }
fieldset { margin: 1.25rem 0; padding: 0; border: 0; }
legend { padding: 0; font-weight: 700; }
.banner { padding: .75rem 1rem; background: var(--note); border: 1px solid var(--act); border-radius: .5rem; }
.mistake { color: var(--bad); font-weight: 700; }
.choice { display: flex; gap: .75rem; align-items: flex-start; margin: .5rem 0; padding: .75rem; border: 1px solid var(--edge); border-radius: .5rem; }
.choice input { width: 1.25rem; height: 1.25rem; margin: .2rem 0 0; flex: none; accent-color: var(--act); }
.choice:has(:checked) { outline: 2px solid var(--act); }
.acts { display: flex; flex-wrap: wrap; gap: .75rem; }
button { min-height: 3rem; padding: .5rem 1.25rem; border: 2px solid var(--act); border-radius: .5rem; background: var(--act); color: var(--on-act); font: inherit; font-weight: 700; cursor: pointer; }
button.second { background: transparent; color: var(--act); }
:focus-visible { outline: 3px solid var(--act); outline-offset: 2px; }
`
