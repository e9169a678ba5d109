/** @returns the first half of the SHA-256 digest of a text in UTF-8, in hexadecimal: 32 digits, enough to name it by */
export async function digestText(text: string): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)))
  return Array.from(digest.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
