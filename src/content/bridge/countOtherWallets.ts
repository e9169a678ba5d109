/**
 * Has the page's wallets announce themselves (EIP-6963), once in the life of a document. What is announced later is heard and
 * counts for nothing.
 *
 * @returns how many there are but this one
 */
export function countOtherWallets(): number {
  let count = -1
  addEventListener('eip6963:announceProvider', () => {
    count += 1
  })
  dispatchEvent(new Event('eip6963:requestProvider'))
  return count
}
