/** Technical limits. Legal limits live in rule books. */
export const limits = {
  pageSizeDefault: 20,
  pageSizeMax: 100,
  /** a search by relevance shows at most this many hits */
  searchHitsMax: 200,
  queryTokensMax: 800,
  queryDepthMax: 8,
  queryAliasesMax: 10,
  queryRootFieldsMax: 10,
  queryCostMax: 2_000,
  bodyBytesMax: 64 * 1024,
  bodyBytesMaxSignedIn: 512 * 1024,
  imageBytesMax: 12_000_000,
  imagePixelsMax: 40_000_000,
} as const
