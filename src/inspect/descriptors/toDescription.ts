import type { ClearSigResult } from 'micro-eth-signer/clearsig.js'
import { cleanText } from '../../chains/tokens/cleanText.ts'
import type { Description } from '../../protocol/explanation.ts'
import type { FoundDescriptor } from './findDescriptors.ts'

const MAX_FIELDS = 60

/**
 * Makes what a descriptor gave fit for showing: cleaned, cut and counted. Where there are more fields than anybody would
 * read, the last line says so.
 */
export function toDescription({ owner, through }: FoundDescriptor, result: ClearSigResult): Description {
  const fields = Object.entries(result.fields).map(([label, { value }]) => ({
    label: cleanText(label, 100) || 'Value',
    value: cleanText(String(value), 1000) || '(empty)',
  }))
  const rest = fields.length - MAX_FIELDS
  return {
    status: 'fits',
    owner: nameOwner(owner),
    intent: cleanText(result.interpolatedIntent ?? result.intent, 300) || 'Sign',
    fields: rest > 0 ? [...fields.slice(0, MAX_FIELDS), { label: 'And more', value: `${rest}` }] : fields,
    // The registry that is shipped comes without the signatures of those who attest.
    attested: false,
    ...(through && { through }),
  }
}

/** @returns what is said of a request that its own descriptor does not fit */
export function toUnfit({ owner }: FoundDescriptor): Description {
  return { status: 'unfit', owner: nameOwner(owner) }
}

/** @returns what is said of a request that has more in it than its descriptor's rows could be filled in with in time */
export function toTooLong({ owner }: FoundDescriptor): Description {
  return { status: 'tooLong', owner: nameOwner(owner) }
}

function nameOwner(owner: string | undefined): string {
  return cleanText(owner ?? '', 60) || 'Its maker'
}
