import type { MessageRule } from '../messageFacts.ts'

/** A message that speaks of signing in, and is not written so that it could be checked. */
export const siweMalformed: MessageRule = {
  id: 'siwe-malformed',
  level: 'danger',
  applies: ({ siwe, claimsToBeSiwe }) =>
    claimsToBeSiwe && !siwe
      ? {
          title: 'This sign-in can’t be checked',
          sentence:
            'The message speaks of signing in, but it is not written as the standard has it. Which site it is for can’t be made out.',
          evidence: 'Compared with: EIP-4361',
        }
      : undefined,
}
