import type { ButtonHTMLAttributes } from 'react';
import css from './LinkButton.module.css';

/** An act that looks like a link: beside titles, in rows, at the foot of a sheet. */
export function LinkButton({ className = '', ...rest }: ButtonHTMLAttributes<HTMLButtonElement>) {
  return <button type="button" className={`${css.link} ${className}`} {...rest} />;
}
