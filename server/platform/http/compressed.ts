import { promisify } from 'node:util'
import { brotliCompress, constants } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'

const compress = promisify(brotliCompress)
// Fast rather than small: a page is written anew for every reader.
const params = { [constants.BROTLI_PARAM_QUALITY]: 4 }

/**
 * A page for a stranger, as small as the browser understands. Pages of a signed-in person are not handed to this: a
 * compressed length would tell an eavesdropper whether a guess, put into the address, stands in the page (BREACH).
 */
export async function compressed(html: string, request: FastifyRequest, reply: FastifyReply): Promise<string | Buffer> {
  if (!/\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''))) return html
  void reply.header('content-encoding', 'br')
  return compress(html, { params })
}
