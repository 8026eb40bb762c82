import type { Content, Header } from '#protocol';
import type { AuditEvent } from './log.ts';

/** What an entry says of a message: ids, kind, marking, whom it concerns by reference and category, never by name. */
export function about(
  header: Pick<Header, 'messageId' | 'exchangeId' | 'training'> | undefined,
  content: Pick<Content, 'body' | 'handling' | 'caseData'>,
): Omit<AuditEvent, 'act'> {
  const persons = content.caseData?.persons ?? [];
  return {
    ...(header ? { message: header.messageId, exchange: header.exchangeId, training: header.training } : {}),
    kind: content.body.kind,
    handling: content.handling,
    categories: [...new Set(persons.flatMap(({ categories }) => categories))].sort(),
    subjects: persons.map(({ ref }) => ref),
  };
}
