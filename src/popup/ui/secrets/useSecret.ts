import { useEffect, useState } from 'react'
import { createSecret, type Secret } from './secret.ts'

/** A secret that ends with the component: it is overwritten when the component leaves the page. */
export function useSecret(): Secret {
  const [secret] = useState(createSecret)
  useEffect(() => secret.clear, [secret])
  return secret
}
