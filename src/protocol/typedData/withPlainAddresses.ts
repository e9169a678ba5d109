import { DOMAIN_TYPE, type TypedData, type TypedDataParts } from './typedData.ts'

/**
 * Writes every address of typed data in small letters. The case of an address means nothing in what is hashed, and libraries
 * refuse one whose case is no checksum of EIP-55, as those of other networks are (EIP-1191).
 *
 * @param typed from `parseTypedData`
 */
export function withPlainAddresses({ types, primaryType, domain, message }: TypedData): TypedDataParts {
  const write = (value: unknown, type: string): unknown => {
    if (Array.isArray(value)) return value.map((item) => write(item, type))
    if (type === 'address') return String(value).toLowerCase()
    const fields = Object.hasOwn(types, type) ? types[type] : undefined
    if (!fields) return value
    const struct = value as Readonly<Record<string, unknown>>
    const written = fields.map((field) => [field.name, write(struct[field.name], itemOf(field.type))])
    return Object.fromEntries(written)
  }
  return {
    ...{ types, primaryType },
    domain: write(domain, DOMAIN_TYPE) as TypedDataParts['domain'],
    message: write(message, primaryType) as TypedDataParts['message'],
  }
}

/** What a list is of, lists of lists too. */
function itemOf(type: string): string {
  return type.replace(/\[.*$/, '')
}
