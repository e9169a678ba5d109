import type { MessageRule } from '../messageFacts.ts'

/** Characters that can’t be seen, or that turn the order of others around. */
export const hiddenCharacters: MessageRule = {
  id: 'hidden-characters',
  level: 'caution',
  applies: ({ hidden }) =>
    hidden.length > 0
      ? {
          title: 'Hidden characters',
          sentence: `The message has ${hidden.length} ${hidden.length === 1 ? 'character' : 'characters'} that can’t be seen or that change how others look. They are shown here as [U+…].`,
          evidence: [...new Set(hidden)].join(', '),
        }
      : undefined,
}
