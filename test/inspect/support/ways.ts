/** Each way to try something out, and what a node lacks that leaves no better one. */
export const lackingFor = {
  eth_simulateV1: [],
  debug_traceCall: ['eth_simulateV1'],
  local: ['eth_simulateV1', 'debug_traceCall'],
} as const satisfies Record<string, readonly string[]>

export type Way = keyof typeof lackingFor
export const ways = Object.keys(lackingFor) as readonly Way[]
