/** What a node says of the chain's state, and the tree that its block stands for, are not the same: it is broken, or it lies. */
export class DisprovedError extends Error {
  override readonly name = 'DisprovedError'
}
