import type { MessageFacts } from '../messageFacts.ts'
import type { Rule } from '../rule.ts'

/** Characters that can’t be seen, or that turn the order of others around. */
export const hiddenCharacters: Rule<Pick<MessageFacts, 'hidden'>> = {
  id: 'hidden-characters',
  level: 'caution',
  applies: ({ hidden }) =>
    hidden.length > 0
      ? {
          title: 'Hidden characters',
          sentence: `What you sign has ${hidden.length} ${hidden.length === 1 ? 'character' : 'characters'} that can’t be seen or that change how others look. They are shown here as [U+…].`,
          evidence: [...new Set(hidden)].join(', '),
        }
      : undefined,
}
