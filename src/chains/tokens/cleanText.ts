/**
 * Makes text of strangers fit for showing: no control, bidirectional, zero-width or other invisible characters,
 * blanks joined into one space, cut after `maxLength` graphemes and as many UTF-16 units.
 *
 * @see https://www.unicode.org/reports/tr36/ on what invisible characters are abused for
 */
export function cleanText(text: string, maxLength: number): string {
  // Cut first: what is thrown away must not cost time.
  const start = text.slice(0, 8 * maxLength)
  const visible = start.replace(/\s+/gu, ' ').replace(invisible, '').replace(/ {2,}/g, ' ').trim()
  if (visible.length <= maxLength) return visible
  let kept = ''
  for (const { segment } of new Intl.Segmenter('en').segment(visible)) {
    if (kept.length + segment.length > maxLength) break
    kept += segment
  }
  return kept.trim()
}

/** Control, format, private-use and unassigned characters, lone surrogates, and fillers that look empty. */
const invisible =
  /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}]|\u115f|\u1160|\u3164|\uffa0|\u034f|[\ufe00-\ufe0f]/gu
