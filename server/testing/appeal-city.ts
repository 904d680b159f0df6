type Books = typeof import('#domain/rules/books/index.ts')

/**
 * The shelf with two books more, made of `demo-city`: `appeal-city` lets an author appeal once within ten working days,
 * `strict-city` asks for two people before anything is refused. For `vi.mock` of the list of books.
 */
export function withAppealCity(books: Books): Books {
  const demo = books.bookFiles.find(({ file }) => file === 'demo-city.json')?.json as {
    readonly moderation: object
    readonly provenance: unknown
  }
  const appeal = { within: { n: 10, unit: 'workingDays' }, times: 1 }
  const book = (id: string, moderation: object) => ({
    file: `${id}.json`,
    json: { ...demo, id, moderation: { ...demo.moderation, appeal, ...moderation } },
  })
  const more = [book('appeal-city', {}), book('strict-city', { secondReviewer: ['reject', 'hide'] })]
  return { ...books, bookFiles: [...books.bookFiles, ...more] }
}
