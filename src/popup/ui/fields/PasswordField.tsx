import { useState } from 'react'
import { IconButton } from '../actions/IconButton.tsx'
import { Icon } from '../pictures/Icon.tsx'
import { SecretField, type SecretFieldProps } from '../secrets/SecretField.tsx'

type PasswordFieldProps = Omit<SecretFieldProps, 'type' | 'trailing' | 'managed'> & {
  /** It is the one in use, which a password manager may fill in; else a new one is being chosen. */
  readonly current?: boolean | undefined
}

/**
 * A password, hidden unless asked for. A person's password manager may fill it in and keep it (WCAG 3.3.8): that is
 * theirs to choose.
 */
export function PasswordField({ current = false, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <SecretField
      // Chromium writes the text of a box that is shown to the disk, to restore its window, unless completion is off.
      autoComplete={shown ? 'off' : current ? 'current-password' : 'new-password'}
      {...rest}
      managed
      type={shown ? 'text' : 'password'}
      trailing={
        <IconButton label={shown ? 'Hide' : 'Show'} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </IconButton>
      }
    />
  )
}
