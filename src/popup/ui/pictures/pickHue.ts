/** @returns a colour's angle, 0 to 359, that follows from a text (FNV-1a): the same text, the same colour */
export function pickHue(seed: string): number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  return (state >>> 0) % 360
}
