type Address = `0x${string}`

/** What is done with money at a market that lends: given to it, taken out, borrowed, paid back. */
export const lendingActions = ['supply', 'withdraw', 'borrow', 'repay'] as const
export type LendingAction = (typeof lendingActions)[number]

/** What a call to a market that lends says it does; amounts in smallest units, addresses in lower case. */
export type Lending =
  | {
      readonly action: LendingAction
      /** `native` for the chain's own coin, which goes through a contract that wraps it. */
      readonly token: Address | 'native'
      readonly amount: bigint
      /** True when as much is meant as there is. */
      readonly isAll: boolean
      /**
       * Supply: who may take it out again. Withdraw: who gets it. Borrow: whose debt rises. Repay: whose debt falls.
       */
      readonly account: Address
      /** Repay: true where it is paid with what the account lent there before, and no token of its own leaves. */
      readonly isFromLent?: boolean
    }
  /** Whether what was supplied of a token stands for debts. */
  | { readonly action: 'collateral'; readonly token: Address; readonly isOn: boolean }
  /** By which rules the market counts; 0 for its general ones. */
  | { readonly action: 'mode'; readonly mode: number }
  /** Somebody else may borrow, and the sender owes it. `token` is the one that counts the debt. */
  | {
      readonly action: 'letBorrow'
      readonly token: Address
      readonly amount: bigint
      readonly borrower: Address
    }
