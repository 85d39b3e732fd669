import { useForm, type UseFormReturnType } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useRef, useState, type FormEvent } from 'react';
import type { z } from 'zod';
import { AppError, type ProblemCode } from '#shared/kernel/appError';
import { focusFirstProblem } from './problemWalk';
import { useReturnFocus } from './useReturnFocus';
import { fieldErrorsOf, sentenceOf } from './trouble';
import { useDraft, type Draft } from './useDraft';

/** What is wrong, by the path of the field; empty = may be saved. */
export type Faults = Readonly<Record<string, string>>;

/** The schema's own sentences, the first one of each field. */
export function schemaFaults(schema: z.ZodType, input: unknown): Faults {
  const faults: Record<string, string> = {};
  const parsed = schema.safeParse(input);
  for (const issue of parsed.error?.issues ?? []) faults[issue.path.join('.')] ??= issue.message;
  return faults;
}

interface Options<V extends object, R> {
  /** Names the draft: `person.new`, `measure.report:<id>`. */
  readonly formKey: string;
  readonly initialValues: V;
  readonly faults: (values: V) => Faults;
  readonly save: (values: V) => Promise<R>;
  /** Refusals that speak of one field stand under it. */
  readonly fieldOf?: Partial<Record<ProblemCode, string>>;
  /** What the office's paths begin with where its input is nested: `person.`. */
  readonly prefix?: string;
  readonly onSaved: (result: R) => void;
  /** After a refusal that names no field. */
  readonly onRefused?: (error: unknown) => void;
}

export interface KeptForm<V extends object> {
  readonly form: UseFormReturnType<V>;
  readonly draft: Draft<V>;
  readonly dirty: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly problemCount: number;
  readonly submit: (event?: FormEvent<HTMLFormElement>) => void;
}

const valueAt = (values: unknown, path: string): unknown =>
  path.split('.').reduce<unknown>((part, key) => (part as Record<string, unknown> | null | undefined)?.[key], values);

const isBlank = (value: unknown): boolean => value === '' || value === null || value === undefined;

/**
 * A form whose half-typed state is kept: draft, checks on leaving a field and on saving, refusals under their
 * fields. A field that is still empty is not called wrong before the first save.
 */
export function useKeptForm<V extends object, R>(options: Options<V, R>): KeptForm<V> {
  const { formKey, initialValues, faults, save, fieldOf = {}, prefix = '', onSaved, onRefused } = options;
  useReturnFocus();
  const [dirty, setDirty] = useState(false);
  const tried = useRef(false);
  // A ref: Mantine keeps the first `onValuesChange`, which would never see a later error.
  const failed = useRef(false);
  const saving = useMutation({ mutationFn: save });
  const draft = useDraft<V>(formKey, (values) => form.setValues(values));
  const form = useForm<V>({
    mode: 'uncontrolled',
    initialValues,
    validateInputOnBlur: true,
    validate: (values) => {
      const found = Object.entries(faults(values));
      return Object.fromEntries(tried.current ? found : found.filter(([path]) => !isBlank(valueAt(values, path))));
    },
    onValuesChange: (values) => {
      setDirty(true);
      if (failed.current) saving.reset();
      failed.current = false;
      draft.keep(values);
    },
  });

  const refused = (error: unknown) => {
    failed.current = true;
    const code = error instanceof AppError ? error.problem.code : undefined;
    const field = code && fieldOf[code];
    const named = field === undefined ? fieldErrorsOf(error) : { [field]: sentenceOf(error) };
    form.setErrors(Object.fromEntries(
      Object.entries(named).map(([path, sentence]) => [path.startsWith(prefix) ? path.slice(prefix.length) : path, sentence]),
    ));
    if (Object.keys(named).length > 0) focusFirstProblem();
    else onRefused?.(error);
  };
  const saved = async (result: R) => {
    // What is saved is saved; a draft that stays behind is offered again and can be dropped then.
    await draft.clear().catch(() => undefined);
    onSaved(result);
  };
  const check = form.onSubmit(
    (values) => saving.mutate(values, { onError: refused, onSuccess: (result) => void saved(result) }),
    focusFirstProblem,
  );
  return {
    form,
    draft,
    dirty: dirty || draft.restored,
    busy: saving.isPending,
    error: saving.error,
    problemCount: Object.keys(form.errors).length,
    submit: (event) => {
      event?.preventDefault();
      tried.current = true;
      if (!saving.isPending) check(event);
    },
  };
}
