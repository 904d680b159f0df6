import { createBundleCheck } from '#domain/verifier/bundle.ts'
import { answerWith } from '#client/pages/ledger/check-file.ts'
import { verifyEd25519 } from '#client/pages/ledger/verify-signature.ts'

answerWith((onProgress) =>
  createBundleCheck({
    verifySignature: verifyEd25519,
    onProgress: ({ leaves }) => {
      onProgress(leaves)
    },
  }),
)
