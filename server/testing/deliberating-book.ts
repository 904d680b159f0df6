import demoCity from '#domain/rules/books/demo-city.json' with { type: 'json' }

/**
 * The demo city's book with deliberation before signing, ended by the timer after fourteen days, and five signatures
 * instead of a hundred: `vi.mock('#domain/rules/books/index.ts', () => import('#server/testing/deliberating-book.ts'))`
 */
const deliberating = {
  ...demoCity,
  id: 'deliberating-city',
  provenance: [],
  stages: demoCity.stages.flatMap((stage) =>
    stage.kind === 'signing'
      ? [
          {
            kind: 'deliberation',
            title: { kk: 'Талқылау', ru: 'Обсуждение', en: 'Deliberation' },
            visibility: 'public',
            min: { n: 14, unit: 'days' },
            max: { n: 14, unit: 'days' },
            endedBy: 'timer',
          },
          stage,
        ]
      : [stage],
  ),
  levels: demoCity.levels.map((level) => ({
    ...level,
    tracks: level.tracks.map((track, i) => (i === 0 ? { ...track, need: { kind: 'count', n: 5 } } : track)),
  })),
  discussion: {
    arguments: ['deliberation', 'signing'],
    questions: ['deliberation', 'signing'],
    amendments: ['deliberation'],
    closingSummary: true,
    recordOpposition: false,
  },
}

/** Ended by who wrote the petition, who has two months. */
const endedByAuthor = {
  ...deliberating,
  id: 'patient-city',
  stages: deliberating.stages.map((stage) =>
    stage.kind === 'deliberation'
      ? { ...stage, endedBy: 'author', min: { n: 3, unit: 'days' }, max: { n: 2, unit: 'months' } }
      : stage,
  ),
}

export const bookFiles = [
  { file: 'demo-city.json', json: demoCity },
  { file: 'deliberating-city', json: deliberating },
  { file: 'patient-city', json: endedByAuthor },
]
