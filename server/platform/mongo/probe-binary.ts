import { execFile } from 'node:child_process'

export type BinaryProbe =
  { readonly ok: true; readonly version: string } | { readonly ok: false; readonly problem: string }

// Which Debian package holds a library that a slim image lacks.
const packages: readonly [RegExp, string][] = [
  [/libcurl/, 'libcurl4'],
  [/libssl|libcrypto/, 'libssl3'],
  [/liblzma/, 'liblzma5'],
]

/** Asks a mongod for its version: the cheapest proof that it can be loaded at all. */
export function probeBinary(path: string): Promise<BinaryProbe> {
  return new Promise((resolve) => {
    execFile(path, ['--version'], { timeout: 20_000 }, (error, stdout, stderr) => {
      const version = /db version v([\w.-]+)/.exec(stdout)?.[1]
      if (!error && version) resolve({ ok: true, version })
      else resolve({ ok: false, problem: explain(stderr || error?.message || 'it does not answer like a mongod') })
    })
  })
}

function explain(output: string): string {
  const missing = /error while loading shared libraries: ([^:]+):/.exec(output)?.[1]
  if (missing) {
    const owner = packages.find(([library]) => library.test(missing))?.[1]
    return owner ? `${missing} is missing; install it with:  apt-get install -y ${owner}` : `${missing} is missing`
  }
  if (/GLIBC_/.test(output)) return 'the C library of this system is too old for it (glibc 2.35 is needed)'
  return output.trim().split('\n', 1)[0] ?? ''
}
