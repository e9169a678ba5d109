type Fields = Readonly<Record<string, readonly string[]>>

const domainTypes: Readonly<Record<string, string>> = {
  name: 'string',
  version: 'string',
  chainId: 'uint256',
  verifyingContract: 'address',
}

/** Typed data with its types written as `uint256 amount`, and the domain's type made from the domain. */
export function createTypedData(o: {
  domain: object
  primaryType: string
  types: Fields | object
  message: object
}): object {
  const domain = Object.keys(o.domain).map((name) => ({ name, type: domainTypes[name] }))
  const types = Object.entries(o.types as Fields).map(([name, fields]) => [name, fields.map(toField)])
  return { ...o, types: { EIP712Domain: domain, ...Object.fromEntries(types) } }
}

function toField(text: string): { name: string; type: string } {
  const [type = '', name = ''] = text.split(' ')
  return { name, type }
}
