import { createCustomCommon, Hardfork, Mainnet } from '@ethereumjs/common'
import { createEVM, type EVM, type EVMMockBlockchainInterface } from '@ethereumjs/evm'
import type { LazyState } from './lazyState.ts'
import { LocalLimitError } from './localLimitError.ts'

/** The worker answers others at least this often, in ms, whatever a contract does. */
const SLICE_MS = 12
/** Looks at the clock are not free. */
const JUMPS_A_LOOK = 64
const JUMPDEST = 0x5b
/** MODEXP: what it computes in one go can take seconds where it is no native code. */
const MODEXP = '0x0000000000000000000000000000000000000005'

/**
 * Makes a machine that runs contracts (EVM, the rules of the Osaka fork).
 *
 * Every loop passes a JUMPDEST: there it lets others go on, and ends when the time is up.
 *
 * @param o.untilMs ms since 1970; a run beyond it ends with LocalLimitError, as one of MODEXP does
 */
export async function createMachine(o: {
  readonly chainId: number
  readonly state: LazyState
  readonly untilMs: number
}): Promise<EVM> {
  let jumps = 0
  let sliceEndMs = Date.now() + SLICE_MS
  async function pace(): Promise<void> {
    jumps += 1
    if (jumps % JUMPS_A_LOOK !== 0) return
    const nowMs = Date.now()
    if (nowMs > o.untilMs) throw new LocalLimitError('It runs too long.')
    if (nowMs < sliceEndMs) return
    await new Promise((resolve) => {
      setTimeout(resolve, 0)
    })
    sliceEndMs = Date.now() + SLICE_MS
  }
  return createEVM({
    common: createCustomCommon({ chainId: o.chainId }, Mainnet, { hardfork: Hardfork.Osaka }),
    stateManager: o.state,
    customOpcodes: [{ opcode: JUMPDEST, opcodeName: 'JUMPDEST', baseFee: 1, logicFunction: pace }],
    customPrecompiles: [{ address: MODEXP, function: refuseModexp }],
    blockchain,
  })
}

function refuseModexp(): never {
  throw new LocalLimitError('It computes with large numbers.')
}

/** Hashes of blocks before this one are not fetched. */
const blockchain: EVMMockBlockchainInterface = {
  getBlock: () => Promise.reject(new LocalLimitError('It asks for the hash of a block.')),
  putBlock: () => Promise.resolve(),
  shallowCopy: () => blockchain,
}
