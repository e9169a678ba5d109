/**
 * Characters that can't be seen, or that change what is seen around them: control characters, formats (bidirectional
 * and zero-width ones among them), private use, unassigned, lone halves, fillers and blanks other than the usual.
 */
const hidden =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\u115f|\u1160|\u3164|\uffa0|\u034f|[\ufe00-\ufe0f]|(?! )\p{Zs}/gu
/** Line ends and tabs lay text out as anybody expects. */
const usual: ReadonlySet<string> = new Set(['\n', '\t'])
/** Joiners belong to the spelling of Arabic and of Indian scripts, between two of their letters. */
const joiners: ReadonlySet<string> = new Set(['\u200c', '\u200d'])
const JOINED =
  /[\p{Script=Arabic}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}]/u
/** Emoji are made of several characters, two of which are hidden anywhere else. */
const emojiParts: ReadonlySet<string> = new Set(['\ufe0f', '\u200d'])

/**
 * Makes every hidden character of a text visible, as `[U+202E]`. Line ends are written as one `\n`.
 *
 * @returns the text for showing, and the code points of its hidden characters, in order
 * @see https://www.unicode.org/reports/tr36/
 */
export function showHidden(text: string): { text: string; hidden: string[] } {
  const found: string[] = []
  const shown = text.replaceAll('\r\n', '\n').replace(hidden, (character, offset: number, whole: string) => {
    if (usual.has(character) || isInEmoji(character, whole.slice(Math.max(0, offset - 5), offset)))
      return character
    if (joiners.has(character) && [offset - 1, offset + 1].every((at) => JOINED.test(whole[at] ?? '')))
      return character
    const code = formatCodePoint(character)
    found.push(code)
    return `[${code}]`
  })
  return { text: shown, hidden: found }
}

/** @returns how Unicode writes a character's number: `U+202E` */
export function formatCodePoint(character: string): string {
  const code = character.codePointAt(0) ?? 0
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`
}

function isInEmoji(character: string, before: string): boolean {
  return emojiParts.has(character) && /\p{Extended_Pictographic}\p{Emoji_Modifier}?\ufe0f?$/u.test(before)
}
