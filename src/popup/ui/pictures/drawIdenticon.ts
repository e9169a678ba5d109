/** A picture in a square of 32 × 32: what is behind, and filled paths on it. */
export type IdenticonDrawing = {
  readonly background: string
  readonly shapes: readonly { readonly key: number; readonly d: string; readonly fill: string }[]
}

/**
 * Draws the picture of an address: four wedges around a point, in colours near each other. Case does not matter, so an
 * address with and without its checksum look the same.
 */
export function drawIdenticon(address: string): IdenticonDrawing {
  const next = createSequence(address.toLowerCase())
  const hue = next(360)
  const turn = next(360)
  const center = { x: 10 + next(12), y: 10 + next(12) }
  const other = (hue + 40 + next(160)) % 360
  const fills = [
    `hsl(${hue} 55% 38%)`,
    `hsl(${(hue + 24) % 360} 60% 54%)`,
    `hsl(${other} 62% 62%)`,
    `hsl(${(other + 20) % 360} 58% 74%)`,
  ]
  const sweeps = fills.map(() => 30 + next(60))
  let angle = turn
  const shapes = fills.map((fill, key) => {
    const end = angle + (sweeps[key] ?? 0)
    const d = wedge(center, angle, end)
    angle = end
    return { key, d, fill }
  })
  return { background: `hsl(${(hue + 200) % 360} 36% 82%)`, shapes }
}

/** A wedge from a point to beyond the square's edge; angles in degrees. */
function wedge(center: { x: number; y: number }, from: number, to: number): string {
  const reach = 48
  const point = (degrees: number) => {
    const radians = (degrees * Math.PI) / 180
    return `${(center.x + reach * Math.cos(radians)).toFixed(1)} ${(center.y + reach * Math.sin(radians)).toFixed(1)}`
  }
  return `M${center.x} ${center.y}L${point(from)}L${point((from + to) / 2)}L${point(to)}Z`
}

/** Numbers that follow from a text: FNV-1a to start, xorshift to go on. Good for pictures, not for secrets. */
function createSequence(seed: string): (below: number) => number {
  let state = 0x811c9dc5
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193)
  if (state === 0) state = 1
  return (below) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % below
  }
}
