import { useEffect, useRef } from 'react'
import type { Draft, FormName } from '../../protocol/draft.ts'
import { runCommand } from '../wallet/walletClient.ts'

/**
 * Has what is typed kept while the form is there, for a window may close at any moment. It is dropped as soon as the
 * person leaves the form, by going on or back.
 *
 * @param draft undefined while nothing is typed
 */
export function useKeepDraft(form: FormName, draft: Draft | undefined): void {
  const kept = useRef<string>(undefined)
  const text = JSON.stringify(draft)
  useEffect(() => {
    if (text !== kept.current) keep(form, text)
    kept.current = text
  }, [form, text])
  useEffect(() => {
    return () => {
      if (kept.current !== undefined) keep(form, undefined)
      kept.current = undefined
    }
  }, [form])
}

function keep(form: FormName, text: string | undefined): void {
  const draft = text === undefined ? {} : { draft: JSON.parse(text) as Draft }
  // Not being kept is no harm: it is then typed again.
  runCommand('keepDraft', { form, ...draft }).catch(() => undefined)
}
