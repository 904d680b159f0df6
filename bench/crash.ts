import { randomUUID } from 'node:crypto'
import { ApiError, ApiPerson, demandNoErrors } from './client.ts'
import type { Proof, ProofReport } from './proof.ts'
import { type RunningCity, startCity } from './city.ts'

interface Options {
  kills: number
  people: number
  petitions: number
}

interface Signing {
  person: number
  petition: number
  attempt: string
}

/** What people did and what they were told. Only an acknowledgement is a promise. */
interface Recorder {
  acknowledged: Signing[]
  /** draft text that the server confirmed last, and those it may hold beyond it, by person */
  drafts: Map<number, { id: string; confirmed: string; sent: Set<string> }>
  writesInFlight: Set<string>
  killsInsideAWrite: number
  repeatedUntilCertain: number
}

/**
 * Kills the server with SIGKILL again and again while people sign and write drafts, then asks: is every
 * acknowledged signature and draft there, none twice, and does the public count equal what is stored?
 */
export const crash: Proof = {
  name: 'crash',
  goal: 'nothing acknowledged is lost, nothing is counted twice, count equals stored',
  options: ['kills', 'people', 'petitions'],
  async run({ full, option, say }): Promise<ProofReport> {
    const options: Options = {
      kills: option('kills', full ? 30 : 4),
      people: option('people', full ? 500 : 60),
      petitions: option('petitions', full ? 24 : 8),
    }
    const city = await startCity(say)
    try {
      return await proveOn(city, options, say)
    } finally {
      await city.stop()
    }
  },
}

async function proveOn(city: RunningCity, options: Options, say: (line: string) => void): Promise<ProofReport> {
  say(`${options.people} people sign in, ${options.petitions} petitions open`)
  const people = await signInEverybody(city, options.people)
  const petitions = await openPetitions(city, options.petitions)

  const recorder: Recorder = {
    acknowledged: [],
    drafts: new Map(),
    writesInFlight: new Set(),
    killsInsideAWrite: 0,
    repeatedUntilCertain: 0,
  }
  const crowd = { going: true }
  const acting = people.map((person, index) => actUntilStopped({ person, index, petitions, recorder, crowd }))

  for (let kill = 1; kill <= options.kills; kill++) {
    await pause(300 + Math.random() * 900)
    await until(() => recorder.writesInFlight.size > 0, 5_000)
    if (recorder.writesInFlight.size > 0) recorder.killsInsideAWrite++
    await city.killServer()
    const killedAt = performance.now()
    await city.startServer()
    const awaySeconds = ((performance.now() - killedAt) / 1_000).toFixed(1)
    say(
      `kill ${kill} of ${options.kills}: back after ${awaySeconds} s, ` +
        `${recorder.acknowledged.length} signatures acknowledged so far`,
    )
  }
  crowd.going = false
  await Promise.all(acting)

  const findings = await examine({ city, people, petitions, recorder, say })
  const signed = recorder.acknowledged.length
  return {
    met: findings.length === 0 && recorder.killsInsideAWrite > 0,
    figures: {
      kills: options.kills,
      killsInsideAWrite: recorder.killsInsideAWrite,
      repeatedUntilCertain: recorder.repeatedUntilCertain,
      people: options.people,
      signaturesAcknowledged: signed,
      draftsConfirmed: recorder.drafts.size,
    },
    findings,
  }
}

async function signInEverybody(city: RunningCity, count: number): Promise<ApiPerson[]> {
  const people = Array.from({ length: count }, (_, i) => new ApiPerson(city.origin, `crowd-${i}@dauys.example`))
  for (let i = 0; i < people.length; i += 20) {
    await Promise.all(
      people.slice(i, i + 20).map(async (person) => {
        await person.signInByCode()
        const { updateProfile } = await person.ask<{ updateProfile: { userErrors: { code: string }[] } }>(
          `mutation { updateProfile(input: { name: "Crowd Person", birthDate: "1990-01-01", territoryId: "birlik" }) {
            userErrors { code path } } }`,
        )
        demandNoErrors('updateProfile', updateProfile.userErrors)
      }),
    )
  }
  return people
}

