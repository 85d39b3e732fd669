import { commonText } from '#shared/text/common';
import { fieldErrorsOf, sentenceOf } from '../lib/trouble';
import { Key } from './Badges';
import { Notice } from './Notice';

interface Props {
  /** Faulty fields: `Object.keys(form.errors).length`. */
  readonly count: number;
  readonly error?: unknown;
}

/** The line on top of a form that was not saved. Field sentences stand under their fields, not here. */
export function FormTrouble({ count, error }: Props) {
  const belongsToFields = Object.keys(fieldErrorsOf(error)).length > 0;
  if (count > 0) {
    return (
      <Notice tone="danger">
        <b>{commonText.problemsLeft(count)}</b>
        {commonText.problemsPress} <Key>F8</Key> {commonText.problemsHint}
      </Notice>
    );
  }
  return error !== undefined && error !== null && !belongsToFields
    ? <Notice tone="danger">{sentenceOf(error)}</Notice>
    : null;
}
