import { spawnSync } from 'node:child_process'
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, describe, expect, it } from 'vitest'
import { aFile } from '../domain/tally/pabulib/a-file.ts'

const script = resolve(import.meta.dirname, 'tally.ts')
const directory = mkdtempSync(join(tmpdir(), 'dauys-hostile-'))
afterAll(() => {
  rmSync(directory, { recursive: true, force: true })
})

const million = 1_000_000
const gibibyte = 2 ** 30
/** Tells in the last line of the errors how much memory the process ever had, in KiB. */
const tellMemory = 'data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))'

/** A file as somebody would write it who wants to harm: a beginning, and then the same again and again. */
interface HostileFile {
  readonly what: string
  readonly beginning?: string
  readonly repeated: string | ((index: number) => string)
  readonly times: number
  readonly code: string
}

const [beforeProjects = '', projectsAndVotes = ''] = aFile().split('PROJECTS\n')
const beforeVotes = `${beforeProjects}PROJECTS\n${projectsAndVotes.split('v1;')[0]}`

const columns = Array.from({ length: 90 }, (_, i) => `;c${i}`).join('')
const beforeWideProjects = `${beforeProjects}PROJECTS\nproject_id;cost${columns}\n`
const wideProject = (i: number) => `p${i};1${';'.repeat(90)}\n`

const hostileFiles: readonly HostileFile[] = [
  { what: 'one line of 200 MB', repeated: 'a', times: 200 * million, code: 'TOO_LARGE' },
  { what: 'one line of 200 MB of spaces', repeated: ' ', times: 200 * million, code: 'TOO_LARGE' },
  { what: 'nothing but line ends', repeated: '\n', times: 150 * million, code: 'TOO_LARGE' },
  { what: 'endless quotes', repeated: '"', times: 150 * million, code: 'TOO_LARGE' },
  { what: 'lines of quotes in one cell', repeated: '""\n', times: 50 * million, code: 'NO_SECTION' },
  {
    what: 'a cell that never closes',
    beginning: `${beforeVotes}"`,
    repeated: 'v\n',
    times: 50 * million,
    code: 'QUOTE_OPEN',
  },
  {
    what: 'zero bytes, a thousand times as many as are packed',
    repeated: '\0',
    times: 1_000 * million,
    code: 'NOT_TEXT',
  },
  {
    what: 'a million columns in META',
    beginning: 'META\nkey;value\n',
    repeated: (i) => `k${i}${';'.repeat(990_000)}\n`,
    times: 120,
    code: 'TOO_LARGE',
  },
  {
    what: 'a million columns in PROJECTS',
    beginning: `${beforeProjects}PROJECTS\nproject_id;cost${Array.from({ length: 120_000 }, (_, i) => `;c${i}`).join('')}\n`,
    repeated: (i) => `p${i};1${';'.repeat(120_000)}\n`,
    times: 900,
    code: 'TOO_LARGE',
  },
  {
    what: 'more projects than any city has, each with many columns',
    beginning: beforeWideProjects,
    repeated: wideProject,
    times: 600_000,
    code: 'TOO_LARGE',
  },
  {
    what: 'as many projects, columns and voters as are read',
    beginning: beforeWideProjects,
    repeated: (i) => (i < 100_000 ? wideProject(i) : `${i === 100_000 ? 'VOTES\nvoter_id;vote\n' : ''}\u04d9${i};p1\n`),
    times: 4 * million,
    code: 'COUNT_PROJECTS',
  },
  {
    what: 'more voters than any country has',
    beginning: beforeVotes,
    repeated: (i) => `v${i};1;1\n`,
    times: 6 * million,
    code: 'TOO_LARGE',
  },
  {
    what: 'voters without ids',
    beginning: beforeVotes,
    repeated: ';1;1\n',
    times: 6 * million,
    code: 'VOTER_ID_EMPTY',
  },
]

function write({ what, beginning = '', repeated, times }: HostileFile): string {
  const path = join(directory, `${what.replaceAll(' ', '-')}.pb.gz`)
  const file = openSync(path, 'w')
  const portion = 4 * million
  let text = beginning
  // Packed in members, one after the other, so that the test itself needs little memory.
  for (let i = 0; i < times;) {
    if (typeof repeated === 'string') {
      const several = Math.min(times - i, Math.ceil(portion / repeated.length))
      text += repeated.repeat(several)
      i += several
    } else while (i < times && text.length < portion) text += repeated(i++)
    writeSync(file, gzipSync(text, { level: 1 }))
    text = ''
  }
  closeSync(file)
  return path
}

describe('a file that was made to harm', () => {
  it.each(hostileFiles)(
    'is refused with its place and in less than 1 GiB: $what',
    (hostile) => {
      const path = write(hostile)
      const { status, stderr } = spawnSync(process.execPath, ['--import', tellMemory, script, path], {
        encoding: 'utf8',
        timeout: 110_000,
      })
      rmSync(path)
      const lines = stderr.trimEnd().split('\n')
      expect(status).toBe(2)
      const told = lines.find((line) => line.startsWith(path))?.slice(path.length)
      expect(told).toMatch(new RegExp(`^:\\d+:\\d+ ${hostile.code}:`))
      expect(Number(lines.at(-1)) * 1024).toBeLessThan(gibibyte)
    },
    120_000,
  )
})
