import { inject, vi } from 'vitest'
import { getDevnetAccount } from '../../../devnet/devnetChain.ts'
import { estimateGas } from '../../../src/chains/fees/estimateGas.ts'
import { fetchFeeQuote } from '../../../src/chains/fees/fetchFeeQuote.ts'
import { devnet } from '../../../src/chains/networks/devnet.ts'
import { fetchPendingCount } from '../../../src/chains/nonce.ts'
import { createRpc } from '../../../src/chains/rpc/createRpc.ts'
import { NodeRpcError } from '../../../src/chains/rpc/nodeRpcError.ts'
import type { Rpc } from '../../../src/chains/rpc/rpc.ts'
import { fetchReceipt } from '../../../src/chains/transactions/fetchReceipt.ts'
import { sendRawTransaction } from '../../../src/chains/transactions/sendRawTransaction.ts'
import type { InspectContext } from '../../../src/inspect/inspectContext.ts'
import type { Token } from '../../../src/protocol/chain.ts'
import { toAmount } from '../../../src/protocol/primitives.ts'
import type { TransactionRequest } from '../../../src/protocol/transaction.ts'

export type Call = { to?: `0x${string}`; value?: bigint; data?: `0x${string}` }

/** The shared devnet, seen from the test account `index`. */
export function connectAs(index: number) {
  const account = getDevnetAccount(index)
  const rpc = createRpc({ chain: { ...devnet, rpcUrls: [inject('rpcUrl')] } })
  return {
    rpc,
    account,
    toRequest: (call: Call): TransactionRequest => ({
      from: account.address,
      ...(call.to && { to: call.to }),
      value: toAmount(call.value ?? 0n),
      data: call.data ?? '0x',
    }),
    createContext: (given: Partial<InspectContext> = {}): InspectContext => ({
      rpc,
      nowMs: Date.now(),
      ownAddresses: [account.address],
      compromisedAddresses: new Set(),
      knownAddresses: new Set(),
      tokens: listTokens(),
      ...given,
    }),
    /** Sends with the fee the engine quotes, and waits until it is in a block. */
    async send(call: Call) {
      const { fee } = (await fetchFeeQuote(rpc)).normal
      if (fee.type !== 'eip1559') throw new Error('The devnet has EIP-1559')
      const raw = await account.signTransaction({
        ...call,
        type: 'eip1559',
        chainId: 31337,
        nonce: await fetchPendingCount(rpc, account.address),
        gas: 2n * (await estimateGas(rpc, { from: account.address, ...call })),
        maxFeePerGas: BigInt(fee.maxFeePerGas),
        maxPriorityFeePerGas: BigInt(fee.maxPriorityFeePerGas),
      })
      const hash = await sendRawTransaction(rpc, raw)
      const receipt = await vi.waitUntil(() => fetchReceipt(rpc, hash), { timeout: 10_000 })
      if (receipt.status !== 'success') throw new Error('A transaction of the test reverted')
      return receipt
    },
  }
}

/** The tokens of the devnet, as a wallet that knows them has them. */
export function listTokens(): Token[] {
  const { usdc, dai, weth } = inject('deployments')
  return [
    createToken(usdc, 'USDC', 'USD Coin', 6),
    createToken(dai, 'DAI', 'Dai Stablecoin', 18),
    createToken(weth, 'WETH', 'Wrapped Ether', 18),
  ]
}

function createToken(address: string, symbol: string, name: string, decimals: number): Token {
  return {
    chainId: devnet.id,
    address: address.toLowerCase(),
    standard: 'erc20',
    symbol,
    name,
    decimals,
  }
}

/** The same chain behind a node that refuses some methods, as most public nodes do. */
export function refuse(rpc: Rpc, ...methods: readonly string[]): Rpc {
  const refusal = new NodeRpcError({ code: -32_601, message: 'the method does not exist' })
  return {
    ...rpc,
    request: (method, params) =>
      methods.includes(method) ? Promise.reject(refusal) : rpc.request(method, params),
  }
}
