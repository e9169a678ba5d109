import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PhishingList } from '../../src/inspect/phishing/phishingList.ts'
import { readPhishingConfig } from '../../src/inspect/phishing/readPhishingConfig.ts'

/** The package does not say when its names were gathered; the newest of them are of April 2022. */
const GATHERED_AT_MS = Date.UTC(2022, 3, 30)

/**
 * Makes the list that is shipped of MetaMask's `eth-phishing-detect`: facts, that certain names were found to be of
 * sites that steal. None of its code is shipped.
 */
export function collectPhishingList(): PhishingList {
  const resolve = createRequire(import.meta.url).resolve
  const { version } = JSON.parse(readFileSync(resolve('eth-phishing-detect/package.json'), 'utf8'))
  const text = readFileSync(resolve('eth-phishing-detect/src/config.json'), 'utf8')
  return readPhishingConfig(text, {
    source: `eth-phishing-detect ${version}`,
    gatheredAtMs: GATHERED_AT_MS,
  })
}
