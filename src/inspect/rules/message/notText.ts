import type { MessageRule } from '../messageFacts.ts'

/** Bytes that are no text: nobody can read them. */
export const notText: MessageRule = {
  id: 'message-not-text',
  level: 'caution',
  applies: ({ message, text }) =>
    text === undefined && message.length !== 66
      ? {
          title: 'This message can’t be read',
          sentence:
            'It is plain bytes, not text. Only whoever asks can know what a signature of it is good for.',
          evidence: `Bytes: ${message.length / 2 - 1}. They begin ${message.slice(0, 18)}.`,
        }
      : undefined,
}
