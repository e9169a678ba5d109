import { useState } from 'react'

/** @returns true once something has been there, also after it has gone */
export function useWasThere(isThere: boolean): boolean {
  const [wasThere, setWasThere] = useState(isThere)
  if (isThere && !wasThere) setWasThere(true)
  return wasThere
}
