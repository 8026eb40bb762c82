/** A code with its sentences. */
export interface Reason {
  code: string;
  fr: string;
  en: string;
}
