/** Why everything about somebody is put right: Regulation (EU) 2016/794, Annex II, A.5 and B.7. */
export const personReasons = ['acquitted', 'dropped', 'recategorised'] as const;

export type PersonReason = (typeof personReasons)[number];