async function openPetitions(city: RunningCity, count: number): Promise<string[]> {
  const author = new ApiPerson(city.origin, city.logins.author)
  const moderator = new ApiPerson(city.origin, city.logins.moderator)
  await author.signInByPassword(city.logins.password)
  await moderator.signInByPassword(city.logins.password)
  const { petitionForm } = await author.ask<{
    petitionForm: {
      levels: { id: string }[]
      fields: { id: string; max: number }[]
      checklist: { code: string }[]
      forbiddenTopics: { code: string }[]
    }
  }>(
    `{ petitionForm(territoryId: "turkistan-city") {
      levels { id } fields { id max } checklist { code } forbiddenTopics { code } } }`,
  )
  const opened: string[] = []
  for (let i = 0; i < count; i++) {
    const { createPetition } = await author.ask<{
      createPetition: { petition: { id: string } | null; userErrors: { code: string }[] }
    }>(
      `mutation ($input: CreatePetitionInput!) { createPetition(input: $input) { petition { id } userErrors { code path } } }`,
      {
        input: {
          territoryId: 'turkistan-city',
          levelId: petitionForm.levels[0]?.id,
          topicId: 'transport.roads',
          language: 'EN',
          attempt: randomUUID(),
          texts: petitionForm.fields.map(({ id, max }) => ({
            locale: 'EN',
            field: id,
            text: `Petition ${i + 1} of the crash proof: mend the pavement on street ${i + 1}`.slice(0, max),
          })),
        },
      },
    )
    demandNoErrors('createPetition', createPetition.userErrors)
    const petitionId = createPetition.petition?.id ?? ''
    const { submitPetition } = await author.ask<{ submitPetition: { userErrors: { code: string }[] } }>(
      `mutation ($input: SubmitPetitionInput!) { submitPetition(input: $input) { userErrors { code path } } }`,
      { input: { petitionId, acknowledged: petitionForm.forbiddenTopics.map(({ code }) => code) } },
    )
    demandNoErrors('submitPetition', submitPetition.userErrors)
    const { approvePetition } = await moderator.ask<{ approvePetition: { userErrors: { code: string }[] } }>(
      `mutation ($input: ApprovePetitionInput!) { approvePetition(input: $input) { userErrors { code path } } }`,
      { input: { petitionId, checklist: petitionForm.checklist.map(({ code }) => ({ code, ok: true })) } },
    )
    demandNoErrors('approvePetition', approvePetition.userErrors)
    opened.push(petitionId)
  }
  return opened
}

interface Acting {
  person: ApiPerson
  index: number
  petitions: readonly string[]
  recorder: Recorder
  crowd: { going: boolean }
}

/** One person: signs petition after petition, and between them writes on a draft. */
async function actUntilStopped({ person, index, petitions, recorder, crowd }: Acting): Promise<void> {
  const order = petitions.map((_, i) => (i + index) % petitions.length)
  let revision = 0
  while (crowd.going) {
    await pause(200 + Math.random() * 1_500)
    if (!crowd.going) return
    const petition = Math.random() < 0.7 ? order.pop() : undefined
    if (petition === undefined) await writeDraft({ person, index, recorder, text: `Draft ${index}-${++revision}` })
    else await signOnce({ person, index, petition, petitionId: petitions[petition] ?? '', recorder })
  }
}

async function signOnce(act: {
  person: ApiPerson
  index: number
  petition: number
  petitionId: string
  recorder: Recorder
}): Promise<void> {
  const attempt = randomUUID()
  const answer = await repeatUntilAnswered(act.recorder, `sign ${attempt}`, () =>
    act.person.ask<{ signPetition: { signature: { id: string } | null; userErrors: { code: string }[] } }>(
      `mutation ($input: SignPetitionInput!) { signPetition(input: $input) { signature { id } userErrors { code } } }`,
      { input: { petitionId: act.petitionId, attempt } },
    ),
  )
  demandNoErrors('signPetition', answer.signPetition.userErrors)
  if (!answer.signPetition.signature) throw new Error('signPetition answered neither a signature nor a refusal')
  act.recorder.acknowledged.push({ person: act.index, petition: act.petition, attempt })
}

