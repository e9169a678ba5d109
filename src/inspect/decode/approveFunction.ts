/**
 * `approve(address spender, uint256 amountOrTokenId)`, of ERC-20 and ERC-721 alike.
 * @see https://eips.ethereum.org/EIPS/eip-20
 */
export const approveFunction = {
  selector: '0x095ea7b3',
  inputs: [{ type: 'address' }, { type: 'uint256' }],
} as const
