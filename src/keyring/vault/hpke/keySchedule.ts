import { expand, extract } from '@noble/hashes/hkdf.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { wipe } from '../../wipe.ts'

/** What both sides know beforehand, and what the message is bound to. */
export type HpkeContext = {
  /** 32 bytes that only the two sides have. */
  readonly psk: Uint8Array
  readonly pskId: string
  readonly info: string
}

/** DHKEM(X25519, HKDF-SHA256), and with HKDF-SHA256 and AES-256-GCM the suite (RFC 9180 §7). */
const KEM_ID = [0x00, 0x20]
const kemSuite = concatBytes(utf8ToBytes('KEM'), Uint8Array.from(KEM_ID))
const suite = concatBytes(utf8ToBytes('HPKE'), Uint8Array.from([...KEM_ID, 0x00, 0x01, 0x00, 0x02]))
const MODE_PSK = 0x01
const NOTHING = new Uint8Array(0)

/**
 * The shared secret of an exchange (RFC 9180 §4.1, ExtractAndExpand).
 *
 * @param agreed what X25519 gave; wiped here
 */
export function deriveSharedSecret(
  agreed: Uint8Array,
  keys: { ephemeral: Uint8Array; recipient: Uint8Array },
): Uint8Array {
  const context = concatBytes(keys.ephemeral, keys.recipient)
  const extracted = labeledExtract({ suite: kemSuite, salt: NOTHING, label: 'eae_prk', input: agreed })
  try {
    return labeledExpand({
      suite: kemSuite,
      from: extracted,
      label: 'shared_secret',
      info: context,
      length: 32,
    })
  } finally {
    wipe(agreed, extracted)
  }
}

/** Key and IV of the first and only message (RFC 9180 §5.1, mode_psk). */
export function scheduleKey(
  sharedSecret: Uint8Array,
  { psk, pskId, info }: HpkeContext,
): { key: Uint8Array; iv: Uint8Array } {
  const hash = (label: string, text: string) =>
    labeledExtract({ suite, salt: NOTHING, label, input: utf8ToBytes(text) })
  const context = concatBytes(
    Uint8Array.from([MODE_PSK]),
    hash('psk_id_hash', pskId),
    hash('info_hash', info),
  )
  const secret = labeledExtract({ suite, salt: sharedSecret, label: 'secret', input: psk })
  try {
    return {
      key: labeledExpand({ suite, from: secret, label: 'key', info: context, length: 32 }),
      iv: labeledExpand({ suite, from: secret, label: 'base_nonce', info: context, length: 12 }),
    }
  } finally {
    wipe(secret)
  }
}

function labeledExtract(options: {
  suite: Uint8Array
  salt: Uint8Array
  label: string
  input: Uint8Array
}): Uint8Array {
  const input = concatBytes(version, options.suite, utf8ToBytes(options.label), options.input)
  try {
    return extract(sha256, input, options.salt)
  } finally {
    wipe(input)
  }
}

function labeledExpand(options: {
  suite: Uint8Array
  from: Uint8Array
  label: string
  info: Uint8Array
  length: number
}): Uint8Array {
  const length = Uint8Array.from([options.length >> 8, options.length & 0xff])
  const info = concatBytes(length, version, options.suite, utf8ToBytes(options.label), options.info)
  return expand(sha256, options.from, info, options.length)
}

const version = utf8ToBytes('HPKE-v1')
