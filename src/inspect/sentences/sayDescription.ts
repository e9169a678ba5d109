import type { Description, Intent } from '../../protocol/explanation.ts'

/**
 * Says what others say of a request, as theirs. Where the wallet reads the request itself, that is enough: a second telling
 * stands in the description alone.
 *
 * @param intent what the wallet reads; undefined for typed data
 */
export function sayDescription(description: Description | undefined, intent: Intent | undefined): string[] {
  if (!description) return []
  const { owner } = description
  if (description.status !== 'fits') {
    return [
      description.status === 'unfit'
        ? `${owner} has published what its requests look like, and this one does not match.`
        : `${owner} has published how to read its requests, and this one is too long to be read that way here.`,
    ]
  }
  if (intent && intent.type !== 'call') return []
  const { intent: said, through } = description
  const behind = through
    ? ` The words are about ${through}, which this contract says it hands its calls to.`
    : ''
  return [`${owner} calls this “${said}”. The wallet can’t check those words.${behind}`]
}
