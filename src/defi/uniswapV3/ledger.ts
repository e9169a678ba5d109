import type { StepToken as Token } from './step.ts'

/** An amount in smallest units: exactly, or (of what is paid) at most, (of what is received) at least. */
type Entry = { readonly amount: bigint; readonly exact: boolean }
type Received = Entry & { readonly token: Token; readonly recipient: `0x${string}` }

export type Ledger = ReturnType<typeof createLedger>

/**
 * Books of one router call: what the sender pays, what the router holds between two steps, and who receives what.
 *
 * @param value wei of the chain's coin sent along
 */
export function createLedger(value: bigint) {
  const paid = new Map<Token, Entry>()
  const held = new Map<Token, Entry>()
  const received: Received[] = []
  let nativeLeft = value

  function pay(token: Token, amount: bigint, exact: boolean): void {
    paid.set(token, add(paid.get(token), { amount, exact }))
  }

  return {
    held,
    received: received as readonly Received[],
    pay,

    /** @returns false when less was sent along, so that the router would take tokens instead */
    spendNative(amount: bigint, exact: boolean): boolean {
      if (amount > nativeLeft) return false
      nativeLeft -= amount
      pay('native', amount, exact)
      return true
    },

    hold(token: Token, entry: Entry): void {
      held.set(token, add(held.get(token), entry))
    },

    /** Empties what the router holds of a token. */
    takeHeld(token: Token): Entry | undefined {
      const entry = held.get(token)
      held.delete(token)
      return entry
    },

    getOnlyHeld(): Token | undefined {
      return held.size === 1 ? [...held.keys()][0] : undefined
    },

    receive(token: Token, recipient: `0x${string}`, entry: Entry): void {
      const index = received.findIndex((item) => item.token === token && item.recipient === recipient)
      const sum = add(received[index], entry)
      received.splice(index === -1 ? received.length : index, 1, { token, recipient, ...sum })
    },

    /** Coin that is not given back is paid, needed or not. Undefined unless one asset is paid. */
    getPaid({ refunds }: { refunds: boolean }): (Entry & { readonly token: Token }) | undefined {
      if (value > 0n && !refunds) paid.set('native', { amount: value, exact: true })
      const [first, ...others] = paid
      return first && others.length === 0 ? { token: first[0], ...first[1] } : undefined
    },
  }
}

function add(entry: Entry | undefined, more: Entry): Entry {
  if (!entry) return { amount: more.amount, exact: more.exact }
  return { amount: entry.amount + more.amount, exact: entry.exact && more.exact }
}
