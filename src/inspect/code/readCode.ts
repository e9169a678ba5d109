import type { Address } from '../../protocol/primitives.ts'

/** What can be told of a contract by its bytes. */
export type CodeFacts = {
  /** First four bytes of the functions it looks for, in lower case and without `0x`. */
  readonly selectors: ReadonlySet<string>
  /** True when it runs code of others (DELEGATECALL), as proxies do: its own bytes then tell little. */
  readonly delegates: boolean
  /** The contract that a minimal proxy hands everything to (EIP-1167). */
  readonly target: Address | undefined
}

const PUSH1 = 0x60
const PUSH4 = 0x63
const PUSH32 = 0x7f
const DELEGATECALL = 0xf4
/** A contract has at most 24,576 bytes (EIP-170); what is longer is not looked at further. */
const MAX_BYTES = 50_000
const MINIMAL_PROXY = /^0x363d3d373d3d3d363d73([0-9a-f]{40})5af43d82803e903d91602b57fd5bf3/

/**
 * Reads the bytes of a contract, instruction by instruction.
 *
 * @param code in lower case
 * @see https://eips.ethereum.org/EIPS/eip-1167
 */
export function readCode(code: `0x${string}`): CodeFacts {
  const selectors = new Set<string>()
  let delegates = false
  const end = Math.min(code.length, 2 + MAX_BYTES * 2)
  for (let at = 2; at < end; at += 2) {
    const operation = Number.parseInt(code.slice(at, at + 2), 16)
    if (operation === DELEGATECALL) delegates = true
    if (operation === PUSH4) selectors.add(code.slice(at + 2, at + 10))
    // Numbers in the code are no instructions.
    if (operation >= PUSH1 && operation <= PUSH32) at += (operation - PUSH1 + 1) * 2
  }
  const target = MINIMAL_PROXY.exec(code)?.[1]
  return { selectors, delegates, target: target === undefined ? undefined : `0x${target}` }
}
