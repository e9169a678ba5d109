/** What every page of `e2e/libraries` can do, each by the library it is made with. The test calls it by `window.page`. */
export type LibraryPage = {
  /** Asks for accounts, or opens the library's own list of wallets, where a person chooses. */
  connect(): Promise<void>
  /** @returns the accounts that the library holds, in lower case; none before it is connected */
  accounts(): Promise<readonly string[]>
  switchChain(chainNumber: number): Promise<void>
  /** Signs a text (EIP-191). */
  signMessage(text: string): Promise<string>
  /** Signs typed data (EIP-712). */
  signTypedData(typed: TypedRequest): Promise<string>
  /** Sends ether, in wei as decimal text. @returns the transaction's hash */
  send(payment: { readonly to: `0x${string}`; readonly value: string }): Promise<string>
  /** What the library has told the page since it was opened: `accounts:…`, `chain:…`, oldest first. */
  readonly heard: readonly string[]
}

/** Typed data whose values are texts, as they pass between test and page. */
export type TypedRequest = {
  readonly domain: { readonly name: string; readonly version: string; readonly chainId: number }
  readonly types: { readonly [name: string]: readonly { readonly name: string; readonly type: string }[] }
  readonly primaryType: string
  readonly message: Readonly<Record<string, string>>
}

/** How the notes in `heard` are written. */
export const note = {
  accounts: (accounts: readonly string[]) => `accounts:${accounts.join(',').toLowerCase()}`,
  chain: (chainNumber: number | bigint) => `chain:${chainNumber}`,
} as const
