import { passwordText } from '#shared/text/session';
import { Meter } from './Meter';
import { PasswordField } from './PasswordField';
import { passwordStrength } from './passwordStrength';
import css from './NewPasswordFields.module.css';

export interface NewPasswordValue {
  readonly password: string;
  readonly again: string;
}
export const NO_PASSWORD: NewPasswordValue = { password: '', again: '' };

/** Long enough, no mere run of figures, and typed twice the same. */
export function isPasswordSettled({ password, again }: NewPasswordValue): boolean {
  const { longEnough, varied } = passwordStrength(password, []);
  return longEnough && varied && password === again;
}

interface Props {
  readonly value: NewPasswordValue;
  readonly onChange: (value: NewPasswordValue) => void;
  /** Office, person, phone: what must not stand in it. */
  readonly names: readonly string[];
  readonly label?: string | undefined;
  readonly size?: 'sm' | 'md' | undefined;
  readonly error?: string | undefined;
}

const TONE = ['danger', 'danger', 'warn', 'ok', 'ok'] as const;

function Check({ ok, children }: { readonly ok: boolean; readonly children: string }) {
  return <li data-ok={ok}>{children}</li>;
}

/** A new password twice, with the meter and what would make it better. */
export function NewPasswordFields({ value, onChange, names, label, size = 'sm', error }: Props) {
  const strength = passwordStrength(value.password, names);
  const differs = value.again !== '' && value.again !== value.password;
  const by = [...value.password].length - [...value.again].length;
  return (
    <div className="stack g3">
      <PasswordField
        label={label ?? passwordText.newPassword}
        size={size}
        description={passwordText.hint}
        autoComplete="new-password"
        value={value.password}
        error={error}
        onChange={(event) => onChange({ ...value, password: event.currentTarget.value })}
      />
      {value.password !== '' && (
        <div>
          <div className={css.strength}>
            <Meter value={strength.score} of={4} tone={TONE[strength.score] ?? 'accent'} label={passwordText.strength} />
            <b className={strength.score >= 3 ? 'good' : 'warn'}>{passwordText.words[strength.score]}</b>
          </div>
          <ul className={css.checks}>
            <Check ok={strength.longEnough}>{passwordText.longEnough(strength.characters)}</Check>
            <Check ok={strength.namesFree}>{passwordText.noNames}</Check>
            <Check ok={strength.varied}>{passwordText.varied}</Check>
          </ul>
        </div>
      )}
      <PasswordField
        label={passwordText.again}
        size={size}
        autoComplete="new-password"
        value={value.again}
        error={differs ? passwordText.differs(by) : undefined}
        onChange={(event) => onChange({ ...value, again: event.currentTarget.value })}
      />
    </div>
  );
}
