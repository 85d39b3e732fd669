import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import type { PersonId } from '#shared/kernel/ids';
import { isLocalDate } from '#shared/kernel/localDate';
import { normalizeIdNumber } from '#shared/persons/identityNumber.rules';
import { personFormText as t } from '#shared/text/personScreens';
import { LinkButton } from '../ui/LinkButton';
import { Notice } from '../ui/Notice';
import { personQueries, type LookalikeQuestion } from './persons.queries';
import type { PersonFormApi } from './usePersonForm';

/** Quick enough to be seen before the next field, slow enough not to ask for every digit. */
const ASK_AFTER_MS = 250;
/** Shorter numbers fit too many people; a name of one character is still being typed. */
const MIN_NUMBER = 15;
const MIN_NAME = 2;
const SHOWN = 3;

interface Props {
  readonly form: PersonFormApi;
  readonly except: PersonId | null;
  readonly onOpen: (personId: PersonId) => void;
}

/** Is the one being typed here already? Found while typing, so that nobody is filed twice. */
export function LookalikeNotice({ form, except, onOpen }: Props) {
  const idNumber = normalizeIdNumber(form.useWatchValue('idNumber'));
  const name = form.useWatchValue('name').trim();
  const typedDay = form.useWatchValue('birthDate');
  const birthDate = isLocalDate(typedDay) ? typedDay : null;
  // As text: a new object of the same words would set the clock back for ever.
  const [asked] = useDebouncedValue(JSON.stringify({ name, idNumber, birthDate, except }), ASK_AFTER_MS);
  const question = JSON.parse(asked) as LookalikeQuestion;
  const enough = question.idNumber.length >= MIN_NUMBER || (question.name.length >= MIN_NAME && question.birthDate !== null);
  const found = useQuery({ ...personQueries.lookalikes(question), enabled: enough });
  if (!enough || !found.data) return null;
  return found.data.slice(0, SHOWN).map(({ id, fileNo, name: like, birthDate: born, sameNumber }) => (
    <Notice
      key={id}
      tone={sameNumber ? 'danger' : 'warn'}
      title={sameNumber ? t.sameNumber(fileNo) : t.alike(fileNo, like, born ?? '')}
      action={<LinkButton title={t.openKeepsDraft} onClick={() => onOpen(id)}>{t.open}</LinkButton>}
    >
      {sameNumber ? t.sameNumberText : undefined}
    </Notice>
  ));
}
