import { parseFieldType } from '../../../protocol/typedData/fieldType.ts'
import type { TypedDataTypes } from '../../../protocol/typedData/typedData.ts'

/**
 * @returns a struct type as it is hashed: its own members, then those of the types it refers to, by name
 *   (EIP-712, “Definition of encodeType”), e.g. `Mail(Person from,Person to)Person(string name)`
 */
export function encodeType(types: TypedDataTypes, primaryType: string): string {
  const referred = collectTypes(types, primaryType, new Set())
  referred.delete(primaryType)
  return [primaryType, ...[...referred].sort()].map((name) => encodeMembers(types, name)).join('')
}

function encodeMembers(types: TypedDataTypes, name: string): string {
  return `${name}(${(types[name] ?? []).map((field) => `${field.type} ${field.name}`).join(',')})`
}

function collectTypes(types: TypedDataTypes, name: string, found: Set<string>): Set<string> {
  if (found.has(name)) return found
  found.add(name)
  for (const field of types[name] ?? []) {
    const struct = structName(field.type)
    if (struct !== undefined) collectTypes(types, struct, found)
  }
  return found
}

function structName(type: string): string | undefined {
  const parsed = parseFieldType(type)
  if (parsed?.kind === 'array') return structName(parsed.item)
  return parsed?.kind === 'struct' ? parsed.name : undefined
}
