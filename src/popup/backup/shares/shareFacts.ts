/** What the screen may remember of shares: all but their words. */
export type ShareFacts = {
  readonly threshold: number
  readonly count: number
  readonly wordCount: number
}
