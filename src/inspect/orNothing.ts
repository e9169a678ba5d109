import { WalletError } from '../protocol/errors.ts'

/** @returns undefined where the question fails for a reason that the wallet knows, e.g. because no node answers */
export async function orNothing<Answer>(question: Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await question
  } catch (error) {
    if (error instanceof WalletError) return undefined
    throw error
  }
}
