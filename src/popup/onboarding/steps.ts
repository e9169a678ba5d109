/** The two ways to a wallet. */
export type Way = 'create' | 'import'

/** Where the person is on the way. */
export type Step =
  | { readonly name: 'start' }
  | { readonly name: 'password'; readonly way: Way }
  | { readonly name: 'phrase' }
  | { readonly name: 'check' }
  | { readonly name: 'import' }
  | { readonly name: 'ready' }

/** How many steps each way has, from the password on, the last screen left aside. */
export const stepCounts: Readonly<Record<Way, number>> = { create: 3, import: 2 }
