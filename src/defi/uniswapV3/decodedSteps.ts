import type { RouterStep } from './step.ts'

/** The steps of a call, and the earliest deadline among them in seconds since 1970. */
export type DecodedSteps = { readonly steps: readonly RouterStep[]; readonly deadline: bigint | undefined }
