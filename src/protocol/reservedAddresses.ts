/** Who stands for nobody: an account that follows no code, an allowance taken back, what is minted or burnt (EIP-20). */
export const ZERO_ADDRESS = '0x0000000000000000000000000000000000000000'

/** By custom takes what is thrown away: it has neither a key nor code. */
export const BURN_ADDRESS = '0x000000000000000000000000000000000000dead'

/** The native coin, where an address of a token is asked for (ERC-7528). */
export const NATIVE_PLACEHOLDER = '0xeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee'
