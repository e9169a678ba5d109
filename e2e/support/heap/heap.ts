/** What lives in the memory of one page or worker, as the browser lists it after it has collected what is unused. */
export type Heap = {
  readonly nodes: readonly HeapNode[]
  /** The texts that are alive, each with the place of its node. */
  readonly texts: readonly { readonly node: number; readonly text: string }[]
}

export type HeapNode = {
  readonly type: string
  readonly name: string
  /** What it points at, in order. */
  readonly edges: readonly { readonly name: string; readonly to: number }[]
}

type Snapshot = {
  readonly snapshot: {
    readonly meta: {
      readonly node_fields: readonly string[]
      readonly node_types: readonly (readonly string[] | string)[]
      readonly edge_fields: readonly string[]
      readonly edge_types: readonly (readonly string[] | string)[]
    }
  }
  readonly nodes: readonly number[]
  readonly edges: readonly number[]
  readonly strings: readonly string[]
}

const textTypes = new Set(['string', 'concatenated string', 'sliced string'])

/** Reads a heap snapshot, in the format of V8 that its meta data describes. */
export function parseHeap(json: string): Heap {
  const { snapshot, nodes: packed, edges: packedEdges, strings } = JSON.parse(json) as Snapshot
  const { node_fields, node_types, edge_fields, edge_types } = snapshot.meta
  const nodeSize = node_fields.length
  const edgeSize = edge_fields.length
  const [typeAt, nameAt, countAt] = ['type', 'name', 'edge_count'].map((field) => node_fields.indexOf(field))
  const [edgeTypeAt, edgeNameAt, toAt] = ['type', 'name_or_index', 'to_node'].map((field) =>
    edge_fields.indexOf(field),
  )
  const read = (from: readonly number[], at: number, field: number | undefined) =>
    from[at + (field ?? 0)] ?? 0
  const nodes: HeapNode[] = []
  let edgeAt = 0
  for (let at = 0; at < packed.length; at += nodeSize) {
    const edges = Array.from({ length: read(packed, at, countAt) }, () => {
      const kind = edge_types[0]?.[read(packedEdges, edgeAt, edgeTypeAt)]
      const label = read(packedEdges, edgeAt, edgeNameAt)
      const name = kind === 'element' || kind === 'hidden' ? String(label) : (strings[label] ?? '')
      const to = read(packedEdges, edgeAt, toAt) / nodeSize
      edgeAt += edgeSize
      return { name, to }
    })
    nodes.push({
      type: node_types[0]?.[read(packed, at, typeAt)] ?? '',
      name: strings[read(packed, at, nameAt)] ?? '',
      edges,
    })
  }
  const texts = nodes.flatMap(({ type, name }, node) => (textTypes.has(type) ? [{ node, text: name }] : []))
  return { nodes, texts }
}

/** @returns how a node is held: the names on the shortest way to it from where collecting starts */
export function findHolder({ nodes }: Heap, wanted: number): string {
  const cameFrom = new Map<number, { readonly from: number; readonly name: string }>()
  const waiting = [0]
  for (let next = 0; next < waiting.length && !cameFrom.has(wanted); next += 1) {
    const from = waiting[next] ?? 0
    for (const { name, to } of nodes[from]?.edges ?? []) {
      if (to === 0 || cameFrom.has(to)) continue
      cameFrom.set(to, { from, name })
      waiting.push(to)
    }
  }
  const names: string[] = []
  for (let at = cameFrom.get(wanted); at; at = cameFrom.get(at.from)) {
    names.unshift(`${nodes[at.from]?.name.slice(0, 40)}.${at.name.slice(0, 40)}`)
  }
  return names.slice(-8).join(' → ')
}
