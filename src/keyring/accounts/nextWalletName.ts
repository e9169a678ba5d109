/** @returns `Wallet 2`, or whatever number is the first that no wallet has */
export function nextWalletName(wallets: readonly { readonly name: string }[], word = 'Wallet'): string {
  const taken = new Set(wallets.map(({ name }) => name.toLowerCase()))
  let number = 1
  while (taken.has(`${word} ${number}`.toLowerCase())) number += 1
  return `${word} ${number}`
}
