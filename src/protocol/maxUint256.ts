/** The largest number that a word of the EVM holds, and so the largest amount that a token can count. */
export const MAX_UINT256 = 2n ** 256n - 1n
