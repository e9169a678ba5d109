import { readFileSync } from 'node:fs'

/**
 * Reads the keys that are good, a line each: `name:secret`, and after a blank the moment when it ends, if it does
 * (`2026-12-31T00:00Z`). Blank lines and those that begin with `#` say nothing.
 *
 * @param {string} file replaced as a whole (write another one and rename it), so that nobody reads half of it
 * @returns {{ apiKey: string, secret: Uint8Array, untilMs?: number }[]}
 * @throws if the file can't be read, or a line is none of these
 */
export function readKeys(file) {
  return readFileSync(file, 'utf8')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line, index) => {
      const { apiKey, secret, until } =
        /^(?<apiKey>[\w-]{1,64}):(?<secret>[0-9a-f]{64})(?:\s+(?<until>\S+))?$/.exec(line)?.groups ?? {}
      const untilMs = until === undefined ? Infinity : Date.parse(until)
      // The line itself may hold a secret.
      if (!apiKey || !secret || Number.isNaN(untilMs)) throw new Error(`Key ${index + 1} can't be read`)
      return { apiKey, secret: Buffer.from(secret, 'hex'), untilMs }
    })
}
