import { VoteBundleCheck } from '#domain/verifier/vote/bundle.ts'
import { answerWith } from '#client/pages/ledger/check-file.ts'
import { verifyEd25519 } from '#client/pages/ledger/verify-signature.ts'

answerWith((onProgress) => new VoteBundleCheck({ verifySignature: verifyEd25519, onProgress }))
