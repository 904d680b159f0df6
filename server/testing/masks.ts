import type { Document } from 'mongodb'
import { boardLeafBytes } from '#domain/ballots/board.ts'
import { ballotCommitment } from '#domain/ballots/commitment.ts'
import type { Campaign } from '#domain/budgets/campaign.ts'
import { leafHash } from '#domain/kernel/merkle.ts'
import type { App } from '#server/app.ts'
import { readingsOf } from './traces.ts'

interface SealedForm {
  readonly sealed: string
  readonly nonce: string
}

/** A shorter text could stand somewhere by chance. */
const shortest = 16

/**
 * Sealed ballots and all that is computed from them, known by their values and by nothing else: each gets the name of its
 * place, so that texts of two votes can be compared.
 */
export class Mask {
  private readonly names = new Map<string, string>()
  /** a commitment that is on a board, and the code of its receipt */
  commitment = ''
  code = ''

  /** @param name what it was, and of which act */
  learnForm(name: string, form: SealedForm): void {
    this.commitment = commitmentOf(form)
    this.learn(`sealed ${name}`, form.sealed)
    this.learn(`nonce ${name}`, form.nonce)
    this.learn(`commitment ${name}`, this.commitment)
  }

  /** @param promise as the answer has it: JSON */
  learnPromise(name: string, promise: string): void {
    this.learn(`promise ${name}`, (JSON.parse(promise) as { signature: string }).signature)
  }

  /** What the boards computed from the ballots. */
  async learnBoards({ platform, use }: App, campaign: Campaign): Promise<void> {
    const leaves = await platform.choice.collection('boardLeaves').find().toArray()
    for (const leaf of leaves) this.learnLeaf(campaign, leaf)
    const heads = await platform.choice.collection('boardHeads').find().toArray()
    for (const { envelope, size, root, signature } of heads as Document[]) {
      const place = `${String(envelope)} ${String(size)}`
      this.learn(`root ${place}`, spelled(root))
      this.learn(`beginning of root ${place}`, spelled(root).slice(0, shortest))
      this.learn(`signature ${place}`, spelled(signature))
    }
    const boards = campaign.envelopes.map(({ id: envelope }) => {
      return use.ballots.readBallotReceipt({ campaignKey: campaign.key, envelope, commitment: this.commitment })
    })
    this.code = (await Promise.all(boards)).find((shown) => shown)?.code ?? ''
  }

  private learnLeaf({ id, rulesHash, ballotList }: Campaign, leaf: Document): void {
    const { envelope, seq, kind, ends, hour } = leaf as {
      envelope: string
      seq: number
      kind: 'cast'
      ends?: number
      hour: string
    }
    const place = `${envelope} ${seq}`
    const hashes = Buffer.from(spelled(leaf['hashes']), 'base64url')
    this.learn(`hashes ${place}`, spelled(hashes))
    for (let at = 0; at < hashes.length; at += 32)
      this.learn(`hash ${place} ${at}`, spelled(hashes.subarray(at, at + 32)))
    const frame = { v: 1, campaign: id, rules: rulesHash ?? '', list: ballotList?.hash ?? '' } as const
    const act = {
      envelope,
      seq,
      kind,
      hour,
      commitment: spelled(leaf['commitment']),
      ...(ends !== undefined && { ends }),
    }
    this.learn(`leaf ${place}`, spelled(leafHash(boardLeafBytes({ ...frame, ...act }))).slice(0, shortest))
  }

  private learn(name: string, value: string): void {
    if (value.length < shortest) throw new Error(`${name} is too short to be known by its value`)
    this.names.set(value, `<${name}>`)
    // As the database spells it.
    this.names.set(Buffer.from(value, 'base64url').toString('base64'), `<${name}>`)
  }

  /** Longer ones first: a hash may begin another one. */
  text(text: string): string {
    const byLength = [...this.names].sort(([a], [b]) => b.length - a.length)
    return byLength.reduce((masked, [value, name]) => masked.replaceAll(value, name), text)
  }

  entries(found: Iterable<readonly [string, string]>): Map<string, string> {
    return new Map([...found].map(([name, text]) => [this.text(name), this.text(text)]))
  }
}

function commitmentOf({ sealed, nonce }: SealedForm): string {
  return ballotCommitment(Buffer.from(nonce, 'base64url'), Buffer.from(sealed, 'base64url'))
}

/** base64url of a binary */
function spelled(value: unknown): string {
  return Buffer.from(readingsOf(value)[0] ?? []).toString('base64url')
}
