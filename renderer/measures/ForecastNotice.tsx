import { useQuery } from '@tanstack/react-query';
import { isLocalDate, type LocalDate } from '#shared/kernel/localDate';
import { limitsOn } from '#shared/law/limits';
import { measureText } from '#shared/text/measureScreens';
import { sentenceOf } from '../lib/trouble';
import { Notice } from '../ui/Notice';
import { measureQueries, type ForecastQuestion } from './measures.queries';
import { termReason } from './termReason';

const t = measureText.forecast;

/** Until which day the person must report, as soon as the day of receipt is known, and why. */
export function DeadlineForecast({ question }: { readonly question: ForecastQuestion }) {
  const { servedOn } = question;
  const known = servedOn !== null && isLocalDate(servedOn);
  const { data, isError, error } = useQuery({ ...measureQueries.forecast(question), enabled: known });
  if (isError) return <Notice tone="danger">{sentenceOf(error)}</Notice>;
  if (!known || !data?.reportDeadline) return <Notice>{t.deadlineWaits}</Notice>;
  return <Notice title={t.deadline(data.reportDeadline)}>{t.deadlineWhy(limitsOn(servedOn).reportDeadlineDays)}</Notice>;
}

/** From when to when the term runs, as soon as the day of reporting is known, and why. */
export function TermForecast({ question }: { readonly question: ForecastQuestion }) {
  const { reportedOn, kind, termMonths } = question;
  const known = reportedOn !== null && isLocalDate(reportedOn);
  const settings = useQuery(measureQueries.settings());
  const { data, isError, error } = useQuery({ ...measureQueries.forecast(question), enabled: known });
  if (isError) return <Notice tone="danger">{sentenceOf(error)}</Notice>;
  if (!known || !data?.termStart || !data.termEnd) return <Notice>{t.termWaits}</Notice>;
  return <Notice title={t.term(data.termStart, data.termEnd)}>{termReason({ kind, termMonths, ...settings.data })}</Notice>;
}

/** A day for the question, or none while it is being typed. */
export const dayOrNone = (typed: string): LocalDate | null => (isLocalDate(typed) ? typed : null);
