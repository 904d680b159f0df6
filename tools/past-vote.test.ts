import { expect, it } from 'vitest'
import { layOutCity } from '#seed/city.ts'
import { keepPastVote } from '#seed/past-vote.ts'
import { fakeClock } from '#server/testing/clock.ts'
import { testServer } from '#server/testing/server.ts'

const server = testServer({ clock: fakeClock(), withWorkers: false })

it('gives the demo city a closed campaign, once, with the names of its categories', async () => {
  await layOutCity(server.app)
  await keepPastVote(server.app)
  await keepPastVote(server.app)
  const { mongo } = server.app.platform
  const campaigns = await mongo.collection('campaigns').find().toArray()
  expect(campaigns).toMatchObject([{ state: 'closed', territoryId: 'turkistan-city', year: 2026 }])
  const projects = await mongo.collection('projects').find().sort({ ballotNumber: 1 }).toArray()
  expect(projects).toHaveLength(16)
  expect(projects[0]).toMatchObject({
    ...{ state: 'won', category: 'category-1', language: 'kk' },
    // By its point, since sectors have outlines.
    ...{ territoryId: 'shaugar', list: { places: expect.arrayContaining(['turkistan-city']) } },
    texts: { kk: { title: 'Шауғарда ағаш отырғызып, шағын саябақ салу' } },
    source: { neighbourhood: 'Шауғар', categories: ['көгалдандыру'] },
  })
  const sectors = new Map(
    projects.map(({ territoryId, source }) => [String(territoryId), String(source.neighbourhood)]),
  )
  expect(Object.fromEntries(sectors)).toEqual({
    ...{ shaugar: 'Шауғар', otyrar: 'Отырар', sauran: 'Сауран', birlik: 'Бірлік', bekzat: 'Бекзат', yassy: 'Яссы' },
  })
})
