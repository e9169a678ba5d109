import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import * as v from 'valibot'
import { WalletError } from '../../protocol/errors.ts'
import { digestName } from './digestName.ts'
import { packDigests } from './nameSet.ts'
import type { PhishingList } from './phishingList.ts'

/** 32 MiB: ten times what the list is in 2026. */
const MAX_LENGTH = 32 * 1024 * 1024
/** What has fewer names is no list that anybody keeps, and would only be taken for one. */
const MIN_NAMES = 1_000
const MAX_NAMES = 2_000_000

const Name = v.pipe(v.string(), v.toLowerCase(), v.maxLength(253))
/** `config.json` of MetaMask's `eth-phishing-detect`, as far as it is used. */
const Config = v.object({
  blacklist: v.pipe(v.array(Name), v.minLength(MIN_NAMES), v.maxLength(MAX_NAMES)),
  fuzzylist: v.pipe(v.array(Name), v.maxLength(1_000)),
  whitelist: v.pipe(v.array(Name), v.maxLength(20_000)),
})

/**
 * Reads a list in the form of `eth-phishing-detect`.
 *
 * @param text the JSON text of its `config.json`
 * @throws WalletError `invalidInput` (`badList`) if it is anything else, too long, or of fewer than 1,000 names
 */
export function readPhishingConfig(
  text: string,
  { source, gatheredAtMs }: Pick<PhishingList, 'source' | 'gatheredAtMs'>,
): PhishingList {
  const config = v.safeParse(Config, text.length <= MAX_LENGTH ? parseJson(text) : undefined)
  if (!config.success) {
    throw new WalletError(
      'invalidInput',
      'This is no list of sites that steal: it takes the config.json of eth-phishing-detect, of at least 1,000 names.',
      { reason: 'badList' },
    )
  }
  const { blacklist, fuzzylist, whitelist } = config.output
  // A name that people are sent to by good sites as well can't be both.
  const good = new Set(whitelist)
  const bad = blacklist.filter((name) => name.includes('.') && !good.has(name))
  const digests = new Set(bad.map(digestName))
  return {
    source,
    gatheredAtMs,
    entryCount: digests.size,
    digest: bytesToHex(sha256(utf8ToBytes(text))),
    names: packDigests(digests),
    imitated: fuzzylist,
    good: whitelist,
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
