/** Names that no public name server knows (RFC 6761, 6762, 8375), and those that are one word. */
const nearbyNames = /(^|\.)(localhost|local|internal|lan|home\.arpa)$|^[^.]+$/
/** This computer, private and link-local ranges (RFC 1918, 3927, 6598). */
const nearbyV4 =
  /^((0|10|127)\.\d+|169\.254|192\.168|172\.(1[6-9]|2\d|3[01])|100\.(6[4-9]|[7-9]\d|1[01]\d|12[0-7]))\.\d+\.\d+$/
/** The same in IPv6 (RFC 4193, 4291), and addresses of the older kind in its clothes. */
const nearbyV6 = /^\[(::1?\]|::ffff:|f[cd]|fe[89ab])/

/** @returns whether an address leads to this computer or into the network around it, as far as its text tells */
export function isNearby(url: string): boolean {
  // Addresses in other notations are in the usual one by now.
  const hostname = new URL(url).hostname.replace(/\.$/, '')
  if (hostname.startsWith('[')) return nearbyV6.test(hostname)
  return nearbyNames.test(hostname) || nearbyV4.test(hostname)
}
