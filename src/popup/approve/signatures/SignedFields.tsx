import type { SignedField } from '../../../protocol/explanation.ts'
import { Card } from '../../ui/layout/Card.tsx'
import { FactList } from '../frame/FactList.tsx'

type SignedFieldsProps = { readonly domain: readonly SignedField[]; readonly fields: readonly SignedField[] }

/** Every value that would be signed, exactly, in the order of hashing (EIP-712). */
export function SignedFields({ domain, fields }: SignedFieldsProps) {
  return (
    <Card title="What you sign">
      <FactList title="Domain" facts={domain.map(toFact)} />
      <FactList title="Fields" facts={fields.map(toFact)} />
    </Card>
  )
}

function toFact({ path, value }: SignedField) {
  return { name: path, value }
}
