import { useCallback } from 'react'
import { Button } from '../../ui/actions/Button.tsx'
import { Icon } from '../../ui/pictures/Icon.tsx'
import { SecretText } from '../../ui/secrets/SecretText.tsx'
import type { Secret } from '../../ui/secrets/secret.ts'
import type { PrivacyCover } from '../../ui/secrets/usePrivacyCover.ts'
import classes from './BackupCode.module.css'

const groups = [0, 1, 2, 3, 4, 5, 6, 7] as const

type BackupCodeProps = { readonly code: Secret; readonly cover: PrivacyCover }

/** The code of a backup in its groups, covered until asked for. */
export function BackupCode({ code, cover }: BackupCodeProps) {
  if (!cover.shown) {
    return (
      <Button variant="secondary" onClick={cover.show}>
        <Icon name="eye" small />
        Show the code
      </Button>
    )
  }
  return (
    <ol className={classes.groups} aria-label="Code of the backup" translate="no">
      {groups.map((group) => (
        <li key={group} className={classes.group}>
          <Group code={code} group={group} />
        </li>
      ))}
    </ol>
  )
}

function Group({ code, group }: { readonly code: Secret; readonly group: number }) {
  const read = useCallback(() => code.read().split('-')[group] ?? '', [code, group])
  return <SecretText read={read} />
}
