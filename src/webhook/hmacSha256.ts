/**
 * HMAC-SHA256 (RFC 2104, FIPS 180-4), by WebCrypto. The key can't be read back from the browser.
 *
 * @returns 32 bytes
 */
export async function hmacSha256(key: Uint8Array, message: Uint8Array): Promise<Uint8Array> {
  const imported = await crypto.subtle.importKey(
    'raw',
    new Uint8Array(key),
    { name: 'HMAC', hash: 'SHA-256' },
    false,
    ['sign'],
  )
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, new Uint8Array(message)))
}
