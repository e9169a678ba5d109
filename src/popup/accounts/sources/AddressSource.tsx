import { useState } from 'react'
import { TextField } from '../../ui/fields/TextField.tsx'
import type { SourceFieldsProps } from './sourceFields.ts'
import { useReady } from './useReady.ts'

/** An address to look at. */
export function AddressSource({ onReady }: SourceFieldsProps) {
  const [address, setAddress] = useState('')
  useReady(address.trim() !== '', () => ({ type: 'address', address }), onReady, address)
  return (
    <TextField
      label="Address"
      value={address}
      onChange={setAddress}
      maxLength={200}
      spellCheck={false}
      hint="You will see what it holds and does. Nothing can be sent or signed with it here."
    />
  )
}
