import operations from '#schema/operations.json' with { type: 'json' }
import type { LoadRequest } from '../harness/connection.ts'
import { projectsAsked, type ReadVote } from './votes.ts'

/** What is asked of every campaign in the same way. */
export interface Question {
  readonly name: string
  /** one figure for each kind */
  readonly kind: 'lists' | 'pages'
  requests(vote: ReadVote): readonly QuestionRequest[]
}

interface QuestionRequest {
  readonly request: LoadRequest
  /** whether the answer shows what was asked for */
  isShown(body: string): boolean
}

/**
 * The documents of the client, and its pages. What depends on how many projects there are is asked for as many of both
 * campaigns; a page of the list is narrowed by cost until it has as many.
 */
export const questions: readonly Question[] = [
  {
    name: 'list of projects',
    kind: 'lists',
    requests: ({ key }) => [list(projectsAsked, document('ProjectList', { key, first: projectsAsked }))],
  },
  {
    name: 'list of a category, dearest first',
    kind: 'lists',
    requests: ({ key, category: { code, first } }) => [
      list(first, document('ProjectList', { key, first, filter: { category: code }, orderBy: 'DEAREST' })),
    ],
  },
  {
    name: 'page of the list, cheapest first',
    kind: 'lists',
    requests: ({ key, costMax }) => [
      list(projectsAsked, page(`/kk/budget/${key}/projects?cost=${costMax}&sort=cheapest`)),
    ],
  },
  { name: 'campaign', kind: 'pages', requests: ({ key, word }) => [text(word, document('Campaign', { key }))] },
  { name: 'page of the campaign', kind: 'pages', requests: ({ key, word }) => [text(word, page(`/kk/budget/${key}`))] },
  {
    name: 'project',
    kind: 'pages',
    requests: ({ projects }) => projects.map(({ id, word }) => text(word, document('Project', { id }))),
  },
  {
    name: 'page of a project',
    kind: 'pages',
    requests: ({ projects }) => projects.map(({ id, word }) => text(word, page(`/kk/projects/${id}`))),
  },
]

function list(count: number, request: LoadRequest): QuestionRequest {
  return { request, isShown: (body) => new Set(body.match(/\bprj_\w+/g)).size === count }
}

function text(word: string, request: LoadRequest): QuestionRequest {
  return { request, isShown: (body) => body.includes(word) }
}

// A cookie, even one of taste, keeps the memory out of it.
const headers = { cookie: 'theme=dark' }

function page(path: string): LoadRequest {
  return { path, headers }
}

/** The client's own document, by its hash. */
function document(name: string, variables: Readonly<Record<string, unknown>>): LoadRequest {
  const [hash] = Object.entries(operations).find(([, text]) => new RegExp(`query ${name}\\b`).test(text)) ?? []
  if (hash === undefined) throw new Error(`The client has no document ${name}`)
  return page(`/graphql?${new URLSearchParams({ id: hash, variables: JSON.stringify(variables) })}`)
}
