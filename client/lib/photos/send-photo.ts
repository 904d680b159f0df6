import { limits } from '#schema/limits.ts'
import type { UserError } from '#client/lib/graphql/refusals.ts'

export interface PhotoSize {
  readonly width: number
  readonly height: number
  readonly url: string
}

/** What the server made of it; the same file sent again is the same image. */
export interface SentPhoto {
  readonly id: string
  /** smallest first, at least one */
  readonly sizes: readonly PhotoSize[]
}

export type SendAnswer =
  { readonly photo: SentPhoto } | { readonly error: UserError; readonly retryAfterMs: number | undefined }

/**
 * Sends one photo. `fetch` tells nothing of what has already gone out, so it is the older way.
 * @param options.progress the share that has gone out, 0 to 1
 * @returns undefined when it was taken back with `signal`
 */
export function sendPhoto(
  file: Blob,
  options: { readonly progress: (share: number) => void; readonly signal: AbortSignal },
): Promise<SendAnswer | undefined> {
  if (file.size > limits.imageBytesMax) return Promise.resolve(refused('FILE_TOO_LARGE', tooLargeDetails))
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', '/files/images')
    request.setRequestHeader('content-type', file.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      options.progress(total === 0 ? 0 : loaded / total),
    )
    request.addEventListener('load', () => resolve(readAnswer(request)))
    request.addEventListener('error', () => resolve(refused('NO_CONNECTION')))
    request.addEventListener('abort', () => resolve(undefined))
    options.signal.addEventListener('abort', () => request.abort())
    if (options.signal.aborted) resolve(undefined)
    else request.send(file)
  })
}

const tooLargeDetails = [{ name: 'maxMb', value: String(limits.imageBytesMax / 1_000_000) }]

interface AnswerBody {
  readonly image?: SentPhoto
  readonly userErrors?: readonly UserError[]
  readonly errors?: readonly { readonly extensions?: { readonly code?: string } }[]
}

function readAnswer(request: XMLHttpRequest): SendAnswer {
  const body = parse(request.responseText)
  if (body.image !== undefined) return { photo: body.image }
  const [error] = body.userErrors ?? []
  const seconds = Number(request.getResponseHeader('retry-after') ?? NaN)
  const retryAfterMs = Number.isFinite(seconds) ? seconds * 1_000 : undefined
  if (error !== undefined) return { error, retryAfterMs }
  return refused(body.errors?.[0]?.extensions?.code ?? 'INTERNAL')
}

/** A proxy that is alone answers with a page. */
function parse(text: string): AnswerBody {
  try {
    return JSON.parse(text) as AnswerBody
  } catch {
    return {}
  }
}

function refused(code: string, details: UserError['details'] = []): SendAnswer {
  return { error: { code, details }, retryAfterMs: undefined }
}
