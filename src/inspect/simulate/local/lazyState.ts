import { SimpleStateManager } from '@ethereumjs/statemanager'
import {
  type Account,
  type Address,
  bytesToHex,
  createAccount,
  hexToBytes,
  setLengthLeft,
  unpadBytes,
} from '@ethereumjs/util'
import { keccak_256 } from '@noble/hashes/sha3.js'
import type { ChainState } from './chainState.ts'

/** A state in memory over that of a chain: what is not there yet is fetched, what is written stays here. */
export class LazyState extends SimpleStateManager {
  readonly #chain: ChainState

  constructor(chain: ChainState) {
    super()
    this.#chain = chain
  }

  override async getAccount(address: Address): Promise<Account | undefined> {
    if (!this.topAccountStack().has(address.toString())) await this.#load(address)
    return super.getAccount(address)
  }

  override async getCode(address: Address): Promise<Uint8Array> {
    if (!this.topCodeStack().has(address.toString())) await this.#load(address)
    return super.getCode(address)
  }

  override async getStorage(address: Address, slot: Uint8Array): Promise<Uint8Array> {
    const key = `${address.toString()}_${bytesToHex(slot)}`
    if (!this.topStorageStack().has(key)) {
      const hex = bytesToHex(setLengthLeft(slot, 32))
      const value = unpadBytes(hexToBytes(await this.#chain.fetchSlot(address.toString(), hex)))
      fill(this.storageStack, key, () => value)
    }
    return super.getStorage(address, slot)
  }

  async #load(address: Address): Promise<void> {
    const key = address.toString()
    const { balance, nonce, code } = await this.#chain.fetchAccount(key)
    const bytes = hexToBytes(code)
    const isNothing = balance === 0n && nonce === 0n && bytes.length === 0
    const codeHash = keccak_256(bytes)
    fill(this.accountStack, key, () => (isNothing ? undefined : createAccount({ balance, nonce, codeHash })))
    fill(this.codeStack, key, () => bytes)
  }
}

/** What the chain has holds below every checkpoint where nothing was written over it. */
function fill<Value>(stack: readonly Map<string, Value>[], key: string, create: () => Value): void {
  for (const level of stack) {
    if (!level.has(key)) level.set(key, create())
  }
}
