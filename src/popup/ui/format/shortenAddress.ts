/** @returns the beginning and the end of an address, `0x8f3A…41c9`: to recognise it, never to verify it */
export function shortenAddress(address: string): string {
  return address.length <= 12 ? address : `${address.slice(0, 6)}…${address.slice(-4)}`
}
