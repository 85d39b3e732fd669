import { PasswordInput, type PasswordInputProps } from '@mantine/core';
import { useState, type KeyboardEvent } from 'react';
import { commonText } from '#shared/text/common';

/** A password: says when Caps Lock is on, because nothing else shows it. */
export function PasswordField({ onKeyUp, onKeyDown, onBlur, description, ...rest }: PasswordInputProps) {
  const [capsLock, setCapsLock] = useState(false);
  const look = (event: KeyboardEvent<HTMLInputElement>) => setCapsLock(event.getModifierState('CapsLock'));
  return (
    <PasswordInput
      {...rest}
      onKeyDown={(event) => { look(event); onKeyDown?.(event); }}
      onKeyUp={(event) => { look(event); onKeyUp?.(event); }}
      onBlur={(event) => { setCapsLock(false); onBlur?.(event); }}
      description={capsLock ? <span className="warn" role="status">{commonText.capsLock}</span> : description}
      visibilityToggleButtonProps={{ 'aria-label': commonText.showPassword }}
    />
  );
}
