/**
 * The wallet's own machine can't tell what a transaction does: it takes too long or too much of the state, or needs what
 * the machine does not have. Says nothing about the transaction; the next way is tried.
 */
export class LocalLimitError extends Error {
  override readonly name = 'LocalLimitError'
}
