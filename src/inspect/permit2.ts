/**
 * Permit2: tokens are allowed to it once, and it passes allowances on by signature. At the same address everywhere.
 * @see https://docs.uniswap.org/contracts/permit2/overview
 */
export const PERMIT2_ADDRESS = '0x000000000022d473030f116ddee9f6b43ac78ba3'
