import { CopyButton } from '../../ui/actions/CopyButton.tsx'
import { Alert } from '../../ui/feedback/Alert.tsx'
import classes from './ExportCode.module.css'

/** The code that goes with an exported log. It is no secret. */
export function ExportCode({ code }: { readonly code: string }) {
  return (
    <Alert level="info" title="The code of this file">
      <p>
        Keep it apart from the file: by it, <code>npm run verify-audit</code> tells that the file is yours and
        whole. It can’t be used to change the file. It stays the same until your password changes.
      </p>
      <p className={classes.code}>{code}</p>
      <CopyButton text={code} label="Copy the code" />
    </Alert>
  )
}
