import type { MessageRule } from '../messageFacts.ts'

const HASH_LENGTH = 66

/** 32 bytes that are no text: perhaps the hash of something that nobody shows. */
export const looksLikeHash: MessageRule = {
  id: 'message-looks-like-hash',
  level: 'danger',
  applies: ({ message, text }) => {
    const isHashText = text !== undefined && /^(0x)?[0-9a-fA-F]{64}$/.test(text.trim())
    const isHash = message.length === HASH_LENGTH && (text === undefined || !/^[\x20-\x7e\s]+$/.test(text))
    if (!isHash && !isHashText) return undefined
    return {
      title: 'You can’t see what you sign',
      sentence:
        'This looks like the hash of something else: a signature of it could stand for an order, a vote or an allowance for what you own. Sign only if you know what it was made from.',
      evidence: 'Its length: 32 bytes, that of a Keccak-256 hash',
    }
  },
}
