import { writePageState } from '#client/app/page-state.ts'
import { iconSprite } from '#client/ui/icons.ts'
import type { Locale } from '#domain/kernel/localized.ts'
import type { Theme } from '#schema/first-view.ts'
import type { PageAssets } from '#client/app/assets.ts'
import type { HeadElement } from '#client/app/head.ts'
import type { PageStateJson } from '#client/app/page-state.ts'

/** Everything that one HTML document is written from. */
export interface DocumentParts {
  readonly locale: Locale
  readonly theme: Theme
  readonly largeText: boolean
  readonly title: string
  readonly elements: readonly HeadElement[]
  readonly assets: PageAssets
  /** HTML of the application */
  readonly body: string
  /** absent: the page is read as it stands, no script takes it over */
  readonly state: PageStateJson | undefined
}

export function writeDocument(parts: DocumentParts): string {
  const { locale, theme, largeText, assets, state } = parts
  const choices = `${theme === 'system' ? '' : ` data-theme="${theme}"`}${largeText ? ' data-text="large"' : ''}`
  const scripts =
    state === undefined
      ? []
      : [
          // After style and face: the page is read before any script runs, and nothing may jump when the face arrives.
          ...assets.scripts.map((href) => `<link rel="modulepreload" href="${href}" fetchpriority="low">`),
          `<script type="module" src="${assets.entry}" fetchpriority="low"></script>`,
        ]
  return [
    `<!doctype html>`,
    `<html lang="${locale}"${choices}>`,
    `<head>`,
    `<meta charset="utf-8">`,
    `<meta name="viewport" content="width=device-width, initial-scale=1">`,
    `<meta name="color-scheme" content="light dark">`,
    `<title>${escapeHtml(parts.title)}</title>`,
    ...assets.fonts.map((href) => `<link rel="preload" href="${href}" as="font" type="font/woff2" crossorigin>`),
    `<link rel="stylesheet" href="${assets.style}">`,
    `<link rel="icon" href="/favicon.svg" type="image/svg+xml">`,
    ...parts.elements.map(writeElement),
    ...scripts,
    `</head>`,
    `<body>`,
    iconSprite,
    `<div id="app" class="site">${parts.body}</div>`,
    ...(state === undefined ? [] : [writePageState(state)]),
    `</body>`,
    `</html>`,
  ].join('\n')
}

function writeElement({ tag, attributes }: HeadElement): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeHtml(value)}"`)
  return `<${tag}${written.join('')} data-page>`
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}
