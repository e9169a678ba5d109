import { useState } from 'react'
import { Icon } from './Icon.tsx'
import { IconButton } from './IconButton.tsx'
import { TextField, type TextFieldProps } from './TextField.tsx'

type PasswordFieldProps = Omit<TextFieldProps, 'type' | 'secret' | 'trailing'> & {
  /** It is the one in use, which a password manager may fill in; else a new one is being chosen. */
  readonly current?: boolean | undefined
}

/** A password, hidden unless asked for. */
export function PasswordField({ current = false, ...rest }: PasswordFieldProps) {
  const [shown, setShown] = useState(false)
  return (
    <TextField
      {...rest}
      type={shown ? 'text' : 'password'}
      secret
      autoComplete={current ? 'current-password' : 'new-password'}
      trailing={
        <IconButton label={shown ? 'Hide' : 'Show'} onClick={() => setShown(!shown)}>
          <Icon name={shown ? 'eyeOff' : 'eye'} />
        </IconButton>
      }
    />
  )
}
