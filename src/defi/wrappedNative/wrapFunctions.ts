/** `deposit()` and `withdraw(uint256)` of WETH9. */
export const depositFunction = { selector: '0xd0e30db0', inputs: [] } as const
export const withdrawFunction = { selector: '0x2e1a7d4d', inputs: [{ type: 'uint256' }] } as const
