import { useLayoutEffect } from 'react'
import { useStore } from 'zustand'
import { walletStore } from '../wallet/walletStore.ts'

/** Puts the person's theme on the document; without a choice of theirs the system's stays. */
export function useTheme(): void {
  const theme = useStore(walletStore, ({ view }) => view?.settings.theme ?? 'system')
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    if (theme === 'system') delete dataset.theme
    else dataset.theme = theme
  }, [theme])
}
