import type { CaseData, Evaluation } from '#protocol';

/**
 * The same case data with a 4×4 grade on every item: what nobody graded is X4, and marked as graded by default (overlay rule 10;
 * Regulation (EU) 2016/794, Article 29). A grade given in part keeps its part.
 */
export function withGrades(data: CaseData): CaseData {
  const graded = <T extends { evaluation?: Evaluation }>(items: readonly T[] | undefined) =>
    items?.map((item) => ({ ...item, evaluation: grade(item.evaluation) }));
  return {
    ...data,
    ...present('persons', graded(data.persons)),
    ...present('organisations', graded(data.organisations)),
    ...present('relations', graded(data.relations)),
    ...present('offences', graded(data.offences)),
    ...present('statements', graded(data.statements)),
  };
}

function grade(evaluation: Evaluation = {}): Evaluation {
  if (evaluation.source && evaluation.information) return evaluation;
  return { ...evaluation, source: evaluation.source ?? 'X', information: evaluation.information ?? '4', defaulted: true };
}

function present<K extends string, T>(name: K, items: T[] | undefined): Partial<Record<K, T[]>> {
  return (items ? { [name]: items } : {}) as Partial<Record<K, T[]>>;
}
