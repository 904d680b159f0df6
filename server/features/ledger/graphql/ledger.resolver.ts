import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql'
import type { PetitionId } from '#domain/kernel/ids.ts'
import type { Head } from '#domain/ledger/head.ts'
import type { Petition } from '#domain/petitions/petition.ts'
import type { Signature } from '#domain/signatures/signature.ts'
import { PetitionType } from '#server/features/petitions/index.ts'
import { SignatureType } from '#server/features/signatures/index.ts'
import { Access } from '#server/platform/graphql/access.ts'
import type { BatchLoad, Context } from '#server/platform/graphql/context.ts'
import { AtMost } from '#server/platform/graphql/cost.ts'
import type { ReadGrowth } from '../use-cases/read-growth.ts'
import type { FindReceipt, ReadReceipt } from '../use-cases/read-receipt.ts'
import type { LogStanding } from '../use-cases/read-standing.ts'
import { GrowthDayType, LedgerType, ReceiptFindingType } from './ledger.type.ts'

export interface LedgerLoads {
  readonly standing: BatchLoad<Petition, LogStanding | undefined>
  readonly petitions: BatchLoad<PetitionId, Petition>
}

/** A year of days; a petition that is signed for longer shows its latest. */
const daysMax = 366

@Resolver(() => PetitionType)
export class PetitionLedgerFields {
  private readonly loads: LedgerLoads
  private readonly readGrowth: ReadGrowth
  constructor(loads: LedgerLoads, readGrowth: ReadGrowth) {
    this.loads = loads
    this.readGrowth = readGrowth
  }

  @FieldResolver(() => LedgerType, {
    nullable: true,
    description: 'Its public log; null before the first head, and for petitions that were signed elsewhere',
  })
  async ledger(@Root() petition: Petition, @Ctx() context: Context): Promise<LedgerType | undefined> {
    const standing = await context.load(this.loads.standing, petition)
    return standing && ledgerOf(standing.head, standing.isFinal)
  }

  @AtMost(daysMax)
  @FieldResolver(() => [GrowthDayType], { description: 'How it grew, by days with an act; at most the latest 366' })
  async growth(@Root() petition: Petition): Promise<GrowthDayType[]> {
    return (await this.readGrowth(petition)).slice(-daysMax)
  }
}

@Resolver(() => SignatureType)
export class SignatureReceipt {
  private readonly readReceipt: ReadReceipt
  private readonly loads: LedgerLoads
  constructor(readReceipt: ReadReceipt, loads: LedgerLoads) {
    this.readReceipt = readReceipt
    this.loads = loads
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: 'The receipt for its latest act, a JSON document to keep; null until a head covers the act',
  })
  async receipt(@Root() signature: Signature, @Ctx() context: Context): Promise<string | undefined> {
    const petition = await context.load(this.loads.petitions, signature.petition)
    const receipt = await this.readReceipt(petition, signature)
    return receipt && JSON.stringify(receipt)
  }
}

@Resolver()
export class ReceiptQuery {
  private readonly findReceipt: FindReceipt
  constructor(findReceipt: FindReceipt) {
    this.findReceipt = findReceipt
  }

  @Access('public')
  @Query(() => ReceiptFindingType, {
    nullable: true,
    description: 'Looks a receipt up by the code in its address; null for what is no code of a public log',
  })
  async receiptByCode(
    @Arg('code', () => String, { description: 'NUMBER.SEQ.SIZE.LEAF.ROOT' }) code: string,
  ): Promise<object | undefined> {
    const found = await this.findReceipt(code)
    if (!found) return undefined
    const { petition, leaf, leafAgrees, rootAgrees, coveredBy } = found
    return {
      ...{ petition, leafAgrees, rootAgrees, size: found.code.size },
      entry: leaf && { seq: leaf.seq, type: leaf.type, minute: new Date(leaf.minute) },
      coveredAt: coveredBy && new Date(coveredBy.at),
    }
  }
}

function ledgerOf(head: Head, isFinal: boolean): LedgerType {
  const { size, root, at, key, counts } = head
  return { size, root, at: new Date(at), keyId: key, counts, head: JSON.stringify(head), isFinal }
}