async function writeDraft(act: { person: ApiPerson; index: number; recorder: Recorder; text: string }): Promise<void> {
  const { person, index, recorder, text } = act
  const known = recorder.drafts.get(index)
  const texts = [{ locale: 'EN', field: 'title', text }]
  if (!known) {
    const input = { attempt: randomUUID(), language: 'EN', texts }
    const { createPetition } = await repeatUntilAnswered(recorder, `draft ${index}`, () =>
      person.ask<{ createPetition: { petition: { id: string } | null; userErrors: { code: string }[] } }>(
        `mutation ($input: CreatePetitionInput!) { createPetition(input: $input) { petition { id } userErrors { code } } }`,
        { input },
      ),
    )
    demandNoErrors('createPetition', createPetition.userErrors)
    recorder.drafts.set(index, { id: createPetition.petition?.id ?? '', confirmed: text, sent: new Set([text]) })
    return
  }
  known.sent.add(text)
  const { editPetition } = await repeatUntilAnswered(recorder, `draft ${index}`, () =>
    person.ask<{ editPetition: { userErrors: { code: string }[] } }>(
      `mutation ($input: EditPetitionInput!) { editPetition(input: $input) { userErrors { code } } }`,
      { input: { petitionId: known.id, texts } },
    ),
  )
  demandNoErrors('editPetition', editPetition.userErrors)
  known.confirmed = text
}

const patienceMs = 120_000

/**
 * The page does the same: an unknown outcome is sent again with the same attempt until it is certain, ever more
 * seldom while nobody answers.
 */
async function repeatUntilAnswered<Answer>(
  recorder: Recorder,
  key: string,
  send: () => Promise<Answer>,
): Promise<Answer> {
  const end = performance.now() + patienceMs
  for (let repeat = 0; ; repeat++) {
    recorder.writesInFlight.add(key)
    try {
      const answer = await send()
      if (repeat > 0) recorder.repeatedUntilCertain++
      return answer
    } catch (error) {
      if (error instanceof ApiError && !['BUSY', 'OUTCOME_UNKNOWN', 'INTERNAL'].includes(error.code)) throw error
      if (performance.now() > end) throw error
    } finally {
      recorder.writesInFlight.delete(key)
    }
    await pause(Math.min(100 * 2 ** repeat, 2_000) * (0.5 + Math.random()))
  }
}

async function examine(proof: {
  city: RunningCity
  people: ApiPerson[]
  petitions: string[]
  recorder: Recorder
  say: (line: string) => void
}): Promise<string[]> {
  const { city, people, petitions, recorder, say } = proof
  const findings: string[] = []

  say('asking every person what they signed')
  const signedBy = new Map<string, Set<number>>(petitions.map((id) => [id, new Set()]))
  await Promise.all(
    people.map(async (person, index) => {
      for (const petitionId of petitions) {
        const { petition } = await person.ask<{ petition: { viewerSignature: { state: string } | null } | null }>(
          `query ($id: ID!) { petition(id: $id) { viewerSignature { state } } }`,
          { id: petitionId },
        )
        if (petition?.viewerSignature?.state === 'COUNTED') signedBy.get(petitionId)?.add(index)
      }
    }),
  )
  for (const { person, petition, attempt } of recorder.acknowledged)
    if (!signedBy.get(petitions[petition] ?? '')?.has(person)) findings.push(`lost: acknowledged signature ${attempt}`)

  for (const petitionId of petitions) {
    const voices = signedBy.get(petitionId)?.size ?? 0
    const stored = await city.storedSignatures(petitionId)
    if (stored !== voices) findings.push(`${petitionId}: ${stored} stored, ${voices} people signed`)
    const shown = await untilShown(city, petitionId, voices)
    if (shown !== voices) findings.push(`${petitionId}: ${shown} shown, ${voices} people signed`)
  }

  for (const [index, { id, confirmed, sent }] of recorder.drafts) {
    const { petition } = await (people[index] as ApiPerson).ask<{ petition: { title: { en: string | null } } | null }>(
      `query ($id: ID!) { petition(id: $id) { title { en } } }`,
      { id },
    )
    const title = petition?.title.en ?? ''
    if (title !== confirmed && !(sent.has(title) && [...sent].indexOf(title) > [...sent].indexOf(confirmed)))
      findings.push(`draft of person ${index}: "${title}" is stored, "${confirmed}" was confirmed`)
  }
  return findings
}

/** The fold follows the signatures within five seconds of quiet. */
async function untilShown(city: RunningCity, petitionId: string, expected: number): Promise<number> {
  const reader = new ApiPerson(city.origin, 'reader@dauys.example')
  let shown = -1
  await until(async () => {
    const { petition } = await reader.ask<{ petition: { signatureCount: number } }>(
      `query ($id: ID!) { petition(id: $id) { signatureCount } }`,
      { id: petitionId },
    )
    shown = petition.signatureCount
    return shown === expected
  }, 5_000)
  return shown
}

async function until(condition: () => boolean | Promise<boolean>, timeoutMs: number): Promise<void> {
  const end = performance.now() + timeoutMs
  while (!(await condition()) && performance.now() < end) await pause(20)
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
